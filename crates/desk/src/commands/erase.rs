//! Erase: content and salt of a subject are deleted; the entries and a public reason stay.

use std::collections::BTreeSet;

use record::{Decision, Instant, Role, SubjectId, Text, Verb};
use store::Receipt;

use crate::error::DeskError;
use crate::office::Desk;

/// Deletes everything that a subject's acts commit to, but for their reasons.
///
/// For a court's order or a data-protection duty. It cannot be undone, here or on any mirror.
pub struct Erase {
    /// The subject.
    pub subject: SubjectId,
    /// The public reason, in one language or more.
    pub reasons: Text,
}

impl Erase {
    /// Checks, and decides; the content goes in the transaction that appends it.
    ///
    /// # Errors
    ///
    /// [`DeskError`] if there is no such subject, it is erased already, or a reason is missing.
    pub async fn decide(self, desk: &Desk) -> Result<Decision, DeskError> {
        let history = desk.history().await?;
        let line =
            history.line(self.subject).ok_or_else(|| DeskError::NoSuchSubject(self.subject.to_string()))?;
        let mut erases = BTreeSet::new();
        for revision in &line.revisions {
            for entry in desk.store.entries(&desk.record, revision.index, 1).await? {
                let entry = entry.entry()?;
                erases.extend(
                    entry
                        .act
                        .commits
                        .iter()
                        .filter(|commit| commit.role != Role::Reason)
                        .map(|commit| commit.commitment),
                );
            }
        }
        let decision = Decision {
            reasons: self.reasons,
            erases: erases.into_iter().collect(),
            ..Decision::new(Verb::Erase, self.subject)
        };
        Ok(decision)
    }

    /// Decides, signs and appends.
    ///
    /// # Errors
    ///
    /// As [`Self::decide`], and what the append says.
    pub async fn run(self, desk: &Desk, now: Instant) -> Result<Receipt, DeskError> {
        let decision = self.decide(desk).await?;
        desk.record(vec![decision], Vec::new(), now).await
    }
}
