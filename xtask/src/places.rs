//! Where things lie.

use std::path::{Path, PathBuf};

use crate::fault::{Fault, Outcome};

/// The root of the repository.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new(".")).to_owned()
}

/// A path in the repository.
pub(crate) fn in_root(path: &str) -> PathBuf {
    root().join(path)
}

/// The folder of the profile in which this program was built: `…/debug`. What it builds lies beside it.
pub(crate) fn built() -> Outcome<PathBuf> {
    let own = std::env::current_exe()?;
    own.parent().map(Path::to_owned).ok_or_else(|| Fault::new("this program lies nowhere"))
}

/// Cargo's target folder.
pub(crate) fn target() -> Outcome<PathBuf> {
    built()?.parent().map(Path::to_owned).ok_or_else(|| Fault::new("the target folder cannot be found"))
}

/// The program, as the step `program` builds it.
pub(crate) fn chancery() -> Outcome<PathBuf> {
    let path = built()?.join("chancery");
    if path.is_file() {
        return Ok(path);
    }
    Err(Fault::new(format!("{} is not there; run `cargo xtask test --only program` first", path.display())))
}
