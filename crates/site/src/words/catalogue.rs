//! The words that the program brings along: those of its own theme, in the six languages of the United Nations.

use std::sync::{Arc, LazyLock};

use super::bundle::{bundle, resource};
use super::tongue::Tongue;

/// The languages that the default theme has words for.
pub const LANGUAGES: [&str; 6] = ["en", "fr", "ru", "ar", "zh", "es"];

/// The language whose words stand in where a language has none.
pub const DEFAULT: &str = "en";

static EN: LazyLock<Arc<Tongue>> = LazyLock::new(|| read("en"));
static FR: LazyLock<Arc<Tongue>> = LazyLock::new(|| read("fr"));
static RU: LazyLock<Arc<Tongue>> = LazyLock::new(|| read("ru"));
static AR: LazyLock<Arc<Tongue>> = LazyLock::new(|| read("ar"));
static ZH: LazyLock<Arc<Tongue>> = LazyLock::new(|| read("zh"));
static ES: LazyLock<Arc<Tongue>> = LazyLock::new(|| read("es"));

/// Returns the Fluent file of a language that the program brings along.
pub fn source(lang: &str) -> Option<&'static str> {
    Some(match lang {
        "en" => include_str!("../../../../themes/default/words/en.ftl"),
        "fr" => include_str!("../../../../themes/default/words/fr.ftl"),
        "ru" => include_str!("../../../../themes/default/words/ru.ftl"),
        "ar" => include_str!("../../../../themes/default/words/ar.ftl"),
        "zh" => include_str!("../../../../themes/default/words/zh.ftl"),
        "es" => include_str!("../../../../themes/default/words/es.ftl"),
        _ => return None,
    })
}

/// Returns the words of exactly this language, if the program brings them along.
pub(super) fn built_in(lang: &str) -> Option<&'static Arc<Tongue>> {
    Some(match lang {
        "en" => &EN,
        "fr" => &FR,
        "ru" => &RU,
        "ar" => &AR,
        "zh" => &ZH,
        "es" => &ES,
        _ => return None,
    })
}

/// The words that stand in where a language has none.
pub(super) fn english() -> &'static Arc<Tongue> {
    &EN
}

fn read(lang: &str) -> Arc<Tongue> {
    let file = resource(source(lang).unwrap_or_default());
    Arc::new(Tongue { lang: lang.to_owned(), bundle: bundle(lang, vec![Arc::clone(&file)]), file })
}
