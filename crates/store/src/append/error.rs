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
    /// The acts are in the record, but files that they erase could not be deleted yet.
    #[error(
        "the erasure is recorded, but the bytes of a file that it erases could not be deleted; put that right, then \
         run fsck, which deletes them"
    )]
    NotDeleted(#[source] StoreError),
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
    #[error("a content has {bytes} bytes; the most is 1,048,576, and 268,435,456 of a media file")]
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
    /// The recovery key would be replaced under another key.
    #[error("the act replaces the recovery key, and is not signed by it; nobody else can replace it")]
    NotByRecovery,
    /// Another key than the record's own would sign the checkpoint.
    #[error(
        "the log key at hand is not the one that the record states; use that one, or record the change of keys first"
    )]
    OtherSigner,
}

/// Why what another node served was not taken over. Nothing of it was kept.
#[derive(Debug, thiserror::Error)]
pub enum FollowError {
    /// Bytes that are no entry.
    #[error("what was served as entry {place} of this update is no entry of a record")]
    NoEntry {
        /// Its place in the update, from 0.
        place: u64,
    },
    /// Another entry than the next.
    #[error("entry {found} was served where entry {due} was due")]
    Place {
        /// The entry that was due.
        due: u64,
        /// The entry that came.
        found: u64,
    },
    /// The entry cannot follow those before it.
    #[error("entry {index} cannot follow the entries before it")]
    Refused {
        /// The entry.
        index: u64,
        /// Why.
        #[source]
        reason: Reason,
    },
    /// The entry is not as the record's rules make it.
    #[error("entry {index} has another instant, number or form than the record's rules give it")]
    Altered {
        /// The entry.
        index: u64,
    },
    /// A content is not what was committed to.
    #[error("a content of entry {index} {what}")]
    Content {
        /// The entry.
        index: u64,
        /// What is wrong with it.
        what: String,
    },
    /// A content is missing, and nothing erases it.
    #[error("the content {commitment} of entry {index} was not served, and no entry erases it")]
    Withheld {
        /// The entry.
        index: u64,
        /// The content.
        commitment: Commitment,
    },
    /// The checkpoint does not read, or is not the log key's.
    #[error("the checkpoint that was served does not hold")]
    Checkpoint(#[from] CheckpointError),
    /// The checkpoint is of another log than the entries.
    #[error(
        "the entries up to {size} do not lead to the checkpoint that was served over {stated}: the log was forked"
    )]
    Fork {
        /// How many entries there are then.
        size: u64,
        /// How many the checkpoint covers.
        stated: u64,
    },
    /// The mark stands against it.
    #[error("this is not the history that was shown here")]
    Mark(#[from] MarkError),
    /// The store refused what the entries bring.
    #[error("what the entries bring was not kept")]
    Append(#[from] AppendError),
    /// The database did not do it.
    #[error("the entries were not kept")]
    Store(#[from] StoreError),
    /// The entries are kept, but files that they erase could not be deleted yet.
    #[error(
        "what was followed is kept, but the bytes of a file that it erases could not be deleted; put that right, then \
         run fsck, which deletes them"
    )]
    NotDeleted(#[source] StoreError),
    /// The commit was asked for, but what follows it failed: the entries may be in the record.
    #[error("it is not certain that the entries were kept; look at the record's status before going on")]
    Uncertain(#[source] Box<FollowError>),
}

impl From<ShowError> for FollowError {
    fn from(error: ShowError) -> Self {
        match error {
            ShowError::Store(error) => Self::Store(error),
            ShowError::Mark(error) => Self::Mark(error),
        }
    }
}

impl From<ShowError> for AppendError {
    fn from(error: ShowError) -> Self {
        match error {
            ShowError::Store(error) => Self::Store(error),
            ShowError::Mark(error) => Self::Mark(error),
        }
    }
}
