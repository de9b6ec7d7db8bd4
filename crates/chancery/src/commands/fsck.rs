//! `fsck`: derives everything again and names what does not hold; exit code 1 if anything does not.

use std::process::ExitCode;

use record::RecordId;
use record::fsck::Report;
use serde::Serialize;
use store::Store;

use crate::cli::Cli;
use crate::failure::Failure;
use crate::office::Office;
use crate::progress::Progress;
use crate::{files, output};

#[derive(Serialize)]
struct Found<'a> {
    record: &'a str,
    clean: bool,
    entries: u64,
    contents: u64,
    erased: u64,
    checkpoints: u64,
    faults: Vec<FaultFound<'a>>,
}

#[derive(Serialize)]
struct FaultFound<'a> {
    entry: Option<u64>,
    what: &'a str,
}

/// Checks the record that the command line names, and the mark beside the log key.
pub(crate) async fn run(cli: &Cli) -> Result<ExitCode, Failure> {
    let office = Office::open(cli).await?;
    let record = office.record()?;
    files::sweep(&office.store, record, None).await?;
    let report = check("Checking the record", &office.store, record, cli.json).await?;
    tell(cli.json, record.as_str(), &report)?;
    office.store.shown(record, &office.mark()).await?;
    Ok(if report.is_clean() { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

/// Checks a record, and shows how far it is.
pub(crate) async fn check(
    work: &'static str,
    store: &Store,
    record: &RecordId,
    quiet: bool,
) -> Result<Report, Failure> {
    let mut progress: Option<Progress> = None;
    let mut watch = |done, of| {
        if !quiet {
            progress.get_or_insert_with(|| Progress::of(work, of)).at(done);
        }
    };
    Ok(store::check_watched(store, record, &mut watch).await?)
}

/// Tells a report to a person or a machine.
pub(crate) fn tell(json: bool, record: &str, report: &Report) -> Result<(), Failure> {
    let found = Found {
        record,
        clean: report.is_clean(),
        entries: report.entries,
        contents: report.contents,
        erased: report.erased,
        checkpoints: report.checkpoints,
        faults: report
            .faults
            .iter()
            .map(|fault| FaultFound { entry: fault.entry, what: &fault.what })
            .collect(),
    };
    output::tell(json, &found, &text(record, report))
}

fn text(record: &str, report: &Report) -> String {
    let mut text = format!(
        "{record}: {} entries, {} contents, {} erased, {} checkpoints\n",
        report.entries, report.contents, report.erased, report.checkpoints
    );
    for fault in &report.faults {
        text.push_str(&format!("  {fault}\n"));
    }
    text.push_str(if report.is_clean() {
        "everything holds"
    } else {
        "this does not hold; restore the newest backup that is clean"
    });
    text
}
