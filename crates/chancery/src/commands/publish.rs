//! `publish`: a message from Markdown files, a picture or another file, or another subject from a JSON file.

use std::path::PathBuf;

use desk::{Desk, commands};
use record::{Decision, SubjectContent, Text};

use super::enclosure::{self, media_file};
use super::{cautions, elsewhere, receipt};
use crate::cli::{Cli, MediaWords, Publish};
use crate::clock;
use crate::failure::Failure;
use crate::manuscript::{File, Manuscript, Occasion, OnDisk, Ready};
use crate::office::Office;

/// Publishes what the files say.
pub(crate) async fn run(cli: &Cli, args: &Publish) -> Result<(), Failure> {
    let desk = Office::open(cli).await?.desk()?;
    if let Some(file) = media_file(&args.files)? {
        let (file, words) = (Some(file), &args.words);
        let change = enclosure::Change { subject: None, file, words, grade: None, reasons: Text::new() };
        return change.run(cli, &desk, &args.elsewhere).await;
    }
    check_unworded(&args.words)?;
    let (mut decisions, command) = match subject_file(&args.files)? {
        Some(content) => {
            cautions::warn_of(desk.history().await?.as_ref(), &content, None, clock::now());
            (Vec::new(), commands::Publish { content, editions: Vec::new() })
        }
        None => message(args, &desk).await?,
    };
    let decision = command.decide(&desk).await?;
    let subject = decision.subject;
    decisions.push(decision);
    if let Some(acts) = &args.elsewhere.acts {
        return elsewhere::write(cli.json, &desk, acts, decisions).await;
    }
    let done = desk.record(decisions, Vec::new(), clock::now()).await?;
    receipt::tell(cli.json, &desk, subject, &done).await
}

/// The message that the files describe, after what it shows.
async fn message(args: &Publish, desk: &Desk) -> Result<(Vec<Decision>, commands::Publish), Failure> {
    let history = desk.history().await?;
    let manuscript = Manuscript::read(&read(&args.files)?, &history)?.with_quotes(args.quotes.typographic);
    let Ready { message, editions, enclosures } =
        manuscript.ready(desk, &history, &OnDisk, &Occasion::publication()).await?;
    Ok((enclosures, commands::Publish { content: SubjectContent::Message(message), editions }))
}

/// What is said on the command line is said of a file alone.
pub(crate) fn check_unworded(words: &MediaWords) -> Result<(), Failure> {
    match words.are_said() {
        false => Ok(()),
        true => Err(Failure::usage(
            "--alt, --caption, --credit, --transcript and --subtitles are said of one picture or file that is \
             published by itself; of what a message shows, its text says them",
        )),
    }
}

/// Reads all files.
pub(crate) fn read(paths: &[PathBuf]) -> Result<Vec<File>, Failure> {
    paths.iter().map(|path| File::read(path)).collect()
}

/// The subject in a `.json` file, if that is what was given: its content with its `format`, as the
/// record has it, in any spelling.
pub(crate) fn subject_file(paths: &[PathBuf]) -> Result<Option<SubjectContent>, Failure> {
    let is_json = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "json");
    match paths {
        [path] if is_json(path) => {
            let file = File::read(path)?;
            let content: SubjectContent = serde_json::from_slice(&file.bytes).map_err(|error| {
                Failure::because(
                    format!("{} does not describe a subject; docs/record-format.md shows each", file.name),
                    error,
                )
            })?;
            match content {
                SubjectContent::Message(_) => {
                    Err(Failure::usage("a message is published from Markdown files, one for each edition"))
                }
                other => Ok(Some(other)),
            }
        }
        paths if paths.iter().any(is_json) => {
            Err(Failure::usage("give one .json file alone, or the .md files of one message"))
        }
        _ => Ok(None),
    }
}
