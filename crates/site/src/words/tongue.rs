//! All phrases of one language, put together from the program's files and the mission's.

use std::borrow::Cow;
use std::sync::Arc;

use fluent_bundle::{FluentArgs, FluentResource};

use super::bundle::Bundle;

/// The phrases of one language.
pub(super) struct Tongue {
    /// The language of the phrases, in small letters.
    pub(super) lang: String,
    pub(super) bundle: Bundle,
    /// The last file of which they are made, for a language that stands on this one.
    pub(super) file: Arc<FluentResource>,
}

impl Tongue {
    /// A phrase, filled; `None` if there is none of that key.
    pub(super) fn filled(&self, key: &str, arguments: Option<&FluentArgs<'_>>) -> Option<Cow<'_, str>> {
        let pattern = self.bundle.get_message(key)?.value()?;
        // A variable that was not given shows as its name; tests fill every variable of every phrase.
        let mut missing = Vec::new();
        Some(self.bundle.format_pattern(pattern, arguments, &mut missing))
    }
}
