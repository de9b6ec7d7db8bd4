//! What every reader does first: bytes to text, text to clean numbered lines.

pub(crate) mod decode;
pub(crate) mod hygiene;
pub(crate) mod lines;
pub(crate) mod markdown;
pub(crate) mod wordset;
