//! Offices in a title: the head, what belongs to it on both sides, and the name after it.

use record::Kind;

use super::super::kind::kind_of;
use super::super::words::{Word, span};
use super::lists::{BEFORE, BRINGS_IN_OTHERS, HEADS, LINKS, WITHIN, one_of};
use super::name::{name_run, place_at};
use crate::capture::Speaker;
use crate::places::place_in_any_case;

pub(super) fn is_head(word: &Word<'_>) -> bool {
    let lower = word.lower();
    let bare = lower
        .strip_prefix("l'")
        .or_else(|| lower.strip_prefix("l’"))
        .or_else(|| lower.strip_prefix("d'"))
        .or_else(|| lower.strip_prefix("d’"))
        .unwrap_or(&lower);
    HEADS.has(bare)
}

/// Takes what goes before an office's head: `Deputy Foreign`, `Polish`.
pub(super) fn grow_left(words: &[Word<'_>], head: usize) -> usize {
    let mut start = head;
    while start > 0 {
        let before = &words[start - 1];
        let joined = before.stop_after.is_none() && !before.possessive;
        let lower = before.lower();
        let modifier = BEFORE.has(&lower) && !one_of("and и le la les el los der die das", &lower);
        let demonym = before.is_capitalised() && is_demonym(&lower);
        // `and` is part of an office only between two of its words: `Ambassador Extraordinary and Plenipotentiary`.
        if joined && (modifier || demonym) && !(start == head && lower == "state" && !before.is_capitalised())
        {
            start -= 1;
        } else {
            break;
        }
    }
    start
}

fn is_demonym(lower: &str) -> bool {
    let endings = ["ish", "ian", "ese", "ean", "can", "ch", "sh", "lan", "german", "qi", "wi", "ani", "nek"];
    lower.chars().count() > 4 && endings.iter().any(|ending| lower.ends_with(ending))
}

pub(super) fn is_brought_in(words: &[Word<'_>], start: usize, kind: Option<Kind>) -> bool {
    let Some(before) = start.checked_sub(1).map(|index| words[index]) else { return false };
    let before = if one_of("the le la el der l' polish", &before.lower()) && start >= 2 {
        words[start - 2]
    } else {
        before
    };
    let lower = before.lower();
    // `Letter from the Ambassador`: a kind of message, and whose it is.
    if lower == "from" && start >= 2 && kind_of(words[start - 2].text).is_some() {
        return false;
    }
    let with = one_of("with avec с со con mit", &lower);
    BRINGS_IN_OTHERS.has(&lower) && !(with && kind == Some(Kind::Interview)) && before.stop_after.is_none()
}

/// Reads the office whose head stands at `head`, and the name after it.
pub(super) fn holder(title: &str, words: &[Word<'_>], start: usize, head: usize) -> Option<(Speaker, usize)> {
    let mut end = head + 1;
    let mut at = head;
    loop {
        let last = words.get(at)?;
        if last.possessive || last.stop_after.is_some() {
            break;
        }
        let Some(next) = words.get(at + 1) else { break };
        if next.quote_before {
            break;
        }
        let lower = next.lower();
        if LINKS.has(&lower) && !next.is_capitalised() {
            at += 1;
        } else if let Some(length) = place_at(title, &words[at + 1..]) {
            at += length;
            end = at + 1;
        } else if WITHIN.has(&lower) || is_head(next) || is_country_form(&lower) {
            at += 1;
            end = at + 1;
        } else {
            break;
        }
    }
    // `Посла … в … А.Б.Озёрского`: initials tell a name apart from whatever the office names before it.
    if let Some(name) = initials_after(words, head) {
        let office = span(title, &words[start..name]);
        let speaker = Speaker { name: Some(words[name].text.to_owned()), office: Some(office.to_owned()) };
        return Some((speaker, name + 1));
    }
    let office_words = &words[start..end];
    let office =
        span(title, office_words).trim_start_matches(['l', 'd', 'L']).trim_start_matches(['\'', '’']);
    let office = if office_words.first().is_some_and(|word| word.text.contains(['\'', '’'])) {
        office
    } else {
        span(title, office_words)
    };
    let open = office_words.last().is_some_and(|word| !word.possessive && word.stop_after.is_none());
    let comma = office_words.last().is_some_and(|word| word.stop_after == Some(',') && !word.possessive);
    let name = if open || comma { name_run(title, &words[end..]) } else { None };
    // After a comma only a name of two words counts: `the Ambassador, Jane Doe`.
    let name = name.filter(|(_, length)| open || *length >= 2);
    let (name, length) = name.map_or((None, 0), |(name, length)| (Some(name), length));
    Some((Speaker { name, office: Some(office.to_owned()) }, end + length))
}

/// The first word like `А.Б.Озёрского` within the few words after an office's head, if nothing parts them.
fn initials_after(words: &[Word<'_>], head: usize) -> Option<usize> {
    let stops = |word: &Word<'_>| word.possessive || word.stop_after.is_some();
    let run = words.iter().enumerate().skip(head + 1).take(9);
    for (index, word) in run {
        let joined = !stops(&words[index - 1]) && !word.quote_before;
        if !joined || (is_head(word) && word.is_capitalised()) {
            return None;
        }
        if is_initialled(word.text) {
            return Some(index);
        }
    }
    None
}

/// `А.Озёрский`, `А.Б.Озёрского`: capitals with full stops, then a name.
fn is_initialled(text: &str) -> bool {
    let mut parts: Vec<&str> = text.split('.').collect();
    let Some(name) = parts.pop() else { return false };
    let initial = |part: &&str| {
        (1..=2).contains(&part.chars().count()) && part.chars().next().is_some_and(char::is_uppercase)
    };
    (1..=3).contains(&parts.len())
        && parts.iter().all(initial)
        && name.chars().count() >= 3
        && name.chars().next().is_some_and(char::is_uppercase)
}

pub(super) fn office_at_start(title: &str, words: &[Word<'_>]) -> Option<(Speaker, usize)> {
    let head = words.iter().take(5).position(is_head)?;
    if grow_left(words, head) != 0 {
        return None;
    }
    holder(title, words, 0, head).filter(|(speaker, _)| speaker.name.is_some())
}

/// Whether an office without a name is the speaker: `Press Officer's reply`, `Statement by the Ambassador`.
pub(super) fn office_alone_speaks(words: &[Word<'_>], start: usize, end: usize) -> bool {
    let possessive = words.get(end.wrapping_sub(1)).is_some_and(|word| word.possessive);
    let kind_follows = words[end..].iter().take(3).any(|word| kind_of(word.text).is_some());
    let by =
        words[..start].iter().rev().take(3).any(|word| one_of("by of de du par von del по", &word.lower()));
    let kind_before = words[..start].iter().take(6).any(|word| kind_of(word.text).is_some());
    (possessive && kind_follows) || (by && kind_before) || (start == 0 && kind_follows)
}

/// Whether a Russian word is the name of a country in another case: `России`, `Великобритании`.
fn is_country_form(lower: &str) -> bool {
    !lower.is_ascii() && place_in_any_case(lower).is_some_and(|place| place.is_country)
}
