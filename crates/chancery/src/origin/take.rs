//! Taking over: what was surveyed is fetched and kept, each entry by the rules of the append.

use std::sync::{Arc, Mutex, PoisonError};
use std::thread::sleep;
use std::time::Duration;

use record::verify::StatedRing;
use record::{Checkpoint, ConsistencyProof, EvidenceKind, Frontier, Hash, Instant, KeyRole, RecordId};
use store::{FileMark, FollowError, Followed, FollowedEntry, Mark as _, Reason, Store};
use tokio::runtime::Handle;

use super::batch::Fetcher;
use super::depot::Depot;
use super::known::{Known, Own, rings_of};
use super::survey::{Survey, survey};
use super::trouble::{Trouble, Uncovered};
use super::{diverged, ring_over};
use crate::failure::Failure;
use crate::net::Remote;

/// How often a content that is gone is asked for again, under a newer checkpoint, before it counts as withheld.
const TRIES: u32 = 3;
/// How long is waited between two of these.
const PAUSE: Duration = Duration::from_millis(700);
/// How many leaves of one's own log are read at a time.
const PAGE: u64 = 4_096;

/// Takes over another node's record into this node's store. It waits for network and database: for threads that may.
pub(crate) struct Taker {
    /// The other node.
    pub(crate) remote: Remote,
    /// This node's store.
    store: Store,
    /// The record, which is there.
    pub(crate) record: RecordId,
    /// This node's mark.
    mark: FileMark,
    /// The runtime of the store.
    runtime: Handle,
    /// The rings of keys up to a size, so that the whole record is not read again for each round.
    rings: Mutex<Option<(u64, Vec<StatedRing>)>>,
}

/// What a round brought.
#[derive(Clone, Debug)]
pub(crate) struct Taken {
    /// The other node's newest checkpoint, with the lines under it.
    pub(crate) seen: Checkpoint,
    /// How many entries came.
    pub(crate) entries: u64,
}

impl Taker {
    /// Takes over the record of `remote` into `store`, over the runtime in which this is called.
    pub(crate) fn new(remote: Remote, store: &Store, record: &RecordId, mark: FileMark) -> Self {
        let (store, record, runtime) = (store.clone(), record.clone(), Handle::current());
        Self { remote, store, record, mark, runtime, rings: Mutex::default() }
    }

    /// What is known of the record here; `seen` is the highest checkpoint seen before, where it is kept elsewhere.
    pub(crate) fn known(&self, seen: Option<Checkpoint>) -> Result<Known, Trouble> {
        let head = self.runtime.block_on(self.store.head(&self.record))?;
        let Some(head) = head else { return Ok(Known { seen, ..Known::nothing(self.record.clone()) }) };
        let rings = self.rings(head.size)?;
        let marked = self.mark.highest().map_err(Failure::from)?;
        let highest = [head.checkpoint, marked, seen].into_iter().flatten().max_by_key(|one| one.size);
        Ok(Known { record: self.record.clone(), frontier: head.frontier, rings, seen: highest })
    }

    /// The rings of keys of the `size` entries that are here.
    fn rings(&self, size: u64) -> Result<Vec<StatedRing>, Trouble> {
        let mut kept = self.rings.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((of, rings)) = &*kept
            && *of == size
        {
            return Ok(rings.clone());
        }
        let rings = rings_of(&self.runtime.block_on(self.store.load(&self.record))?);
        *kept = Some((size, rings.clone()));
        Ok(rings)
    }

