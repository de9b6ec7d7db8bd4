//! Opening an office: the data folder's database and keys, brought up to date.

use std::sync::Arc;

use desk::{Desk, Keys};
use record::{CheckpointSigner, RecordId, SigningKey};
use store::{FileMark, Store};

use crate::cli::Cli;
use crate::failure::Failure;
use crate::folder::Folder;
use crate::keys::{self, KeyFile, Ring};
use crate::{address, clock, progress};

/// What a command works on before it is known which record that is.
pub(crate) struct Office {
    /// The data folder.
    pub(crate) folder: Folder,
    /// The database.
    pub(crate) store: Store,
    /// The record, if there is one.
    pub(crate) record: Option<RecordId>,
}

impl Office {
    /// Opens the office that the command line names; makes no database.
    pub(crate) async fn open(cli: &Cli) -> Result<Self, Failure> {
        let folder = Folder::at(&cli.data());
        if cli.database.is_none() && !folder.database_file().exists() {
            return Err(Failure::new(format!(
                "there is no record in {}; make one with `chancery init`, or name its folder with --data",
                folder.path().display()
            )));
        }
        let office = Self::connect(cli, folder, false).await?;
        if office.record.is_some() {
            office.folder.make()?;
        }
        Ok(office)
    }

    /// Opens the office that the command line names, and makes folder and database where there are none.
    pub(crate) async fn open_or_make(cli: &Cli) -> Result<Self, Failure> {
        let folder = Folder::at(&cli.data());
        folder.make()?;
        Self::connect(cli, folder, true).await
    }

    async fn connect(cli: &Cli, folder: Folder, make: bool) -> Result<Self, Failure> {
        let address = match &cli.database {
            Some(database) => address::given(database, make)?,
            None => folder.database(make)?,
        };
        let store = Store::connect(&address, folder.files()).await?;
        migrate(&store, &folder).await?;
        let record = begun(&store).await?;
        let office = Self { folder, store, record };
        if keys::is_unsettled(&office.folder)
            && let Err(failure) = office.settle().await
        {
            tracing::warn!("A change of keys is not finished: {failure}");
        }
        Ok(office)
    }

    /// Finishes, or drops, what a change of keys that broke off left behind, as the record says.
    ///
    /// A record behind what was shown of it may not say it yet: then all is left as it is.
    async fn settle(&self) -> Result<(), Failure> {
        let Some(record) = &self.record else { return Ok(()) };
        // Who changes a key right now has the turn, and is done when it is ours.
        let _turn = self.folder.turn()?;
        self.store.shown(record, &self.mark()).await?;
        match Ring::of(&self.store.load(record).await?) {
            Some(ring) => keys::settle(&self.folder, &ring),
            None => Ok(()),
        }
    }

    /// Makes room for a new record: looks again whether there is one, and takes back what was not begun.
    pub(crate) async fn clear(&mut self) -> Result<(), Failure> {
        self.record = begun(&self.store).await?;
        if let Some(there) = &self.record {
            return Err(Failure::new(format!(
                "the record {there} is here already ({}); name another folder or database for a new one",
                self.folder.path().display()
            )));
        }
        for record in self.store.records().await? {
            self.store.abandon(&record).await?;
        }
        Ok(())
    }

    /// The record, which must be there.
    pub(crate) fn record(&self) -> Result<&RecordId, Failure> {
        self.record.as_ref().ok_or_else(|| {
            Failure::new(format!(
                "there is no record in {} yet; make one with `chancery init`",
                self.folder.path().display()
            ))
        })
    }

    /// The mark beside the log key.
    pub(crate) fn mark(&self) -> FileMark {
        FileMark::new(self.folder.keys().join("mark"))
    }

    /// The desk, with the keys to write.
    pub(crate) fn desk(&self) -> Result<Desk, Failure> {
        let mission = keys::signing(&self.folder, KeyFile::Mission)?;
        self.desk_with(mission, &self.log_key()?)
    }

    /// The log key, which must be here to write.
    pub(crate) fn log_key(&self) -> Result<SigningKey, Failure> {
        keys::signing(&self.folder, KeyFile::Log)?.ok_or_else(|| {
            Failure::new(format!(
                "the log key is not in {}; this node can serve the record, but not add to it; put log.key back",
                self.folder.keys().display()
            ))
        })
    }

    /// The desk, with these keys to write.
    pub(crate) fn desk_with(&self, mission: Option<SigningKey>, log: &SigningKey) -> Result<Desk, Failure> {
        let record = self.record()?.clone();
        let keys = Keys { mission, log: CheckpointSigner::new(record.clone(), log)? };
        Ok(Desk::new(self.store.clone(), record, keys, Arc::new(self.mark()), Arc::new(keys::random)))
    }
}

/// The record, if its making came to its end.
async fn begun(store: &Store) -> Result<Option<RecordId>, Failure> {
    for record in store.records().await? {
        if store.head(&record).await?.is_some_and(|head| head.size > 0) {
            return Ok(Some(record));
        }
    }
    Ok(None)
}

/// Brings the tables up to date, after a copy of what was there.
async fn migrate(store: &Store, folder: &Folder) -> Result<(), Failure> {
    let pending = store.pending_migrations().await?;
    if pending.is_empty() {
        return Ok(());
    }
    if !store.is_blank().await? {
        let backups = folder.backups();
        std::fs::create_dir_all(&backups).map_err(|error| {
            Failure::because(format!("the folder {} cannot be made", backups.display()), error)
        })?;
        let file = backups.join(format!("before-{}-{}.db", pending[0], clock::now().compact()));
        progress::during("Copying the database before migrating it", store.backup(&file)).await?;
        tracing::info!(file = %file.display(), "Copied the database before migrating it");
    }
    Ok(progress::during("Migrating the database", store.migrate()).await?)
}
