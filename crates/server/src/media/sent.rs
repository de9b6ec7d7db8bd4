//! A file on its way to a reader: all of it, a part, or nothing where the reader has it already.

use std::sync::Arc;

use axum::body::Bytes;
use axum::http::header::{
    ACCEPT_RANGES, CONTENT_LENGTH, CONTENT_RANGE, CONTENT_TYPE, ETAG, IF_MODIFIED_SINCE, IF_NONE_MATCH,
    IF_RANGE, LAST_MODIFIED, RANGE,
};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use record::Instant;

use super::body::Pieces;
use super::range::Part;
use crate::files::{FileKey, Files};
use crate::memento::http_date;
use crate::negotiate::condition;
use crate::public::{Answer, CacheUse};

/// A file that may be sent.
#[derive(Clone, Debug)]
pub(crate) struct Sent {
    pub(crate) key: FileKey,
    /// How many bytes it has.
    pub(crate) size: u64,
    /// Its entity tag, without quotes.
    pub(crate) tag: String,
    /// Since when it is as it is.
    pub(crate) modified: Option<Instant>,
}

impl Sent {
    /// The answer with `fields` for what is not said of the bytes.
    pub(crate) fn answer(&self, request: &Parts, fields: HeaderMap, files: &Arc<dyn Files>) -> Answer {
        self.answer_after(request, fields, &Bytes::new(), files)
    }

    /// The same, where the file's bytes come after others.
    pub(crate) fn answer_after(
        &self,
        request: &Parts,
        mut fields: HeaderMap,
        before: &Bytes,
        files: &Arc<dyn Files>,
    ) -> Answer {
        let whole = self.size + before.len() as u64;
        self.describe(&mut fields);
        if self.is_had(&request.headers) {
            fields.remove(CONTENT_TYPE);
            return Answer::of(StatusCode::NOT_MODIFIED, fields, Bytes::new());
        }
        let part = match self.part(request, whole) {
            Part::Whole => 0..whole,
            Part::Of(part) => {
                let last = part.end - 1;
                insert(&mut fields, CONTENT_RANGE, &format!("bytes {}-{last}/{whole}", part.start));
                part
            }
            Part::Nowhere => {
                insert(&mut fields, CONTENT_RANGE, &format!("bytes */{whole}"));
                fields.insert(CONTENT_LENGTH, HeaderValue::from(0));
                fields.remove(CONTENT_TYPE);
                return Answer::of(StatusCode::RANGE_NOT_SATISFIABLE, fields, Bytes::new());
            }
        };
        let status =
            if fields.contains_key(CONTENT_RANGE) { StatusCode::PARTIAL_CONTENT } else { StatusCode::OK };
        fields.insert(CONTENT_LENGTH, HeaderValue::from(part.end - part.start));
        let pieces = Pieces::new(Arc::clone(files), self.key, before, part);
        Answer { status, headers: fields, body: pieces.into(), cache: CacheUse::Unused }
    }

    fn describe(&self, fields: &mut HeaderMap) {
        insert(fields, ETAG, &self.quoted());
        fields.insert(ACCEPT_RANGES, HeaderValue::from_static("bytes"));
        if let Some(modified) = self.modified {
            insert(fields, LAST_MODIFIED, &http_date::write(modified));
        }
    }

    fn quoted(&self) -> String {
        format!("\"{}\"", self.tag)
    }

    /// Whether the reader has it already (RFC 9110, section 13.2.2).
    fn is_had(&self, reader: &HeaderMap) -> bool {
        if reader.contains_key(IF_NONE_MATCH) {
            return condition::names(reader, self.quoted().as_bytes());
        }
        let since = reader.get(IF_MODIFIED_SINCE).and_then(|since| since.to_str().ok());
        let since = since.and_then(|since| http_date::parse(since, Instant::MAX).ok());
        since.zip(self.modified).is_some_and(|(since, modified)| modified <= since)
    }

    /// Which part is asked for; a part belongs to GET, and to this very file where the reader says which one it has a
    /// part of.
    fn part(&self, request: &Parts, size: u64) -> Part {
        let Some(range) = request.headers.get(RANGE).filter(|_| request.method == Method::GET) else {
            return Part::Whole;
        };
        match request.headers.get(IF_RANGE).map(HeaderValue::as_bytes) {
            Some(had) if had != self.quoted().as_bytes() && !self.is_dated(had) => Part::Whole,
            _ => Part::asked(range.as_bytes(), size),
        }
    }

    /// Whether `If-Range` holds the very date that the answer states.
    fn is_dated(&self, had: &[u8]) -> bool {
        self.modified.is_some_and(|modified| http_date::write(modified).as_bytes() == had)
    }
}

fn insert(fields: &mut HeaderMap, name: axum::http::HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::try_from(value) {
        fields.insert(name, value);
    }
}
