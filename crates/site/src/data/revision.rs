//! What a reader must know of a text that one revision of a message left.

use record::{Revision, State, View};
use serde::Serialize;

use super::change::reason;
use super::edition::places;
use super::when::When;
use super::worded::Worded;
use crate::scene::Scene;
use crate::words::numbers::Numbers;

/// Which revision is shown, and whether its text still holds.
#[derive(Debug, Serialize)]
pub(crate) struct Banner {
    number: String,
    issued: When,
    pub(crate) replaced: Option<Replaced>,
    message_url: Option<String>,
}

/// What took the place of a text.
#[derive(Debug, Serialize)]
pub(crate) struct Replaced {
    number: String,
    at: When,
    reason: Option<Worded>,
}

impl Banner {
    /// The banner of the text in the scene's language as `then` shows it, where `now` is all that is known.
    pub(crate) fn of(scene: &Scene<'_>, now: &View<'_>, then: &View<'_>) -> Self {
        let number = |place: usize| Numbers::of(scene.page_lang.as_str()).display(place as i64 + 1);
        let shown = then.revisions.len();
        let differs = |later: &&(usize, &Revision)| is_other(scene, then.state(), &later.1.state);
        let later: Vec<_> = now.revisions.iter().enumerate().skip(shown).collect();
        let replaced = later.iter().find(differs).map(|(place, revision)| Replaced {
            number: number(*place),
            at: scene.moment(revision.issued_at),
            reason: reason(scene, revision),
        });
        let message = places(now).find(|(edition, _)| edition.lang == scene.lang);
        Self {
            number: number(shown - 1),
            issued: scene.moment(then.current().issued_at),
            replaced,
            message_url: message.map(|(_, place)| scene.link(place)),
        }
    }
}

/// Whether the message says something else in the scene's language.
pub(crate) fn is_other(scene: &Scene<'_>, then: &State, now: &State) -> bool {
    let text = |state: &State| state.edition(&scene.lang).map(|edition| edition.commitment);
    then.commitment != now.commitment || text(then) != text(now)
}
