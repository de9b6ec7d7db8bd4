//! Paper: messages, pairs of editions, periods and standing pages as PDF files for archives and courts.
//!
//! [`Press`] sets what [`site::paper`] words, with Typst as a library: PDF/A-3 and PDF/UA-1, tagged, with the dossier
//! in it that proves the text. The same snapshot, dossier, pictures, fonts and program give the same bytes, so that
//! whoever has a file can have it made [again](Press::again) from the proof that it carries and compare.
//!
//! This crate decides no words and knows no HTTP, no store and no clock. Texts reach Typst as data, never as source.

mod error;
mod export;
mod fonts;
mod look;
mod marks;
mod pictures;
mod press;
mod proof;
mod qr;
mod read;
mod sheet;
mod world;

pub use error::{Missing, PaperError};
pub use fonts::FontSources;
pub use look::{Difference, difference, pages};
pub use pictures::{Images, NoImages};
pub use press::{Collected, Pdf, Press};
pub use proof::{Again, Proof};
pub use read::{NoPaper, Printed};
