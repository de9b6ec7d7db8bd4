//! `dossier`: one file with everything that proves one revision, from the record here.

use std::path::PathBuf;

use record::Instant;
use serde::Serialize;
use server::Log as _;

use super::mirror::blocking;
use crate::cli::{Cli, Dossier};
use crate::failure::Failure;
use crate::log::StoreLog;
use crate::office::Office;
use crate::{output, progress};

/// What was written.
#[derive(Serialize)]
struct Told {
    file: PathBuf,
    record: String,
    entry: u64,
    revision: u64,
    size: u64,
}

/// Writes the dossier of the subject that the command line names.
pub(crate) async fn run(cli: &Cli, args: &Dossier) -> Result<(), Failure> {
    let office = Office::open(cli).await?;
    let record = office.record()?.clone();
    let history = progress::during("Reading the record", office.store.load(&record)).await?;
    let subject = desk::queries::find(&history, &args.subject)?;
    let snapshot = history.at(Instant::MAX);
    let view = snapshot.view(subject);
    let revisions = view.map(|view| view.revisions).unwrap_or_default();
    let newest = revisions.len() as u64;
    let wanted = args.revision.unwrap_or(newest);
    let place = wanted.checked_sub(1).and_then(|place| usize::try_from(place).ok());
    let index =
        place.and_then(|place| revisions.get(place)).map(|revision| revision.index).ok_or_else(|| {
            Failure::usage(format!("{} has the revisions 1 to {newest}; name one of these", args.subject))
        })?;
    let log = StoreLog::new(&office.store, &record, office.mark());
    let made = blocking(move || {
        let shown = log.shown()?;
        Ok::<_, server::LogError>(shown.map(|shown| server::dossier(&history, &log, index, &shown, &[])))
    });
    let made = made.await?.map_err(|error| Failure::because("no dossier is made", error))?;
    let made =
        made.ok_or_else(|| Failure::new("the record has no checkpoint that may be shown; run fsck"))?;
    let made = made.map_err(|error| Failure::because("no dossier is made", error))?;
    let bytes = made.to_bytes();
    let Some(file) = &args.output else { return output::bytes(&bytes) };
    std::fs::write(file, &bytes)
        .map_err(|error| Failure::because(format!("{} cannot be written", file.display()), error))?;
    let size = crate::origin::ServedNote::read(&made.checkpoint).map_or(0, |note| note.size);
    let told = Told { file: file.clone(), record: record.to_string(), entry: index, revision: wanted, size };
    let text = format!(
        "{}: revision {wanted} of {}, entry {index} of {record}, under the checkpoint over {size} entries.",
        file.display(),
        args.subject
    );
    output::tell(cli.json, &told, &text)
}
