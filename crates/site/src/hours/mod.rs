//! When an office is open: pure reckoning with its hours, its own dates and the holidays that it keeps.
//!
//! A date's own hours win over all. Else a holiday closes, of whichever country; and the last open day before a
//! holiday ends early, where the office says so. Dates and hours are those of the office's own clock. Nothing here
//! knows a page or a language.

mod course;
mod state;

use std::collections::BTreeMap;

use jiff::civil::{Date, Time, Weekday};
use record::{ContactOffice, DateHours, Holiday, Holidays, Span};

pub(crate) use state::State;

/// How many days are looked through for the next opening, and for the holiday that a day comes before.
pub(crate) const HORIZON_DAYS: usize = 366;

/// When one office is open.
#[derive(Debug)]
pub(crate) struct Timetable<'a> {
    office: &'a ContactOffice,
    holidays: BTreeMap<Date, Vec<Kept<'a>>>,
    dates: BTreeMap<Date, &'a DateHours>,
    /// The hours of each day of the week, from Monday on.
    week: [Vec<Span>; 7],
}

/// A holiday, and among whose it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Kept<'a> {
    pub(crate) day: &'a Holiday,
    pub(crate) of: &'a Holidays,
}

/// One date of an office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Day<'a> {
    /// From when until when it is open, in order and apart; empty where it is closed.
    pub(crate) open: Vec<Span>,
    /// Why.
    pub(crate) reason: Reason<'a>,
}

/// Why an office is open on a date as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Reason<'a> {
    /// It is that day of the week.
    Usual,
    /// The date has hours of its own.
    Own(&'a DateHours),
    /// It is a holiday, or several.
    Holiday(&'a [Kept<'a>]),
    /// The holiday that comes next makes it end early.
    Eve(&'a [Kept<'a>]),
}

impl<'a> Timetable<'a> {
    /// The timetable of `office`, which keeps `holidays`.
    pub(crate) fn new(office: &'a ContactOffice, holidays: &[&'a Holidays]) -> Self {
        let mut kept: BTreeMap<Date, Vec<Kept<'a>>> = BTreeMap::new();
        for of in holidays {
            for day in &of.days {
                kept.entry(day.date).or_default().push(Kept { day, of });
            }
        }
        let week = std::array::from_fn(|number| {
            let day = |weekday: &Weekday| usize::try_from(weekday.to_monday_zero_offset()) == Ok(number);
            let hours = office.hours.iter().filter(|hours| hours.days.iter().any(day));
            together(hours.flat_map(|hours| hours.open.iter().copied()))
        });
        let dates = office.dates.iter().map(|own| (own.date, own)).collect();
        Self { office, holidays: kept, dates, week }
    }

    /// Whether it says anything of when the office is open.
    pub(crate) fn is_known(&self) -> bool {
        !self.office.hours.is_empty() || !self.office.dates.is_empty()
    }

    /// The office.
    pub(crate) fn office(&self) -> &'a ContactOffice {
        self.office
    }

    /// The hours of a day of the week, where nothing else is said of the date.
    pub(crate) fn usual(&self, weekday: Weekday) -> &[Span] {
        usize::try_from(weekday.to_monday_zero_offset())
            .ok()
            .and_then(|day| self.week.get(day))
            .map_or(&[], Vec::as_slice)
    }

    /// The hours of `date`.
    pub(crate) fn day(&self, date: Date) -> Day<'_> {
        if let Some(own) = self.dates.get(&date) {
            return Day { open: together(own.open.iter().copied()), reason: Reason::Own(own) };
        }
        if let Some(holidays) = self.holidays.get(&date) {
            return Day { open: Vec::new(), reason: Reason::Holiday(holidays) };
        }
        let usual = self.usual(date.weekday());
        match self.shortened(date, usual) {
            Some((open, holidays)) => Day { open, reason: Reason::Eve(holidays) },
            None => Day { open: usual.to_vec(), reason: Reason::Usual },
        }
    }

    /// The hours of the last open day before a holiday, where that makes them end early.
    fn shortened(&self, date: Date, usual: &[Span]) -> Option<(Vec<Span>, &[Kept<'a>])> {
        let latest = minute(self.office.before_holiday?);
        let last = usual.last()?;
        if last.until_minute() <= latest {
            return None;
        }
        let holidays = self.holiday_after(date)?;
        let cut = |span: &Span| match (span.from_minute() < latest, span.until_minute() > latest) {
            (false, _) => None,
            (true, true) => Some(Span { until: self.office.before_holiday?, ..*span }),
            (true, false) => Some(*span),
        };
        Some((usual.iter().filter_map(cut).collect(), holidays))
    }

    /// The holiday that follows `date` with no open day between.
    fn holiday_after(&self, date: Date) -> Option<&[Kept<'a>]> {
        // Without one there is nothing to look for.
        let next = *self.holidays.range(date.tomorrow().ok()?..).next()?.0;
        for date in date.series(jiff::Span::new().days(1)).skip(1).take(HORIZON_DAYS) {
            let own = self.dates.get(&date);
            match (own, self.holidays.get(&date)) {
                (Some(own), _) if !own.open.is_empty() => return None,
                (_, Some(holidays)) => return Some(holidays),
                (None, None) if date > next || !self.usual(date.weekday()).is_empty() => return None,
                _ => {}
            }
        }
        None
    }
}

/// Spans in order, those that touch or overlap made one.
fn together(spans: impl Iterator<Item = Span>) -> Vec<Span> {
    let mut sorted: Vec<Span> = spans.collect();
    sorted.sort_by_key(|span| (span.from_minute(), span.until_minute()));
    let mut apart: Vec<Span> = Vec::with_capacity(sorted.len());
    for span in sorted {
        match apart.last_mut() {
            Some(last) if span.from_minute() <= last.until_minute() => {
                if span.until_minute() > last.until_minute() {
                    last.until = span.until;
                }
            }
            _ => apart.push(span),
        }
    }
    apart
}

/// The minute of a day that a closing hour stands for: midnight is that at its end.
fn minute(time: Time) -> i32 {
    Span { from: time, until: time }.until_minute()
}

#[cfg(test)]
mod tests;
