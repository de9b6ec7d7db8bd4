//! Changing a key, so that a crash at any instant leaves it to the record which one holds.
//!
//! 1. The new key is written to `ROLE.key.next`, or to `ROLE.key.waiting-ID` where its announcement is
//!    signed on another machine; only then is it announced.
//! 2. The entry that announces it is recorded.
//! 3. The old key becomes `ROLE.key.until-N`, then the new one `ROLE.key`.
//!
//! [`settle`] does what is left of 3 where the record states the new key, and drops a `next` that it does
//! not state. Of a key whose private half is elsewhere, these files hold `public` and its public half.

use std::fs;
use std::path::{Path, PathBuf};

use record::{KeyId, PublicKey, SigningKey};

use super::file::{KeyFile, beside, line, put, random, read, sync_folder};
use super::ring::Ring;
use crate::failure::Failure;
use crate::folder::Folder;

/// What stands before a public half.
const PUBLIC: &str = "public ";
/// What the name of a waiting key's file ends with, before its id.
const WAITING: &str = "waiting-";

/// A key that is to take another's place.
#[derive(Debug)]
pub(crate) struct Change {
    file: KeyFile,
    path: PathBuf,
    /// Its public half.
    pub(crate) public: PublicKey,
    /// Its private half; `None` where that is elsewhere.
    pub(crate) secret: Option<SigningKey>,
}

impl Change {
    /// Writes down, durably, the key that shall come: one given by its public half, or a fresh one.
    /// It `waits` where nobody can announce it before a signature is made elsewhere.
    pub(crate) fn begin(
        folder: &Folder,
        file: KeyFile,
        public: Option<PublicKey>,
        waits: bool,
    ) -> Result<Self, Failure> {
        let secret = public.is_none().then(|| SigningKey::from_seed(&random()));
        let public = public.or(secret.as_ref().map(SigningKey::public));
        let public = public.ok_or_else(|| Failure::new("there is no key to change to"))?;
        let ending = if waits { format!("{WAITING}{}", public.id()) } else { "next".to_owned() };
        let path = beside(&file.path(folder), &ending);
        let written = match &secret {
            Some(secret) => hex::encode(secret.seed()),
            None => format!("{PUBLIC}{public}"),
        };
        put(&path, &written)?;
        Ok(Self { file, path, public, secret })
    }

    /// The keys that wait in the folder or come next.
    fn all(folder: &Folder) -> Vec<(KeyFile, PathBuf)> {
        let Ok(entries) = fs::read_dir(folder.keys()) else { return Vec::new() };
        let mut all: Vec<_> = entries
            .filter_map(|entry| {
                let name = entry.ok()?.file_name().into_string().ok()?;
                let file = KeyFile::ALL.into_iter().find(|file| {
                    let ending = name.strip_prefix(file.name()).and_then(|rest| rest.strip_prefix('.'));
                    ending.is_some_and(|ending| ending == "next" || is_waiting(ending))
                })?;
                Some((file, folder.keys().join(name)))
            })
            .collect();
        all.sort_by(|one, other| one.1.cmp(&other.1));
        all
    }

    /// The key of `file` that waits to be announced as `public`.
    pub(crate) fn waiting(
        folder: &Folder,
        file: KeyFile,
        public: PublicKey,
    ) -> Result<Option<Self>, Failure> {
        let path = beside(&file.path(folder), &format!("{WAITING}{}", public.id()));
        Ok(Self::read(file, path)?.filter(|change| change.public == public))
    }

    /// The ids of the keys of `file` that wait.
    pub(crate) fn waiting_ids(folder: &Folder, file: KeyFile) -> Vec<KeyId> {
        let mine = Self::all(folder).into_iter().filter(|(of, _)| *of == file);
        mine.filter_map(|(_, path)| path.to_str()?.rsplit_once(WAITING)?.1.parse().ok()).collect()
    }

    fn read(file: KeyFile, path: PathBuf) -> Result<Option<Self>, Failure> {
        let Some(text) = line(&path)? else { return Ok(None) };
        let wrong = || Failure::new(format!("{} holds no key; remove it", path.display()));
        let (public, secret) = match text.strip_prefix(PUBLIC) {
            Some(public) => (public.parse().map_err(|_| wrong())?, None),
            None => {
                let mut seed = [0; 32];
                hex::decode_to_slice(&text, &mut seed).map_err(|_| wrong())?;
                let secret = SigningKey::from_seed(&seed);
                (secret.public(), Some(secret))
            }
        };
        Ok(Some(Self { file, path, public, secret }))
    }

    /// Puts the key, which holds from entry `since` on, where the old one was.
    pub(crate) fn finish(&self, folder: &Folder, since: u64) -> Result<(), Failure> {
        let place = self.file.path(folder);
        let here = read(folder, self.file)?.map(|seed| SigningKey::from_seed(&seed).public());
        if here.is_some_and(|here| here != self.public) {
            rename(&place, &beside(&place, &format!("until-{since}")))?;
            sync_folder(&place)?;
        }
        match self.secret {
            Some(_) => rename(&self.path, &place)?,
            None => remove(&self.path)?,
        }
        sync_folder(&place)
    }

    /// Lets go of a key that was never announced.
    pub(crate) fn drop_it(&self) -> Result<(), Failure> {
        remove(&self.path)?;
        sync_folder(&self.path)
    }
}

/// Whether anything was begun and not finished here.
pub(crate) fn is_unsettled(folder: &Folder) -> bool {
    !Change::all(folder).is_empty()
}

/// Finishes every change of a key that `ring`, the record's newest, states, and drops a next one that it
/// does not state; what waits goes on waiting.
///
/// The caller has the folder's turn, and knows that the record is not behind what was shown of it.
pub(crate) fn settle(folder: &Folder, ring: &Ring) -> Result<(), Failure> {
    for (file, path) in Change::all(folder) {
        let is_next = path.extension().is_some_and(|ending| ending == "next");
        let (Some(change), Some(role)) = (Change::read(file, path)?, file.role()) else { continue };
        match ring.held(role).filter(|held| held.public == change.public) {
            Some(held) => {
                change.finish(folder, held.since)?;
                tracing::info!(key = %held.id(), "Finished a change of the {}", file.name());
            }
            None if is_next => {
                change.drop_it()?;
                tracing::info!(key = %change.public.id(), "Dropped a new {} that was never recorded", file.name());
            }
            None => {}
        }
    }
    Ok(())
}

fn is_waiting(ending: &str) -> bool {
    ending.strip_prefix(WAITING).is_some_and(|id| id.parse::<KeyId>().is_ok())
}

fn rename(from: &Path, to: &Path) -> Result<(), Failure> {
    fs::rename(from, to).map_err(|error| {
        Failure::because(format!("{} cannot be renamed to {}", from.display(), to.display()), error)
    })
}

fn remove(path: &Path) -> Result<(), Failure> {
    fs::remove_file(path)
        .map_err(|error| Failure::because(format!("{} cannot be removed", path.display()), error))
}
