//! Python for checkers of others: virtual environments of our own, and a newer Python where there is one.

use std::fs;
use std::path::{Path, PathBuf};

use crate::fault::Outcome;
use crate::{places, shell};

/// The Python of a virtual environment in the target folder that has exactly what `requirements` (a file in
/// `tests/`) lists. It is made once, with the program `base`.
pub(crate) fn with(base: &Path, requirements: &str) -> Outcome<PathBuf> {
    let name = requirements.trim_end_matches(".txt");
    let folder = places::target()?.join("python").join(name);
    let (python, wanted) = (folder.join("bin/python"), places::in_root("tests").join(requirements));
    let seen = folder.join(requirements);
    if python.is_file() && fs::read(&seen).ok() == fs::read(&wanted).ok() {
        return Ok(python);
    }
    shell::text(shell::command(base).args(["-m", "venv", "--clear"]).arg(&folder))?;
    let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r"];
    shell::text(shell::command(&python).args(pip).arg(&wanted))?;
    fs::copy(wanted, seen)?;
    Ok(python)
}

/// A Python of 3.12 or newer that really runs: on PATH, or one of pyenv's.
pub(crate) fn newer() -> Option<PathBuf> {
    let on_path = ["python3.14", "python3.13", "python3.12", "python3"].map(PathBuf::from);
    on_path.into_iter().chain(of_pyenv()).find(|python| is_newer(python))
}

fn is_newer(python: &Path) -> bool {
    let asked = "import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 12))";
    let answer = shell::output(shell::command(python).args(["-c", asked]));
    answer.is_ok_and(|answer| answer.status.success())
}

/// What pyenv has installed; what it puts on PATH runs only where a version was chosen.
fn of_pyenv() -> Vec<PathBuf> {
    let root = std::env::var_os("PYENV_ROOT").map(PathBuf::from);
    let root = root.or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".pyenv")));
    let versions = root.and_then(|root| fs::read_dir(root.join("versions")).ok());
    let versions = versions.into_iter().flatten().flatten();
    versions.map(|version| version.path().join("bin/python3")).collect()
}
