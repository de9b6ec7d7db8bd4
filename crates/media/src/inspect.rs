//! What a file is, and the bytes of it that may be public.

use crate::error::{Fault, MediaError};
use crate::limits::{MAX_BYTES, MAX_DRAWING_BYTES, MAX_PICTURE_BYTES, MAX_TEXT_BYTES};
use crate::sort::Sort;
use crate::{document, drawing, film, name, picture};

/// A file as it may be published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inspected {
    /// Its name as readers see it, with the ending of what it is.
    pub name: String,
    /// What it is, by its content: `image/jpeg`.
    pub media_type: &'static str,
    /// Its bytes, without what must not be public.
    pub bytes: Vec<u8>,
    /// A picture's or a film's width in pixels, where the file says it.
    pub width: Option<u32>,
    /// Its height, likewise.
    pub height: Option<u32>,
    /// How long a film or a sound lasts, in whole seconds, at least 1, where the file says it.
    pub seconds: Option<u64>,
}

/// What an inspection finds, but for the name.
pub(crate) struct Found {
    pub(crate) media_type: &'static str,
    pub(crate) bytes: Vec<u8>,
    /// Width and height in pixels.
    pub(crate) size: Option<(u32, u32)>,
    pub(crate) seconds: Option<u64>,
}

impl Found {
    /// A file that is neither seen nor heard.
    pub(crate) fn plain(media_type: &'static str, bytes: Vec<u8>) -> Self {
        Self { media_type, bytes, size: None, seconds: None }
    }
}

/// Tells what the file is, refuses what cannot be public, and takes out what must not be.
///
/// The name says nothing about the sort, but for texts, where it alone tells a table from prose. What has been
/// inspected comes out of a second inspection as it went in.
///
/// # Errors
///
/// [`MediaError`], with a sentence that says what to do.
pub fn inspect(name: &str, bytes: Vec<u8>) -> Result<Inspected, MediaError> {
    let found = found(name, bytes).map_err(|fault| MediaError { name: name.to_owned(), fault })?;
    Ok(Inspected {
        name: name::of(name, found.media_type),
        media_type: found.media_type,
        bytes: found.bytes,
        width: found.size.map(|(width, _)| width),
        height: found.size.map(|(_, height)| height),
        seconds: found.seconds,
    })
}

fn found(name: &str, bytes: Vec<u8>) -> Result<Found, Fault> {
    let sort = Sort::of(&bytes)?;
    check_length(sort, bytes.len())?;
    match sort {
        Sort::Jpeg | Sort::Png | Sort::WebP | Sort::Gif => picture::inspect(sort, bytes),
        Sort::Svg => drawing::inspect(&bytes),
        Sort::Mp4 | Sort::WebM | Sort::Mp3 | Sort::Ogg | Sort::Wav | Sort::Flac => film::inspect(sort, bytes),
        Sort::Pdf | Sort::Zip | Sort::Vtt | Sort::Calendar | Sort::Text => {
            document::inspect(sort, name, bytes)
        }
    }
}

/// Lengths are checked before anything is read closely.
fn check_length(sort: Sort, bytes: usize) -> Result<(), Fault> {
    let limit = match sort {
        Sort::Jpeg | Sort::Png | Sort::WebP | Sort::Gif => MAX_PICTURE_BYTES,
        Sort::Svg => MAX_DRAWING_BYTES,
        Sort::Vtt | Sort::Calendar | Sort::Text => MAX_TEXT_BYTES,
        _ => MAX_BYTES,
    };
    if bytes <= limit { Ok(()) } else { Err(Fault::TooLong { sort: sort.called(), bytes, limit }) }
}
