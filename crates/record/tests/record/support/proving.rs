//! Dossiers, proof files and checkpoints over plain lists of leaves: honest ones, and whatever somebody makes up.

use std::collections::BTreeMap;

use record::tile::{TileHashes, TileSource};
use record::verify::{ProofExtra, StatedRing, heartbeat_name};
use record::{
    Checkpoint, CheckpointSigner, Commitment, ConsistencyProof, Content, Cosigner, Dossier, Entry, Frontier,
    Hash, InclusionProof, Instant, ProvenEntry, RecordId, SubjectContent, SubjectId, SubjectKind, TlogProof,
    leaf_hash, with_lines,
};

use super::{Press, key};

/// Leaves and contents, as anybody may put them together.
#[derive(Clone)]
pub(crate) struct Pile {
    pub(crate) record: RecordId,
    pub(crate) entries: Vec<Vec<u8>>,
    pub(crate) contents: BTreeMap<Commitment, Content>,
}

/// Rows of hashes, as tiles have them: the leaves, and above them one hash for each 256.
pub(crate) struct Rows(Vec<Vec<Hash>>);

impl Rows {
    pub(crate) fn of(leaves: Vec<Hash>) -> Self {
        let mut rows = vec![leaves];
        while rows[rows.len() - 1].len() >= 256 {
            let full = rows[rows.len() - 1].chunks_exact(256);
            rows.push(full.map(root).collect());
        }
        Self(rows)
    }
}

impl TileSource for Rows {
    fn tile(&self, level: u8, index: u64) -> Option<Vec<u8>> {
        let row = self.0.get(usize::from(level))?;
        let tile = row.chunks(256).nth(usize::try_from(index).ok()?)?;
        Some(tile.iter().flat_map(|hash| hash.0).collect())
    }
}

/// The root over hashes.
pub(crate) fn root(hashes: &[Hash]) -> Hash {
    let mut frontier = Frontier::default();
    hashes.iter().for_each(|hash| frontier.push(*hash));
    frontier.root()
}

impl Press {
    /// What the press office has published.
    pub(crate) fn pile(&self) -> Pile {
        let entries = self.leaves.iter().map(|leaf| leaf.bytes.clone()).collect();
        Pile { record: self.record.clone(), entries, contents: self.contents.clone() }
    }
}

impl Pile {
    pub(crate) fn size(&self) -> u64 {
        self.entries.len() as u64
    }

    fn leaves(&self, size: u64) -> Vec<Hash> {
        self.entries.iter().take(usize::try_from(size).unwrap()).map(|entry| leaf_hash(entry)).collect()
    }

    pub(crate) fn hashes(&self) -> TileHashes<Rows> {
        TileHashes::new(Rows::of(self.leaves(self.size())))
    }

    /// The checkpoint over the first `size` entries, signed by the key that grows from `seed`.
    pub(crate) fn checkpoint(&self, size: u64, seed: u8) -> Checkpoint {
        let mut frontier = Frontier::default();
        self.leaves(size).into_iter().for_each(|leaf| frontier.push(leaf));
        CheckpointSigner::new(self.record.clone(), &key(seed)).unwrap().sign(&frontier).unwrap()
    }

    pub(crate) fn entry(&self, index: u64) -> Entry {
        Entry::from_bytes(&self.entries[usize::try_from(index).unwrap()]).unwrap()
    }

    pub(crate) fn inclusion(&self, index: u64, size: u64) -> InclusionProof {
        InclusionProof::prove(&self.hashes(), index, size).unwrap()
    }

    pub(crate) fn consistency(&self, first: u64, second: u64) -> ConsistencyProof {
        ConsistencyProof::prove(&self.hashes(), first, second).unwrap()
    }

    fn proven(&self, index: u64, size: u64) -> ProvenEntry {
        let commits = self.entry(index).act.commits;
        let contents = commits.iter().filter_map(|commit| {
            let content = self.contents.get(&commit.commitment)?;
            Some((commit.commitment, content.clone()))
        });
        ProvenEntry {
            index,
            bytes: self.entries[usize::try_from(index).unwrap()].clone(),
            proof: self.inclusion(index, size),
            contents: contents.collect(),
            files: BTreeMap::new(),
        }
    }

