//! Finds written dates: where one stands and which numbers it gives.

use super::months::{is_weekday, month};
use super::{Found, Shape};

/// The value of a decimal digit in the scripts that missions write.
pub(crate) fn digit(c: char) -> Option<i16> {
    let zeros = ['0', '\u{660}', '\u{6F0}', '\u{966}', '\u{9E6}', '\u{FF10}'];
    let code = u32::from(c);
    let zero = zeros.iter().map(|zero| u32::from(*zero)).find(|zero| (*zero..*zero + 10).contains(&code))?;
    i16::try_from(code - zero).ok()
}

/// Reads forward through a text; a copy of it is a place to go back to.
#[derive(Clone, Copy)]
struct Cursor<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Cursor<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn take(&mut self, wanted: impl Fn(char) -> bool) -> Option<char> {
        let c = self.peek().filter(|c| wanted(*c))?;
        self.at += c.len_utf8();
        Some(c)
    }

    fn blanks(&mut self) {
        while self.take(char::is_whitespace).is_some() {}
    }

    /// A number of up to four digits, and how many digits it has.
    fn number(&mut self) -> Option<(i16, usize)> {
        let mut value = 0_i16;
        let mut count = 0;
        while count < 5
            && let Some(c) = self.take(|c| digit(c).is_some())
        {
            count += 1;
            value = value.saturating_mul(10).saturating_add(digit(c).unwrap_or_default());
        }
        (1..=4).contains(&count).then_some((value, count))
    }

    /// A run of letters, at most 24 of them.
    fn word(&mut self) -> Option<&'a str> {
        let start = self.at;
        let mut count = 0;
        while count < 24 && self.take(|c| c.is_alphabetic() || is_mark(c)).is_some() {
            count += 1;
        }
        (count > 0).then(|| &self.text[start..self.at])
    }

    fn skip_word(&mut self, words: &[&str]) -> bool {
        let mut ahead = *self;
        ahead.blanks();
        match ahead.word() {
            Some(word) if words.contains(&word.to_lowercase().as_str()) => {
                *self = ahead;
                true
            }
            _ => false,
        }
    }
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{64B}'..='\u{65F}' | '\u{640}')
}

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

fn is_date_digit(c: char) -> bool {
    digit(c).is_some() || han_digit(c).is_some()
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

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9FFF}')
}

fn small(value: (i16, usize)) -> Option<i8> {
    (value.1 <= 2).then(|| i8::try_from(value.0).ok()).flatten()
}

/// `2020-01-16`, `2020/01/16`, `2020.01.16`, `2020年1月16日`.
fn year_first(cursor: &mut Cursor<'_>) -> Option<Shape> {
    let (year, digits) = cursor.number()?;
    if digits != 4 {
        return None;
    }
    let mut ahead = *cursor;
    ahead.blanks();
    if ahead.take(|c| c == '年').is_some() {
        ahead.blanks();
        let month = small(ahead.number()?)?;
        ahead.blanks();
        ahead.take(|c| c == '月')?;
        ahead.blanks();
        let day = small(ahead.number()?)?;
        ahead.blanks();
        ahead.take(|c| matches!(c, '日' | '号'))?;
        *cursor = ahead;
        return Some(Shape::Plain { year, month, day });
    }
    let separator = cursor.take(|c| matches!(c, '-' | '/' | '.' | '‐' | '‑' | '–'))?;
    let month = small(cursor.number()?)?;
    cursor.take(|c| c == separator)?;
    let day = small(cursor.number()?)?;
    Some(Shape::Plain { year, month, day })
}

/// `16.01.2020`, `16/01/2020`, `16-01-2020`, `16. 1. 2020`, `16.01.20`.
fn numeric(cursor: &mut Cursor<'_>) -> Option<Shape> {
    let first = small(cursor.number()?)?;
    let separator = cursor.take(|c| matches!(c, '.' | '/' | '-' | '‑' | '–' | '．' | '／'))?;
    if separator == '.' {
        cursor.take(|c| c == ' ');
    }
    let second = small(cursor.number()?)?;
    cursor.take(|c| c == separator)?;
    if separator == '.' {
        cursor.take(|c| c == ' ');
    }
    let (year, digits) = cursor.number()?;
    let separator = match separator {
        '．' => '.',
        '／' => '/',
        '‑' | '–' => '-',
        other => other,
    };
    match digits {
        4 => Some(Shape::Numeric { first, second, year, separator }),
        // Sites that write two digits are younger than the century.
        2 if separator != '-' => Some(Shape::Numeric { first, second, year: 2000 + year, separator }),
        _ => None,
    }
}

