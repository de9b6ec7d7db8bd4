//! `fsck`: derives everything again from entries and content, and names each thing that does not hold.
//!
//! Feed it the record in order: for each index the entry's bytes, its card and what its commitments
//! lead to, and each checkpoint after the entry that it closes. [`Fsck::finish`] then tells all faults.
//! What an operator runs is what the tests run. It never stops at a fault, and says once what has one cause.

mod checks;
mod found;

use std::collections::{BTreeMap, HashMap};

use crate::act::ActDigest;
use crate::card::Card;
use crate::civil::Zone;
use crate::commitment::Commitment;
use crate::entry::{Entry, MAX_ENTRY_BYTES};
use crate::history::History;
use crate::id::{RecordId, SubjectId};
use crate::keys::PublicKey;
use crate::log::{CheckpointVerifier, Frontier, leaf_hash};
use crate::subject::{KeyRing, KeyRole, SubjectContent};
pub use found::Behind;
pub(crate) use found::{Found, is_text};

/// One thing that does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The entry, or for a checkpoint its size; `None` for the record as a whole.
    pub entry: Option<u64>,
    /// What does not hold, in a sentence.
    pub what: String,
}

/// What `fsck` found.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// How many entries were read.
    pub entries: u64,
    /// How many contents were compared with their commitments.
    pub contents: u64,
    /// How many contents are lawfully gone.
    pub erased: u64,
    /// How many checkpoints were verified.
    pub checkpoints: u64,
    /// The root over all entries.
    pub root: tlog_tiles::Hash,
    /// Everything that does not hold, in the order of the record.
    pub faults: Vec<Fault>,
}

/// What an entry's commitments lead to, for who takes over an entry of another node.
#[derive(Clone, Debug, Default)]
pub struct Opened {
    /// The subject's content, if the entry commits to it and it is there.
    pub content: Option<SubjectContent>,
    /// The card that follows from the entry's texts; `None` where one of them is not there.
    pub card: Option<Card>,
    /// What is not there.
    pub missing: Vec<Commitment>,
    /// Everything that is not what was committed to, or has a wrong form.
    pub faults: Vec<String>,
}

/// Looks up what `entry` commits to, compares it with the commitments, and reads it.
pub fn open(entry: &Entry, behind: &dyn Fn(&Commitment) -> Option<Behind>) -> Opened {
    let found = Found::of(entry, behind);
    let card = (!found.lacks_texts).then(|| Card::of(found.subject.as_ref(), &found.editions));
    Opened { content: found.subject, card, missing: found.missing, faults: found.faults }
}

/// What the store keeps beside the entries, to be compared with what follows from them.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    /// The size in the head.
    pub size: u64,
    /// The frontier in the head.
    pub frontier: Vec<u8>,
    /// The newest checkpoint's note.
    pub checkpoint: Vec<u8>,
}

/// A check in progress.
pub struct Fsck {
    record: RecordId,
    /// The fold, until an entry cannot be folded; what comes after that is checked without it.
    history: Option<History>,
    frontier: Frontier,
    /// The index that the next entry must state: one more than the entry before it states.
    due: u64,
    zone: Zone,
    ring: Option<KeyRing>,
    chains: HashMap<SubjectId, Chain>,
    numbers: BTreeMap<i16, u32>,
    committed: HashMap<Commitment, Committed>,
    /// By what was erased, the entry that erases it.
    erased: HashMap<Commitment, u64>,
    missing: Vec<Missing>,
    last_checkpoint: Option<(u64, Vec<u8>)>,
    /// Whether the newest checkpoint had another root: those after it then say nothing new.
    forked: bool,
    contents: u64,
    checkpoints: u64,
    faults: Vec<Fault>,
}

/// What was decided about one subject so far.
#[derive(Default)]
struct Chain {
    last: Option<ActDigest>,
    /// What its texts are committed as: what an erasure must name.
    texts: Vec<Commitment>,
}

/// Where something was committed to first, and whether it is there.
struct Committed {
    index: u64,
    subject: SubjectId,
    is_kept: bool,
}

/// A content that is not there.
struct Missing {
    index: u64,
    commitment: Commitment,
    /// Whether the card that was derived from it is still there.
    in_card: bool,
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.entry {
            Some(entry) => write!(f, "entry {entry}: {}", self.what),
            None => f.write_str(&self.what),
        }
    }
}

impl Report {
    /// Whether everything holds.
    pub fn is_clean(&self) -> bool {
        self.faults.is_empty()
    }
}

impl Fsck {
    /// A check of `record` from its first entry.
    pub fn new(record: RecordId) -> Self {
        Self {
            history: Some(History::new(record.clone())),
            record,
            frontier: Frontier::default(),
            due: 0,
            zone: Zone::utc(),
            ring: None,
            chains: HashMap::new(),
            numbers: BTreeMap::new(),
            committed: HashMap::new(),
            erased: HashMap::new(),
            missing: Vec::new(),
            last_checkpoint: None,
            forked: false,
            contents: 0,
            checkpoints: 0,
            faults: Vec::new(),
        }
    }

