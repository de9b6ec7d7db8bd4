//! Standing pages: about, ambassador, services, imprint.

use serde::{Deserialize, Serialize};

use crate::lang::{Text, is_said};
use crate::refusal::Unfit;

/// A page that is not dated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StandingPage {
    /// Its place in the site, `about`: small letters, digits and hyphens.
    pub path: String,
    /// Its title.
    pub title: Text,
    /// Its text, in Markdown.
    pub body: Text,
}

impl StandingPage {
    /// The page as menus need it.
    #[must_use]
    pub fn without_body(&self) -> Self {
        Self { path: self.path.clone(), title: self.title.clone(), body: Text::new() }
    }

    /// Everything that keeps it from being published.
    pub fn faults(&self) -> Vec<Unfit> {
        let fine = (1..=64).contains(&self.path.len())
            && self.path.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        let mut faults = Unfit::unless(fine, "path", "must be 1 to 64 small letters, digits and hyphens");
        faults.extend(Unfit::unless(is_said(&self.title), "title", "is missing in every language"));
        faults
    }
}
