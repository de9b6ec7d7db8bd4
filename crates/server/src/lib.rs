//! HTTP: the public site over a record that lives in this process.
//!
//! [`router`] answers requests, [`serve`] listens. This is the only crate that knows status codes. It renders
//! nothing itself, decides nothing and never writes to the record: what a page says is `site`'s, what the
//! record says is `record`'s, and the time of day is an argument.
//!
//! No byte of a page depends on who asks, on `Host` or on what a proxy says; what does depend on the request
//! (the encoding, the language to which `/` leads) is named in `Vary`.

mod access;
mod cache;
mod encode;
mod live;
mod negotiate;
mod proxies;
mod public;
mod serve;
mod settings;

pub use live::Live;
pub use proxies::{Network, NetworkError};
pub use public::{Clock, router};
pub use serve::{serve, serve_within};
pub use settings::{Limits, Settings};
