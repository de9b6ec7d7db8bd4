//! The headers of media files: what they are, that nothing in them runs, and for how long they may be kept.

use axum::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderName,
};
use axum::http::{HeaderMap, HeaderValue};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// Kept for a minute at most without asking again, also by caches that many share: what is withdrawn or erased is gone
/// everywhere by then. Proxies must not make other pictures of it.
pub(crate) const LIFETIME: HeaderValue =
    HeaderValue::from_static("public, max-age=60, s-maxage=60, must-revalidate, no-transform");

/// Nothing runs, nothing is loaded but the file itself where a browser shows it as a page of its own.
const POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; form-action 'none'; \
     base-uri 'none'; frame-ancestors 'none'; sandbox",
);
/// Of drawings not even that: they are documents, in which scripts and links might stand.
const DRAWING: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'; \
     sandbox",
);
/// Readers of PDF do not start in a sandbox; they run in the browser's own.
const PAPER: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; \
     frame-ancestors 'none'",
);

/// What of a name is written as it is where the rest of it is percent-encoded (RFC 8187).
const NAME: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The headers of a file of this type and name, but for those that speak of its bytes.
pub(super) fn of(common: &HeaderMap, media_type: &str, name: &str) -> HeaderMap {
    let mut fields = common.clone();
    let typed = HeaderValue::try_from(with_charset(media_type));
    fields.insert(CONTENT_TYPE, typed.unwrap_or(HeaderValue::from_static("application/octet-stream")));
    fields.insert(CONTENT_SECURITY_POLICY, policy(media_type));
    fields.insert(CACHE_CONTROL, LIFETIME);
    let disposition = HeaderValue::try_from(disposition(media_type, name));
    fields.insert(CONTENT_DISPOSITION, disposition.unwrap_or(HeaderValue::from_static("attachment")));
    // Feeds are read, and mirrors shown, at other sites.
    let policy = HeaderName::from_static("cross-origin-resource-policy");
    fields.insert(policy, HeaderValue::from_static("cross-origin"));
    fields
}

/// Texts are UTF-8, as the press office hands them in.
fn with_charset(media_type: &str) -> String {
    if media_type.starts_with("text/") {
        format!("{media_type}; charset=utf-8")
    } else {
        media_type.to_owned()
    }
}

fn policy(media_type: &str) -> HeaderValue {
    match media_type {
        "application/pdf" => PAPER,
        "image/svg+xml" => DRAWING,
        _ => POLICY,
    }
}

/// What browsers show by themselves is shown; all else is kept as a file.
fn disposition(media_type: &str, name: &str) -> String {
    let seen = ["image/", "video/", "audio/"].iter().any(|kind| media_type.starts_with(kind));
    let shown = seen || matches!(media_type, "application/pdf" | "text/plain" | "text/vtt");
    let way = if shown { "inline" } else { "attachment" };
    let plain: String = name
        .chars()
        .map(|letter| match letter {
            ' '..='~' if !matches!(letter, '"' | '\\' | '%') => letter,
            _ => '_',
        })
        .collect();
    if plain == name {
        return format!("{way}; filename=\"{name}\"");
    }
    format!("{way}; filename=\"{plain}\"; filename*=UTF-8''{}", utf8_percent_encode(name, NAME))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_browsers_show_is_shown_and_the_rest_is_kept_as_a_file() {
        for (media_type, name, wanted) in [
            ("image/jpeg", "a b.jpg", "inline; filename=\"a b.jpg\""),
            ("application/pdf", "report.pdf", "inline; filename=\"report.pdf\""),
            ("text/csv", "table.csv", "attachment; filename=\"table.csv\""),
            ("application/zip", "all.zip", "attachment; filename=\"all.zip\""),
            (
                "audio/mpeg",
                "речь.mp3",
                "inline; filename=\"____.mp3\"; filename*=UTF-8''%D1%80%D0%B5%D1%87%D1%8C.mp3",
            ),
            (
                "application/zip",
                "a\"; x=\\y%41.zip",
                "attachment; filename=\"a_; x=_y_41.zip\"; filename*=UTF-8''a%22%3B%20x%3D%5Cy%2541.zip",
            ),
        ] {
            assert_eq!(disposition(media_type, name), wanted);
        }
    }

    #[test]
    fn a_drawing_loads_nothing_and_runs_nothing() {
        let fields = of(&HeaderMap::new(), "image/svg+xml", "crest.svg");
        let policy = fields[CONTENT_SECURITY_POLICY].to_str().unwrap();
        assert!(policy.starts_with("default-src 'none'") && policy.ends_with("sandbox"), "{policy}");
        assert!(!policy.contains("self"), "{policy}");
    }

    #[test]
    fn whatever_a_type_says_it_makes_no_second_header() {
        let fields = of(&HeaderMap::new(), "text/plain\r\nx: y", "a\r\nb.txt");
        assert_eq!(fields[CONTENT_TYPE], "application/octet-stream");
        assert!(fields[CONTENT_DISPOSITION].to_str().unwrap().contains("filename=\"a__b.txt\""));
    }
}
