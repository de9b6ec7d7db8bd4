//! The `Link` headers that tie a page to its TimeGate, TimeMaps and mementos.

use std::fmt::Write as _;

use axum::http::header::{HeaderName, LINK, VARY};
use axum::http::{HeaderMap, HeaderValue};
use record::{History, Instant, address};
use site::{Around, Form, Past, Place, SitePath};

use super::{gate, http_date};

const MEMENTO_DATETIME: HeaderName = HeaderName::from_static("memento-datetime");

/// An instant at which a page changed, and how many entries its memento reads.
pub(super) type Point = (Instant, u64);

/// Writes addresses and links from the mission's own address.
#[derive(Clone, Copy, Debug)]
pub(super) struct Links<'a> {
    history: &'a History,
    /// Without a closing slash.
    base: &'a str,
    place: &'a Place,
    form: Form,
}

impl<'a> Links<'a> {
    /// Those of the page at `path`, as of `now`; `None` before there is a mission.
    pub(super) fn of(history: &'a History, path: &'a SitePath, now: Instant) -> Option<Self> {
        let base = history.at(now).mission()?.mission.address.trim_end_matches('/');
        Some(Self { history, base, place: &path.place, form: path.form })
    }

    pub(super) fn original(&self) -> String {
        format!("{}{}", self.base, self.path())
    }

    /// The page itself, as it is now.
    fn path(&self) -> SitePath {
        SitePath::now(self.place.clone()).in_form(self.form)
    }

    /// The TimeMap in `form`, or page `number` of it.
    pub(super) fn timemap(&self, form: &str, number: Option<usize>) -> String {
        let number = number.map_or_else(String::new, |number| format!("/{number}"));
        format!("{}/timemap/{form}{number}{}", self.base, self.path())
    }

    /// The address of a memento, as the site spells it.
    pub(super) fn memento(&self, point: Point) -> String {
        format!("{}{}", self.base, self.memento_path(point))
    }

    /// The same without the mission's address: a message's title decorates it, and may have been another then.
    pub(super) fn memento_path(&self, (at, size): Point) -> SitePath {
        let place = match self.place {
            Place::Message { lang, handle, .. } => {
                let view = self.history.snapshot(size, at).message_at(*handle);
                let card = view.and_then(|view| view.state().edition(lang)?.card.clone());
                let slug = card.map_or_else(String::new, |card| address::slug(&card.title));
                Place::Message { lang: lang.clone(), handle: *handle, slug }
            }
            place => place.clone(),
        };
        SitePath::at(Some(Past { at, size: Some(size) }), place).in_form(self.form)
    }

    /// What every page of a place links to: itself as it is now, and its TimeMaps.
    pub(super) fn of_original(&self) -> String {
        format!(
            "<{}>; rel=\"original timegate\", <{}>; rel=\"timemap\"; type=\"application/link-format\", \
             <{}>; rel=\"timemap\"; type=\"application/json\"",
            self.original(),
            self.timemap("link", None),
            self.timemap("json", None),
        )
    }

    /// The same with the first and last memento and those beside `here`, each once with all that it is.
    pub(super) fn of_memento(&self, around: &Around, here: Point) -> String {
        let mut mementos: Vec<(Point, String)> = Vec::new();
        let relations = [
            (Some(around.first), "first "),
            (around.prev, "prev "),
            (Some(here), ""),
            (around.next, "next "),
            (Some(around.last), "last "),
        ];
        for (point, relation) in relations {
            let Some(point) = point else { continue };
            match mementos.iter_mut().find(|(known, _)| *known == point) {
                Some((_, relations)) => relations.push_str(relation),
                None => mementos.push((point, relation.to_owned())),
            }
        }
        let mut links = self.of_original();
        for (point, relations) in mementos {
            let _ = write!(links, ", {}", self.memento_link(point, &format!("{relations}memento")));
        }
        links
    }

    pub(super) fn memento_link(&self, point: Point, relation: &str) -> String {
        format!("<{}>; rel=\"{relation}\"; datetime=\"{}\"", self.memento(point), http_date::write(point.0))
    }
}

/// Adds to the headers of the page at `path`, shown as of `now`, what ties it to its other states.
pub(crate) fn tie(headers: &mut HeaderMap, history: &History, path: &SitePath, now: Instant) {
    if !gate::has_past(&path.place) {
        return;
    }
    if path.past.is_none() {
        headers.insert(VARY, VARIES);
    }
    let Some(links) = Links::of(history, path, now) else { return };
    let link = match path.past {
        None => links.of_original(),
        Some(Past { at, size: None }) => {
            let twin = links.memento_link((at, history.size()), "memento");
            format!("{}, {twin}", links.of_original())
        }
        Some(Past { at, size: Some(size) }) => {
            if let Ok(at) = HeaderValue::try_from(http_date::write(at)) {
                headers.insert(MEMENTO_DATETIME, at);
            }
            match site::around(history, &path.place, now, at) {
                Some(around) => links.of_memento(&beside(around, at), (at, size)),
                None => links.of_original(),
            }
        }
    };
    if let Ok(link) = HeaderValue::try_from(link) {
        headers.insert(LINK, link);
    }
}

/// The neighbours of a memento of any instant `at`, listed or not.
fn beside(around: Around, at: Instant) -> Around {
    let prev = if around.here.0 < at { Some(around.here) } else { around.prev };
    let next = if around.here.0 > at { Some(around.here) } else { around.next };
    Around { prev, next, ..around }
}

const VARIES: HeaderValue = HeaderValue::from_static("Accept-Encoding, Accept-Datetime");
