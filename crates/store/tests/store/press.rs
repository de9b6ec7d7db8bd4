//! A press office at work: a database of its own, keys from small seeds, salts from a counter.

use std::collections::{BTreeMap, HashMap};
use std::sync::atomic::{AtomicU64, Ordering};

use record::{
    CheckpointSigner, Content, Decision, Edition, Fidelity, Instant, Key, KeyRing, KeyRole, Kind, Lang,
    LegalStatus, Message, Mission, Position, Post, RecordId, Salt, SignedAct, SigningKey, SubjectContent,
    SubjectId, SubjectKind, Text, Verb, Zone,
};
use store::{AppendError, FileMark, FileStore, Receipt, Store};
use tempfile::TempDir;

/// Where a database lies.
pub(crate) struct Place {
    pub url: String,
    pub folder: TempDir,
}

impl Place {
    pub(crate) fn sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self { url: format!("sqlite://{}/record.db?mode=rwc", folder.path().display()), folder }
    }

    pub(crate) fn postgresql() -> Self {
        Self { url: testkit::postgres::database(), folder: tempfile::tempdir().unwrap() }
    }

    /// Another place of the same sort.
    pub(crate) fn another(&self) -> Self {
        if self.url.starts_with("sqlite") { Self::sqlite() } else { Self::postgresql() }
    }

    pub(crate) async fn open(&self) -> Store {
        let store = Store::connect(&self.url, self.files()).await.unwrap();
        store.migrate().await.unwrap();
        store
    }

    pub(crate) fn files(&self) -> FileStore {
        FileStore::folder(self.folder.path().join("files"))
    }

    /// Where the files of backups lie.
    pub(crate) fn copies(&self) -> FileStore {
        FileStore::folder(self.folder.path().join("copies"))
    }

    pub(crate) fn mark(&self) -> FileMark {
        FileMark::new(self.folder.path().join("mark"))
    }
}

/// A mission that acts on one store, and remembers where each of its subjects stands.
pub(crate) struct Press {
    pub store: Store,
    pub record: RecordId,
    pub mark: FileMark,
    pub now: Instant,
    pub positions: HashMap<SubjectId, Position>,
    pub key: SigningKey,
}

/// Never the same salt twice, in no matter how many presses.
static SALTS: AtomicU64 = AtomicU64::new(1);

pub(crate) fn salt() -> Salt {
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&SALTS.fetch_add(1, Ordering::Relaxed).to_be_bytes());
    Salt(bytes)
}

pub(crate) fn at(text: &str) -> Instant {
    text.parse().unwrap()
}

pub(crate) fn lang(text: &str) -> Lang {
    text.parse().unwrap()
}

pub(crate) fn english(text: &str) -> Text {
    Text::from([(lang("en"), text.to_owned())])
}

pub(crate) fn message_id(number: u8) -> SubjectId {
    SubjectId::new(SubjectKind::Message, [number; 16])
}

pub(crate) fn first_position() -> Position {
    Position { revision: 1, previous: None }
}

pub(crate) fn signer(record: &RecordId) -> CheckpointSigner {
    CheckpointSigner::new(record.clone(), &SigningKey::from_seed(&[1; 32])).unwrap()
}

/// The keys, as the first entry states them.
pub(crate) fn ring() -> Decision {
    let key = |role, seed| Key { role, public: SigningKey::from_seed(&[seed; 32]).public() };
    let keys = vec![key(KeyRole::Log, 1), key(KeyRole::Mission, 2), key(KeyRole::Recovery, 3)];
    Decision::publish(SubjectId::new(SubjectKind::Key, [0; 16]), SubjectContent::Keys(KeyRing { keys }))
}

/// The mission, in a city far enough from Greenwich for its years to begin earlier.
pub(crate) fn mission() -> Decision {
    let post = |country, city, zone: &str| Post {
        country: english(country),
        city: english(city),
        zone: zone.parse().unwrap(),
    };
    let mission = Mission {
        name: english("Embassy of Veridia in Ostmark"),
        sending: post("Veridia", "Port Verity", "Europe/Lisbon"),
        host: post("Ostmark", "Ostburg", "Asia/Tokyo"),
        zone: "Asia/Tokyo".parse::<Zone>().unwrap(),
        languages: vec![lang("en")],
        default_language: lang("en"),
        address: "https://embassy.example".to_owned(),
        look: None,
        calendars: BTreeMap::new(),
    };
    Decision::publish(
        SubjectId::new(SubjectKind::Mission, [0; 16]),
        SubjectContent::Mission(Box::new(mission)),
    )
}

pub(crate) fn edition(title: &str, body: &str) -> Edition {
    Edition {
        lang: lang("en"),
        title: title.to_owned(),
        lead: None,
        status: LegalStatus::Official,
        speakers: Vec::new(),
        place: None,
        event: None,
        outlets: Vec::new(),
        turns: Vec::new(),
        body: body.to_owned(),
        translates: None,
        attachments: Vec::new(),
    }
}

