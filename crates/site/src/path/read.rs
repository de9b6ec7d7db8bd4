//! Reads addresses of the public site.

use std::ops::RangeInclusive;
use std::str::FromStr;

use percent_encoding::percent_decode_str;
use record::address::Handle;
use record::{Instant, Lang};

use super::{Past, PathError, Place, SitePath, form, group};

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
    pub(super) fn parse(parts: &[&str]) -> Option<Self> {
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
            ["contact", office] => Self::parse_office(lang, office),
            ["holidays", file] => {
                let index = decimal(file.strip_suffix(".ics")?)?;
                Some(Self::HolidaysCalendar { lang, index })
            }
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
            ["beside", other, year, number] => Self::parse_pair(lang, other, Handle::parse(year, number)?),
            ["revisions", year, number, revision] => {
                let handle = Handle::parse(year, number)?;
                Some(Self::Revision { lang, handle, revision: counted(revision)? })
            }
            _ => group::parse(&lang, parts),
        }
    }

    fn parse_office(lang: Lang, office: &str) -> Option<Self> {
        match office.strip_suffix(".ics") {
            Some(index) => Some(Self::OfficeCalendar { lang, index: decimal(index)? }),
            None => Some(Self::Office { lang, index: decimal(office)? }),
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

    /// An edition stands beside another, not beside itself.
    fn parse_pair(lang: Lang, other: &str, handle: Handle) -> Option<Self> {
        let other = other.parse().ok().filter(|other| *other != lang)?;
        Some(Self::Pair { lang, other, handle })
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
pub(super) fn decimal(text: &str) -> Option<u64> {
    text.parse().ok().filter(|number: &u64| number.to_string() == text)
}

pub(super) fn parse_year(text: &str) -> Option<i16> {
    let plain = text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

pub(super) fn parse_two_digits(text: &str, within: RangeInclusive<i8>) -> Option<i8> {
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
        let (place, form) = form::parse(parts).ok_or_else(nowhere)?;
        let dated = place.lang().is_some() || place == Place::Root;
        if past.is_some() && !dated {
            return Err(nowhere());
        }
        Ok(Self { past, place, form })
    }
}

fn decode(part: &str) -> Result<String, PathError> {
    let text = percent_decode_str(part).decode_utf8().map_err(|_| PathError::Encoding)?;
    Ok(text.into_owned())
}
