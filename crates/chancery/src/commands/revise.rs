//! `revise` and `correct`: a subject as it shall stand from now on.

use desk::{commands, queries};
use record::{Edition, Grade, History, SubjectContent, SubjectId};

use super::publish::{read, subject_file};
use super::{elsewhere, receipt, standing};
use crate::cli::{Cli, Correct, GradeArg, Revise};
use crate::clock;
use crate::failure::Failure;
use crate::manuscript::Manuscript;
use crate::office::Office;

/// Changes a subject without a fault.
pub(crate) async fn revise(cli: &Cli, args: &Revise) -> Result<(), Failure> {
    let desk = Office::open(cli).await?.desk()?;
    let history = desk.history().await?;
    let (subject, content, editions) = what(args, &history)?;
    let reasons = standing::reasons(&history, &args.reason)?;
    let command = commands::Revise { subject, content, editions, reasons };
    if let Some(acts) = &args.elsewhere.acts {
        let decision = command.decide(&desk).await?;
        return elsewhere::write(cli.json, &desk, acts, vec![decision]).await;
    }
    let done = command.run(&desk, clock::now()).await?;
    receipt::tell(cli.json, &desk, subject, &done).await
}

/// Puts a fault right.
pub(crate) async fn correct(cli: &Cli, args: &Correct) -> Result<(), Failure> {
    let desk = Office::open(cli).await?.desk()?;
    let history = desk.history().await?;
    let (subject, content, editions) = what(&args.what, &history)?;
    let reasons = standing::reasons(&history, &args.what.reason)?;
    let grade = match args.grade {
        GradeArg::Minor => Grade::Minor,
        GradeArg::Major => Grade::Major,
    };
    let command = commands::Correct { subject, content, editions, grade, reasons };
    if let Some(acts) = &args.what.elsewhere.acts {
        let decision = command.decide(&desk).await?;
        return elsewhere::write(cli.json, &desk, acts, vec![decision]).await;
    }
    let done = command.run(&desk, clock::now()).await?;
    receipt::tell(cli.json, &desk, subject, &done).await
}

/// The subject, and how it shall stand.
fn what(
    args: &Revise,
    history: &History,
) -> Result<(SubjectId, Option<SubjectContent>, Vec<Edition>), Failure> {
    let subject = queries::find(history, &args.subject)?;
    if let Some(content) = subject_file(&args.files)? {
        return Ok((subject, Some(content), Vec::new()));
    }
    let manuscript = Manuscript::read(&read(&args.files)?, history)?;
    let (message, editions) = manuscript.message_after(history, subject)?;
    Ok((subject, Some(SubjectContent::Message(message)), editions))
}
