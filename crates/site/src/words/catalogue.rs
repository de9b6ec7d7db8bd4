//! The words of the public site in each of its languages, from the default theme.

use std::borrow::Cow;
use std::sync::{Arc, LazyLock};

use super::Value;
use super::bundle::{self, Bundle};
use super::direction::{Direction, direction};
use super::locale::language;
use super::numbers::Numbers;
use crate::text::isolate::isolate_in;

/// The languages that the default theme has words for.
pub const LANGUAGES: [&str; 6] = ["en", "fr", "ru", "ar", "zh", "es"];

/// The language whose words stand in where a language has none.
pub const DEFAULT: &str = "en";

static EN: LazyLock<Words> = LazyLock::new(|| Words::read("en", source("en")));
static FR: LazyLock<Words> = LazyLock::new(|| Words::read("fr", source("fr")));
static RU: LazyLock<Words> = LazyLock::new(|| Words::read("ru", source("ru")));
static AR: LazyLock<Words> = LazyLock::new(|| Words::read("ar", source("ar")));
static ZH: LazyLock<Words> = LazyLock::new(|| Words::read("zh", source("zh")));
static ES: LazyLock<Words> = LazyLock::new(|| Words::read("es", source("es")));

/// Returns the Fluent file of a language, English for a language without one.
pub(super) fn source(lang: &str) -> &'static str {
    match lang {
        "fr" => include_str!("../../../../themes/default/words/fr.ftl"),
        "ru" => include_str!("../../../../themes/default/words/ru.ftl"),
        "ar" => include_str!("../../../../themes/default/words/ar.ftl"),
        "zh" => include_str!("../../../../themes/default/words/zh.ftl"),
        "es" => include_str!("../../../../themes/default/words/es.ftl"),
        _ => include_str!("../../../../themes/default/words/en.ftl"),
    }
}

/// The phrases of the public site in one language.
///
/// A phrase is plain text. A text put into it is wrapped in invisible isolates (U+2068, U+2069) only if
/// it could run against the phrase's direction, as a Latin name does in Arabic: what is all of one
/// direction, such as an English title in an English feed, carries no control character.
pub struct Words {
    lang: &'static str,
    direction: Direction,
    bundle: Bundle,
    numbers: Arc<Numbers>,
}

impl Words {
    /// Returns the words for a BCP 47 tag, by its language (`zh-Hans` reads `zh`); English where there are none.
    ///
    /// ```
    /// # use site::words::Words;
    /// assert_eq!(Words::of("fr").get("nav-home"), "Accueil");
    /// assert_eq!(Words::of("ru").format("messages-count", &[("count", 21.into())]), "21 публикация");
    /// ```
    pub fn of(lang: &str) -> &'static Self {
        match language(lang).as_str() {
            "fr" => &FR,
            "ru" => &RU,
            "ar" => &AR,
            "zh" => &ZH,
            "es" => &ES,
            _ => &EN,
        }
    }

    fn read(lang: &'static str, source: &str) -> Self {
        Self {
            lang,
            direction: direction(lang),
            bundle: bundle::bundle(lang, source),
            numbers: Numbers::of(lang),
        }
    }

    /// Returns the language that these words are in, which need not be the one that was asked for.
    pub fn lang(&self) -> &'static str {
        self.lang
    }

    /// Returns a phrase without variables.
    ///
    /// A key that no language has is returned as it is: a page with a strange word serves its reader
    /// better than no page.
    pub fn get(&self, key: &str) -> Cow<'_, str> {
        match self.filled(key, &[]) {
            Some(phrase) => phrase,
            None => Cow::Owned(self.fallback(key, &[])),
        }
    }

    /// Returns a phrase with its variables filled.
    pub fn format(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        let isolated: Vec<_> = values.iter().map(|(name, value)| (*name, self.isolated(value))).collect();
        match self.filled(key, &isolated) {
            Some(phrase) => phrase.into_owned(),
            None => self.fallback(key, &isolated),
        }
    }

    /// Returns the name of a kind of message by its code, such as `news-conference`.
    pub fn kind(&self, code: &str) -> Cow<'_, str> {
        self.get(&format!("kind-{code}"))
    }

    /// Returns the name of a kind of message in the plural, for lists.
    pub fn kinds(&self, code: &str) -> Cow<'_, str> {
        self.get(&format!("kinds-{code}"))
    }

    fn filled(&self, key: &str, values: &[(&str, Value<'_>)]) -> Option<Cow<'_, str>> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let arguments = (!values.is_empty()).then(|| bundle::arguments(&self.numbers, values));
        // A variable that was not given shows as its name; tests fill every variable of every phrase.
        let mut missing = Vec::new();
        Some(self.bundle.format_pattern(pattern, arguments.as_ref(), &mut missing))
    }

    fn fallback(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        let english = (self.lang != DEFAULT).then(|| EN.filled(key, values)).flatten();
        english.map_or_else(|| key.to_owned(), Cow::into_owned)
    }

    fn isolated<'a>(&self, value: &'a Value<'_>) -> Value<'a> {
        match value {
            Value::Text(text) => Value::Text(isolate_in(text, self.direction)),
            Value::Number(number) => Value::Number(*number),
        }
    }
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Words").field("lang", &self.lang).finish_non_exhaustive()
    }
}
