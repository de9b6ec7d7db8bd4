//! Media files as a press office hands them in, made fit to be public: pictures, drawings, films, sound, documents.
//!
//! Bytes in, bytes out. This crate opens no file, asks no clock and knows no record: [`inspect`] tells by its
//! content what a file is, refuses what browsers would run or what would exhaust a reader's machine, and takes
//! out what must not be public, such as the place where a photograph was taken. [`rendition`] makes a smaller
//! picture of a picture. The same bytes in give the same bytes out.

mod bytes;
mod document;
mod drawing;
mod error;
mod film;
mod inspect;
mod limits;
mod name;
mod picture;
mod rendition;
mod sort;

pub use error::{Fault, MediaError};
pub use inspect::{Inspected, inspect};
pub use limits::{
    LADDER, MAX_BYTES, MAX_DRAWING_BYTES, MAX_PICTURE_BYTES, MAX_PIXELS, MAX_SIDE, MAX_TEXT_BYTES,
};
pub use rendition::{RENDITION_VERSION, Rendition, ladder, rendition};