/// `15 January 2020`, `15th of January, 2020`, `1er janvier 2020`, `15 de enero de 2020`, `15 января 2020 г.`, `15 يناير 2020`.
fn day_then_month(cursor: &mut Cursor<'_>) -> Option<Shape> {
    let day = small(cursor.number()?)?;
    ordinal(cursor);
    cursor.take(|c| c == '.');
    if cursor.take(|c| c == '-').is_none() {
        cursor.blanks();
    }
    if cursor.skip_word(&["de", "of"]) {
        cursor.blanks();
    }
    let month = month_name(cursor)?;
    cursor.take(|c| matches!(c, '.' | ',' | '،' | '-'));
    cursor.blanks();
    if cursor.skip_word(&["de", "del", "عام", "سنة"]) {
        cursor.blanks();
    }
    let (year, digits) = cursor.number()?;
    year_word(cursor);
    (digits == 4).then_some(Shape::Plain { year, month, day })
}

/// `January 15, 2020`, `Jan. 15th 2020`.
fn month_then_day(cursor: &mut Cursor<'_>) -> Option<Shape> {
    let month = month_name(cursor)?;
    cursor.take(|c| c == '.');
    cursor.blanks();
    let day = small(cursor.number()?)?;
    ordinal(cursor);
    cursor.take(|c| matches!(c, ',' | '،'));
    cursor.blanks();
    let (year, digits) = cursor.number()?;
    (digits == 4).then_some(Shape::Plain { year, month, day })
}

/// A month's name; two words (`كانون الثاني`) and a second name beside the first (`يناير/كانون الثاني`) are one.
fn month_name(cursor: &mut Cursor<'_>) -> Option<i8> {
    let number = one_month_name(cursor)?;
    let mut ahead = *cursor;
    ahead.blanks();
    if ahead.take(|c| c == '/' || c == '(').is_some() {
        ahead.blanks();
        if one_month_name(&mut ahead) == Some(number) {
            ahead.take(|c| c == ')');
            *cursor = ahead;
        }
    }
    Some(number)
}

fn one_month_name(cursor: &mut Cursor<'_>) -> Option<i8> {
    let first = cursor.word()?;
    let mut ahead = *cursor;
    ahead.blanks();
    if let Some(second) = ahead.word()
        && let Some(number) = month(&format!("{first} {second}"))
    {
        *cursor = ahead;
        return Some(number);
    }
    month(first)
}

fn ordinal(cursor: &mut Cursor<'_>) {
    let mut ahead = *cursor;
    ahead.take(|c| c == '-');
    let word = ahead.word().map(str::to_lowercase);
    if matches!(word.as_deref(), Some("st" | "nd" | "rd" | "th" | "er" | "го" | "e" | "º" | "ª")) {
        *cursor = ahead;
    }
}

/// `г.`, `года` and `م` after a year.
fn year_word(cursor: &mut Cursor<'_>) {
    let mut ahead = *cursor;
    if ahead.skip_word(&["г", "года", "год", "م"]) {
        ahead.take(|c| c == '.');
        *cursor = ahead;
    }
}

/// `二〇二〇年一月十六日`.
fn han(cursor: &mut Cursor<'_>) -> Option<Shape> {
    let mut year = 0_i16;
    for _ in 0..4 {
        year = year * 10 + han_digit(cursor.take(|c| han_digit(c).is_some_and(|d| d < 10))?)?;
    }
    cursor.take(|c| c == '年')?;
    let month = han_number(cursor)?;
    cursor.take(|c| c == '月')?;
    let day = han_number(cursor)?;
    cursor.take(|c| matches!(c, '日' | '号'))?;
    Some(Shape::Plain { year, month, day })
}

fn han_digit(c: char) -> Option<i16> {
    if c == '零' {
        return Some(0);
    }
    "〇一二三四五六七八九十".chars().position(|digit| digit == c).and_then(|value| i16::try_from(value).ok())
}

/// A number from 1 to 99 in Han digits.
fn han_number(cursor: &mut Cursor<'_>) -> Option<i8> {
    let mut value = 0_i16;
    for _ in 0..3 {
        let Some(next) = cursor.take(|c| han_digit(c).is_some()).and_then(han_digit) else { break };
        value = if next == 10 { value.max(1) * 10 } else { value + next };
    }
    i8::try_from(value).ok().filter(|value| *value > 0)
}
