//! The data folder: where a node keeps what is its own.
//!
//! ```text
//! chancery-data/
//! ├── chancery.db        the database, unless another is named
//! ├── backups/           copies made before a migration
//! ├── files/             the bytes of media files, and the smaller pictures derived from them
//! ├── fonts/             more fonts for papers (PDF), if there are any
//! ├── policy             the witnesses that are asked to cosign, if there are any
//! └── keys/              mode 0700: log.key, mission.key, heartbeat.key, identity.key (0600), and the mark
//! ```

use std::fs::{self, DirBuilder, File};
use std::io::{Seek as _, Write as _};
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};

use store::FileStore;

use crate::address;
use crate::failure::Failure;

/// The file that says how far a demo is.
const DEMO_FILE: &str = "this-is-a-demo";
const DEMO_MADE: &str = "made";

/// A data folder by its path.
#[derive(Clone, Debug)]
pub(crate) struct Folder(PathBuf);

impl Folder {
    /// The folder at `path`, there or not.
    pub(crate) fn at(path: &Path) -> Self {
        Self(path.to_owned())
    }

    /// Its path.
    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    /// Where keys and the mark lie.
    pub(crate) fn keys(&self) -> PathBuf {
        self.0.join("keys")
    }

    /// Where the bytes of media files lie.
    pub(crate) fn files(&self) -> FileStore {
        FileStore::folder(self.0.join("files"))
    }

    /// Where fonts lie for papers whose letters the program and the system lack.
    pub(crate) fn fonts(&self) -> PathBuf {
        self.0.join("fonts")
    }

    /// Where copies are made before a migration.
    pub(crate) fn backups(&self) -> PathBuf {
        self.0.join("backups")
    }

    /// The policy whose witnesses are asked to cosign.
    pub(crate) fn policy(&self) -> PathBuf {
        self.0.join("policy")
    }

    /// The address of the database in this folder, which is made if it may be and is not there.
    pub(crate) fn database(&self, make: bool) -> Result<String, Failure> {
        address::of_file(&self.database_file(), if make { "mode=rwc" } else { "mode=rw" })
    }

    /// The file of that database.
    pub(crate) fn database_file(&self) -> PathBuf {
        self.0.join("chancery.db")
    }

    /// Makes the folder and its folder of keys, that only this user can enter.
    pub(crate) fn make(&self) -> Result<(), Failure> {
        for path in [self.0.clone(), self.keys()] {
            if !path.is_dir() {
                DirBuilder::new().recursive(true).mode(0o700).create(&path).map_err(|error| {
                    Failure::because(
                        format!("the folder {} cannot be made; name another with --data", path.display()),
                        error,
                    )
                })?;
            }
        }
        Ok(())
    }

    /// Waits for the turn to make keys here; it ends when what is returned is dropped.
    pub(crate) fn turn(&self) -> Result<File, Failure> {
        let keys = self.keys();
        let taken = File::open(&keys).and_then(|folder| folder.lock().map(|()| folder));
        taken.map_err(|error| Failure::because(format!("{} cannot be locked", keys.display()), error))
    }

    /// Whether there is nothing here, or nothing but an empty folder of keys.
    fn is_bare(&self) -> bool {
        let empty = |path: &Path| fs::read_dir(path).map_or(true, |mut entries| entries.next().is_none());
        let only_keys = |entry: std::io::Result<fs::DirEntry>| {
            entry.is_ok_and(|entry| entry.file_name() == "keys" && empty(&entry.path()))
        };
        fs::read_dir(&self.0).map_or(!self.0.exists(), |mut entries| entries.all(only_keys))
    }

    /// Whether a demo was made here, and to its end.
    pub(crate) fn demo(&self) -> DemoFolder {
        match fs::read_to_string(self.0.join(DEMO_FILE)) {
            Ok(state) if state.trim() == DEMO_MADE => DemoFolder::Made,
            Ok(_) => DemoFolder::Begun,
            Err(_) if self.is_bare() => DemoFolder::None,
            Err(_) => DemoFolder::Foreign,
        }
    }

    /// Takes the demo's folder for this process, or says that another has it.
    pub(crate) fn take_demo(&self) -> Result<DemoTurn, Failure> {
        DirBuilder::new().recursive(true).mode(0o700).create(&self.0).map_err(|error| {
            Failure::because(format!("the folder {} cannot be made", self.0.display()), error)
        })?;
        let path = self.0.join(DEMO_FILE);
        let open = || File::options().create(true).truncate(false).read(true).write(true).open(&path);
        let file = open()
            .map_err(|error| Failure::because(format!("{} cannot be written", path.display()), error))?;
        file.try_lock().map_err(|_| {
            Failure::new(format!(
                "another process makes or serves the demo in {}; end it, or name another folder with --data",
                self.0.display()
            ))
        })?;
        Ok(DemoTurn { file, path })
    }

    /// Throws away what a demo made here.
    pub(crate) fn remove_demo(&self) -> Result<(), Failure> {
        let removed = fs::read_dir(&self.0).and_then(|mut entries| {
            entries.try_for_each(|entry| {
                let entry = entry?;
                match entry.file_type()?.is_dir() {
                    true => fs::remove_dir_all(entry.path()),
                    false if entry.file_name() == DEMO_FILE => Ok(()),
                    false => fs::remove_file(entry.path()),
                }
            })
        });
        removed.map_err(|error| {
            Failure::because(format!("the folder {} cannot be emptied", self.0.display()), error)
        })
    }
}

/// The turn to make or serve the demo of a folder; it ends when this is dropped, or the process ends.
pub(crate) struct DemoTurn {
    file: File,
    path: PathBuf,
}

impl DemoTurn {
    /// Notes how far the demo is.
    pub(crate) fn note(&mut self, made: bool) -> Result<(), Failure> {
        let state: &[u8] = if made { DEMO_MADE.as_bytes() } else { b"begun" };
        let noted = self.file.set_len(0).and_then(|()| self.file.rewind());
        let noted = noted.and_then(|()| self.file.write_all(state)).and_then(|()| self.file.sync_all());
        noted.map_err(|error| Failure::because(format!("{} cannot be written", self.path.display()), error))
    }
}

/// What a folder holds, for the demo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DemoFolder {
    /// Nothing.
    None,
    /// A demo that was not made to its end.
    Begun,
    /// A demo.
    Made,
    /// Somebody's record, which the demo must not touch.
    Foreign,
}
