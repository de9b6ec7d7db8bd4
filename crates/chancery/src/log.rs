//! The log of this node's database, as the server asks for it.

use std::sync::Arc;

use record::{Commitment, RecordId};
use server::{Held, Log, LogError, ShownCheckpoint};
use store::{FileMark, Store, StoreError};
use tokio::runtime::Handle;

/// Reads from the database and waits for it: for threads that may wait (`spawn_blocking`) only.
#[derive(Debug)]
pub(crate) struct StoreLog {
    store: Store,
    record: RecordId,
    mark: Arc<FileMark>,
    runtime: Handle,
}

impl StoreLog {
    /// The log of `record`, read over the runtime in which this is called.
    pub(crate) fn new(store: &Store, record: &RecordId, mark: FileMark) -> Self {
        Self {
            store: store.clone(),
            record: record.clone(),
            mark: Arc::new(mark),
            runtime: Handle::current(),
        }
    }

    fn wait<T>(&self, read: impl Future<Output = Result<T, StoreError>>) -> Result<T, LogError> {
        self.runtime.block_on(read).map_err(LogError::because)
    }
}

impl Log for StoreLog {
    fn shown(&self) -> Result<Option<ShownCheckpoint>, LogError> {
        let shown = self.runtime.block_on(self.store.shown_note(&self.record, &*self.mark));
        let shown = shown.map_err(LogError::because)?;
        Ok(shown.map(|shown| ShownCheckpoint { size: shown.size, root: shown.root, note: shown.note }))
    }

    fn tile(&self, level: u8, index: u64) -> Result<Option<Vec<u8>>, LogError> {
        self.wait(self.store.tile(&self.record, level, index))
    }

    fn entries(&self, from: u64, limit: u64) -> Result<Vec<Vec<u8>>, LogError> {
        self.wait(self.store.leaves(&self.record, from, limit))
    }

    fn content(&self, commitment: &Commitment) -> Result<Held, LogError> {
        if let Some(content) = self.wait(self.store.content(&self.record, commitment))? {
            // Between the two it may have been erased: then it is held no more.
            let since = self.wait(self.store.committed(&self.record, commitment))?;
            return Ok(since.map_or(Held::Unknown, |since| Held::Here { since, content }));
        }
        if let Some(file) = self.wait(self.store.file(&self.record, commitment))? {
            return Ok(Held::File { since: file.since, size: file.size, salt: file.salt });
        }
        let erased = self.wait(self.store.erasure(&self.record, commitment))?;
        Ok(erased.map_or(Held::Unknown, |by| Held::Erased { by }))
    }
}
