//! `theme publish`: the theme in a folder becomes the record's, so that mirrors and the past have it.

use desk::commands;
use record::SubjectContent;

use super::{check, of_record};
use crate::cli::{Cli, ThemePublish};
use crate::clock;
use crate::commands::{elsewhere, receipt, standing};
use crate::failure::Failure;
use crate::office::Office;

/// Publishes the theme the first time, and revises it after; refuses one in which anything is wrong.
pub(crate) async fn run(cli: &Cli, args: &ThemePublish) -> Result<(), Failure> {
    let folder = super::folder(cli, args.folder.folder.as_ref());
    let theme = check::sound(&folder, cli.json)?;
    let desk = Office::open(cli).await?.desk()?;
    let history = desk.history().await?;
    let content = SubjectContent::Theme(theme);
    let Some(subject) = of_record(&history).map(|view| view.line.id) else {
        let command = commands::Publish { content, editions: Vec::new() };
        if let Some(acts) = &args.elsewhere.acts {
            return elsewhere::write(cli.json, &desk, acts, vec![command.decide(&desk).await?]).await;
        }
        let (subject, done) = command.run(&desk, clock::now()).await?;
        return receipt::tell(cli.json, &desk, subject, &done).await;
    };
    let reasons = standing::reasons(&history, &args.reason)?;
    let command = commands::Revise { subject, content: Some(content), editions: Vec::new(), reasons };
    if let Some(acts) = &args.elsewhere.acts {
        return elsewhere::write(cli.json, &desk, acts, vec![command.decide(&desk).await?]).await;
    }
    let done = command.run(&desk, clock::now()).await?;
    receipt::tell(cli.json, &desk, subject, &done).await
}
