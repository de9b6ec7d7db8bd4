//! A press office with a site, and a reader with a plain client.

mod client;
mod drawer;
mod log;
mod press;
mod shelf;

pub(crate) use client::{Reply, ask, send};
pub(crate) use drawer::Drawer;
pub(crate) use log::{PressLog, frontier};
pub(crate) use press::{MediaFile, Press};
pub(crate) use shelf::Shelf;

use std::net::SocketAddr;
use std::sync::Arc;

use record::Kind;
use server::{Limits, Served, Settings};
use tokio::net::TcpListener;
use tokio::runtime::Runtime;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

/// A site that is being served, until it is dropped.
pub(crate) struct Site {
    pub(crate) press: Press,
    pub(crate) address: SocketAddr,
    runtime: Runtime,
    stop: Option<oneshot::Sender<()>>,
    served: Option<JoinHandle<std::io::Result<()>>>,
}

impl Site {
    /// A site with a mission and three messages, at noon of 14 January 2026.
    pub(crate) fn open() -> Self {
        Self::with(Settings::default(), Limits::default())
    }

    pub(crate) fn with(settings: Settings, limits: Limits) -> Self {
        let mut press = Press::at("2026-01-14T12:00:00Z");
        press.open_mission();
        press.publish(
            Kind::Statement,
            vec![Press::edition("en", "On the opening"), Press::edition("fr", "Sur l’ouverture")],
        );
        press.publish(Kind::Speech, vec![Press::edition("en", "At the university")]);
        press.publish(Kind::Letter, vec![Press::edition("ar", "رسالة إلى المحرر")]);
        Self::of(press, settings, limits)
    }

    pub(crate) fn of(press: Press, settings: Settings, limits: Limits) -> Self {
        let runtime = Runtime::new().unwrap();
        let served = Served::new(Arc::clone(&press.live), press.clock(), settings)
            .with_log(press.log.clone())
            .with_files(press.drawer.clone())
            .with_quotes(press.quotes())
            .with_health(Arc::clone(&press.health));
        let router = served.router();
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).unwrap();
        let address = listener.local_addr().unwrap();
        let (stop, stopped) = oneshot::channel();
        let served = runtime.spawn(async move {
            server::serve_within(&limits, listener, router, async { drop(stopped.await) }).await
        });
        Self { press, address, runtime, stop: Some(stop), served: Some(served) }
    }

    pub(crate) fn get(&self, path: &str) -> Reply {
        self.get_with(path, &[])
    }

    pub(crate) fn get_with(&self, path: &str, headers: &[(&str, &str)]) -> Reply {
        ask(self.address, "GET", path, headers)
    }

    pub(crate) fn post(&self, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Reply {
        client::post(self.address, path, headers, body)
    }

    pub(crate) fn head(&self, path: &str) -> Reply {
        ask(self.address, "HEAD", path, &[])
    }

    /// Begins the shutdown.
    pub(crate) fn stop(&mut self) {
        drop(self.stop.take());
    }

    /// Waits until the shutdown is over.
    pub(crate) fn wait(&mut self) {
        self.runtime.block_on(self.served.take().unwrap()).unwrap().unwrap();
    }
}

/// The address of the first message in English.
pub(crate) const MESSAGE: &str = "/en/messages/2026/1/on-the-opening";

/// Pages of every kind.
pub(crate) const PAGES: [&str; 9] = [
    "/en/",
    "/fr/",
    "/en/archive/",
    "/en/archive/2026/",
    "/en/archive/2026/01/",
    "/en/contact/",
    MESSAGE,
    "/en/feed.xml",
    "/sitemap.xml",
];

/// What is asked for and is not there, is elsewhere, or is wrong.
pub(crate) const OTHERS: [&str; 12] = [
    "/",
    "/en",
    "/en/no-such-page",
    "/en/messages/2026/99/nothing",
    "/en/messages/2026/1/another-slug",
    "/de/",
    "/%ff",
    "/assets/0000000000000000/style.css",
    "/files/report.pdf",
    "/media/draft-picture.jpg",
    "/at/20990101T000000Z/en/",
    "/at/yesterday/en/",
];
