//! The language of `/` and of pages for which no address names one, from `Accept-Language`.
//!
//! After RFC 4647's lookup, but that a range is also met by a relative: `zh-TW` by `zh-hant`, `nb` by `no`, `iw`
//! by `he`, and, for want of better, `zh-CN` by `zh-hant`, which serves a reader of Chinese better than English.

use axum::http::HeaderMap;
use axum::http::header::ACCEPT_LANGUAGE;
use record::Lang;
use site::words::kin::{reads_alike, relatives, same_language};

use super::weight::weighted;

/// A language range, and how much it is wanted, from 0 to 1000.
type Wish<'h> = (&'h str, u16);

/// Longer than any tag; what is longer is not looked at.
const LONGEST: usize = 35;

/// Of `languages` the one that a reader with these headers likes best, else `default`.
pub(crate) fn preferred<'a>(headers: &HeaderMap, languages: &'a [Lang], default: &'a Lang) -> &'a Lang {
    let fields = headers.get_all(ACCEPT_LANGUAGE).iter().filter_map(|value| value.to_str().ok());
    let list = fields.collect::<Vec<_>>().join(",");
    let mut wishes: Vec<Wish<'_>> = weighted(&list).filter(|(range, _)| range.len() <= LONGEST).collect();
    wishes.sort_by_key(|(_, weight)| std::cmp::Reverse(*weight));
    let welcome = |lang: &&Lang| !is_refused(&wishes, lang);
    let wanted = wishes.iter().filter(|(_, weight)| *weight > 0);
    let mut chosen = wanted.map(|(range, _)| match *range {
        "*" => any(&wishes, languages, default),
        range => matching(range, languages).filter(welcome),
    });
    chosen.find_map(|lang| lang).unwrap_or(default)
}

/// Whether the reader says with a weight of 0 that this language is not wanted.
fn is_refused(wishes: &[Wish<'_>], lang: &Lang) -> bool {
    wishes.iter().any(|(range, weight)| *weight == 0 && covers(range, lang.as_str()))
}

/// What `*` stands for: the default, else the first language, of those that no other range speaks of.
fn any<'a>(wishes: &[Wish<'_>], languages: &'a [Lang], default: &'a Lang) -> Option<&'a Lang> {
    let unnamed = |lang: &&Lang| !wishes.iter().any(|(range, _)| covers(range, lang.as_str()));
    Some(default).filter(unnamed).or_else(|| languages.iter().find(unnamed))
}

/// Whether a tag is the range, or begins with it.
fn covers(range: &str, tag: &str) -> bool {
    let head = tag.get(..range.len()).is_some_and(|head| head.eq_ignore_ascii_case(range));
    head && matches!(tag.as_bytes().get(range.len()), None | Some(b'-'))
}

/// The language that meets a range best: itself, its parents in its own script, its sisters, its parents in another
/// script, and at last any of the same name.
fn matching<'a>(range: &str, languages: &'a [Lang]) -> Option<&'a Lang> {
    let parents = relatives(range);
    let named = |tag: &str| languages.iter().find(|lang| lang.as_str() == tag);
    let alike = |lang: &&Lang| reads_alike(range, lang.as_str());
    named(&range.to_ascii_lowercase())
        .or_else(|| parents.iter().filter_map(|tag| named(tag)).find(alike))
        .or_else(|| languages.iter().filter(alike).min_by_key(|lang| lang.as_str().len()))
        .or_else(|| parents.iter().find_map(|tag| named(tag)))
        .or_else(|| languages.iter().find(|lang| same_language(range, lang.as_str())))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn choose_of(languages: &[&str], value: &str) -> String {
        let languages: Vec<Lang> = languages.iter().map(|tag| tag.parse().unwrap()).collect();
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT_LANGUAGE, value.parse().unwrap());
        preferred(&headers, &languages, &languages[0]).to_string()
    }

    fn choose(value: &str) -> String {
        choose_of(&["en", "fr", "zh-hant", "ar"], value)
    }

    #[test]
    fn the_language_that_the_reader_likes_best_is_chosen() {
        assert_eq!(choose("fr"), "fr");
        assert_eq!(choose("de, ar;q=0.5, fr;q=0.9"), "fr");
        assert_eq!(choose("FR-ca, en;q=0.9"), "fr");
        assert_eq!(choose("zh-CN, zh;q=0.9"), "zh-hant");
    }

    #[test]
    fn where_nothing_fits_the_default_language_stands_in() {
        for value in
            ["", "de", "frr", "fr;q=0", "*", "de-CH, *;q=0.1", ",;q=;;", "-", "e", "und", "x-klingon"]
        {
            assert_eq!(choose(value), "en", "{value}");
        }
    }

    #[test]
    fn a_region_leads_to_the_script_that_it_reads() {
        let chinese = ["en", "zh", "zh-hant"];
        for (value, chosen) in [
            ("zh-TW", "zh-hant"),
            ("zh-HK", "zh-hant"),
            ("zh-MO, en;q=0.8", "zh-hant"),
            ("zh-CN", "zh"),
            ("zh-SG", "zh"),
            ("zh-Hans", "zh"),
            ("zh-Hant-TW", "zh-hant"),
            ("zh", "zh"),
        ] {
            assert_eq!(choose_of(&chinese, value), chosen, "{value}");
        }
        assert_eq!(choose_of(&["en", "sr-latn", "sr"], "sr-ME"), "sr-latn");
        assert_eq!(choose_of(&["en", "es-es", "es-419"], "es-MX"), "es-419");
        assert_eq!(choose_of(&["fr", "en-za", "en"], "en-GB"), "en");
        assert_eq!(choose_of(&["fr", "en-za"], "en-GB"), "en-za");
    }

    #[test]
    fn a_language_is_known_by_each_of_its_names() {
        assert_eq!(choose_of(&["en", "no"], "nb-NO, en;q=0.5"), "no");
        assert_eq!(choose_of(&["en", "nb"], "no"), "nb");
        assert_eq!(choose_of(&["en", "nb"], "nn"), "nb");
        assert_eq!(choose_of(&["en", "he"], "iw-IL"), "he");
        assert_eq!(choose_of(&["en", "fil"], "tl"), "fil");
        assert_eq!(choose_of(&["en", "id"], "in"), "id");
    }

    #[test]
    fn the_star_means_every_language_that_was_not_named() {
        assert_eq!(choose("en;q=0, *"), "fr");
        assert_eq!(choose("en;q=0.2, *;q=0.5"), "fr");
        assert_eq!(choose("fr, *;q=0.5"), "fr");
        assert_eq!(choose("fr;q=0, fr-CA"), "en");
    }

    #[test]
    fn a_field_in_several_lines_is_one_list() {
        let languages: Vec<Lang> = ["en", "fr", "ar"].map(|tag| tag.parse().unwrap()).into();
        let mut headers = HeaderMap::new();
        headers.append(ACCEPT_LANGUAGE, "de, fr;q=0.3".parse().unwrap());
        headers.append(ACCEPT_LANGUAGE, "ar;q=0.7".parse().unwrap());
        assert_eq!(preferred(&headers, &languages, &languages[0]).as_str(), "ar");
    }

    proptest! {
        #[test]
        fn whatever_is_asked_for_the_answer_is_a_language_of_the_site(value in "[ -~]{0,80}") {
            prop_assert!(["en", "fr", "zh-hant", "ar"].contains(&choose(&value).as_str()));
        }
    }
}
