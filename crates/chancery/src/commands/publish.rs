//! `publish`: a message from Markdown files, or another subject from a JSON file.

use std::path::PathBuf;

use desk::commands;
use record::{Edition, History, SubjectContent};

use super::{elsewhere, receipt};
use crate::cli::{Cli, Publish};
use crate::clock;
use crate::failure::Failure;
use crate::manuscript::{File, Manuscript};
use crate::office::Office;

/// Publishes what the files say.
pub(crate) async fn run(cli: &Cli, args: &Publish) -> Result<(), Failure> {
    let desk = Office::open(cli).await?.desk()?;
    let history = desk.history().await?;
    let (content, editions) = match subject_file(&args.files)? {
        Some(content) => (content, Vec::new()),
        None => message_files(&args.files, &history)?,
    };
    let command = commands::Publish { content, editions };
    if let Some(acts) = &args.elsewhere.acts {
        let decision = command.decide(&desk).await?;
        return elsewhere::write(cli.json, &desk, acts, vec![decision]).await;
    }
    let (subject, done) = command.run(&desk, clock::now()).await?;
    receipt::tell(cli.json, &desk, subject, &done).await
}

fn message_files(paths: &[PathBuf], history: &History) -> Result<(SubjectContent, Vec<Edition>), Failure> {
    let files = read(paths)?;
    let mut manuscript = Manuscript::read(&files, history)?;
    Ok((SubjectContent::Message(manuscript.message()?), manuscript.editions))
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
