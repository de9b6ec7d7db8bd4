//! Bytes on their way: in memory, or a file read piece by piece as the reader takes them.

use std::fmt;
use std::ops::Range;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use axum::body::{Body, Bytes};
use hyper::body::{Frame, SizeHint};

use crate::files::{FileFault, FileKey, FileRead, Files};

/// How many bytes of a file are in memory at a time for each reader.
const PIECE: u64 = 64 << 10;

/// What an answer says.
#[derive(Debug)]
pub(crate) enum Payload {
    /// It is in memory.
    Whole(Bytes),
    /// It is read from a file meanwhile.
    Pieces(Pieces),
}

impl Payload {
    /// How many bytes it has.
    pub(crate) fn len(&self) -> u64 {
        match self {
            Self::Whole(bytes) => bytes.len() as u64,
            Self::Pieces(pieces) => pieces.left(),
        }
    }

    pub(crate) fn into_body(self) -> Body {
        match self {
            Self::Whole(bytes) => Body::from(bytes),
            Self::Pieces(pieces) => Body::new(pieces),
        }
    }
}

impl From<Bytes> for Payload {
    fn from(bytes: Bytes) -> Self {
        Self::Whole(bytes)
    }
}

impl From<Pieces> for Payload {
    fn from(pieces: Pieces) -> Self {
        Self::Pieces(pieces)
    }
}

/// A part of a file, read as it is sent. Where the file goes meanwhile, the answer breaks off.
pub(crate) struct Pieces {
    files: Arc<dyn Files>,
    key: FileKey,
    /// What comes before the file's own bytes.
    first: Bytes,
    left: Range<u64>,
    reading: Option<FileRead>,
}

impl Pieces {
    /// The bytes of `part` of what begins with `before` and goes on with the file.
    pub(crate) fn new(files: Arc<dyn Files>, key: FileKey, before: &Bytes, part: Range<u64>) -> Self {
        let length = before.len() as u64;
        let within = |at: u64| usize::try_from(at.min(length)).unwrap_or(before.len());
        let first = before.slice(within(part.start)..within(part.end));
        let left = part.start.saturating_sub(length)..part.end.saturating_sub(length);
        Self { files, key, first, left, reading: None }
    }

    fn left(&self) -> u64 {
        self.first.len() as u64 + (self.left.end - self.left.start)
    }

    /// Begins to read the next piece, unless it is being read.
    fn reading(&mut self) -> &mut FileRead {
        let until = self.left.end.min(self.left.start + PIECE);
        let (files, key, from) = (&self.files, &self.key, self.left.start);
        self.reading.get_or_insert_with(|| files.read(key, from..until))
    }
}

impl hyper::body::Body for Pieces {
    type Data = Bytes;
    type Error = FileFault;

    fn poll_frame(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, FileFault>>> {
        let this = self.get_mut();
        if !this.first.is_empty() {
            return Poll::Ready(Some(Ok(Frame::data(std::mem::take(&mut this.first)))));
        }
        if this.left.is_empty() {
            return Poll::Ready(None);
        }
        let read = ready!(this.reading().as_mut().poll(context));
        this.reading = None;
        let piece = read.and_then(|piece| {
            let due = PIECE.min(this.left.end - this.left.start);
            let piece = piece.filter(|piece| piece.len() as u64 == due);
            piece.ok_or_else(|| FileFault::because("the file ended, or went, while it was sent"))
        });
        if let Ok(piece) = &piece {
            this.left.start += piece.len() as u64;
        }
        Poll::Ready(Some(piece.map(Frame::data)))
    }

    fn is_end_stream(&self) -> bool {
        self.left() == 0
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.left())
    }
}

impl fmt::Debug for Pieces {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pieces").field("key", &self.key).field("left", &self.left).finish_non_exhaustive()
    }
}
