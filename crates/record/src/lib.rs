//! The record: what one mission ever made public, as an append-only sequence of entries.
//!
//! Here are its types and words, its canonical bytes, its Merkle log, the fold that turns
//! entries into a [`History`], and [`fsck`], which re-derives everything and names what does not hold.
//!
//! This crate is pure: it opens no file, asks no clock, draws no random number and knows no
//! database and no HTTP. Instants, salts and keys come in as arguments. The form of every
//! byte is written down in `docs/record-format.md`.

mod act;
pub mod address;
pub mod authority;
mod canonical;
mod card;
mod civil;
mod commitment;
mod contents;
mod cosignature;
mod decision;
pub mod dossier;
mod entry;
pub mod evidence;
pub mod fsck;
mod history;
mod id;
mod instant;
mod keys;
mod lang;
mod log;
pub mod policy;
mod proof;
mod publication;
mod refusal;
mod snapshot;
mod source;
mod subject;
pub mod text;
pub mod tile;
mod tlog_proof;
pub mod verify;

pub use act::{Act, ActDigest, Commit, Grade, Role, Verb};
pub use canonical::{NotCanonical, canonical_bytes, from_canonical};
pub use card::{Card, EditionCard};
pub use civil::{CivilDate, CivilDateError, Precision, Zone, ZoneError};
pub use commitment::{Commitment, CommitmentHash, Content, Salt};
pub use contents::{Contents, NoContents};
pub use cosignature::{
    Cosignature, Cosigner, CosignerKey, CosignerKeyError, NoteLine, note_lines, with_lines,
};
pub use decision::{Decision, Position, Prepared, SignedAct};
pub use dossier::{Dossier, DossierError, ProvenEntry};
pub use entry::{Appended, Entry, MAX_ENTRY_BYTES, OfficialNumber};
pub use evidence::{Evidence, EvidenceEntry, EvidenceKind};
pub use history::{
    ChangeRow, EditionState, FoldError, Group, History, ListRow, MessageList, OrderKey, Revision, Standing,
    State, SubjectLine, Timeline, Touched,
};
pub use id::{IdError, RecordId, SubjectId, SubjectKind};
pub use instant::{Instant, InstantError};
pub use keys::{KeyError, KeyId, PublicKey, Signature, SigningKey};
pub use lang::{Lang, LangError, Text, in_language};
pub use log::{Checkpoint, CheckpointError, CheckpointSigner, CheckpointVerifier, Frontier, leaf_hash};
pub use policy::{Policy, PolicyError};
pub use proof::{ConsistencyProof, InclusionProof, ProofError};
pub use publication::Publication;
pub use refusal::{Refusal, Unfit};
pub use snapshot::{MissionView, Snapshot, View};
pub use source::Source;
pub use subject::{
    Attachment, CALENDARS, Colour, ColourError, ContactLine, ContactOffice, Counter, DateHours, Edition,
    EditionError, Fidelity, Holiday, Holidays, Key, KeyRing, KeyRole, Kind, LegalStatus, Look, Media,
    MediaRef, MediaRefError, MenuPlace, Message, Mission, Notice, Office, OfficeLine, Person, Phone, Place,
    Post, Promise, Redirect, Series, Severity, Span, Speaker, StandingPage, SubjectContent, Theme, Topic,
    Translates, Turn, TurnRole, WeekHours, media_refs,
};
pub use tlog_proof::{MAX_PROOF_BYTES, TlogProof, TlogProofError};
/// A SHA-256 Merkle hash, as C2SP tlog-tiles has it, and what gives a log's hashes by their number.
pub use tlog_tiles::{Hash, HashReader};
