//! Following: what another process appends to the same database is seen within one second.

use std::sync::Arc;
use std::time::Duration;

use record::{RecordId, Verb};
use server::Live;
use store::Store;
use tracing::{error, warn};

use crate::files;

/// How often the database is asked whether the record has grown.
const INTERVAL: Duration = Duration::from_millis(250);

/// Folds what is appended, for as long as the program runs.
pub(crate) async fn follow(store: Store, record: RecordId, live: Arc<Live>) {
    loop {
        tokio::time::sleep(INTERVAL).await;
        let news = match store.news(&record, live.size()).await {
            Ok(news) => news,
            Err(unread) => {
                warn!(error = %unread, "Could not ask for new entries; the pages served stay as they are");
                continue;
            }
        };
        if news.is_empty() {
            continue;
        }
        let hides = news.iter().any(|(entry, _)| matches!(entry.act.verb, Verb::Withdraw | Verb::Erase));
        // A fold waits for pages being rendered, which may wait for the database: not on a thread of tasks.
        let folding = Arc::clone(&live);
        match tokio::task::spawn_blocking(move || folding.fold(news)).await {
            Ok(Ok(_)) if hides => files::sweep_aside(&store, &record, &live),
            Ok(Ok(_)) => {}
            Ok(Err(unfit)) => {
                error!(error = %unfit, "The record in the database does not follow from what was read before; run fsck");
                return;
            }
            Err(_) => return,
        }
    }
}
