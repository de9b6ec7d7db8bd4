//! The archive: all years and months with counts, a year, a month and a day. Paged by period, so that
//! publishing changes a number of pages that does not grow with the archive.

mod day;
mod grid;
mod month;
mod year;

pub(crate) use day::day;
pub(crate) use month::{day_of, month};
pub(crate) use year::year;

use jiff::civil::Date;
use record::{Instant, Lang, View};
use serde::Serialize;

use super::{groups, html};
use crate::data::frame::About;
use crate::data::item::{self, Item};
use crate::data::period::{self, Counts, Month, Year};
use crate::data::worded::Link;
use crate::error::RenderError;
use crate::lifetime;
use crate::page::Page;
use crate::path::Place;
use crate::scene::Scene;

#[derive(Serialize)]
struct All {
    count: u64,
    /// The kinds of message that there are, with their counts.
    kinds: Vec<Month>,
    /// The lists of topics, people, places and series that there are.
    lists: Vec<Link>,
    years: Vec<Year>,
}

/// All years and months with their counts. An empty archive says so.
pub(crate) fn all(scene: &Scene<'_>) -> Result<Page, RenderError> {
    let counts = Counts::of(scene, &scene.lang);
    let years = counts.years().into_iter().map(|year| period::year(scene, &counts, year)).collect();
    let title = scene.words.get("archive-title").into_owned();
    let about = About::everywhere(scene, "archive", title, Place::Archive);
    let own = All { count: counts.all(), kinds: groups::kinds(scene), lists: groups::lists(scene), years };
    html(scene, "archive.html", &about, own, lifetime::of_any_page(scene))
}

/// The messages of a list as a page of the archive shows them: with leads while there are few.
fn items(scene: &Scene<'_>, views: &[View<'_>], on_page: usize) -> Result<Vec<Item>, RenderError> {
    let room = if on_page <= item::WITH_LEADS { item::SHORT_LEAD } else { item::NO_LEAD };
    Item::list(scene, views.iter().copied(), room)
}

/// Until when the page of a period holds. A period without messages has no page, unless it is the present one.
///
/// `holds` says whether the period has messages in the snapshot that it is given.
fn valid_until(
    scene: &Scene<'_>,
    present: bool,
    end: Option<Date>,
    holds: impl Fn(&record::Snapshot<'_>) -> bool,
) -> Result<Instant, RenderError> {
    if holds(&scene.snapshot) {
        return Ok(lifetime::of_any_page(scene));
    }
    let end = end.map_or(Instant::MAX, |day| scene.mission.zone.start_of(day));
    if present {
        return Ok(lifetime::of_empty_period(scene, end));
    }
    Err(scene.absent(holds(&scene.everything())))
}

/// A period has a page in each language in which it has messages, and in the one shown.
fn about(
    scene: &Scene<'_>,
    text: &str,
    place: impl Fn(Lang) -> Place,
    holds: impl Fn(&Lang) -> bool,
) -> About {
    let languages = scene.mission.languages.iter().filter(|lang| **lang == scene.lang || holds(lang));
    About {
        kind: "archive",
        title: scene.words.format("archive-of", &[("period", text.into())]),
        versions: languages.map(|lang| (lang.clone(), place(lang.clone()))).collect(),
        place: Some(place(scene.lang.clone())),
        // What a period held then may be withdrawn now, and the period then has no page.
        now: Some(Place::Archive(scene.lang.clone())),
        ..About::default()
    }
}

/// The way back up: to the archive, and to the year and the month that have a page.
fn trail(scene: &Scene<'_>, year: Option<i16>, month: Option<(i16, i8)>) -> Vec<Link> {
    let text = scene.words.get("archive-title").into_owned();
    let mut trail = vec![Link { text, url: scene.link(Place::Archive(scene.lang.clone())) }];
    trail.extend(year.map(|year| period::year_link(scene, year)));
    trail.extend(month.map(|month| period::month_link(scene, month)));
    trail
}
