//! A year, a month or a day of the archive on paper, in the order of its messages.

use jiff::civil::Date;
use record::{Instant, View};

use super::message::newest;
use super::words::around;
use super::{Paper, PaperBody, PaperLimits, PaperMessage, PaperRefused, Said};
use crate::data::period::{month_text, year_text};
use crate::error::RenderError;
use crate::pages::archive::day_of;
use crate::path::Place;
use crate::scene::Scene;

/// A year.
pub(super) fn year(scene: &Scene<'_>, year: i16, limits: PaperLimits) -> Result<Paper, PaperRefused> {
    let views = scene.snapshot.messages_of(&scene.lang, year, None);
    let place = Place::ArchiveYear(scene.lang.clone(), year);
    paper(scene, views, &year_text(scene, year), place, limits)
}

/// A month.
pub(super) fn month(
    scene: &Scene<'_>,
    (year, month): (i16, i8),
    limits: PaperLimits,
) -> Result<Paper, PaperRefused> {
    let views = scene.snapshot.messages_of(&scene.lang, year, Some(month));
    let place = Place::ArchiveMonth(scene.lang.clone(), year, month);
    Date::new(year, month, 1).map_err(|_| RenderError::NoSuchPage)?;
    paper(scene, views, &month_text(scene, year, month), place, limits)
}

/// A day.
pub(super) fn day(
    scene: &Scene<'_>,
    (year, month, day): (i16, i8, i8),
    limits: PaperLimits,
) -> Result<Paper, PaperRefused> {
    let date = Date::new(year, month, day).map_err(|_| RenderError::NoSuchPage)?;
    let views = scene.snapshot.messages_of(&scene.lang, year, Some(month)).filter(|view| day_of(view) == day);
    let place = Place::ArchiveDay(scene.lang.clone(), year, month, day);
    paper(scene, views, &scene.dates.date(date), place, limits)
}

fn paper<'v>(
    scene: &Scene<'_>,
    views: impl Iterator<Item = View<'v>>,
    period: &str,
    place: Place,
    limits: PaperLimits,
) -> Result<Paper, PaperRefused> {
    let mut views: Vec<_> = views.collect();
    views.reverse();
    let (found, most) = (views.len(), limits.messages);
    if found == 0 {
        return Err(RenderError::NoSuchPage.into());
    }
    if found > most {
        return Err(PaperRefused::TooManyMessages { found, most });
    }
    let issued = views.iter().map(newest).max().unwrap_or(Instant::MIN);
    let messages = messages(scene, &views, limits.bytes)?;
    let count = i64::try_from(found).unwrap_or(i64::MAX);
    let count = scene.words.format("messages-count", &[("count", count.into())]);
    let title = scene.words.format("messages-in", &[("period", period.into())]);
    let title = Said::new(&scene.page_lang, title);
    Ok(around(scene, title, place.clone(), place, issued, PaperBody::Period { count, messages }))
}

/// The messages, until they are too long.
fn messages(scene: &Scene<'_>, views: &[View<'_>], most: usize) -> Result<Vec<PaperMessage>, PaperRefused> {
    let mut bytes = 0_usize;
    let mut messages = Vec::with_capacity(views.len());
    for view in views {
        let message = PaperMessage::of(scene, view)?;
        bytes += message.body.len() + message.turns.iter().map(|turn| turn.text.text.len()).sum::<usize>();
        if bytes > most {
            return Err(PaperRefused::TooLong { most });
        }
        messages.push(message);
    }
    Ok(messages)
}
