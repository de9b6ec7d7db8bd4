//! The newspapers, channels and agencies that a title names as asking or printing.

use record::Kind;

use super::words::{Word, span, words};
use crate::date::dates_in;
use crate::places::place;
use crate::text::wordset::WordSet;

static TYPES: WordSet = WordSet::words(
    "newspaper newspapers magazine daily weekly channel tv-channel network agency station radio television tv broadcaster portal website outlet programme program journal quotidien hebdomadaire chaîne agence \
    periódico diario revista canal cadena agencia emisora zeitung zeitschrift sender nachrichtenagentur magazin",
);

static TYPES_BEFORE: WordSet = WordSet::words(
    "газете газеты газетой газета журналу журнала журналом телеканалу телеканала телеканалом телекомпании агентству агентства агентством информагентству радиостанции радио порталу портала изданию издания каналу канала \
    newspaper magazine daily journal quotidien magazine chaîne agence periódico diario revista canal agencia zeitung",
);

static LIKELY: WordSet = WordSet::words(
    "times news post guardian gazette herald journal telegraph independent tribune observer mail standard economist bbc cnn tass rt sputnik reuters afp ap itv nbc cbs abc fox sky dw efe ansa xinhua interfax izvestia kommersant \
    monde figaro libération país mundo welt zeit spiegel bild editor magazine chronicle mirror sun express star press \
    ledger review courier record examiner sentinel globe dispatch bulletin inquirer argus echo advertiser monitor messenger daily weekly",
);

fn is(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|known| known == word)
}

/// The outlets that `title` names, for a message of `kind`.
pub(super) fn outlets(title: &str, kind: Option<Kind>) -> Vec<String> {
    let mut found = quoted(title, kind);
    if found.is_empty() {
        found = han(title);
    }
    if found.is_empty() {
        found = arabic(title);
    }
    if found.is_empty() {
        found = capitals(title, kind);
    }
    if found.is_empty() {
        found = bracketed(title);
    }
    let mut seen: Vec<String> = Vec::new();
    found.retain(|name| {
        let new = !seen.contains(name);
        seen.push(name.clone());
        new
    });
    found
}

/// `газете «Таймс»`, `journal « Le Monde »`, `newspaper “Dawn”`, `لصحيفة «الأهرام»`: a kind of outlet and its name in quotes.
fn quoted(title: &str, kind: Option<Kind>) -> Vec<String> {
    let mut found = Vec::new();
    let mut after_outlet = false;
    for (open, close) in [('«', '»'), ('“', '”'), ('"', '"'), ('„', '“')] {
        let mut rest = title;
        while let Some(start) = rest.find(open) {
            let inner_start = start + open.len_utf8();
            let Some(length) = closing(&rest[inner_start..], open, close) else { break };
            let before = rest[..start].trim_end();
            let last = before.rsplit(' ').next().unwrap_or_default().to_lowercase();
            let joined = after_outlet && matches!(last.as_str(), "и" | "and" | "et" | "y" | "و" | ",");
            let kind_of_outlet = TYPES_BEFORE.has(&last) || TYPES.has(&last) || arabic_type(&last);
            let given_to = matches!(kind, Some(Kind::Article | Kind::Interview))
                && matches!(
                    last.as_str(),
                    "для" | "for" | "pour" | "para" | "für" | "with" | "avec" | "con" | "mit" | "to"
                );
            after_outlet = joined || kind_of_outlet || given_to;
            let name = rest[inner_start..inner_start + length].trim();
            if after_outlet && !name.is_empty() {
                found.push(name.to_owned());
            }
            rest = &rest[inner_start + length + close.len_utf8()..];
        }
    }
    found
}

/// Where the quotation that is open ends, past those inside it: `Вести «Причал»»`.
fn closing(inner: &str, open: char, close: char) -> Option<usize> {
    let mut depth = 0_usize;
    let balanced = inner.char_indices().find_map(|(index, c)| {
        if c == close && depth == 0 {
            return Some(index);
        }
        if c == close {
            depth -= 1;
        } else if c == open {
            depth += 1;
        }
        None
    });
    balanced.or_else(|| inner.find(close))
}

