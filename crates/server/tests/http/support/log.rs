//! The log of a press office, in memory.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, RwLock};

use record::{
    CheckpointSigner, Commitment, Content, Entry, Frontier, RecordId, Role, SignedAct, SigningKey, leaf_hash,
};
use server::{Held, Log, LogError, ShownCheckpoint};

use super::Drawer;

/// What was committed, of which a part may be shown.
pub(crate) struct PressLog {
    signer: CheckpointSigner,
    kept: RwLock<Kept>,
    /// How many entries the newest checkpoint covers, where that is not all.
    shown: Mutex<Option<u64>>,
    cosignatures: Mutex<String>,
    asked: AtomicUsize,
    broken: AtomicBool,
    /// Where the bytes of media files lie.
    drawer: Arc<Drawer>,
}

#[derive(Default)]
struct Kept {
    entries: Vec<Vec<u8>>,
    contents: HashMap<Commitment, (u64, Content)>,
    /// Media files, and the entries that commit to them.
    files: HashMap<Commitment, u64>,
    erased: HashMap<Commitment, u64>,
}

impl PressLog {
    pub(crate) fn new(record: RecordId, key: &SigningKey, drawer: Arc<Drawer>) -> Self {
        Self {
            signer: CheckpointSigner::new(record, key).unwrap(),
            kept: RwLock::default(),
            shown: Mutex::default(),
            cosignatures: Mutex::default(),
            asked: AtomicUsize::default(),
            broken: AtomicBool::default(),
            drawer,
        }
    }

    pub(crate) fn append(&self, entry: &Entry, act: &SignedAct) {
        let mut kept = self.kept.write().unwrap();
        kept.entries.push(entry.to_bytes());
        for content in &act.contents {
            let is_file =
                act.act.commits_of(Role::File).any(|commit| commit.commitment == content.commitment());
            if is_file {
                kept.files.insert(content.commitment(), entry.index);
                continue;
            }
            kept.contents.insert(content.commitment(), (entry.index, content.clone()));
        }
        for erased in &act.act.erases {
            kept.contents.remove(erased);
            kept.files.remove(erased);
            kept.erased.insert(*erased, entry.index);
        }
    }

    /// Shows no more than `size` entries from now on.
    pub(crate) fn show_only(&self, size: u64) {
        *self.shown.lock().unwrap() = Some(size);
    }

    /// Adds a line to the note of the newest checkpoint.
    pub(crate) fn cosign(&self, line: &str) {
        self.cosignatures.lock().unwrap().push_str(line);
    }

    pub(crate) fn set_broken(&self, broken: bool) {
        self.broken.store(broken, Ordering::SeqCst);
    }

    /// How often tiles, entries and contents were asked for.
    pub(crate) fn asked(&self) -> usize {
        self.asked.load(Ordering::SeqCst)
    }

    /// The commitments that entry `index` brought, and are still there.
    pub(crate) fn contents_of(&self, index: u64) -> Vec<(Commitment, Content)> {
        let kept = self.kept.read().unwrap();
        let of = kept.contents.iter().filter(|(_, (since, _))| *since == index);
        of.map(|(commitment, (_, content))| (*commitment, content.clone())).collect()
    }

    pub(crate) fn entry(&self, index: usize) -> Vec<u8> {
        self.kept.read().unwrap().entries[index].clone()
    }

    fn ask(&self) -> Result<(), LogError> {
        self.asked.fetch_add(1, Ordering::SeqCst);
        match self.broken.load(Ordering::SeqCst) {
            true => Err(LogError::because("the log is broken, as the test wants it")),
            false => Ok(()),
        }
    }
}

/// The root over entries.
pub(crate) fn frontier(entries: &[Vec<u8>]) -> Frontier {
    let mut frontier = Frontier::default();
    for entry in entries {
        frontier.push(leaf_hash(entry));
    }
    frontier
}

impl Log for PressLog {
    fn shown(&self) -> Result<Option<ShownCheckpoint>, LogError> {
        if self.broken.load(Ordering::SeqCst) {
            return Err(LogError::because("the log is broken, as the test wants it"));
        }
        let kept = self.kept.read().unwrap();
        let size = self.shown.lock().unwrap().unwrap_or(kept.entries.len() as u64);
        if size == 0 {
            return Ok(None);
        }
        let entries = &kept.entries[..usize::try_from(size).unwrap()];
        let mut checkpoint = self.signer.sign(&frontier(entries)).unwrap();
        checkpoint.note.extend(self.cosignatures.lock().unwrap().as_bytes());
        Ok(Some(ShownCheckpoint { size, root: checkpoint.root, note: checkpoint.note }))
    }

    fn tile(&self, level: u8, index: u64) -> Result<Option<Vec<u8>>, LogError> {
        self.ask()?;
        let kept = self.kept.read().unwrap();
        let span = 256_usize.pow(level.into());
        let whole = kept.entries.chunks_exact(span).skip(usize::try_from(index).unwrap() * 256).take(256);
        let hashes: Vec<u8> = whole.flat_map(|part| frontier(part).root().0).collect();
        Ok((!hashes.is_empty()).then_some(hashes))
    }

    fn entries(&self, from: u64, limit: u64) -> Result<Vec<Vec<u8>>, LogError> {
        self.ask()?;
        let kept = self.kept.read().unwrap();
        let (from, limit) = (usize::try_from(from).unwrap(), usize::try_from(limit).unwrap());
        Ok(kept.entries.iter().skip(from).take(limit).cloned().collect())
    }

    fn content(&self, commitment: &Commitment) -> Result<Held, LogError> {
        self.ask()?;
        let kept = self.kept.read().unwrap();
        if let Some((since, (salt, size))) =
            kept.files.get(commitment).copied().zip(self.drawer.salt_and_size(commitment))
        {
            return Ok(Held::File { since, size, salt });
        }
        Ok(match (kept.contents.get(commitment), kept.erased.get(commitment)) {
            (Some((since, content)), _) => Held::Here { since: *since, content: content.clone() },
            (None, Some(by)) => Held::Erased { by: *by },
            (None, None) => Held::Unknown,
        })
    }
}
