//! Reinstate: what was withdrawn holds again.

use record::{Decision, Instant, SubjectId, Text, Verb};
use store::Receipt;

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
    /// Checks, then appends.
    ///
    /// # Errors
    ///
    /// [`DeskError`] if the subject does not stand so that this can be done, or a reason is missing.
    pub async fn run(self, desk: &Desk, now: Instant) -> Result<Receipt, DeskError> {
        let decision = Decision { reasons: self.reasons, ..Decision::new(Verb::Reinstate, self.subject) };
        desk.record(vec![decision], Vec::new(), now).await
    }
}
