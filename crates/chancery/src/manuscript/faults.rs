//! Faults: all that is wrong with the files of a message, told at once, each with its file and line.

use intake::{Document, Said};

use crate::failure::Failure;

/// What is wrong so far.
#[derive(Default)]
pub(super) struct Faults {
    /// Place of the file, line, column, sentence.
    said: Vec<(usize, usize, usize, String)>,
    files: Vec<String>,
}

impl Faults {
    /// Something is wrong where `said` stands in the file of `document`.
    pub(super) fn add(&mut self, document: &Document, said: &Said, what: impl std::fmt::Display) {
        let place = self.place(&document.file);
        let Said { line, column, .. } = said;
        self.said.push((place, *line, *column, format!("{}:{line}:{column}: {what}", document.file)));
    }

    /// Something is wrong with the files together.
    pub(super) fn of_all(&mut self, what: impl std::fmt::Display) {
        self.said.push((usize::MAX, 0, 0, what.to_string()));
    }

    /// Nothing, if nothing is wrong.
    pub(super) fn end(mut self) -> Result<(), Failure> {
        if self.said.is_empty() {
            return Ok(());
        }
        self.said.sort();
        self.said.dedup();
        Err(Failure::new(self.said.into_iter().map(|(.., what)| what).collect::<Vec<_>>().join("\n")))
    }

    /// The place of a file in the order in which faults are told.
    fn place(&mut self, file: &str) -> usize {
        self.files.iter().position(|known| known == file).unwrap_or_else(|| {
            self.files.push(file.to_owned());
            self.files.len() - 1
        })
    }
}
