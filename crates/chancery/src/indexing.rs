//! Indexing: passages of what was committed can be looked up within one second.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use server::{Live, Quotes};
use tokio::task::JoinHandle;

/// How often it is looked for new texts, once all that are known are indexed.
const INTERVAL: Duration = Duration::from_millis(250);

/// The indexing of a record in the background, until it is dropped.
#[derive(Debug)]
pub(crate) struct Indexing {
    stop: Arc<AtomicBool>,
    task: JoinHandle<()>,
}

impl Indexing {
    /// Begins to index what `live` has, and goes on with what comes.
    pub(crate) fn start(quotes: &Arc<Quotes>, live: &Arc<Live>) -> Self {
        let stop = Arc::new(AtomicBool::new(false));
        let task = tokio::spawn(index(Arc::clone(quotes), Arc::clone(live), Arc::clone(&stop)));
        Self { stop, task }
    }
}

impl Drop for Indexing {
    fn drop(&mut self) {
        // Work on a thread of its own is not ended by ending its task.
        self.stop.store(true, Ordering::Relaxed);
        self.task.abort();
    }
}

async fn index(quotes: Arc<Quotes>, live: Arc<Live>, stop: Arc<AtomicBool>) {
    loop {
        let (quotes, live, stop) = (Arc::clone(&quotes), Arc::clone(&live), Arc::clone(&stop));
        match tokio::task::spawn_blocking(move || quotes.work(&live, &stop)).await {
            Ok(0) => tokio::time::sleep(INTERVAL).await,
            Ok(_) => {}
            Err(_) => return,
        }
    }
}
