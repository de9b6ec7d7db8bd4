//! Recording a capture: what is new in it and, if told to, corrections of what differs.

use desk::commands::{Correction, Decided, Import};
use intake::{Capture, Difference, SourceFile, compare, publications};
use record::{History, Instant, Mission, Publication, SubjectId, Text};

use super::done::{Done, Proposal, Thing};
use super::known::find_known;
use crate::cli;
use crate::commands::elsewhere;
use crate::failure::Failure;
use crate::office::Office;
use crate::{keys, progress};

/// Records what is new and, if told to, corrections of what differs; all of it in one transaction.
pub(super) async fn record(
    office: &Office,
    capture: &Capture,
    file: &SourceFile,
    args: &cli::Import,
    now: Instant,
) -> Result<Done, Failure> {
    let desk = office.desk()?;
    let history = progress::during("Reading the record", desk.history()).await?;
    let snapshot = history.at(Instant::MAX);
    let mission = snapshot.mission().ok_or(desk::DeskError::NoMission)?.mission;
    let all = publications(capture, mission, file);
    let identities = keys::identity(&office.folder)?;
    let found = find_known(&desk, &history, &identities, &all).await?;
    let (erased, alive): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|publication| found.erased.contains(&publication.identity));
    let compared = compare(&found.known, &alive);

    let is_newer = |subject| newest_issue(&history, subject) > Some(file.captured_at);
    let proposal = |difference: &Difference| {
        let subject = found.subjects[difference.known];
        Proposal::of(difference, &alive[difference.publication], subject, is_newer(subject))
    };
    let proposals = compared.differs.iter().map(proposal).collect();
    let sure = compared.differs.iter().filter(|difference| {
        args.correct && difference.is_sure && !is_newer(found.subjects[difference.known])
    });
    let corrections: Vec<_> = sure
        .map(|difference| correction(difference, &alive, found.subjects[difference.known], mission, file))
        .collect();
    let corrected = corrections.len() as u64;
    let new: Vec<Publication> = compared.new.iter().map(|place| alive[*place].clone()).collect();
    let command = Import { publications: new.clone(), corrections };
    let (imported, file_written) = match &args.elsewhere.acts {
        Some(path) => {
            let Decided { decisions, identities, imported } = command.decide(&desk, &identities).await?;
            let written = !decisions.is_empty();
            if written {
                elsewhere::acts(&desk, decisions, identities).await?.write(path)?;
            }
            (imported, written.then(|| path.display().to_string()))
        }
        None => (progress::during("Recording", command.run(&desk, &identities, now)).await?, None),
    };
    Ok(Done {
        record: desk.record.to_string(),
        source: file.name.clone(),
        captured_at: file.captured_at,
        made: None,
        acts: file_written,
        new: imported.new.iter().map(|(place, subject)| Thing::of(&new[*place], *subject)).collect(),
        unchanged: compared.unchanged.len() as u64,
        erased: erased.len() as u64,
        proposals,
        corrected,
        not_understood: capture.report.len() as u64,
        size: imported.receipt.map(|receipt| receipt.checkpoint.size),
    })
}

/// When the newest revision of `subject` became public.
fn newest_issue(history: &History, subject: SubjectId) -> Option<Instant> {
    history.line(subject)?.revisions.last().map(|revision| revision.issued_at)
}

/// What differs and is surely the same, as a correction.
fn correction(
    difference: &Difference,
    alive: &[Publication],
    subject: SubjectId,
    mission: &Mission,
    file: &SourceFile,
) -> Correction {
    let fields: Vec<_> = difference.changes.iter().map(|change| change.field).collect();
    let reason =
        format!("Its source, read again as of {}, differs in: {}.", file.captured_at, fields.join(", "));
    Correction {
        subject,
        publication: alive[difference.publication].clone(),
        reasons: Text::from([(mission.default_language.clone(), reason)]),
    }
}
