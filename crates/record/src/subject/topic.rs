//! What messages are gathered under: topics, places, series.

use serde::{Deserialize, Serialize};

use crate::civil::{CivilDate, Zone};
use crate::lang::{Text, is_said};
use crate::refusal::Unfit;

/// A matter that messages are about: "Visas".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    /// Its name.
    pub name: Text,
    /// What is to be known of it, in Markdown.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub text: Text,
}

/// A place where things happen: a city, a hall, a body's seat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// Its name.
    pub name: Text,
    /// The country that it lies in.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub country: Text,
    /// Its zone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone: Option<Zone>,
    /// What is to be known of it, in Markdown.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub text: Text,
}

/// Messages that belong together and have an order: a visit, a conference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Series {
    /// Its name.
    pub name: Text,
    /// When it begins.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<CivilDate>,
    /// Its last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<CivilDate>,
    /// What is to be known of it, in Markdown.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub text: Text,
}

impl Topic {
    /// The topic as lists need it.
    #[must_use]
    pub fn without_text(&self) -> Self {
        Self { name: self.name.clone(), text: Text::new() }
    }

    /// Everything that keeps it from being published.
    pub fn faults(&self) -> Vec<Unfit> {
        Unfit::unless(is_said(&self.name), "name", "is missing in every language")
    }
}

impl Place {
    /// The place as lists need it.
    #[must_use]
    pub fn without_text(&self) -> Self {
        Self { text: Text::new(), ..self.clone() }
    }

    /// Everything that keeps it from being published.
    pub fn faults(&self) -> Vec<Unfit> {
        Unfit::unless(is_said(&self.name), "name", "is missing in every language")
    }
}

impl Series {
    /// The series as lists need it.
    #[must_use]
    pub fn without_text(&self) -> Self {
        Self { text: Text::new(), ..self.clone() }
    }

    /// Everything that keeps it from being published.
    pub fn faults(&self) -> Vec<Unfit> {
        let mut faults = Unfit::unless(is_said(&self.name), "name", "is missing in every language");
        let backwards = self
            .from
            .as_ref()
            .zip(self.until.as_ref())
            .is_some_and(|(from, until)| until.first_day() < from.first_day());
        faults.extend(Unfit::unless(!backwards, "until", "is before its beginning"));
        faults
    }
}
