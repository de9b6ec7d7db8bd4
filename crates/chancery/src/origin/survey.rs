//! The survey: every new entry, without its texts, and whether all of them lead to the signed checkpoint.

use std::collections::BTreeSet;

use record::verify::StatedRing;
use record::{Checkpoint, Commitment, ConsistencyProof, Evidence, Hash, Instant, KeyRole};

use super::diverged;
use super::known::{Known, Own, ring_over};
use super::note::ServedNote;
use super::reading::Reading;
use super::trouble::Trouble;
use crate::net::Remote;

/// How many entries a bundle has.
pub(super) const WIDTH: u64 = 256;

/// What another node has that is not here, proved to be its log's.
#[derive(Debug)]
pub(crate) struct Survey {
    /// Its newest checkpoint, as it is served.
    pub(crate) note: ServedNote,
    /// The same, opened.
    pub(crate) target: Checkpoint,
    /// The first entry that is not here.
    pub(crate) from: u64,
    /// The leaves from there on.
    pub(crate) leaves: Vec<Hash>,
    /// What these entries erase: it must not be asked for any more.
    pub(crate) erased: BTreeSet<Commitment>,
    /// All rings of keys, those of these entries among them.
    pub(crate) rings: Vec<StatedRing>,
}

/// Surveys what `remote` has beyond what is `known`. `watch` is told how many entries of how many were read.
pub(crate) fn survey(
    remote: &Remote,
    known: &Known,
    own: &dyn Own,
    now: Instant,
    watch: &mut dyn FnMut(u64, u64),
) -> Result<Survey, Trouble> {
    let whole = remote.checkpoint()?;
    let refused =
        |why: &str| Trouble::Refused(format!("the answer of {} {why}", remote.checkpoint_address()));
    let note =
        ServedNote::read(&whole).ok_or_else(|| refused("is no checkpoint; is it a site of Chancery?"))?;
    if note.origin != known.record.as_str() {
        return Err(refused(&format!(
            "is of the record \"{}\", not of \"{}\"",
            tame(&note.origin),
            known.record
        )));
    }
    let mut reading = Reading::new(known);
    reading.read(remote, note.size, watch)?;
    let target = reading.open(&note, known).map_err(|why| refused(&why))?;
    reading.judge(remote, own, known, &target, now)?;
    let Reading { from, leaves, erased, rings, .. } = reading;
    Ok(Survey { note, target, from, leaves, erased, rings })
}

impl Reading {
    /// The checkpoint, if the log key that counts for its size has signed it.
    fn open(&self, note: &ServedNote, known: &Known) -> Result<Checkpoint, String> {
        let key = ring_over(&self.rings, note.size).and_then(|ring| ring.of(KeyRole::Log));
        let key = key.ok_or("leads to no ring of keys: the record's first entry states none")?;
        note.open(&known.record, key).map_err(|_| {
            "is a checkpoint that is not signed by the record's log key: it was altered, or made under another \
             key with the same name; it is not followed"
                .to_owned()
        })
    }

    /// Whether what was read leads from what is known to the checkpoint.
    fn judge(
        &self,
        remote: &Remote,
        own: &dyn Own,
        known: &Known,
        target: &Checkpoint,
        now: Instant,
    ) -> Result<(), Trouble> {
        if let Some(seen) = &known.seen {
            if target.size < seen.size {
                return Err(diverged::older(own, known, seen, target, now));
            }
            if target.size == seen.size && target.root != seen.root {
                let said = format!(
                    "the log was forked: two checkpoints over {} entries have different roots",
                    seen.size
                );
                return Err(fork(said, known, seen, target, now));
            }
        }
        let seen_holds = known.seen.as_ref().is_none_or(|seen| {
            // Below what is here it was compared when it came.
            self.seen.is_some_and(|(_, root)| root.is_none_or(|root| root == seen.root))
        });
        let is_here = target.size < self.from && own.root_at(target.size) == Some(target.root);
        let leads = is_here || (self.frontier.size() == target.size && self.frontier.root() == target.root);
        if !leads || !seen_holds {
            return Err(diverged::newer(remote, known, target, (self.from, &self.leaves), now));
        }
        match &self.broken {
            Some(broken) => {
                let said = format!(
                    "the log holds an entry that breaks the record's rules: entry {} {}",
                    broken.index, broken.why
                );
                Err(diverged::entry(remote, known, target, broken.index, &broken.bytes, said, now))
            }
            None => Ok(()),
        }
    }
}

fn fork(said: String, known: &Known, seen: &Checkpoint, target: &Checkpoint, now: Instant) -> Trouble {
    Trouble::alarm(
        said,
        Evidence::fork(known.record.clone(), now, seen, target, Hash([0; 32]), ConsistencyProof::default()),
    )
}

/// How many entries bundle `index` has in a log of `size`.
pub(super) fn width_in(index: u64, size: u64) -> u16 {
    let width = record::tile::available(0, index, size);
    u16::try_from(width).unwrap_or(256)
}

/// What another said, short, and without what a terminal would obey.
pub(super) fn tame(text: &str) -> String {
    text.chars().filter(|character| !character.is_control()).take(200).collect()
}
