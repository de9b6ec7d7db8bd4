//! What an entry's commitments lead to, read and compared with what was committed to.

use crate::act::{Commit, Role};
use crate::canonical::from_canonical;
use crate::commitment::{Commitment, Content};
use crate::entry::Entry;
use crate::id::SubjectKind;
use crate::source::Source;
use crate::subject::{Edition, KeyRing, SubjectContent};
use crate::text;

/// What is there behind a commitment, for who checks it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Behind {
    /// Salt and bytes, not yet compared.
    Content(Content),
    /// A media file, which whoever looked has read and compared itself: it need not be in memory.
    File {
        /// How many bytes it has.
        size: u64,
        /// Whether it is what was committed to.
        holds: bool,
    },
    /// A media file that is left out here, and may be compared elsewhere.
    LeftOut,
}

impl From<Content> for Behind {
    fn from(content: Content) -> Self {
        Self::Content(content)
    }
}

/// What an entry's commitments lead to.
#[derive(Default)]
pub(crate) struct Found {
    /// The subject's content, if the act commits to it and it is there and well.
    pub(crate) subject: Option<SubjectContent>,
    /// The editions that are there and well, ordered by language.
    pub(crate) editions: Vec<Edition>,
    /// How many bytes the media file has that the act commits to, if it is there and well.
    file: Option<u64>,
    /// How many contents are there.
    pub(super) contents: u64,
    /// What is not there.
    pub(crate) missing: Vec<Commitment>,
    /// Whether any of the subject or the editions is not there.
    pub(super) lacks_texts: bool,
    /// Whether any is not what was committed to, or has a wrong form.
    pub(super) is_altered: bool,
    /// Everything that does not hold.
    pub(crate) faults: Vec<String>,
}

impl Found {
    /// Looks up everything that `entry` commits to.
    pub(crate) fn of(entry: &Entry, behind: &dyn Fn(&Commitment) -> Option<Behind>) -> Self {
        let mut found = Self::default();
        for commit in &entry.act.commits {
            match (behind(&commit.commitment), commit.role) {
                (Some(Behind::Content(content)), _) => {
                    found.add(commit, entry.act.subject.kind(), &content);
                }
                (Some(Behind::File { size, holds }), Role::File) => found.add_file(commit, size, holds),
                (Some(Behind::LeftOut), Role::File) => {}
                (Some(_), _) | (None, _) => {
                    found.missing.push(commit.commitment);
                    found.lacks_texts |= is_text(commit.role);
                }
            }
        }
        found.compare_size();
        found
    }

    /// A media file is as long as it says.
    fn compare_size(&mut self) {
        if let (Some(SubjectContent::Media(media)), Some(size)) = (&self.subject, self.file)
            && media.size != size
        {
            self.faults.push(format!("its file has {size} bytes, and states {}", media.size));
        }
    }

    /// The ring of keys that the entry states.
    pub(crate) fn ring(&self) -> Option<&KeyRing> {
        match &self.subject {
            Some(SubjectContent::Keys(ring)) => Some(ring),
            _ => None,
        }
    }

    fn add(&mut self, commit: &Commit, kind: SubjectKind, content: &Content) {
        self.contents += 1;
        if content.commitment() != commit.commitment {
            return self.faults.push(format!("content {} is not what was committed to", commit.commitment));
        }
        if let Err(why) = self.read(commit, kind, &content.bytes) {
            let role = format!("{:?}", commit.role).to_lowercase();
            self.faults.push(format!("its {role} has a wrong form: {why}"));
        }
    }

    fn add_file(&mut self, commit: &Commit, size: u64, holds: bool) {
        self.contents += 1;
        if !holds {
            self.faults.push(format!("file {} is not what was committed to", commit.commitment));
        } else if size > Content::MAX_FILE_BYTES as u64 {
            self.faults.push("its file is longer than 256 MiB".to_owned());
        } else {
            self.file = Some(size);
        }
    }

    fn read(&mut self, commit: &Commit, kind: SubjectKind, bytes: &[u8]) -> Result<(), String> {
        let (most, words) = match commit.role {
            Role::File => (Content::MAX_FILE_BYTES, "it is longer than 256 MiB"),
            _ => (Content::MAX_BYTES, "it is longer than 1 MiB"),
        };
        if bytes.len() > most {
            return Err(words.to_owned());
        }
        match commit.role {
            Role::Subject => self.subject = Some(subject(kind, bytes)?),
            Role::Edition => self.editions.push(edition(commit, bytes)?),
            Role::Source => {
                from_canonical::<Source>(bytes).map_err(|error| error.to_string())?;
                clean_json(bytes)?;
            }
            Role::File => self.file = Some(bytes.len() as u64),
            Role::Reason => clean(std::str::from_utf8(bytes).map_err(|error| error.to_string())?)?,
        }
        Ok(())
    }
}

/// Whether the content of `role` is what an erasure must erase, and without which there is no card.
pub(crate) fn is_text(role: Role) -> bool {
    matches!(role, Role::Subject | Role::Edition | Role::File)
}

fn subject(kind: SubjectKind, bytes: &[u8]) -> Result<SubjectContent, String> {
    let content = SubjectContent::from_bytes(bytes).map_err(|error| error.to_string())?;
    clean_json(bytes)?;
    if content.kind() == kind {
        Ok(content)
    } else {
        Err("it is of another kind than the subject".to_owned())
    }
}

fn edition(commit: &Commit, bytes: &[u8]) -> Result<Edition, String> {
    let edition = Edition::from_bytes(bytes).map_err(|error| error.to_string())?;
    if Some(&edition.lang) != commit.lang.as_ref() {
        return Err("it is in another language than the act says".to_owned());
    }
    if edition.cleaned() != edition {
        return Err(UNCLEAN.to_owned());
    }
    Ok(edition)
}

const UNCLEAN: &str = "it holds characters that the record does not";

fn clean(text: &str) -> Result<(), String> {
    if text::is_clean(text) { Ok(()) } else { Err(UNCLEAN.to_owned()) }
}

/// Each text within the JSON by itself: its spelling there may hide controls, and may join what is apart.
fn clean_json(bytes: &[u8]) -> Result<(), String> {
    fn walk(value: &serde_json::Value) -> Result<(), String> {
        match value {
            serde_json::Value::String(text) => clean(text),
            serde_json::Value::Array(items) => items.iter().try_for_each(walk),
            serde_json::Value::Object(fields) => {
                fields.iter().try_for_each(|(name, value)| clean(name).and_then(|()| walk(value)))
            }
            _ => Ok(()),
        }
    }
    walk(&serde_json::from_slice(bytes).map_err(|error| error.to_string())?)
}
