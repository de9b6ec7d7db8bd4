//! Keeps what is costly to build once for each language, and no more than a mission can need.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

/// No mission publishes in more languages; what comes after these is built anew each time, so that
/// odd tags can never fill the memory.
const MOST_LANGUAGES: usize = 128;

/// One `T` for each language asked for.
pub(super) struct PerLanguage<T> {
    built: RwLock<Option<HashMap<String, Arc<T>>>>,
}

impl<T> PerLanguage<T> {
    pub(super) const fn new() -> Self {
        Self { built: RwLock::new(None) }
    }

    /// Returns what was built for `lang`, building it the first time.
    pub(super) fn get(&self, lang: &str, build: impl FnOnce(&str) -> T) -> Arc<T> {
        if let Some(known) = self.known(lang) {
            return known;
        }
        let fresh = Arc::new(build(lang));
        let mut built = self.built.write().unwrap_or_else(PoisonError::into_inner);
        let built = built.get_or_insert_default();
        if built.len() < MOST_LANGUAGES {
            return Arc::clone(built.entry(lang.to_owned()).or_insert(fresh));
        }
        fresh
    }

    fn known(&self, lang: &str) -> Option<Arc<T>> {
        let built = self.built.read().unwrap_or_else(PoisonError::into_inner);
        built.as_ref()?.get(lang).map(Arc::clone)
    }
}
