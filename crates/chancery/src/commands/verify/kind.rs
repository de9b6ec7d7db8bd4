//! What a file is, by what it holds.

use record::{RecordId, TlogProof};
use serde::Deserialize;

use crate::origin::ServedNote;
use crate::saved_page;

/// What a file is, and of which record it says to be.
pub(super) enum Kind {
    /// Everything about one revision.
    Dossier(Option<RecordId>),
    /// What a mirror kept.
    Evidence(Option<RecordId>),
    /// A proof (C2SP tlog-proof), to be read with its text.
    Proof(Option<RecordId>),
    /// A signed checkpoint.
    Checkpoint(ServedNote),
    /// A page of HTML.
    Page,
    /// A PDF.
    Pdf,
    /// Something else.
    Unknown,
}

/// What the first look at JSON tells.
#[derive(Deserialize)]
struct Glance {
    format: Option<String>,
    record: Option<String>,
}

impl Kind {
    /// Looks at bytes.
    pub(super) fn of(bytes: &[u8]) -> Self {
        if saved_page::is_page(bytes) {
            return Self::Page;
        }
        if paper::Printed::is_pdf(bytes) {
            return Self::Pdf;
        }
        if bytes.trim_ascii_start().starts_with(b"{") {
            return Self::of_json(bytes);
        }
        if bytes.starts_with(b"c2sp.org/tlog-proof@") {
            let note = TlogProof::parse(bytes).ok().and_then(|proof| ServedNote::read(&proof.checkpoint));
            return Self::Proof(note.and_then(|note| note.origin.parse().ok()));
        }
        ServedNote::read(bytes).map_or(Self::Unknown, Self::Checkpoint)
    }

    fn of_json(bytes: &[u8]) -> Self {
        let glance = serde_json::from_slice(bytes).unwrap_or(Glance { format: None, record: None });
        let record = glance.record.and_then(|record| record.parse().ok());
        match glance.format.as_deref() {
            Some("chancery/evidence/v1") => Self::Evidence(record),
            Some(format) if !format.starts_with("chancery/dossier/") => Self::Unknown,
            // JSON that does not read was a dossier most likely: its reader says what is wrong with it.
            _ => Self::Dossier(record),
        }
    }
}
