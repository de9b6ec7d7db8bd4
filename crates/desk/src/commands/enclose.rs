//! Enclose: a media file becomes public, alone or with what shows it.

use std::collections::BTreeMap;

use record::{
    Decision, Grade, History, Lang, Media, MediaRef, SubjectContent, SubjectId, SubjectKind, Text, Verb, text,
};

use crate::error::DeskError;
use crate::office::Desk;
use crate::queries::is_file;

/// A media file as it shall stand: published where it is new, changed where it differs, else left as it is.
///
/// Texts in languages of which nothing is said stay as they are.
pub struct Enclose {
    /// The media file that it is already, if it is one.
    pub subject: Option<SubjectId>,
    /// How it shall stand; what its texts do not say stays.
    pub media: Media,
    /// Its bytes; `None` leaves them as they are.
    pub file: Option<Vec<u8>>,
    /// How much a correction changes; `None` where there was no fault.
    pub grade: Option<Grade>,
    /// The public reason of a change, in one language or more.
    pub reasons: Text,
}

/// A media file that was decided about.
pub struct Enclosed {
    /// It, as it will stand.
    pub media: MediaRef,
    /// What is to be recorded for that; `None` where it stands so already.
    pub decision: Option<Decision>,
}

impl Enclose {
    /// Checks, and decides.
    ///
    /// # Errors
    ///
    /// [`DeskError::NoSuchSubject`] if there is no such media file; else what the store says.
    pub async fn decide(mut self, desk: &Desk) -> Result<Enclosed, DeskError> {
        self.media = cleaned(self.media);
        let Some(subject) = self.subject else {
            let subject = desk.new_id(SubjectKind::Media);
            let publish = Decision::publish(subject, SubjectContent::Media(Box::new(self.media)));
            let decision = Some(Decision { file: self.file, ..publish });
            return Ok(Enclosed { media: MediaRef { id: subject, revision: 1 }, decision });
        };
        let history = desk.history().await?;
        let now = current(desk, &history, subject).await?;
        let revision = history.line(subject).map_or(0, |line| line.revisions.len() as u64);
        let file = match self.file {
            Some(file) if !is_file(desk, &history, subject, &file).await? => Some(file),
            _ => None,
        };
        let media = kept(self.media, &now);
        if file.is_none() && media == now {
            return Ok(Enclosed { media: MediaRef { id: subject, revision }, decision: None });
        }
        let verb = if self.grade.is_some() { Verb::Correct } else { Verb::Revise };
        let decision = Decision {
            content: Some(SubjectContent::Media(Box::new(media))),
            file,
            grade: self.grade,
            reasons: self.reasons,
            ..Decision::new(verb, subject)
        };
        Ok(Enclosed { media: MediaRef { id: subject, revision: revision + 1 }, decision: Some(decision) })
    }
}

/// A media file as it is now, with its transcript.
async fn current(desk: &Desk, history: &History, subject: SubjectId) -> Result<Media, DeskError> {
    let missing = || DeskError::NoSuchSubject(subject.to_string());
    let line = history.line(subject).ok_or_else(missing)?;
    let commitment =
        line.revisions.last().and_then(|revision| revision.state.commitment).ok_or_else(missing)?;
    let content = desk.store.content(&desk.record, &commitment).await?.ok_or_else(missing)?;
    match SubjectContent::from_bytes(&content.bytes) {
        Ok(SubjectContent::Media(media)) => Ok(*media),
        _ => Err(missing()),
    }
}

/// `media` with its texts as the record keeps them, so that they can be compared.
fn cleaned(mut media: Media) -> Media {
    for texts in [&mut media.alt, &mut media.caption, &mut media.credit] {
        texts.values_mut().for_each(|words| *words = text::clean_line(words));
    }
    media.transcript.values_mut().for_each(|words| *words = text::clean(words).trim().to_owned());
    media
}

/// `media` with the texts that it does not say as they are `now`.
fn kept(mut media: Media, now: &Media) -> Media {
    fn fill<T: Clone>(texts: &mut BTreeMap<Lang, T>, now: &BTreeMap<Lang, T>) {
        for (lang, text) in now {
            texts.entry(lang.clone()).or_insert_with(|| text.clone());
        }
    }
    fill(&mut media.alt, &now.alt);
    fill(&mut media.caption, &now.caption);
    fill(&mut media.credit, &now.credit);
    fill(&mut media.transcript, &now.transcript);
    fill(&mut media.subtitles, &now.subtitles);
    media
}
