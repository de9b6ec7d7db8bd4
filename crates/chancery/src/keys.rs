//! Private keys: made by `init`, kept as files of mode 0600, never in the database, never logged.

use std::fs::{File, OpenOptions};
use std::io::{Read, Write};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::Path;

use desk::IdentityKey;
use record::SigningKey;

use crate::failure::Failure;
use crate::folder::Folder;

/// The name of a key's file.
#[derive(Clone, Copy, Debug)]
pub(crate) enum KeyFile {
    /// Signs checkpoints.
    Log,
    /// Signs acts.
    Mission,
    /// Hashes the identities of imports.
    Identity,
}

impl KeyFile {
    /// All of them.
    pub(crate) const ALL: [Self; 3] = [Self::Log, Self::Mission, Self::Identity];

    /// The file's name.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Log => "log.key",
            Self::Mission => "mission.key",
            Self::Identity => "identity.key",
        }
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
        None => make(folder, file),
    }
}

/// Makes a key and its file, which appears when it is complete.
fn make(folder: &Folder, file: KeyFile) -> Result<[u8; 32], Failure> {
    let secret = random();
    let path = folder.keys().join(file.name());
    let new = path.with_extension("new");
    let written = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&new).and_then(
        |mut out| {
            writeln!(out, "{}", hex::encode(secret))?;
            out.sync_all()?;
            std::fs::rename(&new, &path)
        },
    );
    written.map_err(|error| Failure::because(format!("the key {} cannot be made", path.display()), error))?;
    sync_folder(&folder.keys())?;
    Ok(secret)
}

/// Reads a key's file; `None` where it is not here.
pub(crate) fn read(folder: &Folder, file: KeyFile) -> Result<Option<[u8; 32]>, Failure> {
    let path = folder.keys().join(file.name());
    let unread = |error| Failure::because(format!("the key {} cannot be read", path.display()), error);
    let mut opened = match File::open(&path) {
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
    let mut secret = [0; 32];
    hex::decode_to_slice(text.trim(), &mut secret).map_err(|_| {
        Failure::new(format!(
            "the key {} is not 64 hexadecimal digits; put back the file that was there",
            path.display()
        ))
    })?;
    Ok(Some(secret))
}

/// Reads a signing key.
pub(crate) fn signing(folder: &Folder, file: KeyFile) -> Result<Option<SigningKey>, Failure> {
    Ok(read(folder, file)?.map(|seed| SigningKey::from_seed(&seed)))
}

/// Reads the key of identities. It is never made anew: with another one, what was erased would come back.
pub(crate) fn identity(folder: &Folder) -> Result<IdentityKey, Failure> {
    let secret = read(folder, KeyFile::Identity)?.ok_or_else(|| {
        Failure::new(format!(
            "the key of identities is not in {}, and only with it can be told what was imported before; \
             put identity.key back",
            folder.keys().display()
        ))
    })?;
    Ok(IdentityKey(secret))
}

fn sync_folder(path: &Path) -> Result<(), Failure> {
    File::open(path).and_then(|folder| folder.sync_all()).map_err(|error| {
        Failure::because(format!("the folder {} cannot be made durable", path.display()), error)
    })
}
