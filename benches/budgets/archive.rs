//! An archive of invented messages in a database of its own.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use desk::commands::{Found, Import};
use desk::{Desk, IdentityKey, Keys, Random};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use record::{
    CheckpointSigner, CivilDate, Edition, Fidelity, Instant, Kind, Lang, Message, Mission, Post, Promise,
    Publication, RecordId, SigningKey, Source, SubjectContent, Text, Zone,
};
use store::{FileMark, FileStore, Store};
use tempfile::TempDir;

use crate::Measured;

/// How many messages are imported in one transaction.
const BATCH: u64 = 20_000;
/// The oldest message's day; the archive goes on for twenty years.
const BEGINNING: Date = date(2006, 1, 1);
const DAYS: u64 = 7_300;

/// A mission with many messages.
pub(crate) struct Archive {
    /// Its desk.
    pub(crate) desk: Desk,
    /// The address of its database.
    pub(crate) database: String,
    /// How many messages it began with.
    pub(crate) messages: u64,
    /// Removes the folder when the archive is dropped.
    _folder: TempDir,
}

impl Archive {
    /// A new archive of so many messages, in SQLite.
    pub(crate) async fn of(messages: u64) -> Measured<Self> {
        let folder = TempDir::new()?;
        let database = format!("sqlite://{}?mode=rwc", folder.path().join("bench.db").display());
        let store = Store::connect(&database, FileStore::folder(folder.path().join("files"))).await?;
        store.migrate().await?;
        store.create(&record()).await?;
        let mark = Arc::new(FileMark::new(folder.path().join("mark")));
        let desk = Desk::new(store, record(), keys()?, mark, random());
        found().run(&desk, now()).await?;
        for from in (0..messages).step_by(usize::try_from(BATCH)?) {
            let publications =
                (from..messages.min(from + BATCH)).map(publication).collect::<Measured<Vec<_>>>()?;
            Import { publications, ..Import::default() }.run(&desk, &IdentityKey([7; 32]), now()).await?;
        }
        Ok(Self { desk, database, messages, _folder: folder })
    }
}

/// The record's id.
pub(crate) fn record() -> RecordId {
    "bench.example/record".parse().expect("this is a record's id")
}

/// The instant at which everything happens.
pub(crate) fn now() -> Instant {
    "2026-03-02T12:00:00Z".parse().expect("this is an instant")
}

/// The language of every message.
pub(crate) fn english() -> Lang {
    "en".parse().expect("this is a language")
}

/// The key that signs acts.
pub(crate) fn mission_key() -> SigningKey {
    SigningKey::from_seed(&[2; 32])
}

/// A message and its one edition.
pub(crate) fn message(title: &str, dated: Option<CivilDate>) -> (SubjectContent, Edition) {
    let message = Message {
        kind: Kind::Statement,
        fidelity: Fidelity::Authored,
        dated,
        event: None,
        topics: Vec::new(),
        places: Vec::new(),
        series: Vec::new(),
        related: Vec::new(),
    };
    let mut edition = Edition::new(english(), title, text(title));
    edition.lead = Some("The two sides met, spoke for a day, and agreed to meet again.".to_owned());
    (SubjectContent::Message(message), edition)
}

fn publication(number: u64) -> Measured<Publication> {
    let day = BEGINNING + i64::try_from(number * 7 % DAYS)?.days();
    let zone = Zone::utc();
    let issued_at = zone.start_of(day);
    let dated = CivilDate::day(day, zone);
    let (content, edition) = message(&format!("Statement {number} on the works in the harbour"), Some(dated));
    let source = Source {
        kind: "bench".to_owned(),
        name: "bench".to_owned(),
        digest: "0".repeat(64),
        captured_at: now(),
        line: Some(number + 1),
    };
    Ok(Publication { identity: number.to_string(), content, editions: vec![edition], source, issued_at })
}

/// About 450 words, with what Markdown has; other words for another title, some of them often, most of them seldom.
fn text(title: &str) -> String {
    let mut chance = title.bytes().fold(0x9E37_79B9_7F4A_7C15_u64, |sum, byte| {
        (sum ^ u64::from(byte)).wrapping_mul(6_364_136_223_846_793_005)
    });
    let mut word = || {
        chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let (rank, once_more) = (chance >> 33, chance >> 17);
        spelled(rank % (1 + once_more % 4_000))
    };
    let mut sentence = |words: usize| (0..words).map(|_| word()).collect::<Vec<_>>().join(" ");
    let mut paragraphs = Vec::new();
    for _ in 0..8 {
        paragraphs.push(format!(
            "The commission heard {} and went to *see* {}. It found that the **new {}** stands as drawn. It asks \
             for a [report](https://harbour.example/report) by the spring: {}.",
            sentence(14),
            sentence(6),
            sentence(2),
            sentence(16)
        ));
    }
    format!("{}\n\n- One vote was cast against.\n- None abstained.\n", paragraphs.join("\n\n"))
}

/// An invented word.
fn spelled(mut number: u64) -> String {
    let syllables = [
        "ba", "den", "fo", "gul", "ha", "jor", "ki", "lem", "mo", "nas", "pe", "ru", "sil", "ta", "vo", "zen",
    ];
    let mut word = String::new();
    loop {
        word.push_str(syllables[usize::try_from(number % 16).unwrap_or_default()]);
        number /= 16;
        if number == 0 {
            return word;
        }
    }
}

fn keys() -> Measured<Keys> {
    let log = CheckpointSigner::new(record(), &SigningKey::from_seed(&[1; 32]))?;
    Ok(Keys { mission: Some(mission_key()), log })
}

/// Numbers instead of chance: a bench needs ids that differ, not ids that nobody guesses.
fn random() -> Random {
    let count = AtomicU64::new(1);
    Arc::new(move || {
        let mut bytes = [9; 32];
        bytes[..8].copy_from_slice(&count.fetch_add(1, Ordering::Relaxed).to_be_bytes());
        bytes
    })
}

fn found() -> Found {
    let said = |text: &str| Text::from([(english(), text.to_owned())]);
    let post = |city: &str, zone: Zone| Post { country: said("Somewhere"), city: said(city), zone };
    let mission = Mission {
        name: said("Embassy of the Benches"),
        sending: post("Northport", Zone::utc()),
        host: post("Southport", Zone::utc()),
        zone: Zone::utc(),
        languages: vec![english()],
        default_language: english(),
        address: "https://bench.example".to_owned(),
        look: None,
        calendars: BTreeMap::new(),
    };
    let public = |seed: u8| SigningKey::from_seed(&[seed; 32]).public();
    Found {
        mission,
        promise: Promise { kinds: vec![Kind::Statement] },
        log_key: public(1),
        heartbeat_key: None,
        recovery_key: public(3),
        source: None,
    }
}
