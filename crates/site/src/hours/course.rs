//! From civil hours to instants: what the clock at the door says, and when it first says it.

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::AmbiguousOffset;
use record::{Instant, Span, Zone};

use super::{HORIZON_DAYS, Timetable};

/// From the first instant at which the office is open to the first at which it no longer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stretch {
    pub(crate) from: Instant,
    pub(crate) until: Instant,
}

impl Timetable<'_> {
    /// The zone of the office's clock.
    pub(crate) fn zone(&self) -> &Zone {
        &self.office.zone
    }

    /// When the office is open on `date`.
    ///
    /// An hour that the clocks skip is where they go on; of one that they show twice the first counts. Who opens
    /// at such an hour opens once.
    pub(crate) fn stretches(&self, date: Date) -> Vec<Stretch> {
        let spans = self.day(date).open;
        spans.iter().filter_map(|span| self.stretch(date, span)).collect()
    }

    /// The same from `date` on, over a year, those that touch made one: an office may be open through midnight.
    pub(super) fn course(&self, date: Date) -> impl Iterator<Item = Stretch> + use<'_> {
        let dates = date.series(jiff::Span::new().days(1)).take(HORIZON_DAYS);
        let mut stretches = dates.flat_map(|date| self.stretches(date)).peekable();
        std::iter::from_fn(move || {
            let mut whole = stretches.next()?;
            while let Some(next) = stretches.next_if(|next| next.from <= whole.until) {
                whole.until = whole.until.max(next.until);
            }
            Some(whole)
        })
    }

    /// One span on `date`; `None` where the clocks skip all of it.
    pub(crate) fn stretch(&self, date: Date, span: &Span) -> Option<Stretch> {
        let from = first_reading(self.zone(), date.to_datetime(span.from));
        let end = match span.until_minute() {
            1_440 => date.tomorrow().ok()?.to_datetime(Time::midnight()),
            _ => date.to_datetime(span.until),
        };
        let until = first_reading(self.zone(), end);
        (from < until).then_some(Stretch { from, until })
    }
}

/// The first instant at which a clock in `zone` shows `reading` or later.
fn first_reading(zone: &Zone, reading: DateTime) -> Instant {
    let there = zone.rules().to_ambiguous_timestamp(reading);
    let skipped = matches!(there.offset(), AmbiguousOffset::Gap { .. });
    let after = there.compatible().map_or(Instant::MAX, Instant::from);
    let gap = || zone.rules().preceding(after.plus_seconds(1).timestamp()).next();
    if skipped { gap().map_or(after, |shift| Instant::from(shift.timestamp())) } else { after }
}
