//! The languages of the public site: its words, dates, numbers, counters and directions.
//!
//! Everything here is a pure function of its arguments and of data compiled into the program (Fluent
//! phrases of the default theme, CLDR by way of ICU4X). It knows no page, no snapshot and no clock, and it
//! writes no HTML: what it returns is plain text, to be escaped like any other.

pub mod autonyms;
mod book;
mod bundle;
mod cache;
pub mod calendar;
mod catalogue;
pub mod check;
pub mod collate;
pub mod counters;
pub mod dates;
pub mod direction;
pub mod kin;
pub mod lists;
mod locale;
pub mod machine;
pub mod numbers;
mod phrase;
mod shelf;
pub mod sizes;
mod source;
mod speech;
mod tag;
mod tongue;
mod value;

pub use book::Book;
pub use catalogue::{DEFAULT, LANGUAGES, source};
pub use shelf::book_of;
pub use source::WordsFault;
pub use speech::Words;
pub use tag::Tag;
pub use value::Value;

#[cfg(test)]
mod tests;
