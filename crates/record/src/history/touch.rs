//! Which entries touched what stands beside the lists of messages: every page, each kind of subject, groups of a kind.

use std::collections::BTreeMap;

use super::{History, Standing, State, Timeline};
use crate::id::{SubjectId, SubjectKind};
use crate::instant::Instant;
use crate::lang::{Lang, Text};
use crate::subject::SubjectContent;

/// Entries that touched one thing.
#[derive(Clone, Debug, Default)]
pub(crate) struct Touches {
    /// One more than the index of the newest; 0 for none.
    newest: u64,
    timeline: Timeline,
}

/// Entries about the subjects of one kind.
#[derive(Clone, Debug, Default)]
pub(crate) struct KindTouches {
    any: Touches,
    /// One more than the index of the newest that changed what lists say of a subject.
    cards: u64,
    /// One more than the index of the newest that changed which of them hold, in which languages and by which name.
    names: u64,
    /// How many of them hold.
    count: u64,
    /// One more than the index of the newest after which the first of them held, or none any more.
    turned: u64,
}

/// All that is touched beside the lists of messages.
#[derive(Clone, Debug, Default)]
pub(crate) struct Touch {
    everywhere: Touches,
    kinds: BTreeMap<SubjectKind, KindTouches>,
    /// How many messages the subjects of a kind have in a language.
    grouped: BTreeMap<(SubjectKind, Lang), Touches>,
    /// One more than the index of the newest entry after which a subject had its first message in a language, or none.
    groups: u64,
}

impl Touches {
    fn touch(&mut self, (issued_at, index): (Instant, u64)) {
        self.newest = index + 1;
        self.timeline.touch(issued_at, index);
    }
}

impl Touch {
    /// Notes that a subject of a kind has more messages or fewer; `turned` where it had none before or has none now.
    pub(super) fn count_group(&mut self, kind: SubjectKind, lang: &Lang, turned: bool, when: (Instant, u64)) {
        self.grouped.entry((kind, lang.clone())).or_default().touch(when);
        self.groups = if turned { when.1 + 1 } else { self.groups };
    }

    /// Notes an act about a subject that stands beside messages, or a message.
    pub(super) fn note(
        &mut self,
        kind: SubjectKind,
        before: Option<&State>,
        after: &State,
        everywhere: bool,
        when: (Instant, u64),
    ) {
        let stamp = when.1 + 1;
        let kinds = self.kinds.entry(kind).or_default();
        kinds.any.touch(when);
        if !before.is_some_and(|before| before.is_listed_as(after)) {
            kinds.cards = stamp;
        }
        if !before.is_some_and(|before| before.is_named_as(after)) {
            kinds.names = stamp;
        }
        let held = |state: &State| u64::from(state.standing == Standing::Published);
        let count = kinds.count + held(after) - before.map_or(0, held);
        if (count == 0) != (kinds.count == 0) {
            kinds.turned = stamp;
        }
        kinds.count = count;
        if everywhere {
            self.everywhere.touch(when);
        }
    }
}

impl State {
    /// Whether lists say the same of a subject after another of its revisions: a long text changed, or a portrait, or
    /// nothing.
    pub fn is_listed_as(&self, other: &Self) -> bool {
        let said = match (self.content.as_deref(), other.content.as_deref()) {
            (Some(SubjectContent::Person(one)), Some(SubjectContent::Person(other))) => {
                (&one.name, &one.offices) == (&other.name, &other.offices)
            }
            (one, other) => one == other,
        };
        said && (self.standing, self.file) == (other.standing, other.file)
    }
}

/// What the address of a subject is made of, and in which languages it has one.
#[derive(PartialEq)]
enum Name<'a> {
    Text(&'a Text),
    Path(&'a str, Vec<&'a Lang>),
    /// The address does not change with what the subject says.
    Fixed,
}

impl State {
    /// Whether a subject that is no message has the same address after another of its revisions, if it has one.
    fn is_named_as(&self, other: &Self) -> bool {
        self.standing == other.standing && self.name() == other.name()
    }

