//! `backup`: a copy of the record in a new folder, media files and all, made while it is served, and checked.

use std::fs;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::Path;

use record::RecordId;
use record::fsck::Report;
use serde::Serialize;
use store::{FileError, FileStore, Store, StoreError};

use super::fsck;
use crate::cli::{Backup, Cli};
use crate::failure::Failure;
use crate::keys::KeyFile;
use crate::office::Office;
use crate::{address, clock, output, progress};

/// The file of a backup.
pub(crate) const RECORD_FILE: &str = "record.db";
/// The folder of a backup's media files.
pub(crate) const FILES: &str = "files";
/// What a backup says of itself.
const MANIFEST_FILE: &str = "backup.json";
/// How often a copy is begun anew because something was erased meanwhile.
const TRIES: u32 = 3;

#[derive(Serialize)]
struct Manifest {
    format: &'static str,
    record: String,
    made_at: record::Instant,
    program: &'static str,
    size: u64,
    checkpoint: Option<String>,
    keys: bool,
}

/// Copies the record that the command line names.
pub(crate) async fn run(cli: &Cli, args: &Backup) -> Result<(), Failure> {
    let office = Office::open(cli).await?;
    let record = office.record()?.clone();
    fs::DirBuilder::new().mode(0o700).create(&args.dir).map_err(|error| {
        Failure::because(
            format!("the folder {} cannot be made; name one that is not there yet", args.dir.display()),
            error,
        )
    })?;
    let copied = copy(cli, &office, &record, args).await;
    if copied.is_err() {
        // The fault is the news; what stays of the folder is in the way of the next try, and no worse.
        let _ = fs::remove_dir_all(&args.dir);
    }
    let report = copied?;
    if !cli.json {
        output::print(&format!("Copied the record into {}.", args.dir.display()))?;
    }
    fsck::tell(cli.json, record.as_str(), &report)?;
    if report.is_clean() {
        Ok(())
    } else {
        Err(Failure::new("the copy is whole, but the record that it is of does not hold"))
    }
}

/// Copies the record, then checks the copy, and says of it what it is.
async fn copy(cli: &Cli, office: &Office, record: &RecordId, args: &Backup) -> Result<Report, Failure> {
    let copy = copied(office, args).await?;
    let report = fsck::check("Checking the copy", &copy, record, cli.json).await?;
    let head = copy.head(record).await?;
    copy.close().await?;
    if args.with_keys {
        copy_keys(office, &args.dir)?;
    }
    let manifest = Manifest {
        format: "chancery/backup/v1",
        record: record.to_string(),
        made_at: clock::now(),
        program: env!("CARGO_PKG_VERSION"),
        size: report.entries,
        checkpoint: head
            .and_then(|head| head.checkpoint)
            .map(|checkpoint| String::from_utf8_lossy(&checkpoint.note).into_owned()),
        keys: args.with_keys,
    };
    let manifest = serde_json::to_vec_pretty(&manifest)
        .map_err(|error| Failure::because("the backup cannot be described", error))?;
    write(&args.dir.join(MANIFEST_FILE), &manifest)?;
    Ok(report)
}

/// Copies database and media files, and opens the copy.
async fn copied(office: &Office, args: &Backup) -> Result<Store, Failure> {
    let file = args.dir.join(RECORD_FILE);
    let mut tries = 1;
    loop {
        progress::during("Copying the record", office.store.backup(&file)).await?;
        // The copy is read as it is, with no file beside it: a backup may lie where nothing can be written.
        let address = address::of_file(&file, "mode=ro&immutable=true")?;
        let copy = Store::connect(&address, FileStore::folder(args.dir.join(FILES))).await?;
        match progress::during("Copying files", office.store.backup_files(&copy)).await {
            Ok(_) => return Ok(copy),
            // It may have been erased since the database was copied: then a new copy does not name it.
            Err(StoreError::Files(FileError::Missing { .. })) if tries < TRIES => tries += 1,
            Err(error) => return Err(error.into()),
        }
        copy.close().await?;
        fs::remove_file(&file)
            .map_err(|error| Failure::because(format!("{} cannot be removed", file.display()), error))?;
    }
}

/// Copies the private keys, but never the mark: that stays beside the log key that is in use.
fn copy_keys(office: &Office, dir: &Path) -> Result<(), Failure> {
    let keys = dir.join("keys");
    fs::DirBuilder::new()
        .mode(0o700)
        .create(&keys)
        .map_err(|error| Failure::because(format!("{} cannot be made", keys.display()), error))?;
    for file in KeyFile::ALL {
        let from = office.folder.keys().join(file.name());
        if from.exists() {
            let bytes = fs::read(&from)
                .map_err(|error| Failure::because(format!("{} cannot be read", from.display()), error))?;
            write(&keys.join(file.name()), &bytes)?;
        }
    }
    Ok(())
}

/// Writes a new file that only this user can read, durably.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    use std::io::Write;
    let written =
        fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path).and_then(|mut file| {
            file.write_all(bytes)?;
            file.sync_all()
        });
    written.map_err(|error| Failure::because(format!("{} cannot be written", path.display()), error))
}
