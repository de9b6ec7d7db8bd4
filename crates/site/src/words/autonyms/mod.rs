//! What each language is called in itself, as a reader who knows no other would look for it.
//!
//! The names are CLDR's, of every language for which it has data, with the capital letter that a name standing
//! alone in a menu takes.

mod names;

use super::kin::chain;
use super::locale::{language, locale};
use names::AUTONYMS;

/// Returns a language's own name for a BCP 47 tag: by language and script if the two are listed, else by
/// language (`fr-CA` gives "Français"); `None` for a language that is not listed.
///
/// ```
/// # use site::words::autonyms::autonym;
/// assert_eq!(autonym("ru"), Some("Русский"));
/// assert_eq!(autonym("zh-Hant-HK"), Some("繁體中文"));
/// ```
pub fn autonym(lang: &str) -> Option<&'static str> {
    let id = locale(lang).id;
    let scripted = id.script.and_then(|script| find(&format!("{}-{script}", id.language)));
    let known = scripted.or_else(|| find(&language(lang)));
    // Old names of languages, such as iw, lead to those of today.
    known.or_else(|| chain(lang).iter().rev().find_map(|tag| find(tag)))
}

fn find(tag: &str) -> Option<&'static str> {
    let place = AUTONYMS.binary_search_by_key(&tag, |(known, _)| known).ok()?;
    Some(AUTONYMS[place].1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_stand_in_order_and_none_twice() {
        assert!(AUTONYMS.is_sorted_by(|(one, _), (next, _)| one < next));
    }

    #[test]
    fn every_language_that_missions_publish_in_has_its_name() {
        for (tag, name) in [
            ("de", "Deutsch"),
            ("he", "עברית"),
            ("iw", "עברית"),
            ("fa", "فارسی"),
            ("hi", "हिन्दी"),
            ("th", "ไทย"),
            ("ja", "日本語"),
            ("ka", "ქართული"),
            ("tr", "Türkçe"),
            ("pa", "ਪੰਜਾਬੀ"),
            ("pa-Arab", "پنجابی"),
            ("sr-Latn", "Srpski"),
            ("no", "Norsk"),
            ("zu", "IsiZulu"),
            ("tl", "Filipino"),
            ("qu", "Runasimi"),
            ("mi", "Māori"),
            ("yo", "Èdè Yorùbá"),
            ("ti", "ትግርኛ"),
        ] {
            assert_eq!(autonym(tag), Some(name), "{tag}");
        }
        assert_eq!(autonym("tlh"), None);
    }
}
