//! `/api/v1/quote`: a passage in, what the record says of it out, as JSON for scripts of any site.

use std::sync::Arc;

use axum::body::Body;
use axum::http::StatusCode;
use axum::http::request::Parts;
use record::Lang;
use serde::Deserialize;
use serde_json::Value;

use super::{Unasked, Unread, form, received};
use crate::public::{Answer, Public};

/// What a program asks.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Question {
    /// The passage.
    passage: String,
    /// The language whose editions come first among equals.
    #[serde(default)]
    lang: Option<String>,
}

impl Public {
    /// `GET /api/v1/quote?q=…&lang=…`
    pub(crate) async fn quote_asked(self: &Arc<Self>, request: &Parts) -> Answer {
        let query = request.uri.query().unwrap_or("").as_bytes();
        match form::passage(query) {
            Some(passage) => {
                self.question(request, Question { passage, lang: form::field(query, b"lang") }).await
            }
            None => self.unreadable("Give the passage as ?q=…, in UTF-8."),
        }
    }

    /// `POST /api/v1/quote`
    pub(super) async fn question_sent(self: &Arc<Self>, request: &Parts, body: Body) -> Answer {
        let bytes = match received(body).await {
            Ok(bytes) => bytes,
            Err(Unread::TooLong) => return self.too_long(),
            Err(Unread::TooSlow) => {
                return self.problem(
                    StatusCode::REQUEST_TIMEOUT,
                    "too_slow",
                    "The question did not come in time.",
                );
            }
        };
        match serde_json::from_slice(&bytes) {
            Ok(question) => self.question(request, question).await,
            Err(_) => {
                self.unreadable("Send JSON as {\"passage\": \"…\", \"lang\": \"en\"}; lang may be left out.")
            }
        }
    }

    async fn question(self: &Arc<Self>, request: &Parts, question: Question) -> Answer {
        let lang = match question.lang.map(|lang| lang.parse::<Lang>()).transpose() {
            Ok(lang) => lang,
            Err(_) => return self.unreadable("lang is a language tag, as in en or zh-hant."),
        };
        match self.look_up(request, question.passage, move |found| found.to_json(lang.as_ref())).await {
            Ok(answer) => self.json(StatusCode::OK, "application/json", &answer),
            Err(unasked) => self.unanswered(&unasked),
        }
    }

    fn unanswered(&self, unasked: &Unasked) -> Answer {
        match unasked {
            Unasked::TooShort(words) => self.problem(StatusCode::UNPROCESSABLE_ENTITY, "too_short", words),
            Unasked::TooLong(words) => self.problem(StatusCode::UNPROCESSABLE_ENTITY, "too_long", words),
            Unasked::Indexing(words) => {
                self.problem_for_now(StatusCode::SERVICE_UNAVAILABLE, "indexing", words, 10)
            }
            Unasked::TooOften(seconds) => {
                let detail = format!("You have asked too often. Please ask again in {seconds} seconds.");
                self.problem_for_now(StatusCode::TOO_MANY_REQUESTS, "too_often", &detail, *seconds)
            }
            Unasked::Unavailable => self.problem_for_now(
                StatusCode::SERVICE_UNAVAILABLE,
                "unavailable",
                "Passages cannot be looked up at the moment.",
                10,
            ),
        }
    }

    fn unreadable(&self, detail: &str) -> Answer {
        self.problem(StatusCode::BAD_REQUEST, "unreadable", detail)
    }

    fn too_long(&self) -> Answer {
        self.problem(StatusCode::PAYLOAD_TOO_LARGE, "too_long", "A passage has at most 64 KiB.")
    }
}

/// Adds to each match where it stands on the site; `addresses` are in the order of the matches.
pub(super) fn with_addresses(mut answer: Value, addresses: Vec<String>) -> Value {
    let mut addresses = addresses.into_iter();
    let mut add = |found: &mut Value| {
        if let (Some(fields), Some(address)) = (found.as_object_mut(), addresses.next()) {
            fields.insert("address".to_owned(), Value::String(address));
        }
    };
    if let Some(nearest) = answer.get_mut("nearest") {
        add(nearest);
    }
    if let Some(found) = answer.get_mut("found").and_then(Value::as_array_mut) {
        found.iter_mut().for_each(add);
    }
    answer
}
