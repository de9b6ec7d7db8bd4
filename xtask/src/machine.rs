//! What the machine must have, and how it gets it: Debian's packages, where we may install them.

use std::process::Stdio;

use crate::fault::{Outcome, ensure};
use crate::shell;

/// A thing that a step needs, how it is found, and the Debian packages that bring it.
pub(crate) struct Need {
    what: &'static str,
    is_here: fn() -> bool,
    packages: &'static [&'static str],
}

/// A database server of PostgreSQL.
pub(crate) const POSTGRESQL: Need =
    Need { what: "PostgreSQL's server programs", is_here: has_postgresql, packages: &["postgresql"] };
/// A browser, with letters for every language of the demo.
pub(crate) const BROWSER: Need = Need {
    what: "Chromium and fonts",
    is_here: || (std::env::var_os("CHROMIUM").is_some() || shell::has("chromium")) && has_fonts(),
    packages: &["chromium", "fonts-noto-core", "fonts-noto-cjk"],
};
/// Node with its package manager.
pub(crate) const NODE: Need = Need {
    what: "Node and npm",
    is_here: || shell::has("node") && shell::has("npm"),
    packages: &["nodejs", "npm"],
};
/// Java, for the HTML checker.
pub(crate) const JAVA: Need =
    Need { what: "a Java runtime", is_here: || shell::has("java"), packages: &["default-jre-headless"] };
/// Python with virtual environments, for feedparser.
pub(crate) const PYTHON: Need =
    Need { what: "Python with venv", is_here: has_python, packages: &["python3", "python3-venv"] };
/// Go with its packages for signed notes and transparent logs, as Debian lays them out.
pub(crate) const GO: Need = Need {
    what: "Go and its sumdb packages",
    is_here: || shell::has("go") && std::path::Path::new(GO_PATH).join("src/golang.org/x/mod/sumdb").is_dir(),
    packages: &["golang-go", "golang-golang-x-mod-dev"],
};
/// Where Debian keeps the sources of Go packages.
pub(crate) const GO_PATH: &str = "/usr/share/gocode";
/// The proxy and peer.
pub(crate) const NGINX: Need =
    Need { what: "nginx", is_here: || has_in_sbin("nginx"), packages: &["nginx-light"] };
/// What checks and reads PDF files.
pub(crate) const PAPER: Need = Need {
    what: "qpdf and pdftotext",
    is_here: || shell::has("qpdf") && shell::has("pdftotext"),
    packages: &["qpdf", "poppler-utils"],
};
/// The load generator of the benches.
pub(crate) const WRK: Need = Need { what: "wrk", is_here: || shell::has("wrk"), packages: &["wrk"] };

/// Sees to it that every one of `needs` is here: installs what is missing as root, else says what to install.
pub(crate) fn provide(needs: &[&Need]) -> Outcome {
    let missing: Vec<_> = needs.iter().filter(|need| !(need.is_here)()).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let names: Vec<_> = missing.iter().map(|need| need.what).collect();
    let packages: Vec<_> = missing.iter().flat_map(|need| need.packages).copied().collect();
    ensure(is_root() && shell::has("apt-get"), || {
        format!("{} missing here; install with: apt-get install {}", names.join(", "), packages.join(" "))
    })?;
    println!("installing {}", packages.join(" "));
    shell::run(apt().arg("update"))?;
    shell::run(apt().args(["install", "--no-install-recommends", "--yes"]).args(&packages))?;
    let still: Vec<_> = missing.iter().filter(|need| !(need.is_here)()).map(|need| need.what).collect();
    ensure(still.is_empty(), || format!("{} still missing after apt-get install", still.join(", ")))
}

/// Whether we are root.
pub(crate) fn is_root() -> bool {
    let id = shell::text(shell::command("id").arg("-u"));
    id.is_ok_and(|id| id.trim() == "0")
}

fn apt() -> std::process::Command {
    let mut apt = shell::command("apt-get");
    apt.arg("--quiet").env("DEBIAN_FRONTEND", "noninteractive").stdout(Stdio::null());
    apt
}

fn has_in_sbin(program: &str) -> bool {
    shell::has(program) || std::path::Path::new("/usr/sbin").join(program).is_file()
}

fn has_postgresql() -> bool {
    let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    shell::has("initdb") || versions.into_iter().any(|version| version.path().join("bin/initdb").is_file())
}

fn has_fonts() -> bool {
    ["fonts-noto-core", "fonts-noto-cjk"].iter().all(|package| {
        let known = shell::output(shell::command("dpkg").args(["-s", package]));
        // Where there is no dpkg, fonts are the developer's own matter.
        known.is_err() || known.is_ok_and(|output| output.status.success())
    })
}

fn has_python() -> bool {
    let venv = shell::output(shell::command("python3").args(["-c", "import venv, ensurepip"]));
    venv.is_ok_and(|output| output.status.success())
}
