//! Language tags, and a text that is there in several languages.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A BCP 47 language tag such as `en`, `ar` or `zh-hant`, in small letters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lang(Arc<str>);

/// A text that is no language tag.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a language tag; write it as en, fr or zh-hant")]
pub struct LangError(pub String);

/// One text in several languages.
pub type Text = BTreeMap<Lang, String>;

/// `text` in `lang`; else in `fallback`; else in the first language that there is.
///
/// The language actually found comes with it, for the page must mark it.
pub fn in_language<'a>(text: &'a Text, lang: &Lang, fallback: &Lang) -> Option<(&'a Lang, &'a str)> {
    text.get_key_value(lang)
        .or_else(|| text.get_key_value(fallback))
        .or_else(|| text.first_key_value())
        .map(|(lang, text)| (lang, text.as_str()))
}

/// Whether `text` says anything, in any language.
pub(crate) fn is_said(text: &Text) -> bool {
    text.values().any(|words| !words.trim().is_empty())
}

impl Lang {
    /// The tag as written in `lang` attributes and addresses.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Lang {
    type Err = LangError;

    fn from_str(text: &str) -> Result<Self, LangError> {
        let mut parts = text.split('-');
        let primary = parts.next().unwrap_or_default();
        let well_formed = (2..=3).contains(&primary.len())
            && primary.bytes().all(|b| b.is_ascii_lowercase())
            && parts.all(|part| {
                (2..=8).contains(&part.len())
                    && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
            });
        if well_formed && text.len() <= 35 {
            Ok(Self(Arc::from(text)))
        } else {
            Err(LangError(text.to_owned()))
        }
    }
}

impl Serialize for Lang {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Lang {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}
