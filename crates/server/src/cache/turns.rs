//! Turns: of those who ask for the same cold page at once, one has it made and the others wait for it.

use std::hash::{BuildHasher as _, RandomState};

use tokio::sync::{Mutex, MutexGuard};

/// Far more than pages are rendered at once, so that two paths seldom share a lane.
const LANES: usize = 256;

/// A fixed number of lanes; a path always has the same one. Two paths that share a lane wait for each other,
/// which costs a little time and nothing else.
#[derive(Debug)]
pub(crate) struct Turns {
    lanes: Vec<Mutex<()>>,
    hasher: RandomState,
}

impl Turns {
    /// Lanes that are all free.
    pub(crate) fn new() -> Self {
        Self { lanes: (0..LANES).map(|_| Mutex::new(())).collect(), hasher: RandomState::new() }
    }

    /// Waits until it is this request's turn to have the page at `path` made.
    pub(crate) async fn take(&self, path: &str) -> MutexGuard<'_, ()> {
        let hash = self.hasher.hash_one(path) % LANES as u64;
        let lane = usize::try_from(hash).unwrap_or(0);
        self.lanes[lane].lock().await
    }
}
