//! The ways about the site: its menu, and its languages.

use record::{Lang, SubjectContent, SubjectKind};
use serde::Serialize;

use super::frame::About;
use super::worded::Worded;
use crate::path::Place;
use crate::scene::Scene;
use crate::words::autonyms::autonym;
use crate::words::direction::direction;

/// A way in the menu.
#[derive(Debug, Serialize)]
pub(crate) struct MenuLink {
    text: String,
    url: String,
    current: bool,
    lang: Option<Lang>,
    dir: &'static str,
}

/// The page in one of the site's languages.
#[derive(Debug, Serialize)]
pub(crate) struct Language {
    lang: Lang,
    dir: &'static str,
    name: String,
    url: String,
    current: bool,
}

/// Home, all messages, contact, and the standing pages.
pub(crate) fn menu(scene: &Scene<'_>, lang: &Lang, about: &About) -> Vec<MenuLink> {
    let own = |key: &str, place: Place| (scene.in_lang(&scene.page_lang, &scene.words.get(key)), place);
    let mut links = vec![
        own("nav-home", Place::Home(lang.clone())),
        own("nav-messages", Place::Archive(lang.clone())),
        own("nav-contact", Place::Contact(lang.clone())),
    ];
    for view in scene.snapshot.published(SubjectKind::Page) {
        if let Some(SubjectContent::Page(page)) = view.state().content.as_deref() {
            links.push((scene.worded(&page.title), Place::Page(lang.clone(), page.path.clone())));
        }
    }
    let link = |(text, place): (Worded, Place)| MenuLink {
        current: about.place.as_ref() == Some(&place),
        url: scene.link(place),
        text: text.text,
        lang: text.lang,
        dir: text.dir,
    };
    links.into_iter().map(link).collect()
}

/// The page in each language of the mission, or that language's home where there is none.
pub(crate) fn languages(scene: &Scene<'_>, about: &About) -> Vec<Language> {
    let in_language = |lang: &Lang| {
        let version = about.versions.iter().find(|(other, _)| other == lang).map(|(_, place)| place.clone());
        // A page whose text is in another language is this page all the same.
        let version = version.or_else(|| about.place.clone().filter(|_| *lang == scene.lang));
        Language {
            lang: lang.clone(),
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
    lang: Lang,
    dir: &'static str,
    name: String,
}

impl Tongue {
    pub(crate) fn of(lang: &Lang) -> Self {
        Self { lang: lang.clone(), dir: direction(lang.as_str()).as_str(), name: language_name(lang) }
    }
}

/// What a language calls itself.
pub(crate) fn language_name(lang: &Lang) -> String {
    autonym(lang.as_str()).unwrap_or(lang.as_str()).to_owned()
}
