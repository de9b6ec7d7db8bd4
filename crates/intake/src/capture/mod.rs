//! A plain-text capture of a mission's page: what it holds, and the reader that finds it.

mod articles;
mod head;
mod list;
mod message;
mod paragraphs;
mod read;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;

pub use read::{read_capture, read_text};

use crate::turns::Turn;
use record::Kind;

/// What a capture says, and what in it was not understood.
///
/// Serialises as `chancery import --dry-run --json` prints it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Capture {
    /// The instant of the capture, from its day and its clocks; none if they do not give one.
    pub captured_at: Option<Timestamp>,
    /// City clocks in their order.
    pub clocks: Vec<Clock>,
    /// Lines to call or to write to.
    pub contacts: Vec<Contact>,
    /// Counters of days.
    pub counters: Vec<Counter>,
    /// Messages in the capture's order.
    pub messages: Vec<Message>,
    /// What was not understood or not settled, in order of lines.
    pub report: Vec<Note>,
    /// The day that the page says it is, if it says so.
    #[serde(skip)]
    pub captured_on: Option<Date>,
    /// The day as it is written on the page, and where.
    #[serde(skip)]
    pub captured_as: Option<(usize, String)>,
    /// The zone of the mission's own city, if it is known.
    #[serde(skip)]
    pub host_zone: Option<String>,
    /// The zone of the other city, if it is known.
    #[serde(skip)]
    pub sending_zone: Option<String>,
    /// The language of most of the text, a BCP 47 tag, if it is one of those that are told apart.
    #[serde(skip)]
    pub language: Option<String>,
    /// The encoding that the bytes were in.
    #[serde(skip)]
    pub encoding: &'static str,
}

/// A city clock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Clock {
    /// The city as the page names it.
    pub city: String,
    /// Its IANA zone, if the name settles it.
    pub zone: Option<String>,
    /// The time of day that it shows, `12:15`.
    pub shows: String,
    /// Where it stands.
    #[serde(skip)]
    pub line: usize,
    /// The clock as it is written.
    #[serde(skip)]
    pub written: String,
}

/// A line to call or to write to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Contact {
    /// What the line is for.
    pub label: Option<String>,
    /// The number as the page shows it.
    pub phone: Option<String>,
    /// The number in E.164 form, if it is written with its country code.
    pub e164: Option<String>,
    /// The e-mail address.
    pub email: Option<String>,
    /// Where it begins.
    #[serde(skip)]
    pub line: usize,
}

/// A counter of days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Counter {
    /// What the days are counted from, in short.
    pub label: String,
    /// The day that they are counted from, if the day of the capture is known.
    pub since: Option<Date>,
    /// How many days the page shows.
    pub days: i64,
    /// The whole sentence.
    pub statement: String,
    /// Where it stands.
    #[serde(skip)]
    pub line: usize,
}

/// A message of the list, or a long article before it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Message {
    /// The date that the list gives it.
    pub dated: Option<Date>,
    /// Its kind.
    pub kind: Kind,
    /// The whole heading without its list date.
    pub title: String,
    /// The excerpt below the heading, as plain text, labels of turns included.
    pub lead: Option<String>,
    /// Further paragraphs as Markdown, before any turns.
    pub body: Option<String>,
    /// Who speaks or writes.
    pub speakers: Vec<Speaker>,
    /// Where it happened.
    pub place: Option<String>,
    /// When it happened.
    pub event_date: Option<Date>,
    /// The newspapers, channels or agencies that it was for.
    pub outlets: Vec<String>,
    /// Questions and answers.
    pub turns: Vec<Turn>,
    /// The line of its heading.
    #[serde(skip)]
    pub line: usize,
    /// The list date as it is written, empty if there is none.
    #[serde(skip)]
    pub dated_as: String,
    /// Whether its text is an excerpt from a list, not the whole.
    #[serde(skip)]
    pub is_excerpt: bool,
    /// What of the lead stands before the first turn.
    #[serde(skip)]
    pub lead_before_turns: Option<String>,
}

/// Who speaks or writes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Speaker {
    /// The name as the title writes it; none if it only names an office.
    pub name: Option<String>,
    /// The office, if the title names it.
    pub office: Option<String>,
}

/// Something in the input that ended in no field, or that could not be settled.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Note {
    /// Number of the line, counted from 1.
    pub line: usize,
    /// What stands there.
    pub text: String,
    /// Why it is reported.
    pub why: String,
}

impl Note {
    fn new(line: usize, text: impl Into<String>, why: impl Into<String>) -> Self {
        Self { line, text: text.into(), why: why.into() }
    }
}
