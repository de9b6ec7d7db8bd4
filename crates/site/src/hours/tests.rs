use jiff::civil::{Date, Time, Weekday, date, time};
use proptest::prelude::*;
use record::{ContactOffice, DateHours, Holiday, Holidays, Instant, Span, Text, WeekHours, Zone};

use super::{Reason, State, Timetable};

const WORKING: [Weekday; 5] =
    [Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday, Weekday::Friday];

fn span(from: &str, until: &str) -> Span {
    let read = |text: &str| text.parse::<Time>().unwrap();
    Span { from: read(from), until: read(until) }
}

/// On which days which hours.
type Open<'a> = (&'a [Weekday], &'a [(&'a str, &'a str)]);

fn office(zone: &str, hours: &[Open]) -> ContactOffice {
    let hours = hours.iter().map(|(days, open)| WeekHours {
        days: days.to_vec(),
        open: open.iter().map(|(from, until)| span(from, until)).collect(),
        note: Text::new(),
    });
    ContactOffice {
        name: [("en".parse().unwrap(), "Consular section".to_owned())].into(),
        address: Text::new(),
        zone: zone.parse().unwrap(),
        latitude: None,
        longitude: None,
        lines: Vec::new(),
        hours: hours.collect(),
        dates: Vec::new(),
        holidays: Vec::new(),
        before_holiday: None,
        note: Text::new(),
    }
}

fn holidays(days: &[Date]) -> Holidays {
    let name: Text = [("en".parse().unwrap(), "A feast".to_owned())].into();
    let days = days.iter().map(|date| Holiday { date: *date, name: name.clone() }).collect();
    Holidays { name: name.clone(), country: Text::new(), days }
}

fn own(date: Date, open: &[(&str, &str)]) -> DateHours {
    DateHours { date, open: open.iter().map(|(from, until)| span(from, until)).collect(), note: Text::new() }
}

fn instant(text: &str) -> Instant {
    text.parse().unwrap()
}

fn closes(state: State) -> String {
    match state {
        State::Open { closes } => format!("open until {}", told(closes)),
        State::Closed { opens } => format!("closed until {}", told(opens)),
    }
}

fn told(at: Option<Instant>) -> String {
    at.map_or_else(|| "further notice".to_owned(), |at| at.to_string())
}

#[test]
fn an_office_opens_and_closes_by_the_clock_at_its_door() {
    let office = office("Europe/London", &[(&WORKING, &[("09:00", "12:30"), ("14:00", "17:30")])]);
    let timetable = Timetable::new(&office, &[]);
    for (at, expected) in [
        ("2026-01-05T08:59:59Z", "closed until 2026-01-05T09:00:00Z"),
        ("2026-01-05T09:00:00Z", "open until 2026-01-05T12:30:00Z"),
        ("2026-01-05T12:30:00Z", "closed until 2026-01-05T14:00:00Z"),
        ("2026-01-09T17:30:00Z", "closed until 2026-01-12T09:00:00Z"),
        // Summer time begins on Sunday: Monday opens an hour sooner by the world's clock.
        ("2026-03-27T18:00:00Z", "closed until 2026-03-30T08:00:00Z"),
    ] {
        assert_eq!(closes(timetable.state(instant(at))), expected, "{at}");
    }
}

#[test]
fn the_holidays_of_both_countries_close_and_a_date_of_its_own_wins_over_them() {
    let mut office = office("Europe/London", &[(&WORKING, &[("09:00", "17:00")])]);
    office.dates = vec![own(date(2026, 5, 4), &[("10:00", "12:00")]), own(date(2026, 5, 6), &[])];
    let (host, sending) =
        (holidays(&[date(2026, 5, 4), date(2026, 5, 8)]), holidays(&[date(2026, 5, 7), date(2026, 5, 8)]));
    let timetable = Timetable::new(&office, &[&host, &sending]);
    let open = |day| timetable.day(date(2026, 5, day)).open;
    assert_eq!(open(4), [span("10:00", "12:00")], "a holiday on which the office is open all the same");
    assert_eq!(open(5), [span("09:00", "17:00")]);
    assert_eq!(open(6), [], "closed for a reason of its own");
    assert_eq!(open(7), [], "a holiday of the other country");
    assert!(matches!(timetable.day(date(2026, 5, 8)).reason, Reason::Holiday(both) if both.len() == 2));
}

