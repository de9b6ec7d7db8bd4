//! Dates, in languages with and without words of their own in the theme.

use jiff::Timestamp;
use jiff::civil::{Date, date, datetime, time};
use jiff::tz::TimeZone;
use proptest::prelude::*;

use crate::words::dates::{Dates, Precision};
use crate::words::machine;

const LANGUAGES: [&str; 14] =
    ["en", "fr", "ru", "ar", "zh", "es", "fa", "he", "th", "de", "hi", "ja", "ka", "tr"];

/// The numbers in a text, whatever its digits.
fn numbers(text: &str) -> Vec<i64> {
    let ascii: String = text.chars().map(|c| digit(c).map_or(' ', |d| char::from(b'0' + d))).collect();
    ascii.split_whitespace().map(|number| number.parse().unwrap()).collect()
}

fn digit(c: char) -> Option<u8> {
    let zeros = [0x30, 0x660, 0x6F0, 0x966, 0xE50];
    let digit = zeros.into_iter().find_map(|zero| u32::from(c).checked_sub(zero).filter(|d| *d < 10))?;
    u8::try_from(digit).ok()
}

#[test]
fn every_language_names_the_one_gregorian_year_and_day() {
    // Late evening in UTC, the next day in the mission's own zone.
    let published: Timestamp = "2025-09-22T21:15:00Z".parse().unwrap();
    let vilnius = TimeZone::get("Europe/Vilnius").unwrap();
    let day = vilnius.to_datetime(published).date();
    for lang in LANGUAGES {
        let dates = Dates::of(lang);
        for worded in [dates.date(day), dates.weekday_date(day)] {
            let found = numbers(&worded);
            assert_eq!(found.iter().filter(|n| **n == 2025).count(), 1, "{lang}: {worded}");
            assert_eq!(found.iter().filter(|n| **n == 23).count(), 1, "{lang}: {worded}");
        }
        assert!(numbers(&dates.month(day)).contains(&2025), "{lang}");
        assert_eq!(numbers(&dates.year(day)), [2025], "{lang}");
    }
    assert_eq!(machine::date(day), "2025-09-23");
    assert_eq!(machine::instant(published), "2025-09-22T21:15:00Z");
}

#[test]
fn a_date_reads_as_the_press_of_its_country_writes_it() {
    let day = date(2020, 1, 18);
    let worded = |lang: &str| Dates::of(lang).date(day);
    assert_eq!(worded("en"), "18 January 2020");
    assert_eq!(worded("en-US"), "January 18, 2020");
    assert_eq!(worded("fr"), "18 janvier 2020");
    assert_eq!(worded("ru"), "18 января 2020\u{202f}г.");
    assert_eq!(worded("ar"), "18 يناير 2020");
    assert_eq!(worded("zh"), "2020年1月18日");
    assert_eq!(worded("es"), "18 de enero de 2020");
    assert_eq!(worded("fa"), "۱۸ ژانویه ۲۰۲۰");
    assert_eq!(worded("th"), "18 มกราคม ค.ศ. 2020");
    assert_eq!(Dates::of("en").weekday_date(day), "Saturday, 18 January 2020");
    assert_eq!(Dates::of("ar").weekday_date(day), "السبت، 18 يناير 2020");
    assert_eq!(Dates::of("ru").month_name(day), "январь");
}

#[test]
fn a_date_shows_no_more_than_is_known_of_it() {
    let day = date(2020, 1, 18);
    let english = Dates::of("en");
    assert_eq!(english.with_precision(day, Precision::Month), "January 2020");
    assert_eq!(english.with_precision(day, Precision::Year), "2020");
    assert_eq!(Dates::of("ru").with_precision(day, Precision::Month), "январь 2020\u{202f}г.");
    assert_eq!(machine::with_precision(day, Precision::Day), "2020-01-18");
    assert_eq!(machine::with_precision(day, Precision::Month), "2020-01");
    assert_eq!(machine::with_precision(day, Precision::Year), "2020");
}

#[test]
fn a_clock_has_24_hours_and_four_digits_in_every_language() {
    for lang in LANGUAGES.into_iter().chain(["en-US", "ar-EG", "no such tag"]) {
        for (hour, minute) in [(0, 5), (9, 15), (12, 15), (23, 59)] {
            let shown = Dates::of(lang).time(time(hour, minute, 30, 0));
            assert_eq!(numbers(&shown), [i64::from(hour), i64::from(minute)], "{lang}: {shown}");
            assert_eq!(shown.chars().filter(|c| digit(*c).is_some()).count(), 4, "{lang}: {shown}");
        }
    }
}

