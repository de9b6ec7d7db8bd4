//! What a page depends on, as a course of instants.

mod groups;

use std::collections::BTreeSet;

use record::{
    Group, History, Instant, Lang, Revision, SubjectContent, SubjectKind, SubjectLine, Timeline, View,
};

use crate::data::period::{month_span, year_span};
use crate::pages::changes::PART;
use crate::path::Place;
use crate::version::subjects;

/// All instants at which one page was touched, within the time in which there is such a page.
pub(super) struct Course<'a> {
    sources: Vec<Source<'a>>,
    from: Instant,
    until: Instant,
    /// No page is shown by fewer entries: without the mission there is no site.
    fewest: u64,
}

/// Entries on which a page depends.
enum Source<'a> {
    Timeline(&'a Timeline),
    Line(&'a [Revision]),
}

impl Source<'_> {
    fn newest(&self, at: Instant) -> Option<Instant> {
        match self {
            Self::Timeline(timeline) => timeline.newest(at),
            Self::Line(line) => {
                let place = line.partition_point(|revision| revision.issued_at <= at);
                place.checked_sub(1).map(|place| line[place].issued_at)
            }
        }
    }

    fn first_from(&self, at: Instant) -> Option<Instant> {
        match self {
            Self::Timeline(timeline) => timeline.first_from(at),
            Self::Line(line) => {
                let place = line.partition_point(|revision| revision.issued_at < at);
                line.get(place).map(|revision| revision.issued_at)
            }
        }
    }

    fn size_at(&self, at: Instant) -> u64 {
        match self {
            Self::Timeline(timeline) => timeline.size_at(at),
            Self::Line(line) => {
                let place = line.partition_point(|revision| revision.issued_at <= at);
                place.checked_sub(1).map_or(0, |place| line[place].index + 1)
            }
        }
    }
}

impl<'a> Course<'a> {
    /// The course of a page; `None` for what has no past.
    pub(super) fn of(history: &'a History, place: &Place, now: Instant) -> Option<Self> {
        let site = SiteTime::of(history, place)?;
        let standing = Source::Timeline(history.standing_timeline());
        let within = |sources, (from, until): (Instant, Instant)| Self {
            sources,
            from: from.max(site.from),
            until: until.min(site.until).min(now),
            fewest: site.fewest,
        };
        let always = (Instant::MIN, Instant::MAX);
        let zone = history.zone();
        Some(match place {
            Place::Home(_) | Place::Calendar(_) => within(vec![Source::Timeline(history.timeline())], always),
            Place::CalendarYear(_, year) => {
                within(vec![Source::Timeline(history.timeline())], year_span(zone, *year))
            }
            Place::CalendarMonth(_, year, month) => {
                within(vec![Source::Timeline(history.timeline())], month_span(zone, *year, *month))
            }
            Place::Quote(_) | Place::Verify(_) => within(with_kinds(history, &KEYS), always),
            Place::Contact(_) => within(with_kinds(history, &OFFICES), always),
            Place::Office { index, .. } | Place::OfficeCalendar { index, .. } => {
                let from = first_of(history, SubjectKind::Office, *index)?;
                within(with_kinds(history, &OFFICES), (from, Instant::MAX))
            }
            Place::HolidaysCalendar { index, .. } => {
                let from = first_of(history, SubjectKind::Holidays, *index)?;
                within(with_kinds(history, &OFFICES), (from, Instant::MAX))
            }
            Place::Page(_, path) => {
                let from = page_from(history, path)?;
                within(with_kinds(history, &[SubjectKind::Page]), (from, Instant::MAX))
            }
            Place::Groups(lang, list) => within(groups::of_list(history, lang, *list), always),
            Place::Group { lang, of, span } => {
                let (sources, from) = groups::of_one(history, lang, of, *span)?;
                within(sources, (from, Instant::MAX))
            }
            Place::Feed(lang) => {
                let list = history.list_timeline(lang).map(Source::Timeline);
                within([standing].into_iter().chain(list).collect(), always)
            }
            Place::Archive(_) | Place::ArchiveYear(..) | Place::ArchiveMonth(..) | Place::ArchiveDay(..) => {
                let mut sources = with_kinds(history, &groups::KINDS);
                sources.push(Source::Timeline(history.lists_timeline()));
                within(sources, (archive_from(history, place)?, Instant::MAX))
            }
            Place::Changes(_) | Place::ChangesFeed(_) => within(changes(history), always),
            Place::ChangesYear(_, year) => {
                within(changes(history), (changes_from(history, *year, 1)?, Instant::MAX))
            }
            Place::ChangesPart(_, year, part) => {
                let fewest = usize::try_from(part - 1).ok()?.max(1) * PART + 1;
                within(changes(history), (changes_from(history, *year, fewest)?, Instant::MAX))
            }
            Place::Message { .. } | Place::History { .. } | Place::Revision { .. } | Place::Pair { .. } => {
                let line = line_of(history, place)?;
                let from = line_from(line, place)?;
                let mut sources = vec![standing, Source::Line(&line.revisions)];
                sources.extend(named(history, line));
                if let Place::Message { lang, .. } = place {
                    // Those that name it. What stands before and after it, pages of the past leave out.
                    let naming = history.group_timeline(lang, Group::Subject(line.id));
                    sources.extend(naming.map(Source::Timeline));
                }
                // A message is shown in every language that it is in, whatever those of the site.
                Self { sources, from, until: now, fewest: site.fewest }
            }
            Place::Root
            | Place::Sitemap
            | Place::SitemapSite
            | Place::SitemapMonth { .. }
            | Place::Robots
            | Place::Asset { .. } => return None,
        })
    }

