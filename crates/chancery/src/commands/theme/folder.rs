//! A theme as it lies in a folder: `templates/`, `words/` and `style.css`.

use std::fs;
use std::path::{Path, PathBuf};

use record::{Lang, Theme};
use site::theme::Fault;

use crate::failure::Failure;
use crate::input::{self, Given};

/// A theme is one content of the record: no file of it can be longer.
const MOST_BYTES: usize = 1 << 20;
/// The default theme has a tenth of it.
const MOST_FILES: usize = 500;

/// Reads the theme in a folder; what is there and cannot be part of a theme is a fault.
pub(super) fn read(folder: &Path) -> Result<(Theme, Vec<Fault>), Failure> {
    if !folder.is_dir() {
        return Err(Failure::new(format!(
            "there is no folder {}; make one with `chancery theme export {0}`, and keep of it what you change",
            folder.display()
        )));
    }
    let mut read = (Theme::default(), Vec::new());
    for file in files(folder)? {
        let name = name(folder, &file);
        match text(&file)? {
            Ok(source) => sort(&mut read, &name, source),
            Err(what) => read.1.push(Fault { file: name, line: None, what }),
        }
    }
    Ok(read)
}

/// Puts a file where it belongs in the theme.
fn sort((theme, faults): &mut (Theme, Vec<Fault>), name: &str, source: String) {
    if name == "style.css" {
        theme.style = Some(source);
        return;
    }
    if let Some(template) = name.strip_prefix("templates/").filter(|template| template.ends_with(".html")) {
        theme.templates.insert(template.to_owned(), source);
        return;
    }
    let words = name.strip_prefix("words/").and_then(|file| file.strip_suffix(".ftl"));
    match words.map(str::parse::<Lang>) {
        Some(Ok(lang)) => drop(theme.words.insert(lang, source)),
        Some(Err(error)) => faults.push(stray(name, format!("is named after no language: {error}"))),
        None if is_note(name) => {}
        None => faults.push(stray(
            name,
            "is no part of a theme, which has templates/….html, words/LANGUAGE.ftl and style.css".to_owned(),
        )),
    }
}

fn stray(name: &str, what: String) -> Fault {
    Fault { file: name.to_owned(), line: None, what }
}

/// What people keep beside their work.
fn is_note(name: &str) -> bool {
    matches!(name, "README.md" | "README" | "LICENSE")
}

/// Every file below a folder, but hidden ones, in the order of their names.
fn files(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut found = Vec::new();
    let mut waiting = vec![(folder.to_owned(), 0)];
    while let Some((folder, depth)) = waiting.pop() {
        let unread = |error| Failure::because(format!("{} cannot be read", folder.display()), error);
        for entry in fs::read_dir(&folder).map_err(unread)? {
            let entry = entry.map_err(unread)?;
            if entry.file_name().to_string_lossy().starts_with('.') {
                continue;
            }
            // Links are not followed: a theme is what lies in its folder.
            match entry.file_type().map_err(unread)? {
                kind if kind.is_dir() && depth < 3 => waiting.push((entry.path(), depth + 1)),
                kind if kind.is_file() => found.push(entry.path()),
                _ => {}
            }
        }
        if found.len() > MOST_FILES {
            return Err(Failure::new(format!(
                "{} holds more than {MOST_FILES} files; is it the folder of a theme?",
                folder.display()
            )));
        }
    }
    found.sort();
    Ok(found)
}

/// The text of a file, or why it is none.
fn text(file: &Path) -> Result<Result<String, String>, Failure> {
    let read = input::file(file, MOST_BYTES)
        .map_err(|error| Failure::because(format!("{} cannot be read", file.display()), error))?;
    Ok(match read {
        Given::TooLong => Err(format!("is longer than {MOST_BYTES} bytes")),
        Given::Whole(bytes) => String::from_utf8(bytes).map_err(|_| "is not a text in UTF-8".to_owned()),
    })
}

/// The name of a file within the folder, with slashes.
fn name(folder: &Path, file: &Path) -> String {
    let within = file.strip_prefix(folder).unwrap_or(file);
    let parts: Vec<_> = within.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}