#[test]
fn the_last_open_day_before_a_holiday_ends_early() {
    let mut office = office("Europe/London", &[(&WORKING, &[("09:00", "12:30"), ("14:00", "17:30")])]);
    office.before_holiday = Some(time(15, 0, 0, 0));
    // Monday 25 May, and Thursday with Friday of the week after.
    let feasts = holidays(&[date(2026, 5, 25), date(2026, 6, 4), date(2026, 6, 5)]);
    let timetable = Timetable::new(&office, &[&feasts]);
    let last =
        |month, day| timetable.day(date(2026, month, day)).open.last().map(|span| span.until.to_string());
    assert_eq!(last(5, 22).as_deref(), Some("15:00:00"), "the Friday before the weekend before the holiday");
    assert_eq!(last(5, 21).as_deref(), Some("17:30:00"));
    assert_eq!(last(6, 3).as_deref(), Some("15:00:00"), "the eve of two holidays");
    assert_eq!(last(6, 4), None);
    assert!(
        matches!(timetable.day(date(2026, 5, 22)).reason, Reason::Eve(feasts) if feasts[0].day.date == date(2026, 5, 25))
    );
}

#[test]
fn an_hour_before_the_holiday_may_close_a_whole_sitting_and_never_lengthens_one() {
    let mut office = office("UTC", &[(&WORKING, &[("09:00", "12:30"), ("14:00", "17:30")])]);
    let feast = holidays(&[date(2026, 5, 22)]);
    for (hour, expected) in
        [("13:00", 1), ("14:00", 1), ("14:01", 2), ("08:00", 0), ("17:30", 2), ("00:00", 2)]
    {
        office.before_holiday = Some(hour.parse().unwrap());
        let timetable = Timetable::new(&office, &[&feast]);
        let day = timetable.day(date(2026, 5, 21));
        assert_eq!(day.open.len(), expected, "{hour}");
        assert!(day.open.last().is_none_or(|span| span.until_minute() <= 17 * 60 + 30), "{hour}");
    }
}

#[test]
fn an_own_open_day_takes_the_early_end_upon_itself() {
    let mut office = office("UTC", &[(&WORKING, &[("09:00", "17:00")])]);
    office.before_holiday = Some(time(13, 0, 0, 0));
    office.dates = vec![own(date(2026, 5, 23), &[("10:00", "16:00")]), own(date(2026, 6, 1), &[])];
    let feasts = holidays(&[date(2026, 5, 25), date(2026, 6, 2)]);
    let timetable = Timetable::new(&office, &[&feasts]);
    let until = |month, day| timetable.day(date(2026, month, day)).open.last().unwrap().until_minute() / 60;
    assert_eq!(until(5, 22), 17, "the Saturday with hours of its own is the last open day");
    assert_eq!(until(5, 23), 16, "and its own hours stand as they are");
    assert_eq!(until(5, 29), 13, "closed on Monday, a holiday on Tuesday: Friday is the last open day");
}

#[test]
fn hours_through_midnight_are_one_stretch() {
    let days = [Weekday::Friday, Weekday::Saturday];
    let office =
        office("Europe/Paris", &[(&days[..1], &[("20:00", "00:00")]), (&days[1..], &[("00:00", "02:00")])]);
    let timetable = Timetable::new(&office, &[]);
    assert_eq!(closes(timetable.state(instant("2026-01-09T22:30:00Z"))), "open until 2026-01-10T01:00:00Z");
}