/// `(The Evening Ledger, 12 June 2022)`: a name in brackets with a word that outlets have in theirs.
fn bracketed(title: &str) -> Vec<String> {
    let inner = title.split(['(', '（']).skip(1).filter_map(|rest| rest.split([')', '）']).next());
    let names = inner.filter_map(|inner| inner.split([',', '，']).next()).map(str::trim);
    let is_name = |name: &&str| {
        likely(name) && (1..=6).contains(&name.split(' ').count()) && name.starts_with(char::is_uppercase)
    };
    names.filter(is_name).map(str::to_owned).collect()
}

fn arabic_type(word: &str) -> bool {
    // `لوكالة` is `ل` and `وكالة`: letters are taken off one by one, for a name may begin with one of them.
    let mut bare = word;
    loop {
        if is("صحيفة جريدة قناة وكالة مجلة إذاعة تلفزيون موقع شبكة", bare)
        {
            return true;
        }
        match bare.strip_prefix(['ل', 'و', 'ب']) {
            Some(rest) => bare = rest,
            None => return false,
        }
    }
}

/// `接受《环球时报》采访`, `接受新华社专访`, `在《人民日报》发表`.
fn han(title: &str) -> Vec<String> {
    let books: Vec<String> = title
        .match_indices('《')
        .filter_map(|(start, open)| {
            let inner = start + open.len();
            let name = &title[inner..inner + title[inner..].find('》')?];
            let before = title[..start].trim_end();
            let asked = ["接受", "为", "在", "答", "致", "给", "同", "与", "、", "和"]
                .iter()
                .any(|word| before.ends_with(word));
            let likely = ["报", "社", "台", "网", "刊", "杂志", "时报", "日报"]
                .iter()
                .any(|ending| name.ends_with(ending));
            (asked || likely).then(|| name.to_owned())
        })
        .collect();
    if !books.is_empty() {
        return books;
    }
    let taken = title.find("接受").map(|start| &title[start + "接受".len()..]);
    let Some(rest) = taken else { return Vec::new() };
    let end = ["记者", "采访", "专访", "访谈", "独家"].iter().filter_map(|word| rest.find(word)).min();
    match end.map(|end| &rest[..end]) {
        Some(name)
            if !name.is_empty()
                && name.chars().count() <= 20
                && !matches!(name, "媒体" | "联合" | "书面" | "外国媒体") =>
        {
            vec![name.to_owned()]
        }
        _ => Vec::new(),
    }
}

/// `مع صحيفة الأهرام المصرية`, `لقناة الجزيرة`: the word after a kind of outlet.
fn arabic(title: &str) -> Vec<String> {
    let words: Vec<&str> = title.split(' ').collect();
    let after = words.iter().position(|word| arabic_type(word)).map(|at| &words[at + 1..]);
    let name = after.and_then(<[&str]>::first).map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    name.filter(|name| !name.is_empty()).map(|name| vec![name.to_owned()]).unwrap_or_default()
}

/// Names in capitals after `with`, `for`, `to`, or before `question`.
fn capitals(title: &str, kind: Option<Kind>) -> Vec<String> {
    let end = dates_in(title).first().map_or(title.len(), |date| date.start);
    let title = &title[..end];
    let mut words = words(title);
    // A letter to the editor of a newspaper is a letter to the newspaper.
    if let Some(editor) =
        words.windows(2).position(|pair| pair[0].lower() == "editor" && pair[1].lower() == "of")
    {
        words.drain(editor.saturating_sub(1)..editor + 2);
    }
    if let Some(name) = asker(title, &words) {
        return vec![name];
    }
    let brought: &str = match kind {
        Some(Kind::Interview) => "with for to on avec pour au à con para mit für",
        Some(Kind::Article) => "for in pour dans para en für",
        Some(Kind::Letter | Kind::Reply) => "to au à a an",
        _ => "",
    };
    let candidates = words
        .iter()
        .enumerate()
        .rev()
        .filter(|(_, word)| is(brought, &word.lower()) && !word.is_capitalised());
    for (index, word) in candidates {
        let names = names_after(title, &words[index + 1..], kind);
        let within = matches!(word.lower().as_str(), "in" | "on" | "en" | "dans");
        let cited = words[index + 1..].iter().take(6).any(|word| matches!(word.stop_after, Some(':' | '“')));
        let sure = !matches!(kind, Some(Kind::Letter | Kind::Reply))
            && (!within || (cited && kind == Some(Kind::Article)));
        if let Some(names) =
            names.filter(|(names, typed)| sure || *typed || names.iter().any(|name| likely(name)))
        {
            return names.0;
        }
    }
    typed_before(title, &words)
}

