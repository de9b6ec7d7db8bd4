//! The courses of the pages of people, topics, places, series and kinds.

use record::{Group, History, Instant, Lang, SubjectKind};

use super::{Source, first_of, with_kinds};
use crate::path::{Gathered, GroupList, Span};

/// The subjects that messages are gathered under.
pub(super) const KINDS: [SubjectKind; 4] =
    [SubjectKind::Person, SubjectKind::Topic, SubjectKind::Place, SubjectKind::Series];

pub(super) fn of_list<'a>(history: &'a History, lang: &Lang, list: GroupList) -> Vec<Source<'a>> {
    let kind = list.subjects();
    let mut sources = with_kinds(history, kind.as_slice());
    let counted = match kind {
        Some(kind) => history.grouped_timeline(kind, lang),
        None => Some(history.lists_timeline()),
    };
    sources.extend(counted.map(Source::Timeline));
    sources
}

/// The sources of a page, and when it was first there.
pub(super) fn of_one<'a>(
    history: &'a History,
    lang: &Lang,
    of: &Gathered,
    span: Span,
) -> Option<(Vec<Source<'a>>, Instant)> {
    let mut sources = with_kinds(history, &[]);
    let (group, mut from) = match of {
        Gathered::Kind(kind) => (Group::Kind(*kind), Instant::MIN),
        Gathered::Subject { list, index, .. } => {
            let from = first_of(history, list.subjects()?, *index)?;
            let line = history.at(Instant::MAX).by_index(list.subjects()?, *index)?.line;
            sources.push(Source::Line(&line.revisions));
            (Group::Subject(line.id), from)
        }
    };
    // The same page in the other languages is named too.
    let timelines = history.languages().filter_map(|lang| history.group_timeline(lang, group));
    sources.extend(timelines.map(Source::Timeline));
    let part = match span {
        Span::All => None,
        Span::Year(year) => Some((year, None, None)),
        Span::Month(year, month) => Some((year, Some(month), None)),
        Span::Day(year, month, day) => Some((year, Some(month), Some(day))),
    };
    if let Some(part) = part {
        from = from.max(history.at(Instant::MAX).first_in_group(lang, group, part)?);
    }
    Some((sources, from))
}
