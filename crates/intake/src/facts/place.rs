//! Where it happened, as the end of a title says it.

use record::Kind;

use super::words::{Word, span, words};
use crate::places::{LONGEST_NAME, place_in_any_case};

/// The name of at most three words after the date in the brackets that hold both: `(11 June 2022, Bristol)`.
fn after_date_in_brackets(after: &str) -> Option<&str> {
    let (inner, _) = after.split_once([')', '）'])?;
    let name = inner.strip_prefix([',', '，', '،'])?.trim();
    let words = words(name);
    let named = words.iter().all(|word| {
        word.stop_after.is_none() && !word.is_number() && (word.is_capitalised() || !word.text.is_ascii())
    });
    ((1..=3).contains(&words.len()) && named && name.chars().count() <= 40).then_some(name)
}

/// The place that stands before the event's date, or at the end of the title of something said at an event.
pub(super) fn place_of(
    title: &str,
    date: Option<(usize, usize)>,
    kind: Option<Kind>,
    outlets: &[String],
) -> Option<String> {
    if let Some(name) = date.and_then(|(_, end)| after_date_in_brackets(&title[end..])) {
        return Some(name.to_owned());
    }
    let before = date.map_or(title, |(start, _)| &title[..start]);
    let before = before.trim_end_matches(|c: char| !c.is_alphanumeric());
    let words = words(before);
    let is_outlet =
        |name: &str| outlets.iter().any(|outlet| outlet.contains(name) || name.contains(outlet.as_str()));
    if let Some(name) = known_at_end(before, &words).filter(|name| !is_outlet(name)) {
        let after_comma = before[..before.len() - name.len()].trim_end().ends_with([',', '،', '，']);
        let told = date.is_some() || (at_an_event(kind) && (after_comma || brought_in_by_in(before, name)));
        return told.then(|| name.to_owned());
    }
    date?;
    let name = after_last_comma(before, &words)?;
    (!is_outlet(name)).then(|| name.to_owned())
}

fn at_an_event(kind: Option<Kind>) -> bool {
    matches!(kind, Some(Kind::Speech | Kind::Remarks | Kind::NewsConference | Kind::Briefing))
}

/// A known city that the text ends with; a country only after `in`.
fn known_at_end<'a>(text: &'a str, words: &[Word<'_>]) -> Option<&'a str> {
    for length in (1..=LONGEST_NAME.min(words.len())).rev() {
        let run = &words[words.len() - length..];
        let name = span(text, run);
        if let Some(found) = place_in_any_case(name)
            && run.first().is_some_and(|word| word.is_capitalised() || !word.text.is_ascii())
            && run[..length - 1].iter().all(|word| word.stop_after.is_none() || word.stop_after == Some('.'))
        {
            let parted = words.len() > length && words[words.len() - length - 1].stop_after == Some(',');
            return (!found.is_country || parted || brought_in_by_in(text, name)).then_some(name);
        }
    }
    None
}

fn brought_in_by_in(text: &str, name: &str) -> bool {
    let before = text[..text.len() - name.len()].trim_end().to_lowercase();
    [" in", " à", " en", " в", " في", " in the", " au", " aux", " 在", "在", "于"]
        .iter()
        .any(|word| before.ends_with(word))
}

/// A name in capitals of at most three words between the last comma or opening bracket and the date.
fn after_last_comma<'a>(text: &'a str, words: &[Word<'_>]) -> Option<&'a str> {
    let comma = words.iter().rposition(|word| word.stop_after == Some(',')).map(|index| index + 1);
    let bracket =
        words.iter().rposition(|word| word.quote_before && text[..word.start].ends_with(['(', '（']));
    let run = &words[comma.max(bracket)?..];
    let run =
        if run.first().is_some_and(|word| matches!(word.lower().as_str(), "in" | "à" | "en" | "в" | "at")) {
            &run[1..]
        } else {
            run
        };
    let named = !run.is_empty()
        && run.len() <= 3
        && run.iter().all(|word| word.is_capitalised() && !word.is_number());
    let published = run.iter().any(|word| matches!(word.lower().as_str(), "published" | "no" | "issue"));
    (named && !published).then(|| span(text, run))
}
