//! The language of `/` and of pages for which no address names one, from `Accept-Language`.

use axum::http::HeaderMap;
use axum::http::header::ACCEPT_LANGUAGE;
use record::Lang;

use super::weight::weighted;

/// Of `languages` the one that a reader with these headers likes best, else `default`.
///
/// A range matches its own tag, the tags that it begins (`zh` takes `zh-hant`), and, when it says more
/// than the site has, the tag that begins it (`en-GB` takes `en`).
pub(crate) fn preferred<'a>(headers: &HeaderMap, languages: &'a [Lang], default: &'a Lang) -> &'a Lang {
    let list = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or("");
    let mut ranges: Vec<_> = weighted(list).filter(|(_, weight)| *weight > 0).collect();
    ranges.sort_by_key(|(_, weight)| std::cmp::Reverse(*weight));
    let of_range = |(range, _): &(&str, u16)| match *range {
        "*" => Some(default),
        range => matching(range, languages),
    };
    ranges.iter().find_map(of_range).unwrap_or(default)
}

fn matching<'a>(range: &str, languages: &'a [Lang]) -> Option<&'a Lang> {
    let exactly = |lang: &&Lang| lang.as_str().eq_ignore_ascii_case(range);
    let range_begins = |lang: &&Lang| begins(range, lang.as_str());
    let tag_begins = |lang: &&Lang| begins(lang.as_str(), range);
    let of = languages.iter();
    of.clone()
        .find(exactly)
        .or_else(|| of.clone().find(range_begins))
        .or_else(|| of.filter(tag_begins).max_by_key(|lang| lang.as_str().len()))
}

/// Whether `tag` is `start` and at least one more part.
fn begins(start: &str, tag: &str) -> bool {
    tag.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start))
        && tag.as_bytes().get(start.len()) == Some(&b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choose(value: &str) -> String {
        let languages = ["en", "fr", "zh-hant", "ar"].map(|tag| tag.parse().unwrap());
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT_LANGUAGE, value.parse().unwrap());
        preferred(&headers, &languages, &languages[0]).to_string()
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
        for value in ["", "de", "frr", "fr;q=0", "*", "de-CH, *;q=0.1", ",;q=;;", "-", "e"] {
            assert_eq!(choose(value), "en", "{value}");
        }
    }
}
