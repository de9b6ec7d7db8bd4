//! What the clocks of a page say together: their zones, whose they are, and the instant they agree on.

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

use super::city::{named_place, zone_of};
use super::clocks::ClockFace;
use super::time_of_day::short_time;
use crate::places::countries_of_code;

/// A label that names no place, such as `Capital` or `Local time`: of the mission's host or of its capital.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Host,
    Capital,
}

fn side(label: &str) -> Option<Side> {
    const HOST: &str = "mission|embassy|local|local time|here|consulate|host|ambassade|heure locale|посольство|местное время|местное|السفارة|البعثة|التوقيت المحلي|使馆|大使馆|当地时间|embajada|hora local|botschaft|ortszeit";
    const CAPITAL: &str = "capital|home|headquarters|hq|ministry|capitale|столица|министерство|العاصمة|الوزارة|首都|总部|ministerio|hauptstadt";
    let label = label.to_lowercase();
    // `Local time (London)` names both.
    let label = label.split('(').next().unwrap_or_default().trim();
    let is = |names: &str| names.split('|').any(|name| name == label);
    if is(HOST) {
        Some(Side::Host)
    } else if is(CAPITAL) {
        Some(Side::Capital)
    } else {
        None
    }
}

/// What the clocks say together.
#[derive(Debug, Default)]
pub(crate) struct Reading {
    /// The zone of each clock, in their order, where it is known.
    pub(crate) zones: Vec<Option<&'static str>>,
    /// The instant that they show.
    pub(crate) instant: Option<Timestamp>,
    /// The zone of the mission's own city, if known.
    pub(crate) host_zone: Option<&'static str>,
    /// What could not be settled, by line.
    pub(crate) doubts: Vec<(usize, String, String)>,
}

impl Reading {
    fn doubt(&mut self, face: &ClockFace, why: &str) {
        self.doubts.push((face.line, format!("{} {}", face.label, short_time(face.shows)), why.to_owned()));
    }
}

/// Reads `faces` on the civil day `today`, with the country codes of the page's telephone numbers as hints.
pub(crate) fn read_clocks(faces: &[ClockFace], today: Option<Date>, codes: &[&str]) -> Reading {
    let mut reading =
        Reading { zones: faces.iter().map(|face| zone_of(&face.label)).collect(), ..Reading::default() };
    let hinted = hinted_zone(codes);
    for (face, zone) in faces.iter().zip(&mut reading.zones) {
        if zone.is_none() && side(&face.label) == Some(Side::Host) {
            *zone = hinted;
        }
    }
    reading.host_zone = host_zone(faces, &reading.zones, codes);
    let Some(today) = today else {
        for face in faces {
            reading.doubt(face, "a clock, but the capture does not say of which day");
        }
        return reading;
    };
    reading.instant = settle(faces, &mut reading, today);
    for (face, zone) in faces.iter().zip(reading.zones.clone()) {
        if zone.is_none() {
            let why = match reading.instant.and_then(|instant| offset_shown(face.shows, instant)) {
                Some(offset) => format!("the clock's label names no known place; it shows UTC{offset}"),
                None => "the clock's label names no known place".to_owned(),
            };
            reading.doubt(face, &why);
        }
    }
    reading
}

fn hinted_zone(codes: &[&str]) -> Option<&'static str> {
    let mut zones: Vec<&'static str> = codes
        .iter()
        .filter_map(|code| match countries_of_code(code) {
            [(_, zone)] => Some(*zone),
            _ => None,
        })
        .collect();
    zones.dedup();
    match zones[..] {
        [zone] if !zone.is_empty() => Some(zone),
        _ => None,
    }
}

