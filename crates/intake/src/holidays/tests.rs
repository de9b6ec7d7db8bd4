use jiff::civil::Date;
use proptest::prelude::*;

use super::{CalendarFault, FoundHolidays, read_holidays};

fn calendar(events: &str) -> String {
    let lines = events.trim().lines().map(str::trim_start);
    let events: Vec<&str> = lines.collect();
    format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Ostmark//Days//EN\r\n{}\r\nEND:VCALENDAR\r\n",
        events.join("\r\n")
    )
}

fn event(inner: &str) -> String {
    calendar(&format!("BEGIN:VEVENT\nUID:a\nSUMMARY:A feast\n{inner}\nEND:VEVENT"))
}

fn read(text: &str, years: std::ops::RangeInclusive<i16>) -> Result<FoundHolidays, Vec<CalendarFault>> {
    read_holidays(text.as_bytes(), &"en".parse().unwrap(), &years)
}

fn dates(text: &str, years: std::ops::RangeInclusive<i16>) -> Vec<String> {
    let found = read(text, years).unwrap_or_else(|faults| panic!("{faults:?}"));
    found.days.iter().map(|day| day.date.to_string()).collect()
}

fn faults(text: &str) -> Vec<String> {
    read(text, 2026..=2028).unwrap_err().iter().map(ToString::to_string).collect()
}

#[test]
fn single_days_and_days_in_a_row_are_read_within_the_years_asked_for() {
    let text = calendar(
        "BEGIN:VEVENT\nUID:1\nDTSTART;VALUE=DATE:20251224\nDTEND;VALUE=DATE:20251227\nSUMMARY:Midwinter\nEND:VEVENT
         BEGIN:VEVENT\nUID:2\nDTSTART;VALUE=DATE:20260105\nSUMMARY:Old New Year\\, observed\nEND:VEVENT
         BEGIN:VEVENT\nUID:3\nDTSTART:20260501T000000\nDTEND:20260502T000000\nSUMMARY:May Day\nEND:VEVENT
         BEGIN:VEVENT\nUID:4\nDTSTART;TZID=Europe/Paris:20260714T090000\nDTEND;TZID=Europe/Paris:20260714T230000\nSUMMARY:The Bridge\nEND:VEVENT
         BEGIN:VEVENT\nUID:5\nDTSTART;VALUE=DATE:20260810\nDURATION:P2D\nSUMMARY:Harvest\nEND:VEVENT",
    );
    let expected = ["2026-01-05", "2026-05-01", "2026-07-14", "2026-08-10", "2026-08-11"];
    assert_eq!(dates(&text, 2026..=2026), expected);
    assert_eq!(dates(&text, 2025..=2025), ["2025-12-24", "2025-12-25", "2025-12-26"]);
    let names = read(&text, 2026..=2026).unwrap().days;
    assert_eq!(names[0].name.values().collect::<Vec<_>>(), ["Old New Year, observed"]);
}

