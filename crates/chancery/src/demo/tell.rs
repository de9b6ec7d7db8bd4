//! Telling the demo's story to a desk, through the same commands as everybody uses.

use std::collections::HashMap;

use desk::Desk;
use desk::commands::{Correct, Enclose, Publish, Reinstate, Revise, Withdraw};
use record::{Instant, Media, SubjectContent, SubjectId, SubjectKind, Text};

use super::{Event, Happening, InDemo};
use crate::failure::Failure;
use crate::manuscript::{Manuscript, Occasion, media_of};

/// Tells events one after another, and remembers which message and which holidays are which.
pub(crate) struct Tell<'a> {
    desk: &'a Desk,
    messages: HashMap<String, SubjectId>,
    /// The holidays told so far.
    holidays: Vec<SubjectId>,
}

impl<'a> Tell<'a> {
    /// A teller at `desk`.
    pub(crate) fn new(desk: &'a Desk) -> Self {
        Self { desk, messages: HashMap::new(), holidays: Vec::new() }
    }

    /// Lets an event happen, at its instant.
    pub(crate) async fn tell(&mut self, event: Event) -> Result<(), Failure> {
        let (desk, at) = (self.desk, event.at);
        match event.happening {
            Happening::Subject(content) => {
                let are_holidays = matches!(content, SubjectContent::Holidays(_));
                let (subject, _) = Publish { content, editions: Vec::new() }.run(desk, at).await?;
                self.holidays.extend(are_holidays.then_some(subject));
            }
            Happening::Office { mut office, keeps } => {
                office.holidays =
                    keeps.iter().filter_map(|place| self.holidays.get(*place).copied()).collect();
                Publish { content: SubjectContent::Office(office), editions: Vec::new() }
                    .run(desk, at)
                    .await?;
            }
            Happening::Crest { file, alt } => self.crest(file, alt, at).await?,
            Happening::Message { stem, files } => {
                let history = desk.history().await?;
                let manuscript = Manuscript::read(&files, &history)?;
                let ready = manuscript.ready(desk, &history, &InDemo, &Occasion::publication()).await?;
                let content = SubjectContent::Message(ready.message);
                let mut decisions = ready.enclosures;
                let decision = Publish { content, editions: ready.editions }.decide(desk).await?;
                self.messages.insert(stem, decision.subject);
                decisions.push(decision);
                desk.record(decisions, Vec::new(), at).await?;
            }
            Happening::Change { stem, files, grade, reasons } => {
                let subject = self.known(&stem)?;
                let history = desk.history().await?;
                let manuscript = Manuscript::read(&files, &history)?;
                let occasion = Occasion { subject: Some(subject), grade, reasons: reasons.clone() };
                let ready = manuscript.ready(desk, &history, &InDemo, &occasion).await?;
                let content = Some(SubjectContent::Message(ready.message));
                let editions = ready.editions;
                let mut decisions = ready.enclosures;
                decisions.push(match grade {
                    Some(grade) => {
                        Correct { subject, content, editions, grade, reasons }.decide(desk).await?
                    }
                    None => Revise { subject, content, editions, reasons }.decide(desk).await?,
                });
                desk.record(decisions, Vec::new(), at).await?;
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

    /// Publishes the crest, and lets the mission wear it.
    async fn crest(&self, file: Vec<u8>, alt: Text, at: Instant) -> Result<(), Failure> {
        let inspected = media::inspect("crest.svg", file).map_err(|error| Failure::new(error.to_string()))?;
        let media = Media { alt, ..media_of(&inspected) };
        let file = Some(inspected.bytes);
        let enclose = Enclose { subject: None, media, file, grade: None, reasons: Text::new() };
        let enclosed = enclose.decide(self.desk).await?;
        let history = self.desk.history().await?;
        let snapshot = history.at(Instant::MAX);
        let view = snapshot.subjects(SubjectKind::Mission).next().ok_or(desk::DeskError::NoMission)?;
        let mut mission = snapshot.mission().ok_or(desk::DeskError::NoMission)?.mission.clone();
        mission.look.get_or_insert_default().crest = Some(enclosed.media);
        let content = Some(SubjectContent::Mission(Box::new(mission)));
        let subject = view.line.id;
        let revise = Revise { subject, content, editions: Vec::new(), reasons: Text::new() };
        let mut decisions: Vec<_> = enclosed.decision.into_iter().collect();
        decisions.push(revise.decide(self.desk).await?);
        self.desk.record(decisions, Vec::new(), at).await?;
        Ok(())
    }

    fn known(&self, stem: &str) -> Result<SubjectId, Failure> {
        self.messages.get(stem).copied().ok_or_else(|| {
            Failure::new(format!("the demo's timeline changes \"{stem}\" before it is published"))
        })
    }
}
