//! The words after `cargo xtask`.

use crate::fault::{Fault, Outcome};

/// A command and what was said after it.
pub(crate) struct Arguments {
    /// The first word; empty if there is none.
    pub(crate) command: String,
    rest: Vec<String>,
}

impl Arguments {
    /// Reads them from the command line.
    pub(crate) fn read() -> Self {
        let mut words = std::env::args().skip(1);
        Self { command: words.next().unwrap_or_default(), rest: words.collect() }
    }

    /// Whether `flag` was said.
    pub(crate) fn has(&self, flag: &str) -> bool {
        self.rest.iter().any(|word| word == flag)
    }

    /// Every value given after `flag`.
    pub(crate) fn all(&self, flag: &str) -> Vec<&str> {
        self.rest.windows(2).filter(|pair| pair[0] == flag).map(|pair| pair[1].as_str()).collect()
    }

    /// The number given after `flag`, or `usual`.
    pub(crate) fn number(&self, flag: &str, usual: u64) -> Outcome<u64> {
        match self.all(flag).last() {
            Some(text) => {
                text.parse().map_err(|_| Fault::new(format!("{flag} takes a number, not \"{text}\"")))
            }
            None => Ok(usual),
        }
    }
}
