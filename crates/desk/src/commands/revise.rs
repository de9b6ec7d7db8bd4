//! Revise: a subject changes without a fault: an edition added, a number updated.

use record::{Decision, Edition, Instant, SubjectContent, SubjectId, Text, Verb};
use store::Receipt;

use super::change::Changed;
use crate::error::DeskError;
use crate::office::Desk;

/// A subject changes without a fault: an edition added, a number updated.
pub struct Revise {
    /// The subject.
    pub subject: SubjectId,
    /// The subject as it shall stand; `None` leaves it as it is.
    pub content: Option<SubjectContent>,
    /// The editions that are new or changed; unchanged ones may be among them.
    pub editions: Vec<Edition>,
    /// The public reason, if one is given.
    pub reasons: Text,
}

impl Revise {
    /// Checks, and decides what is changed.
    ///
    /// # Errors
    ///
    /// [`DeskError::NothingChanged`] if all of it stands so already; else [`DeskError`] with all faults at once.
    pub async fn decide(self, desk: &Desk) -> Result<Decision, DeskError> {
        let history = desk.history().await?;
        let changed = Changed::of(desk, &history, self.subject, self.content, self.editions).await?;
        let decision = Decision {
            content: changed.content,
            editions: changed.editions,
            reasons: self.reasons,
            ..Decision::new(Verb::Revise, self.subject)
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
