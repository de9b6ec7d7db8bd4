//! `/healthz`: whether this node can show the site. For monitors, never kept, and telling nothing but the
//! size of the record, which is public.

use axum::body::Bytes;
use axum::http::header::{CONTENT_LENGTH, VARY};
use axum::http::{HeaderValue, StatusCode};

use super::{Answer, CacheUse, Public, headers};

impl Public {
    pub(super) fn health(&self) -> Answer {
        let size = self.live.size();
        let (status, text) = match size {
            0 => (StatusCode::SERVICE_UNAVAILABLE, "loading\n".to_owned()),
            size => (StatusCode::OK, format!("ok {size}\n")),
        };
        let mut headers =
            headers::of_page(&self.common, "text/plain; charset=utf-8", None, true, headers::NEVER);
        headers.remove(VARY);
        headers.insert(CONTENT_LENGTH, HeaderValue::from(text.len()));
        Answer { status, headers, body: Bytes::from(text), cache: CacheUse::Unused }
    }
}
