//! The encoding of an answer, from `Accept-Encoding`.

use axum::http::HeaderMap;
use axum::http::header::ACCEPT_ENCODING;

use super::weight::weighted;

/// How the bytes of an answer are packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Encoding {
    /// As they are.
    Identity,
    /// Brotli (RFC 7932).
    Brotli,
    /// Zstandard (RFC 8878).
    Zstd,
    /// gzip (RFC 1952).
    Gzip,
}

impl Encoding {
    /// Those that pack, the one we like best first: brotli makes the fewest bytes of a page.
    pub(crate) const PACKED: [Self; 3] = [Self::Brotli, Self::Zstd, Self::Gzip];

    /// The encoding that a reader with these headers likes best; among equals, the one we do.
    pub(crate) fn accepted(headers: &HeaderMap) -> Self {
        let list = headers.get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or("");
        let mut weights = [None; 3];
        let mut any = 0;
        for (name, weight) in weighted(list) {
            match Self::PACKED.iter().position(|encoding| encoding.is_called(name)) {
                Some(place) => weights[place] = Some(weight),
                None if name == "*" => any = weight,
                None => {}
            }
        }
        let mut best = (Self::Identity, 0);
        for (encoding, weight) in Self::PACKED.into_iter().zip(weights) {
            let weight = weight.unwrap_or(any);
            if weight > best.1 {
                best = (encoding, weight);
            }
        }
        best.0
    }

    /// Its name in `Content-Encoding`; none where nothing is packed.
    pub(crate) fn token(self) -> Option<&'static str> {
        match self {
            Self::Identity => None,
            Self::Brotli => Some("br"),
            Self::Zstd => Some("zstd"),
            Self::Gzip => Some("gzip"),
        }
    }

    /// What tells its entity tag from those of the other encodings.
    pub(crate) fn tag_suffix(self) -> &'static str {
        match self {
            Self::Identity => "",
            Self::Brotli => "-br",
            Self::Zstd => "-zstd",
            Self::Gzip => "-gzip",
        }
    }

    fn is_called(self, name: &str) -> bool {
        self.token().is_some_and(|token| name.eq_ignore_ascii_case(token))
            || (self == Self::Gzip && name.eq_ignore_ascii_case("x-gzip"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn accepted(value: &str) -> Encoding {
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT_ENCODING, value.parse().unwrap());
        Encoding::accepted(&headers)
    }

    #[test]
    fn a_browser_gets_brotli() {
        assert_eq!(accepted("gzip, deflate, br, zstd"), Encoding::Brotli);
        assert_eq!(accepted("gzip, deflate"), Encoding::Gzip);
        assert_eq!(accepted("zstd"), Encoding::Zstd);
    }

    #[test]
    fn the_weights_of_the_reader_come_first() {
        assert_eq!(accepted("br;q=0.2, gzip;q=0.9"), Encoding::Gzip);
        assert_eq!(accepted("br;q=0, *"), Encoding::Zstd);
        assert_eq!(accepted("*;q=0"), Encoding::Identity);
    }

    #[test]
    fn who_asks_for_nothing_or_nonsense_gets_the_bytes_as_they_are() {
        assert_eq!(Encoding::accepted(&HeaderMap::new()), Encoding::Identity);
        for nonsense in ["", "identity", "compress, pack200", ";;;,,,=", "br;q=nine"] {
            assert_eq!(accepted(nonsense), Encoding::Identity, "{nonsense}");
        }
    }
}
