//! The benches: a timing is never a test, so they run alone and only print.

use crate::fault::Outcome;
use crate::tally::Tally;
use crate::{machine, shell};

/// Runs all benches in the release profile.
pub(crate) fn run() -> Outcome<Tally> {
    machine::provide(&[&machine::NGINX, &machine::WRK])?;
    shell::run(shell::cargo().args(["bench", "--locked", "--package", "benches"]))?;
    Ok(Tally::ONE)
}
