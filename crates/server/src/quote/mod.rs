//! The quote check over HTTP: a form for people at `/{lang}/quote/`, JSON for programs at `/api/v1/quote`.
//!
//! What stands in the record is `search`'s to say and the page `site`'s to write. A passage reaches no log, and no
//! answer to one is kept.

mod api;
mod form;
mod page;
mod problem;
mod quotes;

use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::http::request::Parts;
use axum::http::{HeaderValue, Method, StatusCode, header::ALLOW};
use record::Lang;
use site::{Place, RenderError, SitePath};

pub use quotes::Quotes;
pub(crate) use quotes::Unasked;

use crate::public::{Answer, Public};

/// Where programs ask.
pub(crate) const API: &str = "/api/v1/quote";

/// The longest passage: 64 KiB of UTF-8.
const MOST_PASSAGE_BYTES: usize = 64 << 10;
/// The most bytes of a form or a question: each byte of the passage may be written as three, `%D0`.
const MOST_BODY_BYTES: usize = 3 * MOST_PASSAGE_BYTES + 1024;
/// How long the body of a request may take to come.
const BODY_TIME: Duration = Duration::from_secs(20);

/// Where something may be sent to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Door {
    /// The form in a language.
    Form(Lang),
    /// The question of a program.
    Api,
}

/// Why the body of a request was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unread {
    TooLong,
    TooSlow,
}

impl Door {
    /// The door at `path`, if there is one.
    pub(crate) fn of(path: &str) -> Option<Self> {
        if path == API {
            return Some(Self::Api);
        }
        let asked: SitePath = path.parse().ok()?;
        match asked {
            SitePath { past: None, place: Place::Quote(lang), form: site::Form::Html } => {
                Some(Self::Form(lang))
            }
            _ => None,
        }
    }
}

/// Whether a page asked for with this query is more than the form alone.
pub(crate) fn is_asked(path: &str, query: &str) -> bool {
    path.ends_with("/quote/") && form::passage(query.as_bytes()).is_some()
}

/// The passage in the request's query, if there is one.
pub(crate) fn passage_in(request: &Parts) -> Option<String> {
    form::passage(request.uri.query()?.as_bytes())
}

impl Public {
    /// The answer to what was sent to a door.
    pub(crate) async fn quote_sent(self: &Arc<Self>, request: &Parts, door: &Door, body: Body) -> Answer {
        match (door, &request.method) {
            (Door::Form(lang), &Method::POST) => self.form_sent(request, lang.clone(), body).await,
            (Door::Api, &Method::POST) => self.question_sent(request, body).await,
            (Door::Api, &Method::OPTIONS) => self.api_options(),
            (Door::Form(_), _) => {
                let mut answer = self.refuse(request, RenderError::NotAllowed).await;
                answer.headers.insert(ALLOW, HeaderValue::from_static("GET, HEAD, POST"));
                answer
            }
            (Door::Api, _) => {
                let mut answer =
                    self.problem(StatusCode::METHOD_NOT_ALLOWED, "method", "Ask with GET or POST.");
                answer.headers.insert(ALLOW, HeaderValue::from_static("GET, HEAD, OPTIONS, POST"));
                answer
            }
        }
    }
}

/// The bytes that were sent, unless they are too many or come too slowly.
async fn received(body: Body) -> Result<Bytes, Unread> {
    let bytes = axum::body::to_bytes(body, MOST_BODY_BYTES);
    match tokio::time::timeout(BODY_TIME, bytes).await {
        Ok(Ok(bytes)) => Ok(bytes),
        // Who hung up reads no answer.
        Ok(Err(_)) => Err(Unread::TooLong),
        Err(_) => Err(Unread::TooSlow),
    }
}
