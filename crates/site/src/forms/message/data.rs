//! What the data of a message is made of; `docs/reading.md` lists it.

use std::collections::BTreeMap;

use record::{Instant, MediaRef, SubjectId};
use serde::Serialize;

use crate::words::Tag;

/// A message in one language.
#[derive(Serialize)]
pub(super) struct Data {
    pub(super) id: SubjectId,
    pub(super) record: String,
    /// The entry that made the text, and how many entries of the record have it.
    pub(super) entry: u64,
    pub(super) size: u64,
    /// The revision of the message that made the text, and of the edition.
    pub(super) revision: u64,
    pub(super) edition_revision: u32,
    pub(super) commitment: String,
    /// Whether the message says this now.
    pub(super) current: bool,
    pub(super) number: Option<String>,
    pub(super) kind: &'static str,
    pub(super) fidelity: &'static str,
    pub(super) address: String,
    pub(super) forms: BTreeMap<&'static str, String>,
    pub(super) lang: Tag,
    pub(super) dir: &'static str,
    pub(super) status: &'static str,
    pub(super) standing: &'static str,
    pub(super) withdrawn: Option<Withdrawal>,
    pub(super) corrected_at: Option<Instant>,
    pub(super) imported: bool,
    pub(super) issued_at: Instant,
    pub(super) recorded_at: Instant,
    pub(super) dated: Option<Day>,
    pub(super) event: Option<Event>,
    pub(super) place: Option<String>,
    pub(super) title: String,
    pub(super) lead: Option<String>,
    pub(super) speakers: Vec<Speaker>,
    pub(super) outlets: Vec<String>,
    pub(super) topics: Vec<Named>,
    pub(super) places: Vec<Named>,
    pub(super) series: Vec<Named>,
    pub(super) related: Vec<SubjectId>,
    pub(super) translates: Option<Translates>,
    pub(super) editions: Vec<Other>,
    pub(super) body: Words,
    pub(super) turns: Vec<Turn>,
    pub(super) attachments: Vec<Attachment>,
    pub(super) media: Vec<File>,
}

#[derive(Serialize)]
pub(super) struct Withdrawal {
    pub(super) at: Instant,
    pub(super) reason: Option<String>,
}

/// A civil date, as precise as it is known.
#[derive(Serialize)]
pub(super) struct Day {
    pub(super) date: String,
    pub(super) zone: String,
}

#[derive(Serialize)]
pub(super) struct Event {
    pub(super) name: Option<String>,
    #[serde(flatten)]
    pub(super) day: Option<Day>,
}

#[derive(Serialize)]
pub(super) struct Speaker {
    pub(super) name: String,
    pub(super) office: Option<String>,
    pub(super) person: Option<Named>,
}

/// A subject of the record with its page.
#[derive(Serialize)]
pub(super) struct Named {
    pub(super) id: SubjectId,
    pub(super) name: Option<String>,
    pub(super) address: Option<String>,
}

#[derive(Serialize)]
pub(super) struct Translates {
    pub(super) lang: Tag,
    pub(super) revision: u32,
    /// The source's revision now.
    pub(super) current: Option<u32>,
}

#[derive(Serialize)]
pub(super) struct Other {
    pub(super) lang: Tag,
    pub(super) title: Option<String>,
    pub(super) status: &'static str,
    pub(super) revision: u32,
    pub(super) commitment: String,
    pub(super) address: String,
}

/// A text as it was written, as the page shows it, and as plain text.
#[derive(Serialize)]
pub(super) struct Words {
    pub(super) markdown: String,
    pub(super) html: String,
    pub(super) text: String,
}

#[derive(Serialize)]
pub(super) struct Turn {
    pub(super) id: String,
    pub(super) role: &'static str,
    pub(super) speaker: Option<String>,
    pub(super) office: Option<String>,
    pub(super) outlet: Option<String>,
    pub(super) person: Option<Named>,
    pub(super) lang: Tag,
    pub(super) dir: &'static str,
    #[serde(flatten)]
    pub(super) words: Words,
}

#[derive(Serialize)]
pub(super) struct Attachment {
    pub(super) title: Option<String>,
    #[serde(flatten)]
    pub(super) file: File,
}

/// A media file that the text names.
#[derive(Serialize)]
pub(super) struct File {
    pub(super) media: MediaRef,
    pub(super) name: Option<String>,
    pub(super) media_type: Option<String>,
    pub(super) size: Option<u64>,
    pub(super) width: Option<u32>,
    pub(super) height: Option<u32>,
    pub(super) seconds: Option<u64>,
    pub(super) address: Option<String>,
    /// Why it is not there.
    pub(super) absent: Option<String>,
}
