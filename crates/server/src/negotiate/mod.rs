//! What of a page a request asks for: its encoding, its language, and whether the reader has it already.
//!
//! Pure functions of header fields; a field that does not read counts as not sent.

pub(crate) mod condition;
pub(crate) mod encoding;
pub(crate) mod language;
mod weight;
