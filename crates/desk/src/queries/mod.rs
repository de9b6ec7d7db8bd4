//! Queries: what the desk reads.

mod find;

pub use find::find;
