//! Private keys: files of mode 0600 in the data folder, never in the database, never logged.
//!
//! A new key is durable before the record states it, and takes the old one's place after; the record
//! alone decides which one holds.

mod change;
mod file;
mod given;
mod ring;

use desk::IdentityKey;
use record::SigningKey;

pub(crate) use change::{Change, is_unsettled, settle};
pub(crate) use file::{KeyFile, random, read, ready};
pub(crate) use given::{given, write_new};
pub(crate) use ring::{Held, Ring, word};

use crate::failure::Failure;
use crate::folder::Folder;

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
