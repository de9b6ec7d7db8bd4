//! Loading the history: the fold over all entries, read and folded side by side.

use record::{Card, Entry, History, RecordId};
use tokio::task::spawn_blocking;

use crate::error::StoreError;
use crate::read::{self, EntryRow, StoredEntry};
use crate::{Store, column};

/// How many entries are read while as many are folded.
const PAGE: u64 = 4096;

impl StoredEntry {
    /// The entry itself.
    ///
    /// # Errors
    ///
    /// [`StoreError::Damaged`] if its bytes are none.
    pub fn entry(&self) -> Result<Entry, StoreError> {
        Entry::from_own_bytes(&self.bytes).map_err(|_| column::damaged("an entry"))
    }
}

impl Store {
    /// The history of `record` up to its newest committed entry.
    ///
    /// # Errors
    ///
    /// [`StoreError`] if it cannot be read, or its entries do not follow one another.
    pub async fn load(&self, record: &RecordId) -> Result<History, StoreError> {
        if read::head_row(&self.db, record).await?.is_none() {
            return Err(StoreError::NoSuchRecord { record: record.clone() });
        }
        let mut history = History::new(record.clone());
        let mut page = read::entry_rows(&self.db, record, 0, PAGE).await?;
        while !page.is_empty() {
            let next = column::number(page.last().map_or(0, |(index, ..)| index + 1))?;
            let folding = spawn_blocking(move || fold(history, page));
            let (folded, read) = tokio::join!(folding, read::entry_rows(&self.db, record, next, PAGE));
            history = folded.map_err(|_| StoreError::BrokenOff)??;
            page = read?;
        }
        Ok(history)
    }

    /// The entries from index `from` on, with their cards: what a history of that size lacks.
    ///
    /// # Errors
    ///
    /// [`StoreError`] if they cannot be read.
    pub async fn news(&self, record: &RecordId, from: u64) -> Result<Vec<(Entry, Option<Card>)>, StoreError> {
        let rows = self.entries(record, from, PAGE).await?;
        rows.into_iter().map(|stored| Ok((stored.entry()?, stored.card))).collect()
    }
}

fn fold(mut history: History, rows: Vec<EntryRow>) -> Result<History, StoreError> {
    for row in rows {
        let stored = StoredEntry::try_from(row)?;
        history.append(&stored.entry()?, stored.card)?;
    }
    Ok(history)
}
