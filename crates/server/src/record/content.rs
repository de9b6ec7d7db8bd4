//! `/record/content/{commitment}`: a content behind its salt, or why it is gone.

use std::sync::Arc;

use axum::http::StatusCode;
use axum::http::request::Parts;
use record::{Commitment, Content, Entry, Role};

use super::{Sheet, Trouble};
use crate::log::{Held, Log, LogError, ShownCheckpoint};
use crate::public::{Answer, Public, headers};

impl Public {
    pub(super) async fn content(
        self: &Arc<Self>,
        request: &Parts,
        commitment: Commitment,
        shown: &ShownCheckpoint,
    ) -> Result<Answer, Trouble> {
        Ok(match self.ask_log(move |log| log.content(&commitment)).await? {
            Held::Here { since, content } if since < shown.size => {
                let body = [&content.salt.0[..], &content.bytes].concat();
                // As with pinned pages, an erasure must reach every reader within ten minutes.
                self.sheet(request, Sheet::new("application/octet-stream", headers::PINNED, body))
            }
            Held::Erased { by } => {
                let why = self.ask_log(move |log| reasons(log, by)).await?;
                self.told(StatusCode::GONE, &why)
            }
            Held::Here { .. } | Held::Unknown => {
                self.told(StatusCode::NOT_FOUND, "No entry under the newest checkpoint names this content.")
            }
        })
    }
}

/// Who erased it, when, and the public reasons, each in its language.
fn reasons(log: &dyn Log, by: u64) -> Result<String, LogError> {
    let bytes = log.entries(by, 1)?.into_iter().next();
    let entry = bytes.map(|bytes| Entry::from_own_bytes(&bytes)).transpose().map_err(LogError::because)?;
    let Some(entry) = entry else { return Ok(format!("Erased by entry {by}.")) };
    let mut told = format!("Erased by entry {by}, {}.", entry.recorded_at);
    for reason in entry.act.commits_of(Role::Reason) {
        let Some(lang) = &reason.lang else { continue };
        if let Held::Here { content: Content { bytes, .. }, .. } = log.content(&reason.commitment)? {
            told += &format!("\n{lang}: {}", String::from_utf8_lossy(&bytes));
        }
    }
    Ok(told)
}
