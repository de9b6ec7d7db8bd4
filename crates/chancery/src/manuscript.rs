//! Manuscripts: the Markdown files of one message, one for each edition, as a person hands them in.

use std::io::Read;
use std::path::Path;

use intake::{Document, kind_in_title, message_of, read_markdown};
use record::{Edition, History, Instant, Kind, Message, SubjectId, Zone};
use tracing::warn;

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
    /// The editions, one from each file.
    pub(crate) editions: Vec<Edition>,
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
        let editions: Vec<_> = documents.iter().map(|document| document.edition.clone()).collect();
        Ok(Self { documents, zone: mission.zone.clone(), editions })
    }

    /// The message that the files describe together. Where none states its kind, the title announces
    /// it, or it is a statement; a warning says so.
    pub(crate) fn message(&mut self) -> Result<Message, Failure> {
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

    /// The message as it shall stand after a change: what the files do not say stays as it is.
    pub(crate) fn message_after(
        mut self,
        history: &History,
        subject: SubjectId,
    ) -> Result<(Message, Vec<Edition>), Failure> {
        let current = history
            .line(subject)
            .and_then(|line| line.revisions.last())
            .and_then(|revision| revision.state.message());
        if let Some(current) = current {
            for document in &mut self.documents {
                stay(document, current);
            }
        }
        Ok((self.message()?, self.editions))
    }
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
