//! The ways about the site: its menu, and its languages.

use record::{Lang, StandingPage};
use serde::Serialize;

use super::frame::About;
use super::shelf::Shelf;
use super::worded::Worded;
use crate::path::Place;
use crate::scene::Scene;
use crate::words::Tag;
use crate::words::autonyms::autonym;
use crate::words::direction::direction;

/// A way in the menu.
#[derive(Debug, Serialize)]
pub(crate) struct MenuLink {
    text: String,
    url: String,
    current: bool,
    lang: Option<Tag>,
    dir: &'static str,
}

/// A way at the upper level of the menu, with those under it.
#[derive(Debug, Serialize)]
pub(crate) struct MenuEntry {
    #[serde(flatten)]
    link: MenuLink,
    /// Whether the page is one of those under it.
    within: bool,
    children: Vec<MenuLink>,
}

/// The page in one of the site's languages.
#[derive(Debug, Serialize)]
pub(crate) struct Language {
    lang: Tag,
    dir: &'static str,
    name: String,
    url: String,
    current: bool,
}

/// Home, all messages, contact, and the standing pages in two levels.
pub(crate) fn menu(scene: &Scene<'_>, shelf: &Shelf<'_>, about: &About) -> Vec<MenuEntry> {
    let lang = scene.site_lang();
    let own = |key: &str, place: Place| {
        let text = scene.in_lang(&scene.page_lang, &scene.words.get(key));
        MenuEntry { link: MenuLink::new(scene, about, text, place), within: false, children: Vec::new() }
    };
    let mut entries = vec![
        own("nav-home", Place::Home(lang.clone())),
        own("nav-messages", Place::Archive(lang.clone())),
        own("nav-contact", Place::Contact(lang.clone())),
    ];
    entries.extend(shelf.upper().map(|page| {
        let children: Vec<_> = shelf.lower(page).map(|page| MenuLink::to(scene, about, page)).collect();
        let within = children.iter().any(|child| child.current);
        MenuEntry { link: MenuLink::to(scene, about, page), within, children }
    }));
    entries
}

/// The pages for the foot of each page.
pub(crate) fn standard(scene: &Scene<'_>, shelf: &Shelf<'_>, about: &About) -> Vec<MenuLink> {
    shelf.standard().map(|page| MenuLink::to(scene, about, page)).collect()
}

impl MenuLink {
    /// The way to a standing page.
    pub(crate) fn to(scene: &Scene<'_>, about: &About, page: &StandingPage) -> Self {
        let place = Place::Page(scene.site_lang().clone(), page.path.clone());
        Self::new(scene, about, scene.worded(&page.title), place)
    }

    fn new(scene: &Scene<'_>, about: &About, text: Worded, place: Place) -> Self {
        Self {
            current: about.place.as_ref() == Some(&place),
            url: scene.link(place),
            text: text.text,
            lang: text.lang,
            dir: text.dir,
        }
    }
}

/// The page in each language of the mission, or that language's home where there is none.
pub(crate) fn languages(scene: &Scene<'_>, about: &About) -> Vec<Language> {
    let in_language = |lang: &Lang| {
        let there = about.versions.iter().chain(&about.elsewhere);
        let version = there.into_iter().find(|(other, _)| other == lang).map(|(_, place)| place.clone());
        // A page whose text is in another language is this page all the same.
        let version = version.or_else(|| about.place.clone().filter(|_| *lang == scene.lang));
        Language {
            lang: lang.into(),
            dir: direction(lang.as_str()).as_str(),
            name: language_name(lang),
            url: scene.link(version.unwrap_or_else(|| Place::Home(lang.clone()))),
            current: *lang == scene.lang,
        }
    };
    scene.mission.languages.iter().map(in_language).collect()
}

/// A language as it calls itself.
#[derive(Debug, Serialize)]
pub(crate) struct Tongue {
    lang: Tag,
    dir: &'static str,
    name: String,
}

impl Tongue {
    pub(crate) fn of(lang: &Lang) -> Self {
        Self { lang: lang.into(), dir: direction(lang.as_str()).as_str(), name: language_name(lang) }
    }
}

/// What a language calls itself.
pub(crate) fn language_name(lang: &Lang) -> String {
    autonym(lang.as_str()).unwrap_or(lang.as_str()).to_owned()
}
