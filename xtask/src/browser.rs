//! The journeys of `tests/journeys`, in the Chromium that is installed.

use std::fs;
use std::path::PathBuf;

use crate::fault::Outcome;
use crate::program::Site;
use crate::scratch::Scratch;
use crate::tally::Tally;
use crate::{machine, places, shell};

/// Where the walk leaves the pages that it saw.
pub(crate) fn pages() -> Outcome<PathBuf> {
    Ok(places::target()?.join("journeys/pages"))
}

/// Walks through a new demo.
pub(crate) fn run() -> Outcome<Tally> {
    modules()?;
    machine::provide(&[&machine::BROWSER])?;
    let pages = pages()?;
    if pages.exists() {
        fs::remove_dir_all(&pages)?;
    }
    let scratch = Scratch::new("browser")?;
    let site = Site::demo(&scratch)?;
    let mut walk = shell::command("node");
    walk.arg("tests/journeys/walk.mjs").arg(site.base()).arg(&pages);
    let (fine, heard) = shell::listen(&mut walk, false)?;
    let mut tally = counted(&heard);
    if !fine && tally.failed == 0 {
        tally.failed = 1;
    }
    tally.check("asked to end, the program ends", site.stop());
    Ok(tally)
}

/// Sees to it that the packages of `tests/package-lock.json` are there, exactly these.
pub(crate) fn modules() -> Outcome {
    machine::provide(&[&machine::NODE])?;
    let (lock, seen) =
        (places::in_root("tests/package-lock.json"), places::in_root("tests/node_modules/.seen-lock"));
    let wanted = fs::read(&lock)?;
    if fs::read(&seen).is_ok_and(|had| had == wanted) {
        return Ok(());
    }
    let mut npm = shell::command("npm");
    shell::run(npm.args(["ci", "--no-audit", "--no-fund", "--prefix", "tests"]))?;
    Ok(fs::write(seen, wanted)?)
}

/// `412 checks held, 0 did not`, as the walk ends.
pub(crate) fn counted(heard: &str) -> Tally {
    let last = heard.lines().rev().find(|line| line.contains(" checks held, ")).unwrap_or_default();
    let mut numbers =
        last.split(|character: char| !character.is_ascii_digit()).filter_map(|digits| digits.parse().ok());
    Tally { passed: numbers.next().unwrap_or(0), failed: numbers.next().unwrap_or(0) }
}
