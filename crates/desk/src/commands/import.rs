//! Import: subjects from a foreign archive, all in one transaction.

use std::collections::HashSet;

use record::{Decision, Grade, History, Instant, Publication, SubjectId, SubjectKind, Text, Verb};
use store::Receipt;

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

/// What an import did.
#[derive(Debug)]
pub struct Imported {
    /// Which publications were recorded, by their place in the list, and as which subject.
    pub new: Vec<(usize, SubjectId)>,
    /// Which were there already, by their place in the list, and as which subject.
    pub known: Vec<(usize, SubjectId)>,
    /// The receipt; `None` where nothing was new or corrected.
    pub receipt: Option<Receipt>,
}

impl Import {
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
        let history = desk.history().await?;
        let mut imported = Imported { new: Vec::new(), known: Vec::new(), receipt: None };
        let mut decisions = Vec::new();
        let mut hashes = Vec::new();
        let mut seen = HashSet::new();
        for (place, publication) in self.publications.into_iter().enumerate() {
            let hash = identities.hash(&publication.identity);
            if let Some(subject) = desk.store.identity(&desk.record, &hash).await? {
                imported.known.push((place, subject));
                continue;
            }
            // A record has one mission; what a capture says of it is only news where there is none.
            let is_mission = publication.content.kind() == SubjectKind::Mission;
            if !seen.insert(hash) || (is_mission && history.at(Instant::MAX).mission().is_some()) {
                continue;
            }
            check_languages(&history, &publication.editions)?;
            let subject = desk.new_id(publication.content.kind());
            imported.new.push((place, subject));
            hashes.push((hash, subject));
            decisions.push(Decision {
                editions: publication.editions,
                source: Some(publication.source),
                issued_at: Some(publication.issued_at),
                ..Decision::publish(subject, publication.content)
            });
        }
        for correction in self.corrections {
            decisions.push(correction.decision(desk, &history).await?);
        }
        if !decisions.is_empty() {
            imported.receipt = Some(desk.record(decisions, hashes, now).await?);
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
