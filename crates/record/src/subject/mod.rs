//! What acts are about, and what is said of each: the content that an act commits to.

mod contact;
mod counter;
mod edition;
mod keys;
mod look;
mod media;
mod message;
mod mission;
mod notice;
mod office;
mod page;
mod person;
mod redirect;
mod theme;
mod topic;

use serde::{Deserialize, Serialize};

pub use contact::{ContactLine, Phone};
pub use counter::Counter;
pub use edition::{Attachment, Edition, EditionError, LegalStatus, Speaker, Translates, Turn, TurnRole};
pub use keys::{Key, KeyRing, KeyRole, Promise};
pub use look::{Colour, ColourError, Look};
pub use media::{Media, MediaRef, MediaRefError, media_refs};
pub use message::{Fidelity, Kind, Message};
pub use mission::{CALENDARS, Mission, Post};
pub use notice::{Notice, Severity};
pub use office::{ContactOffice, DateHours, Holiday, Holidays, OfficeLine, Span, WeekHours};
pub use page::{MenuPlace, StandingPage};
pub use person::{Office, Person};
pub use redirect::Redirect;
pub use theme::Theme;
pub use topic::{Place, Series, Topic};

use crate::canonical::{NotCanonical, canonical_bytes, from_canonical};
use crate::id::SubjectKind;
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
    /// A media file. In a box, for it is larger than a message.
    #[serde(rename = "chancery/media/v1")]
    Media(Box<Media>),
    /// An address that leads to another.
    #[serde(rename = "chancery/redirect/v1")]
    Redirect(Redirect),
    /// The mission's own templates, words and style.
    #[serde(rename = "chancery/theme/v1")]
    Theme(Theme),
    /// A matter that messages are about.
    #[serde(rename = "chancery/topic/v1")]
    Topic(Topic),
    /// A place where things happen.
    #[serde(rename = "chancery/place/v1")]
    Place(Place),
    /// A visit, a conference.
    #[serde(rename = "chancery/series/v1")]
    Series(Series),
    /// An office that people come to or call.
    #[serde(rename = "chancery/office/v1")]
    Office(Box<ContactOffice>),
    /// The holidays of a country.
    #[serde(rename = "chancery/holidays/v1")]
    Holidays(Holidays),
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
            Self::Media(_) => SubjectKind::Media,
            Self::Redirect(_) => SubjectKind::Redirect,
            Self::Theme(_) => SubjectKind::Theme,
            Self::Topic(_) => SubjectKind::Topic,
            Self::Place(_) => SubjectKind::Place,
            Self::Series(_) => SubjectKind::Series,
            Self::Office(_) => SubjectKind::Office,
            Self::Holidays(_) => SubjectKind::Holidays,
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
            Self::Person(person) => person.faults(),
            Self::Page(page) => page.faults(),
            Self::Keys(ring) => ring.faults(),
            Self::Message(message) => message.faults(),
            Self::Media(media) => media.faults(),
            Self::Redirect(redirect) => redirect.faults(),
            Self::Theme(theme) => theme.faults(),
            Self::Topic(topic) => topic.faults(),
            Self::Place(place) => place.faults(),
            Self::Series(series) => series.faults(),
            Self::Office(office) => office.faults(),
            Self::Holidays(holidays) => holidays.faults(),
            Self::Promise(_) => Vec::new(),
        }
    }

    /// What lists need of this: all of it, but for long texts.
    #[must_use]
    pub fn for_card(&self) -> Self {
        match self {
            Self::Page(page) => Self::Page(page.without_body()),
            Self::Person(person) => Self::Person(person.without_biography()),
            Self::Media(media) => Self::Media(Box::new(media.without_transcript())),
            Self::Theme(theme) => Self::Theme(theme.without_sources()),
            Self::Topic(topic) => Self::Topic(topic.without_text()),
            Self::Place(place) => Self::Place(place.without_text()),
            Self::Series(series) => Self::Series(series.without_text()),
            other => other.clone(),
        }
    }
}
