//! `/healthz`: whether this node can show the site. For monitors, never kept, and telling nothing but the
//! size of the record, which is public, and an alarm if one stands.

use axum::body::Bytes;
use axum::http::header::{CONTENT_LENGTH, VARY};
use axum::http::{HeaderValue, StatusCode};

use super::{Answer, Public, headers};

impl Public {
    pub(crate) fn health(&self) -> Answer {
        let (status, text) = match (self.health.alarm(), self.live.size()) {
            (Some(why), _) => (StatusCode::SERVICE_UNAVAILABLE, format!("alarm: {why}\n")),
            (None, 0) => (StatusCode::SERVICE_UNAVAILABLE, "loading\n".to_owned()),
            (None, size) => (StatusCode::OK, format!("ok {size}\n")),
        };
        let mut headers =
            headers::of_page(&self.common, "text/plain; charset=utf-8", None, true, headers::NEVER);
        headers.remove(VARY);
        headers.insert(CONTENT_LENGTH, HeaderValue::from(text.len()));
        Answer::of(status, headers, Bytes::from(text))
    }
}
