//! What can be wrong with another node, sorted by what is to be done about it.

use record::{Commitment, Evidence};

use crate::failure::Failure;
use crate::net::NetError;

/// What is wrong.
#[derive(Debug)]
pub(crate) enum Trouble {
    /// It does not answer now; nothing is proved by that.
    Away(NetError),
    /// Its answer is not taken, and cannot be proved to be its own: anybody on the way could have given it.
    Refused(String),
    /// A content that it does not give, though no entry that is known erases it. It may have been erased since.
    Uncovered(Box<Uncovered>),
    /// The log itself is false: following it ends.
    Alarm(Box<Alarm>),
    /// Something is wrong here.
    Local(Failure),
}

/// A content that is not there.
#[derive(Debug)]
pub(crate) struct Uncovered {
    /// The entry that commits to it.
    pub(crate) index: u64,
    /// The content.
    pub(crate) commitment: Commitment,
    /// What was asked.
    pub(crate) asked: String,
    /// What was answered.
    pub(crate) answer: String,
}

/// Why following ends, with what shows it.
#[derive(Debug)]
pub(crate) struct Alarm {
    /// One sentence.
    pub(crate) said: String,
    /// For somebody who trusts neither side.
    pub(crate) evidence: Evidence,
}

impl Trouble {
    /// The trouble that an alarm is.
    pub(crate) fn alarm(said: String, evidence: Evidence) -> Self {
        Self::Alarm(Box::new(Alarm { said, evidence }))
    }
}

impl From<NetError> for Trouble {
    fn from(error: NetError) -> Self {
        if error.is_absence() { Self::Away(error) } else { Self::Refused(error.to_string()) }
    }
}

impl From<Failure> for Trouble {
    fn from(failure: Failure) -> Self {
        Self::Local(failure)
    }
}

impl From<store::StoreError> for Trouble {
    fn from(error: store::StoreError) -> Self {
        Self::Local(error.into())
    }
}

/// For a command that ends with it.
impl From<Trouble> for Failure {
    fn from(trouble: Trouble) -> Self {
        match trouble {
            Trouble::Away(error) => Self::because("the other node does not answer", error),
            Trouble::Refused(said) => Self::new(said),
            Trouble::Uncovered(gone) => Self::new(format!(
                "the content {} of entry {} is not given, and no entry erases it",
                gone.commitment, gone.index
            )),
            Trouble::Alarm(alarm) => Self::new(alarm.said),
            Trouble::Local(failure) => failure,
        }
    }
}
