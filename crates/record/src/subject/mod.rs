//! What acts are about, and what is said of each: the content that an act commits to.

mod contact;
mod counter;
mod edition;
mod keys;
mod message;
mod mission;
mod notice;
mod page;
mod person;

use serde::{Deserialize, Serialize};

pub use contact::{ContactLine, Phone};
pub use counter::Counter;
pub use edition::{Edition, EditionError, LegalStatus, Speaker, Turn, TurnRole};
pub use keys::{Key, KeyRing, KeyRole, Promise};
pub use message::{Fidelity, Kind, Message};
pub use mission::{Mission, Post};
pub use notice::{Notice, Severity};
pub use page::StandingPage;
pub use person::{Office, Person};

use crate::canonical::{NotCanonical, canonical_bytes, from_canonical};
use crate::id::SubjectKind;
use crate::lang::is_said;
use crate::refusal::Unfit;

/// What an act says of its subject: canonical JSON, whose `format` tells kind and version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "format")]
pub enum SubjectContent {
    /// The mission. In a box, for it is rare and large where messages are many and small.
    #[serde(rename = "chancery/mission/v1")]
    Mission(Box<Mission>),
    /// A telephone line or an e-mail address.
    #[serde(rename = "chancery/contact/v1")]
    Contact(ContactLine),
    /// Days since something happened.
    #[serde(rename = "chancery/counter/v1")]
    Counter(Counter),
    /// A passing notice.
    #[serde(rename = "chancery/notice/v1")]
    Notice(Notice),
    /// A person.
    #[serde(rename = "chancery/person/v1")]
    Person(Person),
    /// A standing page.
    #[serde(rename = "chancery/page/v1")]
    Page(StandingPage),
    /// The ring of public keys.
    #[serde(rename = "chancery/key/v1")]
    Keys(KeyRing),
    /// What the mission undertakes to log.
    #[serde(rename = "chancery/promise/v1")]
    Promise(Promise),
    /// A message, without its editions.
    #[serde(rename = "chancery/message/v1")]
    Message(Message),
}

impl SubjectContent {
    /// The kind of subject that this can be said of.
    pub fn kind(&self) -> SubjectKind {
        match self {
            Self::Mission(_) => SubjectKind::Mission,
            Self::Contact(_) => SubjectKind::Contact,
            Self::Counter(_) => SubjectKind::Counter,
            Self::Notice(_) => SubjectKind::Notice,
            Self::Person(_) => SubjectKind::Person,
            Self::Page(_) => SubjectKind::Page,
            Self::Keys(_) => SubjectKind::Key,
            Self::Promise(_) => SubjectKind::Promise,
            Self::Message(_) => SubjectKind::Message,
        }
    }

    /// The bytes that an act commits to.
    pub fn to_bytes(&self) -> Vec<u8> {
        canonical_bytes(self)
    }

    /// Reads the bytes that an act commits to.
    ///
    /// # Errors
    ///
    /// [`NotCanonical`] if they are not the canonical bytes of a known format.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, NotCanonical> {
        from_canonical(bytes)
    }

    /// Everything that keeps this from being published, all at once.
    pub fn faults(&self) -> Vec<Unfit> {
        match self {
            Self::Mission(mission) => mission.faults(),
            Self::Contact(contact) => contact.faults(),
            Self::Counter(counter) => counter.faults(),
            Self::Notice(notice) => notice.faults(),
            Self::Person(person) => {
                Unfit::unless(is_said(&person.name), "name", "is missing in every language")
            }
            Self::Page(page) => page.faults(),
            Self::Keys(ring) => ring.faults(),
            Self::Promise(_) | Self::Message(_) => Vec::new(),
        }
    }

    /// What lists need of this: all of it, but for a standing page's body.
    #[must_use]
    pub fn for_card(&self) -> Self {
        match self {
            Self::Page(page) => Self::Page(page.without_body()),
            other => other.clone(),
        }
    }
}