#[test]
fn an_office_that_never_closes_and_one_that_never_opens_say_so() {
    let every: Vec<Weekday> = Weekday::Monday.cycle_forward().take(7).collect();
    let open = office("Asia/Beirut", &[(&every, &[("00:00", "00:00")])]);
    assert_eq!(
        closes(Timetable::new(&open, &[]).state(instant("2026-03-28T21:59:59Z"))),
        "open until further notice"
    );
    let closed = office("Asia/Beirut", &[(&every, &[])]);
    assert_eq!(
        closes(Timetable::new(&closed, &[]).state(instant("2026-03-28T21:59:59Z"))),
        "closed until further notice"
    );
    let mut far = closed;
    far.dates = vec![own(date(2028, 1, 1), &[("09:00", "10:00")])];
    assert_eq!(
        closes(Timetable::new(&far, &[]).state(instant("2026-03-28T21:59:59Z"))),
        "closed until further notice"
    );
}

#[test]
fn hours_that_the_clocks_skip_or_show_twice_are_kept_once() {
    let sunday = [Weekday::Sunday];
    // London skips 01:00 to 02:00 on 29 March 2026, and has it twice on 25 October.
    let early = office("Europe/London", &[(&sunday, &[("01:15", "01:45")])]);
    let timetable = Timetable::new(&early, &[]);
    assert_eq!(timetable.stretches(date(2026, 3, 29)), [], "all of it is skipped");
    let autumn = timetable.stretches(date(2026, 10, 25));
    assert_eq!((autumn.len(), autumn[0].from), (1, instant("2026-10-25T00:15:00Z")));
    assert_eq!(autumn[0].until, instant("2026-10-25T00:45:00Z"));
    let half = office("Europe/London", &[(&sunday, &[("01:30", "03:00")])]);
    let spring = Timetable::new(&half, &[]).stretches(date(2026, 3, 29));
    assert_eq!(
        (spring[0].from, spring[0].until),
        (instant("2026-03-29T01:00:00Z"), instant("2026-03-29T02:00:00Z"))
    );
    // Samoa had no 30 December 2011, a Friday.
    let apia = office("Pacific/Apia", &[(&WORKING, &[("09:00", "17:00")])]);
    assert_eq!(Timetable::new(&apia, &[]).stretches(date(2011, 12, 30)), []);
}

/// Zones whose clocks go on and back at odd hours, and nights in which they do.
const NIGHTS: [(&str, &str); 9] = [
    ("Europe/London", "2026-03-29T01:00:00Z"),
    ("Europe/London", "2026-10-25T01:00:00Z"),
    ("Asia/Beirut", "2026-03-28T22:00:00Z"),
    ("Australia/Lord_Howe", "2026-04-04T15:00:00Z"),
    ("Africa/Cairo", "2026-10-29T21:00:00Z"),
    ("America/St_Johns", "2006-10-29T02:31:00Z"),
    ("Pacific/Apia", "2011-12-30T10:00:00Z"),
    ("America/Sao_Paulo", "2018-11-04T03:00:00Z"),
    ("UTC", "2026-06-01T00:00:00Z"),
];

fn spans() -> impl Strategy<Value = Vec<Span>> {
    // Ends of spans on the quarter hours, for more of them to meet.
    prop::collection::btree_set(0..=96_i32, 0..5_usize).prop_map(|quarters| {
        let quarters: Vec<i32> = quarters.into_iter().collect();
        let hour = |quarter: i32| {
            let minute = quarter * 15 % 1_440;
            time(i8::try_from(minute / 60).unwrap(), i8::try_from(minute % 60).unwrap(), 0, 0)
        };
        quarters.chunks_exact(2).map(|pair| Span { from: hour(pair[0]), until: hour(pair[1]) }).collect()
    })
}

