//! A whole record: every entry, signature, content, absence and tile, and that all of it leads to the checkpoint.

mod fetch;
mod found;

use record::fsck::{Behind, Fsck, Kept, Report, open};
use record::verify::{Fault, StatedRing, heartbeat_name};
use record::{
    Checkpoint, Commitment, CosignerKey, Entry, Frontier, Hash, KeyRole, RecordId, SubjectContent, leaf_hash,
};

use self::found::Found;
use super::address::unreached;
use super::knowledge::Knowledge;
use super::verdict::Verdict;
use crate::net::{Address, Client, NetError, Remote};
use crate::origin::{ServedNote, ring_over};
use crate::progress::Progress;

/// Verifies the whole record of the site at `address`.
pub(in crate::commands::verify) fn verify(
    client: Client,
    address: &Address,
    knowledge: &Knowledge,
    quiet: bool,
) -> Verdict {
    let remote = Remote::new(client, address);
    let note = match remote.checkpoint() {
        Ok(note) => note,
        Err(error) => return unreached("record", &error),
    };
    let Some(note) = ServedNote::read(&note) else {
        return Verdict::fault("record", &Fault::CheckpointForm);
    };
    let Ok(record) = note.origin.parse::<RecordId>() else {
        return Verdict::fault("record", &Fault::CheckpointForm);
    };
    match Reading::of(&remote, &record, &note, knowledge, quiet) {
        Ok(reading) => reading.tell(&note, knowledge),
        Err(NetError::Status { address, status: 404 | 410 }) => Verdict::not(
            "record",
            "cut-off",
            format!(
                "the log is cut off: its checkpoint covers {} entries, but {address} is not given",
                note.size
            ),
        ),
        Err(error) => unreached("record", &error),
    }
}

/// What was read.
struct Reading {
    record: RecordId,
    report: Report,
    rings: Vec<StatedRing>,
    /// The root at the size that the record in the data folder has.
    at_own: Option<Hash>,
    /// The first entry that its tile has otherwise.
    tile: Option<u64>,
}

impl Reading {
    fn of(
        remote: &Remote,
        record: &RecordId,
        note: &ServedNote,
        knowledge: &Knowledge,
        quiet: bool,
    ) -> Result<Self, NetError> {
        let own = knowledge.own.as_ref().filter(|own| own.record == *record).map(|own| own.end.0);
        let mut fsck = Fsck::new(record.clone());
        let mut frontier = Frontier::default();
        let (mut rings, mut at_own, mut wrong_tile) = (Vec::new(), None, None);
        let mut progress = (!quiet).then(|| Progress::of("Verifying the record", note.size));
        for bundle in fetch::bundles(remote, note.size) {
            let bundle = bundle?;
            let tile = bundle.tile.as_chunks::<32>().0;
            for (place, (bytes, behind)) in bundle.entries.into_iter().enumerate() {
                let index = frontier.size();
                let leaf = leaf_hash(&bytes);
                if wrong_tile.is_none() && tile.get(place) != Some(&leaf.0) {
                    wrong_tile = Some(index);
                }
                frontier.push(leaf);
                entry(&mut fsck, &mut rings, index, &bytes, &behind);
                if own == Some(frontier.size()) {
                    at_own = Some(frontier.root());
                }
            }
            if let Some(progress) = &mut progress {
                progress.at(frontier.size());
            }
        }
        fsck.checkpoint(&note.whole);
        let kept = Kept { size: note.size, frontier: frontier.to_bytes(), checkpoint: note.whole.clone() };
        Ok(Self { record: record.clone(), report: fsck.finish(&kept), rings, at_own, tile: wrong_tile })
    }

