//! A month of the calendar: a table of weeks, from whose days the past is entered.

use jiff::civil::Date;
use record::{Instant, SubjectKind};
use serde::Serialize;

use super::{about, bounds, is_marked, trail, until_tomorrow};
use crate::data::grid::{Weekday, weekdays, weeks};
use crate::data::period::{self, span};
use crate::data::worded::Link;
use crate::error::RenderError;
use crate::page::Page;
use crate::pages::html;
use crate::path::{Past, Place, SitePath};
use crate::scene::Scene;
use crate::words::machine;
use crate::words::numbers::Numbers;

#[derive(Serialize)]
struct OneMonth {
    trail: Vec<Link>,
    text: String,
    weekdays: Vec<Weekday>,
    weeks: Vec<Vec<Option<Day>>>,
    earlier: Option<Link>,
    later: Option<Link>,
}

#[derive(Serialize)]
struct Day {
    number: String,
    iso: String,
    text: String,
    /// The home page as the day left it; none before the record began, and for days to come.
    url: Option<String>,
    changed: bool,
    today: bool,
}

/// One month.
pub(crate) fn month(scene: &Scene<'_>, year: i16, month: i8) -> Result<Page, RenderError> {
    let (first, today) = bounds(scene)?;
    let (first, last) = ((first.year(), first.month()), (today.year(), today.month()));
    let here = (year, month);
    if !(first..=last).contains(&here) {
        return Err(scene.absent(false));
    }
    let own = OneMonth {
        trail: trail(scene, Some(year)),
        text: period::month_text(scene, year, month),
        weekdays: weekdays(scene),
        weeks: weeks(scene, here, |day| Day::of(scene, day, today)),
        earlier: (here > first).then(|| link(scene, step(here, -1))),
        later: (here < last).then(|| link(scene, step(here, 1))),
    };
    let about = about(scene, &own.text, |lang| Place::CalendarMonth(lang, year, month));
    html(scene, "calendar-month.html", &about, own, until_tomorrow(scene))
}

fn link(scene: &Scene<'_>, (year, month): (i16, i8)) -> Link {
    let url = scene.link(Place::CalendarMonth(scene.lang.clone(), year, month));
    Link { text: period::month_text(scene, year, month), url }
}

fn step((year, month): (i16, i8), by: i8) -> (i16, i8) {
    match month + by {
        0 => (year - 1, 12),
        13 => (year + 1, 1),
        month => (year, month),
    }
}

impl Day {
    fn of(scene: &Scene<'_>, day: Date, today: Date) -> Self {
        Self {
            number: Numbers::of(scene.page_lang.as_str()).display(i64::from(day.day())),
            iso: machine::date(day),
            text: scene.dates.date(day),
            url: url(scene, day, today),
            changed: day <= today && is_marked(scene, day),
            today: day == today,
        }
    }
}

/// The home page at the end of a day. The present day has not ended: it is the page as it stands.
fn url(scene: &Scene<'_>, day: Date, today: Date) -> Option<String> {
    let home = Place::Home(scene.lang.clone());
    if day == today {
        return Some(scene.link(home));
    }
    let (_, end) = span(&scene.mission.zone, Some(day), Some(day));
    let size = pinned(scene, end).filter(|_| day < today)?;
    Some(SitePath::at(Some(Past { at: end, size: Some(size) }), home).to_string())
}

/// How much of the record shows an instant; nothing of it before the first entry.
fn pinned(scene: &Scene<'_>, at: Instant) -> Option<u64> {
    let mission = scene.everything().subjects(SubjectKind::Mission).next()?;
    let fewest = mission.revisions[0].index + 1;
    Some(scene.snapshot.size_at(at)).filter(|size| *size > 0).map(|size| size.max(fewest))
}
