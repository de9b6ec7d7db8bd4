//! Snapshots: what the first N entries that were public at T say. A view, never a copy.

use std::collections::BTreeMap;
use std::ops::{Bound, RangeInclusive};

use crate::address::Handle;
use crate::history::{
    ChangeRow, Group, History, ListRow, MessageList, OrderKey, Revision, Row, Standing, State, SubjectLine,
};
use crate::id::{RecordId, SubjectId, SubjectKind};
use crate::instant::Instant;
use crate::lang::Lang;
use crate::subject::{Mission, SubjectContent};

/// What the first [`size`](Self::size) entries with `issued_at` up to [`at`](Self::at) say.
///
/// Making one costs nothing, asking it about a subject a binary search. Nothing in it depends on
/// entries past its size, but for what was erased: that is gone from the past too.
#[derive(Clone, Copy, Debug)]
pub struct Snapshot<'a> {
    history: &'a History,
    size: u64,
    at: Instant,
}

/// A subject as a snapshot shows it.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// The subject and all that was ever decided about it.
    pub line: &'a SubjectLine,
    /// What of it the snapshot shows, never empty.
    pub revisions: &'a [Revision],
}

/// The mission as a snapshot shows it.
#[derive(Clone, Copy, Debug)]
pub struct MissionView<'a> {
    /// The mission.
    pub mission: &'a Mission,
    /// Whether the mission's first revision stands in for an instant before it.
    pub before_its_time: bool,
}

impl<'a> Snapshot<'a> {
    pub(crate) fn new(history: &'a History, size: u64, at: Instant) -> Self {
        Self { history, size, at }
    }

