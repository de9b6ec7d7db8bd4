//! The page that says how to reach the mission.

use serde::Serialize;

use super::html;
use crate::data::contact::{Contact, contacts};
use crate::data::frame::About;
use crate::error::RenderError;
use crate::lifetime;
use crate::page::Page;
use crate::path::Place;
use crate::scene::Scene;

#[derive(Serialize)]
struct Lines {
    contacts: Vec<Contact>,
}

/// The contact page in the scene's language.
pub(crate) fn page(scene: &Scene<'_>) -> Result<Page, RenderError> {
    let title = scene.words.get("contact-title").into_owned();
    let about = About::everywhere(scene, "contact", title, Place::Contact);
    html(scene, "contact.html", &about, Lines { contacts: contacts(scene) }, lifetime::of_any_page(scene))
}
