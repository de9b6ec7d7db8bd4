//! The history: everything that the record says, at every size and instant.
//!
//! [`History::append`] folds one entry at a time; [`Snapshot`](crate::Snapshot) looks at what was folded.

mod changes;
mod face;
mod fold;
mod group;
mod issues;
mod line;
mod list;
mod relist;
mod timeline;
mod touch;

use std::collections::{BTreeMap, BTreeSet, HashMap};

pub use changes::ChangeRow;
pub(crate) use changes::Changes;
pub use fold::FoldError;
pub use group::Group;
pub(crate) use issues::Issues;
pub use line::{EditionState, Revision, Standing, State, SubjectLine};
pub use list::{ListRow, MessageList, OrderKey, Touched};
pub(crate) use list::{Row, filing_year};
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
    /// What is touched beside the lists.
    touch: touch::Touch,
    pub(crate) changes: Changes,
    pub(crate) issues: Issues,
    /// All entries.
    timeline: Timeline,
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
            touch: touch::Touch::default(),
            changes: Changes::default(),
            issues: Issues::default(),
            timeline: Timeline::default(),
            lists_timeline: Timeline::default(),
            changes_timeline: Timeline::default(),
        }
    }

    /// Passes over the entries before `index`, which are not at hand, as when a dossier's are folded.
    ///
    /// What such a history shows is true of the subjects whose entries are all in it, and says nothing of others;
    /// its lists and counts are of what it knows.
    pub fn pass_over(&mut self, index: u64) {
        self.size = self.size.max(index);
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

    /// One more than the index of the newest entry that changed the list of `lang`, or a text in it; 0 for none.
    pub fn list_touched(&self, lang: &Lang) -> u64 {
        self.lists.get(lang).map_or(0, |list| list.whole().text.max(list.whole().shown))
    }

    /// The messages of a language; `None` where there never was one.
    pub fn list(&self, lang: &Lang) -> Option<&MessageList> {
        self.lists.get(lang)
    }

    /// The messages of a group in a language; `None` where there never was one.
    pub fn group_list(&self, lang: &Lang, group: Group) -> Option<&MessageList> {
        self.groups.get(&(group, lang.clone()))
    }

    /// The languages in which there ever was a message.
    pub fn languages(&self) -> impl Iterator<Item = &Lang> {
        self.lists.keys()
    }

    /// One more than the index of the newest entry that changed what the list of `group` in `lang` shows; 0 for none.
    pub fn group_touched(&self, lang: &Lang, group: Group) -> u64 {
        self.group_list(lang, group).map_or(0, |list| list.whole().shown)
    }

    /// When the list of `group` in `lang` was touched; `None` where there is no such list.
    pub fn group_timeline(&self, lang: &Lang, group: Group) -> Option<&Timeline> {
        self.group_list(lang, group).map(|list| &list.timeline)
    }

    /// One more than the index of the newest entry that changed what the list of `lang` shows of a month.
    pub fn month_touched(&self, lang: &Lang, year: i16, month: i8) -> u64 {
        self.lists.get(lang).map_or(0, |list| list.month(year, month).shown)
    }

    /// One more than the index of the newest entry that changed what was public before; 0 for none.
    pub fn changes_touched(&self) -> u64 {
        self.changes.touched
    }

    /// When entries became public.
    pub fn timeline(&self) -> &Timeline {
        &self.timeline
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
