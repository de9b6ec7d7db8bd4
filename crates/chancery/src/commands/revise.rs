//! `revise` and `correct`: a subject as it shall stand from now on.

use desk::{Desk, commands, queries};
use record::{Decision, Edition, Grade, SubjectContent, SubjectId, SubjectKind, Text};

use super::enclosure::{self, media_file};
use super::publish::{check_unworded, read, subject_file};
use super::{cautions, elsewhere, receipt, standing};
use crate::cli::{Cli, Correct, GradeArg, Revise};
use crate::clock;
use crate::failure::Failure;
use crate::manuscript::{Manuscript, Occasion, OnDisk};
use crate::office::Office;

/// Changes a subject without a fault.
pub(crate) async fn revise(cli: &Cli, args: &Revise) -> Result<(), Failure> {
    change(cli, args, None).await
}

/// Puts a fault right.
pub(crate) async fn correct(cli: &Cli, args: &Correct) -> Result<(), Failure> {
    let grade = match args.grade {
        GradeArg::Minor => Grade::Minor,
        GradeArg::Major => Grade::Major,
    };
    change(cli, &args.what, Some(grade)).await
}

async fn change(cli: &Cli, args: &Revise, grade: Option<Grade>) -> Result<(), Failure> {
    let desk = Office::open(cli).await?.desk()?;
    let history = desk.history().await?;
    let subject = queries::find(&history, &args.subject)?;
    let reasons = standing::reasons(&history, &args.reason)?;
    if subject.kind() == SubjectKind::Media {
        let file = media_file(&args.files)?;
        if file.is_none() && !args.files.is_empty() {
            return Err(Failure::usage(format!("{subject} is a media file; give its new file")));
        }
        let words = &args.words;
        let change = enclosure::Change { subject: Some(subject), file, words, grade, reasons };
        return change.run(cli, &desk, &args.elsewhere).await;
    }
    check_unworded(&args.words)?;
    let What { content, editions, mut decisions } = what(args, &desk, subject, grade, &reasons).await?;
    decisions.push(match grade {
        Some(grade) => commands::Correct { subject, content, editions, grade, reasons }.decide(&desk).await?,
        None => commands::Revise { subject, content, editions, reasons }.decide(&desk).await?,
    });
    if let Some(acts) = &args.elsewhere.acts {
        return elsewhere::write(cli.json, &desk, acts, decisions).await;
    }
    let done = desk.record(decisions, Vec::new(), clock::now()).await?;
    receipt::tell(cli.json, &desk, subject, &done).await
}

/// How a subject shall stand.
struct What {
    content: Option<SubjectContent>,
    editions: Vec<Edition>,
    /// What is to be recorded before it.
    decisions: Vec<Decision>,
}

async fn what(
    args: &Revise,
    desk: &Desk,
    subject: SubjectId,
    grade: Option<Grade>,
    reasons: &Text,
) -> Result<What, Failure> {
    if let Some(content) = subject_file(&args.files)? {
        cautions::warn_of(desk.history().await?.as_ref(), &content, Some(subject), clock::now());
        return Ok(What { content: Some(content), editions: Vec::new(), decisions: Vec::new() });
    }
    let history = desk.history().await?;
    let manuscript = Manuscript::read(&read(&args.files)?, &history)?.with_quotes(args.quotes.typographic);
    let occasion = Occasion { subject: Some(subject), grade, reasons: reasons.clone() };
    let ready = manuscript.ready(desk, &history, &OnDisk, &occasion).await?;
    let content = Some(SubjectContent::Message(ready.message));
    Ok(What { content, editions: ready.editions, decisions: ready.enclosures })
}
