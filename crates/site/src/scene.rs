//! What every page is made of: a snapshot, contents, a past, a language, and how to write in it.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use record::address::{Handle, slug};
use record::{
    Contents, Instant, Lang, Mission, Post, Snapshot, SubjectContent, SubjectKind, Text, Zone, in_language,
};

use crate::data::figure::Files;
use crate::data::when::When;
use crate::data::worded::Worded;
use crate::error::RenderError;
use crate::path::{Form, Past, Place, SitePath};
use crate::text::isolate::isolate_in;
use crate::text::markdown::{self, Layout, Rendered};
use crate::theme::Own;
use crate::words::dates::Dates;
use crate::words::direction::direction;
use crate::words::{Book, Tag, Words, book_of};

/// What a page is made of.
pub(crate) struct Scene<'a> {
    pub(crate) snapshot: Snapshot<'a>,
    pub(crate) contents: &'a dyn Contents,
    pub(crate) past: Option<Past>,
    /// The form in which the page is asked for.
    pub(crate) form: Form,
    pub(crate) mission: &'a Mission,
    /// Whether the mission's first revision stands in for an instant before it.
    pub(crate) before_first: bool,
    /// The language that was asked for: that of the lists and editions shown.
    pub(crate) lang: Lang,
    /// The language that the page itself speaks: `lang`, unless the theme has no words in it.
    pub(crate) page_lang: Lang,
    /// The words of all languages, as the mission's theme leaves them.
    pub(crate) book: Arc<Book>,
    pub(crate) words: Words,
    /// The templates that the mission's theme has in place of the default's.
    pub(crate) own: Option<Arc<Own>>,
    pub(crate) dates: Arc<Dates>,
}

/// What stands in for the mission of a record that has none yet.
static NOBODY: LazyLock<Mission> = LazyLock::new(|| {
    let post = || Post { country: Text::new(), city: Text::new(), zone: Zone::utc() };
    Mission {
        name: Text::new(),
        sending: post(),
        host: post(),
        zone: Zone::utc(),
        languages: vec![english()],
        default_language: english(),
        address: String::new(),
        look: None,
        calendars: BTreeMap::new(),
    }
});

/// The language that the theme's words fall back to.
fn english() -> Lang {
    crate::words::DEFAULT.parse().expect("the theme's own language is a tag")
}

/// The words of the site as the theme leaves them that the snapshot shows.
fn book(snapshot: &Snapshot<'_>, contents: &dyn Contents) -> Arc<Book> {
    let theme = snapshot.published(SubjectKind::Theme).next();
    let Some(commitment) = theme.and_then(|view| view.state().commitment) else { return Book::built_in() };
    book_of(&commitment, || match SubjectContent::from_bytes(&contents.get(&commitment)?).ok()? {
        SubjectContent::Theme(theme) => Some(theme.words),
        _ => None,
    })
}

/// How dates are written in a language, with the calendar that the mission sets beside the Gregorian one.
fn dates_of(mission: Option<&Mission>, lang: &Lang) -> Arc<Dates> {
    let calendar = mission.and_then(|mission| mission.calendars.get(lang));
    Dates::beside(lang.as_str(), calendar.map(String::as_str))
}

impl<'a> Scene<'a> {
    /// The scene of a page in `lang`.
    pub(crate) fn new(
        snapshot: Snapshot<'a>,
        contents: &'a dyn Contents,
        past: Option<Past>,
        lang: &Lang,
    ) -> Self {
        let view = snapshot.mission();
        let book = book(&snapshot, contents);
        let words = book.words(lang.as_str());
        let page_lang: Lang = words.page_lang().parse().unwrap_or_else(|_| english());
        Self {
            snapshot,
            contents,
            past,
            form: Form::Html,
            mission: view.map_or(&NOBODY, |view| view.mission),
            before_first: view.is_some_and(|view| view.before_its_time),
            lang: lang.clone(),
            book,
            words,
            own: Own::of(&snapshot, contents),
            dates: dates_of(view.map(|view| view.mission), &page_lang),
            page_lang,
        }
    }

    /// The instant that the page shows.
    pub(crate) fn at(&self) -> Instant {
        self.snapshot.at()
    }

