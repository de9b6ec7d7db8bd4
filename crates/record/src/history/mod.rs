//! The history: everything that the record says, at every size and instant.
//!
//! [`History::append`] folds one entry at a time; [`Snapshot`](crate::Snapshot) looks at what was folded.

mod changes;
mod fold;
mod group;
mod issues;
mod line;
mod list;
mod timeline;

use std::collections::{BTreeMap, BTreeSet, HashMap};

pub use changes::ChangeRow;
pub(crate) use changes::Changes;
pub use fold::FoldError;
pub use group::Group;
pub(crate) use issues::Issues;
pub use line::{EditionState, Revision, Standing, State, SubjectLine};
pub(crate) use list::filing_year;
pub use list::{ListRow, MessageList, OrderKey};
pub use timeline::Timeline;

use crate::address::Handle;
use crate::civil::Zone;
use crate::id::{RecordId, SubjectId, SubjectKind};
use crate::instant::Instant;
use crate::lang::Lang;
use crate::snapshot::Snapshot;

/// Everything that the record says, at every size and instant.
#[derive(Clone, Debug)]
pub struct History {
    record: RecordId,
    size: u64,
    recorded_at: Instant,
    pub(crate) newest_issue: Instant,
    zone: Zone,
    pub(crate) lines: Vec<SubjectLine>,
    by_id: HashMap<SubjectId, usize>,
    by_handle: HashMap<Handle, usize>,
    /// Imported messages by the index of their first entry.
    imports: HashMap<u64, usize>,
    pub(crate) by_kind: BTreeMap<SubjectKind, Vec<usize>>,
    pub(crate) lists: BTreeMap<Lang, MessageList>,
    /// The messages of each group in each language.
    pub(crate) groups: HashMap<(Group, Lang), MessageList>,
    /// The subjects that ever named a media file.
    pub(crate) uses: HashMap<SubjectId, BTreeSet<usize>>,
    /// The redirects that ever led away from an address.
    pub(crate) redirects: HashMap<String, BTreeSet<usize>>,
    /// One more than the index of the newest entry about a subject of each kind.
    kinds_touched: BTreeMap<SubjectKind, u64>,
    epoch: u64,
    pub(crate) changes: Changes,
    pub(crate) issues: Issues,
    /// All entries.
    timeline: Timeline,
    /// Those that change what stands on every page.
    standing_timeline: Timeline,
    /// Those that change any list of messages.
    lists_timeline: Timeline,
    /// Those that change what was public before.
    changes_timeline: Timeline,
}

impl History {
    /// The history of `record` before its first entry.
    pub fn new(record: RecordId) -> Self {
        Self {
            record,
            size: 0,
            recorded_at: Instant::MIN,
            newest_issue: Instant::MIN,
            zone: Zone::utc(),
            lines: Vec::new(),
            by_id: HashMap::new(),
            by_handle: HashMap::new(),
            imports: HashMap::new(),
            by_kind: BTreeMap::new(),
            lists: BTreeMap::new(),
            groups: HashMap::new(),
            uses: HashMap::new(),
            redirects: HashMap::new(),
            kinds_touched: BTreeMap::new(),
            epoch: 0,
            changes: Changes::default(),
            issues: Issues::default(),
            timeline: Timeline::default(),
            standing_timeline: Timeline::default(),
            lists_timeline: Timeline::default(),
            changes_timeline: Timeline::default(),
        }
    }

    /// The record that this is the history of.
    pub fn record(&self) -> &RecordId {
        &self.record
    }

    /// How many entries have been folded.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// When the newest entry was recorded.
    pub fn recorded_at(&self) -> Instant {
        self.recorded_at
    }

    /// The mission's civil zone after the newest entry; UTC until there is a mission.
    pub fn zone(&self) -> &Zone {
        &self.zone
    }

    /// What was decided about `id`.
    pub fn line(&self, id: SubjectId) -> Option<&SubjectLine> {
        self.by_id.get(&id).map(|number| &self.lines[*number])
    }

    /// The message at an address.
    ///
    /// The year of an erased import went with its date: any year leads to it.
    pub fn line_at(&self, handle: Handle) -> Option<&SubjectLine> {
        let erased = || match handle {
            Handle::Import { index, .. } => self.imports.get(&index).map(|number| &self.lines[*number]),
            Handle::Number(_) => None,
        };
        let line = self.by_handle.get(&handle).map(|number| &self.lines[*number]);
        line.or_else(|| erased().filter(|line| line.erasure().is_some()))
    }

    /// The view of the first `size` entries with `issued_at` up to `at`.
    pub fn snapshot(&self, size: u64, at: Instant) -> Snapshot<'_> {
        Snapshot::new(self, size.min(self.size), at)
    }

    /// The view of all entries with `issued_at` up to `at`.
    pub fn at(&self, at: Instant) -> Snapshot<'_> {
        self.snapshot(self.size, at)
    }

    /// One more than the index of the newest entry that changed what stands on every page:
    /// mission, contacts, counters, notices, persons, pages, keys, promise.
    pub fn epoch(&self) -> u64 {
        self.epoch
    }

    /// One more than the index of the newest entry that changed the list of `lang`; 0 for none.
    pub fn list_touched(&self, lang: &Lang) -> u64 {
        self.lists.get(lang).map_or(0, |list| list.touched)
    }

    /// One more than the index of the newest entry that changed the list of `group` in `lang`; 0 for none.
    pub fn group_touched(&self, lang: &Lang, group: Group) -> u64 {
        self.groups.get(&(group, lang.clone())).map_or(0, |list| list.touched)
    }

    /// When the list of `group` in `lang` was touched; `None` where there is no such list.
    pub fn group_timeline(&self, lang: &Lang, group: Group) -> Option<&Timeline> {
        self.groups.get(&(group, lang.clone())).map(|list| &list.timeline)
    }

    /// One more than the index of the newest entry about a subject of `kind`; 0 for none.
    pub fn kind_touched(&self, kind: SubjectKind) -> u64 {
        self.kinds_touched.get(&kind).copied().unwrap_or(0)
    }

    /// One more than the index of the newest entry about `id`; 0 for none.
    pub fn subject_touched(&self, id: SubjectId) -> u64 {
        self.line(id).and_then(|line| line.revisions.last()).map_or(0, |revision| revision.index + 1)
    }

    /// One more than the index of the newest entry that changed a month of the list of `lang`.
    pub fn month_touched(&self, lang: &Lang, year: i16, month: i8) -> u64 {
        self.lists.get(lang).and_then(|list| list.touched_months.get(&(year, month))).copied().unwrap_or(0)
    }

    /// One more than the index of the newest entry that changed what was public before; 0 for none.
    pub fn changes_touched(&self) -> u64 {
        self.changes.touched
    }

    /// When entries became public.
    pub fn timeline(&self) -> &Timeline {
        &self.timeline
    }

    /// When what stands on every page was touched: see [`epoch`](Self::epoch).
    pub fn standing_timeline(&self) -> &Timeline {
        &self.standing_timeline
    }

    /// When any list of messages was touched.
    pub fn lists_timeline(&self) -> &Timeline {
        &self.lists_timeline
    }

    /// When the list of `lang` was touched; `None` where there is no such list.
    pub fn list_timeline(&self, lang: &Lang) -> Option<&Timeline> {
        self.lists.get(lang).map(|list| &list.timeline)
    }

    /// When something public was changed.
    pub fn changes_timeline(&self) -> &Timeline {
        &self.changes_timeline
    }
}
