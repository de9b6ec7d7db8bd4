//! Every revision of a message, over all its languages: what was decided, when, why, and what it changed.
//!
//! Nothing is left out here, not even what was erased: of that, the act and its public reason remain.

use std::collections::BTreeSet;

use record::address::Handle;
use record::{Lang, Revision, Standing, State, View};
use serde::Serialize;

use super::html;
use crate::data::change::{self, Withdrawn, withdrawn};
use crate::data::edition::{self, text_place};
use crate::data::evidence::Evidence;
use crate::data::frame::About;
use crate::data::menu::language_name;
use crate::data::passage::{self, Passage};
use crate::data::subject::{Title, message_handle, number_of, title_of};
use crate::data::when::When;
use crate::data::worded::Worded;
use crate::error::RenderError;
use crate::lifetime;
use crate::page::Page;
use crate::path::Place;
use crate::scene::Scene;
use crate::words::Tag;
use crate::words::direction::direction;
use crate::words::numbers::Numbers;

/// How many of the newest revisions are compared word for word; each older text has its own address.
const COMPARED: usize = 20;

#[derive(Serialize)]
struct History {
    title: Title,
    number: Option<String>,
    message_url: Option<String>,
    withdrawn: Option<Withdrawn>,
    erased: Option<Withdrawn>,
    count: usize,
    revisions: Vec<Row>,
}

/// One revision.
#[derive(Serialize)]
struct Row {
    id: String,
    number: String,
    what: &'static str,
    severity: Option<&'static str>,
    current: bool,
    issued: When,
    recorded: When,
    reason: Option<Worded>,
    compared: bool,
    passages: Vec<Passage>,
    editions: Vec<Touched>,
    evidence: Evidence,
}

/// An edition that a revision made or changed.
#[derive(Serialize)]
struct Touched {
    lang: Tag,
    dir: &'static str,
    name: String,
    added: bool,
    url: Option<String>,
    before_url: Option<String>,
    content_url: Option<String>,
    passages: Vec<Passage>,
}

/// The history of the message at `handle`.
pub(crate) fn page(scene: &Scene<'_>, handle: Handle) -> Result<Page, RenderError> {
    let Some(view) = scene.snapshot.message_at(handle) else {
        return Err(scene.absent(scene.snapshot.history().line_at(handle).is_some()));
    };
    let languages = languages(scene, &view);
    if !languages.contains(&scene.lang) {
        return Err(RenderError::NoSuchPage);
    }
    let right = message_handle(scene, view.line).ok_or(RenderError::NoSuchPage)?;
    let place = |lang: &Lang| Place::History { lang: lang.clone(), handle: right };
    if right != handle {
        return Err(RenderError::Moved(scene.link(place(&scene.lang))));
    }
    let own = History::of(scene, &view);
    let title = scene.words.format("history-of", &[("title", (&own.title.text).into())]);
    let about = About {
        kind: "history",
        title,
        place: Some(place(&scene.lang)),
        versions: languages.iter().map(|lang| (lang.clone(), place(lang))).collect(),
        imports: view.revisions.iter().any(|revision| revision.imported),
        ..About::default()
    };
    html(scene, "history.html", &about, own, lifetime::of_any_page(scene))
}

/// The languages of the site, and those that the message is in.
fn languages(scene: &Scene<'_>, view: &View<'_>) -> BTreeSet<Lang> {
    let own = view.state().editions.iter().map(|edition| &edition.lang);
    scene.mission.languages.iter().chain(own).cloned().collect()
}

impl History {
    fn of(scene: &Scene<'_>, view: &View<'_>) -> Self {
        let place = edition::places(view).find(|(edition, _)| edition.lang == scene.lang);
        let erased = view.line.erasure().map(|act| Withdrawn::of(scene, act));
        let revisions = view.revisions.iter().enumerate().rev();
        Self {
            title: title_of(scene, view),
            number: number_of(view.line),
            message_url: place.filter(|_| erased.is_none()).map(|(_, place)| scene.link(place)),
            withdrawn: withdrawn(scene, view),
            erased,
            count: view.revisions.len(),
            revisions: revisions.map(|(place, revision)| Row::of(scene, view, place, revision)).collect(),
        }
    }
}

impl Row {
    fn of(scene: &Scene<'_>, view: &View<'_>, place: usize, revision: &Revision) -> Self {
        let number = place + 1;
        let before = place.checked_sub(1).map(|before| &*view.revisions[before].state);
        let compared = place + COMPARED >= view.revisions.len();
        let state = &*revision.state;
        let against = before.filter(|_| compared);
        let touched = state.editions.iter().filter(|edition| edition.index == revision.index);
        Self {
            id: format!("r{number}"),
            number: Numbers::of(scene.page_lang.as_str()).display(number as i64),
            what: change::what(revision),
            severity: change::severity(revision),
            current: number == view.revisions.len() && state.standing == Standing::Published,
            issued: scene.moment(revision.issued_at),
            recorded: scene.moment(revision.recorded_at),
            reason: change::reason(scene, revision),
            compared,
            passages: against.map(|before| passage::of_message(scene, before, state)).unwrap_or_default(),
            editions: touched
                .map(|edition| Touched::of(scene, view, (before, compared), state, &edition.lang))
                .collect(),
            evidence: Evidence::of(revision.index),
        }
    }
}

impl Touched {
    fn of(
        scene: &Scene<'_>,
        view: &View<'_>,
        (before, compared): (Option<&State>, bool),
        after: &State,
        lang: &Lang,
    ) -> Self {
        let kept = view.line.erasure().is_none();
        let url = |state: &State| {
            let place = text_place(view.line, state.edition(lang)?);
            place.filter(|_| kept).map(|place| scene.link(place))
        };
        let old = before.filter(|state| state.edition(lang).is_some());
        let against = old.filter(|_| compared);
        Self {
            lang: lang.into(),
            dir: direction(lang.as_str()).as_str(),
            name: language_name(lang),
            added: old.is_none(),
            url: url(after),
            before_url: old.and_then(url),
            content_url: after
                .edition(lang)
                .filter(|_| kept)
                .map(|edition| format!("/record/content/{}", edition.commitment)),
            passages: against
                .map(|before| passage::of_edition(scene, lang, before, after))
                .unwrap_or_default(),
        }
    }
}