    /// The record.
    pub fn record(&self) -> &'a RecordId {
        self.history.record()
    }

    /// The history that this is a view of.
    pub fn history(&self) -> &'a History {
        self.history
    }

    /// How many entries it is a view of.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// The instant it shows.
    pub fn at(&self) -> Instant {
        self.at
    }

    /// Whether it shows everything that the history holds.
    pub fn is_latest(&self) -> bool {
        self.size == self.history.size() && self.at >= self.history.newest_issue
    }

    /// The mission; its first revision also serves all instants before it.
    pub fn mission(&self) -> Option<MissionView<'a>> {
        let line = self.lines_of(SubjectKind::Mission).next()?;
        let visible = line.up_to(self.size, self.at).last();
        let revision = visible.or_else(|| line.revisions.first().filter(|first| first.index < self.size))?;
        match revision.state.content.as_deref() {
            Some(SubjectContent::Mission(mission)) => {
                Some(MissionView { mission, before_its_time: visible.is_none() })
            }
            _ => None,
        }
    }

    /// A subject, if anything of it was public.
    pub fn view(&self, id: SubjectId) -> Option<View<'a>> {
        self.history.line(id).and_then(|line| self.view_of(line))
    }

    /// A message by its address, if anything of it was public.
    pub fn message_at(&self, handle: Handle) -> Option<View<'a>> {
        self.history.line_at(handle).and_then(|line| self.view_of(line))
    }

    /// The subjects of a kind that hold, in the order of their first entries; what was erased
    /// since is gone from here too.
    pub fn published(&self, kind: SubjectKind) -> impl Iterator<Item = View<'a>> + use<'a> {
        self.subjects(kind)
            .filter(|view| view.standing() == Standing::Published && view.line.erasure().is_none())
    }

    /// All subjects of a kind of which anything was public, however they stand, in the order of
    /// their first entries.
    pub fn subjects(&self, kind: SubjectKind) -> impl Iterator<Item = View<'a>> + use<'a> {
        let snapshot = *self;
        self.lines_of(kind).filter_map(move |line| snapshot.view_of(line))
    }

    /// The messages that hold and have an edition in `lang`, the newest first.
    pub fn messages(&self, lang: &Lang) -> impl Iterator<Item = View<'a>> + use<'a> {
        let snapshot = *self;
        let rows = self.list(lang).into_iter().flat_map(|list| list.rows.iter().rev());
        snapshot.standing_in(lang, rows)
    }

    /// The messages of a year, or of a month of it, the newest first. Month 0 holds those of which
    /// the year alone is known.
    pub fn messages_of(
        &self,
        lang: &Lang,
        year: i16,
        month: Option<i8>,
    ) -> impl Iterator<Item = View<'a>> + use<'a> {
        let snapshot = *self;
        let rows =
            self.list(lang).into_iter().flat_map(move |list| list.rows.range(period(year, month)).rev());
        snapshot.standing_in(lang, rows)
    }

    /// Every place that a message has or had in a year, or in a month of it, however it stands; what was erased
    /// has none.
    pub fn ever_of(
        &self,
        lang: &Lang,
        year: i16,
        month: Option<i8>,
    ) -> impl Iterator<Item = (OrderKey, View<'a>)> + use<'a> {
        let snapshot = *self;
        let rows = self.list(lang).into_iter().flat_map(move |list| list.rows.range(period(year, month)));
        rows.filter_map(move |(key, row)| {
            let line = &snapshot.history.lines[row.line];
            snapshot.view_of(line).filter(|_| line.erasure().is_none()).map(|view| (*key, view))
        })
    }

    /// How many messages hold in `lang`, by year and month (0 where the month is not known).
    pub fn counts(&self, lang: &Lang) -> BTreeMap<(i16, i8), u64> {
        if self.is_latest() {
            return self.list(lang).map(|list| list.counts.clone()).unwrap_or_default();
        }
        counted(self.messages(lang))
    }

    /// The messages that hold, have an edition in `lang` and stand in `group`, the newest first.
    pub fn group(&self, lang: &Lang, group: Group) -> impl Iterator<Item = View<'a>> + use<'a> {
        self.group_within(lang, group, i16::MIN, i16::MAX)
    }

    /// The same of one year.
    pub fn group_of(&self, lang: &Lang, group: Group, year: i16) -> impl Iterator<Item = View<'a>> + use<'a> {
        self.group_within(lang, group, year, year)
    }

    fn group_within(
        &self,
        lang: &Lang,
        group: Group,
        first: i16,
        last: i16,
    ) -> impl Iterator<Item = View<'a>> + use<'a> {
        let (snapshot, lang) = (*self, lang.clone());
        let list = self.history.groups.get(&(group, lang.clone()));
        let years = *period(first, None).start()..=*period(last, None).end();
        let rows = list.into_iter().flat_map(move |list| list.rows.range(years.clone()).rev());
        snapshot.standing_in(&lang, rows).filter(move |view| view.state().is_in(&lang, group))
    }

    /// When a message that ever stood in `group` did so first, of those of a year, of a month of it or of a day of
    /// that; what was erased never did.
    pub fn first_in_group(
        &self,
        lang: &Lang,
        group: Group,
        (year, month, day): (i16, Option<i8>, Option<i8>),
    ) -> Option<Instant> {
        let list = self.history.groups.get(&(group, lang.clone()))?;
        let views = list.rows.range(period(year, month)).filter_map(|(key, row)| {
            let line = &self.history.lines[row.line];
            Some((*key, self.view_of(line).filter(|_| line.erasure().is_none())?))
        });
        let stood = |(key, view): (OrderKey, View<'a>)| {
            let there = |state: &State| state.key == Some(key) && state.groups(lang).contains(&group);
            view.revisions.iter().find(|revision| there(&revision.state)).map(|revision| revision.issued_at)
        };
        views.filter(|(key, _)| day.is_none_or(|day| key.day == day)).filter_map(stood).min()
    }

    /// How many messages hold in `lang` and stand in `group`, by year and month (0 where the month is not known).
    pub fn group_counts(&self, lang: &Lang, group: Group) -> BTreeMap<(i16, i8), u64> {
        if self.is_latest() {
            let list = self.history.groups.get(&(group, lang.clone()));
            return list.map(|list| list.counts.clone()).unwrap_or_default();
        }
        counted(self.group(lang, group))
    }

    /// The subjects of which anything was public that ever named a media file, in the order of their first entries.
    pub fn uses(&self, media: SubjectId) -> impl Iterator<Item = View<'a>> + use<'a> {
        let snapshot = *self;
        let lines = self.history.uses.get(&media).into_iter().flatten();
        lines.filter_map(move |number| snapshot.view_of(&snapshot.history.lines[*number]))
    }

    /// The subject of a kind whose first entry has this index, if anything of it was public.
    pub fn by_index(&self, kind: SubjectKind, index: u64) -> Option<View<'a>> {
        let numbers = self.history.by_kind.get(&kind)?;
        let first = |number: &usize| self.history.lines[*number].revisions.first().map(|first| first.index);
        let at = numbers.binary_search_by_key(&Some(index), first).ok()?;
        self.view_of(&self.history.lines[numbers[at]])
    }

    /// The redirect that leads away from an address, as it stands: the one that was decided last.
    pub fn redirect(&self, path: &str) -> Option<View<'a>> {
        let lines = self.history.redirects.get(path)?;
        let views = lines.iter().filter_map(|number| self.view_of(&self.history.lines[*number]));
        let leads = |view: &View<'_>| match view.state().content.as_deref() {
            Some(SubjectContent::Redirect(redirect)) => {
                view.standing() == Standing::Published && redirect.from == path
            }
            _ => false,
        };
        views.filter(leads).max_by_key(|view| view.current().index)
    }

    /// The acts that changed what was public before, of all subjects, issued at `within`, the newest first.
    ///
    /// With the publications they are all that the record holds.
    pub fn changes(&self, within: RangeInclusive<Instant>) -> impl Iterator<Item = ChangeRow<'a>> + use<'a> {
        let (history, size) = (self.history, self.size);
        let (first, last) = within.into_inner();
        let last = last.min(self.at);
        let rows = (first <= last).then(|| history.changes.rows.range((first, 0)..=(last, u64::MAX)));
        rows.into_iter().flatten().rev().filter(move |((_, index), _)| *index < size).map(
            move |(_, (line, revision))| {
                let line = &history.lines[*line];
                ChangeRow {
                    line,
                    revision: &line.revisions[*revision],
                    before: &line.revisions[*revision - 1],
                    number: *revision as u64 + 1,
                }
            },
        )
    }

    /// When the first of its entries became public; `None` where none was.
    pub fn first_issue(&self) -> Option<Instant> {
        self.history.timeline().first_of(self.size).filter(|first| *first <= self.at)
    }

    /// Whether anything became public `within` some time.
    pub fn is_touched(&self, within: RangeInclusive<Instant>) -> bool {
        let (first, last) = within.into_inner();
        self.history.timeline().is_touched(first..=last.min(self.at), self.size)
    }

    /// One more than the index of the first of all entries that became public `within` some time; 0 for none.
    pub fn first_touch(&self, within: RangeInclusive<Instant>) -> u64 {
        let (first, last) = within.into_inner();
        let found = self.history.timeline().first_within(first..=last.min(self.at));
        found.filter(|index| *index < self.size).map_or(0, |index| index + 1)
    }

    /// How many of its entries show `at` as the snapshot's whole part of the record does.
    pub fn size_at(&self, at: Instant) -> u64 {
        self.history.issues.size_at(self.size, at.min(self.at))
    }

    /// The places in the list of `lang` past `key`, the nearest first; whether a message holds there,
    /// [`standing_at`](Self::standing_at) tells.
    pub fn places_after(&self, lang: &Lang, key: OrderKey) -> impl Iterator<Item = ListRow<'a>> + use<'a> {
        let beyond = (Bound::Excluded(key), Bound::Unbounded);
        let history = self.history;
        let rows = self.list(lang).into_iter().flat_map(move |list| list.rows.range(beyond));
        rows.map(move |(key, row)| ListRow { key: *key, line: &history.lines[row.line] })
    }

    /// The places in the list of `lang` before `key`, the nearest first.
    pub fn places_before(&self, lang: &Lang, key: OrderKey) -> impl Iterator<Item = ListRow<'a>> + use<'a> {
        let history = self.history;
        let rows = self.list(lang).into_iter().flat_map(move |list| list.rows.range(..key).rev());
        rows.map(move |(key, row)| ListRow { key: *key, line: &history.lines[row.line] })
    }

    /// The message that holds at a place in the list of `lang`.
    pub fn standing_at(&self, lang: &Lang, row: ListRow<'a>) -> Option<View<'a>> {
        let view = self.view_of(row.line)?;
        let state = view.state();
        let here = state.standing == Standing::Published
            && state.key == Some(row.key)
            && state.edition(lang).is_some();
        (here && view.line.erasure().is_none()).then_some(view)
    }

    fn lines_of(&self, kind: SubjectKind) -> impl Iterator<Item = &'a SubjectLine> + use<'a> {
        let history = self.history;
        history.by_kind.get(&kind).into_iter().flatten().map(move |number| &history.lines[*number])
    }

    fn list(&self, lang: &Lang) -> Option<&'a MessageList> {
        self.history.lists.get(lang)
    }

    fn view_of(&self, line: &'a SubjectLine) -> Option<View<'a>> {
        let revisions = line.up_to(self.size, self.at);
        (!revisions.is_empty()).then_some(View { line, revisions })
    }

    /// Of the places in a list, those that their message holds in this snapshot.
    fn standing_in<R>(self, lang: &Lang, rows: R) -> impl Iterator<Item = View<'a>> + use<'a, R>
    where
        R: Iterator<Item = (&'a OrderKey, &'a Row)>,
    {
        let lang = lang.clone();
        rows.map(move |(key, row)| ListRow { key: *key, line: &self.history.lines[row.line] })
            .filter_map(move |row| self.standing_at(&lang, row))
    }
}

