//! Whether an office is open at an instant, and until when that holds.

use record::Instant;

use super::Timetable;

/// Whether an office is open, and when that changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    /// It is open.
    Open {
        /// The first instant at which it no longer is; `None` where that is not within a year.
        closes: Option<Instant>,
    },
    /// It is closed.
    Closed {
        /// The first instant at which it is open again; `None` where that is not within a year.
        opens: Option<Instant>,
    },
}

impl State {
    /// Whether it is open.
    pub(crate) fn is_open(self) -> bool {
        matches!(self, Self::Open { .. })
    }

    /// When that changes.
    pub(crate) fn changes(self) -> Option<Instant> {
        match self {
            Self::Open { closes: change } | Self::Closed { opens: change } => change,
        }
    }
}

impl Timetable<'_> {
    /// Whether the office is open at `at`.
    pub(crate) fn state(&self, at: Instant) -> State {
        let today = at.date_in(self.zone());
        // Where clocks go back over midnight, yesterday's hours may still run.
        let course = self.course(today.yesterday().unwrap_or(today));
        let horizon = self.horizon(at);
        match course.into_iter().find(|stretch| stretch.until > at) {
            Some(now) if now.from <= at => {
                State::Open { closes: Some(now.until).filter(|until| *until < horizon) }
            }
            Some(next) => State::Closed { opens: Some(next.from).filter(|from| *from < horizon) },
            None => State::Closed { opens: None },
        }
    }

    /// The next instant after `at` at which what is said of the office's hours can be worded otherwise: it opens or
    /// closes, or it is another day there.
    pub(crate) fn next_change(&self, at: Instant) -> Instant {
        let midnight = self.zone().next_midnight(at);
        self.state(at).changes().map_or(midnight, |change| change.min(midnight))
    }

    /// The end of the year that is looked through.
    fn horizon(&self, at: Instant) -> Instant {
        let last = at.date_in(self.zone()).checked_add(jiff::Span::new().days(360));
        last.map_or(Instant::MAX, |last| self.zone().start_of(last))
    }
}
