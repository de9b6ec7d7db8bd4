//! What is wrong with a theme, by file and line.

use std::error::Error as _;
use std::fmt;

use minijinja::{Error, ErrorKind};

const ENDLESS: &str = "does more than a page may cost; look for a loop within a loop";

/// One thing that is wrong with a theme.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
pub struct Fault {
    /// The file in the theme's folder: `templates/message.html`, `words/de.ftl`, `style.css`.
    pub file: String,
    /// The line, counted from 1, where one line is at fault.
    pub line: Option<usize>,
    /// What is wrong, and what to do.
    pub what: String,
}

impl Fault {
    pub(super) fn at(file: impl Into<String>, line: usize, what: impl Into<String>) -> Self {
        Self { file: file.into(), line: Some(line), what: what.into() }
    }

    pub(super) fn of_file(file: impl Into<String>, what: impl Into<String>) -> Self {
        Self { file: file.into(), line: None, what: what.into() }
    }

    /// What the template engine found, at the innermost template.
    pub(super) fn of_template(error: &Error) -> Self {
        let error = innermost(error);
        let name = error.name().unwrap_or("base.html");
        let detail = error.detail().map_or_else(|| error.to_string(), str::to_owned);
        let what = match error.kind() {
            ErrorKind::UndefinedError => match error.detail() {
                Some(detail) => format!("names what the data of the page does not have: {detail}"),
                None => "names what the data of the page does not have".to_owned(),
            },
            ErrorKind::OutOfFuel => ENDLESS.to_owned(),
            ErrorKind::WriteFailure => "makes a page longer than a page may be".to_owned(),
            kind => format!("{kind}: {detail}"),
        };
        let known = error.line().filter(|line| *line > 0 && !is_of_names(error.kind()));
        Self { file: template_file(name), line: known, what }
    }

    /// Whether a template did not come to its end.
    pub(super) fn is_endless(&self) -> bool {
        self.what == ENDLESS
    }
}

/// Of names of functions and templates the engine does not know the line; `check` finds it.
fn is_of_names(kind: ErrorKind) -> bool {
    matches!(kind, ErrorKind::UnknownFunction | ErrorKind::TemplateNotFound)
}

/// The cause of an error of the engine, where it has one: the line that is at fault, not the one that included it.
fn innermost(error: &Error) -> &Error {
    let mut inner = error;
    while let Some(cause) = inner.source().and_then(|cause| cause.downcast_ref::<Error>()) {
        inner = cause;
    }
    inner
}

/// Where a template lies in the theme's folder.
pub(super) fn template_file(name: &str) -> String {
    format!("templates/{name}")
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}: {}", self.file, self.what),
            None => write!(f, "{}: {}", self.file, self.what),
        }
    }
}
