//! Reinstate: what was withdrawn holds again.

use record::{Decision, Instant, SubjectId, Text, Verb};
use store::Receipt;

use super::redirects;
use crate::error::DeskError;
use crate::office::Desk;

/// What was withdrawn holds again.
pub struct Reinstate {
    /// The subject.
    pub subject: SubjectId,
    /// The public reason, in one language or more.
    pub reasons: Text,
}

impl Reinstate {
    /// Decides; whether the subject stands so that this can be done is for the append to check.
    pub fn decide(self) -> Decision {
        Decision { reasons: self.reasons, ..Decision::new(Verb::Reinstate, self.subject) }
    }

    /// Decides, signs and appends.
    ///
    /// # Errors
    ///
    /// [`DeskError`] if the subject does not stand so that this can be done.
    pub async fn run(self, desk: &Desk, now: Instant) -> Result<Receipt, DeskError> {
        let history = desk.history().await?;
        let state = history.line(self.subject).and_then(|line| line.revisions.last());
        let content = state.and_then(|revision| revision.state.content.as_deref());
        redirects::check(&history, Some(self.subject), content)?;
        desk.record(vec![self.decide()], Vec::new(), now).await
    }
}
