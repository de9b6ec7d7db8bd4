//! The record as this process holds it: the history that grows, and where its contents come from.

use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock, TryLockError};

use record::{Card, Contents, Entry, FoldError, History};

/// A history that readers share and that committed entries are folded into.
///
/// Readers are held up while an entry is folded, which takes microseconds, and folding while a page is
/// rendered, contents included; nothing here waits for a reader's connection. [`Self::fold`] and [`Self::read`]
/// may therefore block, [`Self::size`] and [`Self::try_read`] never do.
pub struct Live {
    history: RwLock<History>,
    size: AtomicU64,
    contents: Arc<dyn Contents + Send + Sync>,
}

impl Live {
    /// A record with `history`, whose contents are asked of `contents`, which may block.
    pub fn new(history: History, contents: Arc<dyn Contents + Send + Sync>) -> Self {
        let size = AtomicU64::new(history.size());
        Self { history: RwLock::new(history), size, contents }
    }

    /// Folds committed entries, each with its card unless its content was erased, and returns the size after.
    /// The next request sees them.
    ///
    /// # Errors
    ///
    /// [`FoldError`] for the first entry that cannot follow; those before it are folded.
    pub fn fold(&self, entries: Vec<(Entry, Option<Card>)>) -> Result<u64, FoldError> {
        let mut history = self.history.write().unwrap_or_else(PoisonError::into_inner);
        let folded = entries.into_iter().try_for_each(|(entry, card)| history.append(&entry, card));
        let size = history.size();
        self.size.store(size, Ordering::Release);
        folded.map(|()| size)
    }

    /// How many entries have been folded. Waits for nobody.
    pub fn size(&self) -> u64 {
        self.size.load(Ordering::Acquire)
    }

    /// Looks at the history; the entries that `look` sees are those of one moment.
    pub fn read<T>(&self, look: impl FnOnce(&History) -> T) -> T {
        look(&self.history.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Looks at the history unless that means to wait.
    pub fn try_read<T>(&self, look: impl FnOnce(&History) -> T) -> Option<T> {
        match self.history.try_read() {
            Ok(history) => Some(look(&history)),
            Err(TryLockError::Poisoned(history)) => Some(look(&history.into_inner())),
            Err(TryLockError::WouldBlock) => None,
        }
    }

    /// Where contents come from.
    pub fn contents(&self) -> &(dyn Contents + Send + Sync) {
        &*self.contents
    }
}

impl fmt::Debug for Live {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Live").field("size", &self.size()).finish_non_exhaustive()
    }
}
