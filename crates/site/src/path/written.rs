//! Writes addresses of the public site.

use std::fmt;

use percent_encoding::utf8_percent_encode;

use super::{ENCODED, Form, Past, Place, SitePath, group};

/// Writes the address as it stands in links and headers: percent-encoded ASCII, from the first slash on.
impl fmt::Display for SitePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(past) = &self.past {
            write!(f, "{past}")?;
        }
        match self.form {
            Form::Html => write!(f, "{}", self.place),
            form => {
                let place = self.place.to_string();
                write!(f, "{place}{}", Self::ending(form, &place))
            }
        }
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
            Self::Office { lang, index } => write!(f, "/{lang}/contact/{index}/"),
            Self::OfficeCalendar { lang, index } => write!(f, "/{lang}/contact/{index}.ics"),
            Self::HolidaysCalendar { lang, index } => write!(f, "/{lang}/holidays/{index}.ics"),
            Self::Page(lang, path) => write!(f, "/{lang}/pages/{}/", encoded(path)),
            Self::Feed(lang) => write!(f, "/{lang}/feed.xml"),
            Self::History { lang, handle } => write!(f, "/{lang}/history/{handle}/"),
            Self::Revision { lang, handle, revision } => write!(f, "/{lang}/revisions/{handle}/{revision}/"),
            Self::Pair { lang, other, handle } => write!(f, "/{lang}/beside/{other}/{handle}/"),
            Self::Groups(lang, list) => write!(f, "/{lang}/{}/", list.as_str()),
            Self::Group { lang, of, span } => group::write(f, lang, of, *span),
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
