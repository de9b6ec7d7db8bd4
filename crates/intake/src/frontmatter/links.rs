//! What front matter names: topics, places, series, other messages, the source of a translation, files.
//!
//! Names are kept as they were written, with their places; what they name, the record knows.

use record::Lang;

use super::fields::line;
use super::yaml::{Node, Value};
use super::{Fault, Warning};

/// A text, and where in its file it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Line in the file, counted from 1.
    pub line: usize,
    /// Column in the line, counted in characters from 1.
    pub column: usize,
    /// The text.
    pub text: String,
}

/// What an edition says that its message is about. `None` where it says nothing of that.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Links {
    /// Topics, by id or name.
    pub topics: Option<Vec<Said>>,
    /// Places, by id or name.
    pub places: Option<Vec<Said>>,
    /// Series, by id or name.
    pub series: Option<Vec<Said>>,
    /// Other messages, by official number, address or id.
    pub related: Option<Vec<Said>>,
}

/// Of which edition an edition is the translation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Original {
    /// As it was written, and where.
    pub said: Said,
    /// The language of the source.
    pub lang: Lang,
    /// Its revision; the newest where none is said.
    pub revision: Option<u32>,
}

/// A file that goes with an edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttachedFile {
    /// The file beside the manuscript, or `media:…`.
    pub file: Said,
    /// What readers are told that it is.
    pub title: Option<String>,
}

/// Names in a list, or one alone.
pub(super) fn names(value: &Node) -> Result<Vec<Said>, Vec<Fault>> {
    let mut names = Vec::new();
    for item in items(value) {
        names.extend(said(item)?);
    }
    Ok(names)
}

/// A text that is not empty.
pub(super) fn said(value: &Node) -> Result<Option<Said>, Vec<Fault>> {
    Ok(line(value)?.map(|text| Said { line: value.line, column: value.column, text }))
}

/// `en`, or `en@2`.
pub(super) fn original(value: &Node) -> Result<Option<Original>, Vec<Fault>> {
    let Some(said) = said(value)? else { return Ok(None) };
    let (lang, revision) = match said.text.split_once('@') {
        None => (said.text.as_str(), Some(None)),
        Some((lang, digits)) => (lang, digits.parse::<u32>().ok().filter(|revision| *revision > 0).map(Some)),
    };
    let read = lang.trim().to_lowercase().parse::<Lang>().ok().zip(revision);
    let (lang, revision) = read.ok_or_else(|| {
        vec![value.fault(format!(
            "\"{}\" is no edition; write its language, and its revision if it is not the newest: en, or en@2",
            said.text
        ))]
    })?;
    Ok(Some(Original { said, lang, revision }))
}

/// Files in a list, each by its path or with a title.
pub(super) fn attachments(
    value: &Node,
    warnings: &mut Vec<Warning>,
) -> Result<Vec<AttachedFile>, Vec<Fault>> {
    let mut files = Vec::new();
    for item in items(value) {
        let Value::Map(pairs) = &item.value else {
            files.extend(said(item)?.map(|file| AttachedFile { file, title: None }));
            continue;
        };
        let (mut file, mut title) = (None, None);
        for (key, value) in pairs {
            match key.scalar().unwrap_or_default() {
                "file" => file = said(value)?,
                "title" => title = line(value)?,
                other => warnings.push(Warning {
                    line: key.line,
                    key: format!("attachments.{other}"),
                    why: "is not a key of an attachment, and is not used".to_owned(),
                }),
            }
        }
        let file =
            file.ok_or_else(|| vec![item.fault("an attachment needs a file: \"- file: report.pdf\"")])?;
        files.push(AttachedFile { file, title });
    }
    Ok(files)
}

/// Who made which file.
pub(super) fn credits(value: &Node) -> Result<Vec<(Said, String)>, Vec<Fault>> {
    let Value::Map(pairs) = &value.value else {
        return match value.scalar() {
            Some("") => Ok(Vec::new()),
            _ => Err(vec![value.fault("credits are written {photo.jpg: \"Photo: who made it\"}")]),
        };
    };
    let mut credits = Vec::new();
    for (key, value) in pairs {
        credits.extend(said(key)?.zip(line(value)?));
    }
    Ok(credits)
}

fn items(value: &Node) -> &[Node] {
    match &value.value {
        Value::List(items) => items,
        _ => std::slice::from_ref(value),
    }
}
