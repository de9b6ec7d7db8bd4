//! Lighthouse on the demo: accessibility, best practices and search engines; performance is printed only.

use crate::fault::Outcome;
use crate::program::Site;
use crate::scratch::Scratch;
use crate::tally::Tally;
use crate::{browser, machine, shell};

/// Asks Lighthouse about a new demo.
pub(crate) fn run() -> Outcome<Tally> {
    browser::modules()?;
    machine::provide(&[&machine::BROWSER])?;
    let scratch = Scratch::new("lighthouse")?;
    let site = Site::demo(&scratch)?;
    let mut node = shell::command("node");
    node.arg("tests/journeys/lighthouse.mjs").arg(site.base());
    let (fine, heard) = shell::listen(&mut node, false)?;
    let mut tally = browser::counted(&heard);
    if !fine && tally.failed == 0 {
        tally.failed = 1;
    }
    site.stop()?;
    Ok(tally)
}
