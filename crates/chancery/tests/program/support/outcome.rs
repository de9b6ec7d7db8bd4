//! How a run of the program ended.

use std::process::Command;

/// What a run printed, and its exit code.
#[derive(Debug)]
pub(crate) struct Outcome {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Outcome {
    /// Runs a command to its end.
    pub(crate) fn of(command: &mut Command) -> Self {
        let output = command.output().expect("the program can be started");
        Self {
            code: output.status.code(),
            out: String::from_utf8_lossy(&output.stdout).into_owned(),
            err: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }

    /// It ended with 0.
    #[track_caller]
    pub(crate) fn succeeds(self) -> Self {
        assert_eq!(self.code, Some(0), "{self:?}");
        self
    }

    /// It ended with `code`, and what it says reads as a sentence: no debug output, no colon twice.
    #[track_caller]
    pub(crate) fn fails(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "{self:?}");
        for ugly in [": :", "Err(", "Some(", "panicked", " { "] {
            assert!(!self.err.contains(ugly), "{self:?}");
        }
        self
    }

    /// What it said on standard error holds all of `words`.
    #[track_caller]
    pub(crate) fn says(self, words: &[&str]) -> Self {
        for word in words {
            assert!(self.err.contains(word), "not said: {word}\n{}", self.err);
        }
        self
    }

    /// It ended with `code`, and what it printed holds all of `words`.
    #[track_caller]
    pub(crate) fn tells(self, code: i32, words: &[&str]) -> Self {
        assert_eq!(self.code, Some(code), "{self:?}");
        for word in words {
            assert!(self.out.contains(word), "not told: {word}\n{}\n{}", self.out, self.err);
        }
        self
    }

    /// It succeeded, and printed one JSON value.
    #[track_caller]
    pub(crate) fn json(self) -> serde_json::Value {
        let outcome = self.succeeds();
        serde_json::from_str(&outcome.out).unwrap_or_else(|error| panic!("{error}: {outcome:?}"))
    }
}
