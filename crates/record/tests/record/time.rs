//! Instants, civil dates and zones: nothing is guessed.

use jiff::civil::date;
use proptest::prelude::*;
use record::{CivilDate, Instant, Precision, Zone};

use crate::support::instant;

fn zone(name: &str) -> Zone {
    name.parse().unwrap()
}

const ZONES: [&str; 8] = [
    "Europe/Lisbon",
    "Pacific/Kiritimati",
    "Pacific/Apia",
    "America/St_Johns",
    "America/Toronto",
    "Asia/Beirut",
    "Africa/Casablanca",
    "Australia/Lord_Howe",
];

proptest! {
    #[test]
    fn every_instant_reads_back_in_both_spellings(seconds in -62_167_219_200_i64..=253_402_207_200) {
        let instant = Instant::from_seconds(seconds).unwrap();
        prop_assert_eq!(instant.to_string().parse(), Ok(instant));
        prop_assert_eq!(Instant::parse_compact(&instant.compact()), Ok(instant));
        prop_assert_eq!(instant.seconds(), seconds);
    }

    #[test]
    fn a_day_begins_at_the_first_instant_that_has_its_date(days in -40_000_i32..40_000, zone in 0_usize..8) {
        let zone = self::zone(ZONES[zone]);
        let day = date(2000, 1, 1).checked_add(jiff::SignedDuration::from_hours(24 * i64::from(days))).unwrap();
        let start = zone.start_of(day);
        prop_assert!(start.plus_seconds(-1).date_in(&zone) < day);
        // Samoa has no 30 December 2011, Kiritimati no 31 December 1994.
        let skipped = zone.start_of(day.tomorrow().unwrap()) == start;
        prop_assert!(skipped || start.date_in(&zone) == day, "{} {}", zone, day);
    }

    #[test]
    fn the_date_is_the_same_until_the_next_midnight_and_another_then(seconds in -2_000_000_000_i64..4_000_000_000, zone in 0_usize..8) {
        let zone = self::zone(ZONES[zone]);
        let instant = Instant::from_seconds(seconds).unwrap();
        let midnight = zone.next_midnight(instant);
        prop_assert!(midnight > instant);
        prop_assert!(midnight <= instant.plus_seconds(26 * 3_600));
        prop_assert_eq!(midnight.plus_seconds(-1).date_in(&zone), instant.date_in(&zone));
        prop_assert_ne!(midnight.date_in(&zone), instant.date_in(&zone));
    }
}

#[test]
fn one_instant_is_two_dates_in_two_cities() {
    let night = instant("2026-06-09T22:30:00Z");
    assert_eq!(night.date_in(&zone("Europe/London")), date(2026, 6, 9));
    assert_eq!(night.date_in(&zone("Europe/Moscow")), date(2026, 6, 10));
    assert_eq!(night.date_in(&zone("Pacific/Kiritimati")), date(2026, 6, 10));
    assert_eq!(night.date_in(&zone("America/Lima")), date(2026, 6, 9));
}

// Case O06: a date alone is a date, behind UTC as before it.
#[test]
fn a_civil_date_is_never_moved_by_a_zone() {
    for name in ["America/Lima", "UTC", "Pacific/Kiritimati"] {
        let date = CivilDate::parse("2026-01-14", zone(name)).unwrap();
        assert_eq!((date.iso().as_str(), date.precision()), ("2026-01-14", Precision::Day));
        assert_eq!(zone(name).start_of(date.first_day()).date_in(&zone(name)), date.first_day());
    }
    assert_eq!(zone("America/Lima").start_of(date(2026, 1, 14)), instant("2026-01-14T05:00:00Z"));
    assert_eq!(zone("Pacific/Kiritimati").start_of(date(2026, 1, 14)), instant("2026-01-13T10:00:00Z"));
}

#[test]
fn seconds_that_do_not_exist_and_offsets_are_no_instants() {
    for wrong in
        ["2016-12-31T23:59:60Z", "2026-01-14T24:00:00Z", "2026-01-14T09:00:00+01:00", "2026-01-14t09:00:00z"]
    {
        assert!(wrong.parse::<Instant>().is_err(), "{wrong}");
    }
    assert!(Instant::from_seconds(i64::MAX).is_err());
    assert!(Instant::from_seconds(i64::MIN).is_err());
}

// Cases O10 and O11: days are counted on the calendar, whatever the clocks do.
#[test]
fn a_counter_counts_days_of_the_calendar() {
    let counter = record::Counter { since: date(2018, 3, 4), label: [].into(), patterns: [].into() };
    assert_eq!(counter.days_at(date(2020, 1, 18)), 685);
    let counter = record::Counter { since: date(2018, 3, 12), ..counter };
    assert_eq!(counter.days_at(date(2020, 1, 18)), 677);
    let lisbon = zone("Europe/Lisbon");
    let counter = record::Counter { since: date(2026, 3, 28), ..counter };
    for (now, days) in [("2026-03-29T00:01:00Z", 1), ("2026-03-29T22:59:00Z", 1), ("2026-03-29T23:00:00Z", 2)]
    {
        assert_eq!(counter.days_at(instant(now).date_in(&lisbon)), days, "{now}");
    }
}
