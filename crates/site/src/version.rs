//! Which entries can change a page: the key of the page cache.
//!
//! A page is rendered again where an act changed what it shows, and hardly ever otherwise: so a publication costs
//! as much in a long archive as in a short one.

mod archive;
mod calendar;
mod groups;
mod message;

use record::{History, Instant, Snapshot, State, SubjectContent, SubjectKind};

pub(crate) use message::subjects;

use crate::pages::feed;
use crate::path::{Place, SitePath};

/// One more than the index of the newest entry that can change the page at `path`; 0 for none.
///
/// While this is the same, and before the page's `valid_until`, its bytes are the same. Costs a few look-ups.
pub fn version(snapshot: &Snapshot<'_>, path: &SitePath) -> u64 {
    let history = snapshot.history();
    // An erasure changes any page of the past, and a part of the record is shown at its own size.
    if path.past.is_some() || snapshot.size() != history.size() {
        return history.size();
    }
    if path.place.is_for_machines() {
        return of_machines(history, &path.place);
    }
    history.epoch().max(of_readers(snapshot, &path.place))
}

/// What else changes a page that has the frame of all pages.
fn of_readers(snapshot: &Snapshot<'_>, place: &Place) -> u64 {
    let history = snapshot.history();
    match place {
        // The home page says how many entries there are.
        Place::Home(_) => history.size(),
        Place::Message { .. } | Place::History { .. } | Place::Revision { .. } | Place::Pair { .. } => {
            message::version(snapshot, place)
        }
        Place::Archive(_) | Place::ArchiveYear(..) | Place::ArchiveMonth(..) | Place::ArchiveDay(..) => {
            archive::version(snapshot, place)
        }
        Place::Groups(lang, list) => groups::of_list(history, lang, *list),
        Place::Group { lang, of, span } => groups::of_one(snapshot, lang, of, *span),
        Place::Calendar(_) | Place::CalendarYear(..) | Place::CalendarMonth(..) => {
            calendar::version(snapshot, place)
        }
        Place::Contact(_) => {
            newest(history, &[SubjectKind::Contact, SubjectKind::Office, SubjectKind::Holidays])
        }
        Place::Office { index, .. } => office(history, *index),
        Place::Page(_, path) => standing_page(history, path),
        Place::Quote(_) => newest(history, &[SubjectKind::Promise]),
        Place::Verify(_) => newest(history, &[SubjectKind::Key]),
        Place::Changes(_) | Place::ChangesYear(..) | Place::ChangesPart(..) => history.changes_touched(),
        // The rest has no frame, but nothing may be forgotten here.
        _ => history.size(),
    }
}

/// Feeds, sitemaps and files have no frame: of what stands on every page they show the mission's name and address.
fn of_machines(history: &History, place: &Place) -> u64 {
    let told = newest(history, &[SubjectKind::Mission, SubjectKind::Theme]);
    match place {
        Place::Asset { .. } => 0,
        Place::Root | Place::Robots => addresses(history),
        Place::Feed(lang) => told.max(history.newest_text(lang, feed::NEWEST)),
        Place::ChangesFeed(_) => told.max(history.changes_touched()),
        Place::OfficeCalendar { index, .. } => worded(history).max(office(history, *index)),
        Place::HolidaysCalendar { .. } => worded(history).max(newest(history, &[SubjectKind::Holidays])),
        Place::Sitemap => sitemap_site(history).max(history.kind_touched(SubjectKind::Message)),
        Place::SitemapSite => sitemap_site(history),
        Place::SitemapMonth { year, month, .. } => {
            let lists = history.languages().filter_map(|lang| history.list(lang));
            lists.map(|list| list.month(*year, *month).revised).fold(addresses(history), u64::max)
        }
        _ => history.size(),
    }
}

/// The newest entry that changed the site's own address or its languages.
fn addresses(history: &History) -> u64 {
    let Some(view) = history.at(Instant::MAX).subjects(SubjectKind::Mission).next() else {
        return history.size();
    };
    history.last_change(view.line.id, |one, other| {
        let base = |state: &State| match state.content.as_deref() {
            Some(SubjectContent::Mission(mission)) => {
                Some((mission.address.clone(), mission.languages.clone(), mission.default_language.clone()))
            }
            _ => None,
        };
        one.standing == other.standing && base(one) == base(other)
    })
}

/// The same, and what the theme words.
fn worded(history: &History) -> u64 {
    addresses(history).max(history.kind_touched(SubjectKind::Theme))
}

/// One office, and the holidays on which it is closed.
fn office(history: &History, index: u64) -> u64 {
    let view = history.at(Instant::MAX).by_index(SubjectKind::Office, index);
    let own = view.map_or(history.size(), |view| history.subject_touched(view.line.id));
    own.max(newest(history, &[SubjectKind::Holidays]))
}

/// The newest entry about a subject of some kinds.
fn newest(history: &History, kinds: &[SubjectKind]) -> u64 {
    kinds.iter().map(|kind| history.kind_touched(*kind)).max().unwrap_or(0)
}

/// The standing pages that are or were at a path.
fn standing_page(history: &History, path: &str) -> u64 {
    let pages = history.at(Instant::MAX).subjects(SubjectKind::Page);
    let was_here = |view: &record::View<'_>| {
        let here = |content: Option<&SubjectContent>| matches!(content, Some(SubjectContent::Page(page)) if page.path == path);
        view.line.erasure().is_some()
            || view.line.revisions.iter().any(|revision| here(revision.state.content.as_deref()))
    };
    let touched = pages.filter(was_here).map(|view| history.subject_touched(view.line.id));
    touched.max().unwrap_or(0)
}

/// Every page but the messages: which there are, and under which names.
fn sitemap_site(history: &History) -> u64 {
    let named = [
        SubjectKind::Page,
        SubjectKind::Office,
        SubjectKind::Person,
        SubjectKind::Topic,
        SubjectKind::Place,
        SubjectKind::Series,
    ];
    let names = named.into_iter().map(|kind| history.names_touched(kind));
    let languages = || history.languages();
    let periods = languages().filter_map(|lang| history.list(lang)).map(record::MessageList::periods_turned);
    let kinds = languages().map(|lang| archive::kinds_turned(history, lang));
    names.chain(periods).chain(kinds).fold(addresses(history).max(history.groups_turned()), u64::max)
}
