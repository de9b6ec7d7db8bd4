//! What happened to a message after it was published.

use record::{Grade, Revision, Standing, State, Verb, View};
use serde::Serialize;

use super::edition::text_place;
use super::item::concerns;
use super::passage::{Passage, passages};
use super::when::When;
use super::worded::Worded;
use crate::scene::Scene;

/// One act in the history of a message.
#[derive(Debug, Serialize)]
pub(crate) struct Change {
    what: &'static str,
    severity: Option<&'static str>,
    language: Option<String>,
    at: When,
    reason: Option<Worded>,
    passages: Vec<Passage>,
    before_url: Option<String>,
}

/// When and why something was withdrawn.
#[derive(Debug, Serialize)]
pub(crate) struct Withdrawn {
    at: When,
    reason: Option<Worded>,
}

/// The acts after the publication that concern the edition shown, the newest first.
pub(crate) fn changes(scene: &Scene<'_>, view: &View<'_>) -> Vec<Change> {
    let pairs = view.revisions.windows(2).rev().filter(|pair| concerns(&pair[1], &scene.lang));
    pairs.map(|pair| Change::of(scene, view, &pair[0].state, &pair[1])).collect()
}

/// The code of what a revision did.
pub(crate) fn what(revision: &Revision) -> &'static str {
    match revision.verb {
        Verb::Publish if revision.imported => "imported",
        Verb::Publish => "published",
        Verb::Revise => "revised",
        Verb::Correct => "corrected",
        Verb::Withdraw => "withdrawn",
        Verb::Reinstate => "reinstated",
        Verb::Erase => "erased",
    }
}

/// The code of how much a correction changes.
pub(crate) fn severity(revision: &Revision) -> Option<&'static str> {
    revision.grade.map(|grade| match grade {
        Grade::Minor => "minor",
        Grade::Major => "major",
    })
}

/// The reason that was given for an act, in the page's language or the one that stands in for it.
pub(crate) fn reason(scene: &Scene<'_>, revision: &Revision) -> Option<Worded> {
    let (lang, commitment) = revision.reason(&scene.lang, &scene.mission.default_language)?;
    scene.text_of(&commitment).map(|text| scene.in_lang(lang, &text))
}

/// When a subject was withdrawn, and why; `None` for one that holds.
pub(crate) fn withdrawn(scene: &Scene<'_>, view: &View<'_>) -> Option<Withdrawn> {
    if view.standing() != Standing::Withdrawn {
        return None;
    }
    let act = view.revisions.iter().rev().find(|revision| revision.verb == Verb::Withdraw)?;
    Some(Withdrawn::of(scene, act))
}

impl Withdrawn {
    /// When and why an act was decided.
    pub(crate) fn of(scene: &Scene<'_>, act: &Revision) -> Self {
        Self { at: scene.moment(act.issued_at), reason: reason(scene, act) }
    }
}

impl Change {
    fn of(scene: &Scene<'_>, view: &View<'_>, before: &State, revision: &Revision) -> Self {
        let added = before.edition(&scene.lang).is_none() && revision.state.edition(&scene.lang).is_some();
        let what = if added && revision.verb == Verb::Revise { "edition-added" } else { what(revision) };
        Self {
            what,
            severity: severity(revision),
            language: (what == "edition-added").then(|| super::menu::language_name(&scene.lang)),
            at: scene.moment(revision.issued_at),
            reason: reason(scene, revision),
            passages: passages(scene, before, &revision.state),
            before_url: before_url(scene, view, before, &revision.state),
        }
    }
}

/// The text that an act replaced.
fn before_url(scene: &Scene<'_>, view: &View<'_>, before: &State, after: &State) -> Option<String> {
    let old = before.edition(&scene.lang)?;
    let replaced = after.edition(&scene.lang).is_some_and(|new| new.commitment != old.commitment);
    text_place(view.line, old).filter(|_| replaced).map(|place| scene.link(place))
}
