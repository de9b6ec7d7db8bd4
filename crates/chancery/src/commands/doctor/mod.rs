//! `doctor`: what a site still lacks in each of its languages; exit code 1 if it lacks anything.
//!
//! Each part of the examination has a file of its own, takes the record as it stands, and changes nothing.

mod interface;
mod report;
mod texts;

use std::process::ExitCode;

use record::{Contents, History};

use self::report::Report;
use super::theme;
use crate::cli::Cli;
use crate::failure::Failure;
use crate::office::Office;
use crate::{clock, output, progress};

/// Examines the record that the command line names, with the words of the theme that is worked on.
pub(crate) async fn run(cli: &Cli) -> Result<ExitCode, Failure> {
    let office = Office::open(cli).await?;
    let record = office.record()?;
    let history = progress::during("Reading the record", office.store.load(record)).await?;
    let contents = office.store.contents(record);
    let worked_on = theme::worked_on(cli)?;
    // Contents wait for the database, which a thread that drives tasks must not.
    let examined = tokio::task::spawn_blocking(move || examine(&history, &contents, worked_on)).await;
    let report = examined
        .map_err(|_| Failure::new("the record could not be examined; this is a fault of the program"))??;
    output::tell(cli.json, &report, &report.text())?;
    Ok(if report.complete { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

fn examine(
    history: &History,
    contents: &dyn Contents,
    worked_on: Option<record::Theme>,
) -> Result<Report, Failure> {
    let snapshot = history.at(clock::now());
    let mission = snapshot.mission().ok_or(desk::DeskError::NoMission)?.mission;
    let from_folder = worked_on.is_some();
    let theme = worked_on.or_else(|| theme::published(history, contents)).unwrap_or_default();
    let lacking = texts::lacking(&snapshot, contents, mission);
    let languages = mission.languages.iter();
    Ok(Report::of(
        languages.map(|lang| interface::of(lang, &theme.words, &lacking)).collect(),
        from_folder,
        interface::idle(mission, &theme.words),
        faults(&theme),
    ))
}

/// What is wrong with a theme, apart from its words: a later version of the program may give its templates other data.
fn faults(theme: &record::Theme) -> Vec<site::theme::Fault> {
    let faults = site::theme::check(theme).into_iter();
    faults.filter(|fault| !fault.file.starts_with("words/")).collect()
}
