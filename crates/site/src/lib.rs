//! The public site: pages, feeds and texts as pure functions of a snapshot of the record and an instant.
//!
//! This crate opens no file, asks no clock, knows no HTTP and never sees the tables of the store: two nodes
//! that hold the same record write the same bytes at the same instant.

mod assets;
mod data;
mod error;
mod lifetime;
mod page;
mod pages;
mod path;
mod render;
mod scene;
pub mod text;
mod theme;
mod version;
pub mod words;

pub use assets::{Asset, asset};
pub use error::RenderError;
pub use page::{Page, Status};
pub use path::{Past, PathError, Place, SitePath};
pub use render::{error_page, render};
pub use version::version;
