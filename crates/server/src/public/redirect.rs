//! Redirects of the record: addresses that are nothing, and where the mission leads those who ask for them.
//!
//! They are told as permanent, which search engines and feed readers follow for good, and yet asked for again each
//! time: what was withdrawn leads nowhere from that moment on, in every browser. The query that came is left out,
//! since it spoke to another site.

use axum::http::header::{CACHE_CONTROL, LOCATION};
use axum::http::{HeaderValue, StatusCode};
use record::History;
use site::RenderError;

use super::page::Made;
use super::{Answer, Public, headers};

impl Public {
    /// Where an address leads for which there is no page; `None` where it leads nowhere.
    pub(super) fn led_from(&self, history: &History, error: &RenderError, asked: &str) -> Option<Made> {
        let nothing = site::is_nothing(error);
        nothing.then(|| site::redirect(&history.at(self.now()), asked)).flatten().map(Made::Led)
    }

    /// The answer that leads there.
    pub(super) fn led(&self, address: &str) -> Answer {
        let mut answer = self.plainly(StatusCode::MOVED_PERMANENTLY, "This page has another address.");
        answer.headers.insert(CACHE_CONTROL, headers::ASK_AGAIN);
        if let Ok(location) = HeaderValue::try_from(address) {
            answer.headers.insert(LOCATION, location);
        }
        answer
    }
}
