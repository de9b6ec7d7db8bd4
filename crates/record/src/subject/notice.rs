//! Notices: what every reader must know for a while.

use serde::{Deserialize, Serialize};

use crate::civil::Zone;
use crate::instant::Instant;
use crate::lang::{Text, is_said};
use crate::refusal::Unfit;

/// A passing notice, shown from one instant to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notice {
    /// How urgent it is.
    pub severity: Severity,
    /// The notice in one line.
    pub title: Text,
    /// More of it, in Markdown.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub body: Text,
    /// The first instant at which it is shown.
    pub from: Instant,
    /// The first instant at which it is no longer shown; `None` until it is withdrawn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Instant>,
    /// The zone in which its times are told to people.
    pub zone: Zone,
}

/// How urgent a notice is, the most urgent first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Life and limb.
    Emergency,
    /// Something to beware of.
    Warning,
    /// Good to know.
    Information,
}

impl Notice {
    /// Whether readers see it at `instant`.
    pub fn is_shown_at(&self, instant: Instant) -> bool {
        self.from <= instant && self.until.is_none_or(|until| instant < until)
    }

    /// The next instant after `instant` at which it comes or goes.
    pub fn next_change_after(&self, instant: Instant) -> Option<Instant> {
        [Some(self.from), self.until].into_iter().flatten().filter(|change| *change > instant).min()
    }

    /// Everything that keeps it from being published.
    pub fn faults(&self) -> Vec<Unfit> {
        let mut faults = Unfit::unless(is_said(&self.title), "title", "is missing in every language");
        faults.extend(Unfit::unless(
            self.until.is_none_or(|until| self.from < until),
            "until",
            "is not after its beginning",
        ));
        faults
    }
}