    /// The instant at which there first is such a page, where it is not the first of the record.
    pub(super) fn first(&self) -> Option<Instant> {
        self.first_from(self.from)
    }

    /// The next one after `at`.
    pub(super) fn after(&self, at: Instant) -> Option<Instant> {
        self.first_from(at.plus_seconds(1)).filter(|next| *next > at)
    }

    /// The newest one up to `at`.
    pub(super) fn newest(&self, at: Instant) -> Option<Instant> {
        let at = at.min(self.until);
        let newest = self.sources.iter().filter_map(|source| source.newest(at)).max();
        newest.filter(|newest| *newest >= self.from)
    }

    /// The instant with the size that shows it.
    pub(super) fn listed(&self, at: Instant) -> (Instant, u64) {
        let size = self.sources.iter().map(|source| source.size_at(at)).max().unwrap_or(0);
        (at, size.max(self.fewest))
    }

    fn first_from(&self, at: Instant) -> Option<Instant> {
        let next = self.sources.iter().filter_map(|source| source.first_from(at)).min();
        next.filter(|next| *next <= self.until)
    }
}

/// Who signs, and what is undertaken.
const KEYS: [SubjectKind; 2] = [SubjectKind::Key, SubjectKind::Promise];
/// How to reach the mission.
const OFFICES: [SubjectKind; 3] = [SubjectKind::Contact, SubjectKind::Office, SubjectKind::Holidays];

/// What stands on every page, and all subjects of some kinds.
fn with_kinds<'a>(history: &'a History, kinds: &[SubjectKind]) -> Vec<Source<'a>> {
    let kinds = kinds.iter().filter_map(|kind| history.kind_timeline(*kind));
    std::iter::once(history.standing_timeline()).chain(kinds).map(Source::Timeline).collect()
}

/// The subjects that a message ever named.
fn named<'a>(history: &'a History, line: &SubjectLine) -> Vec<Source<'a>> {
    let ever = line.revisions.iter().flat_map(|revision| subjects(&revision.state));
    let ever: BTreeSet<_> = ever.collect();
    ever.into_iter().filter_map(|id| history.line(id)).map(|line| Source::Line(&line.revisions)).collect()
}

fn changes(history: &History) -> Vec<Source<'_>> {
    vec![Source::Timeline(history.standing_timeline()), Source::Timeline(history.changes_timeline())]
}