    /// The dossier of the revision that entry `about` made, under a checkpoint.
    pub(crate) fn dossier(&self, about: u64, checkpoint: &Checkpoint) -> Dossier {
        let size = checkpoint.size;
        let of = |index: u64| self.entry(index).act.subject;
        let wanted = of(about);
        let newest = |kind| (0..size).rev().find(|index| of(*index).kind() == kind);
        let alone = [newest(SubjectKind::Mission), newest(SubjectKind::Promise)];
        let is_in = |index: &u64| {
            let subject: SubjectId = of(*index);
            *index == 0
                || subject.kind() == SubjectKind::Key
                || subject == wanted
                || alone.contains(&Some(*index))
        };
        let entries = (0..size).filter(is_in).map(|index| self.proven(index, size)).collect();
        Dossier { record: self.record.clone(), about, checkpoint: checkpoint.note.clone(), entries }
    }

    /// The proof file of an entry, under a checkpoint.
    pub(crate) fn proof(&self, index: u64, checkpoint: &Checkpoint) -> TlogProof {
        let proven = self.proven(index, checkpoint.size);
        let salts =
            proven.contents.iter().map(|(commitment, content)| (*commitment, hex::encode(content.salt.0)));
        let entry = String::from_utf8(proven.bytes).unwrap();
        let extra = Some(ProofExtra { entry, salts: salts.collect() }.to_bytes());
        TlogProof { extra, index, proof: proven.proof, checkpoint: checkpoint.note.clone() }
    }

    /// The rings of keys that are stated, with the entries that state them.
    pub(crate) fn rings(&self) -> Vec<StatedRing> {
        let entries = (0..self.size()).map(|index| self.entry(index));
        let stating = entries.filter(|entry| entry.act.subject.kind() == SubjectKind::Key);
        let ring = |entry: Entry| {
            let content = &self.contents[&entry.act.commits[0].commitment];
            match SubjectContent::from_bytes(&content.bytes).unwrap() {
                SubjectContent::Keys(ring) => StatedRing { since: entry.index, ring },
                _ => unreachable!("keys state a ring"),
            }
        };
        stating.map(ring).collect()
    }

    /// Writes an entry anew and signs its act again with the key that grows from `seed`, as the mission itself might.
    pub(crate) fn rewrite(&mut self, index: u64, seed: u8, change: impl FnOnce(&mut Entry)) {
        let mut entry = self.entry(index);
        change(&mut entry);
        entry.signatures[0].key = key(seed).public().id();
        entry.signatures[0].signature = key(seed).sign(&entry.act.signed_bytes());
        self.entries[usize::try_from(index).unwrap()] = entry.to_bytes();
    }

    /// Puts other bytes in place of the content that an entry commits to as its `place`th, commitment and all.
    pub(crate) fn recommit(&mut self, index: u64, place: usize, seed: u8, bytes: &[u8]) {
        let salt = record::Salt([9; 32]);
        let content = Content { salt, bytes: bytes.to_vec() };
        let commitment = content.commitment();
        self.contents.insert(commitment, content);
        self.rewrite(index, seed, |entry| entry.act.commits[place].commitment = commitment);
    }
}

/// The checkpoint with the heartbeat of the key that grows from `seed`.
pub(crate) fn beating(checkpoint: &Checkpoint, record: &RecordId, seed: u8, at: Instant) -> Checkpoint {
    cosigned(checkpoint, &heartbeat_name(record), seed, at)
}

/// The checkpoint with the cosignature of `name`, whose key grows from `seed`.
pub(crate) fn cosigned(checkpoint: &Checkpoint, name: &str, seed: u8, at: Instant) -> Checkpoint {
    let line = Cosigner::new(name, key(seed)).unwrap().sign(&checkpoint.note, at).unwrap().line;
    let note = with_lines(&checkpoint.note, [line.as_str()]).unwrap();
    Checkpoint { note, ..checkpoint.clone() }
}
