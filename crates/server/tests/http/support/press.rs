//! A press office that writes a record in memory at a set time.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};

use record::{
    Act, ActDigest, CivilDate, ContactLine, Decision, Edition, Entry, Grade, History, Instant, Key, KeyRing,
    KeyRole, Kind, Message, Mission, OfficialNumber, Phone, Position, Post, Promise, RecordId, Role, Salt,
    SigningKey, SubjectContent, SubjectId, SubjectKind, Text, Verb,
};
use server::{Clock, Health, Live, Quotes};

use super::{Drawer, PressLog, Shelf};

pub(crate) struct Press {
    pub(crate) live: Arc<Live>,
    pub(crate) shelf: Arc<Shelf>,
    pub(crate) log: Arc<PressLog>,
    pub(crate) drawer: Arc<Drawer>,
    pub(crate) health: Arc<Health>,
    now: Arc<AtomicI64>,
    record: RecordId,
    key: SigningKey,
    chains: HashMap<SubjectId, Vec<Act>>,
    size: u64,
    numbered: u32,
    random: u64,
}

/// A file to be published.
pub(crate) struct MediaFile {
    name: &'static str,
    media_type: &'static str,
    bytes: Vec<u8>,
    pub(crate) width: Option<u32>,
    pub(crate) subtitles: Option<record::MediaRef>,
}

impl MediaFile {
    pub(crate) fn new(name: &'static str, media_type: &'static str, bytes: &[u8]) -> Self {
        Self { name, media_type, bytes: bytes.to_vec(), width: None, subtitles: None }
    }

    fn content(&self, alt: &str) -> SubjectContent {
        let alt = if alt.is_empty() { Text::new() } else { text(&[("en", alt)]) };
        SubjectContent::Media(Box::new(record::Media {
            name: self.name.to_owned(),
            media_type: self.media_type.to_owned(),
            size: self.bytes.len() as u64,
            width: self.width,
            height: self.width,
            seconds: None,
            alt,
            caption: Text::new(),
            credit: Text::new(),
            transcript: Text::new(),
            subtitles: self.subtitles.iter().map(|file| ("en".parse().unwrap(), *file)).collect(),
        }))
    }
}

fn text(words: &[(&str, &str)]) -> Text {
    words.iter().map(|(lang, word)| (lang.parse().unwrap(), (*word).to_owned())).collect()
}

impl Press {
    pub(crate) fn at(now: &str) -> Self {
        let now: Instant = now.parse().unwrap();
        let record: RecordId = "embassy.example/record".parse().unwrap();
        let shelf = Arc::new(Shelf::default());
        let key = SigningKey::from_seed(&[7; 32]);
        let drawer = Arc::new(Drawer::default());
        Self {
            live: Arc::new(Live::new(History::new(record.clone()), shelf.clone())),
            shelf,
            log: Arc::new(PressLog::new(record.clone(), &key, Arc::clone(&drawer))),
            drawer,
            health: Arc::default(),
            now: Arc::new(AtomicI64::new(now.seconds())),
            record,
            key,
            chains: HashMap::new(),
            size: 0,
            numbered: 0,
            random: 0,
        }
    }

    pub(crate) fn clock(&self) -> Clock {
        let now = Arc::clone(&self.now);
        Arc::new(move || Instant::from_seconds(now.load(Ordering::SeqCst)).unwrap())
    }

    pub(crate) fn set_clock(&self, now: &str) {
        self.now.store(now.parse::<Instant>().unwrap().seconds(), Ordering::SeqCst);
    }

