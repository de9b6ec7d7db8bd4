//! What is false about something that claims to be authentic: one sentence each, and a code for machines.

use crate::authority::Unsigned;
use crate::commitment::Commitment;
use crate::dossier::DossierError;
use crate::log::CheckpointError;
use crate::proof::ProofError;
use crate::tlog_proof::TlogProofError;

use super::suspect::Suspect;

/// The one thing that does not hold. Its code is shared with the browser's verifier.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The file is no dossier, or not as one is written.
    #[error("the file does not read: {0}")]
    File(#[from] DossierError),
    /// Entries are doubled or out of order.
    #[error("its entries are doubled or out of order: entry {index} comes after entry {before}")]
    Order {
        /// The entry.
        index: u64,
        /// The one before it in the file.
        before: u64,
    },
    /// An entry that must be there is not.
    #[error("an entry is missing: entry {index} is not there, or does not follow from those before it")]
    MissingEntry {
        /// Where the gap shows.
        index: u64,
    },
    /// Bytes that are no entry, or say another place.
    #[error("entry {index} is not written as an entry of the record is: it was altered")]
    EntryForm {
        /// The entry.
        index: u64,
    },
    /// Of another record.
    #[error("it is of another record, \"{record}\"")]
    OtherRecord {
        /// The record that it names.
        record: String,
    },
    /// An entry is not proven to be in the log.
    #[error("entry {index} is not proven to be in the log: {why}")]
    Proof {
        /// The entry.
        index: u64,
        /// What is wrong with the proof.
        why: ProofError,
    },
    /// An act contradicts itself.
    #[error("the act of entry {index} contradicts itself or the record: {what}")]
    ActForm {
        /// The entry.
        index: u64,
        /// What no act may have.
        what: &'static str,
    },
    /// The act does not follow the one before it.
    #[error("the act of entry {index} does not name the act before it about its subject")]
    Chain {
        /// The entry.
        index: u64,
    },
    /// The signature that counts is missing or false.
    #[error("the act of entry {index} {why}")]
    UnsignedAct {
        /// The entry.
        index: u64,
        /// Whose signature it lacks.
        why: Unsigned,
    },
    /// A text or its salt is not what was committed to.
    #[error("a text of entry {index} was altered: it is not what the record committed to{}", worded(.suspect.as_ref()))]
    ContentAltered {
        /// The entry.
        index: u64,
        /// The commitment.
        commitment: Commitment,
        /// A character in it that hides.
        suspect: Option<Suspect>,
    },
    /// A text that no act commits to.
    #[error("entry {index} comes with a text that its act does not commit to")]
    ContentForeign {
        /// The entry.
        index: u64,
    },
    /// A text is missing, and nothing here erases it.
    #[error("a text of entry {index} is missing, and no later entry here erases it")]
    ContentMissing {
        /// The entry.
        index: u64,
    },
    /// A text has a form that the record does not hold.
    #[error("a text of entry {index} is not one that the record can hold: {why}")]
    ContentForm {
        /// The entry.
        index: u64,
        /// What is wrong with it.
        why: String,
    },
    /// A text is there that was erased.
    #[error(
        "a text of entry {index} is in it, though entry {by} erased it: what was erased must not come back"
    )]
    ContentRevived {
        /// The entry.
        index: u64,
        /// The entry that erased it.
        by: u64,
    },
    /// An official number that is not due, is missing, or is of another year.
    #[error("entry {index} does not have the official number that it is due")]
    Number {
        /// The entry.
        index: u64,
    },
    /// Instants that contradict each other.
    #[error("the instants of entry {index} cannot be right")]
    Instants {
        /// The entry.
        index: u64,
    },
    /// What it is about is not in it.
    #[error("it says that it is about entry {index}, which is not in it")]
    AboutMissing {
        /// The entry.
        index: u64,
    },
    /// The checkpoint does not read.
    #[error("its checkpoint is no signed checkpoint")]
    CheckpointForm,
    /// The checkpoint is not signed by the record's log key.
    #[error("its checkpoint is not signed by the record's log key: it was altered, or made by somebody else")]
    CheckpointUnsigned,
    /// A cosignature names a known key, and is false.
    #[error("the cosignature of \"{name}\" under its checkpoint is false")]
    CosignatureFalse {
        /// Whose it claims to be.
        name: String,
    },
    /// Keys that are not those of the record that goes by the name.
    #[error("its keys are not those that you know as this record's: another key with the same name")]
    OtherKey,
    /// Two histories under one name.
    #[error("its checkpoint over {size} entries has another root than the one known: the log was forked")]
    Fork {
        /// How many entries both cover.
        size: u64,
    },
    /// Older than what is known.
    #[error(
        "its checkpoint covers {size} entries, but one over {known} is known: it is an old one, shown again"
    )]
    Stale {
        /// How many it covers.
        size: u64,
        /// How many the known one covers.
        known: u64,
    },
    /// Too few witnesses.
    #[error("its checkpoint is cosigned by {found} of the witnesses that you trust, and that is too few")]
    Quorum {
        /// How many cosigned.
        found: usize,
    },
    /// Not a proof file.
    #[error("the file does not read: {0}")]
    ProofFile(#[from] TlogProofError),
    /// A proof or evidence, and no key to check it with.
    #[error(
        "it does not state the record's keys, and none are known here: give a policy, or a dossier of the record"
    )]
    KeysUnknown,
    /// The proof holds; what it is a proof of was not given.
    #[error(
        "it proves entry {index}; give the text itself too, to compare it with what the entry committed to"
    )]
    TextWanted {
        /// The entry.
        index: u64,
    },
    /// Not evidence, or not as it is written.
    #[error("the file does not read: it is no evidence of ours, or was altered")]
    EvidenceForm,
    /// The evidence's own proof is false.
    #[error("its own proof does not hold: {why}")]
    EvidenceProof {
        /// What is wrong with it.
        why: ProofError,
    },
    /// What is claimed rests on the word of whoever saw it.
    #[error("what it tells cannot be shown by signatures: it is the word of whoever saw it")]
    EvidenceWord,
    /// The evidence shows nothing.
    #[error("its checkpoints do not contradict each other: it shows no fault of the record")]
    EvidenceEmpty,
    /// The text is another one.
    #[error("the text is not the one that the record committed to{}", worded(.suspect.as_ref()))]
    TextDiffers {
        /// A character in it that hides.
        suspect: Option<Suspect>,
    },
}

