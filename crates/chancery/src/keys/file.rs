//! One key in one file: 64 hexadecimal digits that nobody else can read.

use std::fs::{File, OpenOptions};
use std::io::{Read, Write};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use record::KeyRole;

use crate::failure::Failure;
use crate::folder::Folder;

/// The name of a key's file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum KeyFile {
    /// Signs checkpoints.
    Log,
    /// Signs acts.
    Mission,
    /// Shows that the mission is alive.
    Heartbeat,
    /// Hashes the identities of imports.
    Identity,
}

impl KeyFile {
    /// All of them.
    pub(crate) const ALL: [Self; 4] = [Self::Log, Self::Mission, Self::Heartbeat, Self::Identity];

    /// The file's name.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Log => "log.key",
            Self::Mission => "mission.key",
            Self::Heartbeat => "heartbeat.key",
            Self::Identity => "identity.key",
        }
    }

    /// The file of the key of `role`; the recovery key has none.
    pub(crate) fn of(role: KeyRole) -> Option<Self> {
        match role {
            KeyRole::Log => Some(Self::Log),
            KeyRole::Mission => Some(Self::Mission),
            KeyRole::Heartbeat => Some(Self::Heartbeat),
            KeyRole::Recovery => None,
        }
    }

    /// What the key does, if the record states it.
    pub(crate) fn role(self) -> Option<KeyRole> {
        match self {
            Self::Log => Some(KeyRole::Log),
            Self::Mission => Some(KeyRole::Mission),
            Self::Heartbeat => Some(KeyRole::Heartbeat),
            Self::Identity => None,
        }
    }

    /// Where it lies.
    pub(crate) fn path(self, folder: &Folder) -> PathBuf {
        folder.keys().join(self.name())
    }
}

/// 32 fresh secret random bytes from the operating system.
///
/// # Panics
///
/// If the operating system gives none: then nothing here may go on.
pub(crate) fn random() -> [u8; 32] {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
    bytes
}

/// The key in a file, made where it is not there yet: no key is ever overwritten.
///
/// A record whose making broke off has left keys behind, which nobody has seen the use of.
pub(crate) fn ready(folder: &Folder, file: KeyFile) -> Result<[u8; 32], Failure> {
    match read(folder, file)? {
        Some(secret) => Ok(secret),
        None => {
            let secret = random();
            put(&file.path(folder), &hex::encode(secret))?;
            Ok(secret)
        }
    }
}

/// Writes a line into a file that only this user can read, which appears when it is complete and durable.
pub(super) fn put(path: &Path, line: &str) -> Result<(), Failure> {
    let new = beside(path, "new");
    let written = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&new).and_then(
        |mut out| {
            writeln!(out, "{line}")?;
            out.sync_all()?;
            std::fs::rename(&new, path)
        },
    );
    written.map_err(|error| Failure::because(format!("the key {} cannot be made", path.display()), error))?;
    sync_folder(path)
}

/// `path` with one more ending.
pub(super) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    name.into()
}

/// Reads a key's file; `None` where it is not here.
pub(crate) fn read(folder: &Folder, file: KeyFile) -> Result<Option<[u8; 32]>, Failure> {
    let path = file.path(folder);
    let Some(text) = line(&path)? else { return Ok(None) };
    let mut secret = [0; 32];
    hex::decode_to_slice(&text, &mut secret).map_err(|_| {
        Failure::new(format!(
            "the key {} is not 64 hexadecimal digits; put back the file that was there",
            path.display()
        ))
    })?;
    Ok(Some(secret))
}

/// The text in a key's file, which nobody else can read; `None` where it is not here.
pub(super) fn line(path: &Path) -> Result<Option<String>, Failure> {
    let unread = |error| Failure::because(format!("the key {} cannot be read", path.display()), error);
    let mut opened = match File::open(path) {
        Ok(opened) => opened,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(unread(error)),
    };
    let mode = opened.metadata().map_err(unread)?.permissions().mode();
    if mode & 0o077 != 0 {
        return Err(Failure::new(format!(
            "others can read the key {}; run chmod 600 on it, and think of replacing it",
            path.display()
        )));
    }
    let mut text = String::new();
    Read::by_ref(&mut opened).take(1_024).read_to_string(&mut text).map_err(unread)?;
    Ok(Some(text.trim().to_owned()))
}

/// Makes what was done in the folder of `path` durable.
pub(super) fn sync_folder(path: &Path) -> Result<(), Failure> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    File::open(folder).and_then(|folder| folder.sync_all()).map_err(|error| {
        Failure::because(format!("the folder {} cannot be made durable", folder.display()), error)
    })
}
