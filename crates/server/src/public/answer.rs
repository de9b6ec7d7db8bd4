//! An answer before it is sent.

use axum::body::Body;
use axum::http::{HeaderMap, Method, StatusCode};
use axum::response::Response;

use crate::media::body::Payload;

/// What a request is answered with. `headers` are complete: `Content-Length` is that of the whole body, which
/// an answer to HEAD leaves out.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Payload,
    pub(crate) cache: CacheUse,
}

/// What the page cache had to do with an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CacheUse {
    /// It gave it.
    Hit,
    /// It had none, or one that no longer held.
    Miss,
    /// It was not asked: such answers are never kept.
    Unused,
}

impl CacheUse {
    /// The word for the log.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Hit => "hit",
            Self::Miss => "miss",
            Self::Unused => "unused",
        }
    }
}

impl Answer {
    /// An answer that no cache had to do with.
    pub(crate) fn of(status: StatusCode, headers: HeaderMap, body: impl Into<Payload>) -> Self {
        Self { status, headers, body: body.into(), cache: CacheUse::Unused }
    }

    /// The response to send to a request by `method`.
    pub(crate) fn into_response(self, method: &Method) -> Response {
        let body = if method == Method::HEAD { Body::empty() } else { self.body.into_body() };
        let mut response = Response::new(body);
        *response.status_mut() = self.status;
        *response.headers_mut() = self.headers;
        response
    }
}
