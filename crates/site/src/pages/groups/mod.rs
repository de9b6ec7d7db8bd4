//! People, topics, places, series and kinds: a list of each, and a page for each with its messages.
//!
//! Where there are many messages, pages are those of a year, a month and a day, never of an offset: one more message
//! changes the pages of its own time and no other.

mod list;
mod messages;
mod one;

pub(crate) use list::{kinds, page as list};
pub(crate) use one::{all, page as one};

use crate::data::group;
use crate::data::worded::Link;
use crate::path::{GroupList, Place};
use crate::scene::Scene;

/// The title of a list.
fn title(scene: &Scene<'_>, list: GroupList) -> String {
    scene.words.get(&format!("{}-title", list.as_str())).into_owned()
}

/// The way up to a list.
fn list_link(scene: &Scene<'_>, list: GroupList) -> Link {
    Link { text: title(scene, list), url: scene.link(Place::Groups(scene.lang.clone(), list)) }
}

/// The ways to the lists of subjects that there are.
pub(crate) fn lists(scene: &Scene<'_>) -> Vec<Link> {
    group::lists(scene).map(|list| list_link(scene, list)).collect()
}

/// The way up to the archive.
fn archive_link(scene: &Scene<'_>) -> Link {
    let text = scene.words.get("archive-title").into_owned();
    Link { text, url: scene.link(Place::Archive(scene.lang.clone())) }
}
