//! What changes a page of the calendar of the past: entries of days gone by, and the first of the present day.

use record::{Instant, Snapshot};

use crate::data::period::{month_span, year_span};
use crate::path::Place;

pub(super) fn version(snapshot: &Snapshot<'_>, place: &Place) -> u64 {
    let Some(mission) = snapshot.mission() else { return snapshot.size() };
    let zone = &mission.mission.zone;
    let (_, until) = match place {
        Place::CalendarYear(_, year) => year_span(zone, *year),
        Place::CalendarMonth(_, year, month) => month_span(zone, *year, *month),
        _ => (Instant::MIN, Instant::MAX),
    };
    let today = zone.start_of(snapshot.at().date_in(zone));
    // A day gone by leads to all of the record that shows it; of the present day it is told whether there was anything.
    // The present year is always there.
    let gone = snapshot.size_at(until.min(today.plus_seconds(-1)));
    let is_present = until >= today && !matches!(place, Place::Calendar(_));
    if is_present { gone.max(snapshot.first_touch(today..=snapshot.at())) } else { gone }
}
