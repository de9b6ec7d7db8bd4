//! `append`: the signed acts in a file become entries, all of them or none; a second time it changes nothing.

use record::{Act, Entry, History, Instant, KeyRole};
use serde::Serialize;
use store::Receipt;

use crate::acts::Acts;
use crate::cli::{Append, Cli};
use crate::failure::Failure;
use crate::keys::{self, Change, KeyFile, Ring};
use crate::office::Office;
use crate::{clock, output};

/// What was recorded, now or before.
#[derive(Serialize)]
struct Appended {
    record: String,
    /// Whether it was in the record already.
    already: bool,
    entries: Vec<AppendedEntry>,
    /// How many entries the record has.
    size: u64,
    /// The newest checkpoint, a signed note.
    checkpoint: String,
}

#[derive(Serialize)]
struct AppendedEntry {
    index: u64,
    subject: String,
    verb: &'static str,
    recorded_at: Instant,
    /// The addresses of its editions.
    addresses: Vec<String>,
}

/// Records what the file holds.
pub(crate) async fn run(cli: &Cli, args: &Append) -> Result<(), Failure> {
    let acts = Acts::read(&args.file)?;
    let office = Office::open(cli).await?;
    let record = office.record()?.clone();
    if acts.record != record {
        return Err(Failure::new(format!(
            "{} is for the record {}, and this one is {record}",
            args.file.display(),
            acts.record
        )));
    }
    if acts.acts.iter().any(|one| one.signatures.is_empty()) {
        return Err(Failure::new(format!(
            "{} is not signed; run `chancery sign` on it where the mission key is",
            args.file.display()
        )));
    }
    // Who records the same file at the same time is done when it is our turn.
    let _turn = office.folder.turn()?;
    match already(&office, &acts).await? {
        Some(entries) => tell(cli, &office, &entries, true).await,
        None => {
            let receipt = append(&office, acts).await?;
            tell(cli, &office, &receipt.entries, false).await
        }
    }
}

/// The entries that the acts are already, if all of them are.
async fn already(office: &Office, acts: &Acts) -> Result<Option<Vec<Entry>>, Failure> {
    let history = office.store.load(&acts.record).await?;
    let mut entries = Vec::new();
    for one in &acts.acts {
        entries.extend(entry_of(office, &history, &one.act).await?);
    }
    match entries.len() {
        0 => Ok(None),
        all if all == acts.acts.len() => Ok(Some(entries)),
        some => Err(Failure::new(format!(
            "{some} of the {} acts are in the record already, and a file is recorded all or nothing; prepare the \
             others again",
            acts.acts.len()
        ))),
    }
}

/// The entry of an act, if it is in the record.
async fn entry_of(office: &Office, history: &History, act: &Act) -> Result<Option<Entry>, Failure> {
    let place = usize::try_from(act.revision).unwrap_or(usize::MAX).checked_sub(1);
    let there = history.line(act.subject).zip(place).and_then(|(line, place)| line.revisions.get(place));
    let Some(there) = there else { return Ok(None) };
    let stored = office.store.entries(history.record(), there.index, 1).await?;
    let entry = stored.first().map(store::StoredEntry::entry).transpose()?;
    Ok(entry.filter(|entry| entry.act.digest() == act.digest()))
}

/// Appends the acts; where they announce a key that waits here, it takes its place.
async fn append(office: &Office, acts: Acts) -> Result<Receipt, Failure> {
    let history = office.store.load(&acts.record).await?;
    let ring = Ring::of(&history)
        .ok_or_else(|| Failure::new(format!("{} states no keys; run fsck", acts.record)))?;
    let changes = changes(office, &ring, &acts)?;
    let log = match changes.iter().find(|(role, _)| *role == KeyRole::Log) {
        Some((_, change)) => change.secret.as_ref().map(|key| record::SigningKey::from_seed(&key.seed())),
        None => Some(office.log_key()?),
    };
    let log = log.ok_or_else(|| Failure::new("the private half of the new log key is not here"))?;
    let desk = office.desk_with(None, &log)?;
    let (signed, identities) = acts.signed();
    let receipt = desk.append_signed(signed, identities, clock::now()).await?;
    finish(office, &ring, &changes, &receipt)?;
    Ok(receipt)
}

/// The keys that the acts announce and that wait here for it. A log key must.
fn changes(office: &Office, ring: &Ring, acts: &Acts) -> Result<Vec<(KeyRole, Change)>, Failure> {
    let mut changes = Vec::new();
    for key in acts.acts.iter().filter_map(crate::acts::Reading::ring).flat_map(|ring| &ring.keys) {
        let Some(file) = KeyFile::of(key.role).filter(|_| !ring.holds(key.role, key.public)) else {
            continue;
        };
        match Change::waiting(&office.folder, file, key.public)? {
            Some(change) => changes.push((key.role, change)),
            None if key.role == KeyRole::Log => {
                return Err(Failure::new(format!(
                    "the file announces the log key {}, whose private half is not in {}; nothing could be recorded \
                     after it; make the file again here, with `chancery key rotate log --acts FILE`",
                    key.public.id(),
                    office.folder.keys().display()
                )));
            }
            None => {}
        }
    }
    Ok(changes)
}

/// Puts the keys that were announced in their places.
fn finish(
    office: &Office,
    ring: &Ring,
    changes: &[(KeyRole, Change)],
    receipt: &Receipt,
) -> Result<(), Failure> {
    let entry = receipt.entries.iter().rev().find(|entry| entry.act.subject == ring.subject);
    let Some(entry) = entry else { return Ok(()) };
    changes.iter().try_for_each(|(role, change)| {
        change.finish(&office.folder, entry.index)?;
        tracing::info!(
            "The {} key is {} from entry {} on",
            keys::word(*role),
            change.public.id(),
            entry.index
        );
        Ok(())
    })
}

/// Tells what is in the record now.
async fn tell(cli: &Cli, office: &Office, entries: &[Entry], already: bool) -> Result<(), Failure> {
    let record = office.record()?;
    let checkpoint = office.store.shown(record, &office.mark()).await?;
    let history = office.store.load(record).await?;
    let told = |entry: &Entry| AppendedEntry {
        index: entry.index,
        subject: entry.act.subject.to_string(),
        verb: entry.act.verb.as_str(),
        recorded_at: entry.recorded_at,
        addresses: super::receipt::addresses(&history, entry.act.subject),
    };
    let appended = Appended {
        record: record.to_string(),
        already,
        entries: entries.iter().map(told).collect(),
        size: history.size(),
        checkpoint: checkpoint.map(|it| String::from_utf8_lossy(&it.note).into_owned()).unwrap_or_default(),
    };
    output::tell(cli.json, &appended, &appended.text())
}

impl Appended {
    fn text(&self) -> String {
        let mut text = if self.already {
            "It is in the record already:\n".to_owned()
        } else {
            format!("Recorded in {}:\n", self.record)
        };
        for entry in &self.entries {
            text.push_str(&format!("  entry {}  {} {}\n", entry.index, entry.verb, entry.subject));
            for address in &entry.addresses {
                text.push_str(&format!("    {address}\n"));
            }
        }
        text + &format!("  checkpoint of {} entries", self.size)
    }
}
