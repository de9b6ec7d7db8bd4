//! The home page: today, both clocks, how to reach the mission, its counters and its newest messages.

use serde::Serialize;

use super::html;
use crate::data::clock::{Clock, Today, clocks, today};
use crate::data::contact::{Contact, contacts};
use crate::data::counter::{Counter, counters};
use crate::data::frame::About;
use crate::data::item::{self, Item};
use crate::data::office::{self, Brief};
use crate::error::RenderError;
use crate::lifetime;
use crate::page::Page;
use crate::path::Place;
use crate::scene::Scene;

/// How many messages stand on the home page.
const NEWEST: usize = 20;

#[derive(Serialize)]
struct Home {
    today: Today,
    clocks: Vec<Clock>,
    office: Option<Brief>,
    contacts: Vec<Contact>,
    counters: Vec<Counter>,
    messages: Vec<Item>,
}

/// The home page in the scene's language.
pub(crate) fn page(scene: &Scene<'_>) -> Result<Page, RenderError> {
    let newest = scene.snapshot.messages(&scene.lang).take(NEWEST);
    let messages = Item::list(scene, newest, item::LEAD)?;
    let imports = messages.iter().any(|item| item.imported);
    let about = About { imports, ..About::everywhere(scene, "home", String::new(), Place::Home) };
    let home = Home {
        today: today(scene),
        clocks: clocks(scene),
        office: office::brief(scene),
        contacts: contacts(scene),
        counters: counters(scene),
        messages,
    };
    html(scene, "home.html", &about, home, lifetime::of_home(scene))
}
