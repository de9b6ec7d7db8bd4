//! What a title and a lead say about a message: its kind, who speaks, where, when, and for which outlet.
//!
//! Facts are read, never invented: what a title does not say stays open. The title itself is always kept whole.

mod kind;
mod language;
mod outlets;
mod people;
mod people_arabic;
mod people_han;
mod place;
mod words;

pub(crate) use kind::kind_of;
pub(crate) use language::language;

use jiff::civil::Date;
use record::Kind;

use crate::capture::Speaker;
use crate::date::{Orders, dates_in};
use crate::turns::{Role, Turn};

/// Characters of a title that facts are looked for in; a title has no end of its own in a hostile file.
const LONGEST_TITLE: usize = 1_500;

/// What a title and a lead say.
#[derive(Debug, Default)]
pub(crate) struct Facts {
    pub(crate) kind: Option<Kind>,
    pub(crate) speakers: Vec<Speaker>,
    pub(crate) place: Option<String>,
    pub(crate) event_date: Option<Date>,
    pub(crate) outlets: Vec<String>,
}

/// The kind that a title announces, if a word in it does, for files that state none.
pub fn kind_in_title(title: &str) -> Option<Kind> {
    kind_of(head(title, LONGEST_TITLE))
}

/// Reads the facts of a message.
pub(crate) fn facts(title: &str, lead: Option<&str>, dated: Option<Date>, orders: &Orders) -> Facts {
    let title = head(title, LONGEST_TITLE);
    let kind = kind_of(title);
    let speakers = people_han::speakers(title)
        .or_else(|| people_arabic::speakers(title))
        .unwrap_or_else(|| people::speakers(title, kind));
    let outlets = outlets::outlets(title, kind);
    let event = event(title, dated, orders);
    let place = place::place_of(title, event.map(|(span, _)| span), kind, &outlets);
    let event_date = event.map(|(_, date)| date).or_else(|| event_in_lead(lead?, dated, orders));
    Facts { kind, speakers, place, event_date, outlets }
}

/// The kind of a message whose title has no word for one.
pub(crate) fn kind_without_word(turns: &[Turn]) -> Kind {
    let asks = turns.iter().filter(|turn| turn.role == Role::Question).count();
    match asks {
        0 => Kind::PressRelease,
        1 => Kind::Reply,
        _ => Kind::Interview,
    }
}

/// The first `length` characters of `text`.
fn head(text: &str, length: usize) -> &str {
    text.char_indices().nth(length).map_or(text, |(end, _)| &text[..end])
}

/// Where the last date in a title stands and which day it is, if it can be the day of what the title tells: at its end, or within a year before the list date.
fn event(title: &str, dated: Option<Date>, orders: &Orders) -> Option<((usize, usize), Date)> {
    let found = dates_in(title).into_iter().next_back()?;
    let date = orders.read(found.shape).ok()?;
    let after = &title[found.end..];
    let at_end = after.chars().filter(|c| c.is_alphanumeric()).count() <= 3 || after.contains([')', '）']);
    let near =
        dated.is_some_and(|dated| days_between(date, dated).is_some_and(|days| (-31..=366).contains(&days)));
    let fits = match dated {
        Some(_) => near,
        None => at_end,
    };
    fits.then_some(((found.start, found.end), date))
}

/// A full date at the very beginning of a lead, within two months before the list date.
fn event_in_lead(lead: &str, dated: Option<Date>, orders: &Orders) -> Option<Date> {
    let opening = head(lead, 60);
    let found = dates_in(opening).into_iter().next()?;
    let before = opening[..found.start].trim().to_lowercase();
    let opens = before.is_empty()
        || ["on", "le", "el", "am", "в", "في", "yesterday, on", "on the"].contains(&before.as_str());
    let date = orders.read(found.shape).ok()?;
    let days = days_between(date, dated?)?;
    (opens && (0..=60).contains(&days)).then_some(date)
}

fn days_between(from: Date, to: Date) -> Option<i32> {
    Some(from.until((jiff::Unit::Day, to)).ok()?.get_days())
}
