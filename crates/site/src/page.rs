//! What rendering gives: bytes, what they are, and until when they hold.

use record::{Instant, Lang};

/// A page as it is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Whether the reader sees what was asked for.
    pub status: Status,
    /// The media type, with its character set.
    pub media_type: &'static str,
    /// The bytes.
    pub body: Vec<u8>,
    /// The first instant at which the bytes can be others though the record stays as it is;
    /// [`Instant::MAX`] for never.
    pub valid_until: Instant,
    /// The language of the page, where it has one.
    pub lang: Option<Lang>,
    /// Whether the bytes may be kept under the page's [`version`](crate::version).
    pub cacheable: bool,
    /// Whether search engines are asked to leave the page out.
    pub noindex: bool,
}

/// Whether a reader sees what was asked for, and if not, why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    /// The page.
    Ok,
    /// There is no such page.
    NotFound,
    /// The page was erased.
    Gone,
    /// The request is malformed.
    BadRequest,
    /// The site can only be read.
    NotAllowed,
    /// The site cannot answer now.
    Unavailable,
    /// The program failed.
    Failed,
}

impl Status {
    /// The status code of HTTP (RFC 9110), as readers know it from other sites.
    pub fn code(self) -> u16 {
        match self {
            Self::Ok => 200,
            Self::BadRequest => 400,
            Self::NotFound => 404,
            Self::NotAllowed => 405,
            Self::Gone => 410,
            Self::Failed => 500,
            Self::Unavailable => 503,
        }
    }
}

pub(crate) const HTML: &str = "text/html; charset=utf-8";
pub(crate) const ATOM: &str = "application/atom+xml; charset=utf-8";
pub(crate) const XML: &str = "application/xml; charset=utf-8";
pub(crate) const CALENDAR: &str = "text/calendar; charset=utf-8";
pub(crate) const TEXT: &str = "text/plain; charset=utf-8";
