//! The words of the site in all its languages: the program's, and over them what the mission's theme says otherwise.
//!
//! A theme may override a phrase, or add a language. What it leaves out is taken from the language's parents
//! (`de-at` from `de`), then from English. Nothing in a theme's file can make this fail: what cannot be read
//! is passed over, and [`super::check`] tells the mission so before it is published.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use fluent_bundle::FluentResource;

use super::Words;
use super::bundle::{bundle, resource};
use super::catalogue::{DEFAULT, built_in, english};
use super::kin::chain;
use super::source::readable;
use super::tongue::Tongue;

/// No mission publishes in more languages; what a theme says in others is not read.
const MOST_LANGUAGES: usize = 128;

static BUILT_IN: LazyLock<Arc<Book>> = LazyLock::new(|| Arc::new(Book { own: BTreeMap::new() }));

/// The words of all languages, as one theme leaves them.
pub struct Book {
    /// The languages in which the theme says something, ready to be spoken.
    own: BTreeMap<String, Arc<Tongue>>,
}

impl Book {
    /// The words that the program brings along, and no other.
    pub fn built_in() -> Arc<Self> {
        Arc::clone(&BUILT_IN)
    }

    /// The program's words, and over them a theme's: Fluent files by their languages.
    ///
    /// ```
    /// # use std::collections::BTreeMap;
    /// # use site::words::Book;
    /// let theme = BTreeMap::from([("de".parse().unwrap(), "nav-home = Startseite".to_owned())]);
    /// let german = Book::of(&theme).words("de-AT");
    /// assert_eq!(german.get("nav-home"), "Startseite");
    /// assert_eq!(german.get("nav-contact"), "Contact");
    /// ```
    pub fn of(theme: &BTreeMap<record::Lang, String>) -> Self {
        let files: BTreeMap<&str, Arc<FluentResource>> = theme
            .iter()
            .take(MOST_LANGUAGES)
            .map(|(lang, source)| (lang.as_str(), resource(&readable(source).0)))
            .collect();
        let own = files.iter().map(|(lang, file)| ((*lang).to_owned(), tongue(lang, file, &files)));
        Self { own: own.collect() }
    }

    /// The words for a language, by its BCP 47 tag; English where there are none.
    pub fn words(&self, lang: &str) -> Words {
        let spoken = chain(lang).iter().find_map(|tag| self.tongue(tag).cloned());
        Words::new(lang, spoken.unwrap_or_else(|| self.english()), self.english())
    }

    fn tongue(&self, tag: &str) -> Option<&Arc<Tongue>> {
        self.own.get(tag).or_else(|| built_in(tag))
    }

    fn english(&self) -> Arc<Tongue> {
        Arc::clone(self.own.get(DEFAULT).unwrap_or_else(|| english()))
    }
}

/// A language of a theme over the languages that it stands on, the farthest first.
fn tongue(
    lang: &str,
    file: &Arc<FluentResource>,
    files: &BTreeMap<&str, Arc<FluentResource>>,
) -> Arc<Tongue> {
    let mut stack = Vec::new();
    for tag in chain(lang).iter().rev() {
        stack.extend(built_in(tag).map(|tongue| Arc::clone(&tongue.file)));
        stack.extend(files.get(tag.as_str()).map(Arc::clone));
    }
    Arc::new(Tongue { lang: lang.to_owned(), bundle: bundle(lang, stack), file: Arc::clone(file) })
}

impl std::fmt::Debug for Book {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Book").field("own", &self.own.keys()).finish()
    }
}
