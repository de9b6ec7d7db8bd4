//! Whether a reader has a page already, from `If-None-Match` (RFC 9110, section 13.1.2).

use axum::http::HeaderMap;
use axum::http::header::IF_NONE_MATCH;

/// Whether one of the entity tags that the request names is `tag`, by weak comparison.
pub(crate) fn names(headers: &HeaderMap, tag: &[u8]) -> bool {
    headers.get_all(IF_NONE_MATCH).iter().any(|list| list_names(list.as_bytes(), tag))
}

fn list_names(list: &[u8], tag: &[u8]) -> bool {
    if list.trim_ascii() == b"*" {
        return true;
    }
    let mut rest = list;
    while let Some((named, after)) = next_tag(rest) {
        if named == tag {
            return true;
        }
        rest = after;
    }
    false
}

/// The next quoted tag, quotes included and a `W/` before it dropped, and what follows it. A tag may hold
/// commas, so the quotes are what ends it.
fn next_tag(list: &[u8]) -> Option<(&[u8], &[u8])> {
    let open = list.iter().position(|byte| *byte == b'"')?;
    let close = open + 1 + list.get(open + 1..)?.iter().position(|byte| *byte == b'"')?;
    Some((&list[open..=close], &list[close + 1..]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_reader_who_names_the_tag_has_the_page() {
        for list in [r#""abc""#, r#"W/"abc""#, r#""x", "abc""#, r#""a,b" ,W/"abc","#, "*", " * "] {
            assert!(list_names(list.as_bytes(), br#""abc""#), "{list}");
        }
    }

    #[test]
    fn another_tag_is_not_the_tag() {
        for list in ["", "abc", r#""abc-br""#, r#""ab", "c""#, r#""abc"#, r#"",abc""#, r#""ABC""#] {
            assert!(!list_names(list.as_bytes(), br#""abc""#), "{list}");
        }
    }

    proptest! {
        #[test]
        fn nothing_but_an_asterisk_names_a_tag_unsaid(list: Vec<u8>) {
            prop_assert_eq!(list_names(&list, br#""0123456789abcdef""#), list.trim_ascii() == b"*");
        }
    }
}
