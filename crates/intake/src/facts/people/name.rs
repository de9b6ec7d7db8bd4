//! Names in a title: runs of capitals, with their initials and particles.

use super::super::kind::kind_of;
use super::super::words::{Word, span};
use super::lists::{NO_PERSON, PARTICLES, TITLES, one_of};
use crate::capture::Speaker;
use crate::places::{LONGEST_NAME, place};

/// The name that `words` begin with: capitals, initials and particles, up to six words.
pub(super) fn name_run(title: &str, words: &[Word<'_>]) -> Option<(String, usize)> {
    let mut skip = 0;
    while words.get(skip).is_some_and(|word| TITLES.has(word.lower().trim_end_matches('.'))) {
        skip += 1;
    }
    let mut length = skip;
    let mut capitals = 0;
    for word in words[skip..].iter().take(7) {
        let lower = word.lower();
        let particle = length > skip && !word.possessive && PARTICLES.has(&lower);
        let known = length == skip && place_at(title, words).is_some_and(|length| length > 1);
        let named = word.is_capitalised() && !NO_PERSON.has(&lower) && !word.quote_before && !known;
        if !(named || particle) {
            break;
        }
        capitals += usize::from(named);
        length += 1;
        if word.possessive || word.stop_after.is_some() {
            break;
        }
    }
    // A particle ends no name.
    while length > skip && !words[length - 1].is_capitalised() {
        length -= 1;
    }
    (capitals > 0 && length > skip)
        .then(|| (span(title, &words[skip..length]).trim_end_matches(',').to_owned(), length))
}

pub(super) fn name_before(title: &str, words: &[Word<'_>], end: usize) -> Option<String> {
    let mut start = end;
    while start > 0 && end - start < 6 {
        let word = &words[start - 1];
        let lower = word.lower();
        let joined = start == end || word.stop_after.is_none();
        let named = (word.is_capitalised() || PARTICLES.has(&lower))
            && !NO_PERSON.has(&lower)
            && kind_of(word.text).is_none();
        if !joined || !named || TITLES.has(lower.trim_end_matches('.')) {
            break;
        }
        start -= 1;
    }
    while start < end && !words[start].is_capitalised() {
        start += 1;
    }
    (end - start >= 2).then(|| span(title, &words[start..end]).to_owned())
}

/// A person without an office: `Edda Varnholt's article`, `Remarks by Jane Doe`, `Jane Doe: …`.
pub(super) fn plain_name(title: &str, words: &[Word<'_>]) -> Option<(Speaker, usize)> {
    let speaker = |name: String| Speaker { name: Some(name), office: None };
    if let Some((name, length)) = name_run(title, words).filter(|(_, length)| *length >= 2) {
        let last = &words[length - 1];
        let verb =
            words.get(length).is_some_and(|word| !word.is_capitalised() && kind_of(word.text).is_some());
        let quoted = last.stop_after == Some(':') && words.get(length).is_some_and(|word| word.quote_before);
        let tells = last.possessive || quoted || (verb && last.stop_after.is_none());
        let is_kind = kind_of(&name).is_some() || place_at(title, words).is_some();
        if tells && !is_kind && !words[..length].iter().any(|word| NO_PERSON.has(&word.lower())) {
            return Some((speaker(name), length));
        }
    }
    (0..words.len()).filter(|at| written_by(words, *at)).find_map(|by| {
        let (name, length) = name_run(title, &words[by + 1..]).filter(|(_, length)| *length >= 2)?;
        place_at(title, &words[by + 1..]).is_none().then(|| (speaker(name), by + 1 + length))
    })
}

/// Whether the word at `at` brings in who speaks: `by`, or `of` right after `Interview`.
fn written_by(words: &[Word<'_>], at: usize) -> bool {
    let word = &words[at];
    let lower = word.lower();
    let after_kind = || at > 0 && kind_of(words[at - 1].text).is_some();
    word.stop_after.is_none() && (one_of("by par", &lower) || (one_of("of de von", &lower) && after_kind()))
}

/// How many of the first words are the name of a known place.
pub(super) fn place_at(title: &str, words: &[Word<'_>]) -> Option<usize> {
    (1..=LONGEST_NAME.min(words.len())).rev().find(|length| {
        let run = &words[..*length];
        let whole = run[..run.len() - 1].iter().all(|word| word.stop_after.is_none() && !word.possessive);
        whole && run[0].is_capitalised() && place(span(title, run)).is_some()
    })
}
