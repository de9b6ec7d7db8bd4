//! The walk through a dossier's entries, in order, each checked before the next is read.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use tlog_tiles::Hash;

use super::chain::Chains;
use super::suspect::suspect;
use super::{Fault, StatedRing, number};
use crate::act::Role;
use crate::authority;
use crate::commitment::{Commitment, Salt};
use crate::dossier::ProvenEntry;
use crate::entry::Entry;
use crate::fsck::{Behind, Found};
use crate::id::{RecordId, SubjectId, SubjectKind};
use crate::instant::Instant;
use crate::keys::KeyId;
use crate::lang::{Lang, Text};
use crate::log::leaf_hash;
use crate::subject::{Edition, KeyRing, SubjectContent};

/// What has been checked so far.
pub(super) struct Walk<'a> {
    record: &'a RecordId,
    size: u64,
    root: Hash,
    recorded_at: Instant,
    /// The subject of the ring of keys: that of entry 0.
    ring_subject: Option<SubjectId>,
    /// Every ring that was stated, in order.
    pub(super) rings: Vec<StatedRing>,
    chains: Chains,
    committed: BTreeSet<Commitment>,
    held: Vec<(u64, Commitment)>,
    missing: Vec<(u64, SubjectId, Commitment)>,
    erased: HashMap<(SubjectId, Commitment), u64>,
    /// The mission's name, as the newest of its entries states it.
    pub(super) mission: Text,
    /// What holds, by its entry.
    pub(super) acts: BTreeMap<u64, Checked>,
}

/// Entries come in order, from the first of the record on.
pub(super) fn in_order(entries: &[ProvenEntry]) -> Result<(), Fault> {
    if let Some([before, next]) =
        entries.array_windows::<2>().find(|[before, next]| before.index >= next.index)
    {
        return Err(Fault::Order { index: next.index, before: before.index });
    }
    match entries.first() {
        Some(first) if first.index == 0 => Ok(()),
        _ => Err(Fault::MissingEntry { index: 0 }),
    }
}

/// An entry that holds.
pub(super) struct Checked {
    pub(super) entry: Entry,
    pub(super) signed_by: KeyId,
    pub(super) subject: Option<SubjectContent>,
    pub(super) editions: BTreeMap<Lang, Edition>,
    pub(super) reasons: Text,
    /// The media file that it commits to, unless it was erased: its commitment and salt.
    pub(super) file: Option<(Commitment, Salt)>,
}

impl<'a> Walk<'a> {
    pub(super) fn new(record: &'a RecordId, size: u64, root: Hash) -> Self {
        Self {
            record,
            size,
            root,
            recorded_at: Instant::MIN,
            ring_subject: None,
            rings: Vec::new(),
            chains: Chains::default(),
            committed: BTreeSet::new(),
            held: Vec::new(),
            missing: Vec::new(),
            erased: HashMap::new(),
            mission: Text::new(),
            acts: BTreeMap::new(),
        }
    }

    /// The ring after the entries so far.
    pub(super) fn ring(&self) -> Option<&KeyRing> {
        self.rings.last().map(|stated| &stated.ring)
    }

    /// Checks the next entry.
    pub(super) fn entry(&mut self, proven: &ProvenEntry) -> Result<(), Fault> {
        let index = proven.index;
        let entry = self.read(proven)?;
        let proof = proven.proof.verify(leaf_hash(&proven.bytes), index, self.size, self.root);
        proof.map_err(|why| Fault::Proof { index, why })?;
        self.act(&entry)?;
        self.chains.follow(&entry)?;
        let found = self.contents(proven, &entry)?;
        let signed_by = self.signed(&entry, &found)?;
        self.instants(&entry)?;
        number::check(&entry, found.subject.as_ref())?;
        self.learn(entry, found, signed_by, proven);
        Ok(())
    }

    fn read(&self, proven: &ProvenEntry) -> Result<Entry, Fault> {
        let index = proven.index;
        let entry = Entry::from_bytes(&proven.bytes).map_err(|_| Fault::EntryForm { index })?;
        if entry.index != index {
            return Err(Fault::EntryForm { index });
        }
        if entry.act.record != *self.record {
            return Err(Fault::OtherRecord { record: entry.act.record.to_string() });
        }
        Ok(entry)
    }

    /// The act in itself. There is one ring of keys, that of entry 0, and no content is committed to twice.
    fn act(&mut self, entry: &Entry) -> Result<(), Fault> {
        let (act, index) = (&entry.act, entry.index);
        let is_ring = act.subject.kind() == SubjectKind::Key;
        let ring = *self.ring_subject.get_or_insert(act.subject);
        let repeats = act.commits.iter().any(|commit| !self.committed.insert(commit.commitment));
        let rules = [
            (index > 0 || is_ring, "it is the first, and states no keys"),
            (!is_ring || ring == act.subject, "it is about a second ring of keys"),
            (!repeats, "it commits to a content that was committed to before"),
        ];
        let broken = rules.into_iter().find(|(holds, _)| !holds).map(|(_, what)| what);
        match act.faults().into_iter().next().or(broken) {
            Some(what) => Err(Fault::ActForm { index, what }),
            None => Ok(()),
        }
    }

