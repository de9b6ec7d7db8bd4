//! `theme check`: every fault of a theme, by file and line.

use std::path::Path;

use record::Theme;
use serde::Serialize;
use site::theme::{self, Fault};

use super::folder;
use crate::cli::{Cli, ThemeFolder};
use crate::failure::Failure;
use crate::output;

/// A theme in which nothing is wrong, in numbers.
#[derive(Serialize)]
struct Sound {
    folder: String,
    templates: usize,
    languages: usize,
    style: bool,
    faults: Vec<Fault>,
}

/// Checks the theme in a folder.
pub(crate) fn run(cli: &Cli, args: &ThemeFolder) -> Result<(), Failure> {
    let folder = folder(cli, args.folder.as_ref());
    let theme = sound(&folder, cli.json)?;
    let sound = Sound {
        folder: folder.display().to_string(),
        templates: theme.templates.len(),
        languages: theme.words.len(),
        style: theme.style.is_some(),
        faults: Vec::new(),
    };
    let style = if sound.style { "a style" } else { "no style" };
    let text = format!(
        "{} can be used: {} templates, words in {} languages, {style}.",
        sound.folder, sound.templates, sound.languages
    );
    output::tell(cli.json, &sound, &text)
}

/// The theme in a folder, in which nothing is wrong; each fault is printed, and then fails.
pub(super) fn sound(folder: &Path, json: bool) -> Result<Theme, Failure> {
    let (theme, faults) = judged(folder)?;
    if faults.is_empty() {
        return Ok(theme);
    }
    if json {
        output::tell(true, &faults, "")?;
    } else {
        let lines: Vec<_> =
            faults.iter().map(|fault| folder.join(fault.to_string()).display().to_string()).collect();
        output::print(&lines.join("\n"))?;
    }
    Err(Failure::new(match faults.len() {
        1 => "the theme has one fault; nothing was changed".to_owned(),
        count => format!("the theme has {count} faults; nothing was changed"),
    }))
}

/// The theme in a folder, and everything that is wrong with it.
pub(super) fn judged(folder: &Path) -> Result<(Theme, Vec<Fault>), Failure> {
    let (theme, mut faults) = folder::read(folder)?;
    if theme == Theme::default() {
        let what = "holds no template, no words and no style".to_owned();
        faults.push(Fault { file: ".".to_owned(), line: None, what });
    }
    faults.extend(theme::check(&theme));
    faults.sort();
    Ok((theme, faults))
}
