//! Of which edition a text is the translation, and whether that says something else by now.

use record::{Edition, View};
use serde::Serialize;

use super::edition::places;
use super::menu::Tongue;
use crate::path::Place;
use crate::scene::Scene;

/// What readers of a translation must know of its source.
#[derive(Debug, Serialize)]
pub(crate) struct Translation {
    /// The language of the source.
    language: Tongue,
    /// The source as it stands.
    url: Option<String>,
    /// Where it is seen what changed in the source since; none while nothing did.
    changed_url: Option<String>,
}

impl Translation {
    /// The source of an edition; `None` for a text that is no translation.
    pub(crate) fn of(scene: &Scene<'_>, view: &View<'_>, edition: &Edition) -> Option<Self> {
        let translates = edition.translates.as_ref()?;
        let place = places(view).find(|(source, _)| source.lang == translates.lang);
        let handle = view.line.handle?;
        let revised = |state: &record::State| {
            state.edition(&translates.lang).is_some_and(|source| source.revision > translates.revision)
        };
        let changed = view.revisions.iter().position(|revision| revised(&revision.state));
        let history = scene.link(Place::History { lang: scene.lang.clone(), handle });
        Some(Self {
            language: Tongue::of(&translates.lang),
            url: place.map(|(_, place)| scene.link(place)),
            changed_url: changed.map(|at| format!("{history}#r{}", at + 1)),
        })
    }
}
