//! Which entries can change a page: the key of the page cache.

use record::Snapshot;

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
    let epoch = history.epoch();
    match &path.place {
        Place::Asset { .. } => 0,
        Place::Root | Place::Robots | Place::Contact(_) | Place::Page(..) => epoch,
        Place::Quote(_) | Place::Verify(_) => epoch,
        Place::Message { handle, .. } | Place::History { handle, .. } | Place::Revision { handle, .. } => {
            let newest = history.line_at(*handle).and_then(|line| line.revisions.last());
            newest.map_or(history.size(), |revision| epoch.max(revision.index + 1))
        }
        Place::Feed(lang) => epoch.max(history.list_touched(lang)),
        // Neighbours, and the same period in other languages, are named too.
        Place::Archive(_) | Place::ArchiveYear(..) | Place::ArchiveMonth(..) | Place::ArchiveDay(..) => {
            epoch.max(lists_touched(snapshot))
        }
        // The home page says how many entries there are, the calendar on which days there were any.
        Place::Home(_) | Place::Calendar(_) | Place::CalendarYear(..) | Place::CalendarMonth(..) => {
            history.size()
        }
        Place::Changes(_) | Place::ChangesYear(..) | Place::ChangesPart(..) | Place::ChangesFeed(_) => {
            epoch.max(history.changes_touched())
        }
        Place::Sitemap | Place::SitemapSite | Place::SitemapMonth { .. } => {
            epoch.max(lists_touched(snapshot))
        }
    }
}

fn lists_touched(snapshot: &Snapshot<'_>) -> u64 {
    let languages = snapshot.mission().map(|view| view.mission.languages.as_slice()).unwrap_or_default();
    languages.iter().map(|lang| snapshot.history().list_touched(lang)).max().unwrap_or(0)
}
