//! `key`: the keys of a record: which hold, since when, where they lie; and how they are replaced.

mod list;
mod make;
mod recovery;
mod rotate;
mod rotated;

use crate::cli::{Cli, Key};
use crate::failure::Failure;

pub(crate) use list::Listed;

/// Does what the command line says of keys.
pub(crate) async fn run(cli: &Cli, what: &Key) -> Result<(), Failure> {
    match what {
        Key::List => list::run(cli).await,
        Key::Make { file } => make::run(cli, file),
        Key::Rotate(args) => rotate::run(cli, args).await,
    }
}
