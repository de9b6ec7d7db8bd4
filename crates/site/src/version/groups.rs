//! What changes the pages of people, topics, places, series and kinds.

use record::{Group, History, Lang, MessageList, Snapshot, SubjectContent, SubjectId, Touched};

use super::archive::{kinds_counted, languages};
use crate::data::item::{NEWEST, WHOLE};
use crate::path::{Gathered, GroupList, Span};

/// A list: what its subjects are called, and how many messages they have.
pub(super) fn of_list(history: &History, lang: &Lang, list: GroupList) -> u64 {
    match list.subjects() {
        Some(kind) => history.cards_touched(kind).max(history.grouped_touched(kind, lang)),
        None => kinds_counted(history, lang),
    }
}

/// A subject or a kind, with its messages.
pub(super) fn of_one(snapshot: &Snapshot<'_>, lang: &Lang, of: &Gathered, span: Span) -> u64 {
    let history = snapshot.history();
    let group = match of {
        Gathered::Kind(kind) => Group::Kind(*kind),
        Gathered::Subject { list, index, .. } => {
            let kind = list.subjects();
            // One that is still to come is looked for until it is there.
            match kind.and_then(|kind| history.at(record::Instant::MAX).by_index(kind, *index)) {
                Some(view) => Group::Subject(view.line.id),
                None => return history.size(),
            }
        }
    };
    let subject = match group {
        Group::Subject(id) => of_subject(history, id, span),
        Group::Kind(_) => 0,
    };
    subject.max(messages(history, lang, group, span)).max(elsewhere(snapshot, lang, group, span))
}

/// What is said of the subject itself: its text and its picture stand on its first page alone.
fn of_subject(history: &History, id: SubjectId, span: Span) -> u64 {
    if span != Span::All {
        return history.card_touched(id);
    }
    let content = history.line(id).and_then(|line| line.revisions.last()).map(|last| &last.state.content);
    let portrait = match content.and_then(|content| content.as_deref()) {
        Some(SubjectContent::Person(person)) => person.portrait,
        _ => None,
    };
    let picture = portrait.map_or(0, |media| history.standing_touched(media.id));
    history.subject_touched(id).max(picture)
}

fn messages(history: &History, lang: &Lang, group: Group, span: Span) -> u64 {
    let Some(list) = history.group_list(lang, group) else { return 0 };
    let touched = part(list, span);
    let long = touched.count > WHOLE as u64;
    match span {
        Span::All if long => touched.counted.max(history.newest_shown(lang, Some(group), NEWEST)),
        Span::Year(_) if long => touched.counted,
        _ => touched.shown,
    }
}

/// Whether there is something in the other languages of the site.
fn elsewhere(snapshot: &Snapshot<'_>, lang: &Lang, group: Group, span: Span) -> u64 {
    let others = languages(snapshot).iter().filter(|other| *other != lang);
    let parts =
        others.filter_map(|other| snapshot.history().group_list(other, group)).map(|list| part(list, span));
    let turned = |touched: Touched| match span {
        Span::Day(..) => touched.counted,
        _ => touched.turned,
    };
    parts.map(turned).max().unwrap_or(0)
}

/// The part of a list that a page shows; the days of a group are not noted apart from their month.
fn part(list: &MessageList, span: Span) -> Touched {
    match span {
        Span::All => list.whole(),
        Span::Year(year) => list.year(year),
        Span::Month(year, month) | Span::Day(year, month, _) => list.month(year, month),
    }
}
