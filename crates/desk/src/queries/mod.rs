//! Queries: what the desk reads.

mod find;
mod named;
mod stands;

pub use find::find;
pub use named::{NamedError, named, person_called};
pub use stands::{is_file, stands};
