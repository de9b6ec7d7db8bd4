//! One property: its name, its parameters, its value.
//!
//! Source: RFC 5545, sections 3.1 to 3.3.

use jiff::civil::{Date, DateTime};

use super::lines::Line;

/// A property of a calendar or of one of its components.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Property<'a> {
    /// Its name, in capitals.
    pub(super) name: String,
    parameters: Vec<(String, &'a str)>,
    /// Its value, as it is written.
    pub(super) value: &'a str,
    /// The line on which it begins.
    pub(super) line: usize,
}

/// A date as a property gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Given {
    pub(super) date: Date,
    /// The time of day, where one is given.
    pub(super) at: Option<DateTime>,
    /// Whether it is a time of UTC.
    pub(super) utc: bool,
}

impl<'a> Property<'a> {
    /// Reads a content line; `None` where it is none.
    pub(super) fn read(line: &'a Line) -> Option<Self> {
        let text = line.text.as_str();
        let end = text.find([':', ';'])?;
        let (name, mut rest) = text.split_at(end);
        let is_name =
            |name: &str| !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        if !is_name(name) {
            return None;
        }
        let mut parameters = Vec::new();
        while let Some(parameter) = rest.strip_prefix(';') {
            let (key, after) = parameter.split_once('=').filter(|(key, _)| is_name(key))?;
            let end = parameter_end(after)?;
            parameters.push((key.to_ascii_uppercase(), after[..end].trim_matches('"')));
            rest = &after[end..];
        }
        Some(Self {
            name: name.to_ascii_uppercase(),
            parameters,
            value: rest.strip_prefix(':')?,
            line: line.number,
        })
    }

    /// The value of a parameter.
    pub(super) fn parameter(&self, name: &str) -> Option<&'a str> {
        self.parameters.iter().find(|(key, _)| key == name).map(|(_, value)| *value)
    }

    /// The value as text, on one line.
    pub(super) fn text(&self) -> String {
        let mut text = String::with_capacity(self.value.len());
        let mut characters = self.value.chars();
        while let Some(c) = characters.next() {
            match (c, c == '\\') {
                (_, true) => match characters.next() {
                    Some('n' | 'N') | None => text.push(' '),
                    Some(escaped) => text.push(escaped),
                },
                (c, false) => text.push(c),
            }
        }
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The dates of the value, which may be a list; of a period its beginning.
    pub(super) fn dates(&self) -> Option<Vec<Given>> {
        self.value.split(',').map(|one| Given::read(one.split('/').next().unwrap_or(one))).collect()
    }

    /// The one date of the value.
    pub(super) fn date(&self) -> Option<Given> {
        Given::read(self.value)
    }
}

/// Where a parameter's value ends: at the next mark that stands in no quotation.
fn parameter_end(text: &str) -> Option<usize> {
    let mut quoted = false;
    for (at, c) in text.char_indices() {
        match c {
            '"' => quoted = !quoted,
            ':' | ';' if !quoted => return Some(at),
            _ => {}
        }
    }
    None
}

impl Given {
    /// Reads `20260101`, `20260101T090000` or `20260101T090000Z`.
    pub(super) fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        let (day, time) = text.split_at_checked(8)?;
        if !day.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        let date = Date::new(day[..4].parse().ok()?, day[4..6].parse().ok()?, day[6..].parse().ok()?).ok()?;
        if time.is_empty() {
            return Some(Self { date, at: None, utc: false });
        }
        let time = time.strip_prefix('T')?;
        let (time, utc) = time.strip_suffix('Z').map_or((time, false), |time| (time, true));
        if time.len() != 6 || !time.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        let part = |from: usize| time[from..from + 2].parse::<i8>().ok();
        // A leap second is the second before it.
        let at = date.at(part(0)?, 0, 0, 0);
        let at =
            DateTime::new(at.year(), at.month(), at.day(), part(0)?, part(2)?, part(4)?.min(59), 0).ok()?;
        Some(Self { date, at: Some(at), utc })
    }
}
