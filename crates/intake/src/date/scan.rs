//! Finds written dates: where one stands and which numbers it gives.

use super::Found;
use super::cursor::Cursor;
use super::digits::{digit, is_date_digit, is_han};
use super::months::is_weekday;
use super::shapes::{day_then_month, han, month_name, month_then_day, numeric, year_first};

/// Reads the date that `text` begins with, if it begins with one.
pub(crate) fn date_at(text: &str) -> Option<Found> {
    let start = Cursor { text, at: 0 };
    let mut cursor = start;
    skip_weekday(&mut cursor);
    let mut lead_in = cursor;
    if lead_in.skip_word(&["le", "el", "am", "den", "dated"]) {
        lead_in.blanks();
        cursor = lead_in;
    }
    [year_first, numeric, day_then_month, month_then_day, han].into_iter().find_map(|read| {
        let mut ahead = cursor;
        let shape = read(&mut ahead)?;
        ends_cleanly(ahead).then_some(Found { start: 0, end: ahead.at, shape })
    })
}

/// Finds every date in `text`, in order, none inside another.
pub(crate) fn dates_in(text: &str) -> Vec<Found> {
    let mut found = Vec::new();
    let mut next_free = 0;
    let mut before = ' ';
    for (index, c) in text.char_indices() {
        let begins_number =
            is_date_digit(c) && !is_date_digit(before) && !matches!(before, '.' | '/' | '-' | ',');
        let begins_word = c.is_alphabetic() && !before.is_alphanumeric() && begins_with_month(&text[index..]);
        if index >= next_free
            && (begins_number || begins_word)
            && let Some(date) = date_at(&text[index..])
            && has_whole_year(&text[index..index + date.end])
        {
            next_free = index + date.end;
            found.push(Found { start: index, end: next_free, ..date });
        }
        before = c;
    }
    found
}

/// Whether a date is written with four digits of its year; with two it may be a number of another kind.
pub(crate) fn has_whole_year(written: &str) -> bool {
    let mut run = 0;
    written.chars().any(|c| {
        run = if is_date_digit(c) { run + 1 } else { 0 };
        run == 4
    })
}

fn begins_with_month(text: &str) -> bool {
    let mut cursor = Cursor { text, at: 0 };
    month_name(&mut cursor).is_some()
}

fn skip_weekday(cursor: &mut Cursor<'_>) {
    let mut ahead = *cursor;
    if ahead.take(|c| c == '周' || c == '星').is_some() {
        ahead = *cursor;
    }
    if ahead.word().is_some_and(is_weekday) {
        ahead.take(|c| c == '.');
        ahead.take(|c| matches!(c, ',' | '،' | '，' | '、'));
        ahead.blanks();
        *cursor = ahead;
    }
}

fn ends_cleanly(cursor: Cursor<'_>) -> bool {
    cursor.peek().is_none_or(|c| !(digit(c).is_some() || (c.is_alphabetic() && !is_han(c))))
}
