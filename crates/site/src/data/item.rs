//! A message in a list.

use record::{Grade, Lang, Revision, Verb, View};
use serde::Serialize;

use super::opening::{Opening, opening};
use super::when::When;
use crate::error::RenderError;
use crate::scene::Scene;
use crate::text::excerpt;
use crate::words::Tag;

/// The most graphemes of a title that a list shows; the message's own page shows it whole.
const TITLE: usize = 240;
/// The most graphemes of a lead or of the text's beginning that the home page shows.
pub(crate) const LEAD: usize = 240;
/// The most graphemes of them that a page of the archive shows.
pub(crate) const SHORT_LEAD: usize = 160;
/// A title alone.
pub(crate) const NO_LEAD: usize = 0;
/// The most messages that stand on one page of a period or of a group; more are led to by year, month and day. In
/// any script such a page stays under 40 KB.
pub(crate) const WHOLE: usize = 25;
/// The most of them that are shown with their leads.
pub(crate) const WITH_LEADS: usize = 20;
/// How many of the newest messages a page shows that leads to more.
pub(crate) const NEWEST: usize = 10;

/// A message in a list.
#[derive(Debug, Serialize)]
pub(crate) struct Item {
    pub(crate) url: String,
    kind: &'static str,
    title: String,
    lead: Option<String>,
    /// How the text begins, where there is no lead.
    opening: Option<Opening>,
    pub(crate) date: Option<When>,
    lang: Option<Tag>,
    dir: &'static str,
    language: Option<String>,
    withdrawn: bool,
    corrected: bool,
    pub(crate) imported: bool,
}

impl Item {
    /// The message as lists in the scene's language show it, with `room` graphemes of its lead, else of its
    /// text; `None` where it has nothing to show.
    ///
    /// # Errors
    ///
    /// [`RenderError::Unavailable`] where there is no lead, and the text cannot be read.
    pub(crate) fn of(scene: &Scene<'_>, view: &View<'_>, room: usize) -> Result<Option<Self>, RenderError> {
        let state = view.state();
        let (Some(message), Some(edition), Some(handle)) =
            (state.message(), state.edition(&scene.lang), view.line.handle)
        else {
            return Ok(None);
        };
        let Some(card) = edition.card.as_deref() else { return Ok(None) };
        let lead = card.lead.as_deref().filter(|_| room > 0);
        let opening = if room > 0 && lead.is_none() { opening(scene, edition, room)? } else { None };
        let (lang, dir) = scene.reading(&scene.lang);
        Ok(Some(Self {
            url: scene.link(Scene::message_place(&scene.lang, handle, &card.title)),
            kind: message.kind.as_str(),
            title: excerpt::cut(&card.title, TITLE),
            lead: lead.map(|text| excerpt::cut(text, room)),
            opening,
            date: message.dated.as_ref().map(|dated| When::civil(scene, dated)),
            lang,
            dir,
            language: None,
            withdrawn: false,
            corrected: last_major(view.revisions, &scene.lang).is_some(),
            imported: view.revisions[0].imported,
        }))
    }

    /// The same of several messages, in their order.
    pub(crate) fn list<'v>(
        scene: &Scene<'_>,
        views: impl Iterator<Item = View<'v>>,
        room: usize,
    ) -> Result<Vec<Self>, RenderError> {
        views.filter_map(|view| Self::of(scene, &view, room).transpose()).collect()
    }
}

/// Whether a revision changed what the edition in `lang` says: its own text, or the message in every language.
pub(crate) fn concerns(revision: &Revision, lang: &Lang) -> bool {
    revision.languages.is_empty() || revision.languages.contains(lang)
}

/// The last correction that readers of `lang` must be told of.
pub(crate) fn last_major<'r>(revisions: &'r [Revision], lang: &Lang) -> Option<&'r Revision> {
    let major = |revision: &&Revision| revision.verb == Verb::Correct && revision.grade == Some(Grade::Major);
    revisions.iter().rev().filter(major).find(|revision| concerns(revision, lang))
}
