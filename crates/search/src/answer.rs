//! Answers of the quote check.

use record::address::Handle;
use record::{Grade, Instant, Kind, Lang, Standing, SubjectId, Verb};
use serde::{Serialize, Serializer};

/// What the record says of a passage, as of a snapshot.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Answer {
    /// The record.
    pub record: String,
    /// How many entries were looked through.
    pub size: u64,
    /// The instant as of which.
    pub at: Instant,
    /// The kinds of message that the mission undertakes to record: beyond them, "not found" proves nothing.
    pub promise: Vec<Kind>,
    /// The answer.
    #[serde(flatten)]
    pub verdict: Verdict,
}

/// Whether the passage stands in the record.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "answer", rename_all = "kebab-case")]
pub enum Verdict {
    /// Word for word.
    Verbatim {
        /// Where, at most [`MAX_FOUND`](crate::MAX_FOUND): texts that hold first, then corrected, then withdrawn ones.
        found: Vec<Match>,
        /// Whether there may be more.
        more: bool,
    },
    /// Nearly.
    Altered {
        /// The nearest passage.
        nearest: Box<Match>,
        /// How it differs, word by word.
        difference: Vec<Piece>,
    },
    /// Not at all.
    NotFound,
}

/// A place in the record.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Match {
    /// The message.
    pub subject: SubjectId,
    /// Its address: `2020/142`.
    #[serde(serialize_with = "shown")]
    pub handle: Handle,
    /// The edition's language.
    pub lang: Lang,
    /// The edition's title.
    pub title: String,
    /// The subject's revision that made this text.
    pub revision: u64,
    /// The edition's own revision.
    pub edition_revision: u32,
    /// The entry that made it.
    pub index: u64,
    /// When it became public.
    pub issued_at: Instant,
    /// The first of the revisions on end up to this one in which the passage stands.
    pub since: Made,
    /// Whether this text holds.
    pub is_current: bool,
    /// What replaced this text, if anything did.
    pub corrected_since: Option<Later>,
    /// Whether the message is published or withdrawn.
    #[serde(serialize_with = "word")]
    pub standing: Standing,
    /// The paragraphs in which it stands.
    pub anchors: Vec<String>,
    /// The passage as the record has it; what was left out is ` […] `.
    pub text: String,
    /// What the record has where the passage has an ellipsis.
    pub omitted: Vec<String>,
    /// Whether punctuation within it differs.
    pub punctuation_differs: bool,
}

/// A revision of an edition.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Made {
    /// The subject's revision.
    pub revision: u64,
    /// The edition's own.
    pub edition_revision: u32,
    /// The entry.
    pub index: u64,
    /// When it became public.
    pub issued_at: Instant,
}

/// What replaced a text.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Later {
    /// What was decided.
    pub verb: Verb,
    /// How much it changed.
    pub grade: Option<Grade>,
    /// The subject's revision.
    pub revision: u64,
    /// The entry.
    pub index: u64,
    /// When it became public.
    pub issued_at: Instant,
}

/// A part of a difference.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Piece {
    /// Where it stands.
    pub op: Op,
    /// The words, with the blanks after them.
    pub text: String,
}

/// Where a part of a difference stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Op {
    /// In both.
    Keep,
    /// In the record alone.
    Remove,
    /// In the passage alone.
    Add,
}

fn shown<S: Serializer>(handle: &Handle, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(handle)
}

fn word<S: Serializer>(standing: &Standing, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(match standing {
        Standing::Published => "published",
        Standing::Withdrawn => "withdrawn",
        Standing::Erased => "erased",
    })
}
