//! Documents and texts: told by their content, and not opened further than that needs.

mod office;
mod text;
mod vtt;

use crate::error::Fault;
use crate::inspect::Found;
use crate::sort::Sort;

/// How near its end a PDF says that it ends, in bytes.
const END_WITHIN: usize = 4096;

/// Says what the document is.
pub(crate) fn inspect(sort: Sort, name: &str, bytes: Vec<u8>) -> Result<Found, Fault> {
    match sort {
        Sort::Zip => Ok(Found::plain(office::media_type(&bytes)?, bytes)),
        Sort::Vtt => vtt::check(&bytes).map(|()| Found::plain("text/vtt", bytes)),
        Sort::Calendar => text::calendar(bytes),
        Sort::Text => text::inspect(name, bytes),
        _ => pdf(bytes),
    }
}

/// A PDF is left as it is: what it may run is kept in by how it is served.
fn pdf(bytes: Vec<u8>) -> Result<Found, Fault> {
    let tail = &bytes[bytes.len().saturating_sub(END_WITHIN)..];
    match tail.windows(5).any(|mark| mark == b"%%EOF") {
        true => Ok(Found::plain("application/pdf", bytes)),
        false => Err(Fault::broken("PDF", "it ends before its end")),
    }
}
