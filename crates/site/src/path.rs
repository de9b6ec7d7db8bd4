//! Addresses of the public site: read from a percent-encoded URL path, and written back.
//!
//! One page has one address: what [`SitePath`] writes is the spelling to which every other leads. Reading
//! never panics and never takes more than [`SitePath::MAX_BYTES`].

use std::fmt;
use std::ops::RangeInclusive;
use std::str::FromStr;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use record::address::Handle;
use record::{Instant, Lang};

/// Where on the site, and in which past.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct SitePath {
    /// The past in which the page is asked for; `None` is the present.
    pub past: Option<Past>,
    /// The page.
    pub place: Place,
}

/// A past of the site: `/at/20200118T091500Z/…`, or pinned, `/at/20200118T091500Z~17/…`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Past {
    /// The instant that is shown.
    pub at: Instant,
    /// How many entries of the record are read; `None` reads all that there are.
    pub size: Option<u64>,
}

/// A page of the site, without its past.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// `/`: leads to the home page in the reader's language.
    Root,
    /// `/en/`
    Home(Lang),
    /// `/en/messages/2020/142/statement`
    Message {
        /// The language of the edition.
        lang: Lang,
        /// The message.
        handle: Handle,
        /// The decoration, in Unicode; empty where there is none.
        slug: String,
    },
    /// `/en/archive/`
    Archive(Lang),
    /// `/en/archive/2020/`
    ArchiveYear(Lang, i16),
    /// `/en/archive/2020/01/`
    ArchiveMonth(Lang, i16, i8),
    /// `/en/archive/2020/01/16/`
    ArchiveDay(Lang, i16, i8, i8),
    /// `/en/contact/`
    Contact(Lang),
    /// `/en/pages/about/`
    Page(Lang, String),
    /// `/en/feed.xml`
    Feed(Lang),
    /// `/en/history/2020/142/`: every revision of a message, in all its languages.
    History {
        /// The language of the page.
        lang: Lang,
        /// The message.
        handle: Handle,
    },
    /// `/en/revisions/2020/142/2/`: the text as one revision of the message left it.
    Revision {
        /// The language of the edition.
        lang: Lang,
        /// The message.
        handle: Handle,
        /// The message's revision, from 1.
        revision: u64,
    },
    /// `/en/changes/`: what was corrected, withdrawn, reinstated and erased, of the whole site.
    Changes(Lang),
    /// `/en/changes/2020/`
    ChangesYear(Lang, i16),
    /// `/en/changes/2020/1/`: a part of a long year; the first is the oldest.
    ChangesPart(Lang, i16, u32),
    /// `/en/changes.xml`
    ChangesFeed(Lang),
    /// `/en/calendar/`: the days of the past on which the site can be seen.
    Calendar(Lang),
    /// `/en/calendar/2020/`
    CalendarYear(Lang, i16),
    /// `/en/calendar/2020/01/`
    CalendarMonth(Lang, i16, i8),
    /// `/en/quote/`: whether a passage was said.
    Quote(Lang),
    /// `/en/verify/`: whether a file is authentic.
    Verify(Lang),
    /// `/sitemap.xml`
    Sitemap,
    /// `/sitemap/site.xml`: all pages but the messages, where one sitemap would be too long.
    SitemapSite,
    /// `/sitemap/2020/01.xml` and, where that is too long, `/sitemap/2020/01-2.xml`; month 0 is of messages
    /// dated to the year only.
    SitemapMonth {
        /// The year.
        year: i16,
        /// The month, 0 to 12.
        month: i8,
        /// Which part, from 1.
        part: u16,
    },
    /// `/robots.txt`
    Robots,
    /// `/assets/0123456789abcdef/style.css`
    Asset {
        /// What changes with the file's content.
        hash: String,
        /// The file.
        file: String,
    },
}

