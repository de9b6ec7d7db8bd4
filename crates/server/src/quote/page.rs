//! `/{lang}/quote/`: the form, sent or asked for with a passage in the query.

use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::http::header::{CONTENT_LENGTH, RETRY_AFTER, VARY};
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode};
use record::Lang;

use site::QuoteShown;

use super::quotes::{Found, LEAST_WORDS, MOST_WORDS};
use super::{MOST_PASSAGE_BYTES, Unasked, Unread, form, passage_in, received};
use crate::public::page::status;
use crate::public::{Answer, Public, headers};

const TOO_LONG: QuoteShown = QuoteShown::TooLong { most: MOST_WORDS };

impl Public {
    /// The page with what was found for the passage in the query.
    pub(crate) async fn quote_page(self: &Arc<Self>, request: &Parts, lang: Lang) -> Answer {
        self.looked_up(request, lang, passage_in(request).unwrap_or_default()).await
    }

    pub(super) async fn form_sent(self: &Arc<Self>, request: &Parts, lang: Lang, body: Body) -> Answer {
        match received(body).await {
            Ok(bytes) => match form::passage(&bytes) {
                Some(passage) => self.looked_up(request, lang, passage).await,
                None => self.plainly(StatusCode::BAD_REQUEST, "The form has no passage that can be read."),
            },
            Err(Unread::TooLong) => {
                self.shown_as(request, lang, String::new(), TOO_LONG, StatusCode::PAYLOAD_TOO_LARGE).await
            }
            Err(Unread::TooSlow) => {
                self.plainly(StatusCode::REQUEST_TIMEOUT, "The passage did not come in time.")
            }
        }
    }

    async fn looked_up(self: &Arc<Self>, request: &Parts, lang: Lang, passage: String) -> Answer {
        if passage.trim().is_empty() {
            return self.shown_as(request, lang, passage, QuoteShown::Nothing, StatusCode::OK).await;
        }
        if passage.len() > MOST_PASSAGE_BYTES {
            return self.shown_as(request, lang, String::new(), TOO_LONG, StatusCode::OK).await;
        }
        let (shown, status) = match self.look_up(request, passage.clone(), Found::to_shown).await {
            Ok(shown) => (shown, StatusCode::OK),
            Err(Unasked::TooShort(_)) => (QuoteShown::TooShort { least: LEAST_WORDS }, StatusCode::OK),
            Err(Unasked::TooLong(_)) => (TOO_LONG, StatusCode::OK),
            Err(Unasked::TooOften(seconds)) => return self.too_often(seconds),
            Err(Unasked::Indexing(_) | Unasked::Unavailable) => {
                (QuoteShown::Unavailable, StatusCode::SERVICE_UNAVAILABLE)
            }
        };
        self.shown_as(request, lang, passage, shown, status).await
    }

    /// The page in the reader's language; `usual` is its status where the site has that language.
    async fn shown_as(
        self: &Arc<Self>,
        request: &Parts,
        lang: Lang,
        passage: String,
        shown: QuoteShown,
        usual: StatusCode,
    ) -> Answer {
        let write = move |public: &Self| {
            public.live.read(|history| {
                let snapshot = history.at(public.now());
                site::quote_page(&snapshot, public.live.contents(), &lang, &passage, &shown)
            })
        };
        let page = match self.in_time(self.aside(write)).await {
            Ok(page) => page,
            Err(unmade) => return self.unmade(request, &unmade),
        };
        let status = if page.status == site::Status::Ok { usual } else { status(&page) };
        let mut fields =
            headers::of_page(&self.common, page.media_type, page.lang.as_ref(), true, headers::NEVER);
        fields.remove(VARY);
        fields.insert(CONTENT_LENGTH, HeaderValue::from(page.body.len()));
        if status == StatusCode::SERVICE_UNAVAILABLE {
            fields.insert(RETRY_AFTER, HeaderValue::from_static("10"));
        }
        Answer::of(status, fields, Bytes::from(page.body))
    }
}
