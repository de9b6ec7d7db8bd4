//! Years and months of the archive, with how many messages they hold.

use std::collections::BTreeMap;

use jiff::civil::Date;
use record::{Group, Instant, Lang, Zone};
use serde::Serialize;

use super::worded::Link;
use crate::path::Place;
use crate::scene::Scene;

/// A year of the archive.
#[derive(Debug, Serialize)]
pub(crate) struct Year {
    id: String,
    text: String,
    url: String,
    count: u64,
    months: Vec<Month>,
}

/// A month of the archive, a day of a long one, or what else leads to messages, with their number.
#[derive(Debug, Serialize)]
pub(crate) struct Month {
    text: String,
    url: String,
    count: u64,
}

impl Month {
    pub(crate) fn new(text: String, url: String, count: u64) -> Self {
        Self { text, url, count }
    }
}

/// How many messages hold in one language, by year and month; month 0 where only the year is known.
pub(crate) struct Counts(BTreeMap<(i16, i8), u64>);

impl Counts {
    pub(crate) fn of(scene: &Scene<'_>, lang: &Lang) -> Self {
        let mut counts = scene.snapshot.counts(lang);
        counts.retain(|_, count| *count > 0);
        Self(counts)
    }

    /// The same of a group.
    pub(crate) fn of_group(scene: &Scene<'_>, group: Group) -> Self {
        let mut counts = scene.snapshot.group_counts(&scene.lang, group);
        counts.retain(|_, count| *count > 0);
        Self(counts)
    }

    pub(crate) fn all(&self) -> u64 {
        self.0.values().sum()
    }

    pub(crate) fn year(&self, year: i16) -> u64 {
        self.0.range((year, 0)..=(year, 12)).map(|(_, count)| count).sum()
    }

    pub(crate) fn month(&self, year: i16, month: i8) -> u64 {
        self.0.get(&(year, month)).copied().unwrap_or(0)
    }

    /// The years that hold messages, the newest first.
    pub(crate) fn years(&self) -> Vec<i16> {
        let mut years: Vec<_> = self.0.keys().map(|(year, _)| *year).collect();
        years.dedup();
        years.reverse();
        years
    }

    /// The months of a year that hold messages, the oldest first, after month 0 where there is one.
    pub(crate) fn parts(&self, year: i16) -> impl DoubleEndedIterator<Item = (i16, i8)> {
        self.0.range((year, 0)..=(year, 12)).map(|(month, _)| *month)
    }

    /// The months that hold messages, the oldest first.
    pub(crate) fn months(&self) -> impl DoubleEndedIterator<Item = (i16, i8)> {
        self.0.keys().copied().filter(|(_, month)| *month > 0)
    }
}

/// A year with those of its months that hold messages, the newest first.
pub(crate) fn year(scene: &Scene<'_>, counts: &Counts, year: i16) -> Year {
    let months = counts.months().rev().filter(|(of, _)| *of == year);
    Year {
        id: format!("{year:04}"),
        text: year_text(scene, year),
        url: scene.link(Place::ArchiveYear(scene.lang.clone(), year)),
        count: counts.year(year),
        months: months
            .map(|(year, month)| Month {
                text: month_name(scene, year, month),
                url: scene.link(Place::ArchiveMonth(scene.lang.clone(), year, month)),
                count: counts.month(year, month),
            })
            .collect(),
    }
}

/// The days of a month, given that of each of its messages from the newest on; 0 is no day.
pub(crate) fn days(scene: &Scene<'_>, month: (i16, i8), of_messages: impl Iterator<Item = i8>) -> Vec<Month> {
    let mut counts: BTreeMap<i8, u64> = BTreeMap::new();
    for day in of_messages.filter(|day| *day > 0) {
        *counts.entry(day).or_default() += 1;
    }
    let day = |(day, count): (i8, u64)| {
        let link = day_link(scene, (month.0, month.1, day));
        Month { text: link.text, url: link.url, count }
    };
    counts.into_iter().rev().map(day).collect()
}

/// The way to a day.
pub(crate) fn day_link(scene: &Scene<'_>, (year, month, day): (i16, i8, i8)) -> Link {
    Link {
        text: day_text(scene, (year, month, day)),
        url: scene.link(Place::ArchiveDay(scene.lang.clone(), year, month, day)),
    }
}

/// The way to a year.
pub(crate) fn year_link(scene: &Scene<'_>, year: i16) -> Link {
    Link { text: year_text(scene, year), url: scene.link(Place::ArchiveYear(scene.lang.clone(), year)) }
}

/// The way to a month.
pub(crate) fn month_link(scene: &Scene<'_>, (year, month): (i16, i8)) -> Link {
    let url = scene.link(Place::ArchiveMonth(scene.lang.clone(), year, month));
    Link { text: month_text(scene, year, month), url }
}

/// From the first second of a year in a zone to its last.
pub(crate) fn year_span(zone: &Zone, year: i16) -> (Instant, Instant) {
    span(zone, Date::new(year, 1, 1).ok(), Date::new(year, 12, 31).ok())
}

/// From the first second of a month in a zone to its last.
pub(crate) fn month_span(zone: &Zone, year: i16, month: i8) -> (Instant, Instant) {
    let first = first_day(year, month);
    span(zone, first, first.map(Date::last_of_month))
}

/// From the first second of a day in a zone to the last of another.
pub(crate) fn span(zone: &Zone, first: Option<Date>, last: Option<Date>) -> (Instant, Instant) {
    let from = first.map_or(Instant::MIN, |day| zone.start_of(day));
    let end = last.and_then(|day| day.tomorrow().ok()).map(|day| zone.start_of(day).plus_seconds(-1));
    (from, end.unwrap_or(Instant::MAX))
}

/// `2020`, as the page's language writes it.
pub(crate) fn year_text(scene: &Scene<'_>, year: i16) -> String {
    first_day(year, 1).map_or_else(|| year.to_string(), |day| scene.dates.year(day))
}

/// `18 January 2020`
pub(crate) fn day_text(scene: &Scene<'_>, (year, month, day): (i16, i8, i8)) -> String {
    Date::new(year, month, day).map_or_else(|_| day.to_string(), |date| scene.dates.date(date))
}

/// `January 2020`
pub(crate) fn month_text(scene: &Scene<'_>, year: i16, month: i8) -> String {
    first_day(year, month).map_or_else(|| format!("{year:04}-{month:02}"), |day| scene.dates.month(day))
}

/// `January`
fn month_name(scene: &Scene<'_>, year: i16, month: i8) -> String {
    first_day(year, month).map_or_else(|| month.to_string(), |day| scene.dates.month_name(day))
}

fn first_day(year: i16, month: i8) -> Option<Date> {
    Date::new(year, month, 1).ok()
}
