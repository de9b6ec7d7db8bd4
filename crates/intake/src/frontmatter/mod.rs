//! Markdown files with YAML front matter, as `chancery publish` takes them: one file, one edition.
//!
//! Lenient where a writer's meaning is plain (a colon in a title), strict where a guess would be
//! published (a date, a kind): every fault is named with file, line and column, all at once.

mod fields;
mod images;
mod lenient;
mod links;
mod lost;
mod merge;
mod split;
mod yaml;

pub(crate) use fields::turn_role;

use std::fmt;

use record::{Edition, Fidelity, Kind, Lang, Zone};

use crate::text::decode::{DecodeError, decode};
use crate::typography::{typographic_edition, typographic_line};

pub use images::{Image, Shown, with_images};
pub use links::{AttachedFile, Links, Original, Said};
pub use merge::{Disagreement, message_of};

/// One Markdown file, read.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// The file's name.
    pub file: String,
    /// The kind, if this edition states it.
    pub kind: Option<Kind>,
    /// The fidelity, if this edition states it.
    pub fidelity: Option<Fidelity>,
    /// The date that the mission gives the message, if this edition states it: ISO text, a day, month or year.
    pub date: Option<String>,
    /// The date of the event, likewise.
    pub event_date: Option<String>,
    /// The zone in which the event's date is true, if this edition states it.
    pub event_zone: Option<Zone>,
    /// What the message is about, as far as this edition says it.
    pub links: Links,
    /// Of which edition this one is the translation.
    pub translates: Option<Original>,
    /// The files that go with it.
    pub attachments: Vec<AttachedFile>,
    /// Who made which file, in the edition's language.
    pub credits: Vec<(Said, String)>,
    /// The persons that are meant by the edition's speakers, in their order, where front matter names them.
    pub persons: Vec<Option<Said>>,
    /// The pictures, films and sounds that the text shows.
    pub images: Vec<Image>,
    /// Links that name no whole address, and where they stand.
    pub lost_links: Vec<Said>,
    /// Whether quotation marks and apostrophes stand as they were typed.
    pub quotes: Quotes,
    /// The edition: all that is worded in its language, the body cut into turns where it has labels.
    pub edition: Edition,
    /// What was read and not used, or read in a way worth knowing.
    pub warnings: Vec<Warning>,
}

/// How quotation marks and apostrophes stand in a text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Quotes {
    /// As they were typed.
    #[default]
    Typed,
    /// As the text's language has them.
    Typographic,
}

impl Document {
    /// Sets quotation marks and apostrophes as the edition's language has them, in all that it says.
    pub fn set_quotes(&mut self) {
        typographic_edition(&mut self.edition);
        let lang = self.edition.lang.clone();
        let line = |text: &mut String| *text = typographic_line(lang.as_str(), text);
        for image in &mut self.images {
            line(&mut image.alt);
            image.caption.iter_mut().for_each(line);
        }
        self.attachments.iter_mut().filter_map(|file| file.title.as_mut()).for_each(line);
        self.quotes = Quotes::Typographic;
    }
}

impl std::str::FromStr for Quotes {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text {
            "typed" => Ok(Self::Typed),
            "typographic" => Ok(Self::Typographic),
            _ => Err(format!("\"{text}\" is neither typographic nor typed")),
        }
    }
}

/// Something in a file that is worth a look and keeps nothing from being published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// Line in the file, counted from 1.
    pub line: usize,
    /// The key that it is about.
    pub key: String,
    /// What about it.
    pub why: String,
}

/// A fault and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Line in the file, counted from 1.
    pub line: usize,
    /// Column in the line, counted in characters from 1.
    pub column: usize,
    /// The fault and its remedy.
    pub what: String,
}

/// Why a file is not read, with every fault in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrontMatterError {
    /// The file's name.
    pub file: String,
    /// The faults in order of lines; at least one.
    pub faults: Vec<Fault>,
}

impl fmt::Display for FrontMatterError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, fault) in self.faults.iter().enumerate() {
            let end = if index + 1 < self.faults.len() { "\n" } else { "" };
            write!(f, "{}:{}:{}: {}{end}", self.file, fault.line, fault.column, fault.what)?;
        }
        Ok(())
    }
}

impl std::error::Error for FrontMatterError {}

/// Why a Markdown file is not read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MarkdownError {
    /// The bytes are no text.
    #[error("{file}: {source}")]
    NotText {
        /// The file's name.
        file: String,
        /// What is wrong with the bytes.
        source: DecodeError,
    },
    /// The front matter has faults.
    #[error(transparent)]
    FrontMatter(#[from] FrontMatterError),
}

/// Reads one Markdown file with front matter.
///
/// The language is what `lang` says, else what the file's name says (`NAME.fr.md`), else `default_lang`.
///
/// # Errors
///
/// [`MarkdownError`], with every fault by file, line and column.
pub fn read_markdown(file: &str, bytes: &[u8], default_lang: &Lang) -> Result<Document, MarkdownError> {
    let decoded = decode(bytes).map_err(|source| MarkdownError::NotText { file: file.to_owned(), source })?;
    let fail = |faults| FrontMatterError { file: file.to_owned(), faults };
    let text = decoded.text.replace("\r\n", "\n").replace('\r', "\n");
    let parts = split::split(&text).map_err(|fault| fail(vec![fault]))?;
    let (header, mut warnings) = lenient::quote_texts(parts.header, parts.header_line);
    let root = yaml::parse(&header, parts.header_line).map_err(|fault| fail(vec![fault]))?;
    let lang = language_of(file).unwrap_or_else(|| default_lang.clone());
    let mut document = fields::document(file, &root, parts.body, &lang).map_err(fail)?;
    document.images = images::images(parts.body, parts.body_line);
    document.lost_links = lost::lost_links(parts.body, parts.body_line);
    if document.quotes == Quotes::Typographic {
        document.set_quotes();
    }
    document.warnings.append(&mut warnings);
    document.warnings.sort_by_key(|warning| warning.line);
    Ok(document)
}

/// The language in a file's name: `fr` of `visit.fr.md`.
fn language_of(file: &str) -> Option<Lang> {
    let stem = file.rsplit(['/', '\\']).next()?.rsplit_once('.')?.0;
    let (_, tag) = stem.rsplit_once('.')?;
    tag.to_lowercase().parse().ok()
}
