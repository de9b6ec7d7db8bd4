//! The ways to write a date, each read on its own.

use super::Shape;
use super::cursor::Cursor;
use super::digits::{han_digit, han_number, small};
use super::months::month;

/// `2020-01-16`, `2020/01/16`, `2020.01.16`, `2020年1月16日`.
pub(super) fn year_first(cursor: &mut Cursor<'_>) -> Option<Shape> {
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
pub(super) fn numeric(cursor: &mut Cursor<'_>) -> Option<Shape> {
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
pub(super) fn day_then_month(cursor: &mut Cursor<'_>) -> Option<Shape> {
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
pub(super) fn month_then_day(cursor: &mut Cursor<'_>) -> Option<Shape> {
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
pub(super) fn month_name(cursor: &mut Cursor<'_>) -> Option<i8> {
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
pub(super) fn han(cursor: &mut Cursor<'_>) -> Option<Shape> {
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
