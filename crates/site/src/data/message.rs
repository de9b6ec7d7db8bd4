//! A message in one language, as its page shows it.

use record::address::Handle;
use record::{EditionState, Fidelity, View};
use serde::Serialize;

use super::attachment::{Attachment, attachments};
use super::beside::{Siblings, related};
use super::change::{Change, Withdrawn, changes, withdrawn};
use super::contents::{Entry, contents};
use super::edition::{self, Edition, Imported, imported};
use super::figure::Files;
use super::group::{GroupLink, link};
use super::item::{Item, last_major};
use super::revision::Banner;
use super::speaker::Speaker;
use super::translation::Translation;
use super::turn::{Turn, turns};
use super::when::When;
use super::worded::Reading;
use crate::error::RenderError;
use crate::path::SitePath;
use crate::scene::Scene;

/// The data of the page of a message.
#[derive(Serialize)]
pub(crate) struct Message {
    kind: &'static str,
    number: Option<String>,
    /// How the edition's own texts read.
    own: Reading,
    title: String,
    lead: Option<String>,
    /// The date that the mission gives it, and the same with the place whose calendar it is of.
    dated: Option<When>,
    dated_in: Option<When>,
    issued: Option<When>,
    speakers: Vec<Speaker>,
    event: Option<Event>,
    place: Option<String>,
    outlets: Vec<String>,
    topics: Vec<GroupLink>,
    places: Vec<GroupLink>,
    series: Vec<GroupLink>,
    fidelity: &'static str,
    status: &'static str,
    translation: Option<Translation>,
    editions: Vec<Edition>,
    beside: Vec<Edition>,
    contents: Vec<Entry>,
    body: Option<String>,
    turns: Vec<Turn>,
    attachments: Vec<Attachment>,
    changes: Vec<Change>,
    withdrawn: Option<Withdrawn>,
    corrected: Option<When>,
    imported: Option<Imported>,
    related: Vec<Item>,
    siblings: Option<Siblings>,
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
struct Event {
    name: Option<String>,
    date: Option<When>,
}

impl Message {
    /// The message as it stands.
    pub(crate) fn of(
        scene: &Scene<'_>,
        view: &View<'_>,
        state: &EditionState,
        text: record::Edition,
    ) -> Result<Self, RenderError> {
        let message = Self {
            changes: changes(scene, view),
            related: related(scene, view)?,
            siblings: Siblings::of(scene, view),
            beside: edition::beside(scene, view),
            ..Self::of_text(scene, (view, view), state, text)?
        };
        Ok(message)
    }

    /// The text that one of its revisions left, where `now` is all that is known.
    pub(crate) fn of_revision(
        scene: &Scene<'_>,
        (now, then): (&View<'_>, &View<'_>),
        state: &EditionState,
        text: record::Edition,
    ) -> Result<Self, RenderError> {
        Self::of_text(scene, (now, then), state, text)
    }

    /// The same with what a reader must know of it.
    pub(crate) fn with_banner(self, banner: Banner) -> Self {
        Self { revision: Some(banner), ..self }
    }

    /// The title, whole.
    pub(crate) fn title(&self) -> &str {
        &self.title
    }

    /// Whether the message was withdrawn.
    pub(crate) fn is_withdrawn(&self) -> bool {
        self.withdrawn.is_some()
    }

    fn of_text(
        scene: &Scene<'_>,
        (now, view): (&View<'_>, &View<'_>),
        state: &EditionState,
        text: record::Edition,
    ) -> Result<Self, RenderError> {
        let message = view.state().message().ok_or(RenderError::Unavailable)?;
        let withdrawn = withdrawn(scene, now);
        let files = Files::of(scene, withdrawn.is_some());
        let body = scene.markdown_with(&text.body, 2, 1, "", &files);
        let (lang, dir) = scene.reading(&scene.lang);
        let first = &view.revisions[0];
        let date = message.event.as_ref().map(|event| When::placed(scene, event));
        let links = |ids: &[record::SubjectId]| ids.iter().filter_map(|id| link(scene, *id)).collect();
        Ok(Self {
            kind: message.kind.as_str(),
            number: match view.line.handle {
                Some(Handle::Number(number)) => Some(number.to_string()),
                _ => None,
            },
            own: Reading { lang, dir },
            turns: turns(scene, &text, body.next_paragraph, &files),
            dated: message.dated.as_ref().map(|dated| When::civil(scene, dated)),
            dated_in: message.dated.as_ref().map(|dated| When::placed(scene, dated)),
            issued: (!first.imported).then(|| scene.moment(first.issued_at)),
            topics: links(&message.topics),
            places: links(&message.places),
            series: links(&message.series),
            fidelity: message.fidelity.as_str(),
            status: edition::status(text.status),
            translation: Translation::of(scene, view, &text),
            editions: edition::editions(scene, view),
            contents: contents(&body.headings, &text.body),
            attachments: attachments(scene, &text, withdrawn.is_some()),
            body: Some(body.html).filter(|html| !html.is_empty()),
            corrected: last_major(view.revisions, &scene.lang)
                .map(|revision| scene.moment(revision.issued_at)),
            imported: imported(scene, view, message.fidelity == Fidelity::Extract),
            source: Source::of(scene, view, state),
            event: (date.is_some() || text.event.is_some()).then_some(Event { name: text.event, date }),
            title: text.title,
            lead: text.lead,
            speakers: text.speakers.into_iter().map(|speaker| Speaker::of(scene, speaker)).collect(),
            place: text.place,
            outlets: text.outlets,
            withdrawn,
            changes: Vec::new(),
            related: Vec::new(),
            siblings: None,
            beside: Vec::new(),
            revision: None,
        })
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
