//! A month of the archive as a calendar: each day with messages is a way to them.

use std::collections::BTreeMap;

use jiff::civil::Date;
use record::View;
use serde::Serialize;

use super::month::day_of;
use crate::data::grid::{Weekday, weekdays, weeks};
use crate::path::Place;
use crate::scene::Scene;
use crate::words::numbers::Numbers;

/// The table of a month.
#[derive(Serialize)]
pub(super) struct Grid {
    weekdays: Vec<Weekday>,
    weeks: Vec<Vec<Option<Day>>>,
}

#[derive(Serialize)]
struct Day {
    number: String,
    text: String,
    /// The page of the day; none where there are no messages.
    url: Option<String>,
    count: u64,
    weekend: bool,
}

impl Grid {
    /// The calendar of a month with these messages; `None` where the day of none of them is known.
    pub(super) fn of(scene: &Scene<'_>, month: (i16, i8), views: &[View<'_>]) -> Option<Self> {
        let mut counts: BTreeMap<i8, u64> = BTreeMap::new();
        for day in views.iter().map(day_of).filter(|day| *day > 0) {
            *counts.entry(day).or_default() += 1;
        }
        let day = |date| Day::of(scene, date, counts.get(&Date::day(date)).copied().unwrap_or(0));
        (!counts.is_empty()).then(|| Self { weekdays: weekdays(scene), weeks: weeks(scene, month, day) })
    }
}

impl Day {
    fn of(scene: &Scene<'_>, date: Date, count: u64) -> Self {
        let place = || Place::ArchiveDay(scene.lang.clone(), date.year(), date.month(), date.day());
        Self {
            number: Numbers::of(scene.page_lang.as_str()).display(i64::from(date.day())),
            text: scene.dates.date(date),
            url: (count > 0).then(|| scene.link(place())),
            count,
            weekend: scene.dates.is_weekend(date),
        }
    }
}