pub(crate) fn media_id(number: u8) -> SubjectId {
    SubjectId::new(SubjectKind::Media, [number; 16])
}

/// A media file with these bytes.
pub(crate) fn media(id: SubjectId, file: Vec<u8>) -> Decision {
    let media = record::Media {
        name: "picture.png".to_owned(),
        media_type: "image/png".to_owned(),
        size: file.len() as u64,
        width: None,
        height: None,
        seconds: None,
        alt: english("What is to be seen"),
        caption: Text::new(),
        credit: Text::new(),
        transcript: Text::new(),
        subtitles: BTreeMap::new(),
    };
    Decision { file: Some(file), ..Decision::publish(id, SubjectContent::Media(Box::new(media))) }
}

/// A contact line like no other.
pub(crate) fn contact(number: u64) -> Decision {
    let line = record::ContactLine {
        label: english(&format!("Line {number}")),
        phone: None,
        email: Some(format!("line-{number}@embassy.example")),
    };
    let id = SubjectId::new(SubjectKind::Contact, u128::from(number).to_be_bytes());
    Decision::publish(id, SubjectContent::Contact(line))
}

pub(crate) fn statement(id: SubjectId, title: &str) -> Decision {
    let message = Message {
        kind: Kind::Statement,
        fidelity: Fidelity::Authored,
        dated: None,
        event: None,
        topics: Vec::new(),
        places: Vec::new(),
        series: Vec::new(),
        related: Vec::new(),
    };
    let editions = vec![edition(title, &format!("{title}: the text."))];
    Decision { editions, ..Decision::publish(id, SubjectContent::Message(message)) }
}

pub(crate) fn correction(id: SubjectId, title: &str) -> Decision {
    let mut decision = Decision::new(Verb::Correct, id);
    decision.editions = vec![edition(title, "Put right.")];
    decision.grade = Some(record::Grade::Major);
    decision.reasons = english("A wrong date.");
    decision
}

pub(crate) fn reasoned(verb: Verb, id: SubjectId) -> Decision {
    Decision { reasons: english("As the court ordered."), ..Decision::new(verb, id) }
}

impl Press {
    /// A press with an open record, its keys and its mission recorded.
    pub(crate) async fn open(place: &Place) -> Self {
        Self::found(place, "embassy.example/record").await
    }

    pub(crate) async fn found(place: &Place, record: &str) -> Self {
        let store = place.open().await;
        let record: RecordId = record.parse().unwrap();
        store.create(&record).await.unwrap();
        let mut press = Self::resume(store, &record, place.mark());
        press.append(vec![ring(), mission()]).await.unwrap();
        press
    }

    /// A press that goes on with a record, with no memory of its subjects.
    pub(crate) fn resume(store: Store, record: &RecordId, mark: FileMark) -> Self {
        Self {
            store,
            record: record.clone(),
            mark,
            now: at("2027-03-01T09:00:00Z"),
            positions: HashMap::new(),
            key: SigningKey::from_seed(&[2; 32]),
        }
    }

    /// Signs `decision` as the next act about its subject.
    pub(crate) fn sign(&mut self, decision: Decision) -> SignedAct {
        let subject = decision.subject;
        let position = self.positions.get(&subject).copied().unwrap_or(first_position());
        let signed = self.sign_at(decision, position);
        let next = Position { revision: position.revision + 1, previous: Some(signed.act.digest()) };
        self.positions.insert(subject, next);
        signed
    }

    pub(crate) fn sign_at(&self, decision: Decision, position: Position) -> SignedAct {
        decision.prepare(&self.record, position, &mut salt).unwrap().sign(&self.key)
    }

    pub(crate) async fn append(&mut self, decisions: Vec<Decision>) -> Result<Receipt, AppendError> {
        let acts = decisions.into_iter().map(|decision| self.sign(decision)).collect();
        self.append_signed(acts).await
    }

    pub(crate) async fn append_signed(&self, acts: Vec<SignedAct>) -> Result<Receipt, AppendError> {
        self.store.append(&self.record, acts, Vec::new(), self.now, &signer(&self.record), &self.mark).await
    }

    /// Learns from the store where a subject stands.
    pub(crate) async fn look_up(&mut self, id: SubjectId) {
        match self.store.subject_position(&self.record, id).await.unwrap() {
            Some(head) => self.positions.insert(id, head.next()),
            None => self.positions.remove(&id),
        };
    }

    pub(crate) async fn size(&self) -> u64 {
        self.store.head(&self.record).await.unwrap().unwrap().size
    }

    /// The check that an operator runs.
    pub(crate) async fn check_record(&self) {
        let report = store::check(&self.store, &self.record).await.unwrap();
        assert!(report.is_clean(), "{:#?}", report.faults);
        let shown = self.store.shown(&self.record, &self.mark).await.unwrap();
        assert_eq!(shown.map_or(0, |checkpoint| checkpoint.size), self.size().await);
    }
}

/// All that an act committed to.
pub(crate) fn commitments(signed: &SignedAct) -> Vec<record::Commitment> {
    signed.contents.iter().map(Content::commitment).collect()
}
