//! Language tags as BCP 47 writes them.
//!
//! The record and its addresses hold them in small letters, so that one language has one address. What
//! browsers, feeds and search engines read is written as they expect it: `en-ZA`, `zh-Hans`.

use std::fmt;

use serde::{Serialize, Serializer};

/// A language tag for `lang`, `hreflang`, `xml:lang` and `Content-Language`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tag(String);

impl Tag {
    /// The tag of a language, however it is written: a region in capitals, a script with one capital, all else
    /// small (RFC 5646, section 2.1.1).
    ///
    /// ```
    /// # use site::words::Tag;
    /// assert_eq!(Tag::of("en-za").as_str(), "en-ZA");
    /// assert_eq!(Tag::of("zh-hans-cn").as_str(), "zh-Hans-CN");
    /// assert_eq!(Tag::of("es-419").as_str(), "es-419");
    /// ```
    pub fn of(lang: &str) -> Self {
        let mut tag = String::with_capacity(lang.len());
        for (place, part) in lang.split('-').enumerate() {
            if place > 0 {
                tag.push('-');
            }
            match part.len() {
                2 if place > 0 => tag.push_str(&part.to_ascii_uppercase()),
                4 if place > 0 && part.bytes().all(|b| b.is_ascii_alphabetic()) => {
                    tag.push_str(&part[..1].to_ascii_uppercase());
                    tag.push_str(&part[1..].to_ascii_lowercase());
                }
                _ => tag.push_str(&part.to_ascii_lowercase()),
            }
        }
        Self(tag)
    }

    /// The tag as it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&record::Lang> for Tag {
    fn from(lang: &record::Lang) -> Self {
        Self::of(lang.as_str())
    }
}

impl fmt::Display for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for Tag {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}
