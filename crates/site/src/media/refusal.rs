//! What the address of a hidden file answers.

use record::{Contents, Lang, MediaRef, Revision, Snapshot, SubjectId};

use super::{Hidden, address};
use crate::error::RenderError;
use crate::path::SitePath;
use crate::scene::Scene;

/// What a reader in `lang` is told where the file of `id` is hidden.
pub fn refusal(
    snapshot: &Snapshot<'_>,
    contents: &dyn Contents,
    id: SubjectId,
    hidden: Hidden<'_>,
    lang: &Lang,
) -> RenderError {
    let reason = |revision: &Revision| {
        let fallback = snapshot.mission().map(|view| view.mission.default_language.clone());
        let (lang, commitment) = revision.reason(lang, fallback.as_ref().unwrap_or(lang))?;
        let text = String::from_utf8(contents.get(&commitment)?.to_vec()).ok()?;
        Some((lang.clone(), text))
    };
    match hidden {
        Hidden::NoSuch => RenderError::NoSuchPage,
        Hidden::Erased(erasure) => RenderError::Gone { at: erasure.issued_at, reason: reason(erasure) },
        Hidden::Withdrawn(act) => {
            RenderError::FileWithdrawn { at: act.issued_at, notice: None, reason: reason(act) }
        }
        Hidden::WithIts { at, message } => {
            let notice = message.and_then(|view| notice(&view, lang));
            RenderError::FileWithdrawn { at, notice, reason: None }
        }
        Hidden::Replaced { at, current, media } => {
            let now = address(MediaRef { id, revision: current }, &media.name);
            RenderError::FileReplaced { at, now }
        }
    }
}

/// The address of a message's own notice, in the reader's language if it has an edition in that.
fn notice(message: &record::View<'_>, lang: &Lang) -> Option<String> {
    let state = message.state();
    let edition = state.edition(lang).or_else(|| state.editions.first())?;
    let title = edition.card.as_ref().map(|card| &*card.title).unwrap_or_default();
    let place = Scene::message_place(&edition.lang, message.line.handle?, title);
    Some(SitePath::now(place).to_string())
}