    /// Checks the entry kept at `index`; `behind` looks a commitment up among what is kept.
    pub fn entry(
        &mut self,
        index: u64,
        bytes: &[u8],
        card: Option<&Card>,
        behind: &dyn Fn(&Commitment) -> Option<Behind>,
    ) {
        self.frontier.push(leaf_hash(bytes));
        self.expect(index, bytes.len() <= MAX_ENTRY_BYTES, "is longer than 65,535 bytes");
        let entry = match Entry::from_bytes(bytes) {
            Ok(entry) => entry,
            Err(error) => {
                self.history = None;
                self.due = self.due.saturating_add(1);
                return self.fault(index, format!("its bytes are {error}"));
            }
        };
        self.place(index, &entry);
        let found = self.contents_of(index, &entry, card, behind);
        if index == 0 {
            self.expect(0, found.ring().is_some(), "does not state the ring of keys");
            self.ring = found.ring().cloned();
        }
        self.act(index, &entry);
        self.signature(index, &entry, &found);
        self.instants(index, &entry);
        self.number(index, &entry, &found);
        self.card(index, card, &found);
        self.learn(&found);
        self.fold(index, &entry, card);
    }

    /// Checks a checkpoint that was written when the record had as many entries as were given so far.
    pub fn checkpoint(&mut self, note: &[u8]) {
        self.checkpoints += 1;
        let size = self.frontier.size();
        self.last_checkpoint = Some((size, note.to_vec()));
        let Some(key) = self.key(KeyRole::Log) else {
            return self.fault(size, "its checkpoint cannot be checked: no log key is stated".to_owned());
        };
        let checkpoint = match CheckpointVerifier::new(self.record.clone(), &key).open(note) {
            Ok(checkpoint) => checkpoint,
            Err(error) => return self.fault(size, format!("its checkpoint does not hold: {error}")),
        };
        if checkpoint.size != size {
            return self.fault(size, format!("its checkpoint is of size {}", checkpoint.size));
        }
        let forked = checkpoint.root != self.frontier.root();
        if forked && !self.forked {
            self.fault(size, "its checkpoint has another root: the log was forked or altered".to_owned());
        }
        self.forked = forked;
    }

    /// Compares what is kept beside the entries, and tells everything that does not hold.
    pub fn finish(mut self, kept: &Kept) -> Report {
        let size = self.frontier.size();
        let erased = self.absences();
        self.head(size, kept);
        self.faults.sort_by_key(|fault| fault.entry.unwrap_or(u64::MAX));
        Report {
            entries: size,
            contents: self.contents,
            erased,
            checkpoints: self.checkpoints,
            root: self.frontier.root(),
            faults: self.faults,
        }
    }

    /// What is missing must have been erased, and what was erased must be missing; counts the lawfully gone.
    fn absences(&mut self) -> u64 {
        let mut lawful = 0;
        for Missing { index, commitment, in_card } in std::mem::take(&mut self.missing) {
            match self.erased.get(&commitment) {
                Some(by) if *by > index => {
                    lawful += 1;
                    self.expect(index, !in_card, "its content was erased, yet its card is still kept");
                }
                _ => {
                    let what = format!("content {commitment} is missing and no later entry erases it");
                    self.fault(index, what);
                }
            }
        }
        let revived = self.erased.iter().filter_map(|(gone, by)| {
            let committed = self.committed.get(gone).filter(|committed| committed.is_kept)?;
            let what = format!("content {gone} was erased by entry {by}, yet it is still kept");
            Some(Fault { entry: Some(committed.index), what })
        });
        let mut revived: Vec<_> = revived.collect();
        revived.sort_by(|one, other| (one.entry, &one.what).cmp(&(other.entry, &other.what)));
        self.faults.extend(revived);
        lawful
    }

    fn head(&mut self, size: u64, kept: &Kept) {
        let is_newest =
            self.last_checkpoint.as_ref().is_some_and(|(at, note)| *at == size && *note == kept.checkpoint);
        let rules = [
            (kept.size == size, "the head states another number of entries than there are"),
            (
                kept.frontier == self.frontier.to_bytes(),
                "the head's frontier does not follow from the entries",
            ),
            (is_newest || size == 0, "the head's checkpoint is not the one written with the newest entry"),
        ];
        let broken = rules.into_iter().filter(|(holds, _)| !holds);
        self.faults.extend(broken.map(|(_, what)| Fault { entry: None, what: what.to_owned() }));
    }

    /// What holds from the next entry on.
    fn learn(&mut self, found: &Found) {
        match &found.subject {
            Some(SubjectContent::Keys(ring)) => self.ring = Some(ring.clone()),
            Some(SubjectContent::Mission(mission)) => self.zone = mission.zone.clone(),
            _ => {}
        }
    }

    fn fold(&mut self, index: u64, entry: &Entry, card: Option<&Card>) {
        let Some(history) = &mut self.history else { return };
        if let Err(error) = history.append(entry, card.cloned()) {
            self.history = None;
            self.fault(index, format!("it cannot be folded: {error}"));
        }
    }

    fn fault(&mut self, entry: u64, what: String) {
        self.faults.push(Fault { entry: Some(entry), what });
    }

    fn expect(&mut self, entry: u64, holds: bool, what: &str) {
        if !holds {
            self.fault(entry, what.to_owned());
        }
    }

    fn key(&self, role: KeyRole) -> Option<PublicKey> {
        self.ring.as_ref().and_then(|ring| ring.of(role)).copied()
    }
}
