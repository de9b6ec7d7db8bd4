//! What an operator may set, with the values that hold where nothing is set.

use std::time::Duration;

use record::Instant;

use crate::proxies::Network;

/// How the public site is served.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Proxies whose `X-Forwarded-For` or `Forwarded` is believed, for the log and for
    /// how often one client may ask.
    pub trusted_proxies: Vec<Network>,
    /// Serves the site as of this instant, as `/at/…` does; `None` serves it as of now.
    pub at: Option<Instant>,
    /// Whether readers reach the site over HTTPS only, through a proxy that ends TLS; browsers are then told
    /// to keep to it for a year (`Strict-Transport-Security`).
    pub https_only: bool,
    /// The most bytes that the page cache holds.
    pub cache_bytes: usize,
    /// How many pages are rendered at the same time.
    pub renders_at_once: usize,
    /// How many smaller pictures are made at the same time; each takes much memory.
    pub pictures_at_once: usize,
    /// How long a request waits for its turn to be rendered before it is answered 503.
    pub render_wait: Duration,
    /// How many quotes, proofs and dossiers that must be made one client may ask for, at once and in a minute.
    pub costly_per_minute: u32,
    /// The most bytes of packed bundles, proofs and dossiers that are kept.
    pub papers_bytes: usize,
    /// The site whose record this node follows, where it is a mirror.
    pub mirror_of: Option<String>,
    /// Whether the site is shown as it might look: nobody keeps what they see, and search engines leave it out.
    pub preview: bool,
}

/// What a listener grants those who connect.
#[derive(Clone, Debug)]
pub struct Limits {
    /// The most connections at the same time; further ones wait to be accepted.
    pub connections: usize,
    /// The most bytes of a request's line and headers.
    pub head_bytes: usize,
    /// How long a request's head may take, and how long a connection may lie idle.
    pub head_time: Duration,
    /// How long a reader may take to make room for more of an answer.
    pub write_time: Duration,
    /// How long requests in flight may take after the shutdown began.
    pub shutdown_time: Duration,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            trusted_proxies: Vec::new(),
            at: None,
            https_only: false,
            cache_bytes: 64 << 20,
            renders_at_once: 4,
            pictures_at_once: 1,
            render_wait: Duration::from_secs(10),
            costly_per_minute: 1_200,
            papers_bytes: 16 << 20,
            mirror_of: None,
            preview: false,
        }
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connections: 4096,
            head_bytes: 16 << 10,
            head_time: Duration::from_secs(30),
            write_time: Duration::from_secs(30),
            shutdown_time: Duration::from_secs(10),
        }
    }
}
