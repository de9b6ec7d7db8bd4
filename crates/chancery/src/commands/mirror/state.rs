//! What a mirror keeps between two runs: whom it follows, the keys that it believed first, and the highest
//! checkpoint that it saw.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::Path;

use record::{Checkpoint, Hash, KeyRing, RecordId};
use serde::{Deserialize, Serialize};

use crate::failure::Failure;
use crate::folder::Folder;

/// The file, in the data folder.
const FILE: &str = "mirror.json";

/// What is kept.
#[derive(Clone, Debug)]
pub(crate) struct State {
    /// The site that is followed.
    pub(crate) origin: String,
    /// Its record.
    pub(crate) record: RecordId,
    /// The ring of keys of its first entry.
    pub(crate) keys: KeyRing,
    /// The highest checkpoint that was seen and holds.
    pub(crate) seen: Option<Checkpoint>,
}

/// The file, as JSON.
#[derive(Serialize, Deserialize)]
#[serde(tag = "format", deny_unknown_fields)]
enum Written {
    #[serde(rename = "chancery/mirror/v1")]
    V1 { origin: String, record: RecordId, keys: KeyRing, seen: Option<Seen> },
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Seen {
    size: u64,
    root: String,
    note: String,
}

impl State {
    /// Reads it; `None` where this folder mirrors nothing.
    pub(crate) fn read(folder: &Folder) -> Result<Option<Self>, Failure> {
        let file = folder.path().join(FILE);
        let unread = || format!("{} does not read; put back the file that was there", file.display());
        let bytes = match fs::read(&file) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(Failure::because(unread(), error)),
        };
        let written = serde_json::from_slice(&bytes);
        let Written::V1 { origin, record, keys, seen } =
            written.map_err(|error| Failure::because(unread(), error))?;
        let seen = match seen {
            Some(seen) => {
                let root = Hash::parse_hash(&seen.root).map_err(|_| Failure::new(unread()))?;
                Some(Checkpoint { size: seen.size, root, note: seen.note.into_bytes() })
            }
            None => None,
        };
        Ok(Some(Self { origin, record, keys, seen }))
    }

    /// Writes it, so that it is never half there.
    pub(super) fn write(&self, folder: &Folder) -> Result<(), Failure> {
        let file = folder.path().join(FILE);
        let seen = self.seen.as_ref().map(|seen| Seen {
            size: seen.size,
            root: seen.root.to_string(),
            note: String::from_utf8_lossy(&seen.note).into_owned(),
        });
        let (origin, record, keys) = (self.origin.clone(), self.record.clone(), self.keys.clone());
        let written = Written::V1 { origin, record, keys, seen };
        let bytes = serde_json::to_vec_pretty(&written)
            .map_err(|error| Failure::because("the state of the mirror has no JSON form", error))?;
        replace(&file, &bytes)
            .map_err(|error| Failure::because(format!("{} cannot be written", file.display()), error))
    }
}

/// Puts a file in the place of another, whole or not at all.
pub(super) fn replace(file: &Path, bytes: &[u8]) -> io::Result<()> {
    let new = file.with_extension("new");
    let mut out = File::create(&new)?;
    out.write_all(bytes)?;
    out.sync_all()?;
    fs::rename(&new, file)?;
    match file.parent() {
        Some(folder) => File::open(folder)?.sync_all(),
        None => Ok(()),
    }
}
