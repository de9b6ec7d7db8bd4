//! `/record/checkpoint`: the log's note with its cosignatures, asked for again each time.

use axum::http::request::Parts;

use super::Sheet;
use crate::log::ShownCheckpoint;
use crate::public::{Answer, Public, headers};

impl Public {
    pub(super) fn checkpoint(&self, request: &Parts, shown: &ShownCheckpoint) -> Answer {
        let note = Sheet::new("text/plain; charset=utf-8", headers::ASK_AGAIN, shown.note.clone());
        self.sheet(request, note)
    }
}