/// How many messages there are by year and month.
fn counted<'a>(messages: impl Iterator<Item = View<'a>>) -> BTreeMap<(i16, i8), u64> {
    let mut counts = BTreeMap::new();
    for key in messages.filter_map(|view| view.state().key) {
        *counts.entry((key.year, key.month)).or_default() += 1;
    }
    counts
}

/// The places in a list of a year, or of a month of it.
fn period(year: i16, month: Option<i8>) -> RangeInclusive<OrderKey> {
    let first = OrderKey { year, month: month.unwrap_or(0), day: 0, issued_at: Instant::MIN, index: 0 };
    let last =
        OrderKey { month: month.unwrap_or(12), day: 31, issued_at: Instant::MAX, index: u64::MAX, ..first };
    first..=last
}

impl<'a> View<'a> {
    /// The newest revision that the snapshot shows.
    pub fn current(&self) -> &'a Revision {
        &self.revisions[self.revisions.len() - 1]
    }

    /// The subject after that revision.
    pub fn state(&self) -> &'a State {
        &self.current().state
    }

    /// Whether it holds.
    pub fn standing(&self) -> Standing {
        self.state().standing
    }

    /// The index of the subject's first entry.
    pub fn index(&self) -> u64 {
        self.revisions[0].index
    }

    /// When the subject first became public.
    pub fn first_issued_at(&self) -> Instant {
        self.revisions[0].issued_at
    }
}
