//! The press office itself: it appends as the store does, and keeps everything in plain lists.

use std::collections::BTreeMap;

use record::fsck::{Behind, Fsck, Kept, Report};
use record::{
    Card, CheckpointSigner, Commitment, Content, Decision, Edition, Entry, FoldError, Frontier, Grade,
    History, Instant, Key, KeyRing, KeyRole, OfficialNumber, Position, RecordId, Role, Salt, SigningKey,
    SubjectContent, SubjectId, SubjectKind, Text, Verb, leaf_hash,
};

use super::content::{instant, lang, mission};

/// One entry as it is kept.
#[derive(Clone)]
pub(crate) struct Leaf {
    pub(crate) entry: Entry,
    pub(crate) bytes: Vec<u8>,
    pub(crate) card: Option<Card>,
}

pub(crate) struct Press {
    pub(crate) record: RecordId,
    pub(crate) history: History,
    pub(crate) leaves: Vec<Leaf>,
    pub(crate) contents: BTreeMap<Commitment, Content>,
    /// The checkpoint written after each entry, by the size that it covers.
    pub(crate) checkpoints: BTreeMap<u64, Vec<u8>>,
    pub(crate) kept: Kept,
    pub(crate) ring: SubjectId,
    pub(crate) mission: SubjectId,
    pub(crate) now: Instant,
    log_key: SigningKey,
    mission_key: SigningKey,
    frontier: Frontier,
    salts: u64,
    subjects: u64,
    numbers: BTreeMap<i16, u32>,
}

impl Press {
    /// A press office that has just been founded: the ring of keys is entry 0, the mission entry 1.
    pub(crate) fn new() -> Self {
        let record: RecordId = "embassy.example/record".parse().unwrap();
        let mut press = Self {
            history: History::new(record.clone()),
            record,
            leaves: Vec::new(),
            contents: BTreeMap::new(),
            checkpoints: BTreeMap::new(),
            kept: Kept { size: 0, frontier: Vec::new(), checkpoint: Vec::new() },
            ring: SubjectId::new(SubjectKind::Key, [0xFF; 16]),
            mission: SubjectId::new(SubjectKind::Mission, [0xFE; 16]),
            now: instant("2026-01-14T09:00:00Z"),
            log_key: key(1),
            mission_key: key(2),
            frontier: Frontier::default(),
            salts: 0,
            subjects: 0,
            numbers: BTreeMap::new(),
        };
        press.append(Decision::publish(press.ring, ring(1, 2, 3)));
        press.append(Decision::publish(press.mission, mission("Europe/Lisbon")));
        press
    }

    pub(crate) fn at(now: &str) -> Self {
        let mut press = Self::new();
        press.now = instant(now);
        press
    }

    pub(crate) fn advance(&mut self, seconds: i64) {
        self.now = self.now.plus_seconds(seconds);
    }

    /// The id of a new subject.
    pub(crate) fn subject(&mut self, kind: SubjectKind) -> SubjectId {
        self.subjects += 1;
        SubjectId::new(kind, (u128::from(self.subjects) << 64).to_be_bytes())
    }

    pub(crate) fn publish(&mut self, content: SubjectContent, editions: Vec<Edition>) -> SubjectId {
        let id = self.subject(content.kind());
        self.append(Decision { editions, ..Decision::publish(id, content) });
        id
    }

    pub(crate) fn correct(&mut self, id: SubjectId, content: Option<SubjectContent>, editions: Vec<Edition>) {
        let grade = Some(Grade::Minor);
        self.append(Decision {
            content,
            editions,
            grade,
            reasons: reason(),
            ..Decision::new(Verb::Correct, id)
        });
    }

    pub(crate) fn withdraw(&mut self, id: SubjectId) {
        self.append(Decision { reasons: reason(), ..Decision::new(Verb::Withdraw, id) });
    }

    pub(crate) fn reinstate(&mut self, id: SubjectId) {
        self.append(Decision::new(Verb::Reinstate, id));
    }

    pub(crate) fn erase(&mut self, id: SubjectId) {
        self.append(self.erasure(id));
    }

    /// The decision to erase everything that a subject says.
    pub(crate) fn erasure(&self, id: SubjectId) -> Decision {
        let acts = self.leaves.iter().map(|leaf| &leaf.entry.act).filter(|act| act.subject == id);
        let commits = acts.flat_map(|act| &act.commits).filter(|commit| commit.role != Role::Reason);
        let erases = commits.map(|commit| commit.commitment).collect();
        Decision { erases, reasons: reason(), ..Decision::new(Verb::Erase, id) }
    }

    pub(crate) fn append(&mut self, decision: Decision) -> u64 {
        self.try_append(decision).unwrap()
    }

    /// Appends what is decided, signed with the mission key.
    pub(crate) fn try_append(&mut self, decision: Decision) -> Result<u64, FoldError> {
        let mission_key = SigningKey::from_seed(&self.mission_key.seed());
        self.append_signed(decision, &mission_key)
    }

