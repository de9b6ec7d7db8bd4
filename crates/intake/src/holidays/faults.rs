//! What is wrong with a calendar, and where.

/// What is wrong with, or to be known of, a line of a calendar.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {why}")]
pub struct CalendarFault {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong, and what to do.
    pub why: String,
}

/// The most faults that are told.
const MOST: usize = 50;

/// Faults and notes, as they are found.
#[derive(Debug, Default)]
pub(super) struct Faults {
    faults: Vec<CalendarFault>,
    pub(super) notes: Vec<CalendarFault>,
}

impl Faults {
    /// Something keeps the calendar from being understood.
    pub(super) fn add(&mut self, line: usize, why: impl Into<String>) {
        if self.faults.len() < MOST {
            self.faults.push(CalendarFault { line, why: why.into() });
        }
    }

    /// Something was understood otherwise than it is written.
    pub(super) fn note(&mut self, line: usize, why: impl Into<String>) {
        if self.notes.len() < MOST {
            self.notes.push(CalendarFault { line, why: why.into() });
        }
    }

    /// The faults so far, if there are any, in the order of their lines.
    pub(super) fn check(&mut self) -> Result<(), Vec<CalendarFault>> {
        self.faults.sort_by_key(|fault| fault.line);
        if self.faults.is_empty() { Ok(()) } else { Err(std::mem::take(&mut self.faults)) }
    }
}