    fn tell(mut self, note: &ServedNote, knowledge: &Knowledge) -> Verdict {
        let size = note.size;
        let trust = knowledge.trust(Some(&self.record));
        if let Some(index) = self.tile {
            let what = format!("entry {index} is served otherwise than its tile has it");
            self.report.faults.push(record::fsck::Fault { entry: None, what });
        }
        let pinned = !trust.rings.is_empty() || trust.policy.is_some();
        let root = self.report.root;
        if let Some(fault) = self.refused(note, knowledge, &trust) {
            return Verdict::fault("record", &fault);
        }
        let ring = ring_over(&self.rings, size);
        let key = |role| ring.and_then(|ring| ring.of(role)).map(|key| key.id().to_string());
        let beat = ring.and_then(|ring| ring.of(KeyRole::Heartbeat));
        let beat = beat.and_then(|key| CosignerKey::new(&heartbeat_name(&self.record), *key));
        let heartbeat = match beat.map(|key| key.find(&note.whole)).transpose() {
            Ok(found) => found.flatten().map(|found| found.at),
            Err(error) => return Verdict::not("record", "cosignature-false", error.to_string()),
        };
        let witnesses = match trust.policy.as_ref().map(|policy| policy.witnessed(&note.whole)).transpose() {
            Ok(found) => found.map(|found| found.cosignatures).unwrap_or_default(),
            Err(error) => return Verdict::not("record", "cosignature-false", error.to_string()),
        };
        let found = Found {
            record: self.record.clone(),
            size,
            root: root.to_string(),
            contents: self.report.contents,
            erased: self.report.erased,
            log_key: key(KeyRole::Log),
            recovery_key: key(KeyRole::Recovery),
            pinned,
            heartbeat,
            witnesses: witnesses.into_iter().map(|one| (one.name, one.at)).collect(),
            faults: self.report.faults.iter().map(ToString::to_string).collect(),
        };
        found.verdict()
    }

    /// What the verifier knows and this record contradicts.
    fn refused(
        &self,
        note: &ServedNote,
        knowledge: &Knowledge,
        trust: &record::verify::Trust,
    ) -> Option<Fault> {
        for (place, known) in trust.rings.iter().enumerate() {
            match self.rings.get(place) {
                Some(stated) if stated == known => {}
                None if known.since >= note.size => break,
                _ => return Some(Fault::OtherKey),
            }
        }
        if let Some(policy) = &trust.policy
            && policy.open(&note.whole).is_err()
        {
            return Some(Fault::OtherKey);
        }
        if let Some(policy) = &trust.policy
            && let Ok(found) = policy.witnessed(&note.whole)
            && (!found.is_enough || found.cosignatures.len() < trust.at_least)
        {
            return Some(Fault::Quorum { found: found.cosignatures.len() });
        }
        if let Some(known) = &trust.known {
            let is = |known: &Checkpoint| known.size == note.size && known.root != self.report.root;
            if is(known) {
                return Some(Fault::Fork { size: known.size });
            }
            if note.size < known.size {
                return Some(Fault::Stale { size: note.size, known: known.size });
            }
        }
        let own = knowledge.own.as_ref().filter(|own| own.record == self.record);
        let forked = own.is_some_and(|own| self.at_own.is_some_and(|root| root != own.end.1));
        forked.then(|| Fault::Fork { size: own.map_or(0, |own| own.end.0) })
    }
}

/// One entry, checked by the rules of `fsck`; the card, which the other node does not give, is made from its texts.
fn entry(
    fsck: &mut Fsck,
    rings: &mut Vec<StatedRing>,
    index: u64,
    bytes: &[u8],
    behind: &[(Commitment, Behind)],
) {
    let look = |wanted: &Commitment| {
        behind.iter().find(|(commitment, _)| commitment == wanted).map(|(_, behind)| behind.clone())
    };
    let opened = Entry::from_bytes(bytes).ok().map(|entry| open(&entry, &look));
    if let Some(SubjectContent::Keys(ring)) = opened.as_ref().and_then(|opened| opened.content.clone()) {
        rings.push(StatedRing { since: index, ring });
    }
    let card = opened.and_then(|opened| opened.card);
    fsck.entry(index, bytes, card.as_ref(), &look);
}