prop_compose! {
    fn offices()(
        (zone, night) in prop::sample::select(NIGHTS.to_vec()),
        week in prop::collection::vec((prop::collection::vec(0..7_i8, 0..7), spans()), 0..4),
        dates in prop::collection::btree_map(-3..5_i64, spans(), 0..4),
        feasts in prop::collection::btree_set(-3..8_i64, 0..4),
        before in prop::option::of(0..24_i8),
    ) -> (ContactOffice, Holidays, Instant) {
        let mut office = office(zone, &[]);
        let night = instant(night);
        let day = |days: i64| night.date_in(&office.zone).checked_add(jiff::Span::new().days(days)).unwrap();
        office.dates = dates.into_iter().map(|(days, open)| DateHours { date: day(days), open, note: Text::new() }).collect();
        let feasts: Vec<Date> = feasts.into_iter().map(day).collect();
        office.hours = week.into_iter().map(|(days, open)| WeekHours {
            days: days.into_iter().map(|day| Weekday::from_monday_zero_offset(day).unwrap()).collect(),
            open,
            note: Text::new(),
        }).collect();
        office.before_holiday = before.map(|hour| time(hour, 0, 0, 0));
        (office, holidays(&feasts), night)
    }
}

/// Whether the office is open, minute by minute, by a clock at its door whose hands never go back.
fn by_the_minute(timetable: &Timetable<'_>, zone: &Zone, from: Instant, minutes: usize) -> Vec<bool> {
    let mut hand = jiff::civil::DateTime::MIN;
    let mut shown = Vec::with_capacity(minutes);
    for minute in 0..i64::try_from(minutes).unwrap() {
        let reading = zone.rules().to_datetime(from.plus_seconds(60 * minute).timestamp());
        hand = hand.max(reading);
        let now = i32::from(hand.hour()) * 60 + i32::from(hand.minute());
        let open = timetable.day(hand.date()).open;
        shown.push(open.iter().any(|span| span.from_minute() <= now && now < span.until_minute()));
    }
    shown
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    // Two days of run-up, in which the hands find their place, then three that are compared.
    #[test]
    fn what_is_said_of_an_office_agrees_with_the_clock_at_its_door((office, feasts, night) in offices()) {
        let timetable = Timetable::new(&office, &[&feasts]);
        let from = night.plus_seconds(-3 * 86_400);
        let minutes = by_the_minute(&timetable, &office.zone, from, 6 * 1_440);
        for minute in 2 * 1_440..5 * 1_440 {
            let at = from.plus_seconds(60 * i64::try_from(minute).unwrap());
            // Each tenth minute, and all in which something changes.
            if minute % 10 != 3 && minutes[minute] == minutes[minute - 1] {
                continue;
            }
            let state = timetable.state(at);
            prop_assert_eq!(state.is_open(), minutes[minute], "{}", at);
            let turn = minutes[minute..].iter().position(|open| *open != minutes[minute]);
            let change = turn.map(|after| at.plus_seconds(60 * i64::try_from(after).unwrap()));
            match (change, state.changes()) {
                (Some(change), told) => prop_assert_eq!(told, Some(change), "{}", at),
                (None, told) => prop_assert!(told.is_none_or(|told| told >= night.plus_seconds(3 * 86_400)), "{}", at),
            }
        }
    }

    #[test]
    fn what_is_said_holds_until_the_instant_that_is_named((office, feasts, night) in offices(), after in 0..200_000_i64, part in 0.0..1.0_f64) {
        let timetable = Timetable::new(&office, &[&feasts]);
        let at = night.plus_seconds(after - 100_000);
        let change = timetable.next_change(at);
        prop_assert!(change > at);
        #[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss)]
        let later = at.plus_seconds(((change.seconds() - at.seconds() - 1) as f64 * part) as i64);
        prop_assert_eq!(timetable.state(at), timetable.state(later));
        prop_assert_eq!(at.date_in(&office.zone), later.date_in(&office.zone));
    }
}