// Each beside what the RFC's own table of expansions gives.
#[test]
fn a_yearly_rule_gives_the_days_that_it_means() {
    for (start, rule, expected) in [
        ("20200501", "FREQ=YEARLY", vec!["2026-05-01", "2027-05-01", "2028-05-01"]),
        ("20240229", "FREQ=YEARLY", vec!["2028-02-29"]),
        ("20240229", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1", vec!["2026-02-28", "2027-02-28", "2028-02-29"]),
        ("20200504", "FREQ=YEARLY;BYMONTH=5;BYDAY=1MO", vec!["2026-05-04", "2027-05-03", "2028-05-01"]),
        ("20200525", "FREQ=YEARLY;BYDAY=-1MO;BYMONTH=5", vec!["2026-05-25", "2027-05-31", "2028-05-29"]),
        (
            "20201103",
            "FREQ=YEARLY;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
            vec!["2026-11-03", "2027-11-02", "2028-11-07"],
        ),
        ("20200101", "FREQ=YEARLY;INTERVAL=4", vec!["2028-01-01"]),
        ("20260301", "FREQ=YEARLY;COUNT=2", vec!["2026-03-01", "2027-03-01"]),
        ("20240301", "FREQ=YEARLY;COUNT=3", vec!["2026-03-01"]),
        ("20200301", "FREQ=YEARLY;UNTIL=20270301", vec!["2026-03-01", "2027-03-01"]),
        ("20200301", "FREQ=YEARLY;UNTIL=20270228T235959Z", vec!["2026-03-01"]),
        ("20200106", "FREQ=YEARLY;BYDAY=1MO", vec!["2026-01-05", "2027-01-04", "2028-01-03"]),
        ("20201227", "FREQ=YEARLY;BYDAY=-1SU;WKST=SU", vec!["2026-12-27", "2027-12-26", "2028-12-31"]),
        (
            "20200115",
            "FREQ=YEARLY;BYMONTH=1,7",
            vec!["2026-01-15", "2026-07-15", "2027-01-15", "2027-07-15", "2028-01-15", "2028-07-15"],
        ),
    ] {
        assert_eq!(
            dates(&event(&format!("DTSTART;VALUE=DATE:{start}\nRRULE:{rule}")), 2026..=2028),
            expected,
            "{rule}"
        );
    }
}

#[test]
fn dates_are_added_excepted_and_moved() {
    let text = calendar(
        "BEGIN:VEVENT\nUID:a\nSUMMARY:Sea Day\nDTSTART;VALUE=DATE:20260610\nRRULE:FREQ=YEARLY\nRDATE;VALUE=DATE:20260101,20260102\nEXDATE;VALUE=DATE:20270610\nEND:VEVENT
         BEGIN:VEVENT\nUID:a\nSUMMARY:Sea Day (observed)\nRECURRENCE-ID;VALUE=DATE:20280610\nDTSTART;VALUE=DATE:20280612\nEND:VEVENT
         BEGIN:VEVENT\nUID:b\nSTATUS:CANCELLED\nSUMMARY:Called off\nDTSTART;VALUE=DATE:20260303\nEND:VEVENT",
    );
    assert_eq!(dates(&text, 2026..=2028), ["2026-01-01", "2026-01-02", "2026-06-10", "2028-06-12"]);
}

#[test]
fn names_are_kept_by_language_and_a_folded_line_may_break_a_letter() {
    let mut bytes = calendar(
        "BEGIN:VEVENT\nUID:a\nDTSTART;VALUE=DATE:20260714\nSUMMARY;LANGUAGE=fr-CH:Fête du Pont\nSUMMARY;X-P=\"a:b;c\";LANGUAGE=en:Bridge Day\nEND:VEVENT
         BEGIN:VEVENT\nUID:a\nDTSTART;VALUE=DATE:20260714\nSUMMARY;LANGUAGE=ar:يوم الجسر\nEND:VEVENT",
    )
    .into_bytes();
    let middle = bytes.windows(2).position(|two| two == "ê".as_bytes()).unwrap() + 1;
    bytes.splice(middle..middle, *b"\r\n ");
    bytes.splice(0..0, *b"\xEF\xBB\xBF");
    let found = read_holidays(&bytes, &"en".parse().unwrap(), &(2026..=2026)).unwrap();
    let names: Vec<_> = found.days[0].name.iter().map(|(lang, name)| format!("{lang} {name}")).collect();
    assert_eq!(
        (found.days.len(), names),
        (1, vec!["ar يوم الجسر".to_owned(), "en Bridge Day".to_owned(), "fr-ch Fête du Pont".to_owned()])
    );
}

#[test]
fn alarms_zones_and_other_components_are_passed_over() {
    let text = calendar(
        "BEGIN:VTIMEZONE\nTZID:Europe/Paris\nBEGIN:STANDARD\nDTSTART:19701025T030000\nRRULE:FREQ=YEARLY;BYSETPOS=1\nEND:STANDARD\nEND:VTIMEZONE
         BEGIN:VTODO\nSUMMARY:Polish the brass\nEND:VTODO
         BEGIN:VEVENT\nUID:a\nSUMMARY:May Day\nDTSTART;VALUE=DATE:20260501\nBEGIN:VALARM\nSUMMARY:Wake up\nTRIGGER:-P1D\nEND:VALARM\nEND:VEVENT",
    );
    let found = read(&text, 2026..=2026).unwrap();
    assert_eq!(found.days[0].name.values().collect::<Vec<_>>(), ["May Day"]);
}

#[test]
fn each_fault_is_told_with_its_line() {
    for (text, expected) in [
        ("", "line 1: this is no iCalendar file"),
        ("<html>", "line 1: this is no iCalendar file"),
        ("BEGIN:VCALENDAR\nBEGIN:VEVENT\n", "line 2: the file ends before END:VEVENT"),
        ("BEGIN:VCALENDAR\nEND:VEVENT\n", "line 2: ends \"VEVENT\""),
        ("BEGIN:VCALENDAR\nno value\nEND:VCALENDAR\n", "line 2: is no line of a calendar"),
        ("BEGIN:VCALENDAR\nEND:VCALENDAR\n", "line 1: the calendar holds no event"),
    ] {
        assert!(faults(text)[0].starts_with(expected), "{text:?}: {:?}", faults(text));
    }
    for (inner, expected) in [
        ("DTSTART;VALUE=DATE:20260230", "line 7: \"20260230\" is no date of DTSTART"),
        ("DTSTART;VALUE=DATE:20260101\nRRULE:FREQ=WEEKLY", "line 8: a holiday comes again each year"),
        (
            "DTSTART;VALUE=DATE:20260101\nRRULE:FREQ=YEARLY;BYSETPOS=1",
            "line 8: a rule with BYSETPOS is not read",
        ),
        (
            "DTSTART;VALUE=DATE:20260101\nRRULE:FREQ=YEARLY;BYMONTH=13",
            "line 8: \"BYMONTH=13\" cannot be read",
        ),
        ("DTSTART;VALUE=DATE:20260101\nRRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=6MO", "line 8: BYDAY counts to 6"),
        ("DTSTART;VALUE=DATE:20260101\nRRULE:BYMONTH=5", "line 8: the rule has no FREQ"),
        ("DTSTART;VALUE=DATE:20260102\nDTEND;VALUE=DATE:20260101", "line 8: it ends on 2026-01-01"),
        ("DTSTART;VALUE=DATE:20260102\nDTEND;VALUE=DATE:20270101", "line 4: it lasts 364 days"),
        ("DTSTART;VALUE=DATE:20260102\nEXDATE:soon", "line 8: EXDATE has something that is no date"),
        ("DTSTART;VALUE=DATE:20260102\nSUMMARY;LANGUAGE=fr:", "line 8: a name must have"),
        ("DURATION:P1D", "line 4: the event has no DTSTART"),
    ] {
        let faults = faults(&event(inner));
        assert!(faults.iter().any(|fault| fault.starts_with(expected)), "{inner:?}: {faults:?}");
    }
}

#[test]
fn what_is_taken_otherwise_than_written_is_noted() {
    let notes = |inner: &str| read(&event(inner), 2026..=2028).unwrap().notes.len();
    assert_eq!(notes("DTSTART:20260101T230000Z"), 1);
    assert_eq!(notes("DTSTART;VALUE=DATE:20260102\nRRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=1MO"), 1);
    assert_eq!(notes("DTSTART;VALUE=DATE:20260102"), 0);
}

#[test]
fn a_calendar_that_would_never_end_ends() {
    let rules = "RRULE:FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU";
    let text = event(&format!("DTSTART;VALUE=DATE:00010101\n{rules}"));
    let faults = read(&text, 2000..=2049).unwrap_err();
    assert!(faults[0].why.contains("more than 5000 days"), "{faults:?}");
    assert!(read(&text, 1..=9999).unwrap_err()[0].why.contains("at most 50 years"));
    assert!(read(&event("DTSTART;VALUE=DATE:00010101\nRRULE:FREQ=YEARLY;COUNT=5000"), 2026..=2026).is_err());
    let deep = "BEGIN:VCALENDAR\n".to_owned() + &"BEGIN:VEVENT\n".repeat(100);
    assert!(read(&deep, 2026..=2026).is_err());
}

proptest! {
    #[test]
    fn no_bytes_make_the_reader_fail_otherwise_than_by_saying_so(
        lines in prop::collection::vec("(BEGIN:VEVENT|END:VEVENT|DTSTART(;VALUE=DATE)?:[0-9TZ]{0,16}|DTEND:2026[0-9]{4}|RRULE:(FREQ=YEARLY)?;?(BYDAY=-?[0-9]?[A-Z]{2})?;?(BYMONTH=[0-9]{1,2})?|SUMMARY:.{0,9}|RDATE:[0-9,/]{0,20}|DURATION:P[0-9]{0,9}[DWHT]|[ -~]{0,20})", 0..12),
        tail in prop::collection::vec(any::<u8>(), 0..20),
    ) {
        let mut bytes = format!("BEGIN:VCALENDAR\n{}\n", lines.join("\n")).into_bytes();
        bytes.extend(tail);
        let _ = read_holidays(&bytes, &"en".parse().unwrap(), &(2020..=2030));
    }

    #[test]
    fn the_nth_weekday_of_a_month_is_that_weekday_and_the_nth(ordinal in 1..=4_i8, month in 1..=12_i8, year in 2000..2100_i16) {
        let text = event(&format!("DTSTART;VALUE=DATE:19990101\nRRULE:FREQ=YEARLY;BYMONTH={month};BYDAY={ordinal}WE"));
        let days = dates(&text, year..=year);
        let day: Date = days[0].parse().unwrap();
        prop_assert_eq!(day, Date::new(year, month, 1).unwrap().nth_weekday_of_month(ordinal, jiff::civil::Weekday::Wednesday).unwrap());
        prop_assert_eq!(days.len(), 1);
    }
}
