//! `key list`: the keys that the record states, since which entry, and whether they lie here.

use record::{CheckpointVerifier, KeyRole, RecordId};
use serde::Serialize;

use crate::cli::Cli;
use crate::failure::Failure;
use crate::folder::Folder;
use crate::keys::{self, Change, Held, KeyFile, Ring};
use crate::office::Office;
use crate::{jobs, output};

/// One key of a record.
#[derive(Serialize)]
pub(crate) struct Listed {
    /// What it may do.
    role: &'static str,
    /// Its short name.
    id: String,
    /// Its public half.
    public: String,
    /// The entry from which it holds.
    since_entry: u64,
    /// `here`, `elsewhere`, or for the recovery key `printed`.
    lies: &'static str,
    /// How C2SP signed-note writes it, for what signs notes.
    #[serde(skip_serializing_if = "Option::is_none")]
    verifier: Option<String>,
    /// The keys that wait here until their announcement is recorded.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    waiting: Vec<String>,
}

#[derive(Serialize)]
struct List {
    record: String,
    keys: Vec<Listed>,
}

/// Lists the keys of the record that the command line names.
pub(super) async fn run(cli: &Cli) -> Result<(), Failure> {
    let office = Office::open(cli).await?;
    let record = office.record()?.clone();
    let history = office.store.load(&record).await?;
    let ring =
        Ring::of(&history).ok_or_else(|| Failure::new(format!("{record} states no keys; run fsck")))?;
    let list = List { record: record.to_string(), keys: Listed::all(&ring, &record, &office.folder)? };
    let lines: Vec<_> = list.keys.iter().map(Listed::line).collect();
    output::tell(cli.json, &list, &lines.join("\n"))
}

impl Listed {
    /// All keys of `ring`.
    pub(crate) fn all(ring: &Ring, record: &RecordId, folder: &Folder) -> Result<Vec<Self>, Failure> {
        ring.keys.iter().map(|held| Self::of(held, record, folder)).collect()
    }

    fn of(held: &Held, record: &RecordId, folder: &Folder) -> Result<Self, Failure> {
        let file = KeyFile::of(held.role);
        let waiting = file.map(|file| Change::waiting_ids(folder, file)).unwrap_or_default();
        Ok(Self {
            role: keys::word(held.role),
            id: held.id().to_string(),
            public: held.public.to_string(),
            since_entry: held.since,
            lies: match file {
                None => "printed",
                Some(file) if is_here(folder, file, held)? => "here",
                Some(_) => "elsewhere",
            },
            verifier: verifier(held, record),
            waiting: waiting.iter().map(ToString::to_string).collect(),
        })
    }

    /// Whether its private half lies in the data folder.
    pub(crate) fn is_here(&self) -> bool {
        self.lies == "here"
    }

    /// What it may do.
    pub(crate) fn role(&self) -> &'static str {
        self.role
    }

    /// How C2SP signed-note writes it.
    pub(crate) fn verifier(&self) -> Option<&str> {
        self.verifier.as_deref()
    }

    /// The key on one line, and what waits to replace it on others.
    pub(crate) fn line(&self) -> String {
        let lies = match self.lies {
            "here" => "in the data folder",
            "printed" => "printed when it was made, and kept nowhere",
            _ => "not here",
        };
        let mut line = format!(
            "{:<10} {}  {}  since entry {}; {lies}",
            self.role, self.id, self.public, self.since_entry
        );
        for id in &self.waiting {
            line.push_str(&format!("\n{:<10} {id} waits until its announcement is recorded", ""));
        }
        line
    }
}

/// Whether the private half of the key that holds lies in its file; another key there is no use.
fn is_here(folder: &Folder, file: KeyFile, held: &Held) -> Result<bool, Failure> {
    Ok(keys::signing(folder, file)?.is_some_and(|key| key.public() == held.public))
}

fn verifier(held: &Held, record: &RecordId) -> Option<String> {
    match held.role {
        KeyRole::Log => Some(CheckpointVerifier::new(record.clone(), &held.public).vkey().to_owned()),
        KeyRole::Heartbeat => jobs::heartbeat(record, held.public).map(|key| key.to_string()),
        KeyRole::Mission | KeyRole::Recovery => None,
    }
}
