//! A press office in memory: fixed keys, counters for salts and ids, a clock that the test sets.

mod content;
mod press;
mod proving;

pub(crate) use content::{civil, edition, instant, lang, message, mission};
pub(crate) use press::{Leaf, Press, beating_ring, key, reason, ring};
pub(crate) use proving::{Pile, Rows, beating, cosigned, root};
