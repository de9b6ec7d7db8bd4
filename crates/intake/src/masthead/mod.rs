//! The masthead of a page: the day, the clocks, the lines to call or write to, the counters of days.

pub(crate) mod city;
pub(crate) mod clocks;
pub(crate) mod contacts;
pub(crate) mod counters;
pub(crate) mod furniture;
pub(crate) mod instant;
pub(crate) mod time_of_day;
pub(crate) mod today;
