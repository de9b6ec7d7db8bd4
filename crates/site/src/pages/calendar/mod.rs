//! The calendar of the past: year, month, day, and from each day to the home page as that day left it.
//!
//! What a day leads to is pinned: to the instant of the day's last second, and to no more of the record than it
//! takes to show it.

mod month;

pub(crate) use month::month;

use jiff::civil::Date;
use record::Instant;
use serde::Serialize;

use super::html;
use crate::data::frame::About;
use crate::data::grid::days_of;
use crate::data::period::{self, month_span, year_span};
use crate::data::worded::Link;
use crate::error::RenderError;
use crate::lifetime;
use crate::page::Page;
use crate::path::Place;
use crate::scene::Scene;

/// The most years on one page: far more than any mission has had.
const MOST_YEARS: usize = 150;

#[derive(Serialize)]
struct All {
    years: Vec<Link>,
}

#[derive(Serialize)]
struct OneYear {
    trail: Vec<Link>,
    text: String,
    months: Vec<Month>,
    earlier: Option<Link>,
    later: Option<Link>,
}

#[derive(Serialize)]
struct Month {
    text: String,
    url: String,
    /// On how many of its days something changed.
    count: i64,
}

/// The years in which something became public, and the present one.
pub(crate) fn all(scene: &Scene<'_>) -> Result<Page, RenderError> {
    let title = scene.words.get("calendar-title").into_owned();
    let about = About::everywhere(scene, "calendar", title, Place::Calendar);
    let years = years(scene).into_iter().map(|year| year_link(scene, year)).collect();
    html(scene, "calendar.html", &about, All { years }, until_tomorrow(scene))
}

/// The months of a year, up to the present one.
pub(crate) fn year(scene: &Scene<'_>, year: i16) -> Result<Page, RenderError> {
    let (first, today) = bounds(scene)?;
    let last = today.year();
    if !(first.year()..=last).contains(&year) {
        return Err(scene.absent(false));
    }
    let months = (1..=12).filter(|month| (first.year(), first.month()) <= (year, *month));
    let months = months.filter(|month| (year, *month) <= (last, today.month()));
    let own = OneYear {
        trail: trail(scene, None),
        text: period::year_text(scene, year),
        months: months.rev().map(|month| Month::of(scene, year, month)).collect(),
        earlier: (year > first.year()).then(|| year_link(scene, year - 1)),
        later: (year < last).then(|| year_link(scene, year + 1)),
    };
    let about = about(scene, &own.text, |lang| Place::CalendarYear(lang, year));
    html(scene, "calendar-year.html", &about, own, until_tomorrow(scene))
}

impl Month {
    fn of(scene: &Scene<'_>, year: i16, month: i8) -> Self {
        let days = days_of(year, month).filter(|day| is_marked(scene, *day)).count();
        let (from, until) = month_span(&scene.mission.zone, year, month);
        let any = scene.snapshot.is_touched(from..=until);
        Self {
            text: period::month_text(scene, year, month),
            url: scene.link(Place::CalendarMonth(scene.lang.clone(), year, month)),
            count: if any { i64::try_from(days).unwrap_or(0) } else { 0 },
        }
    }
}

/// The years in which something became public, and the present one, the newest first.
fn years(scene: &Scene<'_>) -> Vec<i16> {
    let Ok((first, today)) = bounds(scene) else { return Vec::new() };
    let touched = |year: &i16| {
        let (from, until) = year_span(&scene.mission.zone, *year);
        *year == today.year() || scene.snapshot.is_touched(from..=until)
    };
    (first.year()..=today.year()).rev().filter(touched).take(MOST_YEARS).collect()
}

/// The first day of the record and the present one, in the mission's zone.
fn bounds(scene: &Scene<'_>) -> Result<(Date, Date), RenderError> {
    let zone = &scene.mission.zone;
    let first = scene.snapshot.first_issue().ok_or(RenderError::NoSuchPage)?;
    Ok((first.date_in(zone), scene.at().date_in(zone)))
}

/// Whether something became public on a day.
fn is_marked(scene: &Scene<'_>, day: Date) -> bool {
    let (from, until) = period::span(&scene.mission.zone, Some(day), Some(day));
    scene.snapshot.is_touched(from..=until)
}

fn about(scene: &Scene<'_>, period: &str, place: impl Fn(record::Lang) -> Place) -> About {
    About {
        kind: "calendar",
        title: scene.words.format("calendar-of", &[("period", period.into())]),
        place: Some(place(scene.lang.clone())),
        versions: scene.mission.languages.iter().map(|lang| (lang.clone(), place(lang.clone()))).collect(),
        ..About::default()
    }
}

/// The way back up.
fn trail(scene: &Scene<'_>, year: Option<i16>) -> Vec<Link> {
    let text = scene.words.get("calendar-title").into_owned();
    let mut trail = vec![Link { text, url: scene.link(Place::Calendar(scene.lang.clone())) }];
    trail.extend(year.map(|year| year_link(scene, year)));
    trail
}

fn year_link(scene: &Scene<'_>, year: i16) -> Link {
    let url = scene.link(Place::CalendarYear(scene.lang.clone(), year));
    Link { text: period::year_text(scene, year), url }
}

/// Today is another day after midnight.
fn until_tomorrow(scene: &Scene<'_>) -> Instant {
    match scene.past {
        Some(_) => Instant::MAX,
        None => lifetime::of_any_page(scene).min(scene.mission.zone.next_midnight(scene.at())),
    }
}
