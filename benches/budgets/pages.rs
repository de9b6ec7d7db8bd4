//! A site in this process, and its pages asked for without a network.

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::http::Request;
use http_body_util::BodyExt;
use server::{Live, Settings};
use tower::ServiceExt;

use crate::Measured;
use crate::archive::{Archive, now};

/// A site over an archive.
pub(crate) struct Site {
    /// The record as the site holds it.
    pub(crate) live: Arc<Live>,
    /// What answers requests.
    pub(crate) router: Router,
}

impl Site {
    /// Loads the archive, and is ready to answer.
    pub(crate) async fn over(archive: &Archive) -> Measured<Self> {
        let history = archive.desk.store.load(&archive.desk.record).await?;
        let contents = archive.desk.store.contents(&archive.desk.record);
        let live = Arc::new(Live::new(history, Arc::new(contents)));
        let router = server::router(Arc::clone(&live), Arc::new(now), Settings::default());
        Ok(Self { live, router })
    }

    /// The body of the page at `path`, in the encoding asked for.
    pub(crate) async fn get(&self, path: &str, encoding: &str) -> Measured<Vec<u8>> {
        let request = Request::get(path).header("Accept-Encoding", encoding).body(Body::empty())?;
        let answer = self.router.clone().oneshot(request).await?;
        let status = answer.status();
        let body = answer.into_body().collect().await?.to_bytes().to_vec();
        if status.is_success() { Ok(body) } else { Err(format!("{path} is answered {status}").into()) }
    }
}