    pub(crate) fn open_mission(&mut self) -> SubjectId {
        let mission = Mission {
            name: text(&[("en", "Embassy of Veridia in Ostmark"), ("fr", "Ambassade de Véridie en Ostmark")]),
            sending: Post {
                country: text(&[("en", "Veridia")]),
                city: text(&[("en", "Port Hallam")]),
                zone: "Europe/Lisbon".parse().unwrap(),
            },
            host: Post {
                country: text(&[("en", "Ostmark")]),
                city: text(&[("en", "Harbour City")]),
                zone: "Europe/Helsinki".parse().unwrap(),
            },
            zone: "Europe/Helsinki".parse().unwrap(),
            languages: ["en", "fr", "ar"].map(|lang| lang.parse().unwrap()).to_vec(),
            default_language: "en".parse().unwrap(),
            address: "https://embassy.example".to_owned(),
            look: None,
            calendars: BTreeMap::new(),
        };
        let id = self.id(SubjectKind::Mission);
        self.decide(Decision::publish(id, SubjectContent::Mission(Box::new(mission))));
        id
    }

    /// The quote check of what is published so far.
    pub(crate) fn quotes(&self) -> Arc<Quotes> {
        let quotes = Quotes::new();
        while quotes.work(&self.live, &AtomicBool::new(false)) > 0 {}
        self.shelf.count_anew();
        Arc::new(quotes)
    }

    /// Publishes a subject that is no message.
    pub(crate) fn tell(&mut self, content: SubjectContent) -> SubjectId {
        let id = self.id(content.kind());
        self.decide(Decision::publish(id, content));
        id
    }

    /// Publishes the keys under which the record is written: `log` is that of checkpoints.
    pub(crate) fn open_ring(&mut self) -> SubjectId {
        let id = self.id(SubjectKind::Key);
        self.decide(Decision::publish(id, SubjectContent::Keys(self.ring(9))));
        id
    }

    /// Replaces the heartbeat key.
    pub(crate) fn replace_heartbeat(&mut self, ring: SubjectId) {
        let content = Some(SubjectContent::Keys(self.ring(10)));
        self.decide(Decision { content, ..Decision::new(Verb::Revise, ring) });
    }

    fn ring(&self, heartbeat: u8) -> KeyRing {
        let key = |role, seed| Key { role, public: SigningKey::from_seed(&[seed; 32]).public() };
        let roles = [
            (KeyRole::Log, 7),
            (KeyRole::Mission, 8),
            (KeyRole::Heartbeat, heartbeat),
            (KeyRole::Recovery, 11),
        ];
        KeyRing { keys: roles.map(|(role, seed)| key(role, seed)).to_vec() }
    }

    /// Promises to log statements.
    pub(crate) fn promise(&mut self) {
        let id = self.id(SubjectKind::Promise);
        let promise = Promise { kinds: vec![Kind::Statement] };
        self.decide(Decision::publish(id, SubjectContent::Promise(promise)));
    }

    pub(crate) fn add_contact(&mut self, label: &str) -> SubjectId {
        let phone = Phone { shown: "+358 9 000 0000".to_owned(), e164: "+35890000000".to_owned() };
        let line = ContactLine { label: text(&[("en", label)]), phone: Some(phone), email: None };
        let id = self.id(SubjectKind::Contact);
        self.decide(Decision::publish(id, SubjectContent::Contact(line)));
        id
    }

    /// An edition that says a little more than its title.
    pub(crate) fn edition(lang: &str, title: &str) -> Edition {
        Edition::new(lang.parse().unwrap(), title, format!("The text of *{title}*. ").repeat(40))
    }

    pub(crate) fn publish(&mut self, kind: Kind, editions: Vec<Edition>) -> SubjectId {
        let message = Message {
            kind,
            fidelity: kind.usual_fidelity(),
            dated: None::<CivilDate>,
            event: None,
            topics: Vec::new(),
            places: Vec::new(),
            series: Vec::new(),
            related: Vec::new(),
        };
        let id = self.id(SubjectKind::Message);
        self.decide(Decision { editions, ..Decision::publish(id, SubjectContent::Message(message)) });
        id
    }

    pub(crate) fn correct(&mut self, id: SubjectId, edition: Edition) {
        let reasons = text(&[("en", "A word was wrong.")]);
        let grade = Some(Grade::Minor);
        self.decide(Decision { editions: vec![edition], reasons, grade, ..Decision::new(Verb::Correct, id) });
    }

