//! Drawings (SVG), written anew with nothing but what is known to draw.
//!
//! A drawing is a document that browsers run: it can hold scripts, load from elsewhere, and draw without end.
//! So no file is passed on. It is read, each element and attribute is looked up in a list of what draws
//! ([`allow`]), each value is checked ([`value`]), and only that is written out. What editors note for themselves
//! is left out in silence; anything else that is not on the list is refused with its line, for a drawing without
//! it might not be the drawing that was meant.

mod allow;
mod attributes;
mod read;
mod size;
mod uses;
mod value;

use crate::error::Fault;
use crate::inspect::Found;

/// Checks a drawing and writes it anew.
pub(crate) fn inspect(bytes: &[u8]) -> Result<Found, Fault> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let line = 1 + bytes[..error.valid_up_to()].iter().filter(|byte| **byte == b'\n').count();
        Fault::drawing(line, "the file is not in UTF-8; save it so")
    })?;
    let drawing = read::read(text)?;
    uses::check(&drawing.parts, &drawing.styled)?;
    Ok(Found {
        media_type: "image/svg+xml",
        bytes: drawing.written.into_bytes(),
        size: drawing.size,
        seconds: None,
    })
}

/// A drawing as it was read.
#[derive(Default)]
struct Drawing {
    /// The drawing, written anew.
    written: String,
    /// Its elements in their order, for counting how much it draws.
    parts: Vec<Part>,
    /// The ids that its style sheets name.
    styled: Vec<Named>,
    /// Width and height in pixels, where it says them.
    size: Option<(u32, u32)>,
}

/// An element, as far as counting needs it.
struct Part {
    line_at: Line,
    parent: Option<usize>,
    id: Option<String>,
    /// The ids that it names, to draw what has them or with it.
    names: Vec<String>,
    gradient: bool,
}

/// An id that is named, and where.
struct Named {
    line_at: Line,
    id: String,
}

/// A line of the file, counted from 1.
type Line = usize;
