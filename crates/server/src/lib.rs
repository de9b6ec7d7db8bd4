//! HTTP: the public site, its past, and its log, over a record that lives in this process.
//!
//! [`Served`] puts a site together, [`serve`] listens. This is the only crate that knows status codes. It renders
//! nothing itself, decides nothing and never writes to the record: what a page says is `site`'s, what the
//! record says is `record`'s, and the time of day is an argument.
//!
//! No byte of a page depends on who asks, on `Host` or on what a proxy says; what does depend on the request
//! (the encoding, the language to which `/` leads, the instant of the past) is named in `Vary`.

mod access;
mod cache;
mod encode;
mod files;
mod health;
mod live;
mod log;
mod media;
mod memento;
mod negotiate;
mod printer;
mod proxies;
mod public;
mod quote;
mod rates;
mod record;
mod serve;
mod served;
mod settings;

pub use files::{FileFault, FileKey, FileRead, Files, Looked};
pub use health::Health;
pub use live::Live;
pub use log::{Held, Log, LogError, ShownCheckpoint};
pub use printer::{Job, Printer, Unprinted};
pub use proxies::{Network, NetworkError};
pub use public::{Clock, router};
pub use quote::Quotes;
pub use record::{Unproven, dossier, proof};
pub use serve::{serve, serve_within};
pub use served::Served;
pub use settings::{Limits, Settings};
