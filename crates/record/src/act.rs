//! Acts: what somebody decides about one subject, made at clearance and signed as it stands.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest, Sha256};

use crate::canonical::canonical_bytes;
use crate::commitment::Commitment;
use crate::id::{RecordId, SubjectId, SubjectKind};
use crate::instant::Instant;
use crate::lang::Lang;

/// What is decided about a subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Verb {
    /// It becomes public.
    Publish,
    /// It changes without a fault: an edition added, a number updated.
    Revise,
    /// A fault is put right, with a public reason.
    Correct,
    /// It is taken back; the page stays, with a notice.
    Withdraw,
    /// What was withdrawn holds again.
    Reinstate,
    /// Content and salt are deleted; the entry and a public reason stay.
    Erase,
}

/// How much a correction changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Grade {
    /// A slip that misleads nobody.
    Minor,
    /// Something that readers must be told.
    Major,
}

/// What a committed content is to its act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// The subject's JSON.
    Subject,
    /// An edition of the message.
    Edition,
    /// The public reason, in one language.
    Reason,
    /// Where an import came from.
    Source,
    /// The bytes of a media file.
    File,
}

/// A commitment and what it is to the act.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Commit {
    /// What the content is.
    pub role: Role,
    /// Its language, for editions and reasons.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<Lang>,
    /// The content's commitment.
    pub commitment: Commitment,
}

/// What somebody decides. Canonical JSON; codes, ids, instants and commitments only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "format", rename = "chancery/act/v1")]
pub struct Act {
    /// The record that it is for.
    pub record: RecordId,
    /// What is decided.
    pub verb: Verb,
    /// About what.
    pub subject: SubjectId,
    /// The subject's revision that it makes, from 1.
    pub revision: u64,
    /// The digest of the subject's previous act; absent for revision 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub previous: Option<ActDigest>,
    /// What it commits to, ordered by role, then language; at most one of each.
    pub commits: Vec<Commit>,
    /// What it erases, in ascending order; only with [`Verb::Erase`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub erases: Vec<Commitment>,
    /// The languages that it touches, in ascending order.
    pub languages: Vec<Lang>,
    /// How much a correction changes; only with [`Verb::Correct`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grade: Option<Grade>,
    /// When the source of an import issued it; absent for what is published here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issued_at: Option<Instant>,
    /// The first instant at which it may enter the record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_before: Option<Instant>,
    /// The last instant at which it may enter the record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_after: Option<Instant>,
}

/// SHA-256 of `chancery/act/v1`, LF and the act's canonical JSON; what the mission key signs is
/// exactly these bytes before hashing.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct ActDigest([u8; 32]);

impl Act {
    /// The bytes that are signed: `chancery/act/v1`, LF, and the act's canonical JSON.
    pub fn signed_bytes(&self) -> Vec<u8> {
        let mut bytes = b"chancery/act/v1\n".to_vec();
        bytes.extend(canonical_bytes(self));
        bytes
    }

    /// The digest of the signed bytes; the next act about the subject names it.
    pub fn digest(&self) -> ActDigest {
        ActDigest(Sha256::digest(self.signed_bytes()).into())
    }

    /// The commitment to the content of `role` in `lang`.
    pub fn commitment(&self, role: Role, lang: Option<&Lang>) -> Option<Commitment> {
        self.commits
            .iter()
            .find(|commit| commit.role == role && commit.lang.as_ref() == lang)
            .map(|commit| commit.commitment)
    }

    /// Everything in the act's own shape that no act may have, whatever the record says.
    pub fn faults(&self) -> Vec<&'static str> {
        let has = |role| self.commits.iter().any(|commit| commit.role == role);
        let says = has(Role::Subject) || has(Role::Edition) || has(Role::File);
        let kind = self.subject.kind();
        let is_message = kind == SubjectKind::Message;
        let is_media = kind == SubjectKind::Media;
        let worded = |commit: &Commit| matches!(commit.role, Role::Edition | Role::Reason);
        let is_sorted =
            self.commits.windows(2).all(|pair| (pair[0].role, &pair[0].lang) < (pair[1].role, &pair[1].lang));
        let languages = self.commits_of(Role::Edition).filter_map(|commit| commit.lang.as_ref());
        let whole = match self.verb {
            Verb::Publish => {
                has(Role::Subject) && (has(Role::Edition) || !is_message) && (has(Role::File) || !is_media)
            }
            Verb::Revise | Verb::Correct => says,
            Verb::Withdraw | Verb::Reinstate | Verb::Erase => !says,
        };
        let must_reason = matches!(self.verb, Verb::Correct | Verb::Withdraw | Verb::Erase);
        let may_erase = !matches!(kind, SubjectKind::Key | SubjectKind::Mission);
        let rules = [
            (is_sorted, "its commitments are not one of each role and language, in order"),
            (
                self.commits.iter().all(|commit| worded(commit) == commit.lang.is_some()),
                "only editions and reasons have a language, and each has one",
            ),
            (languages.eq(&self.languages), "states other languages than it commits to"),
            (is_message || !has(Role::Edition), "commits to editions of what is no message"),
            (is_media || !has(Role::File), "commits to a file of what is no media file"),
            (has(Role::Subject) || !has(Role::File), "commits to a file without saying what it is"),
            (whole, "does not commit to what its verb needs, and to nothing else"),
            (!must_reason || has(Role::Reason), "lacks a public reason"),
            ((self.verb == Verb::Correct) == self.grade.is_some(), "a correction, and it alone, has a grade"),
            (
                (self.verb == Verb::Erase) != self.erases.is_empty(),
                "an erasure, and it alone, names what it erases",
            ),
            (self.erases.is_sorted_by(|one, next| one < next), "does not name in order what it erases"),
            (self.verb != Verb::Erase || may_erase, "erases keys or mission, which the record needs"),
        ];
        rules.into_iter().filter(|(holds, _)| !holds).map(|(_, fault)| fault).collect()
    }

    /// All commits of `role`.
    pub fn commits_of(&self, role: Role) -> impl Iterator<Item = &Commit> {
        self.commits.iter().filter(move |commit| commit.role == role)
    }
}

impl Verb {
    /// The verb as it is written in acts.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Publish => "publish",
            Self::Revise => "revise",
            Self::Correct => "correct",
            Self::Withdraw => "withdraw",
            Self::Reinstate => "reinstate",
            Self::Erase => "erase",
        }
    }
}

impl fmt::Display for ActDigest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::encode(self.0))
    }
}

impl fmt::Debug for ActDigest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for ActDigest {
    type Err = hex::FromHexError;

    fn from_str(text: &str) -> Result<Self, hex::FromHexError> {
        // One digest has one spelling; the commitment's reader already insists on that.
        text.parse::<Commitment>().map(|digest| Self(digest.0))
    }
}

impl Serialize for ActDigest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for ActDigest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}
