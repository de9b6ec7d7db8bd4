//! Publications: what an intake hands to the desk, ready to be decided about.

use crate::instant::Instant;
use crate::source::Source;
use crate::subject::{Edition, SubjectContent};

/// One subject as a foreign archive has it.
#[derive(Clone, Debug, PartialEq)]
pub struct Publication {
    /// What tells it from all else in its archive: the source's own id, else its address, else its
    /// date, its title and its ordinal among equals. Kept as a keyed hash only.
    pub identity: String,
    /// The subject.
    pub content: SubjectContent,
    /// A message's editions.
    pub editions: Vec<Edition>,
    /// Where it came from.
    pub source: Source,
    /// When its source issued it: the source's instant, else the start of its day in the civil
    /// zone, else the instant of the capture; never after the capture.
    pub issued_at: Instant,
}
