//! What the server needs of a printer: pages on paper, as PDF files.
//!
//! Whoever has one implements [`Printer`]; this crate sets no type.

use record::{Contents, History, Instant};
use site::{RenderError, SitePath};

/// Prints pages.
pub trait Printer: Send + Sync {
    /// Collects what the paper at `path` shows at `now`, in the time that a page takes: nobody can publish meanwhile.
    ///
    /// # Errors
    ///
    /// [`Unprinted`] where there is nothing to print.
    fn collect(
        &self,
        history: &History,
        now: Instant,
        contents: &dyn Contents,
        path: &SitePath,
    ) -> Result<Box<dyn Job>, Unprinted>;
}

/// What was collected for one paper.
pub trait Job: Send {
    /// Sets it, which may take a second.
    ///
    /// # Errors
    ///
    /// [`Unprinted`] where it cannot be set.
    fn print(self: Box<Self>) -> Result<Vec<u8>, Unprinted>;
}

/// Why there is no paper.
#[derive(Debug, thiserror::Error)]
pub enum Unprinted {
    /// What is at the address cannot be shown, on paper or elsewhere.
    #[error(transparent)]
    Page(#[from] RenderError),
    /// One paper does not hold as much; the sentence is for the reader.
    #[error("{0}")]
    TooLong(String),
    /// No font has letters of it; the sentence is for the log.
    #[error("{why}")]
    NoLetters {
        /// The script, in English.
        script: &'static str,
        /// One of the letters.
        letter: char,
        /// What the operator can do.
        why: String,
    },
    /// It could not be set; the sentence is for the log.
    #[error("{0}")]
    Failed(String),
}
