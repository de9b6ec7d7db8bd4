//! Other messages beside one: those before and after it in the list of its language, and those that belong to it.

use record::{Group, ListRow, OrderKey, SubjectId, SubjectKind, View};
use serde::Serialize;

use super::item::{Item, NO_LEAD};
use super::subject::{Title, title_of};
use super::when::When;
use crate::data::edition;
use crate::error::RenderError;
use crate::scene::Scene;

/// The most related messages that a page names.
const RELATED: usize = 12;

/// The messages before and after one.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Siblings {
    previous: Option<Sibling>,
    next: Option<Sibling>,
}

/// A message beside another.
#[derive(Debug, Serialize)]
struct Sibling {
    #[serde(flatten)]
    title: Title,
    url: String,
    date: Option<When>,
}

impl Siblings {
    /// Those of a message that stands in the list of the scene's language; none on pages of the past, which do not
    /// change with what was published beside them.
    pub(crate) fn of(scene: &Scene<'_>, view: &View<'_>) -> Option<Self> {
        let key = standing_key(scene, view)?;
        let before = scene.snapshot.places_before(&scene.lang, key);
        let after = scene.snapshot.places_after(&scene.lang, key);
        let siblings = Self { previous: first(scene, before), next: first(scene, after) };
        (siblings.previous.is_some() || siblings.next.is_some()).then_some(siblings)
    }
}

/// A message's place in the list of the scene's language, while it stands there.
fn standing_key(scene: &Scene<'_>, view: &View<'_>) -> Option<OrderKey> {
    let key = view.state().key.filter(|_| scene.past.is_none())?;
    let row = ListRow { key, line: view.line };
    scene.snapshot.standing_at(&scene.lang, row).map(|_| key)
}

/// The first message that holds among some places.
fn first<'a>(scene: &Scene<'a>, mut places: impl Iterator<Item = ListRow<'a>>) -> Option<Sibling> {
    let view = places.find_map(|row| scene.snapshot.standing_at(&scene.lang, row))?;
    let (_, place) = edition::places(&view).find(|(edition, _)| edition.lang == scene.lang)?;
    let dated = view.state().message().and_then(|message| message.dated.as_ref());
    Some(Sibling {
        url: scene.link(place),
        title: title_of(scene, &view),
        date: dated.map(|dated| When::civil(scene, dated)),
    })
}

/// The messages that a message names, in its order, then those that name it, the newest first; of each only what is
/// in the scene's language.
pub(crate) fn related(scene: &Scene<'_>, view: &View<'_>) -> Result<Vec<Item>, RenderError> {
    let named = view.state().message().map(|message| message.related.as_slice()).unwrap_or_default();
    let holds = |id: &SubjectId| scene.snapshot.view(*id).filter(|view| is_listed(scene, view));
    let mut views: Vec<View<'_>> = named.iter().filter_map(holds).collect();
    for other in scene.snapshot.group(&scene.lang, Group::Subject(view.line.id)) {
        if views.len() >= RELATED {
            break;
        }
        if other.line.id != view.line.id && views.iter().all(|view| view.line.id != other.line.id) {
            views.push(other);
        }
    }
    views.truncate(RELATED);
    Item::list(scene, views.into_iter(), NO_LEAD)
}

/// Whether a message holds in the scene's language.
fn is_listed(scene: &Scene<'_>, view: &View<'_>) -> bool {
    let Some(key) = view.state().key else { return false };
    let row = ListRow { key, line: view.line };
    view.line.id.kind() == SubjectKind::Message && scene.snapshot.standing_at(&scene.lang, row).is_some()
}
