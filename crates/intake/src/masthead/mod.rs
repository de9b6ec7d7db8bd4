//! The masthead of a page: the day, the clocks, the lines to call or write to, the counters of days.

pub(crate) mod clocks;
pub(crate) mod contacts;
pub(crate) mod counters;
pub(crate) mod furniture;
pub(crate) mod today;
