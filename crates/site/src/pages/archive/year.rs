//! A year of the archive: its months, and the messages of which no more than the year is known.

use jiff::civil::Date;
use record::View;
use serde::Serialize;

use super::{about, items, trail, valid_until};
use crate::data::frame::About;
use crate::data::item::Item;
use crate::data::period::{self, Counts, Year};
use crate::data::worded::Link;
use crate::error::RenderError;
use crate::page::Page;
use crate::pages::html;
use crate::path::Place;
use crate::scene::Scene;

#[derive(Serialize)]
struct OneYear {
    trail: Vec<Link>,
    year: Year,
    messages: Vec<Item>,
    earlier: Option<Link>,
    later: Option<Link>,
}

/// One year.
pub(crate) fn year(scene: &Scene<'_>, year: i16) -> Result<Page, RenderError> {
    let lang = &scene.lang;
    let present = scene.at().date_in(&scene.mission.zone).year() == year;
    let end = (year < 9999).then(|| Date::new(year + 1, 1, 1).ok()).flatten();
    let valid_until =
        valid_until(scene, present, end, |snapshot| snapshot.messages_of(lang, year, None).next().is_some())?;
    let counts = Counts::of(scene, lang);
    let views: Vec<View<'_>> = scene.snapshot.messages_of(lang, year, Some(0)).collect();
    let years = counts.years();
    let own = OneYear {
        trail: trail(scene, None, None),
        year: period::year(scene, &counts, year),
        earlier: years.iter().find(|other| **other < year).map(|year| period::year_link(scene, *year)),
        later: years.iter().rev().find(|other| **other > year).map(|year| period::year_link(scene, *year)),
        messages: items(scene, &views, views.len())?,
    };
    let about = about(
        scene,
        &period::year_text(scene, year),
        |lang| Place::ArchiveYear(lang, year),
        |lang| scene.snapshot.messages_of(lang, year, None).next().is_some(),
    );
    let imports = own.messages.iter().any(|item| item.imported);
    html(scene, "archive-year.html", &About { imports, ..about }, own, valid_until)
}
