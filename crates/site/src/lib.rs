//! The public site: pages, feeds and texts as pure functions of a snapshot of the record and an instant.
//!
//! This crate opens no file, asks no clock, knows no HTTP and never sees the tables of the store: two nodes
//! that hold the same record write the same bytes at the same instant.

mod assets;
mod data;
mod error;
mod forms;
mod hours;
mod instants;
mod lifetime;
pub mod media;
mod page;
mod pages;
pub mod paper;
mod paragraphs;
mod path;
mod quote;
mod redirect;
mod render;
mod scene;
pub mod text;
pub mod theme;
mod version;
pub mod words;

pub use assets::{Asset, asset};
pub use error::RenderError;
pub use instants::{Around, Listed, around, gate, instants};
pub use page::{Page, Status};
pub use paragraphs::paragraphs;
pub use path::{Form, Gathered, GroupList, Past, PathError, Place, SitePath, Span};
pub use quote::{QuoteMatch, QuoteOp, QuotePiece, QuoteShown, quote_page};
pub use redirect::{MOST_REDIRECTS, is_nothing, is_there, redirect};
pub use render::{error_page, render};
pub use theme::contrast::{Accent, contrast};
pub use version::version;
