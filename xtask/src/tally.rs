//! How many tests held, and how many did not.

use std::fmt;
use std::ops::AddAssign;

use crate::fault::Outcome;

/// A count of tests.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Tally {
    /// Those that held.
    pub(crate) passed: u64,
    /// Those that did not.
    pub(crate) failed: u64,
}

impl Tally {
    /// One test that held.
    pub(crate) const ONE: Self = Self { passed: 1, failed: 0 };
    /// One test that did not.
    pub(crate) const FAILED: Self = Self { passed: 0, failed: 1 };

    /// Counts one test, and says at once why it did not hold.
    pub(crate) fn check(&mut self, what: &str, outcome: Outcome) {
        match outcome {
            Ok(()) => self.passed += 1,
            Err(fault) => {
                self.failed += 1;
                println!("not ok: {what}\n    {fault}");
            }
        }
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, more: Self) {
        self.passed += more.passed;
        self.failed += more.failed;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}
