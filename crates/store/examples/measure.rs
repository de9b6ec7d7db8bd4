//! Measures the store: `cargo run --release -p store --example measure -- DATABASE-URL [MESSAGES]`.
//!
//! Prints how long appends take when the record is small and when it is large, and how long a
//! history of all messages takes to load. The database must be empty.

#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a measurement speaks to whoever runs it, and may fail"
)]

use std::time::Instant as Clock;

use record::{
    CheckpointSigner, Decision, Edition, Fidelity, Instant, Key, KeyRing, KeyRole, Kind, LegalStatus,
    Message, Position, RecordId, Salt, SignedAct, SigningKey, SubjectContent, SubjectId, SubjectKind,
};
use store::{FileStore, NoMark, Store};

struct Bench {
    store: Store,
    record: RecordId,
    made: u64,
}

#[tokio::main]
async fn main() {
    let mut arguments = std::env::args().skip(1);
    let url = arguments.next().expect("the database's URL");
    let messages: u64 = arguments.next().map_or(100_000, |number| number.parse().unwrap());
    let store = Store::connect(&url, FileStore::folder(std::env::temp_dir())).await.unwrap();
    store.migrate().await.unwrap();
    let record: RecordId = "embassy.example/record".parse().unwrap();
    store.create(&record).await.unwrap();
    let mut bench = Bench { store, record, made: 0 };
    let ring = bench.sign(ring());
    bench.append(vec![ring]).await;

    bench.single("small").await;
    let mut seconds = 0.0;
    while bench.made < messages {
        let acts = (0..1000).map(|_| bench.message()).collect();
        let start = Clock::now();
        bench.append(acts).await;
        seconds += start.elapsed().as_secs_f64();
    }
    println!("import: {:.0} messages/s, 1,000 to an append", bench.made as f64 / seconds);
    bench.single("large").await;
    for _ in 0..3 {
        let start = Clock::now();
        let history = bench.store.load(&bench.record).await.unwrap();
        println!("load of {} entries: {} ms", history.size(), start.elapsed().as_millis());
    }
    let start = Clock::now();
    let mut from = 0;
    while from < bench.made {
        from += bench.store.entries(&bench.record, from, 4096).await.unwrap().len() as u64;
    }
    println!("entries and cards alone, without the fold: {} ms", start.elapsed().as_millis());
    let start = Clock::now();
    let report = store::check(&bench.store, &bench.record).await.unwrap();
    println!(
        "fsck of {} entries: {} ms, {} faults",
        report.entries,
        start.elapsed().as_millis(),
        report.faults.len()
    );
    let folder = tempfile::tempdir().unwrap();
    let start = Clock::now();
    bench.store.backup(&folder.path().join("backup")).await.unwrap();
    println!("backup: {} ms", start.elapsed().as_millis());
}

impl Bench {
    async fn single(&mut self, when: &str) {
        let mut times = Vec::new();
        for _ in 0..200 {
            let act = self.message();
            let start = Clock::now();
            self.append(vec![act]).await;
            times.push(start.elapsed());
        }
        times.sort();
        println!("append of one message, {when}: median {:?}, p99 {:?}", times[100], times[197]);
    }

    async fn append(&self, acts: Vec<SignedAct>) {
        let signer = CheckpointSigner::new(self.record.clone(), &SigningKey::from_seed(&[1; 32])).unwrap();
        let now: Instant = "2027-03-01T09:00:00Z".parse().unwrap();
        self.store.append(&self.record, acts, Vec::new(), now, &signer, &NoMark).await.unwrap();
    }

    fn sign(&mut self, decision: Decision) -> SignedAct {
        let mut salts = 0;
        let made = self.made;
        let mut salt = || {
            salts += 1;
            let mut bytes = [0; 32];
            bytes[..8].copy_from_slice(&made.to_be_bytes());
            bytes[8] = salts;
            Salt(bytes)
        };
        self.made += 1;
        let first = Position { revision: 1, previous: None };
        decision.prepare(&self.record, first, &mut salt).unwrap().sign(&SigningKey::from_seed(&[2; 32]))
    }

    fn message(&mut self) -> SignedAct {
        let mut bits = [0; 16];
        bits[..8].copy_from_slice(&self.made.to_be_bytes());
        let id = SubjectId::new(SubjectKind::Message, bits);
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
        let editions = ["en", "fr"].map(|lang| Edition {
            lang: lang.parse().unwrap(),
            title: format!("Statement {} on the opening of the session of the commission", self.made),
            lead: Some(
                "The commission met in Harbour City to take stock of what was agreed in spring.".to_owned(),
            ),
            status: LegalStatus::Official,
            speakers: Vec::new(),
            place: None,
            event: None,
            outlets: Vec::new(),
            turns: Vec::new(),
            body: "A paragraph of an ordinary statement, as long as such paragraphs are. ".repeat(20),
            translates: None,
            attachments: Vec::new(),
        });
        self.sign(Decision {
            editions: editions.to_vec(),
            ..Decision::publish(id, SubjectContent::Message(message))
        })
    }
}

fn ring() -> Decision {
    let key = |role, seed| Key { role, public: SigningKey::from_seed(&[seed; 32]).public() };
    let keys = vec![key(KeyRole::Log, 1), key(KeyRole::Mission, 2), key(KeyRole::Recovery, 3)];
    Decision::publish(SubjectId::new(SubjectKind::Key, [0; 16]), SubjectContent::Keys(KeyRing { keys }))
}
