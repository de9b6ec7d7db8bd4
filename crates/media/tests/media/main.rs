//! Media files: what is taken in, what comes out, and what never does.

#![allow(clippy::unwrap_used, reason = "in a test, to panic is to fail")]

mod bombs;
mod documents;
mod drawings;
mod films;
mod hostile;
mod make;
mod metadata;
mod orientation;
mod pictures;
mod renditions;
