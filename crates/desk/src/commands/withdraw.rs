//! Withdraw: a subject is taken back; its page stays, with a notice.

use record::{Decision, Instant, SubjectId, SubjectKind, Text, Verb};
use store::Receipt;

use crate::error::DeskError;
use crate::office::Desk;

/// A subject is taken back; its page stays, with a notice.
pub struct Withdraw {
    /// The subject.
    pub subject: SubjectId,
    /// The public reason, in one language or more.
    pub reasons: Text,
}

impl Withdraw {
    /// Checks, and decides.
    ///
    /// # Errors
    ///
    /// [`DeskError`] if the subject does not stand so that this can be done, or a reason is missing.
    pub fn decide(self) -> Result<Decision, DeskError> {
        let subject = self.subject;
        if matches!(subject.kind(), SubjectKind::Mission | SubjectKind::Key) {
            return Err(DeskError::Needed { subject });
        }
        let decision = Decision { reasons: self.reasons, ..Decision::new(Verb::Withdraw, self.subject) };
        Ok(decision)
    }

    /// Decides, signs and appends.
    ///
    /// # Errors
    ///
    /// As [`Self::decide`], and what the append says.
    pub async fn run(self, desk: &Desk, now: Instant) -> Result<Receipt, DeskError> {
        let decision = self.decide()?;
        desk.record(vec![decision], Vec::new(), now).await
    }
}
