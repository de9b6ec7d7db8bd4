//! Every act that is no publication: what was corrected, withdrawn, reinstated or erased, and what was added.

use std::collections::BTreeMap;

use super::{Revision, SubjectLine};
use crate::instant::Instant;

/// The acts after the first of each subject, in the order in which they became public.
#[derive(Clone, Debug, Default)]
pub(crate) struct Changes {
    /// By instant and entry: which subject, and which of its revisions, counted from 0.
    pub(crate) rows: BTreeMap<(Instant, u64), (usize, usize)>,
    pub(super) touched: u64,
}

/// An act that changed something that was public.
#[derive(Clone, Copy, Debug)]
pub struct ChangeRow<'a> {
    /// The subject.
    pub line: &'a SubjectLine,
    /// What was decided.
    pub revision: &'a Revision,
    /// The revision that it changed.
    pub before: &'a Revision,
    /// The number of the subject's revision, from 1; never 1.
    pub number: u64,
}

impl Changes {
    pub(super) fn add(&mut self, issued_at: Instant, index: u64, line: usize, revision: usize) {
        self.rows.insert((issued_at, index), (line, revision));
        self.touched = index + 1;
    }
}
