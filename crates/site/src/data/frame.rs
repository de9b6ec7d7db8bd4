//! What stands on every page: head, masthead, menu, foot, and the banner of a page of the past.

use record::Lang;
use serde::Serialize;

use super::crest::Crest;
use super::menu::{Language, MenuEntry, MenuLink, languages, menu, standard};
use super::notice::{Notice, notices};
use super::past::AsOf;
use super::shelf::Shelf;
use super::worded::Worded;
use crate::assets;
use crate::path::{Form, Place, SitePath};
use crate::scene::Scene;
use crate::words::Tag;
use crate::words::direction::direction;

/// The version of the program, which every page names.
pub(crate) const VERSION: &str = env!("CARGO_PKG_VERSION");
/// The most graphemes of a page's description.
pub(crate) const DESCRIPTION_GRAPHEMES: usize = 200;

/// What a page says of itself to its frame.
#[derive(Default)]
pub(crate) struct About {
    /// `home`, `message`, `archive`, `contact`, `page`, `error`.
    pub(crate) kind: &'static str,
    /// The page's own title; empty where the mission's name is enough.
    pub(crate) title: String,
    /// What search engines show of it.
    pub(crate) description: Option<String>,
    /// The page itself; `None` for errors.
    pub(crate) place: Option<Place>,
    /// The page in each language in which there is one, this one among them.
    pub(crate) versions: Vec<(Lang, Place)>,
    /// The page in languages in which there is nothing on it: readers are led there, search engines are not.
    pub(crate) elsewhere: Vec<(Lang, Place)>,
    /// Where a page of the past leads in the present; the page itself, if nothing else is said.
    pub(crate) now: Option<Place>,
    /// Whether something shown comes from an import.
    pub(crate) imports: bool,
    /// The page that search engines should show instead of this one.
    pub(crate) instead: Option<Place>,
    /// Whether search engines are asked to leave the page out.
    pub(crate) unlisted: bool,
}

/// The data of every page.
#[derive(Debug, Serialize)]
pub(crate) struct Frame {
    page: PageData,
    site: SiteData,
    assets: Assets,
    menu: Vec<MenuEntry>,
    standard: Vec<MenuLink>,
    languages: Vec<Language>,
    alternates: Vec<Alternate>,
    feed: Option<FeedLink>,
    forms: Vec<FormLink>,
    as_of: Option<AsOf>,
    notices: Vec<Notice>,
}

#[derive(Debug, Serialize)]
struct PageData {
    kind: &'static str,
    title: String,
    description: Option<String>,
    lang: Tag,
    dir: &'static str,
    url: Option<String>,
    canonical: Option<String>,
    noindex: bool,
    /// The history of the message that the page shows.
    history: Option<String>,
    /// What `t` words the page's phrases with; no part of the data that readers are given.
    #[serde(skip_serializing_if = "Option::is_none")]
    words: Option<minijinja::Value>,
}

#[derive(Debug, Serialize)]
struct SiteData {
    version: &'static str,
    record: String,
    /// How many entries the record has; on the home page and on pages of the past alone, since every entry
    /// changes it.
    size: Option<u64>,
    name: Worded,
    crest: Option<Crest>,
    home: String,
    archive: String,
    contact: String,
    changes: String,
    calendar: String,
    quote: String,
    verify: String,
}

#[derive(Debug, Serialize)]
struct Assets {
    style: String,
    /// The files of type that the page's script needs first.
    fonts: Vec<String>,
    clock: String,
    hours: String,
    verify: String,
    quote: String,
    icon: String,
}

#[derive(Debug, Serialize)]
struct Alternate {
    lang: String,
    url: String,
}

#[derive(Debug, Serialize)]
struct FeedLink {
    url: String,
    title: String,
}

/// The page in another form.
#[derive(Debug, Serialize)]
struct FormLink {
    /// `text`, `markdown`, `json`, `pdf`.
    form: &'static str,
    url: String,
    media_type: &'static str,
}

impl About {
    /// A page that each language of the mission has.
    pub(crate) fn everywhere(
        scene: &Scene<'_>,
        kind: &'static str,
        title: String,
        place: fn(Lang) -> Place,
    ) -> Self {
        let versions =
            scene.mission.languages.iter().map(|lang| (lang.clone(), place(lang.clone()))).collect();
        let place = Some(place(scene.lang.clone()));
        Self { kind, title, place, versions, ..Self::default() }
    }
}