/// Why a URL path is no address of the site.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PathError {
    /// Longer than any address.
    #[error("an address has at most {} bytes", SitePath::MAX_BYTES)]
    TooLong,
    /// Percent signs that encode no UTF-8.
    #[error("the address is not percent-encoded UTF-8")]
    Encoding,
    /// No page has such an address.
    #[error("no page has such an address")]
    NoSuchPlace {
        /// The language with which the address begins, if it begins with one.
        lang: Option<Lang>,
    },
    /// An address of the past that begins with no instant.
    #[error("an address of the past begins with an instant, as in /at/20200118T091500Z/")]
    NotAnInstant,
}

/// What is written in an address as `%XX`: all but letters and digits of ASCII and `-._~`.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

impl SitePath {
    /// The longest address that is read, in bytes as it is sent. The longest that is written has under 800.
    pub const MAX_BYTES: usize = 2_048;

    /// `place` in the present.
    pub fn now(place: Place) -> Self {
        Self { past: None, place }
    }
}

impl Past {
    /// Reads `20200118T091500Z` or `20200118T091500Z~17`; one past has one spelling.
    fn parse(text: &str) -> Option<Self> {
        let (at, size) = match text.split_once('~') {
            Some((at, size)) => (at, Some(decimal(size)?)),
            None => (text, None),
        };
        Some(Self { at: Instant::parse_compact(at).ok()?, size })
    }
}

impl Place {
    /// The language of the page, where it has one.
    pub fn lang(&self) -> Option<&Lang> {
        match self {
            Self::Home(lang)
            | Self::Message { lang, .. }
            | Self::Archive(lang)
            | Self::ArchiveYear(lang, _)
            | Self::ArchiveMonth(lang, ..)
            | Self::ArchiveDay(lang, ..)
            | Self::Contact(lang)
            | Self::Page(lang, _)
            | Self::Feed(lang)
            | Self::History { lang, .. }
            | Self::Revision { lang, .. }
            | Self::Changes(lang)
            | Self::ChangesYear(lang, _)
            | Self::ChangesPart(lang, ..)
            | Self::ChangesFeed(lang)
            | Self::Calendar(lang)
            | Self::CalendarYear(lang, _)
            | Self::CalendarMonth(lang, ..)
            | Self::Quote(lang)
            | Self::Verify(lang) => Some(lang),
            Self::Root
            | Self::Sitemap
            | Self::SitemapSite
            | Self::SitemapMonth { .. }
            | Self::Robots
            | Self::Asset { .. } => None,
        }
    }

    /// Whether it is a page of one message: those are in every language that the message is in, whatever the
    /// languages of the site.
    pub fn is_of_message(&self) -> bool {
        matches!(self, Self::Message { .. } | Self::History { .. } | Self::Revision { .. })
    }

    fn parse(parts: &[&str]) -> Option<Self> {
        match parts {
            [] => Some(Self::Root),
            ["sitemap.xml"] => Some(Self::Sitemap),
            ["sitemap", "site.xml"] => Some(Self::SitemapSite),
            ["sitemap", year, month] => Self::parse_sitemap(year, month),
            ["robots.txt"] => Some(Self::Robots),
            ["assets", hash, file] => {
                Some(Self::Asset { hash: (*hash).to_owned(), file: (*file).to_owned() })
            }
            [lang, rest @ ..] => Self::parse_in(lang.parse().ok()?, rest),
        }
    }

    fn parse_in(lang: Lang, parts: &[&str]) -> Option<Self> {
        match parts {
            [] => Some(Self::Home(lang)),
            ["feed.xml"] => Some(Self::Feed(lang)),
            ["contact"] => Some(Self::Contact(lang)),
            ["pages", path] => Some(Self::Page(lang, (*path).to_owned())),
            ["changes.xml"] => Some(Self::ChangesFeed(lang)),
            ["quote"] => Some(Self::Quote(lang)),
            ["verify"] => Some(Self::Verify(lang)),
            ["archive", period @ ..] => Self::parse_archive(lang, period),
            ["calendar", period @ ..] => Self::parse_calendar(lang, period),
            ["changes", period @ ..] => Self::parse_changes(lang, period),
            ["messages", year, number] => Self::parse_message(lang, year, number, ""),
            ["messages", year, number, slug] => Self::parse_message(lang, year, number, slug),
            ["history", year, number] => Some(Self::History { lang, handle: Handle::parse(year, number)? }),
            ["revisions", year, number, revision] => {
                let handle = Handle::parse(year, number)?;
                Some(Self::Revision { lang, handle, revision: counted(revision)? })
            }
            _ => None,
        }
    }

