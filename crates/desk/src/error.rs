//! Why a command was refused.

use record::{Lang, Refusal, SubjectId};
use store::{AppendError, StoreError};

/// Why nothing was recorded. Each says which thing, what is wrong with it, and what to do.
#[derive(Debug, thiserror::Error)]
pub enum DeskError {
    /// Faults in what was to be recorded, all at once.
    #[error("this cannot be recorded")]
    Refused(#[source] Refusal),
    /// The record has no mission yet.
    #[error("the record has no mission yet; make one with `chancery init`")]
    NoMission,
    /// Nothing has that number, address or id.
    #[error(
        "no message or subject is known as \"{0}\"; give an official number (142/2020), an address or an id"
    )]
    NoSuchSubject(String),
    /// The edition is in a language that the mission does not publish in.
    #[error(
        "\"{lang}\" is not among the mission's languages ({known}); publish in one of these, or add it to the mission"
    )]
    ForeignLanguage {
        /// The edition's language.
        lang: Lang,
        /// The mission's languages.
        known: String,
    },
    /// There is one such subject in a record, and it is there already.
    #[error("the record has its one {} already; revise {subject}", subject.kind().as_str())]
    Second {
        /// The one that is there.
        subject: SubjectId,
    },
    /// The record cannot do without the subject.
    #[error("{subject} cannot be withdrawn, for the record needs its keys and its mission; revise it")]
    Needed {
        /// The mission, or the ring of keys.
        subject: SubjectId,
    },
    /// The texts are those that stand in the record already.
    #[error("nothing is changed: {0} stands in the record exactly so")]
    NothingChanged(SubjectId),
    /// Redirects would lead back to where they come from.
    #[error("redirects would lead in a circle: {way}; lead to the page itself")]
    RedirectCircle {
        /// The addresses, in order.
        way: String,
    },
    /// Redirects would follow each other for longer than readers are led.
    #[error("redirects would follow each other more than {most} times: {way}; lead to the page itself")]
    RedirectChain {
        /// The addresses, in order.
        way: String,
        /// How many are followed.
        most: usize,
    },
    /// This node has no mission key.
    #[error("the mission key is not here; put its file into the folder \"keys\", or sign where it is")]
    NoMissionKey,
    /// The append refused.
    #[error("the record refused the append")]
    Append(#[from] AppendError),
    /// The store could not be read.
    #[error("the record could not be read")]
    Store(#[from] StoreError),
}

impl From<Refusal> for DeskError {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}
