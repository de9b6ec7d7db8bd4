//! A day of the archive. Every day that has messages has a page; pages of long months lead to it.

use jiff::civil::Date;
use record::{Lang, Snapshot, View};
use serde::Serialize;

use super::month::day_of;
use super::{about, items, trail, valid_until};
use crate::data::frame::About;
use crate::data::item::Item;
use crate::data::period;
use crate::data::worded::Link;
use crate::error::RenderError;
use crate::page::Page;
use crate::pages::html;
use crate::path::Place;
use crate::scene::Scene;

#[derive(Serialize)]
struct OneDay {
    trail: Vec<Link>,
    day: DayData,
    messages: Vec<Item>,
    /// Those without a date, which became public on that day.
    undated: Vec<Item>,
    earlier: Option<Link>,
    later: Option<Link>,
}

#[derive(Serialize)]
struct DayData {
    text: String,
    iso: String,
    count: usize,
}

/// One day.
pub(crate) fn day(scene: &Scene<'_>, (year, month, day): (i16, i8, i8)) -> Result<Page, RenderError> {
    let date = Date::new(year, month, day).map_err(|_| RenderError::NoSuchPage)?;
    let present = scene.at().date_in(&scene.mission.zone) == date;
    let valid_until =
        valid_until(scene, present, date.tomorrow().ok(), |snapshot| holds(snapshot, &scene.lang, date))?;
    let of_month: Vec<View<'_>> = scene.snapshot.messages_of(&scene.lang, year, Some(month)).collect();
    let own = OneDay::of(scene, date, &of_month)?;
    let about = about(
        scene,
        &own.day.text,
        |lang| Place::ArchiveDay(lang, year, month, day),
        |lang| holds(&scene.snapshot, lang, date),
    );
    let imports = own.messages.iter().chain(&own.undated).any(|item| item.imported);
    html(scene, "archive-day.html", &About { imports, ..about }, own, valid_until)
}

fn holds(snapshot: &Snapshot<'_>, lang: &Lang, date: Date) -> bool {
    snapshot.messages_of(lang, date.year(), Some(date.month())).any(|view| day_of(&view) == date.day())
}

impl OneDay {
    fn of(scene: &Scene<'_>, date: Date, of_month: &[View<'_>]) -> Result<Self, RenderError> {
        let here = date.day();
        let views: Vec<_> = of_month.iter().filter(|view| day_of(view) == here).copied().collect();
        let (messages, undated): (Vec<_>, Vec<_>) =
            items(scene, &views, views.len())?.into_iter().partition(|item| item.date.is_some());
        let link = |day| period::day_link(scene, (date.year(), date.month(), day));
        let days = || of_month.iter().map(day_of).filter(|day| *day > 0);
        let month = (date.year(), date.month());
        let month_holds = !of_month.is_empty();
        Ok(Self {
            trail: trail(scene, month_holds.then_some(date.year()), month_holds.then_some(month)),
            day: DayData {
                text: scene.dates.date(date),
                iso: crate::words::machine::date(date),
                count: views.len(),
            },
            messages,
            undated,
            earlier: days().filter(|day| *day < here).max().map(link),
            later: days().filter(|day| *day > here).min().map(link),
        })
    }
}