/// When a year first had so many changes.
fn changes_from(history: &History, year: i16, count: usize) -> Option<Instant> {
    let (from, until) = year_span(history.zone(), year);
    let rows: Vec<_> = history.at(Instant::MAX).changes(from..=until).collect();
    let place = rows.len().checked_sub(count)?;
    rows.get(place).map(|row| row.revision.issued_at)
}

/// From when until when the site is in a language.
struct SiteTime {
    from: Instant,
    until: Instant,
    fewest: u64,
}

impl SiteTime {
    /// The mission's first revision also serves all instants before it.
    fn of(history: &History, place: &Place) -> Option<Self> {
        let lang = place.lang()?;
        let mission = history.at(Instant::MAX).subjects(SubjectKind::Mission).next()?;
        let speaks = |revision: &Revision| match revision.state.content.as_deref() {
            Some(SubjectContent::Mission(mission)) => {
                place.is_of_message() || mission.languages.contains(lang)
            }
            _ => false,
        };
        let line = mission.revisions;
        let first = line.iter().position(speaks)?;
        let last = line.iter().rposition(speaks)?;
        Some(Self {
            from: if first == 0 { Instant::MIN } else { line[first].issued_at },
            until: line.get(last + 1).map_or(Instant::MAX, |dropped| dropped.issued_at.plus_seconds(-1)),
            fewest: line[first].index + 1,
        })
    }
}

fn line_of<'a>(history: &'a History, place: &Place) -> Option<&'a SubjectLine> {
    history.line_at(place.handle()?)
}

/// When the page of a message, of its history or of one of its revisions was first there.
fn line_from(line: &SubjectLine, place: &Place) -> Option<Instant> {
    let of_text = |lang: &Lang, from: usize| {
        let there = line.revisions.iter().skip(from).find(|revision| revision.state.edition(lang).is_some());
        there.filter(|_| line.erasure().is_none()).map(|revision| revision.issued_at)
    };
    match place {
        Place::Revision { lang, revision, .. } => {
            let from = usize::try_from(revision - 1).ok()?;
            let there = line.revisions.get(from)?.state.edition(lang).is_some();
            there.then(|| of_text(lang, from)).flatten()
        }
        Place::Message { lang, .. } => of_text(lang, 0),
        Place::Pair { lang, other, .. } => Some(of_text(lang, 0)?.max(of_text(other, 0)?)),
        _ => line.revisions.first().map(|revision| revision.issued_at),
    }
}

/// When the subject of a kind whose first entry is `index` became public; an erased one has no past.
fn first_of(history: &History, kind: SubjectKind, index: u64) -> Option<Instant> {
    let view = history.at(Instant::MAX).by_index(kind, index)?;
    view.line.erasure().is_none().then(|| view.first_issued_at())
}

/// When a standing page was first there.
fn page_from(history: &History, path: &str) -> Option<Instant> {
    let at = |revision: &&Revision| matches!(revision.state.content.as_deref(), Some(SubjectContent::Page(page)) if page.path == path);
    let pages = history.at(Instant::MAX).subjects(SubjectKind::Page);
    pages.filter_map(|page| page.revisions.iter().find(at).map(|revision| revision.issued_at)).min()
}

/// When the page of a period of the archive was first there: with its first message.
fn archive_from(history: &History, place: &Place) -> Option<Instant> {
    let (lang, year, month, day) = match place {
        Place::ArchiveYear(lang, year) => (lang, *year, None, None),
        Place::ArchiveMonth(lang, year, month) => (lang, *year, Some(*month), None),
        Place::ArchiveDay(lang, year, month, day) => (lang, *year, Some(*month), Some(*day)),
        _ => return Some(Instant::MIN),
    };
    let all = history.at(Instant::MAX);
    let held = all.ever_of(lang, year, month).filter(|(key, _)| day.is_none_or(|day| key.day == day));
    let first = |(key, view): (record::OrderKey, View<'_>)| {
        let there = view
            .revisions
            .iter()
            .find(|revision| revision.state.key == Some(key) && revision.state.edition(lang).is_some());
        there.map(|revision| revision.issued_at)
    };
    held.filter_map(first).min()
}
