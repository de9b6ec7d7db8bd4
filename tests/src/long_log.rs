//! Makes a record long: `long-log DATA FOLDER SIZE...` appends contact lines to the record in the data folder, so
//! that checkpoints fall on each of the sizes, and writes each checkpoint to FOLDER/SIZE.
//!
//! `cargo xtask test` has others' software check the log that is then served. The checkpoint of a size at which
//! the record had none (`init` writes three entries at once) is signed here, over the same entries.

use std::error::Error;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};

use record::{
    CheckpointSigner, ContactLine, Decision, Frontier, Lang, Position, RecordId, Salt, SignedAct, SigningKey,
    SubjectContent, SubjectId, SubjectKind, Text, leaf_hash,
};
use store::{FileMark, FileStore, Store};

/// How many acts enter in one transaction.
const BATCH: u64 = 4_096;
const PAGE: u64 = 1_000;

fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [data, folder, sizes @ ..] = words.as_slice() else {
        return Err("say where and how long: long-log DATA FOLDER SIZE...".into());
    };
    let mut sizes: Vec<u64> = sizes.iter().map(|size| size.parse()).collect::<Result<_, _>>()?;
    sizes.sort_unstable();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(lengthen(Path::new(data), Path::new(folder), &sizes))
}

async fn lengthen(data: &Path, folder: &Path, sizes: &[u64]) -> Result<(), Box<dyn Error>> {
    let database = format!("sqlite://{}?mode=rw", data.join("chancery.db").display());
    let store = Store::connect(&database, FileStore::folder(data.join("files"))).await?;
    let record = store.records().await?.into_iter().next().ok_or("there is no record in it")?;
    let mission = key(data, "mission.key")?;
    let signer = CheckpointSigner::new(record.clone(), &key(data, "log.key")?)?;
    let mark = FileMark::new(data.join("keys").join("mark"));
    for size in sizes {
        loop {
            let head = store.head(&record).await?.ok_or("the record is gone")?;
            if head.size >= *size {
                break;
            }
            let count = BATCH.min(size - head.size);
            let acts = (0..count).map(|_| contact(&record, &mission)).collect::<Result<Vec<_>, _>>()?;
            store.append(&record, acts, Vec::new(), head.recorded_at, &signer, &mark).await?;
        }
    }
    write(&store, &record, &signer, folder, sizes).await
}

fn key(data: &Path, name: &str) -> Result<SigningKey, Box<dyn Error>> {
    let text = std::fs::read_to_string(data.join("keys").join(name))?;
    let mut seed = [0; 32];
    hex::decode_to_slice(text.trim(), &mut seed)?;
    Ok(SigningKey::from_seed(&seed))
}

/// A contact line like no other.
fn contact(record: &RecordId, key: &SigningKey) -> Result<SignedAct, Box<dyn Error>> {
    static COUNT: AtomicU64 = AtomicU64::new(1);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    let english: Lang = "en".parse()?;
    let line = ContactLine {
        label: Text::from([(english, format!("Line {number}"))]),
        phone: None,
        email: Some(format!("line-{number}@embassy.example")),
    };
    let subject = SubjectId::new(SubjectKind::Contact, u128::from(number).to_be_bytes());
    let mut salt = || {
        let mut bytes = [0; 32];
        bytes[..8].copy_from_slice(&number.to_be_bytes());
        Salt(bytes)
    };
    let first = Position { revision: 1, previous: None };
    let decision = Decision::publish(subject, SubjectContent::Contact(line));
    Ok(decision.prepare(record, first, &mut salt)?.sign(key))
}

async fn write(
    store: &Store,
    record: &RecordId,
    signer: &CheckpointSigner,
    folder: &Path,
    sizes: &[u64],
) -> Result<(), Box<dyn Error>> {
    std::fs::create_dir_all(folder)?;
    let mut log = Frontier::default();
    let last = sizes.last().copied().unwrap_or_default();
    while log.size() < last {
        for entry in store.entries(record, log.size(), PAGE.min(last - log.size())).await? {
            log.push(leaf_hash(&entry.bytes));
            if sizes.contains(&log.size()) {
                let kept = store.checkpoints(record, log.size() - 1, 1).await?;
                let kept = kept.into_iter().find(|kept| kept.size == log.size());
                let note = kept.map_or_else(|| signer.sign(&log), Ok)?.note;
                std::fs::write(folder.join(log.size().to_string()), note)?;
            }
        }
    }
    Ok(())
}
