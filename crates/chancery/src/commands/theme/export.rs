//! `theme export`: the default theme's templates, words and style, for those who begin one of their own.

use std::fs;
use std::path::Path;

use serde::Serialize;
use site::theme;

use super::{of_record, sources};
use crate::cli::{Cli, ThemeExport};
use crate::failure::Failure;
use crate::office::Office;
use crate::{output, progress};

/// What was written.
#[derive(Serialize)]
struct Written {
    folder: String,
    files: usize,
}

/// Writes the default theme, or that of the record, into a folder that holds nothing of it yet.
pub(crate) async fn run(cli: &Cli, args: &ThemeExport) -> Result<(), Failure> {
    let files = if args.published { published(cli).await? } else { built_in() };
    for (name, _) in &files {
        if args.folder.join(name).exists() {
            return Err(Failure::new(format!(
                "{} is there already; name a folder that holds no theme",
                args.folder.join(name).display()
            )));
        }
    }
    for (name, source) in &files {
        write(&args.folder.join(name), source)?;
    }
    let written = Written { folder: args.folder.display().to_string(), files: files.len() };
    let hint = "Keep what you change, and delete the rest: what is not there is the default theme's.";
    let text = format!("{} files written into {}. {hint}", written.files, written.folder);
    output::tell(cli.json, &written, &text)
}

/// Names and sources of the default theme's files. Its style stands as a comment: what is in the theme's own sheet
/// comes after the default's rules, and need not repeat them.
fn built_in() -> Vec<(String, String)> {
    let templates = theme::templates().map(|(name, source)| (format!("templates/{name}"), source.to_owned()));
    let words = site::words::LANGUAGES
        .iter()
        .filter_map(|lang| Some((format!("words/{lang}.ftl"), site::words::source(lang)?.to_owned())));
    templates.chain(words).chain([("style.css".to_owned(), STYLE.to_owned())]).collect()
}

/// What a new style begins with.
const STYLE: &str = "\
/* Rules that follow the default theme's. They may set its variables anew, by day and by night:

   :root { --measure: 34rem; }
   @media screen and (prefers-color-scheme: dark) { :root { --tint: #22252b; } }

   Colours of the default theme are --paper, --tint, --ink, --soft, --rule, --line, --accent, --grave and --warn; the
   accent is better set in the mission, which makes sure that it can be read. */
";

/// Names and sources of the record's theme.
async fn published(cli: &Cli) -> Result<Vec<(String, String)>, Failure> {
    let office = Office::open(cli).await?;
    let record = office.record()?;
    let history = progress::during("Reading the record", office.store.load(record)).await?;
    let contents = office.store.contents(record);
    // Contents wait for the database, which a thread that drives tasks must not.
    let read =
        tokio::task::spawn_blocking(move || of_record(&history).and_then(|view| sources(&view, &contents)));
    let theme = read.await.ok().flatten();
    let theme = theme.ok_or_else(|| Failure::new("the record has no theme; the site has the default one"))?;
    let templates = theme.templates.into_iter().map(|(name, source)| (format!("templates/{name}"), source));
    let words = theme.words.into_iter().map(|(lang, source)| (format!("words/{lang}.ftl"), source));
    let style = theme.style.map(|style| ("style.css".to_owned(), style));
    Ok(templates.chain(words).chain(style).collect())
}

fn write(file: &Path, source: &str) -> Result<(), Failure> {
    let unwritten = |error| Failure::because(format!("{} cannot be written", file.display()), error);
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).map_err(unwritten)?;
    }
    fs::write(file, format!("{}\n", source.trim_end_matches('\n'))).map_err(unwritten)
}
