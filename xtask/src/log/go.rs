//! `tests/independent/log.go`, with Debian's packages of Go and nothing from the network.

use std::path::{Path, PathBuf};

use crate::fault::Outcome;
use crate::program::Site;
use crate::scratch::Scratch;
use crate::{machine, places, shell};

/// The checker, built.
pub(super) struct Go(PathBuf);

impl Go {
    /// Builds it into `scratch`.
    pub(super) fn build(scratch: &Scratch) -> Outcome<Self> {
        let program = scratch.join("log");
        let mut go = shell::command("go");
        go.env("GO111MODULE", "off").env("GOPATH", machine::GO_PATH).env("GOFLAGS", "");
        go.env("GOCACHE", places::target()?.join("go")).env("GOTOOLCHAIN", "local");
        shell::text(go.args(["build", "-o"]).arg(&program).arg("tests/independent/log.go"))?;
        Ok(Self(program))
    }

    /// Checks what `site` serves, and the checkpoints in `files`, under any of the keys; gives what it said.
    pub(super) fn check(&self, site: &Site, vkeys: &[&str], files: &[PathBuf]) -> Outcome<String> {
        let mut check = shell::command(&self.0);
        shell::text(check.args(["check", site.base(), &vkeys.join(",")]).args(files))
    }

    /// Makes a log of its own, and writes its checkpoints and proofs to `file`.
    pub(super) fn make(&self, file: &Path) -> Outcome {
        shell::text(shell::command(&self.0).arg("make").arg(file)).map(drop)
    }
}
