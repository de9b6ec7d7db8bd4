//! Why there is no paper.

use std::fmt;
use std::path::PathBuf;

use record::Lang;
use site::paper::PaperRefused;

/// Why there is no paper.
#[derive(Debug, thiserror::Error)]
pub enum PaperError {
    /// There is nothing to print, or too much.
    #[error(transparent)]
    Refused(#[from] PaperRefused),
    /// No font has the letters of a text.
    #[error("{0}")]
    Fonts(Missing),
    /// A font of the data folder cannot be used.
    #[error("the font {} cannot be used: {why}; take it out of the folder or put a whole one in its place", path.display())]
    BrokenFont {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        why: String,
    },
    /// The folder of fonts cannot be read.
    #[error("the folder of fonts {} cannot be read", path.display())]
    Folder {
        /// The folder.
        path: PathBuf,
        /// Why.
        #[source]
        why: std::io::Error,
    },
    /// The typesetter refused what this crate gave it.
    #[error("the paper could not be set: {0}")]
    Failed(String),
}

/// A script for which there is no font.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// The script, in English: `Georgian`.
    pub script: &'static str,
    /// The language of the text.
    pub lang: Lang,
    /// The first letter that no font has.
    pub letter: char,
}

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { script, lang, letter } = self;
        let code = u32::from(*letter);
        write!(
            f,
            "no font has the {script} letters of the text in {lang} (such as {letter}, U+{code:04X}); install a package of \
             fonts (on Debian fonts-noto-core, for Chinese, Japanese and Korean fonts-noto-cjk) or put a font into the \
             folder fonts of the data folder"
        )
    }
}

impl From<site::RenderError> for PaperError {
    fn from(error: site::RenderError) -> Self {
        Self::Refused(error.into())
    }
}
