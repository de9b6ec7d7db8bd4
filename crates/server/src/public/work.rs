//! Work that may take a while or wait for the record: done aside, in its turn, within a time.
//!
//! Nothing that waits is done on the threads that read and write connections, so that kept pages are served
//! while the database is slow.

use std::sync::Arc;

use axum::http::StatusCode;
use axum::http::request::Parts;
use record::History;

use super::{Answer, Public, refusal};

/// Why nothing came of a piece of work.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Unmade {
    #[error("the wait for a turn was too long")]
    Busy,
    #[error("the work panicked")]
    Panicked(#[source] tokio::task::JoinError),
}

impl Public {
    /// Does `work` on a thread that may block, when it is its turn.
    pub(crate) async fn aside<T: Send + 'static>(
        self: &Arc<Self>,
        work: impl FnOnce(&Self) -> T + Send + 'static,
    ) -> Result<T, Unmade> {
        let permit = Arc::clone(&self.renders).acquire_owned().await.map_err(|_| Unmade::Busy)?;
        let public = Arc::clone(self);
        // The permit goes with the work: who hangs up does not make room for more of it.
        let work = move || {
            let done = work(&public);
            drop(permit);
            done
        };
        tokio::task::spawn_blocking(work).await.map_err(Unmade::Panicked)
    }

    /// What comes of `work`, if it comes in time.
    pub(crate) async fn in_time<T>(
        &self,
        work: impl Future<Output = Result<T, Unmade>>,
    ) -> Result<T, Unmade> {
        tokio::time::timeout(self.settings.render_wait, work).await.unwrap_or(Err(Unmade::Busy))
    }

    /// Looks at the history: at once if it is free, else aside.
    pub(crate) async fn look<T: Send + 'static>(
        self: &Arc<Self>,
        look: impl Fn(&History) -> T + Send + 'static,
    ) -> Result<T, Unmade> {
        match self.live.try_read(&look) {
            Some(seen) => Ok(seen),
            None => self.in_time(self.aside(move |public| public.live.read(look))).await,
        }
    }

    /// The answer where nothing came of the work; logs why.
    pub(crate) fn unmade(&self, request: &Parts, unmade: &Unmade) -> Answer {
        let path = request.uri.path();
        match unmade {
            Unmade::Busy => {
                tracing::warn!(path, "Too many pages wait to be rendered");
                self.plainly(StatusCode::SERVICE_UNAVAILABLE, refusal::BUSY)
            }
            Unmade::Panicked(_) => {
                tracing::error!(path, error = unmade as &dyn std::error::Error, "Failed to render");
                self.plainly(StatusCode::INTERNAL_SERVER_ERROR, refusal::FAILED)
            }
        }
    }
}
