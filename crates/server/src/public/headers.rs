//! Headers: those of every answer, and those that say how long an answer may be kept.

use axum::http::header::{
    CACHE_CONTROL, CONTENT_LANGUAGE, CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY,
    STRICT_TRANSPORT_SECURITY, VARY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use record::Lang;

/// Nothing from elsewhere, nothing inline, no frames; forms and scripts speak to this site alone.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; font-src 'self'; \
                      connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const COMMON: [(HeaderName, &str); 6] = [
    (CONTENT_SECURITY_POLICY, POLICY),
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (REFERRER_POLICY, "same-origin"),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    ),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
];

/// Kept, but shown again only after asking: what is published, due or withdrawn is seen at once, and an
/// unchanged page costs a 304.
pub(crate) const ASK_AGAIN: HeaderValue = HeaderValue::from_static("no-cache");
/// A pinned page: only an erasure changes it, and must reach every reader within ten minutes.
pub(crate) const PINNED: HeaderValue = HeaderValue::from_static("public, max-age=600");
/// An asset: another content has another address.
pub(crate) const FOREVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
/// What is true for this moment only.
pub(crate) const NEVER: HeaderValue = HeaderValue::from_static("no-store");

const VARIES_BY_ENCODING: HeaderValue = HeaderValue::from_static("Accept-Encoding");
pub(crate) const VARIES_BY_LANGUAGE: HeaderValue = HeaderValue::from_static("Accept-Language");

/// The headers that stand on every answer.
pub(crate) fn common(https_only: bool) -> HeaderMap {
    let mut headers = HeaderMap::with_capacity(16);
    for (name, value) in COMMON {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if https_only {
        headers.insert(STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000"));
    }
    headers
}

/// The headers of a page in any of its encodings.
pub(crate) fn of_page(
    common: &HeaderMap,
    media_type: &'static str,
    lang: Option<&Lang>,
    noindex: bool,
    lifetime: HeaderValue,
) -> HeaderMap {
    let mut headers = common.clone();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
    headers.insert(CACHE_CONTROL, lifetime);
    headers.insert(VARY, VARIES_BY_ENCODING);
    let tag = lang.map(site::words::Tag::from);
    if let Some(lang) = tag.and_then(|tag| HeaderValue::from_str(tag.as_str()).ok()) {
        headers.insert(CONTENT_LANGUAGE, lang);
    }
    if noindex {
        headers.insert("x-robots-tag", HeaderValue::from_static("noindex"));
    }
    headers
}
