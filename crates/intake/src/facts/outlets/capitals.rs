//! Outlets written in capitals after a preposition, or before the question that they ask.

use record::Kind;

use super::super::words::{Word, span, words};
use super::kinds::{skip_type, type_after, typed_before};
use super::{is, likely};
use crate::date::dates_in;
use crate::places::place;

/// Names in capitals after `with`, `for`, `to`, or before `question`.
pub(super) fn capitals(title: &str, kind: Option<Kind>) -> Vec<String> {
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