fn worded(suspect: Option<&Suspect>) -> String {
    suspect.map(|suspect| format!("; {suspect}")).unwrap_or_default()
}

impl Fault {
    /// The code, the same in every verifier of ours.
    pub fn code(&self) -> &'static str {
        match self {
            Self::File(DossierError::TooLarge) => "too-large",
            Self::File(DossierError::NotCanonical | DossierError::Malformed(_)) => "not-a-dossier",
            Self::Order { .. } => "order",
            Self::MissingEntry { .. } => "missing-entry",
            Self::EntryForm { .. } => "entry-form",
            Self::OtherRecord { .. } => "other-record",
            Self::Proof { .. } => "proof",
            Self::ActForm { .. } => "act-form",
            Self::Chain { .. } => "chain",
            Self::UnsignedAct { .. } => "unsigned-act",
            Self::ContentAltered { .. } => "content-altered",
            Self::ContentForeign { .. } => "content-foreign",
            Self::ContentMissing { .. } => "content-missing",
            Self::ContentForm { .. } => "content-form",
            Self::Instants { .. } => "instants",
            Self::AboutMissing { .. } => "about-missing",
            Self::CheckpointForm => "checkpoint-form",
            Self::CheckpointUnsigned => "checkpoint-unsigned",
            Self::CosignatureFalse { .. } => "cosignature-false",
            Self::OtherKey => "other-key",
            Self::Fork { .. } => "fork",
            Self::Stale { .. } => "stale",
            Self::Quorum { .. } => "quorum",
            Self::TextDiffers { .. } => "text-differs",
            Self::ContentRevived { .. } => "content-revived",
            Self::Number { .. } => "number",
            Self::ProofFile(_) => "not-a-proof",
            Self::KeysUnknown => "keys-unknown",
            Self::TextWanted { .. } => "text-wanted",
            Self::EvidenceForm => "evidence-form",
            Self::EvidenceProof { .. } => "evidence-proof",
            Self::EvidenceWord => "evidence-word",
            Self::EvidenceEmpty => "evidence-empty",
        }
    }

    /// Whether it says that nothing can be told, rather than that something is false.
    pub fn is_doubt(&self) -> bool {
        matches!(self, Self::KeysUnknown | Self::TextWanted { .. } | Self::EvidenceWord | Self::EvidenceEmpty)
    }
}

impl From<CheckpointError> for Fault {
    fn from(error: CheckpointError) -> Self {
        match error {
            CheckpointError::Malformed => Self::CheckpointForm,
            CheckpointError::OtherRecord(record) => Self::OtherRecord { record },
            CheckpointError::Unsigned => Self::CheckpointUnsigned,
            CheckpointError::FalseCosignature(name) => Self::CosignatureFalse { name },
        }
    }
}
