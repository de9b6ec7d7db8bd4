//! Who speaks, in Arabic titles: an office, then two to four words up to one that begins something else.

use crate::capture::Speaker;
use crate::places::place;
use crate::text::wordset::WordSet;

static HEADS: WordSet = WordSet::words(
    "وزير الوزير وزيرة السفير سفير السفيرة سفيرة الرئيس رئيس رئيسة المتحدث المتحدثة الناطق الناطقة نائب نائبة مندوب المندوب القنصل قنصل وكيل الأمين أمين مساعد مبعوث المبعوث القائم",
);

static WITHIN: WordSet = WordSet::words(
    "الخارجية خارجية الدفاع الوزراء الداخلية الاقتصاد المالية الثقافة الصحة التجارة الطاقة باسم الرسمي الرسمية وزارة الجمهورية جمهورية المملكة مملكة الاتحاد الاتحادية \
    العام الدائم الدائمة لدى الأول الخاص الأعمال بأعمال السفارة الدولة دولة للشؤون الشؤون الأمم المتحدة والمغتربين والتعاون الدولي الروسي الروسية البريطاني الفرنسي الصيني الأمريكي وزير السفير رئيس",
);

static STOPS: WordSet = WordSet::words(
    "مع في على إلى الى حول بشأن خلال أمام عن ردا ردًا رداً بمناسبة إثر عقب بعد قبل من ضمن لوسائل للصحفيين أثناء يرد يجيب يلقي يدلي يصرح يقول يجري لصحيفة لقناة لوكالة لمجلة لإذاعة صحيفة قناة وكالة بخصوص تعليقا إن",
);

/// The speaker that an Arabic title names; `None` if the title is not in Arabic.
pub(super) fn speakers(title: &str) -> Option<Vec<Speaker>> {
    let arabic = |c: char| matches!(c, '\u{600}'..='\u{6FF}');
    if title.chars().filter(|c| arabic(*c)).count() * 2
        < title.chars().filter(|c| c.is_alphabetic()).count().max(1)
    {
        return None;
    }
    let words: Vec<&str> = title.split(' ').collect();
    let Some(head) = words.iter().position(|word| is_head(word)) else { return Some(Vec::new()) };
    let brought_in = head > 0 && ["مع", "إلى", "الى", "حول", "بشأن", "على", "عن"].contains(&words[head - 1]);
    if brought_in && !title.contains("مقابلة") && !title.contains("حوار") {
        return Some(Vec::new());
    }
    let (office_end, closed) = office_end(&words, head);
    let name = if closed { Vec::new() } else { name(&words[office_end..]) };
    let office = words[head..office_end].join(" ");
    let office = office.strip_prefix("لل").map(|rest| format!("ال{rest}")).unwrap_or(office);
    let office = office.trim_end_matches(is_stop_mark).to_owned();
    let name = Some(name.join(" ")).filter(|name| !name.is_empty());
    Some(vec![Speaker { name, office: Some(office) }])
}

fn is_head(word: &str) -> bool {
    HEADS.has(word)
        || word.strip_prefix("لل").is_some_and(|rest| HEADS.has(&format!("ال{rest}")))
        || word.strip_prefix('ل').is_some_and(|rest| HEADS.has(rest))
}

fn is_stop_mark(c: char) -> bool {
    matches!(c, '،' | ',' | ':' | '.' | '؛' | '"' | '«' | '»')
}

fn office_end(words: &[&str], head: usize) -> (usize, bool) {
    let mut end = head + 1;
    if words[head].ends_with(is_stop_mark) {
        return (end, true);
    }
    while let Some(word) = words.get(end) {
        let bare = word.trim_end_matches(is_stop_mark);
        let two = words.get(end + 1).map(|next| format!("{bare} {}", next.trim_end_matches(is_stop_mark)));
        let taken = if two.is_some_and(|two| place(&two).is_some()) {
            2
        } else if WITHIN.has(bare) || place(bare).is_some() {
            1
        } else {
            break;
        };
        end += taken;
        if words[end - 1].ends_with(is_stop_mark) {
            return (end, true);
        }
    }
    (end.min(words.len()), false)
}

fn name<'a>(words: &[&'a str]) -> Vec<&'a str> {
    let mut name = Vec::new();
    for word in words.iter().take(4) {
        let bare = word.trim_matches(is_stop_mark);
        if STOPS.has(bare)
            || bare.is_empty()
            || bare.chars().any(|c| crate::date::digit(c).is_some())
            || word.starts_with(['«', '"', '('])
        {
            break;
        }
        name.push(bare);
        if word.ends_with(is_stop_mark) {
            break;
        }
    }
    name
}
