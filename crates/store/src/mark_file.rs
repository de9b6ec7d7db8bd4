//! The mark as a file beside the log key.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use record::{Checkpoint, Hash};
use serde::{Deserialize, Serialize, Serializer};

use crate::mark::{Mark, MarkError};

/// A mark in one file: written beside it, synced, then renamed over it, so that it is never half there.
///
/// Processes that share it take turns by a lock on a file beside it (`.lock`).
#[derive(Clone, Debug)]
pub struct FileMark {
    path: PathBuf,
}

/// The file, as JSON. An enum, for only of an enum does serde check what the tag says.
#[derive(Serialize, Deserialize)]
#[serde(tag = "format", deny_unknown_fields)]
enum Written {
    #[serde(rename = "chancery/mark/v1")]
    V1 {
        size: u64,
        #[serde(serialize_with = "as_text")]
        root: Hash,
        note: String,
    },
}

/// A root as a checkpoint spells it: base64.
fn as_text<S: Serializer>(root: &Hash, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(root)
}

impl FileMark {
    /// The mark at `path`; the file appears when the first checkpoint is shown.
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into() }
    }

    fn beside(&self, ending: &str) -> PathBuf {
        let mut name = self.path.clone().into_os_string();
        name.push(ending);
        name.into()
    }

    fn folder(&self) -> &Path {
        match self.path.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        }
    }

    fn lock(&self) -> io::Result<File> {
        let lock = File::options().create(true).truncate(false).write(true).open(self.beside(".lock"))?;
        lock.lock()?;
        Ok(lock)
    }

    fn replace(&self, bytes: &[u8]) -> io::Result<()> {
        let new = self.beside(".new");
        let mut file = File::create(&new)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&new, &self.path)?;
        File::open(self.folder())?.sync_all()
    }

    /// Whether the mark is at `checkpoint` already, or beyond it.
    fn reaches(&self, checkpoint: &Checkpoint) -> Result<bool, MarkError> {
        match self.highest()? {
            Some(shown) if shown.size == checkpoint.size && shown.root != checkpoint.root => {
                Err(MarkError::Forked { shown: shown.size })
            }
            Some(shown) => Ok(shown.size >= checkpoint.size),
            None => Ok(false),
        }
    }

    fn fault(&self, source: io::Error) -> MarkError {
        MarkError::File { path: self.path.clone(), source }
    }

    fn unreadable(&self, source: serde_json::Error) -> MarkError {
        MarkError::Unreadable { path: self.path.clone(), source }
    }
}

impl Mark for FileMark {
    fn highest(&self) -> Result<Option<Checkpoint>, MarkError> {
        let bytes = match fs::read(&self.path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(self.fault(error)),
        };
        let Written::V1 { size, root, note } =
            serde_json::from_slice(&bytes).map_err(|error| self.unreadable(error))?;
        Ok(Some(Checkpoint { size, root, note: note.into_bytes() }))
    }

    fn raise(&self, checkpoint: &Checkpoint) -> Result<(), MarkError> {
        // Where nothing is to be raised, nothing is written: a folder that can only be read will do.
        if self.reaches(checkpoint)? {
            return Ok(());
        }
        let _turn = self.lock().map_err(|error| self.fault(error))?;
        if self.reaches(checkpoint)? {
            return Ok(());
        }
        let note = String::from_utf8_lossy(&checkpoint.note).into_owned();
        let written = Written::V1 { size: checkpoint.size, root: checkpoint.root, note };
        let bytes = serde_json::to_vec_pretty(&written).map_err(|error| self.unreadable(error))?;
        self.replace(&bytes).map_err(|error| self.fault(error))
    }
}
