//! `theme`: a mission's own templates, words and style: checked, looked at, and put in the record.

mod check;
mod export;
mod folder;
mod preview;
mod publish;
mod show;

use std::path::PathBuf;

use record::{Contents, History, Instant, SubjectContent, SubjectKind, Theme, View};

use crate::cli::{Cli, ThemeCommand};
use crate::failure::Failure;

/// Does what the command line says.
pub(crate) async fn run(cli: &Cli, what: &ThemeCommand) -> Result<(), Failure> {
    match what {
        ThemeCommand::Check(args) => check::run(cli, args),
        ThemeCommand::Preview(args) => preview::run(cli, args).await,
        ThemeCommand::Publish(args) => publish::run(cli, args).await,
        ThemeCommand::Show => show::run(cli).await,
        ThemeCommand::Export(args) => export::run(cli, args).await,
    }
}

/// The folder of the theme that is worked on: the one named, else `theme` in the data folder.
fn folder(cli: &Cli, named: Option<&PathBuf>) -> PathBuf {
    named.cloned().unwrap_or_else(|| cli.data().join("theme"))
}

/// The theme in the data folder, if one is worked on there. Files that cannot be a part of it are left out.
pub(super) fn worked_on(cli: &Cli) -> Result<Option<Theme>, Failure> {
    let folder = folder(cli, None);
    if folder.is_dir() { Ok(Some(folder::read(&folder)?.0)) } else { Ok(None) }
}

/// The theme that the record shows now, with its sources.
pub(super) fn published(history: &History, contents: &dyn Contents) -> Option<Theme> {
    let view = history.at(Instant::MAX).published(SubjectKind::Theme).next()?;
    sources(&view, contents)
}

/// The record's theme, however it stands.
fn of_record(history: &History) -> Option<View<'_>> {
    history.at(Instant::MAX).subjects(SubjectKind::Theme).next()
}

/// The theme as the record has it, with its sources.
fn sources(view: &View<'_>, contents: &dyn Contents) -> Option<Theme> {
    let bytes = contents.get(&view.state().commitment?)?;
    match SubjectContent::from_bytes(&bytes).ok()? {
        SubjectContent::Theme(theme) => Some(theme),
        _ => None,
    }
}
