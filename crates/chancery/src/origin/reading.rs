//! Reading the entries of another node in order: their leaves, what they erase, and the keys that they state.

use std::collections::BTreeSet;

use record::verify::StatedRing;
use record::{
    Checkpoint, Commitment, Entry, Frontier, Hash, KeyRing, Role, SubjectContent, SubjectKind, authority,
    leaf_hash,
};

use super::known::Known;
use super::survey::{WIDTH, width_in};
use super::trouble::Trouble;
use crate::net::{self, Ahead, Fetched, NetError, Remote};

/// How many bundles are fetched at a time.
const BUNDLES: usize = 4;

/// What was read so far.
pub(super) struct Reading {
    pub(super) from: u64,
    pub(super) frontier: Frontier,
    pub(super) leaves: Vec<Hash>,
    pub(super) erased: BTreeSet<Commitment>,
    pub(super) rings: Vec<StatedRing>,
    /// The root at the size of the highest checkpoint that was seen.
    pub(super) seen: Option<(u64, Option<Hash>)>,
    /// The first entry that breaks the record's rules.
    pub(super) broken: Option<Broken>,
}

/// An entry that no record may have.
pub(super) struct Broken {
    pub(super) index: u64,
    pub(super) bytes: Vec<u8>,
    pub(super) why: String,
}

impl Reading {
    /// Nothing is read yet.
    pub(super) fn new(known: &Known) -> Self {
        let size = known.frontier.size();
        let at_once = |seen: &Checkpoint| (seen.size == size).then(|| known.frontier.root());
        Self {
            from: size,
            frontier: known.frontier.clone(),
            leaves: Vec::new(),
            erased: BTreeSet::new(),
            rings: known.rings.clone(),
            seen: known.seen.as_ref().map(|seen| (seen.size, at_once(seen))),
            broken: None,
        }
    }

    /// Reads the entries up to `size`.
    pub(super) fn read(
        &mut self,
        remote: &Remote,
        size: u64,
        watch: &mut dyn FnMut(u64, u64),
    ) -> Result<(), Trouble> {
        if size <= self.from {
            return Ok(());
        }
        let (asked, from) = (remote.clone(), self.from);
        let mut next = from / WIDTH;
        let batches = Ahead::of(move || {
            let last = size.div_ceil(WIDTH);
            let bundles: Vec<u64> = (next..last).take(BUNDLES).collect();
            next += bundles.len() as u64;
            let fetch =
                |index: &u64| asked.bundle(*index, width_in(*index, size)).map(|bundle| (*index, bundle));
            (!bundles.is_empty()).then(|| net::all(&bundles, fetch))
        });
        for batch in batches {
            for (index, bundle) in batch.map_err(|error| cut_off(error, size))? {
                let skipped = usize::try_from(from.saturating_sub(index * WIDTH)).unwrap_or(usize::MAX);
                for bytes in bundle.into_iter().skip(skipped) {
                    self.entry(remote, bytes)?;
                }
            }
            watch(self.frontier.size(), size);
        }
        Ok(())
    }

    fn entry(&mut self, remote: &Remote, bytes: Vec<u8>) -> Result<(), Trouble> {
        let index = self.frontier.size();
        let leaf = leaf_hash(&bytes);
        self.frontier.push(leaf);
        self.leaves.push(leaf);
        if let Some((size, root)) = &mut self.seen
            && *size == self.frontier.size()
        {
            *root = Some(self.frontier.root());
        }
        let why = match Entry::from_bytes(&bytes) {
            Ok(entry) if entry.index == index => self.learn(remote, &entry)?,
            Ok(_) => Some("says another place than its own".to_owned()),
            Err(_) => Some("is no entry of a record".to_owned()),
        };
        if let Some(why) = why.filter(|_| self.broken.is_none()) {
            self.broken = Some(Broken { index, bytes, why });
        }
        Ok(())
    }

    /// What an entry says about what others say: erasures and keys. Tells what is wrong with it.
    fn learn(&mut self, remote: &Remote, entry: &Entry) -> Result<Option<String>, Trouble> {
        self.erased.extend(&entry.act.erases);
        if entry.act.subject.kind() != SubjectKind::Key || self.broken.is_some() {
            return Ok(None);
        }
        let Some(stated) = ring_in(remote, entry)? else {
            return Ok(Some("does not state the ring of keys that it commits to".to_owned()));
        };
        let before = self.rings.last().map_or(&stated, |before| &before.ring);
        if let Err(lacks) = authority::check(before, &entry.act, &entry.signatures, Some(&stated)) {
            return Ok(Some(lacks.to_string()));
        }
        self.rings.push(StatedRing { since: entry.index, ring: stated });
        Ok(None)
    }
}

/// Entries that are not given, though the checkpoint covers them.
fn cut_off(error: NetError, size: u64) -> Trouble {
    match error {
        NetError::Status { address, status: 404 | 410 } => Trouble::Refused(format!(
            "the log is cut off: its checkpoint covers {size} entries, but {address} is not given"
        )),
        error => error.into(),
    }
}

/// The ring that an entry states.
fn ring_in(remote: &Remote, entry: &Entry) -> Result<Option<KeyRing>, Trouble> {
    let commit = entry.act.commits.iter().find(|commit| commit.role == Role::Subject);
    let Some(commit) = commit else { return Ok(None) };
    match remote.content(&commit.commitment)? {
        Fetched::Here(content) => match SubjectContent::from_bytes(&content.bytes) {
            Ok(SubjectContent::Keys(ring)) => Ok(Some(ring)),
            _ => Ok(None),
        },
        _ => Err(Trouble::Refused(format!(
            "the ring of keys of entry {} is not given by {}; without it nothing after it can be checked",
            entry.index,
            remote.site()
        ))),
    }
}