#[test]
fn a_moment_names_the_city_whose_clock_shows_it() {
    let instant = "2020-01-18T09:15:00Z".parse().unwrap();
    let moscow = TimeZone::get("Europe/Moscow").unwrap();
    assert_eq!(Dates::of("en").moment(instant, &moscow), "18 January 2020 at 12:15 (Moscow)");
    assert_eq!(Dates::of("ru").moment(instant, &moscow), "18 января 2020\u{202f}г. в 12:15 (Москва)");
    assert_eq!(Dates::of("zh").moment(instant, &moscow), "2020年1月18日 12:15（莫斯科）");
    assert_eq!(Dates::of("fr").moment(instant, &TimeZone::UTC), "18 janvier 2020 à 09:15 (UTC)");
    assert_eq!(Dates::of("ar").zone_city("Europe/London").unwrap(), "لندن");
    assert_eq!(Dates::of("en").zone_city("Etc/GMT+3"), None);
    assert_eq!(Dates::of("en").zone_city("Nowhere/At_All"), None);
}

#[test]
fn what_cldr_does_not_know_is_still_a_whole_date() {
    for lang in ["", "xx", "no such tag", "en-u-ca-buddhist", "th-u-ca-buddhist", "fa-u-ca-persian"] {
        assert!(numbers(&Dates::of(lang).date(date(2020, 1, 18))).contains(&2020), "{lang}");
    }
    assert!(!Dates::of("en").date(date(-44, 3, 15)).is_empty());
    assert!(!Dates::of("fa").date_time(datetime(9999, 12, 31, 23, 59, 59, 0)).is_empty());
}

fn any_date() -> impl Strategy<Value = Date> {
    (1000_i16..9999, 1_i8..=12, 1_i8..=28).prop_map(|(year, month, day)| date(year, month, day))
}

proptest! {
    #[test]
    fn the_year_and_the_day_are_never_missing(day in any_date(), lang in prop::sample::select(&LANGUAGES[..])) {
        let worded = Dates::of(lang).date(day);
        let found = numbers(&worded);
        prop_assert!(found.contains(&i64::from(day.year())), "{worded}");
        prop_assert!(found.contains(&i64::from(day.day())), "{worded}");
    }

    #[test]
    fn what_machines_read_is_ascii_and_says_the_same_day(day in any_date()) {
        let iso = machine::date(day);
        prop_assert!(iso.is_ascii());
        prop_assert_eq!(iso.parse::<Date>().unwrap(), day);
    }
}

#[test]
fn a_national_calendar_follows_the_gregorian_date_and_replaces_no_part_of_it() {
    let day = date(2025, 9, 25);
    for (lang, calendar, national) in [
        ("fa", "persian", "۳ مهر ۱۴۰۴"),
        ("ar", "islamic-umalqura", "3 ربيع الآخر 1447 هـ"),
        ("th", "buddhist", "25 กันยายน 2568"),
        ("ja", "japanese", "令和7年9月25日"),
        ("he", "hebrew", "ג׳ בתשרי ה׳תשפ״ו"),
    ] {
        let (plain, both) = (Dates::of(lang), Dates::beside(lang, Some(calendar)));
        let visible = |text: String| text.replace(['\u{2068}', '\u{2069}'], "");
        assert_eq!(visible(both.date(day)), format!("{} / {national}", plain.date(day)), "{lang}");
        let weekday = format!("{} / {national}", plain.weekday_date(day));
        assert_eq!(visible(both.weekday_date(day)), weekday, "{lang}");
        let moment = both.date_time(datetime(2025, 9, 25, 10, 5, 0, 0));
        assert!(moment.contains(&both.date(day)) && moment != both.date(day), "{moment}");
        // What names no day has no national date beside it: a month there is not a month here.
        for text in [both.month(day), both.year(day), both.gregorian_date(day)] {
            assert!(!text.contains(" / "), "{text}");
        }
    }
    assert_eq!(Dates::beside("en", Some("mayan")).date(day), "25 September 2025");
}
