//! Day counters on the home page.

use record::SubjectContent;

use crate::press::{Press, counter, instant, mission, zone};

fn counted(place: &str, since: &str, languages: &[&str]) -> Press {
    let mut mission = mission(languages);
    mission.zone = zone(place);
    let mut press = Press::of("2020-01-01T00:00:00Z", mission);
    press.tell(SubjectContent::Counter(counter(since)));
    press
}

/// The counter's statement without marks.
fn statement(press: &Press, path: &str) -> String {
    let page = press.page(path);
    let text = page.split("<p class=\"counter\"").nth(1).unwrap().split_once('>').unwrap().1;
    text.split("</p>").next().unwrap().replace("<strong>", "").replace("</strong>", "")
}

/// Case O10: a day of 23 or 25 hours is a day, at every hour of it.
#[test]
fn a_counter_counts_days_of_the_calendar_over_a_clock_change() {
    for (place, since, days, hours) in [
        (
            "Europe/Vilnius",
            "2026-03-28",
            2,
            ["2026-03-29T21:01:00Z", "2026-03-30T09:00:00Z", "2026-03-30T20:59:00Z"],
        ),
        (
            "Europe/London",
            "2026-03-29",
            1,
            ["2026-03-29T23:01:00Z", "2026-03-30T11:00:00Z", "2026-03-30T22:59:00Z"],
        ),
        (
            "America/Toronto",
            "2026-10-31",
            6,
            ["2026-11-06T05:01:00Z", "2026-11-06T17:00:00Z", "2026-11-07T04:59:00Z"],
        ),
        (
            "Australia/Lord_Howe",
            "2026-10-03",
            2,
            ["2026-10-04T13:01:00Z", "2026-10-05T01:00:00Z", "2026-10-05T12:59:00Z"],
        ),
    ] {
        let mut press = counted(place, since, &["en"]);
        for now in hours {
            press.now = instant(now);
            let noun = if days == 1 { "day has" } else { "days have" };
            assert_eq!(
                statement(&press, "/en/"),
                format!("{days} {noun} passed since the flood"),
                "{place} {now}"
            );
        }
    }
}

/// Case O11: a hundred days are a hundred, and what is to come is announced.
#[test]
fn a_counter_is_right_at_day_zero_after_a_hundred_days_and_before_its_event() {
    let mut press = counted("Europe/Bratislava", "2026-08-01", &["en"]);
    press.now = instant("2026-11-09T12:00:00Z");
    assert_eq!(statement(&press, "/en/"), "100 days have passed since the flood");
    let mut press = counted("Europe/Bratislava", "2026-11-09", &["en"]);
    press.now = instant("2026-11-09T12:00:00Z");
    assert_eq!(statement(&press, "/en/"), "0 days have passed since the flood");
    let mut press = counted("Europe/Bratislava", "2026-11-10", &["en"]);
    press.now = instant("2026-11-09T12:00:00Z");
    assert_eq!(statement(&press, "/en/"), "The flood: in 1 day");
    let mut press = counted("UTC", "2024-02-29", &["en"]);
    press.now = instant("2025-03-01T00:00:00Z");
    assert_eq!(statement(&press, "/en/"), "366 days have passed since the flood");
}

#[test]
fn a_counter_takes_the_plural_of_its_language() {
    let mut press = counted("UTC", "2020-01-01", &["ru", "ar"]);
    for (now, russian, arabic) in [
        ("2020-01-01", "0 дней прошло", "لم يمر أي يوم"),
        ("2020-01-02", "1 день прошёл", "يوم واحد"),
        ("2020-01-03", "2 дня прошло", "يومان"),
        ("2020-01-06", "5 дней прошло", "أيام"),
        ("2020-01-12", "11 дней прошло", "يومًا"),
        ("2020-01-22", "21 день прошёл", "يومًا"),
        ("2020-04-11", "101 день прошёл", "يوم على"),
    ] {
        press.now = instant(&format!("{now}T12:00:00Z"));
        assert!(statement(&press, "/ru/").starts_with(russian), "{now}");
        assert!(statement(&press, "/ar/").contains(arabic), "{now}");
    }
}

#[test]
fn a_counter_in_a_language_that_it_lacks_is_marked_as_the_one_that_stands_in() {
    let press = counted("UTC", "2019-12-31", &["en", "fr"]);
    assert!(
        press
            .page("/fr/")
            .contains("<p class=\"counter\" lang=\"en\" dir=\"ltr\"><strong>1</strong> day has passed")
    );
}
