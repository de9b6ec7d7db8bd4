//! The editions of a message: which languages it is in, and what it says in each.

use record::{
    Edition as Text, EditionState, Lang, LegalStatus, Source, State, SubjectLine, View, from_canonical,
};
use serde::Serialize;

use super::menu::language_name;
use super::when::When;
use crate::error::RenderError;
use crate::path::Place;
use crate::scene::Scene;
use crate::words::Tag;
use crate::words::direction::direction;

/// An edition in the list of editions.
#[derive(Debug, Serialize)]
pub(crate) struct Edition {
    lang: Tag,
    dir: &'static str,
    name: String,
    url: String,
    current: bool,
    status: &'static str,
}

/// Where a message was taken in from.
#[derive(Debug, Serialize)]
pub(crate) struct Imported {
    name: String,
    digest: String,
    captured_at: Option<When>,
    line: Option<u64>,
    excerpt: bool,
}

/// The editions of a message with the one shown.
pub(crate) fn editions(scene: &Scene<'_>, view: &View<'_>) -> Vec<Edition> {
    let edition = |(state, place): (&EditionState, Place)| Edition {
        lang: Tag::from(&state.lang),
        dir: direction(state.lang.as_str()).as_str(),
        name: language_name(&state.lang),
        url: scene.link(place),
        current: state.lang == scene.lang,
        status: state.card.as_deref().map_or("official", |card| status(card.status)),
    };
    places(view).map(edition).collect()
}

/// One of the editions.
pub(crate) fn one(scene: &Scene<'_>, view: &View<'_>, lang: &Lang) -> Option<Edition> {
    let at = places(view).position(|(state, _)| state.lang == *lang)?;
    editions(scene, view).into_iter().nth(at)
}

/// The editions beside which the one shown can be read: their addresses lead to the pair.
pub(crate) fn beside(scene: &Scene<'_>, view: &View<'_>) -> Vec<Edition> {
    let Some(handle) = view.line.handle else { return Vec::new() };
    let pair = |edition: Edition, other: &Lang| Edition {
        url: scene.link(Place::Pair { lang: scene.lang.clone(), other: other.clone(), handle }),
        ..edition
    };
    let others = places(view).map(|(state, _)| state.lang.clone()).collect::<Vec<_>>();
    let listed = editions(scene, view).into_iter().zip(&others);
    listed.filter(|(edition, _)| !edition.current).map(|(edition, lang)| pair(edition, lang)).collect()
}

/// Each edition of a message with its place.
pub(crate) fn places<'v>(view: &'v View<'_>) -> impl Iterator<Item = (&'v EditionState, Place)> {
    places_in(view, view.state())
}

/// Each edition that a message had in one of its states, with its place then.
pub(crate) fn places_in<'v>(
    view: &'v View<'_>,
    state: &'v State,
) -> impl Iterator<Item = (&'v EditionState, Place)> {
    let handle = view.line.handle;
    state.editions.iter().filter_map(move |edition| {
        let title = &edition.card.as_deref()?.title;
        Some((edition, Scene::message_place(&edition.lang, handle?, title)))
    })
}

/// The address of an edition's very text: that of the revision that made it. It stays when the text is replaced.
pub(crate) fn text_place(line: &SubjectLine, edition: &EditionState) -> Option<Place> {
    let revision = revision_of(line, edition.index);
    Some(Place::Revision { lang: edition.lang.clone(), handle: line.handle?, revision })
}

/// The number, from 1, of the revision that an entry made.
pub(crate) fn revision_of(line: &SubjectLine, index: u64) -> u64 {
    line.revisions.partition_point(|revision| revision.index < index) as u64 + 1
}

/// The code of an edition's weight.
pub(crate) fn status(status: LegalStatus) -> &'static str {
    match status {
        LegalStatus::Authoritative => "authoritative",
        LegalStatus::Official => "official",
        LegalStatus::Unofficial => "unofficial",
    }
}

/// Reads what an edition says.
///
/// # Errors
///
/// [`RenderError::Unavailable`] where its bytes cannot be read though they were not erased.
pub(crate) fn read(scene: &Scene<'_>, edition: &EditionState) -> Result<Text, RenderError> {
    let bytes = scene.contents.get(&edition.commitment).ok_or(RenderError::Unavailable)?;
    Text::from_bytes(&bytes).map_err(|_| RenderError::Unavailable)
}

/// Where a message was taken in from; `None` for what was published here.
pub(crate) fn imported(scene: &Scene<'_>, view: &View<'_>, excerpt: bool) -> Option<Imported> {
    let first = &view.revisions[0];
    if !first.imported {
        return None;
    }
    let bytes = first.source().and_then(|commitment| scene.contents.get(&commitment));
    let source = bytes.and_then(|bytes| from_canonical::<Source>(&bytes).ok());
    Some(match source {
        Some(source) => Imported {
            captured_at: Some(scene.moment(source.captured_at)),
            name: source.name,
            digest: source.digest,
            line: source.line,
            excerpt,
        },
        None => {
            Imported { name: String::new(), digest: String::new(), captured_at: None, line: None, excerpt }
        }
    })
}
