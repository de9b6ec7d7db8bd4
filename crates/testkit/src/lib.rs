//! What the tests of every crate above `record` stand on. Never part of the program.

pub mod postgres;
#[cfg(feature = "press")]
mod press;

#[cfg(feature = "press")]
pub use press::{Press, mission};
