//! `restore`: an empty data folder filled from a backup, and checked.

use std::fs;

use store::{FileStore, Mark as _};

use super::backup::{FILES, RECORD_FILE, write};
use super::fsck;
use crate::cli::{Cli, Restore};
use crate::failure::Failure;
use crate::keys::KeyFile;
use crate::office::Office;
use crate::{output, progress};

/// Fills the data folder that the command line names.
pub(crate) async fn run(cli: &Cli, args: &Restore) -> Result<(), Failure> {
    let file = args.dir.join(RECORD_FILE);
    if !file.is_file() {
        return Err(Failure::new(format!(
            "{} is no backup: there is no {RECORD_FILE} in it",
            args.dir.display()
        )));
    }
    let mut office = Office::open_or_make(cli).await?;
    let _turn = office.folder.turn()?;
    office.clear().await?;
    refuse_strange_keys(&office, args)?;
    let files = FileStore::folder(args.dir.join(FILES));
    let restoring = progress::during("Restoring the record", office.store.restore(&file, &files));
    restoring.await.map_err(|error| {
        Failure::because(
            format!("the backup {} was not restored; nothing of it was kept", args.dir.display()),
            error,
        )
    })?;
    let keys_here = restore_keys(&office, args)?;
    let records = office.store.records().await?;
    let record = records.first().ok_or_else(|| Failure::new("the backup holds no record"))?;
    let report = fsck::check("Checking the record", &office.store, record, cli.json).await?;
    fsck::tell(cli.json, record.as_str(), &report)?;
    if !report.is_clean() {
        return Err(Failure::new("the backup was restored as it is, but the record in it does not hold"));
    }
    if !keys_here && !cli.json {
        output::print(&format!(
            "The keys are not in the backup: copy log.key, mission.key and identity.key into {}.",
            office.folder.keys().display()
        ))?;
    }
    // The mark may be ahead: then this backup is too old for a node that has shown more.
    office.store.shown(record, &office.mark()).await?;
    Ok(())
}

/// Keys that nobody has used, as an `init` that broke off leaves them, would stay and fit no record.
fn refuse_strange_keys(office: &Office, args: &Restore) -> Result<(), Failure> {
    if office.mark().highest()?.is_some() {
        return Ok(());
    }
    for key in KeyFile::ALL {
        let here = office.folder.keys().join(key.name());
        let (mine, theirs) = (fs::read(&here), fs::read(args.dir.join("keys").join(key.name())));
        if matches!((mine, theirs), (Ok(mine), Ok(theirs)) if mine != theirs) {
            return Err(Failure::new(format!(
                "{} is another key than the backup's, and no record was ever shown with it; \
                 remove the keys there, then restore again",
                here.display()
            )));
        }
    }
    Ok(())
}

/// Copies the keys of the backup to where there are none; keys that are there stay.
fn restore_keys(office: &Office, args: &Restore) -> Result<bool, Failure> {
    let mut here = true;
    for key in KeyFile::ALL {
        let to = office.folder.keys().join(key.name());
        let from = args.dir.join("keys").join(key.name());
        if !to.exists() && from.exists() {
            let bytes = fs::read(&from)
                .map_err(|error| Failure::because(format!("{} cannot be read", from.display()), error))?;
            write(&to, &bytes)?;
        }
        // A record from before the heartbeat has no such key.
        here &= to.exists() || key == KeyFile::Heartbeat;
    }
    Ok(here)
}
