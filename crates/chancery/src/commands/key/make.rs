//! `key make`: a private key in a new file, for a machine that has nothing else.

use std::path::Path;

use serde::Serialize;

use crate::cli::Cli;
use crate::failure::Failure;
use crate::{keys, output};

#[derive(Serialize)]
struct Made {
    file: String,
    id: String,
    public: String,
}

/// Makes the key, and prints its public half.
pub(super) fn run(cli: &Cli, file: &Path) -> Result<(), Failure> {
    let public = keys::write_new(file)?.public();
    let made =
        Made { file: file.display().to_string(), id: public.id().to_string(), public: public.to_string() };
    let text = format!(
        "Made the private key {} in {}.\nIts public half, for `chancery key rotate mission --public`:\n\n    {}",
        made.id, made.file, made.public
    );
    output::tell(cli.json, &made, &text)
}
