//! The site's own scripts in Node, against the vectors that the program is tested with too.

use crate::fault::Outcome;
use crate::tally::Tally;
use crate::{browser, machine, shell};

/// Runs `tests/scripts`.
pub(crate) fn run() -> Outcome<Tally> {
    machine::provide(&[&machine::NODE])?;
    let mut node = shell::command("node");
    let (fine, heard) = shell::listen(node.arg("tests/scripts/verification.mjs"), false)?;
    let mut tally = browser::counted(&heard);
    if !fine && tally.failed == 0 {
        tally.failed = 1;
    }
    Ok(tally)
}
