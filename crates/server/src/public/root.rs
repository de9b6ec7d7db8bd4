//! Addresses without a language: `/`, `/verify`, `/quote`. They lead to the page in the language that the reader
//! likes best.

use std::sync::Arc;

use axum::http::header::{CACHE_CONTROL, LOCATION, VARY};
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode};
use record::{History, Lang};
use site::{Past, Place, SitePath};

use super::refusal::{self, NOT_BEGUN};
use super::{Answer, Public, headers};

/// An address that leaves the language to the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Short {
    Home,
    Quote,
    Verify,
}

impl Short {
    /// The short address that `path` is, but for `/`, which is a place of the site.
    pub(crate) fn of(path: &str) -> Option<Self> {
        match path.strip_suffix('/').unwrap_or(path) {
            "/quote" => Some(Self::Quote),
            "/verify" => Some(Self::Verify),
            _ => None,
        }
    }

    fn place(self, lang: Lang) -> Place {
        match self {
            Self::Home => Place::Home(lang),
            Self::Quote => Place::Quote(lang),
            Self::Verify => Place::Verify(lang),
        }
    }
}

impl Public {
    pub(crate) async fn lead(self: &Arc<Self>, request: &Parts, short: Short, past: Option<Past>) -> Answer {
        let (now, reader) = (self.now(), request.headers.clone());
        let preferred = move |history: &History| {
            let mission = history.at(now).mission()?.mission;
            Some(refusal::language(mission, "/", &reader).clone())
        };
        match self.look(preferred).await {
            Ok(Some(lang)) => self.lead_to(&SitePath::at(past, short.place(lang)), request.uri.query()),
            Ok(None) => self.plainly(StatusCode::SERVICE_UNAVAILABLE, NOT_BEGUN),
            Err(unmade) => self.unmade(request, &unmade),
        }
    }

    fn lead_to(&self, path: &SitePath, query: Option<&str>) -> Answer {
        let mut answer = self.plainly(StatusCode::FOUND, "This page is there in several languages.");
        answer.headers.insert(CACHE_CONTROL, headers::ASK_AGAIN);
        answer.headers.insert(VARY, headers::VARIES_BY_LANGUAGE);
        // A passage to look up goes with the reader.
        let query = query.filter(|_| matches!(path.place, Place::Quote(_)));
        let address = query.map_or_else(|| path.to_string(), |query| format!("{path}?{query}"));
        if let Ok(address) = HeaderValue::try_from(address) {
            answer.headers.insert(LOCATION, address);
        }
        answer
    }
}
