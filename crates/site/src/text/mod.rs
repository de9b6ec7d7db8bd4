//! Texts on their way to a page: Markdown to safe HTML, excerpts, differences, addresses, directions.
//!
//! Pure functions of text. What goes in was written by others, so everything here answers in bounded
//! time and memory and never panics; nothing here knows a page or the record.

pub mod absolute;
pub mod align;
pub mod difference;
pub mod excerpt;
pub mod html;
pub mod isolate;
pub mod markdown;
pub mod runs;
pub(crate) mod tags;
