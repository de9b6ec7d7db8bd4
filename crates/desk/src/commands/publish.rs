//! Publish: a subject becomes public.

use record::{Decision, Edition, History, Instant, SubjectContent, SubjectId, SubjectKind};
use store::Receipt;

use super::change::check_languages;
use super::redirects;
use crate::error::DeskError;
use crate::office::Desk;

/// Publishes a new subject: a message with its editions, or any other.
pub struct Publish {
    /// What it is.
    pub content: SubjectContent,
    /// A message's editions, at least one.
    pub editions: Vec<Edition>,
}

impl Publish {
    /// Checks, and decides; the decision has the new subject's id.
    ///
    /// # Errors
    ///
    /// [`DeskError`] with all faults at once; nothing is recorded then.
    pub async fn decide(self, desk: &Desk) -> Result<Decision, DeskError> {
        let history = desk.history().await?;
        check_languages(&history, &self.editions)?;
        let kind = self.content.kind();
        check_single(&history, kind)?;
        redirects::check(&history, None, Some(&self.content))?;
        let subject = desk.new_id(kind);
        Ok(Decision { editions: self.editions, ..Decision::publish(subject, self.content) })
    }

    /// Decides, signs and appends; the new subject's id comes with the receipt.
    ///
    /// # Errors
    ///
    /// As [`Self::decide`], and what the append says; nothing is recorded then.
    pub async fn run(self, desk: &Desk, now: Instant) -> Result<(SubjectId, Receipt), DeskError> {
        let decision = self.decide(desk).await?;
        let subject = decision.subject;
        let receipt = desk.record(vec![decision], Vec::new(), now).await?;
        Ok((subject, receipt))
    }
}

/// A record has one mission, one ring of keys, one promise and one theme: they are revised, not published again.
fn check_single(history: &History, kind: SubjectKind) -> Result<(), DeskError> {
    match history.at(Instant::MAX).subjects(kind).next().filter(|_| kind.is_single()) {
        Some(there) => Err(DeskError::Second { subject: there.line.id }),
        None => Ok(()),
    }
}