    pub(crate) fn withdraw(&mut self, id: SubjectId) {
        let reasons = text(&[("en", "It no longer holds.")]);
        self.decide(Decision { reasons, ..Decision::new(Verb::Withdraw, id) });
    }

    pub(crate) fn erase(&mut self, id: SubjectId) {
        let chain = self.chains[&id].iter();
        let commits = chain.flat_map(|act| &act.commits).filter(|commit| commit.role != Role::Reason);
        let erases: Vec<_> = commits.map(|commit| commit.commitment).collect();
        let reasons = text(&[("en", "By order of a court.")]);
        self.shelf.contents.write().unwrap().retain(|commitment, _| !erases.contains(commitment));
        self.decide(Decision { reasons, erases, ..Decision::new(Verb::Erase, id) });
    }

    pub(crate) fn reinstate(&mut self, id: SubjectId) {
        self.decide(Decision::new(Verb::Reinstate, id));
    }

    pub(crate) fn publish_media(&mut self, file: &MediaFile) -> SubjectId {
        let id = self.id(SubjectKind::Media);
        let bytes = Some(file.bytes.clone());
        self.decide(Decision { file: bytes, ..Decision::publish(id, file.content("")) });
        id
    }

    /// Puts another file in the place of one.
    pub(crate) fn replace_media(&mut self, id: SubjectId, file: &MediaFile) {
        let (content, bytes) = (Some(file.content("")), Some(file.bytes.clone()));
        self.decide(Decision { content, file: bytes, ..Decision::new(Verb::Revise, id) });
    }

    /// Describes a file otherwise.
    pub(crate) fn reword_media(&mut self, id: SubjectId, file: &MediaFile, alt: &str) {
        self.decide(Decision { content: Some(file.content(alt)), ..Decision::new(Verb::Revise, id) });
    }

    /// What the files of a media file are committed to as.
    pub(crate) fn files_of(&self, id: SubjectId) -> Vec<record::Commitment> {
        self.chains[&id].iter().filter_map(|act| act.commitment(Role::File, None)).collect()
    }

    /// Records the decision now, as the store would, and folds it.
    fn decide(&mut self, decision: Decision) {
        let chain = self.chains.entry(decision.subject).or_default();
        let previous: Option<ActDigest> = chain.last().map(Act::digest);
        let position = Position { revision: chain.len() as u64 + 1, previous };
        let mut salt = self.random;
        let mut fresh_salt = || {
            salt += 1;
            Salt(std::array::from_fn(|place| salt.to_be_bytes()[place % 8]))
        };
        let signed = decision.prepare(&self.record, position, &mut fresh_salt).unwrap().sign(&self.key);
        self.random = salt;
        let file = signed.act.commitment(Role::File, None);
        for content in signed.contents.iter().filter(|content| Some(content.commitment()) == file) {
            self.drawer.put(content.clone());
        }
        for gone in &signed.act.erases {
            self.drawer.remove(gone);
        }
        let contents =
            signed.contents.iter().map(|content| (content.commitment(), Arc::from(content.bytes.as_slice())));
        self.shelf.contents.write().unwrap().extend(contents);
        chain.push(signed.act.clone());
        let kept = signed.clone();
        let now = Instant::from_seconds(self.now.load(Ordering::SeqCst)).unwrap();
        let entry = Entry {
            index: self.size,
            recorded_at: now,
            issued_at: now,
            number: self.number(&signed.act),
            act: signed.act,
            signatures: signed.signatures,
        };
        self.log.append(&entry, &kept);
        self.size = self.live.fold(vec![(entry, Some(signed.card))]).unwrap();
    }

    fn number(&mut self, act: &Act) -> Option<OfficialNumber> {
        let numbered = act.verb == Verb::Publish && act.subject.kind() == SubjectKind::Message;
        numbered.then(|| {
            self.numbered += 1;
            OfficialNumber { year: 2026, number: self.numbered }
        })
    }

    fn id(&mut self, kind: SubjectKind) -> SubjectId {
        self.random += 1;
        SubjectId::new(kind, u128::from(self.random).to_be_bytes())
    }
}
