//! What is false where a log does not lead from what is known to what it signs, shown so that others can check it.

use record::tile::TileHashes;
use record::{
    Checkpoint, ConsistencyProof, Evidence, EvidenceEntry, EvidenceKind, Frontier, Hash, InclusionProof,
    Instant,
};

use super::known::{Known, Own};
use super::survey::{WIDTH, tame, width_in};
use super::trouble::Trouble;
use crate::net::{NetError, Remote};

/// The most characters of an answer that are kept as evidence.
const ANSWER: usize = 100_000;

/// A checkpoint that is older than the one seen before: of the same log (it was rolled back), or of another (it was
/// forked).
pub(super) fn older(
    own: &dyn Own,
    known: &Known,
    seen: &Checkpoint,
    target: &Checkpoint,
    now: Instant,
) -> Trouble {
    let record = known.record.clone();
    let here = own.root_at(target.size);
    if let Some(root) = here.filter(|root| *root != target.root)
        && let Some(proof) = own.consistency(target.size, seen.size)
    {
        let said = format!(
            "the log was forked: the checkpoint over {} entries that is shown is no beginning of the one over {} \
             that was shown before",
            target.size, seen.size
        );
        return Trouble::alarm(said, Evidence::fork(record, now, seen, target, root, proof));
    }
    let said = format!(
        "the log was rolled back: a checkpoint over {} entries is shown, and one over {} was shown before",
        target.size, seen.size
    );
    let second = Some(text(&target.note));
    Trouble::alarm(said, Evidence { second, ..Evidence::seen(record, EvidenceKind::Rollback, now, seen) })
}

/// A checkpoint to which the entries that are served do not lead. The tiles tell whether the log itself was forked,
/// or the entries altered.
pub(super) fn newer(
    remote: &Remote,
    known: &Known,
    target: &Checkpoint,
    (from, leaves): (u64, &[Hash]),
    now: Instant,
) -> Trouble {
    match Tiles::read(remote, known, target.size, (from, leaves)) {
        Ok(tiles) => tiles.tell(remote, known, target, now),
        Err(error) => error.into(),
    }
}

/// What the leaf tiles of another node say.
struct Tiles {
    /// The root to which they lead.
    root: Hash,
    /// The root that they have at the size of the highest checkpoint seen.
    prefix: Option<Hash>,
    /// The first entry that was served otherwise than its tile says.
    altered: Option<u64>,
}

impl Tiles {
    fn read(
        remote: &Remote,
        known: &Known,
        size: u64,
        (from, leaves): (u64, &[Hash]),
    ) -> Result<Self, NetError> {
        let seen = known.seen.as_ref().map(|seen| seen.size);
        let mut frontier = Frontier::default();
        let (mut prefix, mut altered) = (None, None);
        for index in 0..size.div_ceil(WIDTH) {
            for hash in remote.tile(0, index, width_in(index, size))?.as_chunks::<32>().0 {
                let at = frontier.size();
                let served = at.checked_sub(from).and_then(|place| leaves.get(usize::try_from(place).ok()?));
                if altered.is_none() && served.is_some_and(|served| served.0 != *hash) {
                    altered = Some(at);
                }
                frontier.push(Hash(*hash));
                if seen == Some(frontier.size()) {
                    prefix = Some(frontier.root());
                }
            }
        }
        Ok(Self { root: frontier.root(), prefix, altered })
    }

    fn tell(self, remote: &Remote, known: &Known, target: &Checkpoint, now: Instant) -> Trouble {
        if self.root != target.root {
            let said =
                format!("the tiles of the log do not lead to its checkpoint over {} entries", target.size);
            let seen = Evidence::seen(known.record.clone(), EvidenceKind::Altered, now, target);
            let asked = Some(remote.tile_address(0, 0, width_in(0, target.size)).to_string());
            return Trouble::alarm(said, Evidence { asked, ..seen });
        }
        if let Some((seen, prefix)) = known.seen.as_ref().zip(self.prefix)
            && prefix != seen.root
            && let Some(proof) = consistency(remote, (seen.size, prefix), target)
        {
            let said = format!(
                "the log was forked: its checkpoint over {} entries does not begin with the one over {} that was \
                 shown before",
                target.size, seen.size
            );
            let evidence = Evidence::fork(known.record.clone(), now, seen, target, prefix, proof);
            return Trouble::alarm(said, evidence);
        }
        let said = match self.altered {
            Some(index) => format!("entry {index} is served otherwise than the log has it: it was altered"),
            None => format!("the entries do not lead to the checkpoint over {} entries", target.size),
        };
        let asked = self.altered.map(|index| index / WIDTH);
        let asked =
            asked.map(|bundle| remote.bundle_address(bundle, width_in(bundle, target.size)).to_string());
        let seen = Evidence::seen(known.record.clone(), EvidenceKind::Altered, now, target);
        Trouble::alarm(said, Evidence { asked, ..seen })
    }
}

/// An entry that the log has, and that breaks the record's rules.
pub(super) fn entry(
    remote: &Remote,
    known: &Known,
    target: &Checkpoint,
    index: u64,
    bytes: &[u8],
    said: String,
    now: Instant,
) -> Trouble {
    let proof = InclusionProof::prove(&reader(remote, target.size), index, target.size).ok();
    let entry = proof.map(|proof| EvidenceEntry { index, entry: text(bytes), proof });
    let bundle = index / WIDTH;
    let asked = Some(remote.bundle_address(bundle, width_in(bundle, target.size)).to_string());
    let seen = Evidence::seen(known.record.clone(), EvidenceKind::Altered, now, target);
    Trouble::alarm(said, Evidence { entry, asked, ..seen })
}

/// A content that is not given.
pub(super) fn withheld(
    known: &Known,
    target: &Checkpoint,
    kind: EvidenceKind,
    said: String,
    (asked, answer): (String, &str),
    now: Instant,
) -> Trouble {
    let answer: String = answer.chars().take(ANSWER).collect();
    let seen = Evidence::seen(known.record.clone(), kind, now, target);
    Trouble::alarm(said, Evidence { asked: Some(asked), answer: Some(answer), ..seen })
}

fn consistency(remote: &Remote, prefix: (u64, Hash), target: &Checkpoint) -> Option<ConsistencyProof> {
    let proof = ConsistencyProof::prove(&reader(remote, target.size), prefix.0, target.size).ok()?;
    proof.verify(prefix, (target.size, target.root)).is_ok().then_some(proof)
}

/// The hashes of the other node's tree.
fn reader(remote: &Remote, size: u64) -> TileHashes<impl Fn(u8, u64) -> Option<Vec<u8>>> {
    let remote = remote.clone();
    TileHashes::new(move |level: u8, index: u64| {
        let width = u16::try_from(record::tile::available(level, index, size)).ok()?;
        if width == 0 { None } else { remote.tile(level, index, width).ok() }
    })
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// What was answered, to be told in a sentence.
pub(super) fn told(answer: &str) -> String {
    tame(answer.trim())
}
