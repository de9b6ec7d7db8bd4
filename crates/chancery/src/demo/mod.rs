//! The demo mission: an invented embassy between two invented countries, and three years of its messages.

mod story;
mod tell;

pub(crate) use story::{Event, Happening, InDemo, Story};
pub(crate) use tell::Tell;
