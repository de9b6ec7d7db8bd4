//! Papers that cost something to make: made once, however many ask, and kept while there is room.

use std::sync::Arc;
use std::time::Instant as Stopwatch;

use axum::http::request::Parts;

use super::{Sheet, ShownLog, Trouble};
use crate::cache::StoredPage;
use crate::log::Log;
use crate::negotiate::encoding::Encoding;
use crate::proxies::client;
use crate::public::{CacheUse, Public};
use crate::serve::Peer;

impl Public {
    /// The paper that is kept under `key`, or else what `make` makes of the log, kept from now on.
    pub(crate) async fn kept_paper(
        self: &Arc<Self>,
        key: String,
        encoding: Encoding,
        make: impl FnOnce(&Self, &dyn Log) -> Result<Sheet, Trouble> + Send + 'static,
    ) -> Result<(Arc<StoredPage>, CacheUse), Trouble> {
        if let Some(page) = self.paper_ready(&key, encoding) {
            return Ok((page, CacheUse::Hit));
        }
        let made = async {
            let _turn = self.turns.take(&key).await;
            if let Some(page) = self.paper_ready(&key, encoding) {
                return Ok(Ok((page, CacheUse::Hit)));
            }
            let key = key.clone();
            self.aside(move |public| public.make_paper(&key, encoding, make)).await
        };
        self.in_time(made).await?
    }

    /// Whether the paper is kept, so that it costs nothing to give it once more.
    pub(super) fn is_kept(&self, key: &str) -> bool {
        self.log.as_ref().is_some_and(|log| log.papers.get(key).is_some())
    }

    fn paper_ready(&self, key: &str, encoding: Encoding) -> Option<Arc<StoredPage>> {
        self.log.as_ref()?.papers.get(key).filter(|page| page.is_ready(encoding))
    }

    fn make_paper(
        &self,
        key: &str,
        encoding: Encoding,
        make: impl FnOnce(&Self, &dyn Log) -> Result<Sheet, Trouble>,
    ) -> Result<(Arc<StoredPage>, CacheUse), Trouble> {
        let shown: &ShownLog = self.log.as_ref().ok_or(Trouble::Absent)?;
        let page = match shown.papers.get(key) {
            Some(page) => StoredPage::clone(&page),
            None => self.stored_sheet(make(self, shown.log())?),
        };
        let page = Arc::new(page.pack(encoding));
        shown.papers.put(key, Arc::clone(&page));
        Ok((page, CacheUse::Miss))
    }

    /// Lets the client have one more thing that costs much; tells after how many seconds, where it had too many.
    pub(crate) fn granted(&self, request: &Parts) -> Result<(), u64> {
        let Some(Peer(peer)) = request.extensions.get::<Peer>() else { return Ok(()) };
        let client = client(*peer, &request.headers, &self.settings.trusted_proxies);
        self.rates.take(client, Stopwatch::now())
    }
}
