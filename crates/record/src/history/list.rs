//! Where messages stand in lists, how many there are by year and month, and which entries touched what of it.

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

/// The messages of one language, or of one group in one language, in the order of lists.
#[derive(Clone, Debug, Default)]
pub struct MessageList {
    /// Every place that a message has or had; whether it has it still, its state tells.
    pub(crate) rows: BTreeMap<OrderKey, Row>,
    /// How many messages hold now, by year and month.
    pub(crate) counts: BTreeMap<(i16, i8), u64>,
    whole: Touched,
    years: BTreeMap<i16, Touched>,
    months: BTreeMap<(i16, i8), Touched>,
    /// Of the lists of a language alone: groups have no pages of days.
    days: Option<BTreeMap<(i16, i8, i8), Touched>>,
    /// One more than the index of the newest entry after which a year or a month held its first message, or none.
    periods: u64,
    pub(super) timeline: Timeline,
}

/// What stands at a place.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row {
    /// The message.
    pub(crate) line: usize,
}

/// Which entries touched a part of a list: each number is one more than an index, 0 for none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Touched {
    /// How many messages hold in it.
    pub count: u64,
    /// The newest after which it was no longer empty, or was empty again.
    pub turned: u64,
    /// The newest that added a message or took one away, here or in a part of it.
    pub counted: u64,
    /// The newest that changed what lists show of it: counted, or a title, a lead, a date, a correction's mark.
    pub shown: u64,
    /// The newest that changed a text in it.
    pub text: u64,
    /// The newest about a message in it, in whatever language.
    pub revised: u64,
}

/// What an entry did to a message in a list where it stays.
#[derive(Clone, Copy, Debug)]
pub(super) struct Change {
    pub(super) shown: bool,
    pub(super) text: bool,
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
    /// An empty list whose days are noted too.
    pub(super) fn by_day() -> Self {
        Self { days: Some(BTreeMap::new()), ..Self::default() }
    }

    /// A message takes a place.
    pub(super) fn enter(&mut self, key: OrderKey, line: usize, when: (Instant, u64)) {
        self.rows.insert(key, Row { line });
        self.count(key, 1, when);
    }

    /// A message leaves its place.
    pub(super) fn leave(&mut self, key: OrderKey, when: (Instant, u64)) {
        self.count(key, -1, when);
    }

    /// A message stays where it is.
    pub(super) fn stay(&mut self, key: OrderKey, change: Change, (issued_at, index): (Instant, u64)) {
        let stamp = index + 1;
        self.each(key, |part| {
            part.revised = stamp;
            part.text = if change.text { stamp } else { part.text };
            part.shown = if change.shown { stamp } else { part.shown };
        });
        if change.shown || change.text {
            self.timeline.touch(issued_at, index);
        }
    }

    /// A message takes another place in the same list.
    pub(super) fn shift(&mut self, from: OrderKey, to: OrderKey, line: usize, (at, index): (Instant, u64)) {
        let stamp = index + 1;
        self.rows.insert(to, Row { line });
        let (left, taken) = ((from.year, from.month), (to.year, to.month));
        self.whole.shift(left != taken, stamp);
        shift(&mut self.years, (from.year, to.year), left != taken, stamp);
        shift(&mut self.months, (left, taken), from.day != to.day, stamp);
        if let Some(days) = &mut self.days {
            shift(days, ((left.0, left.1, from.day), (taken.0, taken.1, to.day)), false, stamp);
        }
        if left != taken {
            self.count_month(left, -1);
            self.count_month(taken, 1);
            self.note_periods(from);
            self.note_periods(to);
        }
        self.timeline.touch(at, index);
    }

    fn count(&mut self, key: OrderKey, change: i64, (issued_at, index): (Instant, u64)) {
        self.count_month((key.year, key.month), change);
        self.each(key, |part| part.count(change, index + 1));
        self.note_periods(key);
        self.timeline.touch(issued_at, index);
    }

    fn count_month(&mut self, month: (i16, i8), change: i64) {
        let count = self.counts.entry(month).or_default();
        *count = count.saturating_add_signed(change);
        if *count == 0 {
            self.counts.remove(&month);
        }
    }