fn likely(name: &str) -> bool {
    name.split([' ', '-']).any(|word| LIKELY.has(&word.to_lowercase()))
}

/// `a BBC question`, `a question from TASS`, `TASS's question`.
fn asker(title: &str, words: &[Word<'_>]) -> Option<String> {
    let question = words.iter().position(|word| {
        matches!(word.lower().as_str(), "question" | "questions" | "query" | "enquiry" | "inquiry")
    })?;
    let mut start = question;
    while start > 0 && words[start - 1].is_capitalised() && words[start - 1].stop_after.is_none() {
        start -= 1;
    }
    let article = start > 0 && matches!(words[start - 1].lower().as_str(), "a" | "an" | "the" | "to");
    let named = start < question && article && !is_person(&words[start..question]);
    if named {
        return Some(span(title, &words[start..question]).to_owned());
    }
    let from =
        words.get(question + 1).filter(|word| matches!(word.lower().as_str(), "from" | "by" | "of"))?;
    let _ = from;
    names_after(title, &words[question + 2..], None).and_then(|(names, _)| names.into_iter().next())
}

fn is_person(words: &[Word<'_>]) -> bool {
    words.iter().any(|word| {
        matches!(
            word.lower().as_str(),
            "ambassador" | "minister" | "president" | "mp" | "member" | "parliamentary"
        )
    })
}

/// The names after a preposition, joined by `and`; and whether a word for a kind of outlet stands with them.
fn names_after(title: &str, words: &[Word<'_>], kind: Option<Kind>) -> Option<(Vec<String>, bool)> {
    let mut names = Vec::new();
    let mut typed = false;
    let mut at = 0;
    while names.len() < 6 {
        let article = words
            .get(at)
            .filter(|word| matches!(word.lower().as_str(), "the" | "le" | "la" | "el" | "l'" | "die" | "der"))
            .copied();
        let from = at + usize::from(article.is_some_and(|word| !word.is_capitalised()));
        let (from, type_first) = skip_type(words, from);
        let mut end = from;
        while let Some(word) = words.get(end) {
            let inner = end > from
                && matches!(word.lower().as_str(), "of" | "de" | "du" | "des" | "del" | "la")
                && words.get(end + 1).is_some_and(Word::is_capitalised);
            let name = word.is_capitalised() || (end > from && word.is_number());
            if !(name || inner) || (end > from && word.quote_before) {
                break;
            }
            end += 1;
            // A letter goes to one newspaper: `the Globe and Mail`.
            let and = words.get(end).is_some_and(|word| word.lower() == "and")
                && words.get(end + 1).is_some_and(Word::is_capitalised);
            end += usize::from(and && kind == Some(Kind::Letter));
            if word.stop_after.is_some() || word.possessive {
                break;
            }
        }
        let closed = end > from && words[end - 1].stop_after.is_some();
        let (name_end, type_after, next) =
            if closed { (end, false, end) } else { type_after(words, from, end) };
        if name_end <= from || is_person(&words[from..name_end]) || offices(&words[from..name_end]) {
            break;
        }
        typed |= type_first || type_after;
        let mut name = span(title, &words[from..name_end]).to_owned();
        if let Some(article) = article.filter(|word| !word.is_capitalised() && !typed && word.text == "the") {
            name = format!("{} {name}", article.text);
        }
        if !typed && place(&name).is_some() {
            break;
        }
        names.push(name);
        let joined =
            words.get(next).is_some_and(|word| matches!(word.lower().as_str(), "and" | "et" | "y" | "und"))
                && !closed;
        let listed = closed
            && words[end - 1].stop_after == Some(',')
            && kind == Some(Kind::Article)
            && words.get(end).is_some_and(Word::is_capitalised);
        match (joined, listed) {
            (true, _) => at = next + 1,
            (false, true) => at = end,
            _ => break,
        }
    }
    (!names.is_empty()).then_some((names, typed))
}

fn offices(words: &[Word<'_>]) -> bool {
    words.iter().any(|word| {
        matches!(
            word.lower().as_str(),
            "secretary-general"
                | "secretary"
                | "chairman"
                | "speaker"
                | "council"
                | "parliament"
                | "embassy"
                | "ministry"
                | "un"
                | "general"
                | "prime"
        )
    })
}

fn skip_type(words: &[Word<'_>], from: usize) -> (usize, bool) {
    let mut at = from;
    // `the Russian newspaper Izvestia`
    if words.get(at).is_some_and(|word| word.is_capitalised() && demonym(&word.lower()))
        && words.get(at + 1).is_some_and(|word| TYPES.has(&word.lower()))
    {
        at += 1;
    }
    let is_type = words.get(at).is_some_and(|word| TYPES.has(&word.lower()) && !word.is_capitalised());
    (at + usize::from(is_type), is_type)
}

/// Where the name ends if `newspaper` or `Sri Lankan newspaper` follows, and the index after that.
fn type_after(words: &[Word<'_>], from: usize, end: usize) -> (usize, bool, usize) {
    let mut at = end;
    if words.get(at).is_some_and(|word| {
        matches!(word.lower().as_str(), "tv" | "news" | "radio") && !word.is_capitalised()
    }) {
        at += 1;
    }
    if !words.get(at).is_some_and(|word| TYPES.has(&word.lower()) && !word.is_capitalised()) {
        return (end, false, end);
    }
    let mut name_end = end;
    for length in [2, 1] {
        if name_end > from + length {
            let tail: Vec<String> = words[name_end - length..name_end].iter().map(Word::lower).collect();
            if demonym(&tail.join(" ")) {
                name_end -= length;
                break;
            }
        }
    }
    (name_end, true, at + 1)
}

/// `Sri Lankan`, `Russian`, `Polish`: an adjective of a country.
fn demonym(text: &str) -> bool {
    static IRREGULAR: WordSet = WordSet::words(
        "british english scottish welsh irish french dutch spanish polish swedish danish finnish turkish greek german swiss czech slovak serbian croatian hungarian \
        chinese japanese portuguese lebanese vietnamese thai israeli iraqi pakistani bangladeshi omani qatari saudi emirati kuwaiti yemeni american norwegian belgian",
    );
    if IRREGULAR.has(text) {
        return true;
    }
    let stems = [
        text.strip_suffix('n'),
        text.strip_suffix("ian"),
        text.strip_suffix("an"),
        text.strip_suffix("ese"),
        text.strip_suffix('i'),
    ];
    stems.into_iter().flatten().any(|stem| {
        ["", "a", "y", "o", "e", "ia"]
            .iter()
            .any(|ending| place(&format!("{stem}{ending}")).is_some_and(|place| place.is_country))
    })
}

/// `journal Le Monde`, `газете Известия`: a kind of outlet, then capitals.
fn typed_before(title: &str, words: &[Word<'_>]) -> Vec<String> {
    let Some(at) = words.iter().position(|word| TYPES_BEFORE.has(&word.lower()) && !word.is_capitalised())
    else {
        return Vec::new();
    };
    let run: Vec<Word<'_>> =
        words[at + 1..].iter().take_while(|word| word.is_capitalised()).take(5).copied().collect();
    if run.is_empty() || words[at].stop_after.is_some() {
        Vec::new()
    } else {
        vec![span(title, &run).to_owned()]
    }
}