    /// One round: surveys, and takes over everything that is new. `first` is told each newer checkpoint before
    /// anything of it is kept.
    pub(crate) fn round(
        &self,
        seen: Option<Checkpoint>,
        now: &dyn Fn() -> Instant,
        first: &mut dyn FnMut(&Survey) -> Result<(), Trouble>,
        watch: &mut dyn FnMut(&'static str, u64, u64),
    ) -> Result<Taken, Trouble> {
        let mut seen = seen;
        for tried in 1..=TRIES {
            let known = self.known(seen.clone())?;
            let surveyed = survey(&self.remote, &known, self, now(), &mut |done, of| {
                watch("Reading entries", done, of);
            })?;
            first(&surveyed)?;
            seen = Some(surveyed.target.clone());
            let surveyed = Arc::new(surveyed);
            match self.take(&known, &surveyed, now, watch) {
                Ok(()) => {
                    let entries = surveyed.target.size.saturating_sub(surveyed.from);
                    return Ok(Taken { seen: surveyed.target.clone(), entries });
                }
                // It may have been erased since; then a newer checkpoint covers that.
                Err(Trouble::Uncovered(_)) if tried < TRIES => sleep(PAUSE),
                Err(Trouble::Uncovered(gone)) => {
                    return Err(withheld(&known, &surveyed.target, &gone, now()));
                }
                Err(trouble) => return Err(trouble),
            }
        }
        Err(Trouble::Refused("a content is erased and given again; try later".to_owned()))
    }

    /// Fetches and keeps what was surveyed: in batches as long as nothing is shown here yet, else at once.
    fn take(
        &self,
        known: &Known,
        surveyed: &Arc<Survey>,
        now: &dyn Fn() -> Instant,
        watch: &mut dyn FnMut(&'static str, u64, u64),
    ) -> Result<(), Trouble> {
        let size = surveyed.target.size;
        if surveyed.from < size {
            let shown = self.runtime.block_on(self.store.checkpoints(&self.record, 0, 1))?;
            let is_first = shown.is_empty();
            let mut waiting: Vec<FollowedEntry> = Vec::new();
            let (store, record) = (self.store.clone(), self.record.clone());
            let depot = Depot { store, record, runtime: self.runtime.clone() };
            for batch in Fetcher::ahead(&self.remote, surveyed, depot) {
                let batch = batch?;
                waiting.extend(batch.entries);
                if is_first || batch.until == size {
                    let checkpoint = (batch.until == size).then(|| surveyed.note.own());
                    let entries = std::mem::take(&mut waiting);
                    self.keep(known, surveyed, entries, checkpoint, now)?;
                }
                watch("Taking over texts", batch.until, size);
            }
        }
        self.cosign(surveyed)
    }

    fn keep(
        &self,
        known: &Known,
        surveyed: &Survey,
        entries: Vec<FollowedEntry>,
        checkpoint: Option<Vec<u8>>,
        now: &dyn Fn() -> Instant,
    ) -> Result<(), Trouble> {
        let bytes: Vec<Vec<u8>> = entries.iter().map(|entry| entry.bytes.clone()).collect();
        let followed = Followed { entries, erased: surveyed.erased.clone(), checkpoint };
        let kept = self.runtime.block_on(self.store.follow(&self.record, followed, &self.mark));
        kept.map(drop).map_err(|error| self.fault(known, surveyed, &bytes, error, now()))
    }

    /// Keeps the lines of others under the newest checkpoint, those of the record's own heartbeat only if they hold.
    fn cosign(&self, surveyed: &Survey) -> Result<(), Trouble> {
        let size = surveyed.target.size;
        if self.runtime.block_on(self.store.checkpoint(&self.record, size))?.is_none() {
            return Ok(());
        }
        let ring = ring_over(&surveyed.rings, size).and_then(|ring| ring.of(KeyRole::Heartbeat));
        let heartbeat = ring.and_then(|key| crate::jobs::heartbeat(&self.record, *key));
        if let Some(heartbeat) = heartbeat
            && heartbeat.find(&surveyed.note.whole).is_err()
        {
            return Err(Trouble::Refused("the heartbeat under the newest checkpoint is false".to_owned()));
        }
        let there = self.runtime.block_on(self.store.cosignatures(&self.record, size))?;
        for line in surveyed.note.cosignatures().filter(|line| !there.iter().any(|kept| kept == line)) {
            self.runtime.block_on(self.store.cosign(&self.record, size, line))?;
        }
        Ok(())
    }

    /// What the store refused: the log's own fault, where the log signed it.
    fn fault(
        &self,
        known: &Known,
        surveyed: &Survey,
        bytes: &[Vec<u8>],
        error: FollowError,
        now: Instant,
    ) -> Trouble {
        let start = surveyed.target.size.min(surveyed.from);
        let index = match &error {
            FollowError::NoEntry { place } => start + place,
            FollowError::Place { due, .. } => *due,
            FollowError::Refused { index, reason } => {
                if matches!(reason, Reason::CommitmentUsed { .. }) {
                    return Trouble::Local(Failure::because("what was followed was not kept", error));
                }
                *index
            }
            FollowError::Altered { index } | FollowError::Content { index, .. } => *index,
            _ => return Trouble::Local(Failure::because("what was followed was not kept", error)),
        };
        let why = std::error::Error::source(&error).map(|why| format!(": {why}")).unwrap_or_default();
        let said = format!("the log holds an entry that breaks the record's rules: {error}{why}");
        let own = bytes
            .iter()
            .find(|bytes| record::Entry::from_bytes(bytes).is_ok_and(|entry| entry.index == index));
        let own = own.map(Vec::as_slice).unwrap_or_default();
        diverged::entry(&self.remote, known, &surveyed.target, index, own, said, now)
    }
}

/// The alarm for a content that is not given, or given otherwise.
fn withheld(known: &Known, target: &Checkpoint, gone: &Uncovered, now: Instant) -> Trouble {
    let Uncovered { index, commitment, asked, answer } = gone;
    let altered = answer.starts_with("200");
    let (kind, what) = if altered {
        (EvidenceKind::Altered, "was altered: it is not what was committed to")
    } else {
        (EvidenceKind::Withheld, "is withheld: no entry of the log erases it")
    };
    let said = format!("the content {commitment} of entry {index} {what} ({})", diverged::told(answer));
    diverged::withheld(known, target, kind, said, (asked.clone(), answer), now)
}

impl Own for Taker {
    fn root_at(&self, size: u64) -> Option<Hash> {
        let mut frontier = Frontier::default();
        while frontier.size() < size {
            let limit = PAGE.min(size - frontier.size());
            let leaves =
                self.runtime.block_on(self.store.leaves(&self.record, frontier.size(), limit)).ok()?;
            if leaves.is_empty() {
                return None;
            }
            leaves.iter().for_each(|bytes| frontier.push(record::leaf_hash(bytes)));
        }
        Some(frontier.root())
    }

    fn consistency(&self, first: u64, second: u64) -> Option<ConsistencyProof> {
        let _inside = self.runtime.enter();
        ConsistencyProof::prove(&self.store.hash_reader(&self.record), first, second).ok()
    }
}