    fn note_periods(&mut self, key: OrderKey) {
        let turned = self.year(key.year).turned.max(self.month(key.year, key.month).turned);
        self.periods = self.periods.max(turned);
    }

    /// The list, and the year, month and day of it in which a message stands.
    fn each(&mut self, key: OrderKey, mut change: impl FnMut(&mut Touched)) {
        change(&mut self.whole);
        change(self.years.entry(key.year).or_default());
        change(self.months.entry((key.year, key.month)).or_default());
        if let Some(days) = &mut self.days {
            change(days.entry((key.year, key.month, key.day)).or_default());
        }
    }

    /// What touched the whole list.
    pub fn whole(&self) -> Touched {
        self.whole
    }

    /// One more than the index of the newest entry after which a year or a month of it held its first message, or
    /// none any more; 0 for none.
    pub fn periods_turned(&self) -> u64 {
        self.periods
    }

    /// What touched a year of it.
    pub fn year(&self, year: i16) -> Touched {
        self.years.get(&year).copied().unwrap_or_default()
    }

    /// What touched a month of it; month 0 holds messages of which the year alone is known.
    pub fn month(&self, year: i16, month: i8) -> Touched {
        self.months.get(&(year, month)).copied().unwrap_or_default()
    }

    /// What touched a day of it; nothing in the list of a group.
    pub fn day(&self, year: i16, month: i8, day: i8) -> Touched {
        self.days.as_ref().and_then(|days| days.get(&(year, month, day))).copied().unwrap_or_default()
    }

    /// The newest entry that changed which years with messages are next to `year`, as [`Touched`] counts.
    pub fn beside_year(&self, year: i16) -> u64 {
        let (before, after) = (self.years.range(..year).rev(), self.years.range(year..));
        nearest(before.map(part)).max(nearest(after.filter(|(other, _)| **other != year).map(part)))
    }

    /// The same of a month; messages of which the year alone is known are in none.
    pub fn beside_month(&self, year: i16, month: i8) -> u64 {
        let here = (year, month);
        let other = |((_, month), _): &(&(i16, i8), &Touched)| *month > 0;
        let (before, after) = (self.months.range(..here).rev(), self.months.range(here..));
        nearest(before.filter(other).map(part))
            .max(nearest(after.filter(other).filter(|(other, _)| **other != here).map(part)))
    }

    /// The same of a day, within its month.
    pub fn beside_day(&self, year: i16, month: i8, day: i8) -> u64 {
        let (here, Some(days)) = ((year, month, day), &self.days) else { return 0 };
        let near = |((of_year, of_month, day), _): &(&(i16, i8, i8), &Touched)| {
            (*of_year, *of_month) == (year, month) && *day > 0
        };
        let (before, after) = (days.range(..here).rev(), days.range(here..));
        nearest(before.take_while(near).map(part))
            .max(nearest(after.filter(|(other, _)| **other != here).take_while(near).map(part)))
    }
}

impl Touched {
    fn count(&mut self, change: i64, stamp: u64) {
        let before = self.count;
        self.count = before.saturating_add_signed(change);
        if (before == 0) != (self.count == 0) {
            self.turned = stamp;
        }
        self.shift(true, stamp);
    }

    fn shift(&mut self, counted: bool, stamp: u64) {
        self.counted = if counted { stamp } else { self.counted };
        (self.shown, self.text, self.revised) = (stamp, stamp, stamp);
    }
}

/// A message moves from one part to another, or stays in it; `counted` where a part of that part has another count.
fn shift<K: Ord>(parts: &mut BTreeMap<K, Touched>, (from, to): (K, K), counted: bool, stamp: u64) {
    if from == to {
        parts.entry(from).or_default().shift(counted, stamp);
    } else {
        parts.entry(from).or_default().count(-1, stamp);
        parts.entry(to).or_default().count(1, stamp);
    }
}

fn part<K>((_, part): (K, &Touched)) -> &Touched {
    part
}

/// The newest turn of some parts, up to the first that holds something.
fn nearest<'a>(parts: impl Iterator<Item = &'a Touched>) -> u64 {
    let mut newest = 0;
    for part in parts {
        newest = part.turned.max(newest);
        if part.count > 0 {
            break;
        }
    }
    newest
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