    fn parse_archive(lang: Lang, period: &[&str]) -> Option<Self> {
        match period {
            [] => Some(Self::Archive(lang)),
            [year] => Some(Self::ArchiveYear(lang, parse_year(year)?)),
            [year, month] => {
                Some(Self::ArchiveMonth(lang, parse_year(year)?, parse_two_digits(month, 1..=12)?))
            }
            [year, month, day] => {
                let month = parse_two_digits(month, 1..=12)?;
                Some(Self::ArchiveDay(lang, parse_year(year)?, month, parse_two_digits(day, 1..=31)?))
            }
            _ => None,
        }
    }

    fn parse_calendar(lang: Lang, period: &[&str]) -> Option<Self> {
        match period {
            [] => Some(Self::Calendar(lang)),
            [year] => Some(Self::CalendarYear(lang, parse_year(year)?)),
            [year, month] => {
                Some(Self::CalendarMonth(lang, parse_year(year)?, parse_two_digits(month, 1..=12)?))
            }
            _ => None,
        }
    }

    fn parse_changes(lang: Lang, period: &[&str]) -> Option<Self> {
        match period {
            [] => Some(Self::Changes(lang)),
            [year] => Some(Self::ChangesYear(lang, parse_year(year)?)),
            [year, part] => Some(Self::ChangesPart(lang, parse_year(year)?, counted(part)?.try_into().ok()?)),
            _ => None,
        }
    }

    fn parse_message(lang: Lang, year: &str, number: &str, slug: &str) -> Option<Self> {
        Some(Self::Message { lang, handle: Handle::parse(year, number)?, slug: slug.to_owned() })
    }

    fn parse_sitemap(year: &str, file: &str) -> Option<Self> {
        let name = file.strip_suffix(".xml")?;
        let (month, part) = match name.split_once('-') {
            Some((month, part)) => (month, u16::try_from(decimal(part)?).ok().filter(|part| *part > 1)?),
            None => (name, 1),
        };
        Some(Self::SitemapMonth { year: parse_year(year)?, month: parse_two_digits(month, 0..=12)?, part })
    }
}

/// A number from 1 on, in its one spelling.
fn counted(text: &str) -> Option<u64> {
    decimal(text).filter(|number| *number > 0)
}

/// A number in its one spelling: no sign, no leading zero.
fn decimal(text: &str) -> Option<u64> {
    text.parse().ok().filter(|number: &u64| number.to_string() == text)
}

fn parse_year(text: &str) -> Option<i16> {
    let plain = text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

fn parse_two_digits(text: &str, within: RangeInclusive<i8>) -> Option<i8> {
    let plain = text.len() == 2 && text.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten().filter(|number| within.contains(number))
}

impl FromStr for SitePath {
    type Err = PathError;

    /// Reads the path of a URL, without its query: `/en/messages/2020/142/statement`.
    ///
    /// Other spellings of an address are read too (a missing or added closing slash, needless percent signs):
    /// where writing the path back gives another text, that text is the address to lead to.
    fn from_str(text: &str) -> Result<Self, PathError> {
        if text.len() > Self::MAX_BYTES {
            return Err(PathError::TooLong);
        }
        let path = text.strip_prefix('/').ok_or(PathError::NoSuchPlace { lang: None })?;
        let decoded: Vec<String> = path.split('/').map(decode).collect::<Result<_, _>>()?;
        let mut parts: Vec<&str> = decoded.iter().map(String::as_str).collect();
        if parts.last() == Some(&"") {
            parts.pop();
        }
        let (past, parts) = match parts.as_slice() {
            ["at", past, rest @ ..] => (Some(Past::parse(past).ok_or(PathError::NotAnInstant)?), rest),
            ["at"] => return Err(PathError::NotAnInstant),
            rest => (None, rest),
        };
        let nowhere = || PathError::NoSuchPlace { lang: parts.first().and_then(|part| part.parse().ok()) };
        let place = Place::parse(parts).ok_or_else(nowhere)?;
        let dated = place.lang().is_some() || place == Place::Root;
        if past.is_some() && !dated {
            return Err(nowhere());
        }
        Ok(Self { past, place })
    }
}

fn decode(part: &str) -> Result<String, PathError> {
    let text = percent_decode_str(part).decode_utf8().map_err(|_| PathError::Encoding)?;
    Ok(text.into_owned())
}

/// Writes the address as it stands in links and headers: percent-encoded ASCII, from the first slash on.
impl fmt::Display for SitePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(past) = &self.past {
            write!(f, "{past}")?;
        }
        write!(f, "{}", self.place)
    }
}

