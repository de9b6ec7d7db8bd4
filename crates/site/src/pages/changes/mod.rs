//! What was corrected, withdrawn, reinstated, erased and added on the whole site.
//!
//! The pages are drawn from the fold, act by act: nobody chooses what stands on them. They are paged by year and,
//! within a long year, by parts that count from its oldest change, so that a part that is full stays as it is.

mod feed;

pub(crate) use feed::feed;

use record::{ChangeRow, Instant};
use serde::Serialize;

use super::html;
use crate::data::act::Act;
use crate::data::frame::About;
use crate::data::period;
use crate::data::worded::Link;
use crate::error::RenderError;
use crate::lifetime;
use crate::page::Page;
use crate::path::Place;
use crate::scene::Scene;

/// How many changes stand on one page. In any script, that many keep it under 40 KB.
pub(crate) const PART: usize = 20;

#[derive(Serialize)]
struct Changes {
    trail: Vec<Link>,
    /// The year shown; none on the page of the newest of all.
    year: Option<Year>,
    changes: Vec<Act>,
    years: Vec<Link>,
    feed_url: String,
    earlier: Option<Link>,
    later: Option<Link>,
}

#[derive(Serialize)]
struct Year {
    text: String,
    count: usize,
}

/// The newest changes, and the years that have any.
pub(crate) fn all(scene: &Scene<'_>) -> Result<Page, RenderError> {
    let newest: Vec<_> = scene.snapshot.changes(Instant::MIN..=Instant::MAX).take(PART).collect();
    let years = years(scene).into_iter().map(|year| year_link(scene, year)).collect();
    let own = Changes { years, ..Changes::of(scene, None, &newest) };
    let title = scene.words.get("changes-title").into_owned();
    let about = About { imports: false, ..About::everywhere(scene, "changes", title, Place::Changes) };
    html(scene, "changes.html", &about, own, lifetime::of_any_page(scene))
}

/// The newest changes of a year, with a way to the others.
pub(crate) fn year(scene: &Scene<'_>, year: i16) -> Result<Page, RenderError> {
    let rows = of_year(scene, year)?;
    let count = rows.len();
    let earlier = (count > PART).then(|| part_link(scene, year, (count - PART).div_ceil(PART)));
    let shown = &rows[..PART.min(count)];
    let own = Changes { earlier, ..Changes::of(scene, Some((year, count)), shown) };
    page(scene, (year, None), own)
}

/// A part of a long year, the first being its oldest.
pub(crate) fn part(scene: &Scene<'_>, year: i16, part: u32) -> Result<Page, RenderError> {
    let rows = of_year(scene, year)?;
    let count = rows.len();
    let parts = count.div_ceil(PART);
    let number = usize::try_from(part).ok().filter(|number| (1..=parts).contains(number) && parts > 1);
    let number = number.ok_or_else(|| scene.absent(false))?;
    // The newest come first: the first part is the end of the list.
    let shown = &rows[count - (number * PART).min(count)..count - (number - 1) * PART];
    let later = if number < parts { part_link(scene, year, number + 1) } else { year_link(scene, year) };
    let own = Changes {
        earlier: (number > 1).then(|| part_link(scene, year, number - 1)),
        later: Some(later),
        ..Changes::of(scene, Some((year, count)), shown)
    };
    page(scene, (year, Some(part)), own)
}

fn page(scene: &Scene<'_>, (year, part): (i16, Option<u32>), own: Changes) -> Result<Page, RenderError> {
    let period = period::year_text(scene, year);
    let place = |lang: &record::Lang| match part {
        Some(part) => Place::ChangesPart(lang.clone(), year, part),
        None => Place::ChangesYear(lang.clone(), year),
    };
    let about = About {
        kind: "changes",
        title: scene.words.format("changes-of", &[("period", period.into())]),
        place: Some(place(&scene.lang)),
        versions: scene.mission.languages.iter().map(|lang| (lang.clone(), place(lang))).collect(),
        now: Some(Place::Changes(scene.lang.clone())),
        ..About::default()
    };
    html(scene, "changes.html", &about, own, lifetime::of_any_page(scene))
}

/// The changes of a year, the newest first.
fn of_year<'a>(scene: &Scene<'a>, year: i16) -> Result<Vec<ChangeRow<'a>>, RenderError> {
    let within = || {
        let (from, until) = period::year_span(&scene.mission.zone, year);
        from..=until
    };
    let rows: Vec<_> = scene.snapshot.changes(within()).collect();
    if rows.is_empty() {
        return Err(scene.absent(scene.everything().changes(within()).next().is_some()));
    }
    Ok(rows)
}

/// The years that have changes, the newest first; from one to the next in a step.
fn years(scene: &Scene<'_>) -> Vec<i16> {
    let zone = &scene.mission.zone;
    let mut years = Vec::new();
    let mut until = Instant::MAX;
    while let Some(row) = scene.snapshot.changes(Instant::MIN..=until).next() {
        let year = row.revision.issued_at.date_in(zone).year();
        years.push(year);
        let (from, _) = period::year_span(zone, year);
        if from == Instant::MIN {
            break;
        }
        until = from.plus_seconds(-1);
    }
    years
}

fn year_link(scene: &Scene<'_>, year: i16) -> Link {
    let url = scene.link(Place::ChangesYear(scene.lang.clone(), year));
    Link { text: period::year_text(scene, year), url }
}

fn part_link(scene: &Scene<'_>, year: i16, part: usize) -> Link {
    let number = u32::try_from(part).unwrap_or(u32::MAX);
    let words = [("period", period::year_text(scene, year).into()), ("number", i64::from(number).into())];
    let url = scene.link(Place::ChangesPart(scene.lang.clone(), year, number));
    Link { text: scene.words.format("changes-part", &words), url }
}

impl Changes {
    fn of(scene: &Scene<'_>, year: Option<(i16, usize)>, shown: &[ChangeRow<'_>]) -> Self {
        let all = Link {
            text: scene.words.get("changes-title").into_owned(),
            url: scene.link(Place::Changes(scene.lang.clone())),
        };
        Self {
            trail: year.map(|_| all).into_iter().collect(),
            year: year.map(|(year, count)| Year { text: period::year_text(scene, year), count }),
            changes: shown.iter().map(|row| Act::of(scene, row)).collect(),
            years: Vec::new(),
            feed_url: scene.link(Place::ChangesFeed(scene.lang.clone())),
            earlier: None,
            later: None,
        }
    }
}
