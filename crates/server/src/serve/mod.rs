//! Listens: accepts connections within limits, and ends without dropping a request in flight.
//!
//! HTTP/1.1 only. HTTP/2 and TLS are a proxy's, which `docs/operating.md` describes.

mod patience;

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use hyper::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::Service;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::{GracefulShutdown, Watcher};
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::task::JoinSet;

use crate::settings::Limits;
use patience::Patience;

/// How long to wait after a connection could not be accepted; most likely the process has no file left to open.
const AFTER_FAILED_ACCEPT: Duration = Duration::from_millis(200);

/// The other end of the connection that a request came over.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Peer(pub(crate) SocketAddr);

/// Serves `router` on `listener` until `shutdown` is ready, within the usual [`Limits`].
///
/// # Errors
///
/// The operating system's, where the listener does not listen.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    shutdown: impl Future<Output = ()>,
) -> io::Result<()> {
    serve_within(&Limits::default(), listener, router, shutdown).await
}

/// Serves `router` on `listener` until `shutdown` is ready. Then no connection is accepted any more, requests in
/// flight are answered, and what takes longer than [`Limits::shutdown_time`] is cut off.
///
/// # Errors
///
/// The operating system's, where the listener does not listen. A connection that cannot be accepted is logged
/// and ends nothing.
pub async fn serve_within(
    limits: &Limits,
    listener: TcpListener,
    router: Router,
    shutdown: impl Future<Output = ()>,
) -> io::Result<()> {
    let address = listener.local_addr()?;
    tracing::info!(%address, "Listening on {address}");
    let slots = Arc::new(Semaphore::new(limits.connections.clamp(1, Semaphore::MAX_PERMITS)));
    let graceful = GracefulShutdown::new();
    let http = http(limits);
    let mut connections = JoinSet::new();
    tokio::pin!(shutdown);
    loop {
        let (stream, peer, slot) = tokio::select! {
            biased;
            () = &mut shutdown => break,
            accepted = accept(&listener, &slots) => accepted,
        };
        let stream = Patience::new(stream, limits.write_time);
        let connection = http.serve_connection(TokioIo::new(stream), ToRouter::new(&router, peer));
        connections.spawn(attend(graceful.watcher(), connection, slot));
        while connections.try_join_next().is_some() {}
    }
    drop(listener);
    finish(limits, graceful, connections).await;
    Ok(())
}

type Connection = http1::Connection<TokioIo<Patience<TcpStream>>, ToRouter>;

fn http(limits: &Limits) -> http1::Builder {
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new())
        .header_read_timeout(limits.head_time)
        .max_header_size(limits.head_bytes)
        .max_buf_size(limits.head_bytes.max(64 << 10));
    http
}

/// The next connection, once there is a slot for it.
async fn accept(
    listener: &TcpListener,
    slots: &Arc<Semaphore>,
) -> (TcpStream, SocketAddr, OwnedSemaphorePermit) {
    loop {
        // The semaphore is never closed; if it were, this would wait for the shutdown.
        let Ok(slot) = Arc::clone(slots).acquire_owned().await else { std::future::pending().await };
        match listener.accept().await {
            Ok((stream, peer)) => {
                // Without it an answer waits for the acknowledgement of its first packets. Where it cannot be
                // set, answers are slower and still right.
                let _ = stream.set_nodelay(true);
                return (stream, peer, slot);
            }
            Err(error) => {
                tracing::warn!(error = &error as &dyn std::error::Error, "Failed to accept a connection");
                tokio::time::sleep(AFTER_FAILED_ACCEPT).await;
            }
        }
    }
}

async fn attend(graceful: Watcher, connection: Connection, _slot: OwnedSemaphorePermit) {
    if let Err(error) = graceful.watch(connection).await {
        // Readers hang up and scanners send nonsense: no fault of ours.
        tracing::debug!(error = &error as &dyn std::error::Error, "A connection ended early");
    }
}

async fn finish(limits: &Limits, graceful: GracefulShutdown, mut connections: JoinSet<()>) {
    let open = graceful.count();
    tracing::info!(connections = open, "Shutting down: {open} connections are open");
    if tokio::time::timeout(limits.shutdown_time, graceful.shutdown()).await.is_err() {
        let cut = connections.len();
        tracing::warn!(connections = cut, "Cut off {cut} connections that took too long");
    }
    connections.shutdown().await;
}

/// Hands the requests of one connection to the router, and says whose they are.
struct ToRouter {
    router: TowerToHyperService<Router>,
    peer: Peer,
}

impl ToRouter {
    fn new(router: &Router, peer: SocketAddr) -> Self {
        Self { router: TowerToHyperService::new(router.clone()), peer: Peer(peer) }
    }
}

impl Service<Request<Incoming>> for ToRouter {
    type Response = <TowerToHyperService<Router> as Service<Request<Incoming>>>::Response;
    type Error = <TowerToHyperService<Router> as Service<Request<Incoming>>>::Error;
    type Future = <TowerToHyperService<Router> as Service<Request<Incoming>>>::Future;

    fn call(&self, mut request: Request<Incoming>) -> Self::Future {
        request.extensions_mut().insert(self.peer);
        self.router.call(request)
    }
}
