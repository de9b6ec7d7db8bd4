//! Times of day as pages write them, and the words beside them: halves of the day, zones.

use jiff::civil::Time;

use crate::date::digit;

/// A time of day that `text` begins with, and what follows it.
pub(crate) fn time_at(text: &str) -> Option<(Time, &str)> {
    let (hour, rest) = two_digits(text)?;
    let rest = after_hour_mark(rest)?;
    let (minute, rest) = two_digits(rest)?;
    let rest = rest.strip_prefix('分').unwrap_or(rest);
    let (second, rest) = match rest.strip_prefix([':', '：']).and_then(two_digits) {
        Some((second, rest)) => (second, rest),
        None => (0, rest),
    };
    let (hour, rest) = by_half_of_day(hour, rest);
    Some((Time::new(hour, minute, second, 0).ok()?, rest))
}

/// The hour of the whole day, where a word after the time says which half: `9:15 p.m.`, `09:15 مساءً`.
fn by_half_of_day(hour: i8, rest: &str) -> (i8, &str) {
    const MORNING: [&str; 7] = ["a.m.", "a. m.", "am", "صباحًا", "صباحاً", "صباحا", "ص"];
    const EVENING: [&str; 7] = ["p.m.", "p. m.", "pm", "مساءً", "مساءًا", "مساء", "م"];
    let trimmed = rest.trim_start();
    let word = |words: &[&str]| {
        let after = words.iter().find_map(|word| {
            let found = trimmed.get(..word.len())?;
            found.to_lowercase().eq(word).then(|| &trimmed[word.len()..])
        });
        after.filter(|after| !after.starts_with(char::is_alphanumeric))
    };
    match (word(&EVENING), word(&MORNING)) {
        (Some(after), _) => (if hour < 12 { hour + 12 } else { hour }, after),
        (None, Some(after)) => (if hour == 12 { 0 } else { hour }, after),
        (None, None) => (hour, rest),
    }
}

/// What follows the mark between hour and minute: `:` right after the hour, a word with blanks around it.
fn after_hour_mark(rest: &str) -> Option<&str> {
    if let Some(minute) = rest.strip_prefix([':', '：', '.']) {
        return Some(minute);
    }
    let word = rest.trim_start();
    ["h", "H", "ч.", "ч", "时", "時", "點", "点"]
        .iter()
        .find_map(|mark| word.strip_prefix(mark))
        .map(str::trim_start)
}

fn two_digits(text: &str) -> Option<(i8, &str)> {
    let mut value = 0_i16;
    let mut rest = text;
    for _ in 0..2 {
        let mut chars = rest.chars();
        match chars.next().and_then(digit) {
            Some(next) => {
                value = value * 10 + next;
                rest = chars.as_str();
            }
            None => break,
        }
    }
    let complete = rest.len() < text.len() && rest.chars().next().is_none_or(|c| digit(c).is_none());
    i8::try_from(value).ok().filter(|_| complete).map(|value| (value, rest))
}

/// In Chinese the half of the day stands before the time: `下午5:15`.
pub(super) fn half_before(before: &str, shows: Time) -> (&str, Time) {
    let trimmed = before.trim_end();
    for (word, is_evening) in [("上午", false), ("早上", false), ("下午", true), ("晚上", true)] {
        if let Some(label) = trimmed.strip_suffix(word) {
            let hour = shows.hour() + if is_evening && shows.hour() < 12 { 12 } else { 0 };
            return (label, Time::new(hour, shows.minute(), shows.second(), 0).unwrap_or(shows));
        }
    }
    (before, shows)
}

/// What follows the words that belong to a time: the half of the day, then its zone.
pub(super) fn after_words(rest: &str) -> &str {
    after_zone_note(by_half_of_day(0, rest).1)
}

/// What follows the words beside a time that say in which zone it is: `h`, `GMT+3`, `(UTC+03:00)`, `CET`, `МСК`.
fn after_zone_note(rest: &str) -> &str {
    let mut rest = rest;
    loop {
        let trimmed = rest.trim_start_matches(|c: char| c.is_whitespace() || c == ',');
        if let Some((inner, after)) = trimmed.strip_prefix('(').and_then(|open| open.split_once(')'))
            && is_zone_note(inner.trim())
        {
            rest = after;
            continue;
        }
        let end = trimmed
            .find(|c: char| {
                !(c.is_alphanumeric()
                    || "+-−–.".contains(c)
                    || (c == ':' && trimmed.contains(['+', '-', '−'])))
            })
            .unwrap_or(trimmed.len());
        if end == 0 || !is_zone_note(&trimmed[..end]) {
            return rest;
        }
        rest = &trimmed[end..];
    }
}

fn is_zone_note(text: &str) -> bool {
    let upper = text.trim_end_matches('.').to_uppercase();
    let hour = ["H", "HRS", "HS", "Ч", "UHR", "HOURS"].contains(&upper.as_str());
    let named =
        ["GMT", "UTC", "МСК", "MSK"].iter().find_map(|name| upper.strip_prefix(name)).unwrap_or(&upper);
    let has_name = named.len() < upper.len();
    let offset = !named.is_empty()
        && named.starts_with(['+', '-', '−', '–'])
        && named.chars().skip(1).all(|c| digit(c).is_some() || c == ':');
    let letters = text == upper
        && [
            "CET", "CEST", "EET", "EEST", "WET", "WEST", "BST", "EST", "EDT", "CST", "CDT", "MST", "MDT",
            "PST", "PDT", "IST", "JST", "KST", "AEST", "AEDT", "EAT", "CAT", "WAT", "SGT", "HKT",
        ]
        .contains(&text);
    hour || (has_name && named.is_empty()) || offset || letters
}

/// `09:15`, with seconds only if the clock shows some.
pub(crate) fn short_time(time: Time) -> String {
    let format = if time.second() == 0 { "%H:%M" } else { "%H:%M:%S" };
    time.strftime(format).to_string()
}
