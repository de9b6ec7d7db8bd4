//! Outlets in quotation marks or brackets, in any language, and those that Chinese and Arabic words announce.

use record::Kind;

use super::{TYPES, TYPES_BEFORE, is, likely};

/// `газете «Таймс»`, `journal « Le Monde »`, `newspaper “Dawn”`, `لصحيفة «الأهرام»`: a kind of outlet and its name in quotes.
pub(super) fn quoted(title: &str, kind: Option<Kind>) -> Vec<String> {
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
pub(super) fn bracketed(title: &str) -> Vec<String> {
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
pub(super) fn han(title: &str) -> Vec<String> {
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
pub(super) fn arabic(title: &str) -> Vec<String> {
    let words: Vec<&str> = title.split(' ').collect();
    let after = words.iter().position(|word| arabic_type(word)).map(|at| &words[at + 1..]);
    let name = after.and_then(<[&str]>::first).map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    name.filter(|name| !name.is_empty()).map(|name| vec![name.to_owned()]).unwrap_or_default()
}
