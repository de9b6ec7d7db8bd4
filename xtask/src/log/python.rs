//! PyPI's aics-tlog, where there is a Python that it runs on.

use std::path::PathBuf;
use std::process::Command;

use crate::fault::Outcome;
use crate::program::Site;
use crate::{places, python, shell};

/// A Python that has aics-tlog and aics-witness.
pub(super) struct Python(PathBuf);

impl Python {
    /// Makes it; where none can be, one line says so.
    pub(super) fn newer() -> Outcome<Option<Self>> {
        let Some(base) = python::newer() else {
            println!("not tried: aics-tlog and aics-witness, which need Python 3.12 or newer");
            return Ok(None);
        };
        Ok(Some(Self(python::with(&base, "requirements-log.txt")?)))
    }

    /// Checks what `site` serves, and the checkpoints in `files`, under any of the keys; gives what it said.
    pub(super) fn check(&self, site: &Site, vkeys: &[&str], files: &[PathBuf]) -> Outcome<String> {
        shell::text(self.script("tiles.py").args([site.base(), &vkeys.join(",")]).args(files))
    }

    /// The script of this name in `tests/independent`.
    pub(super) fn script(&self, name: &str) -> Command {
        let mut command = shell::command(&self.0);
        command.arg(places::in_root("tests/independent").join(name));
        command
    }

    /// A module that was installed, as a program.
    pub(super) fn module(&self, name: &str) -> Command {
        let mut command = shell::command(&self.0);
        command.args(["-m", name]);
        command
    }
}
