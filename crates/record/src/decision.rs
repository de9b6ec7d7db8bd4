//! Decisions: what is to be recorded, before it has salts, a place in its subject's chain and a signature.

use crate::act::{Act, ActDigest, Commit, Grade, Role, Verb};
use crate::canonical::canonical_bytes;
use crate::card::Card;
use crate::commitment::{Commitment, Content, Salt};
use crate::entry::Appended;
use crate::id::{RecordId, SubjectId, SubjectKind};
use crate::instant::Instant;
use crate::keys::SigningKey;
use crate::lang::{Lang, Text};
use crate::refusal::{Refusal, Unfit};
use crate::source::Source;
use crate::subject::{Edition, SubjectContent};
use crate::text;

/// What is decided about one subject, with the texts in full.
#[derive(Clone, Debug, PartialEq)]
pub struct Decision {
    /// What is decided.
    pub verb: Verb,
    /// About what.
    pub subject: SubjectId,
    /// The subject as it shall stand; `None` leaves it as it is.
    pub content: Option<SubjectContent>,
    /// The bytes of a media file, where they are new or changed.
    pub file: Option<Vec<u8>>,
    /// The editions that are new or changed.
    pub editions: Vec<Edition>,
    /// The public reason, in one language or more.
    pub reasons: Text,
    /// How much a correction changes.
    pub grade: Option<Grade>,
    /// What an erasure erases.
    pub erases: Vec<Commitment>,
    /// Where an import came from.
    pub source: Option<Source>,
    /// When the source of an import issued it.
    pub issued_at: Option<Instant>,
    /// The first instant at which it may enter the record.
    pub not_before: Option<Instant>,
    /// The last instant at which it may enter the record.
    pub not_after: Option<Instant>,
}

/// Where in its subject's chain an act comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// The revision that the act makes, from 1.
    pub revision: u64,
    /// The digest of the act before it.
    pub previous: Option<ActDigest>,
}

/// An act with the contents that it commits to, not yet signed.
#[derive(Clone, Debug)]
pub struct Prepared {
    /// The act.
    pub act: Act,
    /// What it commits to.
    pub contents: Vec<Content>,
    /// What lists need of it.
    pub card: Card,
}

/// An act as it goes to the append: signed, with all that it commits to.
#[derive(Clone, Debug)]
pub struct SignedAct {
    /// The act.
    pub act: Act,
    /// Who signed it.
    pub signatures: Vec<Appended>,
    /// What it commits to.
    pub contents: Vec<Content>,
    /// What lists need of it.
    pub card: Card,
}

impl Decision {
    /// A decision of `verb` about `subject` that says nothing more yet.
    pub fn new(verb: Verb, subject: SubjectId) -> Self {
        Self {
            verb,
            subject,
            content: None,
            file: None,
            editions: Vec::new(),
            reasons: Text::new(),
            grade: None,
            erases: Vec::new(),
            source: None,
            issued_at: None,
            not_before: None,
            not_after: None,
        }
    }

    /// Publishing `content` as a new subject.
    pub fn publish(subject: SubjectId, content: SubjectContent) -> Self {
        Self { content: Some(content), ..Self::new(Verb::Publish, subject) }
    }

    /// Everything in the decision itself that keeps it from being recorded, all at once.
    pub fn faults(&self) -> Vec<Unfit> {
        self.clone().cleaned().check()
    }

    /// The decision as the record would keep it: clean texts, editions in order, no empty reason.
    fn cleaned(mut self) -> Self {
        self.content = self.content.as_ref().map(cleaned);
        self.editions = self.editions.iter().map(Edition::cleaned).collect();
        self.editions.sort_by(|one, other| one.lang.cmp(&other.lang));
        for reason in self.reasons.values_mut() {
            *reason = text::clean(reason).trim().to_owned();
        }
        self.reasons.retain(|_, reason| !reason.is_empty());
        self
    }

    fn check(&self) -> Vec<Unfit> {
        let says = self.content.is_some() || !self.editions.is_empty();
        let reasoned = !self.reasons.is_empty();
        let mut faults = Vec::new();
        let mut demand = |fine, field: &str, fault: &str| faults.extend(Unfit::unless(fine, field, fault));
        match self.verb {
            Verb::Publish => demand(self.content.is_some(), "content", "is missing"),
            Verb::Revise => demand(says, "content", "nothing is changed"),
            Verb::Correct => {
                demand(says, "content", "nothing is changed");
                demand(self.grade.is_some(), "grade", "a correction is minor or major");
            }
            Verb::Withdraw | Verb::Reinstate => demand(!says, "content", "cannot be changed by this act"),
            Verb::Erase => {
                demand(!says, "content", "cannot be changed by this act");
                demand(!self.erases.is_empty(), "erases", "nothing is named");
                let needed = matches!(self.subject.kind(), SubjectKind::Key | SubjectKind::Mission);
                demand(!needed, "subject", "keys and mission cannot be erased: the record needs them");
            }
        }
        let must_reason = matches!(self.verb, Verb::Correct | Verb::Withdraw | Verb::Erase);
        demand(!must_reason || reasoned, "reason", "a public reason is missing");
        demand(self.verb == Verb::Correct || self.grade.is_none(), "grade", "only a correction has one");
        demand(self.verb == Verb::Erase || self.erases.is_empty(), "erases", "only an erasure has them");
        let of_kind = self.content.as_ref().is_none_or(|content| content.kind() == self.subject.kind());
        demand(of_kind, "content", "is of another kind than the subject");
        let is_message = self.subject.kind() == SubjectKind::Message;
        demand(is_message || self.editions.is_empty(), "editions", "only a message has editions");
        let unworded = is_message && self.verb == Verb::Publish && self.editions.is_empty();
        demand(!unworded, "editions", "a message needs at least one edition");
        let twice = self.editions.windows(2).any(|pair| pair[0].lang == pair[1].lang);
        demand(!twice, "editions", "a language is there twice");
        let never = self.not_before.zip(self.not_after).is_some_and(|(first, last)| last < first);
        demand(!never, "not_after", "is before not_before");
        faults.extend(self.check_file());
        faults.extend(self.content.iter().flat_map(SubjectContent::faults));
        faults.extend(self.editions.iter().flat_map(Edition::faults));
        faults
    }

