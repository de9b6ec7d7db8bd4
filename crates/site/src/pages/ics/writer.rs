//! Content lines: escaped, and folded at 75 octets, never within a character.
//!
//! Source: RFC 5545, sections 3.1, 3.3.11 and 3.6.1; RFC 7986 for the calendar's own properties.

use jiff::ToSpan;
use jiff::civil::Date;
use record::Instant;

/// The most octets of a line, without its end.
const MOST: usize = 75;

/// A calendar that is being written.
pub(super) struct Writer {
    out: String,
}

/// An event that is being written.
pub(super) struct Event<'w> {
    out: &'w mut String,
}

impl Writer {
    /// Begins a calendar by its name.
    pub(super) fn begin(version: &str, name: &str) -> Self {
        let mut out = String::new();
        line(&mut out, "BEGIN", "VCALENDAR");
        line(&mut out, "VERSION", "2.0");
        line(&mut out, "PRODID", &escaped(&format!("-//Chancery//Chancery {version}//EN")));
        line(&mut out, "CALSCALE", "GREGORIAN");
        // What programs show as the calendar's name, and how often they ask again: by the standard, and as they were
        // before it.
        for key in ["NAME", "X-WR-CALNAME"] {
            line(&mut out, key, &escaped(name));
        }
        line(&mut out, "REFRESH-INTERVAL;VALUE=DURATION", "P1D");
        line(&mut out, "X-PUBLISHED-TTL", "P1D");
        Self { out }
    }

    /// Writes an event, as it was decided at `stamp`.
    pub(super) fn event(&mut self, uid: &str, stamp: Instant, write: impl FnOnce(&mut Event<'_>)) {
        line(&mut self.out, "BEGIN", "VEVENT");
        line(&mut self.out, "UID", &escaped(uid));
        line(&mut self.out, "DTSTAMP", &stamp.compact().to_string());
        write(&mut Event { out: &mut self.out });
        // Nobody is busy because an office is open.
        line(&mut self.out, "TRANSP", "TRANSPARENT");
        line(&mut self.out, "END", "VEVENT");
    }

    /// Ends the calendar.
    pub(super) fn end(mut self) -> Vec<u8> {
        line(&mut self.out, "END", "VCALENDAR");
        self.out.into_bytes()
    }
}

impl Event<'_> {
    /// From when until when it is.
    pub(super) fn instants(&mut self, from: Instant, until: Instant) {
        line(self.out, "DTSTART", &from.compact().to_string());
        line(self.out, "DTEND", &until.compact().to_string());
    }

    /// The whole day that it is.
    pub(super) fn day(&mut self, date: Date) {
        let compact = |date: Date| format!("{:04}{:02}{:02}", date.year(), date.month(), date.day());
        line(self.out, "DTSTART;VALUE=DATE", &compact(date));
        if let Ok(next) = date.checked_add(1.day()) {
            line(self.out, "DTEND;VALUE=DATE", &compact(next));
        }
    }

    /// A property whose value is text; none where it is empty.
    pub(super) fn text(&mut self, key: &str, text: &str) {
        if !text.is_empty() {
            line(self.out, key, &escaped(text));
        }
    }

    /// A property whose value has a form of its own.
    pub(super) fn plain(&mut self, key: &str, value: &str) {
        line(self.out, key, value);
    }
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\n' => escaped.push_str("\\n"),
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}

fn line(out: &mut String, key: &str, value: &str) {
    let mut room = MOST;
    for c in key.chars().chain([':']).chain(value.chars().filter(|c| !c.is_control())) {
        if c.len_utf8() > room {
            out.push_str("\r\n ");
            room = MOST - 1;
        }
        room -= c.len_utf8();
        out.push(c);
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn unfolded(text: &str) -> String {
        text.replace("\r\n ", "")
    }

    #[test]
    fn text_is_escaped_and_cannot_begin_a_line_of_its_own() {
        let mut out = String::new();
        line(&mut out, "SUMMARY", &escaped("a,b;c\\d\r\nBEGIN:VEVENT\u{7}"));
        assert_eq!(out, "SUMMARY:a\\,b\\;c\\\\d\\nBEGIN:VEVENT\r\n");
    }

    proptest! {
        #[test]
        fn no_line_is_longer_than_75_octets_and_no_character_is_broken(text in "\\PC{0,300}") {
            let mut out = String::new();
            line(&mut out, "SUMMARY", &escaped(&text));
            prop_assert!(out.split("\r\n").all(|line| line.len() <= MOST));
            let plain = unfolded(&out).replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\");
            prop_assert_eq!(plain, format!("SUMMARY:{text}\r\n"));
        }
    }
}
