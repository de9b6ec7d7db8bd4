//! Dates and instants for machines: ISO 8601 and RFC 3339 in ASCII digits, whatever the page's language.
//!
//! What stands in `datetime`, feeds, addresses and file names comes from here and from nowhere else.

use jiff::Timestamp;
use jiff::civil::{Date, Time};

use super::dates::Precision;

/// `2020-01-18`
pub fn date(date: Date) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day())
}

/// `2020-01`
pub fn month(date: Date) -> String {
    format!("{:04}-{:02}", date.year(), date.month())
}

/// `2020`
pub fn year(date: Date) -> String {
    format!("{:04}", date.year())
}

/// As much of the date as is known.
pub fn with_precision(day: Date, precision: Precision) -> String {
    match precision {
        Precision::Day => date(day),
        Precision::Month => month(day),
        Precision::Year => year(day),
    }
}

/// `12:15`, on a clock of 24 hours.
pub fn time(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// `2020-01-18T09:15:00Z`: RFC 3339, whole seconds, UTC.
pub fn instant(instant: Timestamp) -> String {
    instant.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}
