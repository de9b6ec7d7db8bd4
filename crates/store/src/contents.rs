//! Contents by commitment, for what renders pages.

use std::sync::Arc;

use record::{Commitment, Contents, RecordId};
use tokio::runtime::Handle;

use crate::Store;

/// Gives contents from the database, waiting for it.
///
/// For threads that may wait (`spawn_blocking`) only: on a thread that drives tasks it panics.
#[derive(Clone, Debug)]
pub struct StoreContents {
    store: Store,
    record: RecordId,
    runtime: Handle,
}

impl Store {
    /// The contents of `record`, read over the runtime in which this is called.
    pub fn contents(&self, record: &RecordId) -> StoreContents {
        StoreContents { store: self.clone(), record: record.clone(), runtime: Handle::current() }
    }
}

impl Contents for StoreContents {
    /// `None` also where the database does not answer: a page without one body is better than none.
    fn get(&self, commitment: &Commitment) -> Option<Arc<[u8]>> {
        let content = self.runtime.block_on(self.store.content(&self.record, commitment));
        content.ok().flatten().map(|content| content.bytes.into())
    }
}
