//! The phrases of the site in the language of one page.

use std::borrow::Cow;
use std::sync::Arc;

use super::book::Book;
use super::direction::{Direction, direction};
use super::kin::{reads_alike, script};
use super::numbers::Numbers;
use super::tongue::Tongue;
use super::{Value, bundle};
use crate::text::isolate::isolate_in;

/// The phrases of the public site in one language.
///
/// A phrase is plain text. A text put into it is wrapped in invisible isolates (U+2068, U+2069) only if
/// it could run against the phrase's direction, as a Latin name does in Arabic: what is all of one
/// direction, such as an English title in an English feed, carries no control character.
#[derive(Clone)]
pub struct Words {
    spoken: Arc<Tongue>,
    english: Arc<Tongue>,
    page: String,
    direction: Direction,
    numbers: Arc<Numbers>,
}

impl Words {
    /// Returns the program's own words for a BCP 47 tag, by its language (`zh-Hans` reads `zh`); English where
    /// there are none. A page takes those of its theme instead: [`Book::words`].
    ///
    /// ```
    /// # use site::words::Words;
    /// assert_eq!(Words::of("fr").get("nav-home"), "Accueil");
    /// assert_eq!(Words::of("ru").format("messages-count", &[("count", 21.into())]), "21 публикация");
    /// ```
    pub fn of(lang: &str) -> Self {
        Book::built_in().words(lang)
    }

    pub(super) fn new(asked: &str, spoken: Arc<Tongue>, english: Arc<Tongue>) -> Self {
        let page = page(asked, &spoken.lang);
        let (direction, numbers) = (direction(&page), Numbers::of(&page));
        Self { spoken, english, page, direction, numbers }
    }

    /// Returns the language whose words these are, which need not be the one that was asked for.
    pub fn lang(&self) -> &str {
        &self.spoken.lang
    }

    /// Returns the language that a page with these words speaks: the one asked for if these are words of it
    /// (`en-za` speaks English), else that of the words.
    pub fn page_lang(&self) -> &str {
        &self.page
    }

    /// Returns a phrase without variables.
    ///
    /// A key that no language has is returned as it is: a page with a strange word serves its reader
    /// better than no page.
    pub fn get(&self, key: &str) -> Cow<'_, str> {
        let phrase = self.spoken.filled(key, None).or_else(|| self.english.filled(key, None));
        phrase.unwrap_or_else(|| Cow::Owned(key.to_owned()))
    }

    /// Returns a phrase with its variables filled.
    pub fn format(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        let isolated: Vec<_> = values.iter().map(|(name, value)| (*name, self.isolated(value))).collect();
        let arguments = (!isolated.is_empty()).then(|| bundle::arguments(&self.numbers, &isolated));
        let fill = |tongue: &Tongue| tongue.filled(key, arguments.as_ref()).map(Cow::into_owned);
        fill(&self.spoken).or_else(|| fill(&self.english)).unwrap_or_else(|| key.to_owned())
    }

    /// Returns the name of a kind of message by its code, such as `news-conference`.
    pub fn kind(&self, code: &str) -> Cow<'_, str> {
        self.get(&format!("kind-{code}"))
    }

    /// Returns the name of a kind of message in the plural, for lists.
    pub fn kinds(&self, code: &str) -> Cow<'_, str> {
        self.get(&format!("kinds-{code}"))
    }

    fn isolated<'a>(&self, value: &'a Value<'_>) -> Value<'a> {
        match value {
            Value::Text(text) => Value::Text(isolate_in(text, self.direction)),
            Value::Number(number) => Value::Number(*number),
        }
    }
}

/// The language that a page speaks which was asked for in one language and has its words from another. Words in
/// another script are marked with it, lest Traditional Chinese be promised and Simplified given.
fn page(asked: &str, spoken: &str) -> String {
    let asked = asked.to_ascii_lowercase();
    if reads_alike(&asked, spoken) {
        return asked;
    }
    let same_language = asked.split('-').next() == spoken.split('-').next();
    match script(spoken).filter(|_| same_language && !spoken.contains('-')) {
        Some(script) => format!("{spoken}-{}", script.to_ascii_lowercase()),
        None => spoken.to_owned(),
    }
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Words").field("lang", &self.lang()).finish_non_exhaustive()
    }
}
