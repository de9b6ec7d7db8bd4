//! Where messages stand in lists, and how many there are by year and month.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{SubjectLine, Timeline};
use crate::civil::{CivilDate, Precision, Zone};
use crate::instant::Instant;
use crate::subject::Message;

/// Where a message stands in lists: by its date, then by when it became public, then by its entry.
///
/// A month or day that is not known counts as 0. Later corrections do not move a message, unless
/// they correct its date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OrderKey {
    /// The civil year.
    pub year: i16,
    /// The month, 1 to 12, or 0.
    pub month: i8,
    /// The day of the month, 1 to 31, or 0.
    pub day: i8,
    /// When its first revision became public.
    pub issued_at: Instant,
    /// The index of its first entry.
    pub index: u64,
}

/// The messages of one language in the order of lists.
#[derive(Clone, Debug, Default)]
pub struct MessageList {
    /// Every place that a message has or had; whether it has it still, its state tells.
    pub(crate) rows: BTreeMap<OrderKey, usize>,
    /// How many messages hold now, by year and month.
    pub(crate) counts: BTreeMap<(i16, i8), u64>,
    pub(super) touched_months: BTreeMap<(i16, i8), u64>,
    pub(super) touched: u64,
    pub(super) timeline: Timeline,
}

/// A message's place in a list.
#[derive(Clone, Copy, Debug)]
pub struct ListRow<'a> {
    /// Where it stands.
    pub key: OrderKey,
    /// The message.
    pub line: &'a SubjectLine,
}

impl MessageList {
    pub(super) fn count(&mut self, key: OrderKey, change: i64, (issued_at, index): (Instant, u64)) {
        let month = (key.year, key.month);
        let count = self.counts.entry(month).or_default();
        *count = count.saturating_add_signed(change);
        if *count == 0 {
            self.counts.remove(&month);
        }
        self.touched_months.insert(month, index + 1);
        self.touched = index + 1;
        self.timeline.touch(issued_at, index);
    }
}

impl OrderKey {
    pub(super) fn new(dated: Option<&CivilDate>, issued_at: Instant, index: u64, zone: &Zone) -> Self {
        let (date, precision) = match dated {
            Some(dated) => (dated.first_day(), dated.precision()),
            None => (issued_at.date_in(zone), Precision::Day),
        };
        let known = |part: i8, least: Precision| if precision <= least { part } else { 0 };
        Self {
            year: date.year(),
            month: known(date.month(), Precision::Month),
            day: known(date.day(), Precision::Day),
            issued_at,
            index,
        }
    }

    /// The day, where it is known.
    pub fn date(&self) -> Option<Date> {
        Date::new(self.year, self.month, self.day).ok()
    }
}

/// The civil year under which a message is numbered and addressed: that of its date, else that of
/// its publication in the civil zone.
pub(crate) fn filing_year(message: Option<&Message>, issued_at: Instant, zone: &Zone) -> i16 {
    match message.and_then(|message| message.dated.as_ref()) {
        Some(dated) => dated.first_day().year(),
        None => issued_at.date_in(zone).year(),
    }
}
