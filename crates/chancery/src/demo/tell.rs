//! Telling the demo's story to a desk, through the same commands as everybody uses.

use std::collections::HashMap;

use desk::Desk;
use desk::commands::{Correct, Publish, Reinstate, Revise, Withdraw};
use record::{SubjectContent, SubjectId};

use super::{Event, Happening};
use crate::failure::Failure;
use crate::manuscript::Manuscript;

/// Tells events one after another, and remembers which message is which.
pub(crate) struct Tell<'a> {
    desk: &'a Desk,
    messages: HashMap<String, SubjectId>,
}

impl<'a> Tell<'a> {
    /// A teller at `desk`.
    pub(crate) fn new(desk: &'a Desk) -> Self {
        Self { desk, messages: HashMap::new() }
    }

    /// Lets an event happen, at its instant.
    pub(crate) async fn tell(&mut self, event: Event) -> Result<(), Failure> {
        let (desk, at) = (self.desk, event.at);
        match event.happening {
            Happening::Subject(content) => {
                Publish { content, editions: Vec::new() }.run(desk, at).await?;
            }
            Happening::Message { stem, files } => {
                let history = desk.history().await?;
                let mut manuscript = Manuscript::read(&files, &history)?;
                let message = manuscript.message()?;
                let command =
                    Publish { content: SubjectContent::Message(message), editions: manuscript.editions };
                let (subject, _) = command.run(desk, at).await?;
                self.messages.insert(stem, subject);
            }
            Happening::Change { stem, files, grade, reasons } => {
                let subject = self.known(&stem)?;
                let history = desk.history().await?;
                let manuscript = Manuscript::read(&files, &history)?;
                let (message, editions) = manuscript.message_after(&history, subject)?;
                let content = Some(SubjectContent::Message(message));
                match grade {
                    Some(grade) => {
                        Correct { subject, content, editions, grade, reasons }.run(desk, at).await?
                    }
                    None => Revise { subject, content, editions, reasons }.run(desk, at).await?,
                };
            }
            Happening::Withdraw { stem, reasons } => {
                Withdraw { subject: self.known(&stem)?, reasons }.run(desk, at).await?;
            }
            Happening::Reinstate { stem, reasons } => {
                Reinstate { subject: self.known(&stem)?, reasons }.run(desk, at).await?;
            }
        }
        Ok(())
    }

    fn known(&self, stem: &str) -> Result<SubjectId, Failure> {
        self.messages.get(stem).copied().ok_or_else(|| {
            Failure::new(format!("the demo's timeline changes \"{stem}\" before it is published"))
        })
    }
}
