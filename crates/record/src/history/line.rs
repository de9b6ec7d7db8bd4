//! One subject's chain of revisions, and how the subject stands after each.

use std::sync::Arc;

use super::OrderKey;
use crate::act::{Commit, Grade, Role, Verb};
use crate::address::Handle;
use crate::card::EditionCard;
use crate::commitment::Commitment;
use crate::entry::Entry;
use crate::id::SubjectId;
use crate::instant::Instant;
use crate::lang::Lang;
use crate::subject::{Message, SubjectContent};

/// The chain of everything decided about one subject.
#[derive(Clone, Debug)]
pub struct SubjectLine {
    /// The subject.
    pub id: SubjectId,
    /// A message's place among addresses.
    pub handle: Option<Handle>,
    /// In the order of their entries; `issued_at` never falls.
    pub revisions: Vec<Revision>,
}

/// What one entry did to its subject.
#[derive(Clone, Debug)]
pub struct Revision {
    /// The entry's index.
    pub index: u64,
    /// When it entered the record.
    pub recorded_at: Instant,
    /// When it became public.
    pub issued_at: Instant,
    /// What was decided.
    pub verb: Verb,
    /// How much a correction changes.
    pub grade: Option<Grade>,
    /// Whether it came from a foreign archive.
    pub imported: bool,
    /// The languages that it touched.
    pub languages: Box<[Lang]>,
    /// The public reason by language, and the source of an import, as commitments.
    pub notes: Box<[Commit]>,
    /// The subject after it.
    pub state: Arc<State>,
}

/// A subject after one of its revisions.
#[derive(Clone, Debug)]
pub struct State {
    /// Whether it holds.
    pub standing: Standing,
    /// The commitment to its JSON.
    pub commitment: Option<Commitment>,
    /// The commitment to a media file's bytes.
    pub file: Option<Commitment>,
    /// Its JSON as cards have it; `None` once erased.
    pub content: Option<Arc<SubjectContent>>,
    /// A message's editions, ordered by language.
    pub editions: Box<[EditionState]>,
    /// A message's place in lists.
    pub key: Option<OrderKey>,
}

/// An edition after one of its revisions.
#[derive(Clone, Debug)]
pub struct EditionState {
    /// Its language.
    pub lang: Lang,
    /// Its own revision, from 1.
    pub revision: u32,
    /// The entry that made that revision.
    pub index: u64,
    /// The commitment to its bytes.
    pub commitment: Commitment,
    /// What lists need of it; `None` once erased.
    pub card: Option<Arc<EditionCard>>,
}

/// Whether a subject holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// It holds.
    Published,
    /// It was taken back.
    Withdrawn,
    /// Its content was deleted.
    Erased,
}

impl Standing {
    /// How a subject stands after `verb`; `before` is `None` where it is not there yet.
    ///
    /// # Errors
    ///
    /// The standing in words, where the verb does not fit it.
    pub fn after(before: Option<Self>, verb: Verb) -> Result<Self, String> {
        match (before, verb) {
            (None, Verb::Publish) | (Some(Self::Published), Verb::Revise | Verb::Correct) => {
                Ok(Self::Published)
            }
            (Some(Self::Published), Verb::Withdraw) => Ok(Self::Withdrawn),
            (Some(Self::Withdrawn), Verb::Reinstate) => Ok(Self::Published),
            (Some(Self::Published | Self::Withdrawn), Verb::Erase) => Ok(Self::Erased),
            (None, _) => Err("not published yet".to_owned()),
            (Some(Self::Published), _) => Err("published already".to_owned()),
            (Some(Self::Withdrawn), _) => Err("withdrawn; reinstate it first".to_owned()),
            (Some(Self::Erased), _) => Err("erased for good".to_owned()),
        }
    }
}

impl SubjectLine {
    /// The revisions of the first `size` entries that were public at `at`.
    pub fn up_to(&self, size: u64, at: Instant) -> &[Revision] {
        let visible =
            self.revisions.partition_point(|revision| revision.index < size && revision.issued_at <= at);
        &self.revisions[..visible]
    }

    /// The revision that erased the subject, if any ever did.
    pub fn erasure(&self) -> Option<&Revision> {
        self.revisions.last().filter(|revision| revision.state.standing == Standing::Erased)
    }

    /// Drops every text from memory; what was erased is erased in the past too.
    pub(super) fn forget(&mut self) {
        for revision in &mut self.revisions {
            let state = Arc::make_mut(&mut revision.state);
            state.content = None;
            for edition in &mut state.editions {
                edition.card = None;
            }
        }
    }
}

impl Revision {
    pub(super) fn new(entry: &Entry, state: Arc<State>) -> Self {
        let notes =
            entry.act.commits.iter().filter(|commit| matches!(commit.role, Role::Reason | Role::Source));
        Self {
            index: entry.index,
            recorded_at: entry.recorded_at,
            issued_at: entry.issued_at,
            verb: entry.act.verb,
            grade: entry.act.grade,
            imported: entry.act.issued_at.is_some(),
            languages: entry.act.languages.clone().into(),
            notes: notes.cloned().collect(),
            state,
        }
    }

    /// The commitment to the reason in `lang`, else in `fallback`, else in any language, and which it is.
    pub fn reason(&self, lang: &Lang, fallback: &Lang) -> Option<(&Lang, Commitment)> {
        let reasons = || self.notes.iter().filter(|note| note.role == Role::Reason);
        let of = |wanted: &Lang| reasons().find(|note| note.lang.as_ref() == Some(wanted));
        let note = of(lang).or_else(|| of(fallback)).or_else(|| reasons().next())?;
        note.lang.as_ref().map(|lang| (lang, note.commitment))
    }

    /// The commitment to the source of an import.
    pub fn source(&self) -> Option<Commitment> {
        self.notes.iter().find(|note| note.role == Role::Source).map(|note| note.commitment)
    }
}

impl State {
    /// The edition in `lang`.
    pub fn edition(&self, lang: &Lang) -> Option<&EditionState> {
        self.editions.iter().find(|edition| edition.lang == *lang)
    }

    /// What the message is, unless erased.
    pub fn message(&self) -> Option<&Message> {
        message_of(self.content.as_deref())
    }
}

pub(super) fn message_of(content: Option<&SubjectContent>) -> Option<&Message> {
    match content {
        Some(SubjectContent::Message(message)) => Some(message),
        _ => None,
    }
}
