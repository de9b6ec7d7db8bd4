//! What holds: everything that a dossier or a proof with its text proves.

use serde::Serialize;

use super::keys::StatedRing;
use crate::act::{Grade, Role, Verb};
use crate::commitment::{Commitment, CommitmentHash, Salt};
use crate::entry::OfficialNumber;
use crate::id::{RecordId, SubjectId};
use crate::instant::Instant;
use crate::keys::KeyId;
use crate::lang::{Lang, Text};
use crate::subject::{Edition, Kind};

/// What a dossier proves.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Verified {
    /// The record.
    pub record: RecordId,
    /// The mission's name, as its newest entry in the dossier states it.
    pub mission: Text,
    /// The entry that made the revision.
    pub index: u64,
    /// The subject.
    pub subject: SubjectId,
    /// The entry that published the subject.
    pub first_index: u64,
    /// The official number, of a message that was published here.
    pub number: Option<OfficialNumber>,
    /// The message's kind as the revision left it; `None` for what is no message, or was erased since.
    pub kind: Option<Kind>,
    /// The subject's revision.
    pub revision: u64,
    /// What was decided.
    pub verb: Verb,
    /// When it became public.
    pub issued_at: Instant,
    /// When it entered the record.
    pub recorded_at: Instant,
    /// The public reason.
    pub reasons: Text,
    /// The editions as the revision left them.
    pub editions: Vec<ProvenEdition>,
    /// The files of a media file, one for each revision that gave another, but for what was erased; also those that
    /// came after this revision.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<ProvenFile>,
    /// What was decided about the subject since, as far as the dossier tells: its newest acts can be left out.
    pub later: Vec<Later>,
    /// The key that signed the act.
    pub signed_by: KeyId,
    /// Whether a passkey sealed the act; no act of this version is.
    pub sealed: bool,
    /// The log key that signed the checkpoint.
    pub log_key: KeyId,
    /// The recovery key, by which a person can compare the record's identity.
    pub recovery_key: KeyId,
    /// Whether the keys were known to the verifier, and not only stated by the record itself.
    pub pinned: bool,
    /// How many entries the checkpoint covers.
    pub size: u64,
    /// The checkpoint's root, in base64.
    pub root: String,
    /// When the mission's heartbeat last confirmed the checkpoint.
    pub heartbeat: Option<Instant>,
    /// The witnesses known to the verifier that cosigned it, and when.
    pub witnesses: Vec<(String, Instant)>,
    /// The rings of keys that the record states, for who wants to know them from now on.
    #[serde(skip)]
    pub rings: Vec<StatedRing>,
}

/// An edition as a revision left it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ProvenEdition {
    /// Its language.
    pub lang: Lang,
    /// Its own revision, from 1.
    pub revision: u64,
    /// The entry that committed to it.
    pub index: u64,
    /// The commitment.
    pub commitment: Commitment,
    /// Its title; `None` where it was erased since.
    pub title: Option<String>,
    /// What it says; `None` where it was erased since.
    #[serde(skip)]
    pub edition: Option<Edition>,
}

/// A file that the record committed to. Its bytes are not in the dossier, or need not be: whoever has a file compares
/// it with [`ProvenFile::commitment`] by a [`CommitmentHash`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ProvenFile {
    /// The revision of its subject that gave it.
    pub revision: u64,
    /// The entry that committed to it.
    pub index: u64,
    /// The commitment.
    pub commitment: Commitment,
    /// The salt, without which nobody can compare.
    #[serde(skip)]
    pub salt: Salt,
    /// The file's name, as that revision states it.
    pub name: String,
    /// What it is, as that revision states it.
    pub media_type: String,
    /// How many bytes it has, as that revision states.
    pub size: u64,
}

impl ProvenFile {
    /// A commitment in the making, to be given the bytes of a file that may be this one.
    pub fn hash(&self) -> CommitmentHash {
        CommitmentHash::new(&self.salt)
    }
}

/// A later act about the same subject.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Later {
    /// The entry.
    pub index: u64,
    /// The revision that it made.
    pub revision: u64,
    /// What was decided.
    pub verb: Verb,
    /// How much a correction changes.
    pub grade: Option<Grade>,
    /// The languages that it touched.
    pub languages: Vec<Lang>,
    /// When it entered the record.
    pub recorded_at: Instant,
    /// The public reason.
    pub reasons: Text,
}

/// What a proof file and a text prove together.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ProvenText {
    /// The record.
    pub record: RecordId,
    /// The entry that committed to the text.
    pub index: u64,
    /// The subject.
    pub subject: SubjectId,
    /// The official number that the entry gave.
    pub number: Option<OfficialNumber>,
    /// The subject's revision that it made.
    pub revision: u64,
    /// What was decided.
    pub verb: Verb,
    /// What the text is to the act.
    pub role: Role,
    /// The text's language.
    pub lang: Option<Lang>,
    /// When it became public.
    pub issued_at: Instant,
    /// When it entered the record.
    pub recorded_at: Instant,
    /// The key that signed the act; `None` where the verifier does not know the keys of that time.
    pub signed_by: Option<KeyId>,
    /// How many entries the checkpoint covers.
    pub size: u64,
    /// The checkpoint's root, in base64.
    pub root: String,
    /// When the mission's heartbeat last confirmed the checkpoint.
    pub heartbeat: Option<Instant>,
    /// The witnesses known to the verifier that cosigned it, and when.
    pub witnesses: Vec<(String, Instant)>,
}