impl Frame {
    /// The frame of a page.
    pub(crate) fn new(scene: &Scene<'_>, about: &About) -> Self {
        let lang = scene.site_lang().clone();
        let (name, shelf) = (scene.name(), Shelf::of(scene));
        let title = match about.title.as_str() {
            "" => name.text.clone(),
            page => scene.words.format("page-title", &[("page", page.into()), ("site", (&name.text).into())]),
        };
        Self {
            page: PageData {
                kind: about.kind,
                title,
                description: Self::description(scene, about, &name.text),
                lang: Tag::from(&scene.page_lang),
                dir: direction(scene.page_lang.as_str()).as_str(),
                url: Self::url(scene, about),
                canonical: Self::canonical(scene, about),
                history: history(scene, about),
                noindex: Self::noindex(scene, about),
                words: (scene.form != Form::Json).then(|| minijinja::Value::from_object(scene.words.clone())),
            },
            site: SiteData {
                version: VERSION,
                record: scene.snapshot.record().to_string(),
                size: (about.kind == "home" || scene.past.is_some()).then(|| scene.snapshot.size()),
                home: scene.link(Place::Home(lang.clone())),
                archive: scene.link(Place::Archive(lang.clone())),
                contact: scene.link(Place::Contact(lang.clone())),
                changes: scene.link(Place::Changes(lang.clone())),
                calendar: scene.link(Place::Calendar(lang.clone())),
                // What is asked now is answered from all that is known now.
                quote: SitePath::now(Place::Quote(lang.clone())).to_string(),
                verify: SitePath::now(Place::Verify(lang.clone())).to_string(),
                name,
                crest: Crest::of(scene),
            },
            assets: Assets {
                style: assets::style(assets::Dress::of(&scene.snapshot)),
                fonts: assets::type_of_page(scene.page_lang.as_str()),
                clock: assets::address("clock.js"),
                hours: assets::address("hours.js"),
                verify: assets::address("verify.js"),
                quote: assets::address("quote.js"),
                icon: assets::address("icon.svg"),
            },
            menu: menu(scene, &shelf, about),
            standard: standard(scene, &shelf, about),
            languages: languages(scene, about),
            alternates: alternates(scene, about),
            feed: Some(feed(scene, lang)),
            forms: forms(scene, about),
            as_of: AsOf::of(scene, about),
            notices: notices(scene),
        }
    }

    /// What search engines show of the page; nothing of an error.
    fn description(scene: &Scene<'_>, about: &About, site: &str) -> Option<String> {
        about.place.as_ref()?;
        let own = about.description.clone().filter(|text| !text.is_empty());
        Some(own.unwrap_or_else(|| match about.title.as_str() {
            "" => scene.words.format("description-home", &[("site", site.into())]),
            page => scene.words.format("description-page", &[("page", page.into()), ("site", site.into())]),
        }))
    }

    /// The page's own address, absolute; none for what may change under it.
    fn url(scene: &Scene<'_>, about: &About) -> Option<String> {
        if Self::is_fleeting(scene, about) { None } else { scene.absolute(about.place.clone()?) }
    }

    /// The address that search engines should show.
    fn canonical(scene: &Scene<'_>, about: &About) -> Option<String> {
        match &about.instead {
            Some(place) if !Self::is_fleeting(scene, about) => scene.absolute(place.clone()),
            _ => Self::url(scene, about),
        }
    }

    /// Errors, and pages of the past that may still change, are not for search engines.
    pub(crate) fn noindex(scene: &Scene<'_>, about: &About) -> bool {
        about.unlisted || Self::is_fleeting(scene, about)
    }

    fn is_fleeting(scene: &Scene<'_>, about: &About) -> bool {
        about.place.is_none() || scene.past.is_some_and(|past| past.size.is_none())
    }
}

/// Where every state of the message that a page shows is listed.
fn history(scene: &Scene<'_>, about: &About) -> Option<String> {
    match about.place.clone()? {
        Place::Message { lang, handle, .. } | Place::Revision { lang, handle, .. } => {
            Some(scene.link(Place::History { lang, handle }))
        }
        _ => None,
    }
}

/// The other forms of the page.
fn forms(scene: &Scene<'_>, about: &About) -> Vec<FormLink> {
    let Some(place) = &about.place else { return Vec::new() };
    let there = Form::OTHERS.into_iter().filter(|form| place.has_form(*form));
    let link = |form: Form| FormLink {
        form: form.name(),
        url: SitePath::at(scene.past, place.clone()).in_form(form).to_string(),
        media_type: form.media_type().split(';').next().unwrap_or_default(),
    };
    there.map(link).collect()
}

fn alternates(scene: &Scene<'_>, about: &About) -> Vec<Alternate> {
    if scene.past.is_some() || about.place.is_none() || about.unlisted {
        return Vec::new();
    }
    let alternate =
        |lang: String, place: &Place| scene.absolute(place.clone()).map(|url| Alternate { lang, url });
    let mut alternates: Vec<_> = about
        .versions
        .iter()
        .filter_map(|(lang, place)| alternate(Tag::from(lang).to_string(), place))
        .collect();
    let default = about.versions.iter().find(|(lang, _)| *lang == scene.mission.default_language);
    let chooser = if about.kind == "home" { Some(&Place::Root) } else { default.map(|(_, place)| place) };
    alternates.extend(chooser.and_then(|place| alternate("x-default".to_owned(), place)));
    alternates
}

fn feed(scene: &Scene<'_>, lang: Lang) -> FeedLink {
    let title = scene.words.format("feed-title", &[("mission", scene.name().text.into())]);
    FeedLink { url: scene.link(Place::Feed(lang)), title }
}
