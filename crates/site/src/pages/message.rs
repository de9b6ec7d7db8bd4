//! The page of a message in one language, as it stands or as one of its revisions left it.

use record::address::Handle;
use record::{EditionState, Fidelity, Lang, Revision, View};
use serde::Serialize;

use super::html;
use crate::data::change::{Change, Withdrawn, changes, withdrawn};
use crate::data::edition::{self, Edition, Imported, imported};
use crate::data::frame::{About, DESCRIPTION_GRAPHEMES};
use crate::data::item::last_major;
use crate::data::opening::Opening;
use crate::data::revision::Banner;
use crate::data::turn::{Turn, turns};
use crate::data::when::When;
use crate::data::worded::Reading;
use crate::error::RenderError;
use crate::lifetime;
use crate::page::Page;
use crate::path::{Place, SitePath};
use crate::scene::Scene;
use crate::text::excerpt;

#[derive(Serialize)]
struct Message {
    kind: &'static str,
    number: Option<String>,
    /// How the edition's own texts read.
    own: Reading,
    title: String,
    lead: Option<String>,
    dated: Option<When>,
    issued: Option<When>,
    speakers: Vec<Speaker>,
    event: Option<Event>,
    place: Option<String>,
    outlets: Vec<String>,
    fidelity: &'static str,
    status: &'static str,
    editions: Vec<Edition>,
    body: Option<String>,
    turns: Vec<Turn>,
    changes: Vec<Change>,
    withdrawn: Option<Withdrawn>,
    corrected: Option<When>,
    imported: Option<Imported>,
    source: Source,
    revision: Option<Banner>,
}

/// Where in the record the text is: a saved page and a copied passage carry it along.
#[derive(Serialize)]
struct Source {
    /// The address of this very text, with the mission's own address before it if it has one.
    url: String,
    entry: String,
    revision: String,
    commitment: String,
}

#[derive(Serialize)]
struct Speaker {
    name: String,
    office: Option<String>,
}

#[derive(Serialize)]
struct Event {
    name: Option<String>,
    date: Option<When>,
}

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
    let own = Message::of(scene, &view, edition, text)?;
    let about = About {
        kind: "message",
        title: own.title.clone(),
        description,
        place: Some(place),
        versions: edition::places(&view).map(|(edition, place)| (edition.lang.clone(), place)).collect(),
        imports: view.revisions[0].imported,
        ..About::default()
    };
    html(scene, "message.html", &about, own, lifetime::of_any_page(scene))
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
    let place = |lang: &Lang| Place::Revision { lang: lang.clone(), handle, revision: number };
    let message = edition::places(&view).find(|(edition, _)| edition.lang == scene.lang);
    let own = Message {
        changes: Vec::new(),
        withdrawn: withdrawn(scene, &view),
        ..Message::of(scene, &then, edition, text)?
    };
    let title = [("number", number.into()), ("title", (&own.title).into())];
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
        unlisted: banner.replaced.is_some() || own.withdrawn.is_some(),
        ..About::default()
    };
    let own = Message { revision: Some(banner), ..own };
    html(scene, "message.html", &about, own, lifetime::of_any_page(scene))
}

/// What search engines show of an edition: its lead, else the beginning of its text.
fn description(scene: &Scene<'_>, edition: &record::Edition) -> Option<String> {
    match &edition.lead {
        Some(lead) => Some(excerpt::cut(lead, DESCRIPTION_GRAPHEMES)),
        None => Opening::of(scene, edition, DESCRIPTION_GRAPHEMES).map(|opening| opening.text),
    }
}

/// The message at `handle`, unless it is erased, is still to come, or never was.
fn find<'a>(scene: &Scene<'a>, handle: Handle) -> Result<View<'a>, RenderError> {
    let Some(view) = scene.snapshot.message_at(handle) else {
        return Err(scene.absent(scene.snapshot.history().line_at(handle).is_some()));
    };
    match view.line.erasure() {
        Some(erasure) => Err(gone(scene, erasure)),
        None => Ok(view),
    }
}

fn gone(scene: &Scene<'_>, erasure: &Revision) -> RenderError {
    let reason = erasure.reason(&scene.lang, &scene.mission.default_language);
    let reason = reason.and_then(|(lang, commitment)| Some((lang.clone(), scene.text_of(&commitment)?)));
    RenderError::Gone { at: erasure.issued_at, reason }
}

fn no_edition(scene: &Scene<'_>, view: &View<'_>) -> RenderError {
    let at = |place| SitePath { past: scene.past, place };
    RenderError::NoSuchEdition {
        wanted: scene.lang.clone(),
        others: edition::places(view).map(|(edition, place)| (edition.lang.clone(), at(place))).collect(),
    }
}

impl Source {
    fn of(scene: &Scene<'_>, view: &View<'_>, edition: &EditionState) -> Self {
        let path = edition::text_place(view.line, edition).map(SitePath::now);
        let path = path.map(|path| path.to_string()).unwrap_or_default();
        Self {
            url: format!("{}{path}", scene.mission.address),
            entry: edition.index.to_string(),
            revision: edition::revision_of(view.line, edition.index).to_string(),
            commitment: edition.commitment.to_string(),
        }
    }
}

impl From<record::Speaker> for Speaker {
    fn from(speaker: record::Speaker) -> Self {
        Self { name: speaker.name, office: speaker.office }
    }
}

impl Message {
    fn of(
        scene: &Scene<'_>,
        view: &View<'_>,
        state: &EditionState,
        edition: record::Edition,
    ) -> Result<Self, RenderError> {
        let message = view.state().message().ok_or(RenderError::Unavailable)?;
        let body = scene.markdown(&edition.body, 2, 1, "");
        let (lang, dir) = scene.reading(&scene.lang);
        let first = &view.revisions[0];
        let date = message.event.as_ref().map(|event| When::event(scene, event));
        Ok(Self {
            kind: message.kind.as_str(),
            number: match view.line.handle {
                Some(Handle::Number(number)) => Some(number.to_string()),
                _ => None,
            },
            own: Reading { lang, dir },
            turns: turns(scene, &edition, body.next_paragraph),
            dated: message.dated.as_ref().map(|dated| When::civil(scene, dated)),
            issued: (!first.imported).then(|| scene.moment(first.issued_at)),
            event: (date.is_some() || edition.event.is_some()).then_some(Event { name: edition.event, date }),
            fidelity: message.fidelity.as_str(),
            status: edition::status(edition.status),
            editions: edition::editions(scene, view),
            body: Some(body.html).filter(|html| !html.is_empty()),
            changes: changes(scene, view),
            withdrawn: withdrawn(scene, view),
            corrected: last_major(view.revisions, &scene.lang)
                .map(|revision| scene.moment(revision.issued_at)),
            imported: imported(scene, view, message.fidelity == Fidelity::Extract),
            source: Source::of(scene, view, state),
            revision: None,
            title: edition.title,
            lead: edition.lead,
            speakers: edition.speakers.into_iter().map(Speaker::from).collect(),
            place: edition.place,
            outlets: edition.outlets,
        })
    }
}
