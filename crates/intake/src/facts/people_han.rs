//! Who speaks, in Chinese titles: an office, then a name of two to four characters, or a foreign one with its dots.

use crate::capture::Speaker;

/// Offices, longest first where one contains another.
const OFFICES: [&str; 26] = [
    "外交部副部长",
    "外交部部长助理",
    "外交部发言人",
    "外交部长",
    "国务委员兼外长",
    "副外长",
    "外长",
    "特命全权大使",
    "大使",
    "临时代办",
    "代办",
    "总领事",
    "副总理",
    "总理",
    "副总统",
    "总统",
    "国家主席",
    "副主席",
    "主席",
    "国务委员",
    "副部长",
    "部长",
    "常驻代表",
    "发言人",
    "秘书长",
    "参赞",
];

/// Characters that begin something else than a name.
const STOPS: &str =
    "在就接受同与和出席对关于向的答致会见发表：:，,、。（(《“ 谈主访将率于及为给回应评举行参加应约";

/// The speakers that a Chinese title names; `None` if the title is not in Chinese.
pub(super) fn speakers(title: &str) -> Option<Vec<Speaker>> {
    let han = |c: char| ('\u{3400}'..='\u{9FFF}').contains(&c);
    if title.chars().filter(|c| han(*c)).count() * 2
        < title.chars().filter(|c| c.is_alphabetic()).count().max(1)
    {
        return None;
    }
    let found = OFFICES
        .iter()
        .filter_map(|office| Some((find_office(title, office)?, *office)))
        .min_by_key(|(at, office)| (at + office.len(), *at));
    let Some((at, head)) = found else { return Some(Vec::new()) };
    // The longest office that ends where this one does: `外交部长` before `部长`.
    let end = at + head.len();
    let start = OFFICES
        .iter()
        .filter(|office| title[..end].ends_with(*office))
        .map(|office| end - office.len())
        .min()
        .unwrap_or(at);
    let start = widen(title, start);
    let office = Some(title[start..end].to_owned());
    let name = name(&title[end..]).or_else(|| name_before(&title[..start]));
    Some(vec![Speaker { name, office }])
}

/// Where `office` stands; an embassy (`大使馆`) is not an ambassador (`大使`).
fn find_office(title: &str, office: &str) -> Option<usize> {
    let is_house = |at: &usize| title[at + office.len()..].starts_with('馆');
    title.match_indices(office).map(|(at, _)| at).find(|at| !is_house(at))
}

/// Takes `驻英国` or `俄罗斯` before an office along, if the title begins with it.
fn widen(title: &str, start: usize) -> usize {
    let before = &title[..start];
    let from = before
        .rfind(|c: char| !('\u{3400}'..='\u{9FFF}').contains(&c))
        .map_or(0, |index| index + before[index..].chars().next().map_or(0, char::len_utf8));
    let run = &before[from..];
    let known = run.starts_with('驻')
        || run.starts_with("中国驻")
        || crate::places::place(run).is_some()
        || run.ends_with("外交部")
        || run.ends_with("使馆");
    if known && run.chars().count() <= 12 { from } else { start }
}

/// `江明澜外长在…`: a name right before the office, at the title's beginning.
fn name_before(before: &str) -> Option<String> {
    let length = before.chars().count();
    let han = before.chars().all(|c| ('\u{3400}'..='\u{9FFF}').contains(&c));
    let other = before.contains(['部', '馆', '国', '与', '和', '同', '就', '对', '在'])
        || crate::places::place(before).is_some();
    ((2..=4).contains(&length) && han && !other).then(|| before.to_owned())
}

fn name(rest: &str) -> Option<String> {
    let end = rest.char_indices().find(|(_, c)| STOPS.contains(*c)).map_or(rest.len(), |(index, _)| index);
    let name = &rest[..end];
    let length = name.chars().count();
    let foreign = name.contains(['·', '・', '‧']);
    ((2..=4).contains(&length) || (foreign && length <= 20)).then(|| name.to_owned())
}