    /// A media file has bytes from its first act on, and says how many.
    fn check_file(&self) -> Vec<Unfit> {
        let is_media = self.subject.kind() == SubjectKind::Media;
        let mut faults = Vec::new();
        let mut demand = |fine, fault: &str| faults.extend(Unfit::unless(fine, "file", fault));
        demand(is_media || self.file.is_none(), "only a media file has one");
        demand(!is_media || self.verb != Verb::Publish || self.file.is_some(), "is missing");
        if let Some(file) = &self.file {
            let stated = match &self.content {
                Some(SubjectContent::Media(media)) => Some(media.size),
                _ => None,
            };
            demand(stated == Some(file.len() as u64), "has another size than is stated");
            demand(file.len() <= Content::MAX_FILE_BYTES, "is longer than 256 MiB");
        }
        faults
    }

    /// Makes the act: cleans texts, salts and commits them, and puts the act in its place.
    ///
    /// `salt` gives 32 fresh random bytes at each call.
    ///
    /// # Errors
    ///
    /// [`Refusal`] with all faults at once.
    pub fn prepare(
        self,
        record: &RecordId,
        position: Position,
        salt: &mut dyn FnMut() -> Salt,
    ) -> Result<Prepared, Refusal> {
        let decision = self.cleaned();
        let mut faults = decision.check();
        let card = Card::of(decision.content.as_ref(), &decision.editions);

        let mut commits = Vec::new();
        let mut contents = Vec::new();
        let mut commit = |role, lang: Option<&Lang>, bytes: Vec<u8>| {
            faults.extend(Unfit::unless(
                role == Role::File || bytes.len() <= Content::MAX_BYTES,
                &format!("{role:?}").to_lowercase(),
                "is longer than 1 MiB",
            ));
            let content = Content { salt: salt(), bytes };
            commits.push(Commit { role, lang: lang.cloned(), commitment: content.commitment() });
            contents.push(content);
        };
        if let Some(content) = &decision.content {
            commit(Role::Subject, None, content.to_bytes());
        }
        for edition in &decision.editions {
            commit(Role::Edition, Some(&edition.lang), edition.to_bytes());
        }
        for (lang, reason) in &decision.reasons {
            commit(Role::Reason, Some(lang), reason.as_bytes().to_vec());
        }
        if let Some(source) = &decision.source {
            commit(Role::Source, None, canonical_bytes(source));
        }
        if let Some(file) = decision.file {
            commit(Role::File, None, file);
        }
        if !faults.is_empty() {
            return Err(Refusal(faults));
        }
        commits.sort();
        let languages = decision.editions.iter().map(|edition| edition.lang.clone()).collect();
        let mut erases = decision.erases;
        erases.sort();
        erases.dedup();
        let act = Act {
            record: record.clone(),
            verb: decision.verb,
            subject: decision.subject,
            revision: position.revision,
            previous: position.previous,
            commits,
            erases,
            languages,
            grade: decision.grade,
            issued_at: decision.issued_at,
            not_before: decision.not_before,
            not_after: decision.not_after,
        };
        Ok(Prepared { act, contents, card })
    }
}

impl Prepared {
    /// Signs the act with the mission key (or, for a change of keys, the recovery key).
    pub fn sign(self, key: &SigningKey) -> SignedAct {
        let signature = key.sign(&self.act.signed_bytes());
        SignedAct {
            signatures: vec![Appended { key: key.public().id(), signature }],
            act: self.act,
            contents: self.contents,
            card: self.card,
        }
    }
}

/// Every text within `content` as the record keeps it.
fn cleaned(content: &SubjectContent) -> SubjectContent {
    fn walk(value: &mut serde_json::Value) {
        match value {
            serde_json::Value::String(text) => *text = text::clean(text).trim().to_owned(),
            serde_json::Value::Array(items) => items.iter_mut().for_each(walk),
            serde_json::Value::Object(fields) => fields.values_mut().for_each(walk),
            _ => {}
        }
    }
    let as_value = serde_json::to_value(content).and_then(|mut value| {
        walk(&mut value);
        serde_json::from_value(value)
    });
    // A text that cleaning empties (a zone, a date) no longer reads; then the content stays as it
    // is, and `fsck` and the reader of the bytes would name it. Zones and dates hold no such characters.
    as_value.unwrap_or_else(|_| content.clone())
}
