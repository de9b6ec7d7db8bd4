//! A month as a table of weeks: which day begins the week and which are its end, the language says.

use jiff::civil::Date;
use serde::Serialize;

use crate::scene::Scene;
use crate::words::dates::Dates;

/// The head of a column.
#[derive(Debug, Serialize)]
pub(crate) struct Weekday {
    short: String,
    long: String,
    weekend: bool,
}

/// The days of a week, in the order of the language.
pub(crate) fn weekdays(scene: &Scene<'_>) -> Vec<Weekday> {
    let begins = scene.dates.first_weekday();
    (0..7).map(|offset| Weekday::of(&scene.dates, begins, offset)).collect()
}

impl Weekday {
    fn of(dates: &Dates, begins: i8, offset: i8) -> Self {
        // 1 January 2018 was a Monday.
        let day = Date::constant(2018, 1, 1 + (begins - 1 + offset).rem_euclid(7));
        let weekend = dates.is_weekend(day);
        Self { short: dates.weekday_short(day), long: dates.weekday(day), weekend }
    }
}

/// The days of a month.
pub(crate) fn days_of(year: i16, month: i8) -> impl Iterator<Item = Date> {
    (1..=31).filter_map(move |day| Date::new(year, month, day).ok())
}

/// The weeks of a month, with nothing where a day is of another month.
pub(crate) fn weeks<T>(
    scene: &Scene<'_>,
    (year, month): (i16, i8),
    cell: impl Fn(Date) -> T,
) -> Vec<Vec<Option<T>>> {
    let begins = scene.dates.first_weekday();
    let days: Vec<Date> = days_of(year, month).collect();
    let before = days.first().map_or(0, |day| (day.weekday().to_monday_one_offset() - begins).rem_euclid(7));
    let mut cells: Vec<Option<T>> = (0..before).map(|_| None).collect();
    cells.extend(days.into_iter().map(|day| Some(cell(day))));
    while !cells.len().is_multiple_of(7) {
        cells.push(None);
    }
    let mut weeks = Vec::new();
    while !cells.is_empty() {
        let rest = cells.split_off(7);
        weeks.push(std::mem::replace(&mut cells, rest));
    }
    weeks
}
