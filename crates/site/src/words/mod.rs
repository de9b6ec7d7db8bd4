//! The languages of the public site: its words, dates, numbers, counters and directions.
//!
//! Everything here is a pure function of its arguments and of data compiled into the program (Fluent
//! phrases of the default theme, CLDR by way of ICU4X). It knows no page, no record and no clock, and it
//! writes no HTML: what it returns is plain text, to be escaped like any other.

pub mod autonyms;
mod bundle;
mod cache;
mod catalogue;
pub mod counters;
pub mod dates;
pub mod direction;
mod locale;
pub mod machine;
pub mod numbers;
mod value;

pub use catalogue::{DEFAULT, LANGUAGES, Words};
pub use value::Value;

#[cfg(test)]
mod tests;
