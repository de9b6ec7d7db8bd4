//! A month of the archive, day by day, the newest first; where it is long, its days with their counts and
//! its newest messages.

use jiff::civil::Date;
use record::View;
use serde::Serialize;

use super::grid::Grid;
use super::{about, items, trail, valid_until};
use crate::data::frame::About;
use crate::data::item::{Item, NEWEST, WHOLE};
use crate::data::period::{self, Counts, Month};
use crate::data::when::When;
use crate::data::worded::Link;
use crate::error::RenderError;
use crate::page::Page;
use crate::pages::html;
use crate::path::Place;
use crate::scene::Scene;

#[derive(Serialize)]
struct OneMonth {
    trail: Vec<Link>,
    month: MonthData,
    /// The month as a calendar, unless the day of no message is known.
    calendar: Option<Grid>,
    /// The days of a long month.
    by_day: Vec<Month>,
    /// The newest messages of a long month.
    latest: Vec<Item>,
    days: Vec<Day>,
    earlier: Option<Link>,
    later: Option<Link>,
}

#[derive(Serialize)]
struct MonthData {
    text: String,
    count: u64,
}

#[derive(Serialize)]
struct Day {
    date: Option<When>,
    messages: Vec<Item>,
}

/// One month.
pub(crate) fn month(scene: &Scene<'_>, year: i16, month: i8) -> Result<Page, RenderError> {
    let lang = &scene.lang;
    let (next_year, next_month) = if month == 12 { (year.saturating_add(1), 1) } else { (year, month + 1) };
    let today = scene.at().date_in(&scene.mission.zone);
    let present = (today.year(), today.month()) == (year, month);
    let valid_until = valid_until(scene, present, Date::new(next_year, next_month, 1).ok(), |snapshot| {
        snapshot.messages_of(lang, year, Some(month)).next().is_some()
    })?;
    let views: Vec<View<'_>> = scene.snapshot.messages_of(lang, year, Some(month)).collect();
    let imports = views.iter().any(|view| view.revisions[0].imported);
    let own = OneMonth::of(scene, (year, month), &views)?;
    let about = about(
        scene,
        &own.month.text,
        |lang| Place::ArchiveMonth(lang, year, month),
        |lang| scene.snapshot.messages_of(lang, year, Some(month)).next().is_some(),
    );
    html(scene, "archive-month.html", &About { imports, ..about }, own, valid_until)
}

impl OneMonth {
    fn of(scene: &Scene<'_>, here: (i16, i8), views: &[View<'_>]) -> Result<Self, RenderError> {
        let counts = Counts::of(scene, &scene.lang);
        let link = |month| period::month_link(scene, month);
        let long = views.len() > WHOLE;
        let (dated, only_month): (Vec<_>, Vec<_>) = views.iter().partition(|view| day_of(view) > 0);
        // A message of which no more than the month is known has no other page to stand on.
        let shown = if long { only_month } else { views.to_vec() };
        let newest = &dated[..if long { NEWEST.min(dated.len()) } else { 0 }];
        Ok(Self {
            trail: trail(scene, (counts.year(here.0) > 0).then_some(here.0), None),
            month: MonthData {
                text: period::month_text(scene, here.0, here.1),
                count: counts.month(here.0, here.1),
            },
            calendar: Grid::of(scene, here, views),
            by_day: if long { period::days(scene, here, views.iter().map(day_of)) } else { Vec::new() },
            latest: items(scene, newest, newest.len())?,
            days: days(items(scene, &shown, views.len())?),
            earlier: counts.months().rev().find(|other| *other < here).map(link),
            later: counts.months().find(|other| *other > here).map(link),
        })
    }
}

/// The day of the month under which a message stands; 0 where it is not known.
pub(crate) fn day_of(view: &View<'_>) -> i8 {
    view.state().key.map_or(0, |key| key.day)
}

/// Messages by day; then those of which the day is not known; then those without a date.
fn days(items: Vec<Item>) -> Vec<Day> {
    let mut days: Vec<Day> = Vec::new();
    let mut undated = Vec::new();
    for item in items {
        let Some(date) = item.date.clone() else {
            undated.push(item);
            continue;
        };
        match days.last_mut() {
            Some(day) if day.date.as_ref().is_some_and(|known| known.iso == date.iso) => {
                day.messages.push(item);
            }
            _ => days.push(Day { date: Some(date), messages: vec![item] }),
        }
    }
    if !undated.is_empty() {
        days.push(Day { date: None, messages: undated });
    }
    days
}
