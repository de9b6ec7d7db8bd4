//! Why acts were not appended. A refusal keeps nothing of any of them.

use record::{ActDigest, CheckpointError, Commitment, Instant, RecordId, SubjectId, SubjectKind, Verb};

use crate::error::StoreError;
use crate::mark::MarkError;
use crate::read::ShowError;

/// Why acts were not appended.
#[derive(Debug, thiserror::Error)]
pub enum AppendError {
    /// There was nothing to append.
    #[error("there is no act to append")]
    Empty,
    /// One of the acts cannot be appended; so none was.
    #[error("{subject} was not recorded, nor anything else of this append")]
    Refused {
        /// What the act is about.
        subject: SubjectId,
        /// Why it cannot be appended.
        #[source]
        reason: Reason,
    },
    /// The same thing was imported already, as another subject.
    #[error("what would be imported as {subject} is in the record already, as {known}; nothing was recorded")]
    Known {
        /// What it would have been imported as.
        subject: SubjectId,
        /// What it was imported as.
        known: SubjectId,
    },
    /// The mark stands against it.
    #[error("nothing may be appended")]
    Mark(#[from] MarkError),
    /// The checkpoint could not be signed.
    #[error("the checkpoint could not be signed; nothing was recorded")]
    Checkpoint(#[from] CheckpointError),
    /// The database did not do it. Nothing was recorded.
    #[error("the acts were not recorded")]
    Store(#[from] StoreError),
    /// The commit was asked for, but what follows it failed: the acts may be in the record.
    #[error("it is not certain that the acts were recorded; look at the record's status before trying again")]
    Uncertain(#[source] Box<AppendError>),
}

/// Why an act cannot be the next entry.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Reason {
    /// It is for another record.
    #[error("the act is for the record \"{record}\"")]
    OtherRecord {
        /// The record that it names.
        record: RecordId,
    },
    /// Somebody else acted first, or the act was recorded already.
    #[error(
        "the act makes revision {yours}, but revision {next} is due; look at what was recorded meanwhile and decide again"
    )]
    Stale {
        /// The revision that the act makes.
        yours: u64,
        /// The revision that is due.
        next: u64,
    },
    /// It does not name the act before it.
    #[error("the act follows another act than the newest one about its subject; decide again")]
    Chain {
        /// The digest of the newest act.
        newest: Option<ActDigest>,
    },
    /// The verb does not fit how the subject stands.
    #[error("it cannot be done ({}): the subject is {standing}", verb.as_str())]
    Standing {
        /// What was decided.
        verb: Verb,
        /// How the subject stands.
        standing: String,
    },
    /// There is one such subject in a record, and it is there already.
    #[error("the record has its one {} already; revise that one", kind.as_str())]
    Second {
        /// Of which kind there is one.
        kind: SubjectKind,
    },
    /// Its hour has not come.
    #[error("it may not be recorded before {not_before}")]
    TooEarly {
        /// The first instant at which it may be.
        not_before: Instant,
    },
    /// Its time is over.
    #[error("it might be recorded until {not_after} only; decide again")]
    TooLate {
        /// The last instant at which it might have been.
        not_after: Instant,
    },
    /// An import would come before what is recorded of the same subject.
    #[error("it was issued at {issued_at}, before the newest revision of its subject, issued at {newest}")]
    IssuedBefore {
        /// When the import was issued.
        issued_at: Instant,
        /// When the newest revision became public.
        newest: Instant,
    },
    /// Contents and commitments do not agree.
    #[error("the contents are not those that the act commits to")]
    Contents,
    /// A content is too long.
    #[error("a content has {bytes} bytes; the most is 1,048,576")]
    LongContent {
        /// How many bytes it has.
        bytes: usize,
    },
    /// The entry would be too long.
    #[error("the entry would have {bytes} bytes; the most is 65,535")]
    LongEntry {
        /// How many bytes it would have.
        bytes: usize,
    },
    /// The content is there already, or was there and was erased.
    #[error(
        "the content {commitment} is in the record already, or was erased from it; commit to it with a new salt"
    )]
    CommitmentUsed {
        /// The commitment.
        commitment: Commitment,
    },
    /// What would be erased was never content of the subject.
    #[error("what would be erased ({commitment}) is no content of this subject")]
    NothingToErase {
        /// The commitment.
        commitment: Commitment,
    },
    /// No number is left in the year.
    #[error("the year {year} has no official number left")]
    NoNumberLeft {
        /// The civil year.
        year: i16,
    },
    /// No key that may sign it has signed it.
    #[error("the act is not signed by the record's mission key (or, a change of keys, by its recovery key)")]
    Unsigned,
    /// Another key than the record's own would sign the checkpoint.
    #[error(
        "the log key at hand is not the one that the record states; use that one, or record the change of keys first"
    )]
    OtherSigner,
}

impl From<ShowError> for AppendError {
    fn from(error: ShowError) -> Self {
        match error {
            ShowError::Store(error) => Self::Store(error),
            ShowError::Mark(error) => Self::Mark(error),
        }
    }
}
