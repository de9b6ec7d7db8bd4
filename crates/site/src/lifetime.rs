//! Until when the bytes of a page hold, though the record stays as it is.

use record::{Instant, Zone};

use crate::data::clock::seconds_to_next_minute;
use crate::data::notice;
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
    let next = [minute(&mission.host.zone), minute(&mission.sending.zone), midnight, of_any_page(scene)];
    next.into_iter().min().unwrap_or(Instant::MAX)
}

/// The next instant at which the page of an empty period can change: the period is no longer the present.
pub(crate) fn of_empty_period(scene: &Scene<'_>, end: Instant) -> Instant {
    if scene.past.is_some() { Instant::MAX } else { of_any_page(scene).min(end) }
}
