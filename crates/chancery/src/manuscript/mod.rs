//! Manuscripts: the Markdown files of one message, one for each edition, as a person hands them in.

mod beside;
mod enclosures;
mod faults;
mod gathering;
mod mine;
mod names;
mod original;

use std::io::Read;
use std::path::Path;

use desk::Desk;
use intake::{Document, kind_in_title, message_of, read_markdown};
use record::{Decision, Edition, History, Instant, Kind, Lang, Message, SubjectId, Zone};
use tracing::warn;

pub(crate) use self::beside::{Beside, Lying, Missing, OnDisk, check_inside, read_anywhere};
pub(crate) use self::enclosures::{Occasion, media_of};
use self::faults::Faults;
use self::gathering::Gathering;
use crate::failure::Failure;

/// The longest file that is read: the longest content, and room for its front matter.
const MAX_BYTES: u64 = 2 << 20;

/// A file and what is in it.
pub(crate) struct File {
    /// Its name.
    pub(crate) name: String,
    /// Its bytes.
    pub(crate) bytes: Vec<u8>,
}

/// The files of one message, read.
pub(crate) struct Manuscript {
    documents: Vec<Document>,
    zone: Zone,
    languages: Vec<Lang>,
}

/// A message as it is to be recorded.
pub(crate) struct Ready {
    /// What is true in every language.
    pub(crate) message: Message,
    /// The editions, one from each file.
    pub(crate) editions: Vec<Edition>,
    /// What is to be recorded before it: the media files that it shows.
    pub(crate) enclosures: Vec<Decision>,
}

impl File {
    /// Reads a file, unless it is too long to be a manuscript.
    pub(crate) fn read(path: &Path) -> Result<Self, Failure> {
        let unread = |error| Failure::because(format!("{} cannot be read", path.display()), error);
        let mut bytes = Vec::new();
        let file = std::fs::File::open(path).map_err(unread)?;
        // What says that it is short may still go on for ever: never more is read than a text can be.
        file.take(MAX_BYTES + 1).read_to_end(&mut bytes).map_err(unread)?;
        if bytes.len() as u64 > MAX_BYTES {
            return Err(Failure::new(format!(
                "{} is too long; a text may be 1 MiB, its file {} MiB",
                path.display(),
                MAX_BYTES >> 20
            )));
        }
        Ok(Self { name: path.display().to_string(), bytes })
    }
}

impl Manuscript {
    /// Reads the files; what a file says and nobody uses is warned of, by file and line.
    pub(crate) fn read(files: &[File], history: &History) -> Result<Self, Failure> {
        let snapshot = history.at(Instant::MAX);
        let mission = snapshot.mission().ok_or(desk::DeskError::NoMission)?.mission;
        let mut documents = Vec::new();
        let mut faults = Vec::new();
        for file in files {
            match read_markdown(&file.name, &file.bytes, &mission.default_language) {
                Ok(document) => documents.push(document),
                Err(error) => faults.push(error.to_string()),
            }
        }
        if !faults.is_empty() {
            return Err(Failure::new(faults.join("\n")));
        }
        for document in &documents {
            for warning in &document.warnings {
                let (file, line, key) = (&document.file, warning.line, &warning.key);
                warn!(file, line, key, "{file}:{line}: \"{key}\" {}", warning.why);
            }
        }
        Ok(Self { documents, zone: mission.zone.clone(), languages: mission.languages.clone() })
    }

    /// Sets quotation marks and apostrophes as each language has them, if that is wanted of all files.
    pub(crate) fn with_quotes(mut self, typographic: bool) -> Self {
        if typographic {
            self.documents.iter_mut().for_each(Document::set_quotes);
        }
        self
    }

    /// Finds in the record what the files name, makes media files of what lies beside them, and puts it together.
    ///
    /// Where none states the message's kind, the title announces it, or it is a statement; a warning says so. What
    /// the files do not say of a message that is changed stays as it is.
    pub(crate) async fn ready(
        mut self,
        desk: &Desk,
        history: &History,
        beside: &dyn Beside,
        occasion: &Occasion,
    ) -> Result<Ready, Failure> {
        let current = occasion.subject.and_then(|subject| current(history, subject));
        if let Some(current) = current {
            self.documents.iter_mut().for_each(|document| stay(document, current));
        }
        let said = self.message()?;
        let Message { kind, fidelity, dated, event, .. } = said.clone();
        let mut message = Message { kind, fidelity, dated, event, ..current.unwrap_or(&said).clone() };
        let mut faults = Faults::default();
        names::link(&mut message, &self.documents, history, occasion.subject, &mut faults);
        for document in &mut self.documents {
            names::persons(document, history, &mut faults);
        }
        let mut gathering = Gathering::new(beside, history, &self.languages, &mut faults);
        self.documents.iter().for_each(|document| gathering.take(document));
        let gathered = gathering.end();
        original::check(&self.documents, history, occasion.subject, &mut faults);
        faults.end()?;

        let enclosed = enclosures::decide(gathered, desk, history, occasion).await?;
        self.documents.iter_mut().for_each(|document| enclosed.put_into(document));
        original::settle(&mut self.documents, desk, history, occasion.subject).await?;
        let editions = self.documents.into_iter().map(|document| document.edition).collect();
        Ok(Ready { message, editions, enclosures: enclosed.decisions })
    }

    /// The message that the files describe together, without what they name of the record.
    fn message(&mut self) -> Result<Message, Failure> {
        self.announce_kind();
        message_of(&self.documents, &self.zone).map_err(|faults| {
            let faults: Vec<_> = faults.iter().map(ToString::to_string).collect();
            Failure::new(faults.join("\n"))
        })
    }

    /// Takes the kind from the titles, unless a file states it.
    fn announce_kind(&mut self) {
        if self.documents.iter().any(|document| document.kind.is_some()) {
            return;
        }
        let announced = self.documents.iter().find_map(|document| kind_in_title(&document.edition.title));
        let kind = announced.unwrap_or(Kind::Statement);
        for document in &mut self.documents {
            warn!(
                "{}: states no kind; it is taken for a {}; say \"kind:\" if it is another",
                document.file,
                kind.as_str()
            );
            document.kind = Some(kind);
        }
    }
}

/// A message as it is now.
fn current(history: &History, subject: SubjectId) -> Option<&Message> {
    history.line(subject)?.revisions.last()?.state.message()
}

/// Lets `document` say what `current` says where it says nothing.
fn stay(document: &mut Document, current: &Message) {
    document.kind.get_or_insert(current.kind);
    document.fidelity.get_or_insert(current.fidelity);
    if let Some(dated) = &current.dated {
        document.date.get_or_insert_with(|| dated.iso());
    }
    if let Some(event) = &current.event {
        document.event_date.get_or_insert_with(|| event.iso());
        document.event_zone.get_or_insert_with(|| event.zone().clone());
    }
}
