//! Reads a date's parts forward through a text: numbers, words, blanks.

use super::digits::digit;

/// Reads forward through a text; a copy of it is a place to go back to.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'a> {
    pub(super) text: &'a str,
    pub(super) at: usize,
}

impl<'a> Cursor<'a> {
    pub(super) fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    pub(super) fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    pub(super) fn take(&mut self, wanted: impl Fn(char) -> bool) -> Option<char> {
        let c = self.peek().filter(|c| wanted(*c))?;
        self.at += c.len_utf8();
        Some(c)
    }

    pub(super) fn blanks(&mut self) {
        while self.take(char::is_whitespace).is_some() {}
    }

    /// A number of up to four digits, and how many digits it has.
    pub(super) fn number(&mut self) -> Option<(i16, usize)> {
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
    pub(super) fn word(&mut self) -> Option<&'a str> {
        let start = self.at;
        let mut count = 0;
        while count < 24 && self.take(|c| c.is_alphabetic() || is_mark(c)).is_some() {
            count += 1;
        }
        (count > 0).then(|| &self.text[start..self.at])
    }

    pub(super) fn skip_word(&mut self, words: &[&str]) -> bool {
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
