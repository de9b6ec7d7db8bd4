//! The theme: what a mission writes otherwise than the program does.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::lang::Lang;
use crate::refusal::Unfit;

/// Templates, words and style that stand in for those of the program, or beside them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    /// Sources of templates by their names: `message.html`, `partials/footer.html`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub templates: BTreeMap<String, String>,
    /// Words of the interface in Fluent, by language.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub words: BTreeMap<Lang, String>,
    /// A style sheet that follows the program's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub style: Option<String>,
}

impl Theme {
    /// The theme's parts by name, without their sources.
    #[must_use]
    pub fn without_sources(&self) -> Self {
        Self {
            templates: self.templates.keys().map(|name| (name.clone(), String::new())).collect(),
            words: self.words.keys().map(|lang| (lang.clone(), String::new())).collect(),
            style: self.style.as_ref().map(|_| String::new()),
        }
    }

    /// Everything that keeps it from being published. Whether its sources can be used, the site knows.
    pub fn faults(&self) -> Vec<Unfit> {
        let fine = |name: &String| {
            name.len() <= 100
                && name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_' | b'/'))
                && name.split('/').all(|part| !part.is_empty() && !part.starts_with('.'))
        };
        let mut faults = Unfit::unless(
            self.templates.keys().all(fine),
            "templates",
            "have a name that is not like message.html or partials/footer.html",
        );
        faults.extend(Unfit::unless(
            *self != Self::default(),
            "templates",
            "words and style are all missing",
        ));
        faults
    }
}
