//! The picture of the README.

use crate::fault::Outcome;
use crate::program::Site;
use crate::scratch::Scratch;
use crate::tally::Tally;
use crate::{browser, code, machine, shell};

/// Takes it, of the home page of a new demo.
pub(crate) fn run() -> Outcome<Tally> {
    code::program()?;
    browser::modules()?;
    machine::provide(&[&machine::BROWSER])?;
    let scratch = Scratch::new("screenshot")?;
    let site = Site::demo(&scratch)?;
    let mut node = shell::command("node");
    node.args(["tests/journeys/screenshot.mjs", &format!("{}/en/", site.base()), "docs/screenshot.png"]);
    shell::run(&mut node)?;
    println!("docs/screenshot.png");
    Ok(Tally::ONE)
}
