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
    /// Its place in the menu; in the order of their publication, at the upper level, where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub menu: Option<MenuPlace>,
}

/// Where a standing page stands in the menu of two levels.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MenuPlace {
    /// Before those with a greater one.
    pub order: u16,
    /// The path of the page that it stands under.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub under: Option<String>,
    /// Whether it stands in no menu.
    #[serde(default, skip_serializing_if = "is_false")]
    pub hidden: bool,
}

fn is_false(flag: &bool) -> bool {
    !flag
}

impl StandingPage {
    /// The page as menus need it.
    #[must_use]
    pub fn without_body(&self) -> Self {
        Self { body: Text::new(), ..self.clone() }
    }

    /// Everything that keeps it from being published.
    pub fn faults(&self) -> Vec<Unfit> {
        let under = self.menu.as_ref().and_then(|menu| menu.under.as_ref());
        let fine = (1..=64).contains(&self.path.len())
            && self.path.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        let mut faults = Unfit::unless(fine, "path", "must be 1 to 64 small letters, digits and hyphens");
        faults.extend(Unfit::unless(is_said(&self.title), "title", "is missing in every language"));
        faults.extend(Unfit::unless(under != Some(&self.path), "menu", "puts the page under itself"));
        faults
    }
}
