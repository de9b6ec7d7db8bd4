//! What changes a page of the archive: its own messages, its neighbours, and the same period in other languages.

use record::{Group, History, Kind, Lang, MessageList, Snapshot, Touched};

use crate::path::{GroupList, Place};

pub(super) fn version(snapshot: &Snapshot<'_>, place: &Place) -> u64 {
    let history = snapshot.history();
    let Some(list) = place.lang().and_then(|lang| history.list(lang)) else {
        return elsewhere(snapshot, place).max(directory(history, place));
    };
    let own = match place {
        Place::ArchiveYear(_, year) => {
            // Months with their counts, and the messages of which the year alone is known.
            list.year(*year).counted.max(list.month(*year, 0).shown).max(list.beside_year(*year))
        }
        Place::ArchiveMonth(_, year, month) => {
            let above = list.year(*year).turned;
            list.month(*year, *month).shown.max(list.beside_month(*year, *month)).max(above)
        }
        Place::ArchiveDay(_, year, month, day) => {
            let above = list.month(*year, *month).turned;
            list.day(*year, *month, *day).shown.max(list.beside_day(*year, *month, *day)).max(above)
        }
        _ => list.whole().counted,
    };
    own.max(elsewhere(snapshot, place)).max(directory(history, place))
}

/// Whether the other languages of the site have the same period.
fn elsewhere(snapshot: &Snapshot<'_>, place: &Place) -> u64 {
    let part = |list: &MessageList| match place {
        Place::ArchiveYear(_, year) => list.year(*year),
        Place::ArchiveMonth(_, year, month) => list.month(*year, *month),
        Place::ArchiveDay(_, year, month, day) => list.day(*year, *month, *day),
        _ => Touched::default(),
    };
    let lists = languages(snapshot).iter().filter_map(|lang| snapshot.history().list(lang));
    lists.map(|list| part(list).turned).max().unwrap_or(0)
}

/// The whole archive counts the kinds, and leads to the lists that there are.
fn directory(history: &History, place: &Place) -> u64 {
    let Place::Archive(lang) = place else { return 0 };
    let lists = GroupList::ALL.into_iter().filter_map(GroupList::subjects);
    lists.map(|kind| history.kind_turned(kind)).fold(kinds_counted(history, lang), u64::max)
}

/// How many messages there are of each kind.
pub(super) fn kinds_counted(history: &History, lang: &Lang) -> u64 {
    of_kinds(history, lang, |touched| touched.counted)
}

/// Of which kinds there are any.
pub(super) fn kinds_turned(history: &History, lang: &Lang) -> u64 {
    of_kinds(history, lang, |touched| touched.turned)
}

fn of_kinds(history: &History, lang: &Lang, what: impl Fn(Touched) -> u64) -> u64 {
    let lists = Kind::ALL.into_iter().filter_map(|kind| history.group_list(lang, Group::Kind(kind)));
    lists.map(|list| what(list.whole())).max().unwrap_or(0)
}

pub(super) fn languages<'a>(snapshot: &Snapshot<'a>) -> &'a [Lang] {
    snapshot.mission().map(|view| view.mission.languages.as_slice()).unwrap_or_default()
}
