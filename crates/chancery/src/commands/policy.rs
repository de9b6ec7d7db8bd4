//! `policy`: under what others can check this record, as C2SP tlog-policy writes it.

use record::{CheckpointVerifier, Instant, KeyRole, RecordId};
use serde::Serialize;

use crate::cli::{Cli, Policy};
use crate::failure::Failure;
use crate::jobs::{self, Witnesses};
use crate::keys::Ring;
use crate::office::Office;
use crate::output;

#[derive(Serialize)]
struct Told {
    record: String,
    policy: String,
}

/// Prints the policy of the record that the command line names.
pub(crate) async fn run(cli: &Cli, args: &Policy) -> Result<(), Failure> {
    let office = Office::open(cli).await?;
    let record = office.record()?.clone();
    let witnesses = Witnesses::read(&office.folder, args.witnesses.as_deref())?;
    let history = office.store.load(&record).await?;
    let ring =
        Ring::of(&history).ok_or_else(|| Failure::new(format!("{record} states no keys; run fsck")))?;
    let snapshot = history.at(Instant::MAX);
    let address = snapshot.mission().map(|view| view.mission.address.clone()).unwrap_or_default();
    let policy = text(&record, &address, &ring, witnesses.as_ref());
    output::tell(cli.json, &Told { record: record.to_string(), policy: policy.clone() }, &policy)
}

/// The log, the heartbeat as a witness, and the witnesses, groups and quorum of the policy that the server is given.
fn text(record: &RecordId, address: &str, ring: &Ring, witnesses: Option<&Witnesses>) -> String {
    let mut lines = vec![format!("# The record {record}, after C2SP tlog-policy.")];
    if let Some(log) = ring.held(KeyRole::Log) {
        let verifier = CheckpointVerifier::new(record.clone(), &log.public);
        lines.push(format!("log {} {address}/record", verifier.vkey()));
    }
    let named =
        |name: &str| witnesses.is_some_and(|witnesses| witnesses.all.iter().any(|one| one.name == name));
    if let Some(heartbeat) = ring.held(KeyRole::Heartbeat) {
        let listed = witnesses.is_some_and(|it| it.all.iter().any(|one| *one.key.key() == heartbeat.public));
        let name = if named("heartbeat") { "own-heartbeat" } else { "heartbeat" };
        if let Some(key) = jobs::heartbeat(record, heartbeat.public).filter(|_| !listed) {
            lines.push(format!("witness {name} {key}"));
        }
    }
    match witnesses {
        Some(witnesses) => {
            lines.extend(witnesses.lines().map(str::to_owned));
        }
        None => lines.push("quorum none".to_owned()),
    }
    lines.join("\n")
}
