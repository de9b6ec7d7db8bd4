//! What messages are gathered under, as pages name it and lead to it.

use record::address::slug;
use record::{Lang, SubjectContent, SubjectId, Text, View, in_language};
use serde::Serialize;

use super::worded::Worded;
use crate::path::{Gathered, GroupList, Place, Span};
use crate::scene::Scene;

/// The way to the page of a person, a topic, a place or a series.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct GroupLink {
    #[serde(flatten)]
    pub(crate) name: Worded,
    pub(crate) url: String,
}

/// What a person, a topic, a place or a series is called; `None` for subjects that have no such page.
pub(crate) fn name_of(content: &SubjectContent) -> Option<&Text> {
    match content {
        SubjectContent::Person(person) => Some(&person.name),
        SubjectContent::Topic(topic) => Some(&topic.name),
        SubjectContent::Place(place) => Some(&place.name),
        SubjectContent::Series(series) => Some(&series.name),
        _ => None,
    }
}

/// The way to a subject's page: by its name in the page's language, or in the one that stands in for it. `None`
/// where nothing of it is public, and for what was erased; what was withdrawn has a page that says so.
pub(crate) fn link(scene: &Scene<'_>, id: SubjectId) -> Option<GroupLink> {
    let view = scene.snapshot.view(id)?;
    Some(GroupLink { name: name(scene, &view)?, url: url(scene, &view)? })
}

/// The address of a subject's page; `None` where it has none.
pub(crate) fn url(scene: &Scene<'_>, view: &View<'_>) -> Option<String> {
    Some(scene.link(place(scene, view, scene.site_lang(), Span::All)?))
}

/// A subject's name.
pub(crate) fn name(scene: &Scene<'_>, view: &View<'_>) -> Option<Worded> {
    Some(scene.worded(name_of(view.state().content.as_deref()?)?))
}

/// The page of a subject in a language; `None` where it has none, or was erased.
pub(crate) fn place(scene: &Scene<'_>, view: &View<'_>, lang: &Lang, span: Span) -> Option<Place> {
    if view.line.erasure().is_some() {
        return None;
    }
    let name = name_of(view.state().content.as_deref()?)?;
    let (_, title) = in_language(name, lang, &scene.mission.default_language)?;
    let list = GroupList::of(view.line.id.kind())?;
    let of = Gathered::Subject { list, index: view.index(), slug: slug(title) };
    Some(Place::Group { lang: lang.clone(), of, span })
}

/// The lists that a snapshot has anything for, in the order of menus; kinds of message are not among them.
pub(crate) fn lists<'s>(scene: &'s Scene<'_>) -> impl Iterator<Item = GroupList> + use<'s> {
    let holds = |list: &GroupList| {
        list.subjects().is_some_and(|kind| scene.snapshot.published(kind).next().is_some())
    };
    GroupList::ALL.into_iter().filter(holds)
}