    fn name(&self) -> Name<'_> {
        match self.content.as_deref() {
            Some(SubjectContent::Person(person)) => Name::Text(&person.name),
            Some(SubjectContent::Topic(topic)) => Name::Text(&topic.name),
            Some(SubjectContent::Place(place)) => Name::Text(&place.name),
            Some(SubjectContent::Series(series)) => Name::Text(&series.name),
            Some(SubjectContent::Page(page)) => Name::Path(&page.path, page.title.keys().collect()),
            _ => Name::Fixed,
        }
    }
}

/// Whether an act about what is no message changes every page: mission, theme and notices do, and what the menu says
/// of a standing page.
pub(super) fn is_everywhere(kind: SubjectKind, before: Option<&State>, after: &State) -> bool {
    match kind {
        SubjectKind::Mission | SubjectKind::Theme | SubjectKind::Notice => true,
        SubjectKind::Page => !before.is_some_and(|before| before.is_listed_as(after)),
        _ => false,
    }
}

impl History {
    /// One more than the index of the newest entry that changed what stands on every page: mission, theme, notices,
    /// and what the menu says of standing pages.
    pub fn epoch(&self) -> u64 {
        self.touch.everywhere.newest
    }

    /// When what stands on every page was touched: see [`epoch`](Self::epoch).
    pub fn standing_timeline(&self) -> &Timeline {
        &self.touch.everywhere.timeline
    }

    /// One more than the index of the newest entry about a subject of `kind`; 0 for none.
    pub fn kind_touched(&self, kind: SubjectKind) -> u64 {
        self.touch.kinds.get(&kind).map_or(0, |kind| kind.any.newest)
    }

    /// One more than the index of the newest entry that changed what lists say of a subject of `kind`: not a long text
    /// alone, which lists do without.
    pub fn cards_touched(&self, kind: SubjectKind) -> u64 {
        self.touch.kinds.get(&kind).map_or(0, |kind| kind.cards)
    }

    /// One more than the index of the newest entry that changed which subjects of `kind` hold, in which languages and
    /// under which names: all that addresses are made of.
    pub fn names_touched(&self, kind: SubjectKind) -> u64 {
        self.touch.kinds.get(&kind).map_or(0, |kind| kind.names)
    }

    /// One more than the index of the newest entry after which the first subject of `kind` held, or none any more.
    pub fn kind_turned(&self, kind: SubjectKind) -> u64 {
        self.touch.kinds.get(&kind).map_or(0, |kind| kind.turned)
    }

    /// When subjects of `kind` were touched; `None` where there never was one.
    pub fn kind_timeline(&self, kind: SubjectKind) -> Option<&Timeline> {
        self.touch.kinds.get(&kind).map(|kind| &kind.any.timeline)
    }

    /// One more than the index of the newest entry that changed how many messages a subject of `kind` has in `lang`.
    pub fn grouped_touched(&self, kind: SubjectKind, lang: &Lang) -> u64 {
        self.touch.grouped.get(&(kind, lang.clone())).map_or(0, |grouped| grouped.newest)
    }

    /// One more than the index of the newest entry after which a subject had its first message in some language, or none
    /// any more; 0 for none.
    pub fn groups_turned(&self) -> u64 {
        self.touch.groups
    }

    /// One more than the index of the newest entry that changed whether `id` holds; 0 for none.
    pub fn standing_touched(&self, id: SubjectId) -> u64 {
        self.last_change(id, |before, after| before.standing == after.standing)
    }

    /// When it was changed how many messages subjects of `kind` have in `lang`.
    pub fn grouped_timeline(&self, kind: SubjectKind, lang: &Lang) -> Option<&Timeline> {
        self.touch.grouped.get(&(kind, lang.clone())).map(|grouped| &grouped.timeline)
    }

    /// One more than the index of the newest entry about `id`; 0 for none.
    pub fn subject_touched(&self, id: SubjectId) -> u64 {
        self.line(id).and_then(|line| line.revisions.last()).map_or(0, |revision| revision.index + 1)
    }

    /// One more than the index of the newest entry that changed what lists and other subjects' pages say of `id`: not a
    /// long text alone. 0 for none.
    pub fn card_touched(&self, id: SubjectId) -> u64 {
        self.last_change(id, State::is_listed_as)
    }
}
