//! Why a file is not taken: sentences that a press officer can act on.

use crate::limits::{MAX_PIXELS, MAX_SIDE};

/// A file that is not taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{name}: {fault}")]
pub struct MediaError {
    /// The file's name, as it was given.
    pub name: String,
    /// What is wrong with it.
    pub fault: Fault,
}

/// What is wrong with a file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// It is longer than files of its sort may be.
    #[error("the file has {bytes} bytes; a {sort} may have {limit}")]
    TooLong {
        /// What it is: "picture".
        sort: &'static str,
        /// How long it is.
        bytes: usize,
        /// How long it may be.
        limit: usize,
    },
    /// Its content shows no sort of file that is taken.
    #[error(
        "this is no file that can be published; give a JPEG, PNG, WebP, GIF, SVG, PDF, MP4, WebM, MP3, M4A, Ogg, WAV, FLAC, WebVTT, text, CSV, iCalendar, OpenDocument or Office file"
    )]
    Unknown,
    /// It is of a sort that is not taken, for a reason.
    #[error("{what} is not published: {remedy}")]
    Unwanted {
        /// What it is: "a ZIP archive".
        what: &'static str,
        /// Why, and what to do.
        remedy: &'static str,
    },
    /// It ends before its end, or does not follow its own format.
    #[error("the {sort} is broken or cut short ({what}); open it, save it again, and hand that in")]
    Broken {
        /// What it is: "JPEG picture".
        sort: &'static str,
        /// Where it breaks.
        what: String,
    },
    /// A picture has more pixels than are taken.
    #[error(
        "the picture says that it has {width} × {height} pixels; a picture may have {MAX_SIDE} a side and {MAX_PIXELS} in all: make it smaller first"
    )]
    TooManyPixels {
        /// Its width.
        width: u32,
        /// Its height.
        height: u32,
    },
    /// A picture moves.
    #[error(
        "the picture moves, and a reader could not stop it; publish it as a film (MP4 or WebM), or as a still picture"
    )]
    Moves,
    /// A drawing has something that browsers would run, load or draw without end.
    #[error("line {line}: {what}")]
    Drawing {
        /// Line in the file, counted from 1.
        line: usize,
        /// What stands there, and what to do.
        what: String,
    },
    /// A text has a fault in one of its lines.
    #[error("line {line}: {what}")]
    Text {
        /// Line in the file, counted from 1.
        line: usize,
        /// What stands there, and what to do.
        what: String,
    },
    /// There are no renditions of it.
    #[error("a rendition is made of a picture only")]
    NoPicture,
    /// A rendition would be wider than the picture.
    #[error("the picture is {own} pixels wide, and is never made {width} pixels wide")]
    NotWider {
        /// Its own width.
        own: u32,
        /// The width that was asked for.
        width: u32,
    },
}

impl Fault {
    /// A file of this sort that breaks in this place.
    pub(crate) fn broken(sort: &'static str, what: impl Into<String>) -> Self {
        Self::Broken { sort, what: what.into() }
    }

    /// A drawing with this fault in this line.
    pub(crate) fn drawing(line: usize, what: impl Into<String>) -> Self {
        Self::Drawing { line, what: what.into() }
    }

    /// A text with this fault in this line.
    pub(crate) fn text(line: usize, what: impl Into<String>) -> Self {
        Self::Text { line, what: what.into() }
    }
}
