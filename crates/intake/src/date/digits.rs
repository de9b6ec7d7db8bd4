//! Digits and small numbers in the scripts that missions write.

use super::cursor::Cursor;

/// The value of a decimal digit in the scripts that missions write.
pub(crate) fn digit(c: char) -> Option<i16> {
    let zeros = ['0', '\u{660}', '\u{6F0}', '\u{966}', '\u{9E6}', '\u{FF10}'];
    let code = u32::from(c);
    let zero = zeros.iter().map(|zero| u32::from(*zero)).find(|zero| (*zero..*zero + 10).contains(&code))?;
    i16::try_from(code - zero).ok()
}

pub(super) fn is_date_digit(c: char) -> bool {
    digit(c).is_some() || han_digit(c).is_some()
}

pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9FFF}')
}

pub(super) fn small(value: (i16, usize)) -> Option<i8> {
    (value.1 <= 2).then(|| i8::try_from(value.0).ok()).flatten()
}

pub(super) fn han_digit(c: char) -> Option<i16> {
    if c == '零' {
        return Some(0);
    }
    "〇一二三四五六七八九十".chars().position(|digit| digit == c).and_then(|value| i16::try_from(value).ok())
}

/// A number from 1 to 99 in Han digits.
pub(super) fn han_number(cursor: &mut Cursor<'_>) -> Option<i8> {
    let mut value = 0_i16;
    for _ in 0..3 {
        let Some(next) = cursor.take(|c| han_digit(c).is_some()).and_then(han_digit) else { break };
        value = if next == 10 { value.max(1) * 10 } else { value + next };
    }
    i8::try_from(value).ok().filter(|value| *value > 0)
}
