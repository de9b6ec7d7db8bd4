//! What a program is told where its question has no answer: `application/problem+json` (RFC 9457).

use axum::http::header::{
    ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_MAX_AGE, CONTENT_TYPE,
    RETRY_AFTER,
};
use axum::http::{HeaderValue, StatusCode};
use serde_json::json;

use crate::public::{Answer, Public, headers};

impl Public {
    /// The answer with JSON of this type.
    pub(super) fn json(
        &self,
        status: StatusCode,
        media_type: &'static str,
        value: &serde_json::Value,
    ) -> Answer {
        let mut answer = self.told(status, &value.to_string());
        answer.headers.insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
        answer.headers.insert(axum::http::header::CACHE_CONTROL, headers::NEVER);
        answer
    }

    /// The answer that says what is wrong; `code` is for programs, `detail` for people.
    pub(super) fn problem(&self, status: StatusCode, code: &str, detail: &str) -> Answer {
        let title = status.canonical_reason().unwrap_or("Error");
        let problem = json!({
            "type": "about:blank",
            "title": title,
            "status": status.as_u16(),
            "code": code,
            "detail": detail,
        });
        self.json(status, "application/problem+json", &problem)
    }

    /// The same where asking again after a while may help.
    pub(super) fn problem_for_now(
        &self,
        status: StatusCode,
        code: &str,
        detail: &str,
        seconds: u64,
    ) -> Answer {
        let mut answer = self.problem(status, code, detail);
        answer.headers.insert(RETRY_AFTER, HeaderValue::from(seconds));
        answer
    }

    /// What a browser asks before a script of another site may send JSON.
    pub(super) fn api_options(&self) -> Answer {
        let mut answer = self.told(StatusCode::NO_CONTENT, "");
        answer.body = axum::body::Bytes::new().into();
        for name in [axum::http::header::CONTENT_LENGTH, CONTENT_TYPE] {
            answer.headers.remove(name);
        }
        for (name, value) in [
            (ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD, POST"),
            (ACCESS_CONTROL_ALLOW_HEADERS, "content-type"),
            (ACCESS_CONTROL_MAX_AGE, "86400"),
        ] {
            answer.headers.insert(name, HeaderValue::from_static(value));
        }
        answer
    }
}
