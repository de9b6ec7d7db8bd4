//! Addresses of the public site: read from a percent-encoded URL path, and written back.
//!
//! One page has one address: what [`SitePath`] writes is the spelling to which every other leads. Reading
//! never panics and never takes more than [`SitePath::MAX_BYTES`].

mod form;
mod group;
mod read;
mod written;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC};
use record::address::Handle;
use record::{Instant, Lang};

pub use form::Form;
pub use group::{Gathered, GroupList, Span};
use read::{decimal, parse_two_digits, parse_year};

/// Where on the site, in which past, and in which form.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct SitePath {
    /// The past in which the page is asked for; `None` is the present.
    pub past: Option<Past>,
    /// The page.
    pub place: Place,
    /// The form of the page.
    pub form: Form,
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
    /// `/en/contact/17/`: an office, by the index of its first entry.
    Office {
        /// The language of the page.
        lang: Lang,
        /// The index of the office's first entry.
        index: u64,
    },
    /// `/en/contact/17.ics`: its opening hours.
    OfficeCalendar {
        /// The language of the calendar.
        lang: Lang,
        /// The index of the office's first entry.
        index: u64,
    },
    /// `/en/holidays/18.ics`: holidays that offices keep.
    HolidaysCalendar {
        /// The language of the calendar.
        lang: Lang,
        /// The index of the holidays' first entry.
        index: u64,
    },
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
    /// `/en/beside/ru/2020/142/`: two editions of a message side by side.
    Pair {
        /// The language of the page, and of the edition that stands first.
        lang: Lang,
        /// The language of the edition beside it.
        other: Lang,
        /// The message.
        handle: Handle,
    },
    /// `/en/people/`, `/en/topics/`, `/en/kinds/` …
    Groups(Lang, GroupList),
    /// `/en/people/17/ana-example`, `/en/topics/17/visas/2020/`, `/en/kinds/speech/2020/03/`: the messages of a
    /// person, a topic, a place, a series or a kind.
    Group {
        /// The language of the page and of its messages.
        lang: Lang,
        /// What they are gathered under.
        of: Gathered,
        /// Which of them.
        span: Span,
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
pub(crate) const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

impl SitePath {
    /// The longest address that is read, in bytes as it is sent. The longest that is written has under 800.
    pub const MAX_BYTES: usize = 2_048;

    /// The page at `place` in the present.
    pub fn now(place: Place) -> Self {
        Self::at(None, place)
    }

    /// The page at `place` in a past.
    pub fn at(past: Option<Past>, place: Place) -> Self {
        Self { past, place, form: Form::Html }
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
            | Self::Office { lang, .. }
            | Self::OfficeCalendar { lang, .. }
            | Self::HolidaysCalendar { lang, .. }
            | Self::Page(lang, _)
            | Self::Feed(lang)
            | Self::History { lang, .. }
            | Self::Revision { lang, .. }
            | Self::Pair { lang, .. }
            | Self::Groups(lang, _)
            | Self::Group { lang, .. }
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
        matches!(
            self,
            Self::Message { .. } | Self::History { .. } | Self::Revision { .. } | Self::Pair { .. }
        )
    }

    /// The message that it is a page of.
    pub(crate) fn handle(&self) -> Option<Handle> {
        match self {
            Self::Message { handle, .. }
            | Self::History { handle, .. }
            | Self::Revision { handle, .. }
            | Self::Pair { handle, .. } => Some(*handle),
            _ => None,
        }
    }

    /// Whether it is no page for readers: feeds, sitemaps, files.
    pub fn is_for_machines(&self) -> bool {
        matches!(
            self,
            Self::Root
                | Self::Feed(_)
                | Self::ChangesFeed(_)
                | Self::OfficeCalendar { .. }
                | Self::HolidaysCalendar { .. }
                | Self::Sitemap
                | Self::SitemapSite
                | Self::SitemapMonth { .. }
                | Self::Robots
                | Self::Asset { .. }
        )
    }

    /// Whether it is a page that people file and print: messages, pairs of editions, periods, standing pages.
    pub fn is_on_paper(&self) -> bool {
        matches!(
            self,
            Self::Message { .. }
                | Self::Revision { .. }
                | Self::Pair { .. }
                | Self::ArchiveYear(..)
                | Self::ArchiveMonth(..)
                | Self::ArchiveDay(..)
                | Self::Page(..)
        )
    }
}

#[cfg(test)]
mod tests;