    fn contents(&mut self, proven: &ProvenEntry, entry: &Entry) -> Result<Found, Fault> {
        let index = proven.index;
        let committed: BTreeSet<_> = entry.act.commits.iter().map(|commit| commit.commitment).collect();
        let mut named = proven.contents.keys().chain(proven.files.keys());
        if named.any(|commitment| !committed.contains(commitment)) {
            return Err(Fault::ContentForeign { index });
        }
        // Only of a media file may the bytes be left out.
        let is_file =
            |gone: &Commitment| entry.act.commits_of(Role::File).any(|commit| commit.commitment == *gone);
        if !proven.files.keys().all(is_file) {
            return Err(Fault::ContentMissing { index });
        }
        for (commitment, content) in &proven.contents {
            if content.commitment() != *commitment {
                let suspect = std::str::from_utf8(&content.bytes).ok().and_then(suspect);
                return Err(Fault::ContentAltered { index, commitment: *commitment, suspect });
            }
            self.held.push((index, *commitment));
        }
        self.held.extend(proven.files.keys().map(|commitment| (index, *commitment)));
        let found = Found::of(entry, &|commitment| {
            let content = proven.contents.get(commitment).cloned().map(Behind::Content);
            content.or_else(|| proven.files.get(commitment).map(|_| Behind::LeftOut))
        });
        match found.faults.first() {
            Some(why) => Err(Fault::ContentForm { index, why: why.clone() }),
            None => Ok(found),
        }
    }

    fn signed(&mut self, entry: &Entry, found: &Found) -> Result<KeyId, Fault> {
        let index = entry.index;
        let is_ring = entry.act.subject.kind() == SubjectKind::Key;
        let stated = found.ring().filter(|_| is_ring);
        if is_ring && stated.is_none() && entry.act.commits_of(Role::Subject).next().is_some() {
            // Keys are never erased.
            return Err(Fault::ContentMissing { index });
        }
        let before = self.ring().or(stated).ok_or(Fault::MissingEntry { index: 0 })?;
        let signed_by = authority::check(before, &entry.act, &entry.signatures, stated)
            .map_err(|why| Fault::UnsignedAct { index, why })?;
        self.rings.extend(stated.map(|ring| StatedRing { since: index, ring: ring.clone() }));
        Ok(signed_by)
    }

    fn instants(&mut self, entry: &Entry) -> Result<(), Fault> {
        let act = &entry.act;
        let issued = act.issued_at.map_or(entry.recorded_at, |claimed| claimed.min(entry.recorded_at));
        let due = act.not_before.is_none_or(|first| first <= entry.recorded_at)
            && act.not_after.is_none_or(|last| entry.recorded_at <= last);
        let holds = entry.issued_at == issued && due && entry.recorded_at >= self.recorded_at;
        self.recorded_at = entry.recorded_at;
        if holds { Ok(()) } else { Err(Fault::Instants { index: entry.index }) }
    }

    fn learn(&mut self, entry: Entry, found: Found, signed_by: KeyId, proven: &ProvenEntry) {
        let subject = entry.act.subject;
        self.missing.extend(found.missing.iter().map(|gone| (entry.index, subject, *gone)));
        self.erased.extend(entry.act.erases.iter().map(|gone| ((subject, *gone), entry.index)));
        if let Some(SubjectContent::Mission(mission)) = &found.subject {
            self.mission = mission.name.clone();
        }
        let reasons = entry.act.commits_of(Role::Reason).filter_map(|commit| {
            let content = proven.contents.get(&commit.commitment)?;
            Some((commit.lang.clone()?, String::from_utf8(content.bytes.clone()).ok()?))
        });
        let reasons = reasons.collect();
        let file = entry.act.commits_of(Role::File).next().and_then(|commit| {
            let inside = proven.contents.get(&commit.commitment).map(|content| content.salt);
            let salt = inside.or_else(|| proven.files.get(&commit.commitment).copied())?;
            Some((commit.commitment, salt))
        });
        let editions = found.editions.into_iter().map(|edition| (edition.lang.clone(), edition)).collect();
        let checked = Checked { entry, signed_by, subject: found.subject, editions, reasons, file };
        self.acts.insert(checked.entry.index, checked);
    }

    /// What is missing must be erased by a later act about the same subject, and what was erased must be missing.
    pub(super) fn absences(&self) -> Result<(), Fault> {
        let lawful = |(index, subject, gone): &&(u64, SubjectId, Commitment)| {
            self.erased.get(&(*subject, *gone)).is_some_and(|by| by > index)
        };
        if let Some((index, ..)) = self.missing.iter().find(|missing| !lawful(missing)) {
            return Err(Fault::ContentMissing { index: *index });
        }
        let gone: BTreeMap<_, _> = self.erased.iter().map(|((_, gone), by)| (gone, *by)).collect();
        let revived = self.held.iter().find_map(|(index, content)| Some((*index, *gone.get(content)?)));
        match revived {
            Some((index, by)) => Err(Fault::ContentRevived { index, by }),
            None => Ok(()),
        }
    }
}
