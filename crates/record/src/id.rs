//! Names of records and subjects.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The id of a record: its checkpoint origin, such as `embassy.example/record`.
///
/// Fixed at `init`, kept when the domain changes. A C2SP signed-note key name: no blank, no `+`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordId(String);

/// What a subject is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SubjectKind {
    /// The mission itself.
    Mission,
    /// A telephone line or an e-mail address.
    Contact,
    /// Days since something happened.
    Counter,
    /// A passing notice to all readers.
    Notice,
    /// A person who speaks or is spoken of.
    Person,
    /// A standing page.
    Page,
    /// The ring of public keys under which the record is written.
    Key,
    /// What the mission undertakes to log.
    Promise,
    /// A dated message.
    Message,
    /// A picture, a film, a sound, a document.
    Media,
    /// An address that leads to another.
    Redirect,
    /// What the mission writes otherwise than the program: templates, words, style.
    Theme,
    /// A matter that messages are about.
    Topic,
    /// A place where things happen.
    Place,
    /// Messages that belong together: a visit, a conference.
    Series,
    /// An office that people come to or call.
    Office,
    /// The holidays of a country.
    Holidays,
}

/// The id of a subject: its kind and 128 random bits in base32, such as
/// `message-aebagbafaydqqcikbmga2dqpca`.
///
/// Made when drafted, never derived from a name, never changed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SubjectId {
    kind: SubjectKind,
    bits: [u8; 16],
}

/// Why a text is no id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum IdError {
    /// Not a record id.
    #[error("\"{0}\" is not a record id; write it as embassy.example/record")]
    Record(String),
    /// Not a subject id.
    #[error(
        "\"{0}\" is not a subject id; it is a kind and 26 letters, as in message-aebagbafaydqqcikbmga2dqpca"
    )]
    Subject(String),
}

const ALPHABET: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";

impl RecordId {
    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for RecordId {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let fine = (1..=200).contains(&text.len())
            && text
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_' | b'/' | b':'));
        if fine { Ok(Self(text.to_owned())) } else { Err(IdError::Record(text.to_owned())) }
    }
}

impl SubjectKind {
    /// All kinds.
    pub const ALL: [Self; 17] = [
        Self::Mission,
        Self::Contact,
        Self::Counter,
        Self::Notice,
        Self::Person,
        Self::Page,
        Self::Key,
        Self::Promise,
        Self::Message,
        Self::Media,
        Self::Redirect,
        Self::Theme,
        Self::Topic,
        Self::Place,
        Self::Series,
        Self::Office,
        Self::Holidays,
    ];

    /// Whether a record has one subject of the kind, which is revised and not published again.
    pub fn is_single(self) -> bool {
        matches!(self, Self::Mission | Self::Key | Self::Promise | Self::Theme)
    }

    /// The kind as it stands at the head of an id.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Mission => "mission",
            Self::Contact => "contact",
            Self::Counter => "counter",
            Self::Notice => "notice",
            Self::Person => "person",
            Self::Page => "page",
            Self::Key => "key",
            Self::Promise => "promise",
            Self::Message => "message",
            Self::Media => "media",
            Self::Redirect => "redirect",
            Self::Theme => "theme",
            Self::Topic => "topic",
            Self::Place => "place",
            Self::Series => "series",
            Self::Office => "office",
            Self::Holidays => "holidays",
        }
    }
}

impl SubjectId {
    /// The id of a new subject, from 128 random bits.
    pub fn new(kind: SubjectKind, random: [u8; 16]) -> Self {
        Self { kind, bits: random }
    }

    /// What the subject is.
    pub fn kind(self) -> SubjectKind {
        self.kind
    }
}

impl fmt::Display for SubjectId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let value = u128::from_be_bytes(self.bits);
        let mut letters = [0_u8; 26];
        for (place, letter) in letters.iter_mut().enumerate() {
            // 26 letters of 5 bits are 130 bits: the last letter carries two zero bits (RFC 4648).
            let shift = 123 - 5 * i32::try_from(place).unwrap_or(0);
            let five = if shift >= 0 { value >> shift } else { value << -shift };
            *letter = ALPHABET[usize::try_from(five & 31).unwrap_or(0)];
        }
        write!(f, "{}-{}", self.kind.as_str(), String::from_utf8_lossy(&letters))
    }
}

impl fmt::Debug for SubjectId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for SubjectId {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let wrong = || IdError::Subject(text.to_owned());
        let (kind, letters) = text.split_once('-').ok_or_else(wrong)?;
        let kind = SubjectKind::ALL.into_iter().find(|known| known.as_str() == kind).ok_or_else(wrong)?;
        if letters.len() != 26 {
            return Err(wrong());
        }
        let mut value = 0_u128;
        for (place, letter) in letters.bytes().enumerate() {
            let five = ALPHABET.iter().position(|known| *known == letter).ok_or_else(wrong)? as u128;
            if place < 25 {
                value = (value << 5) | five;
            } else if five & 3 == 0 {
                value = (value << 3) | (five >> 2);
            } else {
                return Err(wrong());
            }
        }
        Ok(Self { kind, bits: value.to_be_bytes() })
    }
}

impl fmt::Display for RecordId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

macro_rules! as_text {
    ($type:ty) => {
        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }
        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}
as_text!(RecordId);
as_text!(SubjectId);

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_subject_id_reads_back_as_it_was_written(bits: [u8; 16], kind in 0_usize..17) {
            let id = SubjectId::new(SubjectKind::ALL[kind], bits);
            prop_assert_eq!(id.to_string().parse::<SubjectId>(), Ok(id));
        }

        #[test]
        fn any_text_that_reads_as_an_id_is_its_only_spelling(text in "(message|page)-[a-z2-7]{24,27}") {
            if let Ok(id) = text.parse::<SubjectId>() {
                prop_assert_eq!(id.to_string(), text);
            }
        }
    }

    #[test]
    fn base32_is_that_of_rfc_4648() {
        let bits: [u8; 16] = std::array::from_fn(|i| u8::try_from(i + 1).unwrap());
        assert_eq!(
            SubjectId::new(SubjectKind::Message, bits).to_string(),
            "message-aebagbafaydqqcikbmga2dqpca"
        );
    }
}
