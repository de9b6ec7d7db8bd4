//! Failures as a person reads them: which thing, what is wrong with it, what to do; and exit codes.

use std::error::Error;
use std::process::ExitCode;

use serde::Serialize;

/// Why a command failed.
#[derive(Debug, Serialize)]
pub(crate) struct Failure {
    #[serde(rename = "error")]
    said: String,
    /// What caused it, and what caused that.
    because: Vec<String>,
    #[serde(skip)]
    usage: bool,
}

impl Failure {
    /// A failure in its own words.
    pub(crate) fn new(said: impl Into<String>) -> Self {
        Self { said: said.into(), because: Vec::new(), usage: false }
    }

    /// A failure in its own words, with what caused it.
    pub(crate) fn because(said: impl Into<String>, cause: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        let cause = cause.into();
        Self { said: said.into(), because: chain(Some(cause.as_ref())), usage: false }
    }

    /// The failure, after something that must be told beside it.
    pub(crate) fn beside(mut self, said: String) -> Self {
        self.because.insert(0, std::mem::replace(&mut self.said, said));
        self
    }

    /// The command was given words that it cannot use: exit code 2.
    pub(crate) fn usage(said: impl Into<String>) -> Self {
        Self { said: said.into(), because: Vec::new(), usage: true }
    }

    /// What failed and why, in one line.
    pub(crate) fn said(&self) -> String {
        let because = self.because.iter().map(|cause| format!(": {cause}"));
        because.fold(self.said.clone(), |said, cause| said + &cause)
    }

    /// Prints it, with the chain of its causes, and gives the exit code.
    #[allow(clippy::print_stderr, reason = "this is where the program tells a person what failed")]
    pub(crate) fn tell(&self, json: bool) -> ExitCode {
        match serde_json::to_string_pretty(self) {
            Ok(object) if json => eprintln!("{object}"),
            _ => eprintln!("{self}"),
        }
        ExitCode::from(if self.usage { 2 } else { 1 })
    }
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "chancery: {}", self.said)?;
        self.because.iter().try_for_each(|cause| write!(f, "\n  because: {cause}"))
    }
}

/// An error of another crate says all by itself; its causes are told after it.
macro_rules! says_all {
    ($($error:ty),* $(,)?) => { $(
        impl From<$error> for Failure {
            fn from(error: $error) -> Self {
                Self { said: error.to_string(), because: chain(error.source()), usage: false }
            }
        }
    )* };
}
says_all!(store::StoreError, store::ShowError, store::AppendError, store::MarkError, record::CheckpointError);

/// A refusal tells each of its reasons on a line of its own.
impl From<desk::DeskError> for Failure {
    fn from(error: desk::DeskError) -> Self {
        let because = match &error {
            desk::DeskError::Refused(refusal) => refusal.0.iter().map(ToString::to_string).collect(),
            desk::DeskError::NoMissionKey => vec![
                "where it is on another machine, write what it shall sign into a file with --acts FILE"
                    .to_owned(),
            ],
            other => chain(other.source()),
        };
        Self { said: error.to_string(), because, usage: false }
    }
}

/// What `error` and each of its causes say; what one repeats of the one before is left out.
pub(crate) fn chain(error: Option<&(dyn Error + 'static)>) -> Vec<String> {
    let mut told: Vec<String> = Vec::new();
    let mut next = error;
    while let Some(error) = next {
        let words = error.to_string();
        if told.last().is_none_or(|before| !before.contains(&words)) {
            told.push(words);
        }
        next = error.source();
    }
    told
}
