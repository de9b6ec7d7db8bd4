//! The clock: the only place in the program where the time of day is read.

use record::Instant;

/// Now, in whole seconds.
#[allow(
    clippy::disallowed_methods,
    reason = "the one place that reads the clock; everything else is told the time"
)]
pub(crate) fn now() -> Instant {
    Instant::from(jiff::Timestamp::now())
}
