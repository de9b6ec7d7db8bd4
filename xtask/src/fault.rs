//! Why a step could not be done, in words for the developer.

use std::fmt;

/// A fault that ends a step.
#[derive(Debug)]
pub(crate) struct Fault(String);

/// What a step gives, or the fault that ended it.
pub(crate) type Outcome<T = ()> = Result<T, Fault>;

impl Fault {
    /// A fault in these words.
    pub(crate) fn new(said: impl Into<String>) -> Self {
        Self(said.into())
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<std::io::Error> for Fault {
    fn from(error: std::io::Error) -> Self {
        Self(error.to_string())
    }
}

impl From<serde_json::Error> for Fault {
    fn from(error: serde_json::Error) -> Self {
        Self(format!("this is not the JSON that was expected: {error}"))
    }
}

/// Ends with a fault in `said`, unless `fine`.
pub(crate) fn ensure(fine: bool, said: impl FnOnce() -> String) -> Outcome {
    if fine { Ok(()) } else { Err(Fault::new(said())) }
}
