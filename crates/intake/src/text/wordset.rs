//! A fixed list of words that is asked often.

use std::collections::HashSet;
use std::sync::OnceLock;

/// Words parted by blanks, or phrases parted by bars; looked up in constant time.
pub(crate) struct WordSet {
    list: &'static str,
    parted_by: char,
    set: OnceLock<HashSet<&'static str>>,
}

impl WordSet {
    /// A list of words parted by blanks.
    pub(crate) const fn words(list: &'static str) -> Self {
        Self { list, parted_by: ' ', set: OnceLock::new() }
    }

    /// A list of phrases parted by bars.
    pub(crate) const fn phrases(list: &'static str) -> Self {
        Self { list, parted_by: '|', set: OnceLock::new() }
    }

    /// Whether `word`, in small letters, is in the list.
    pub(crate) fn has(&self, word: &str) -> bool {
        let set = self.set.get_or_init(|| {
            self.list.split(self.parted_by).map(str::trim).filter(|entry| !entry.is_empty()).collect()
        });
        set.contains(word)
    }
}
