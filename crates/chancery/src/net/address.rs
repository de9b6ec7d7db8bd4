//! Addresses on the web, as people paste them.

use std::fmt;
use std::str::FromStr;

use ureq::http::Uri;

use super::NetError;

/// An `http` or `https` address without a fragment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Address {
    uri: Uri,
}

impl Address {
    /// The site's own address, `https://embassy.example`, without a path.
    pub(crate) fn site(&self) -> Self {
        self.at("/")
    }

    /// The address of `path` on the same site.
    ///
    /// A path that cannot stand in an address leads to the site itself.
    pub(crate) fn at(&self, path: &str) -> Self {
        let mut parts = self.uri.clone().into_parts();
        parts.path_and_query = encoded(path).parse().ok();
        Uri::from_parts(parts).map_or_else(|_| self.clone(), |uri| Self { uri })
    }

    /// The path, percent-encoded as it is asked for.
    pub(crate) fn path(&self) -> &str {
        self.uri.path()
    }

    /// Whether it is one that a text means, rather than a file: `http://` or `https://`.
    pub(crate) fn is_meant(text: &str) -> bool {
        let lower = text.get(..8).unwrap_or(text).to_ascii_lowercase();
        lower.starts_with("http://") || lower.starts_with("https://")
    }

    /// The address as the client asks for it.
    pub(super) fn uri(&self) -> &Uri {
        &self.uri
    }
}

impl FromStr for Address {
    type Err = NetError;

    fn from_str(text: &str) -> Result<Self, NetError> {
        let wrong = || NetError::NotAnAddress { text: text.chars().take(200).collect() };
        let whole = text.trim().split('#').next().unwrap_or_default();
        if !Self::is_meant(whole) {
            return Err(wrong());
        }
        let uri: Uri = encoded(whole).parse().map_err(|_| wrong())?;
        let named = uri.authority().is_some_and(|authority| !authority.as_str().contains('@'));
        if named { Ok(Self { uri }) } else { Err(wrong()) }
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = self.uri.to_string();
        f.write_str(if self.uri.path() == "/" { text.trim_end_matches('/') } else { &text })
    }
}

/// The text with all but ASCII percent-encoded, as an address bar shows it decoded.
fn encoded(text: &str) -> String {
    use std::fmt::Write as _;
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'!'..=b'~' => out.push(char::from(byte)),
            // Writing to a string does not fail.
            other => drop(write!(out, "%{other:02X}")),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_as_a_browser_shows_it() {
        let pasted: Address = " https://embassy.example/ru/messages/2020/1/заявление#p3 ".parse().unwrap();
        assert!(pasted.to_string().starts_with("https://embassy.example/ru/messages/2020/1/%D0%B7"));
        assert_eq!(pasted.site().to_string(), "https://embassy.example");
        assert_eq!(pasted.at("/record/checkpoint").to_string(), "https://embassy.example/record/checkpoint");
    }

    #[test]
    fn what_is_no_web_address_is_none() {
        for text in
            ["", "embassy.example", "file:///etc/passwd", "ftp://x/", "https://", "https://a@b/", "x.pdf"]
        {
            assert!(text.parse::<Address>().is_err(), "{text}");
        }
    }
}
