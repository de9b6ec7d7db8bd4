//! The page of a message in one language, as it stands or as one of its revisions left it.

use record::address::Handle;
use record::{Lang, Revision, View};

use super::{html, shown};
use crate::data::edition;
use crate::data::frame::{About, DESCRIPTION_GRAPHEMES};
use crate::data::message::Message;
use crate::data::opening::Opening;
use crate::data::revision::Banner;
use crate::error::RenderError;
use crate::forms;
use crate::lifetime;
use crate::page::Page;
use crate::path::{Form, Place, SitePath};
use crate::scene::Scene;
use crate::text::excerpt;

/// The page of the message at `handle` in the scene's language.
pub(crate) fn page(scene: &Scene<'_>, handle: Handle, slug: &str) -> Result<Page, RenderError> {
    let view = find(scene, handle)?;
    let (edition, place) = edition::places(&view)
        .find(|(edition, _)| edition.lang == scene.lang)
        .ok_or_else(|| no_edition(scene, &view))?;
    if !matches!(&place, Place::Message { slug: right, .. } if right == slug) {
        return Err(RenderError::Moved(scene.link(place)));
    }
    let text = edition::read(scene, edition)?;
    let description = description(scene, &text);
    let record = for_programs(scene, (&view, &view), edition, &text, &place)?;
    let own = Message::of(scene, &view, edition, text)?;
    let about = About {
        kind: "message",
        title: own.title().to_owned(),
        description,
        place: Some(place),
        versions: edition::places(&view).map(|(edition, place)| (edition.lang.clone(), place)).collect(),
        imports: view.revisions[0].imported,
        ..About::default()
    };
    match record {
        Some(bytes) => Ok(shown(scene, &about, bytes, lifetime::of_any_page(scene))),
        None => html(scene, "message.html", &about, own, lifetime::of_any_page(scene)),
    }
}

/// The forms of a message that are made from the record, and not from its page: the manuscript, and data.
fn for_programs(
    scene: &Scene<'_>,
    views: (&View<'_>, &View<'_>),
    edition: &record::EditionState,
    text: &record::Edition,
    place: &Place,
) -> Result<Option<Vec<u8>>, RenderError> {
    match scene.form {
        Form::Markdown => forms::manuscript(scene, views, edition, text, place).map(Some),
        Form::Json => forms::message::json(scene, views, edition, text, place).map(Some),
        Form::Html | Form::Text | Form::Pdf => Ok(None),
    }
}

/// The text of the message at `handle` as its revision `number` left it.
pub(crate) fn revision(scene: &Scene<'_>, handle: Handle, number: u64) -> Result<Page, RenderError> {
    let view = find(scene, handle)?;
    let there =
        |revisions: usize| number >= 1 && usize::try_from(number).is_ok_and(|number| number <= revisions);
    if !there(view.revisions.len()) {
        return Err(scene.absent(there(view.line.revisions.len())));
    }
    let then = View { revisions: &view.revisions[..usize::try_from(number).unwrap_or(usize::MAX)], ..view };
    let edition = then.state().edition(&scene.lang).ok_or(RenderError::NoSuchPage)?;
    let text = edition::read(scene, edition)?;
    let description = description(scene, &text);
    let banner = Banner::of(scene, &view, &then);
    let replaced = banner.replaced.is_some();
    let place = |lang: &Lang| Place::Revision { lang: lang.clone(), handle, revision: number };
    let message = edition::places(&view).find(|(edition, _)| edition.lang == scene.lang);
    let here = place(&scene.lang);
    let record = for_programs(scene, (&view, &then), edition, &text, &here)?;
    let own = Message::of_revision(scene, (&view, &then), edition, text)?.with_banner(banner);
    let title = [("number", number.into()), ("title", own.title().into())];
    let about = About {
        kind: "revision",
        title: scene.words.format("revision-of", &title),
        description,
        place: Some(place(&scene.lang)),
        versions: then
            .state()
            .editions
            .iter()
            .map(|edition| (edition.lang.clone(), place(&edition.lang)))
            .collect(),
        imports: view.revisions[0].imported,
        instead: message.map(|(_, place)| place),
        unlisted: replaced || own.is_withdrawn(),
        ..About::default()
    };
    match record {
        Some(bytes) => Ok(shown(scene, &about, bytes, lifetime::of_any_page(scene))),
        None => html(scene, "message.html", &about, own, lifetime::of_any_page(scene)),
    }
}

/// What search engines show of an edition: its lead, else the beginning of its text.
fn description(scene: &Scene<'_>, edition: &record::Edition) -> Option<String> {
    match &edition.lead {
        Some(lead) => Some(excerpt::cut(lead, DESCRIPTION_GRAPHEMES)),
        None => Opening::of(scene, edition, DESCRIPTION_GRAPHEMES).map(|opening| opening.text),
    }
}

/// The message at `handle`, unless it is erased, is still to come, or never was.
pub(crate) fn find<'a>(scene: &Scene<'a>, handle: Handle) -> Result<View<'a>, RenderError> {
    let Some(view) = scene.snapshot.message_at(handle) else {
        return Err(scene.absent(scene.snapshot.history().line_at(handle).is_some()));
    };
    match view.line.erasure() {
        Some(erasure) => Err(gone(scene, erasure)),
        None => Ok(view),
    }
}

/// What the address of an erased subject answers.
pub(crate) fn gone(scene: &Scene<'_>, erasure: &Revision) -> RenderError {
    let reason = erasure.reason(&scene.lang, &scene.mission.default_language);
    let reason = reason.and_then(|(lang, commitment)| Some((lang.clone(), scene.text_of(&commitment)?)));
    RenderError::Gone { at: erasure.issued_at, reason }
}

pub(super) fn no_edition(scene: &Scene<'_>, view: &View<'_>) -> RenderError {
    let at = |place| SitePath::at(scene.past, place);
    RenderError::NoSuchEdition {
        wanted: scene.lang.clone(),
        others: edition::places(view).map(|(edition, place)| (edition.lang.clone(), at(place))).collect(),
    }
}