    /// Appends what is decided, signed with any key; as the store does, it does not look whose.
    pub(crate) fn append_signed(&mut self, decision: Decision, key: &SigningKey) -> Result<u64, FoldError> {
        let position = self.position(decision.subject);
        let record = self.record.clone();
        let signed = decision.prepare(&record, position, &mut || self.salt()).unwrap().sign(key);
        let recorded_at = self.now.max(self.history.recorded_at());
        let issued_at = signed.act.issued_at.map_or(recorded_at, |issued_at| issued_at.min(recorded_at));
        let mut entry = Entry {
            index: self.history.size(),
            recorded_at,
            issued_at,
            number: None,
            act: signed.act,
            signatures: signed.signatures,
        };
        entry.number = self.number(&entry, &signed.card);
        self.history.append(&entry, Some(signed.card.clone()))?;
        if let Some(number) = entry.number {
            self.numbers.insert(number.year, number.number);
        }
        self.keep(entry, signed.card, signed.contents);
        Ok(self.history.size() - 1)
    }

    /// From now on checkpoints and acts are signed with these keys.
    pub(crate) fn use_keys(&mut self, log: u8, mission: u8) {
        (self.log_key, self.mission_key) = (key(log), key(mission));
        self.checkpoint();
    }

    pub(crate) fn fsck(&self) -> Report {
        let mut fsck = Fsck::new(self.record.clone());
        let behind = |commitment: &Commitment| self.contents.get(commitment).cloned().map(Behind::Content);
        for (index, leaf) in (0..).zip(&self.leaves) {
            fsck.entry(index, &leaf.bytes, leaf.card.as_ref(), &behind);
            if let Some(note) = self.checkpoints.get(&(index + 1)) {
                fsck.checkpoint(note);
            }
        }
        fsck.finish(&self.kept)
    }

    #[track_caller]
    pub(crate) fn check_record(&self) {
        assert_eq!(self.fsck().faults, []);
    }

    /// Where the next act about `id` comes.
    fn position(&self, id: SubjectId) -> Position {
        let acts: Vec<_> =
            self.leaves.iter().map(|leaf| &leaf.entry.act).filter(|act| act.subject == id).collect();
        Position { revision: acts.len() as u64 + 1, previous: acts.last().map(|act| act.digest()) }
    }

    fn salt(&mut self) -> Salt {
        self.salts += 1;
        let mut salt = [0; 32];
        salt[24..].copy_from_slice(&self.salts.to_be_bytes());
        Salt(salt)
    }

    fn number(&self, entry: &Entry, card: &Card) -> Option<OfficialNumber> {
        let act = &entry.act;
        let is_due = act.subject.kind() == SubjectKind::Message
            && act.verb == Verb::Publish
            && act.issued_at.is_none();
        let dated = match &card.content {
            Some(SubjectContent::Message(message)) => message.dated.as_ref(),
            _ => None,
        };
        let here = || entry.issued_at.date_in(self.history.zone());
        let year = dated.map_or_else(here, record::CivilDate::first_day).year();
        let number = self.numbers.get(&year).unwrap_or(&0) + 1;
        is_due.then_some(OfficialNumber { year, number })
    }

    fn keep(&mut self, entry: Entry, card: Card, contents: Vec<Content>) {
        let bytes = entry.to_bytes();
        self.frontier.push(leaf_hash(&bytes));
        self.contents.extend(contents.into_iter().map(|content| (content.commitment(), content)));
        if !entry.act.erases.is_empty() {
            self.forget(&entry);
        }
        self.leaves.push(Leaf { entry, bytes, card: Some(card) });
        self.checkpoint();
    }

    /// Deletes what was erased, and the cards that were derived from it.
    fn forget(&mut self, erasure: &Entry) {
        let erases = &erasure.act.erases;
        self.contents.retain(|commitment, _| !erases.contains(commitment));
        for leaf in &mut self.leaves {
            let mut commits = leaf.entry.act.commits.iter();
            if commits.any(|commit| commit.role != Role::Source && erases.contains(&commit.commitment)) {
                leaf.card = None;
            }
        }
    }

    fn checkpoint(&mut self) {
        let signer = CheckpointSigner::new(self.record.clone(), &self.log_key).unwrap();
        let checkpoint = signer.sign(&self.frontier).unwrap();
        self.kept = Kept {
            size: self.frontier.size(),
            frontier: self.frontier.to_bytes(),
            checkpoint: checkpoint.note.clone(),
        };
        self.checkpoints.insert(checkpoint.size, checkpoint.note);
    }
}

/// The key that grows from a seed of one repeated byte.
pub(crate) fn key(seed: u8) -> SigningKey {
    SigningKey::from_seed(&[seed; 32])
}

/// A ring of the keys that grow from these seeds.
pub(crate) fn ring(log: u8, mission: u8, recovery: u8) -> SubjectContent {
    let roles = [(KeyRole::Log, log), (KeyRole::Mission, mission), (KeyRole::Recovery, recovery)];
    let keys = roles.into_iter().map(|(role, seed)| Key { role, public: key(seed).public() });
    SubjectContent::Keys(KeyRing { keys: keys.collect() })
}

/// A ring with a heartbeat key.
pub(crate) fn beating_ring(log: u8, mission: u8, heartbeat: u8, recovery: u8) -> SubjectContent {
    let roles = [
        (KeyRole::Log, log),
        (KeyRole::Mission, mission),
        (KeyRole::Heartbeat, heartbeat),
        (KeyRole::Recovery, recovery),
    ];
    let keys = roles.into_iter().map(|(role, seed)| Key { role, public: key(seed).public() });
    SubjectContent::Keys(KeyRing { keys: keys.collect() })
}

/// Any public reason.
pub(crate) fn reason() -> Text {
    Text::from([(lang("en"), "The timetable has changed.".to_owned())])
}
