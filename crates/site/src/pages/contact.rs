//! The page that says how to reach the mission: its offices, and lines that belong to none.

use record::{Instant, View};
use serde::Serialize;

use super::html;
use crate::data::contact::{Contact, contacts};
use crate::data::frame::About;
use crate::data::office::{self, Office};
use crate::data::structured;
use crate::error::RenderError;
use crate::hours::Timetable;
use crate::lifetime;
use crate::page::Page;
use crate::path::Place;
use crate::scene::Scene;

#[derive(Serialize)]
struct Lines {
    contacts: Vec<Contact>,
    offices: Vec<Office>,
    structured: Option<String>,
}

/// The contact page in the scene's language.
pub(crate) fn page(scene: &Scene<'_>) -> Result<Page, RenderError> {
    let title = scene.words.get("contact-title").into_owned();
    let about = About::everywhere(scene, "contact", title, Place::Contact);
    let offices = office::published(scene);
    let lines = Lines {
        contacts: contacts(scene),
        offices: offices.iter().map(|(view, timetable)| Office::of(scene, view, timetable)).collect(),
        structured: structured::offices(scene, &offices),
    };
    html(scene, "contact.html", &about, lines, valid_until(scene, &offices))
}

/// The next instant at which what stands on a page about offices can change.
pub(crate) fn valid_until(scene: &Scene<'_>, offices: &[(View<'_>, Timetable<'_>)]) -> Instant {
    let changes = offices.iter().map(|(_, timetable)| lifetime::of_hours(scene, timetable));
    changes.min().unwrap_or(Instant::MAX).min(lifetime::of_any_page(scene))
}
