//! A standing page on paper.

use record::{Standing, Verb};

use super::message::newest;
use super::words::around;
use super::{Paper, PaperBody, PaperNotice, PaperRefused, Said};
use crate::data::change::reason;
use crate::pages::standing::{find, whole};
use crate::path::Place;
use crate::scene::Scene;

/// The standing page at `path`.
pub(super) fn page(scene: &Scene<'_>, path: &str) -> Result<Paper, PaperRefused> {
    let view =
        find(&scene.snapshot, path).ok_or_else(|| scene.absent(find(&scene.everything(), path).is_some()))?;
    let page = whole(scene, &view)?;
    let withdrawal = view.revisions.iter().rev().find(|revision| revision.verb == Verb::Withdraw);
    let withdrawal = withdrawal.filter(|_| view.standing() == Standing::Withdrawn);
    let notices = withdrawal.map(|act| PaperNotice {
        grave: true,
        label: scene.words.get("withdrawn-label").into_owned(),
        text: scene
            .words
            .format("page-withdrawn-notice", &[("date", scene.moment(act.issued_at).text.into())]),
        reason: reason(scene, act).map(|reason| Said::of(scene, reason)),
    });
    let body = PaperBody::Page {
        notices: notices.into_iter().collect(),
        text: Said::of(scene, scene.worded(&page.body)),
    };
    let title = Said::of(scene, scene.worded(&page.title));
    let place = Place::Page(scene.lang.clone(), path.to_owned());
    Ok(around(scene, title, place.clone(), place, newest(&view), body))
}
