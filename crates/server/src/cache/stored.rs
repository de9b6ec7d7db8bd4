//! A page as the cache keeps it: for each encoding the headers and the bytes, ready to be sent.

use std::sync::atomic::{AtomicU64, Ordering};

use axum::body::Bytes;
use axum::http::header::{CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, ETAG};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use record::Instant;
use sha2::{Digest as _, Sha256};

use crate::encode::{Effort, packed};
use crate::negotiate::condition;
use crate::negotiate::encoding::Encoding;
use crate::public::{Answer, CacheUse};

/// What a variant weighs beside its bytes: its headers and its place in the cache.
const VARIANT_OVERHEAD_BYTES: usize = 2048;

/// A page and everything that its answers are made of.
#[derive(Clone, Debug)]
pub(crate) struct StoredPage {
    life: Life,
    status: StatusCode,
    effort: Effort,
    /// The first half of the SHA-256 of the page, in hexadecimal.
    digest: String,
    identity: Variant,
    packed: [Packed; 3],
}

/// Until when a page holds.
#[derive(Debug)]
pub(crate) struct Life {
    version: u64,
    from: Instant,
    until: Instant,
    /// The size of the record at which `version` was last seen to be the page's version.
    checked_at: AtomicU64,
}

/// The page in one encoding.
#[derive(Clone, Debug)]
struct Variant {
    headers: HeaderMap,
    tag: HeaderValue,
    body: Bytes,
}

#[derive(Clone, Debug)]
enum Packed {
    /// Nobody has asked for it yet.
    NotYet,
    /// It would be no smaller.
    Useless,
    Ready(Variant),
}

impl Life {
    /// The life of a page of `version`, rendered at `from` from a record of `size` entries, which holds until `until`.
    pub(crate) fn new(version: u64, size: u64, from: Instant, until: Instant) -> Self {
        Self { version, from, until, checked_at: AtomicU64::new(size) }
    }

    /// The life of what never changes.
    pub(crate) fn unending() -> Self {
        Self::new(0, u64::MAX, Instant::MIN, Instant::MAX)
    }

    fn never_ends(&self) -> bool {
        self.until == Instant::MAX && self.checked_at.load(Ordering::Relaxed) == u64::MAX
    }
}

impl Clone for Life {
    fn clone(&self) -> Self {
        Self::new(self.version, self.checked_at.load(Ordering::Relaxed), self.from, self.until)
    }
}

impl StoredPage {
    /// A page whose answers have `headers` and `body`, not packed yet.
    pub(crate) fn new(
        life: Life,
        status: StatusCode,
        headers: &HeaderMap,
        body: Bytes,
        effort: Effort,
    ) -> Self {
        let digest = hex::encode(&Sha256::digest(&body)[..16]);
        let identity = Variant::new(&digest, Encoding::Identity, headers, body);
        Self { life, status, effort, digest, identity, packed: [const { Packed::NotYet }; 3] }
    }

    /// Whether the page holds at `now` in a record of `size` entries; `version` tells the page's version there,
    /// if it can, and is asked once for each size.
    pub(crate) fn holds(&self, now: Instant, size: u64, version: impl FnOnce() -> Option<u64>) -> bool {
        if self.life.never_ends() {
            return true;
        }
        if now < self.life.from || now >= self.life.until {
            return false;
        }
        if self.life.checked_at.load(Ordering::Relaxed) == size {
            return true;
        }
        let same = version() == Some(self.life.version);
        if same {
            self.life.checked_at.store(size, Ordering::Relaxed);
        }
        same
    }

    /// Whether it can be sent in `encoding` as it is.
    pub(crate) fn is_ready(&self, encoding: Encoding) -> bool {
        place(encoding).is_none_or(|place| !matches!(self.packed[place], Packed::NotYet))
    }

    /// The page, packed in `encoding` too.
    #[must_use]
    pub(crate) fn pack(mut self, encoding: Encoding) -> Self {
        if let Some(place) = place(encoding)
            && !self.is_ready(encoding)
        {
            let body = packed(&self.identity.body, encoding, self.effort);
            self.packed[place] = body.map_or(Packed::Useless, |body| {
                Packed::Ready(Variant::new(&self.digest, encoding, &self.identity.headers, body.into()))
            });
        }
        self
    }

    /// How much of the cache's budget it takes.
    pub(crate) fn weight_bytes(&self) -> usize {
        let ready = self.packed.iter().filter_map(|packed| match packed {
            Packed::Ready(variant) => Some(variant),
            Packed::NotYet | Packed::Useless => None,
        });
        ready.chain([&self.identity]).map(|variant| variant.body.len() + VARIANT_OVERHEAD_BYTES).sum()
    }

    /// The answer to a request with these headers, packed in `encoding` where that is ready.
    pub(crate) fn answer(&self, request: &HeaderMap, encoding: Encoding, cache: CacheUse) -> Answer {
        let variant = self.variant(encoding);
        let mut headers = variant.headers.clone();
        if self.status == StatusCode::OK && condition::names(request, variant.tag.as_bytes()) {
            for name in [CONTENT_LENGTH, CONTENT_TYPE, CONTENT_ENCODING] {
                headers.remove(name);
            }
            return Answer { status: StatusCode::NOT_MODIFIED, headers, body: Bytes::new().into(), cache };
        }
        Answer { status: self.status, headers, body: variant.body.clone().into(), cache }
    }

    fn variant(&self, encoding: Encoding) -> &Variant {
        match place(encoding).map(|place| &self.packed[place]) {
            Some(Packed::Ready(variant)) => variant,
            _ => &self.identity,
        }
    }

    #[cfg(test)]
    pub(crate) fn for_test(bytes: usize) -> Self {
        Self::new(Life::unending(), StatusCode::OK, &HeaderMap::new(), vec![b'x'; bytes].into(), Effort::Page)
    }
}

impl Variant {
    fn new(digest: &str, encoding: Encoding, headers: &HeaderMap, body: Bytes) -> Self {
        let mut headers = headers.clone();
        let tag = format!("\"{digest}{}\"", encoding.tag_suffix());
        let tag =
            HeaderValue::try_from(tag).expect("hexadecimal digits, letters and quotes make a header's value");
        headers.insert(ETAG, tag.clone());
        headers.insert(CONTENT_LENGTH, HeaderValue::from(body.len()));
        if let Some(token) = encoding.token() {
            headers.insert(CONTENT_ENCODING, HeaderValue::from_static(token));
        }
        Self { headers, tag, body }
    }
}

fn place(encoding: Encoding) -> Option<usize> {
    Encoding::PACKED.iter().position(|packed| *packed == encoding)
}