    /// The record as it stands, with all that will be public.
    pub(crate) fn everything(&self) -> Snapshot<'a> {
        self.snapshot.history().at(Instant::MAX)
    }

    /// Why there is nothing to show: a page that came later is not there yet, any other never was.
    pub(crate) fn absent(&self, came_later: bool) -> RenderError {
        let loose = self.past.is_some_and(|past| past.size.is_none());
        if loose && came_later { RenderError::NotThen(self.at()) } else { RenderError::NoSuchPage }
    }

    /// The language of the pages that this page leads to: the one asked for, if the site is in it.
    pub(crate) fn site_lang(&self) -> &Lang {
        if self.mission.languages.contains(&self.lang) { &self.lang } else { &self.mission.default_language }
    }

    /// The address of a page in the same past.
    pub(crate) fn link(&self, place: Place) -> String {
        SitePath::at(self.past, place).to_string()
    }

    /// The same with the mission's own address before it; `None` for a mission without one.
    pub(crate) fn absolute(&self, place: Place) -> Option<String> {
        let base = &self.mission.address;
        (!base.is_empty()).then(|| format!("{base}{}", self.link(place)))
    }

    /// The place of a message's edition.
    pub(crate) fn message_place(lang: &Lang, handle: Handle, title: &str) -> Place {
        Place::Message { lang: lang.clone(), handle, slug: slug(title) }
    }

    /// A text of the mission in the page's language, or in the one that stands in for it.
    pub(crate) fn worded(&self, text: &Text) -> Worded {
        match in_language(text, &self.lang, &self.mission.default_language) {
            Some((lang, text)) => self.in_lang(lang, text),
            None => self.in_lang(&self.page_lang, ""),
        }
    }

    /// A text whose language is known.
    pub(crate) fn in_lang(&self, lang: &Lang, text: &str) -> Worded {
        let (lang, dir) = self.reading(lang);
        Worded { text: text.to_owned(), lang, dir }
    }

    /// The attributes of a text in `lang`: the language where it is not the page's, and always the direction.
    pub(crate) fn reading(&self, lang: &Lang) -> (Option<Tag>, &'static str) {
        ((*lang != self.page_lang).then(|| lang.into()), direction(lang.as_str()).as_str())
    }

    /// The mission's name; the record's where the mission has none.
    pub(crate) fn name(&self) -> Worded {
        let name = self.worded(&self.mission.name);
        if name.text.is_empty() {
            self.in_lang(&self.page_lang, self.snapshot.record().as_str())
        } else {
            name
        }
    }

    /// An instant in words, as the clocks of both cities show it.
    pub(crate) fn moment(&self, at: Instant) -> When {
        self.moment_across(at, &self.mission.host.zone)
    }

    /// An instant in words, as clocks in `zone` show it, and after them those of both cities.
    pub(crate) fn moment_across(&self, at: Instant, zone: &Zone) -> When {
        let date = at.date_in(zone);
        let mut text = self.moment_in(at, zone).text;
        let mut told = vec![zone];
        for post in [&self.mission.host, &self.mission.sending] {
            if told.contains(&&post.zone) {
                continue;
            }
            told.push(&post.zone);
            let there = post.zone.rules().to_datetime(at.timestamp());
            let short = there.date() == date;
            let shown = if short { self.dates.time(there.time()) } else { self.dates.date_time(there) };
            text.push_str(" / ");
            text.push_str(&self.with_city(&shown, post));
        }
        When::new(at.to_string(), text)
    }

    /// An instant in words, as clocks in `zone` show it.
    pub(crate) fn moment_in(&self, at: Instant, zone: &Zone) -> When {
        let known = [&self.mission.host, &self.mission.sending].into_iter().find(|post| post.zone == *zone);
        let text = match known {
            Some(post) => {
                self.with_city(&self.dates.date_time(zone.rules().to_datetime(at.timestamp())), post)
            }
            None => self.dates.moment(at.timestamp(), zone.rules()),
        };
        When::new(at.to_string(), text)
    }

    /// A date or a time, and in brackets the place by whose clocks it is.
    pub(crate) fn in_zone(&self, shown: &str, zone: &Zone) -> String {
        let known = [&self.mission.host, &self.mission.sending].into_iter().find(|post| post.zone == *zone);
        match known {
            Some(post) => self.with_city(shown, post),
            None => self.in_brackets(shown, &self.zone_name(zone.name())),
        }
    }

    /// A time, and in brackets the city whose time it is.
    fn with_city(&self, shown: &str, post: &Post) -> String {
        self.in_brackets(shown, &self.city(post))
    }

    fn in_brackets(&self, shown: &str, place: &str) -> String {
        let wide = matches!(self.page_lang.as_str().split('-').next(), Some("zh" | "ja"));
        if wide { format!("{shown}（{place}）") } else { format!("{shown} ({place})") }
    }

    /// A city's name to stand within a phrase.
    fn city(&self, post: &Post) -> String {
        let own = self.worded(&post.city).text;
        let name = if own.is_empty() { self.zone_name(post.zone.name()) } else { own };
        isolate_in(&name, direction(self.page_lang.as_str())).into_owned()
    }

    /// What people call a zone: its city, else its IANA name.
    pub(crate) fn zone_name(&self, iana: &str) -> String {
        self.dates.zone_city(iana).unwrap_or_else(|| iana.to_owned())
    }

    /// A text of the page as HTML, its headings from `heading_level` on, its paragraphs numbered from
    /// `first_paragraph` on.
    pub(crate) fn markdown(
        &self,
        text: &str,
        heading_level: u8,
        first_paragraph: usize,
        footnotes: &str,
    ) -> Rendered {
        self.markdown_with(text, heading_level, first_paragraph, footnotes, &Files::of(self, false))
    }

    /// The same with other media files than those that the scene shows.
    pub(crate) fn markdown_with(
        &self,
        text: &str,
        heading_level: u8,
        first_paragraph: usize,
        footnotes: &str,
        files: &dyn markdown::Media,
    ) -> Rendered {
        let (title, back) = (self.words.get("footnotes-title"), self.words.get("footnote-back"));
        let table = self.words.get("table-title");
        let layout = Layout {
            heading_level,
            first_paragraph,
            anchors: true,
            footnotes,
            footnotes_title: &title,
            footnote_back: &back,
            table_title: &table,
            direction: direction(self.lang.as_str()),
        };
        markdown::html_with(text, &layout, files)
    }

    /// How dates are written in another language than the page's.
    pub(crate) fn dates_in(&self, lang: &Lang) -> Arc<Dates> {
        dates_of(Some(self.mission), lang)
    }

    /// The bytes of a text by its commitment.
    pub(crate) fn text_of(&self, commitment: &record::Commitment) -> Option<String> {
        let bytes = self.contents.get(commitment)?;
        std::str::from_utf8(&bytes).ok().map(str::to_owned)
    }
}
