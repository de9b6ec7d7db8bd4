//! Answers to those who do not get the page that they asked for.
//!
//! What they read is `site`'s page in their language; only where there is no site to speak, or the program
//! itself is in trouble, a short page of our own.

use std::sync::Arc;

use axum::body::Bytes;
use axum::http::header::{ALLOW, CACHE_CONTROL, CONTENT_LENGTH, LOCATION, RETRY_AFTER, VARY};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use record::{History, Lang, Mission};
use site::{Page, RenderError, SitePath, Status};

use super::page::{Made, status};
use super::{Answer, Public, headers};
use crate::negotiate::encoding::Encoding;
use crate::negotiate::language;

const HTML: &str = "text/html; charset=utf-8";

/// There is no mission in the record.
pub(crate) const NOT_BEGUN: &str = "This site has not been set up yet.";
/// Too many pages wait to be made.
pub(crate) const BUSY: &str = "The site is very busy. Please try again in a few seconds.";
/// A page could not be made, and the log says why.
pub(crate) const FAILED: &str = "This page cannot be shown because of a fault in the site.";

/// The language in which the reader is told: that of the address, if the site has it, else the reader's own.
///
/// An address that is none of the site's has a language too, if it begins with one.
pub(crate) fn language<'a>(mission: &'a Mission, path: &str, reader: &HeaderMap) -> &'a Lang {
    let mut parts = path.trim_start_matches('/').split('/');
    let first = match parts.next() {
        Some("at") => parts.nth(1),
        first => first,
    };
    let addressed = mission.languages.iter().find(|known| Some(known.as_str()) == first);
    addressed.unwrap_or_else(|| language::preferred(reader, &mission.languages, &mission.default_language))
}

impl Public {
    /// The answer to a request that is refused before any page is looked for.
    pub(crate) async fn refuse(self: &Arc<Self>, request: &Parts, error: RenderError) -> Answer {
        let reader = request.headers.clone();
        let asked = request.uri.path().to_owned();
        let explain = move |public: &Self| {
            public.live.read(|history| {
                let led = public.led_from(history, &error, &asked);
                led.unwrap_or_else(|| public.explained_at(history, &error, (None, &asked), &reader))
            })
        };
        let made = self.in_time(self.aside(explain)).await;
        self.tell(request, Encoding::Identity, made)
    }

    /// The page that tells this reader what is wrong.
    pub(crate) fn explained(
        &self,
        history: &History,
        error: &RenderError,
        path: &SitePath,
        reader: &HeaderMap,
    ) -> Made {
        self.explained_at(history, error, (Some(path), &path.to_string()), reader)
    }

    /// The same for an address as it was read, if it was, and as it was asked for.
    fn explained_at(
        &self,
        history: &History,
        error: &RenderError,
        (path, asked): (Option<&SitePath>, &str),
        reader: &HeaderMap,
    ) -> Made {
        if let RenderError::Moved(address) = error {
            return Made::Elsewhere(address.clone());
        }
        if let RenderError::Failed(_) | RenderError::Unavailable = error {
            tracing::error!(path = asked, error = error as &dyn std::error::Error, "Failed to render");
        }
        let snapshot = history.at(self.now());
        let Some(view) = snapshot.mission() else { return Made::NotBegun };
        let lang = language(view.mission, asked, reader);
        Made::Refused(site::error_page(&snapshot, self.live.contents(), error, path, lang))
    }

    /// The answer with a page that says why there is no other.
    pub(crate) fn refused(&self, page: Page) -> Answer {
        let mut headers =
            headers::of_page(&self.common, page.media_type, page.lang.as_ref(), true, headers::ASK_AGAIN);
        headers.insert(VARY, headers::VARIES_BY_LANGUAGE);
        headers.insert(CONTENT_LENGTH, HeaderValue::from(page.body.len()));
        match page.status {
            Status::NotAllowed => drop(headers.insert(ALLOW, HeaderValue::from_static("GET, HEAD"))),
            Status::Unavailable | Status::Failed => make_passing(&mut headers),
            Status::Ok | Status::NotFound | Status::Gone | Status::BadRequest => {}
        }
        Answer::of(status(&page), headers, Bytes::from(page.body))
    }

    /// The answer that leads to `address`, with the query that came.
    pub(crate) fn moved(&self, request: &Parts, address: &str) -> Answer {
        let location = match request.uri.query() {
            Some(query) => format!("{address}?{query}"),
            None => address.to_owned(),
        };
        let mut answer = self.plainly(StatusCode::PERMANENT_REDIRECT, "This page has another address.");
        // Asked again, for the address of a message follows its title.
        answer.headers.insert(CACHE_CONTROL, headers::ASK_AGAIN);
        if let Ok(location) = HeaderValue::try_from(location) {
            answer.headers.insert(LOCATION, location);
        }
        answer
    }

    /// A short page of our own, in English.
    pub(crate) fn plainly(&self, status: StatusCode, text: &str) -> Answer {
        let body = format!(
            "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width\">\n<title>{text}</title>\n<p>{text}</p>\n</html>\n"
        );
        let mut headers = headers::of_page(&self.common, HTML, None, true, headers::NEVER);
        headers.remove(VARY);
        headers.insert(CONTENT_LENGTH, HeaderValue::from(body.len()));
        if status.is_server_error() {
            make_passing(&mut headers);
        }
        Answer::of(status, headers, Bytes::from(body))
    }
}

/// Marks an answer that may be another in a moment.
fn make_passing(fields: &mut HeaderMap) {
    fields.insert(CACHE_CONTROL, headers::NEVER);
    fields.insert(RETRY_AFTER, HeaderValue::from_static("5"));
}
