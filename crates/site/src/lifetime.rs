//! Until when the bytes of a page hold, though the record stays as it is.

use record::{Instant, Zone};

use crate::data::clock::seconds_to_next_minute;
use crate::data::{notice, office};
use crate::hours::Timetable;
use crate::scene::Scene;

/// The next instant at which any page can change: a notice comes or goes.
///
/// Pages of the past never change by themselves. Where the record holds entries that are not public yet
/// (another node's clock is ahead), each second may bring one.
pub(crate) fn of_any_page(scene: &Scene<'_>) -> Instant {
    if scene.past.is_some() {
        return Instant::MAX;
    }
    if !scene.snapshot.is_latest() {
        return scene.at().plus_seconds(1);
    }
    let changes = notice::subjects(scene).filter_map(|notice| notice.next_change_after(scene.at()));
    changes.min().unwrap_or(Instant::MAX)
}

/// The next instant at which the home page can change: a clock's minute, midnight, or a notice.
pub(crate) fn of_home(scene: &Scene<'_>) -> Instant {
    if scene.past.is_some() {
        return Instant::MAX;
    }
    let mission = scene.mission;
    let minute = |zone: &Zone| {
        let local = zone.rules().to_datetime(scene.at().timestamp());
        scene.at().plus_seconds(seconds_to_next_minute(local.time()))
    };
    let midnight = mission.zone.next_midnight(scene.at());
    // The first office's hours stand here.
    let hours = office::first(scene).map_or(Instant::MAX, |timetable| of_hours(scene, &timetable));
    let next =
        [minute(&mission.host.zone), minute(&mission.sending.zone), midnight, hours, of_any_page(scene)];
    next.into_iter().min().unwrap_or(Instant::MAX)
}

/// The next instant at which the page of an empty period can change: the period is no longer the present.
pub(crate) fn of_empty_period(scene: &Scene<'_>, end: Instant) -> Instant {
    if scene.past.is_some() { Instant::MAX } else { of_any_page(scene).min(end) }
}

/// The next instant at which what is said of an office's hours can change: it opens, it closes, a day begins there.
pub(crate) fn of_hours(scene: &Scene<'_>, timetable: &Timetable<'_>) -> Instant {
    if scene.past.is_some() { Instant::MAX } else { timetable.next_change(scene.at()) }
}

/// The next instant at which a page without notices can change, though time passes: an entry becomes public.
pub(crate) fn of_record(scene: &Scene<'_>) -> Instant {
    if scene.past.is_some() || scene.snapshot.is_latest() { Instant::MAX } else { scene.at().plus_seconds(1) }
}

/// The same for a page that begins with the month in `zone`.
pub(crate) fn of_month(scene: &Scene<'_>, zone: &Zone) -> Instant {
    if scene.past.is_some() {
        return Instant::MAX;
    }
    let next = scene.at().date_in(zone).last_of_month().tomorrow();
    next.map_or(Instant::MAX, |next| zone.start_of(next)).min(of_record(scene))
}
