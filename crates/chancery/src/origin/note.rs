//! A checkpoint as it is served: the log's own signed note, and the lines of others under it.

use record::{Checkpoint, CheckpointError, CheckpointVerifier, NoteLine, PublicKey, RecordId, note_lines};

/// The most lines under a checkpoint that are kept.
const MOST_LINES: usize = 64;

/// A checkpoint as it is served. What it says is not believed before it is [opened](Self::open).
#[derive(Clone, Debug)]
pub(crate) struct ServedNote {
    /// The record that it says to be of.
    pub(crate) origin: String,
    /// How many entries it says to cover.
    pub(crate) size: u64,
    /// All of it.
    pub(crate) whole: Vec<u8>,
    text: Vec<u8>,
    lines: Vec<NoteLine>,
}

impl ServedNote {
    /// Reads a checkpoint; `None` if it is none.
    pub(crate) fn read(whole: &[u8]) -> Option<Self> {
        let (text, lines) = note_lines(whole).ok()?;
        let words = String::from_utf8(text.clone()).ok()?;
        let mut words = words.lines();
        let (origin, size) = (words.next()?.to_owned(), words.next()?.parse().ok()?);
        Some(Self { origin, size, whole: whole.to_vec(), text, lines })
    }

    /// The checkpoint, once `key` is known to have signed it; with every line that is under it.
    pub(crate) fn open(&self, record: &RecordId, key: &PublicKey) -> Result<Checkpoint, CheckpointError> {
        CheckpointVerifier::new(record.clone(), key).open(&self.whole)
    }

    /// The note as the log wrote it, without the lines of others.
    pub(crate) fn own(&self) -> Vec<u8> {
        let mut note = self.text.clone();
        note.push(b'\n');
        let own = self.lines.iter().filter(|line| line.name == self.origin);
        own.for_each(|line| note.extend_from_slice(line.line.as_bytes()));
        note
    }

    /// The lines of others under it.
    pub(crate) fn cosignatures(&self) -> impl Iterator<Item = &str> {
        let others = self.lines.iter().filter(|line| line.name != self.origin);
        others.map(|line| line.line.as_str()).take(MOST_LINES)
    }
}
