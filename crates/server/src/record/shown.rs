//! The log, and the newest checkpoint of it that may be shown.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use record::Instant;

use super::Unproven;
use crate::cache::PageCache;
use crate::log::{Log, LogError, ShownCheckpoint};
use crate::public::Public;
use crate::public::work::Unmade;

/// The log with the checkpoint that was last shown, and the papers that were made under it.
pub(crate) struct ShownLog {
    log: Arc<dyn Log>,
    memory: Mutex<Option<Memory>>,
    /// Packed bundles, proofs and dossiers; the latter under the checkpoint that they name.
    pub(crate) papers: PageCache,
}

/// A checkpoint, the second in which it was asked for, and how many entries this process knew then.
struct Memory {
    at: Instant,
    size: u64,
    shown: Arc<ShownCheckpoint>,
}

/// Why there is no answer from the log.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Trouble {
    /// This node serves none.
    #[error("this node serves no log")]
    Absent,
    /// It does not answer.
    #[error(transparent)]
    Log(#[from] LogError),
    /// It holds something else than its checkpoint says.
    #[error("the log does not hold {0}, which its newest checkpoint covers")]
    Lacks(String),
    /// What was asked for cannot be proved.
    #[error(transparent)]
    Unproven(#[from] Unproven),
    /// The work was not done.
    #[error("the log was not asked")]
    Unmade(#[from] Unmade),
}

impl ShownLog {
    pub(crate) fn new(log: Arc<dyn Log>, papers_bytes: usize) -> Self {
        Self { log, memory: Mutex::default(), papers: PageCache::new(papers_bytes) }
    }

    pub(super) fn log(&self) -> &dyn Log {
        &*self.log
    }

    fn remembered(&self, at: Instant, size: u64) -> Option<Arc<ShownCheckpoint>> {
        let memory = self.memory.lock().unwrap_or_else(PoisonError::into_inner);
        memory
            .as_ref()
            .filter(|memory| memory.at == at && memory.size == size)
            .map(|memory| Arc::clone(&memory.shown))
    }

    fn remember(&self, at: Instant, size: u64, shown: &Arc<ShownCheckpoint>) {
        let memory = Memory { at, size, shown: Arc::clone(shown) };
        *self.memory.lock().unwrap_or_else(PoisonError::into_inner) = Some(memory);
    }
}

impl Public {
    /// The newest checkpoint that may be shown, at most a second old; `None` before the first entry.
    pub(crate) async fn shown(self: &Arc<Self>) -> Result<Option<Arc<ShownCheckpoint>>, Trouble> {
        let log = self.log.as_ref().ok_or(Trouble::Absent)?;
        let (now, size) = ((self.clock)(), self.live.size());
        if let Some(shown) = log.remembered(now, size) {
            return Ok(Some(shown));
        }
        let shown = self.ask_log(|log| log.shown()).await?.map(Arc::new);
        if let Some(shown) = &shown {
            log.remember(now, size, shown);
        }
        Ok(shown)
    }

    /// Asks the log, when it is this question's turn.
    pub(crate) async fn ask_log<T: Send + 'static>(
        self: &Arc<Self>,
        ask: impl FnOnce(&dyn Log) -> Result<T, LogError> + Send + 'static,
    ) -> Result<T, Trouble> {
        let log = Arc::clone(&self.log.as_ref().ok_or(Trouble::Absent)?.log);
        Ok(self.in_time(self.aside(move |_| ask(&*log))).await??)
    }
}

impl fmt::Debug for ShownLog {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ShownLog").finish_non_exhaustive()
    }
}