fn host_zone(faces: &[ClockFace], zones: &[Option<&'static str>], codes: &[&str]) -> Option<&'static str> {
    let labelled = faces.iter().zip(zones).find(|(face, _)| side(&face.label) == Some(Side::Host));
    let called = || {
        codes.iter().find_map(|code| {
            let countries = countries_of_code(code);
            let rings = |face: &ClockFace| {
                named_place(&face.label)
                    .is_some_and(|(_, place)| countries.iter().any(|(country, _)| *country == place.country))
            };
            faces.iter().zip(zones).find(|(face, _)| rings(face))
        })
    };
    // By custom the capital's clock stands first and the mission's own last.
    let last = || faces.iter().zip(zones).rfind(|(_, zone)| zone.is_some());
    labelled.or_else(called).or_else(last).and_then(|(_, zone)| *zone)
}

/// The instant on which all clocks of known zone agree; doubts where they do not.
fn settle(faces: &[ClockFace], reading: &mut Reading, today: Date) -> Option<Timestamp> {
    let known: Vec<(&ClockFace, TimeZone)> = faces
        .iter()
        .zip(&reading.zones)
        .filter_map(|(face, zone)| Some((face, jiff::tz::db().get((*zone)?).ok()?)))
        .collect();
    let host = reading.host_zone;
    let (host_face, host_rules) = known
        .iter()
        .find(|(_, rules)| rules.iana_name() == host)
        .or(known.last())
        .map(|(face, rules)| (*face, rules.clone()))?;
    let agreeing =
        |instant: Timestamp| known.iter().filter(|(face, zone)| shows(zone, instant, face.shows)).count();
    let days = [Some(today), today.yesterday().ok(), today.tomorrow().ok()];
    let candidates: Vec<Timestamp> = days
        .into_iter()
        .flatten()
        .flat_map(|day| instants(&host_rules, day.to_datetime(host_face.shows)))
        .collect();
    // The page's day is the day of one of its cities, the mission's own before any other.
    let fits_day =
        |instant: Timestamp| known.iter().any(|(_, zone)| zone.to_datetime(instant).date() == today);
    let best = candidates.iter().copied().filter(|instant| fits_day(*instant)).max_by_key(|instant| {
        let on_host_day = host_rules.to_datetime(*instant).date() == today;
        (agreeing(*instant), on_host_day, std::cmp::Reverse(*instant))
    })?;
    for (face, zone) in &known {
        if !shows(zone, best, face.shows) {
            let there = short_time(zone.to_datetime(best).time());
            let why = format!(
                "the clocks do not show the same instant: when it is {} at {}, it is {there} here",
                short_time(host_face.shows),
                host_face.label
            );
            reading.doubts.push((face.line, format!("{} {}", face.label, short_time(face.shows)), why));
        }
    }
    Some(best)
}

/// The instants at which a clock in `zone` shows `local`: none in a gap, two in an hour that repeats.
fn instants(zone: &TimeZone, local: DateTime) -> Vec<Timestamp> {
    let ambiguous = zone.to_ambiguous_timestamp(local);
    let mut found: Vec<Timestamp> =
        [ambiguous.earlier(), ambiguous.later()].into_iter().filter_map(Result::ok).collect();
    found.dedup();
    found
}

fn shows(zone: &TimeZone, instant: Timestamp, time: Time) -> bool {
    // A page is drawn within a minute: clocks may differ by the minute that passed meanwhile.
    let there = zone.to_datetime(instant).time();
    let apart = (i32::from(there.hour()) * 60 + i32::from(there.minute())
        - i32::from(time.hour()) * 60
        - i32::from(time.minute()))
    .rem_euclid(1440);
    apart <= 1 || apart == 1439
}

/// The offset from UTC at which a clock shows `time` at `instant`, such as `+03:00`.
fn offset_shown(time: Time, instant: Timestamp) -> Option<String> {
    let utc = TimeZone::UTC.to_datetime(instant).time();
    let minutes = (i32::from(time.hour()) * 60 + i32::from(time.minute())
        - i32::from(utc.hour()) * 60
        - i32::from(utc.minute()))
    .rem_euclid(1440);
    let minutes = if minutes > 14 * 60 { minutes - 1440 } else { minutes };
    let sign = if minutes < 0 { '-' } else { '+' };
    Some(format!("{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60))
}

/// The civil date in `zone` at `instant`, `days` days before.
pub(crate) fn days_before(instant: Timestamp, zone: &str, days: i64) -> Option<Date> {
    let rules = jiff::tz::db().get(zone).ok()?;
    before(rules.to_datetime(instant).date(), days)
}

/// The date `days` days before `date`.
pub(crate) fn before(date: Date, days: i64) -> Option<Date> {
    date.checked_sub(days.days()).ok()
}
