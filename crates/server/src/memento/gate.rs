//! The TimeGate that each page is: `Accept-Datetime` leads to the memento of that instant.

use std::sync::Arc;

use axum::http::header::{CACHE_CONTROL, HeaderName, LINK, LOCATION, VARY};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use record::{History, Instant};
use site::{Place, SitePath};

use super::http_date::{self, NoDate};
use super::links::Links;
use crate::negotiate::encoding::Encoding;
use crate::public::{Answer, Public, headers};

pub(super) const ACCEPT_DATETIME: HeaderName = HeaderName::from_static("accept-datetime");

/// Where a TimeGate leads.
struct Found {
    location: String,
    link: String,
}

/// Whether the request names an instant.
pub(crate) fn is_asked(headers: &HeaderMap) -> bool {
    headers.contains_key(ACCEPT_DATETIME)
}

/// Whether the page at `place` has earlier states: all pages that say what the record says, not the tools.
pub(super) fn has_past(place: &Place) -> bool {
    place.lang().is_some() && !matches!(place, Place::Quote(_) | Place::Verify(_))
}

/// Whether the address is a TimeGate: a page's own, in the present.
pub(crate) fn stands_at(path: &SitePath) -> bool {
    path.past.is_none() && has_past(&path.place)
}

impl Public {
    /// The page, or its memento, by what the request asks for.
    pub(crate) async fn through_gate(
        self: &Arc<Self>,
        request: &Parts,
        path: SitePath,
        encoding: Encoding,
    ) -> Answer {
        let mut answer = match self.asked_instant(&request.headers) {
            None => self.page(request, path, encoding).await,
            Some(Ok(asked)) => self.pass(request, path, asked, encoding).await,
            Some(Err(NoDate)) => self.plainly(StatusCode::BAD_REQUEST, UNREADABLE),
        };
        vary(&mut answer.headers);
        answer
    }

    fn asked_instant(&self, headers: &HeaderMap) -> Option<Result<Instant, NoDate>> {
        let mut values = headers.get_all(ACCEPT_DATETIME).iter();
        let value = values.next()?;
        let one = values.next().is_none();
        let text = value.to_str().ok().filter(|_| one).ok_or(NoDate);
        Some(text.and_then(|text| http_date::parse(text, self.now())))
    }

    async fn pass(
        self: &Arc<Self>,
        request: &Parts,
        path: SitePath,
        asked: Instant,
        encoding: Encoding,
    ) -> Answer {
        let (asked_of, now) = (path.clone(), self.now());
        match self.look(move |history| found(history, &asked_of, now, asked)).await {
            Ok(Some(found)) => self.lead_to_memento(found),
            // It never was, or was erased: the page says so.
            Ok(None) => self.page(request, path, encoding).await,
            Err(unmade) => self.unmade(request, &unmade),
        }
    }

    fn lead_to_memento(&self, found: Found) -> Answer {
        let mut answer = self.plainly(StatusCode::FOUND, "This page is there as it stood at that instant.");
        answer.headers.insert(CACHE_CONTROL, headers::ASK_AGAIN);
        for (name, value) in [(LOCATION, found.location), (LINK, found.link)] {
            if let Ok(value) = HeaderValue::try_from(value) {
                answer.headers.insert(name, value);
            }
        }
        answer
    }
}

const UNREADABLE: &str = "The instant in Accept-Datetime cannot be read. It is asked for as a date of HTTP in GMT, \
                          as in Sat, 18 Jan 2020 09:15:00 GMT.";

fn found(history: &History, path: &SitePath, now: Instant, asked: Instant) -> Option<Found> {
    let around = site::around(history, &path.place, now, asked)?;
    let links = Links::of(history, path, now)?;
    Some(Found {
        location: links.memento_path(around.here).to_string(),
        link: links.of_memento(&around, around.here),
    })
}

/// Names `Accept-Datetime` among what the answer depends on.
fn vary(headers: &mut HeaderMap) {
    let before = headers.get(VARY).and_then(|value| value.to_str().ok());
    let varies = match before {
        Some(names) if names.contains("Accept-Datetime") => return,
        Some(names) => format!("{names}, Accept-Datetime"),
        None => "Accept-Datetime".to_owned(),
    };
    if let Ok(varies) = HeaderValue::try_from(varies) {
        headers.insert(VARY, varies);
    }
}
