//! `/record/content/{commitment}`: a content behind its salt, or why it is gone.

use std::sync::Arc;

use axum::body::Bytes;
use axum::http::StatusCode;
use axum::http::header::VARY;
use axum::http::request::Parts;
use record::{Commitment, Content, Entry, Role, Salt};

use super::{Sheet, Trouble};
use crate::files::FileKey;
use crate::log::{Held, Log, LogError, ShownCheckpoint};
use crate::media::{Sent, fields};
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
            Held::File { since, size, salt } if since < shown.size => {
                self.file_content(request, commitment, size, salt)
            }
            Held::Erased { by } => {
                let why = self.ask_log(move |log| reasons(log, by)).await?;
                self.told(StatusCode::GONE, &why)
            }
            Held::Here { .. } | Held::File { .. } | Held::Unknown => {
                self.told(StatusCode::NOT_FOUND, "No entry under the newest checkpoint names this content.")
            }
        })
    }
}

impl Public {
    /// A media file behind its salt, or a part of that.
    fn file_content(&self, request: &Parts, commitment: Commitment, size: u64, salt: Salt) -> Answer {
        let Some(files) = &self.files else {
            return self.told(StatusCode::NOT_FOUND, "This node does not serve the files of media.");
        };
        let mut fields = self.fields("application/octet-stream", fields::LIFETIME);
        fields.remove(VARY);
        let key = FileKey::Original(commitment);
        let sent = Sent { key, size, tag: commitment.to_string(), modified: None };
        sent.answer_after(request, fields, &Bytes::copy_from_slice(&salt.0), files)
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
