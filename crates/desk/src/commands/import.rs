//! Import: subjects from a foreign archive, all in one transaction.

use std::collections::HashSet;

use record::{Decision, Grade, History, Instant, Publication, SubjectId, SubjectKind, Text, Verb};
use store::{IdentityHash, Receipt};

use super::change::{Changed, check_languages};
use crate::error::DeskError;
use crate::identity::IdentityKey;
use crate::office::Desk;

/// Imports what is not there yet, and corrects what a later state of the archive says otherwise.
#[derive(Default)]
pub struct Import {
    /// The archive's subjects, the oldest first.
    pub publications: Vec<Publication>,
    /// What is there already, and differs.
    pub corrections: Vec<Correction>,
}

/// A subject of the record as the archive has it now.
pub struct Correction {
    /// The subject that is there.
    pub subject: SubjectId,
    /// How it shall stand; public from the instant of its source, which must not be before the
    /// newest revision.
    pub publication: Publication,
    /// The public reason, in one language or more.
    pub reasons: Text,
}

/// What an import decides.
#[derive(Default)]
pub struct Decided {
    /// What is new, and what is corrected.
    pub decisions: Vec<Decision>,
    /// The identities of what is new.
    pub identities: Vec<(IdentityHash, SubjectId)>,
    /// What it comes to, without a receipt.
    pub imported: Imported,
}

/// What an import did.
#[derive(Debug, Default)]
pub struct Imported {
    /// Which publications were recorded, by their place in the list, and as which subject.
    pub new: Vec<(usize, SubjectId)>,
    /// Which were there already, by their place in the list, and as which subject.
    pub known: Vec<(usize, SubjectId)>,
    /// The receipt; `None` where nothing was new or corrected.
    pub receipt: Option<Receipt>,
}

impl Import {
    /// Tells new publications from those that were imported before, by identity, and decides on the new;
    /// nothing is recorded, and there is no receipt.
    ///
    /// # Errors
    ///
    /// [`DeskError`] with all faults at once.
    pub async fn decide(self, desk: &Desk, identities: &IdentityKey) -> Result<Decided, DeskError> {
        let history = desk.history().await?;
        let mut decided = Decided::default();
        let mut seen = HashSet::new();
        for (place, publication) in self.publications.into_iter().enumerate() {
            let hash = identities.hash(&publication.identity);
            if let Some(subject) = desk.store.identity(&desk.record, &hash).await? {
                decided.imported.known.push((place, subject));
                continue;
            }
            // A record has one mission; what a capture says of it is only news where there is none.
            let is_mission = publication.content.kind() == SubjectKind::Mission;
            if !seen.insert(hash) || (is_mission && history.at(Instant::MAX).mission().is_some()) {
                continue;
            }
            check_languages(&history, &publication.editions)?;
            let subject = desk.new_id(publication.content.kind());
            decided.imported.new.push((place, subject));
            decided.identities.push((hash, subject));
            decided.decisions.push(Decision {
                editions: publication.editions,
                source: Some(publication.source),
                issued_at: Some(publication.issued_at),
                ..Decision::publish(subject, publication.content)
            });
        }
        for correction in self.corrections {
            decided.decisions.push(correction.decision(desk, &history).await?);
        }
        Ok(decided)
    }

    /// Tells new publications from those that were imported before, by identity, then appends the new.
    ///
    /// # Errors
    ///
    /// [`DeskError`] with all faults at once; nothing is recorded then.
    pub async fn run(
        self,
        desk: &Desk,
        identities: &IdentityKey,
        now: Instant,
    ) -> Result<Imported, DeskError> {
        let Decided { decisions, identities, mut imported } = self.decide(desk, identities).await?;
        if !decisions.is_empty() {
            imported.receipt = Some(desk.record(decisions, identities, now).await?);
        }
        Ok(imported)
    }
}

impl Correction {
    /// What of the publication differs from what stands, as one decision.
    async fn decision(self, desk: &Desk, history: &History) -> Result<Decision, DeskError> {
        let Publication { content, editions, source, .. } = self.publication;
        let captured_at = source.captured_at;
        let changed = Changed::of(desk, history, self.subject, Some(content), editions).await?;
        Ok(Decision {
            content: changed.content,
            editions: changed.editions,
            reasons: self.reasons,
            grade: Some(Grade::Minor),
            source: Some(source),
            issued_at: Some(captured_at),
            ..Decision::new(Verb::Correct, self.subject)
        })
    }
}
