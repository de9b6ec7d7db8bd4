//! Persons who speak for a mission or with it.

use serde::{Deserialize, Serialize};

use crate::civil::CivilDate;
use crate::lang::{Text, is_said};
use crate::refusal::Unfit;

use super::media::MediaRef;

/// A person and the offices that they hold or held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// The person's name.
    pub name: Text,
    /// Offices, in the order in which they were held.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub offices: Vec<Office>,
    /// Who they are, in Markdown.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub biography: Text,
    /// Their picture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub portrait: Option<MediaRef>,
}

impl Person {
    /// The person as lists need them.
    #[must_use]
    pub fn without_biography(&self) -> Self {
        Self { biography: Text::new(), ..self.clone() }
    }

    /// Everything that keeps them from being published.
    pub fn faults(&self) -> Vec<Unfit> {
        Unfit::unless(is_said(&self.name), "name", "is missing in every language")
    }
}

/// An office held for a time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Office {
    /// The office's title: "Ambassador".
    pub title: Text,
    /// Since when it was held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<CivilDate>,
    /// Until when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<CivilDate>,
}
