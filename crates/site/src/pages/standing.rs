//! Standing pages: what is not dated.

use record::{Lang, Snapshot, Standing, StandingPage, SubjectContent, SubjectKind, View};
use serde::Serialize;

use super::html;
use crate::data::change::{Withdrawn, withdrawn};
use crate::data::frame::{About, DESCRIPTION_GRAPHEMES};
use crate::data::menu::MenuLink;
use crate::data::shelf::Shelf;
use crate::data::worded::{Worded, WordedHtml};
use crate::error::RenderError;
use crate::lifetime;
use crate::page::Page;
use crate::path::Place;
use crate::scene::Scene;
use crate::text::{excerpt, markdown};

#[derive(Serialize)]
struct StandingData {
    trail: Vec<MenuLink>,
    title: Worded,
    body: WordedHtml,
    children: Vec<MenuLink>,
    withdrawn: Option<Withdrawn>,
}

/// The standing page at `path`, with its text in the language that it is in.
pub(crate) fn page(scene: &Scene<'_>, path: &str) -> Result<Page, RenderError> {
    let view =
        find(&scene.snapshot, path).ok_or_else(|| scene.absent(find(&scene.everything(), path).is_some()))?;
    let page = whole(scene, &view)?;
    let (title, body) = (scene.worded(&page.title), scene.worded(&page.body));
    let html_body = scene.markdown(&body.text, 2, 1, "");
    let place = |lang: &Lang| Place::Page(lang.clone(), path.to_owned());
    let languages = scene.mission.languages.iter().filter(|lang| page.title.contains_key(lang));
    let about = About {
        kind: "page",
        title: title.text.clone(),
        description: Some(excerpt::cut(&markdown::opening(&body.text), DESCRIPTION_GRAPHEMES)),
        place: Some(place(&scene.lang)),
        versions: languages.map(|lang| (lang.clone(), place(lang))).collect(),
        ..About::default()
    };
    let body = WordedHtml { html: html_body.html, lang: body.lang, dir: body.dir };
    let shelf = Shelf::of(scene);
    let link = |page| MenuLink::to(scene, &about, page);
    let own = StandingData {
        trail: shelf.above(path).into_iter().map(link).collect(),
        title,
        body,
        children: shelf.children(path).map(link).collect(),
        withdrawn: withdrawn(scene, &view),
    };
    html(scene, "page.html", &about, own, lifetime::of_any_page(scene))
}

/// The page that holds at `path`, else the last one that was withdrawn there.
pub(crate) fn find<'a>(snapshot: &Snapshot<'a>, path: &str) -> Option<View<'a>> {
    let mut there: Vec<_> = snapshot.subjects(SubjectKind::Page).filter(|view| is_at(view, path)).collect();
    there.sort_by_key(|view| (view.standing() == Standing::Published, view.current().index));
    there.pop()
}

/// Whether a page stands, or stood when it was withdrawn, at `path`; of an erased one nobody knows.
fn is_at(view: &View<'_>, path: &str) -> bool {
    matches!(view.state().content.as_deref(), Some(SubjectContent::Page(page)) if page.path == path)
}

/// The page with its text, which cards do without.
pub(crate) fn whole(scene: &Scene<'_>, view: &View<'_>) -> Result<StandingPage, RenderError> {
    let bytes = view.state().commitment.and_then(|commitment| scene.contents.get(&commitment));
    let content = bytes.and_then(|bytes| SubjectContent::from_bytes(&bytes).ok());
    match content {
        Some(SubjectContent::Page(page)) => Ok(page),
        _ => Err(RenderError::Unavailable),
    }
}

/// Every standing page with the languages of the site that it is in.
pub(crate) fn all(scene: &Scene<'_>) -> Vec<Vec<(Lang, Place)>> {
    let pages = scene.snapshot.published(SubjectKind::Page).filter_map(|view| {
        match view.state().content.as_deref() {
            Some(SubjectContent::Page(page)) => Some(page),
            _ => None,
        }
    });
    let languages = |page: &StandingPage| {
        let there = scene.mission.languages.iter().filter(|lang| page.title.contains_key(lang));
        there.map(|lang| (lang.clone(), Place::Page(lang.clone(), page.path.clone()))).collect()
    };
    pages.map(languages).collect()
}
