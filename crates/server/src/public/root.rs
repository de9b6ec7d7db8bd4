//! `/`: leads to the home page in the language that the reader likes best.

use std::sync::Arc;

use axum::http::header::{CACHE_CONTROL, LOCATION, VARY};
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode};
use record::History;
use site::{Past, Place, SitePath};

use super::refusal::{self, NOT_BEGUN};
use super::{Answer, Public, headers};

impl Public {
    pub(super) async fn root(self: &Arc<Self>, request: &Parts, past: Option<Past>) -> Answer {
        let (now, reader) = (self.now(), request.headers.clone());
        let preferred = move |history: &History| {
            let mission = history.at(now).mission()?.mission;
            Some(refusal::language(mission, "/", &reader).clone())
        };
        match self.look(preferred).await {
            Ok(Some(lang)) => self.lead_to(&SitePath { past, place: Place::Home(lang) }),
            Ok(None) => self.plainly(StatusCode::SERVICE_UNAVAILABLE, NOT_BEGUN),
            Err(unmade) => self.unmade(request, &unmade),
        }
    }

    fn lead_to(&self, home: &SitePath) -> Answer {
        let mut answer = self.plainly(StatusCode::FOUND, "This page is there in several languages.");
        answer.headers.insert(CACHE_CONTROL, headers::ASK_AGAIN);
        answer.headers.insert(VARY, headers::VARIES_BY_LANGUAGE);
        if let Ok(home) = HeaderValue::try_from(home.to_string()) {
            answer.headers.insert(LOCATION, home);
        }
        answer
    }
}