/// Writes what stands before the page's own address: `/at/20200118T091500Z~17`.
impl fmt::Display for Past {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "/at/{}", self.at.compact())?;
        match self.size {
            Some(size) => write!(f, "~{size}"),
            None => Ok(()),
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let encoded = |text| utf8_percent_encode(text, ENCODED);
        match self {
            Self::Root => f.write_str("/"),
            Self::Home(lang) => write!(f, "/{lang}/"),
            Self::Message { lang, handle, slug } if slug.is_empty() => write!(f, "/{lang}/messages/{handle}"),
            Self::Message { lang, handle, slug } => write!(f, "/{lang}/messages/{handle}/{}", encoded(slug)),
            Self::Archive(lang) => write!(f, "/{lang}/archive/"),
            Self::ArchiveYear(lang, year) => write!(f, "/{lang}/archive/{year:04}/"),
            Self::ArchiveMonth(lang, year, month) => write!(f, "/{lang}/archive/{year:04}/{month:02}/"),
            Self::ArchiveDay(lang, year, month, day) => {
                write!(f, "/{lang}/archive/{year:04}/{month:02}/{day:02}/")
            }
            Self::Contact(lang) => write!(f, "/{lang}/contact/"),
            Self::Page(lang, path) => write!(f, "/{lang}/pages/{}/", encoded(path)),
            Self::Feed(lang) => write!(f, "/{lang}/feed.xml"),
            Self::History { lang, handle } => write!(f, "/{lang}/history/{handle}/"),
            Self::Revision { lang, handle, revision } => write!(f, "/{lang}/revisions/{handle}/{revision}/"),
            Self::Changes(lang) => write!(f, "/{lang}/changes/"),
            Self::ChangesYear(lang, year) => write!(f, "/{lang}/changes/{year:04}/"),
            Self::ChangesPart(lang, year, part) => write!(f, "/{lang}/changes/{year:04}/{part}/"),
            Self::ChangesFeed(lang) => write!(f, "/{lang}/changes.xml"),
            Self::Calendar(lang) => write!(f, "/{lang}/calendar/"),
            Self::CalendarYear(lang, year) => write!(f, "/{lang}/calendar/{year:04}/"),
            Self::CalendarMonth(lang, year, month) => write!(f, "/{lang}/calendar/{year:04}/{month:02}/"),
            Self::Quote(lang) => write!(f, "/{lang}/quote/"),
            Self::Verify(lang) => write!(f, "/{lang}/verify/"),
            Self::Sitemap => f.write_str("/sitemap.xml"),
            Self::SitemapSite => f.write_str("/sitemap/site.xml"),
            Self::SitemapMonth { year, month, part: 1 } => write!(f, "/sitemap/{year:04}/{month:02}.xml"),
            Self::SitemapMonth { year, month, part } => write!(f, "/sitemap/{year:04}/{month:02}-{part}.xml"),
            Self::Robots => f.write_str("/robots.txt"),
            Self::Asset { hash, file } => write!(f, "/assets/{}/{}", encoded(hash), encoded(file)),
        }
    }
}

#[cfg(test)]
mod tests;
