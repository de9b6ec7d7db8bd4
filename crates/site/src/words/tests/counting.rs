//! Numbers, plural forms and day counters.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};
use proptest::prelude::*;

use crate::words::Words;
use crate::words::autonyms::autonym;
use crate::words::counters::{counter_days, counter_future, counter_text};
use crate::words::direction::{Direction, direction};
use crate::words::numbers::Numbers;

fn russian() -> BTreeMap<String, String> {
    let patterns = [
        ("one", "Прошёл {days} день"),
        ("few", "Прошло {days} дня"),
        ("many", "Прошло {days} дней"),
        ("other", "Прошло {days} дня"),
    ];
    patterns.map(|(category, pattern)| (category.to_owned(), pattern.to_owned())).into()
}

#[test]
fn a_night_in_which_the_clocks_change_is_one_night() {
    // Vilnius, London and Toronto, around changes of the clock in both directions.
    assert_eq!(counter_days(date(2026, 3, 28), date(2026, 3, 30)), 2);
    assert_eq!(counter_days(date(2026, 3, 29), date(2026, 3, 30)), 1);
    assert_eq!(counter_days(date(2026, 10, 31), date(2026, 11, 6)), 6);
    // Lord Howe Island moves by half an hour; Samoa once left out a day, which its calendar still counts.
    assert_eq!(counter_days(date(2026, 4, 4), date(2026, 4, 6)), 2);
    assert_eq!(counter_days(date(2011, 12, 29), date(2011, 12, 31)), 2);
}

#[test]
fn a_hundred_days_before_a_winter_date_are_a_hundred() {
    assert_eq!(counter_days(date(2026, 8, 1), date(2026, 11, 9)), 100);
    assert_eq!(counter_days(date(2026, 11, 9), date(2026, 11, 9)), 0);
    assert_eq!(counter_days(date(2026, 11, 10), date(2026, 11, 9)), -1);
    assert_eq!(counter_days(date(2024, 2, 29), date(2025, 3, 1)), 366);
    assert_eq!(counter_days(date(2018, 3, 4), date(2020, 1, 18)), 685);
}

#[test]
fn a_counter_is_worded_by_the_plural_forms_of_its_language() {
    let shown: Vec<_> =
        [0, 1, 2, 5, 11, 21, 101].map(|days| counter_text(&russian(), "ru", days).unwrap()).into();
    assert_eq!(
        shown,
        [
            "Прошло 0 дней",
            "Прошёл 1 день",
            "Прошло 2 дня",
            "Прошло 5 дней",
            "Прошло 11 дней",
            "Прошёл 21 день",
            "Прошёл 101 день",
        ]
    );
    let arabic: Vec<_> = [0, 1, 2, 5, 11, 21, 101].map(|days| Numbers::of("ar").category(days)).into();
    assert_eq!(arabic, ["zero", "one", "two", "few", "many", "many", "other"]);
}

#[test]
fn a_pattern_for_all_numbers_is_enough() {
    let patterns = BTreeMap::from([("other".to_owned(), "已过去{days}天（{days}）".to_owned())]);
    assert_eq!(counter_text(&patterns, "zh", 685).unwrap(), "已过去685天（685）");
    assert_eq!(counter_text(&BTreeMap::new(), "zh", 685), None);
}

#[test]
fn an_event_to_come_never_has_days_that_have_passed() {
    assert_eq!(counter_text(&russian(), "ru", -1), None);
    assert_eq!(counter_future(&Words::of("en"), -1).unwrap(), "in 1 day");
    assert_eq!(counter_future(&Words::of("ru"), -3).unwrap(), "через 3 дня");
    assert_eq!(counter_future(&Words::of("ar"), -2).unwrap(), "بعد يومين");
    assert_eq!(counter_future(&Words::of("en"), 0), None);
    assert_eq!(counter_future(&Words::of("en"), i64::MIN), None);
}

#[test]
fn numbers_are_written_as_each_language_writes_them() {
    assert_eq!(Numbers::of("en").display(12_345), "12,345");
    assert_eq!(Numbers::of("de").display(12_345), "12.345");
    assert_eq!(Numbers::of("fa").display(12_345), "۱۲٬۳۴۵");
    assert_eq!(Numbers::of("hi").display(1_234_567), "12,34,567");
    assert_eq!(Numbers::of("no such tag").display(-5), "-5");
}

#[test]
fn the_direction_follows_the_language_and_its_script() {
    for lang in
        ["ar", "he", "fa", "ur", "ps", "sd", "yi", "dv", "ug", "ckb", "az-Arab", "ar-EG", "uz-Arab-AF"]
    {
        assert_eq!(direction(lang), Direction::Rtl, "{lang}");
    }
    for lang in ["en", "ru", "zh", "az", "ku", "ar-Latn", "hi", "", "no such tag", "tlh"] {
        assert_eq!(direction(lang), Direction::Ltr, "{lang}");
    }
}

#[test]
fn a_language_is_called_what_its_readers_call_it() {
    assert_eq!(autonym("ar-SY"), Some("العربية"));
    assert_eq!(autonym("zh"), Some("中文"));
    assert_eq!(autonym("zh-Hans-CN"), Some("简体中文"));
    assert_eq!(autonym("fr-CA"), Some("Français"));
    assert_eq!(autonym("tlh"), None);
}

fn any_date() -> impl Strategy<Value = Date> {
    (1900_i16..2200, 1_i8..=12, 1_i8..=28).prop_map(|(year, month, day)| date(year, month, day))
}

proptest! {
    #[test]
    fn every_midnight_adds_one_day(since in any_date(), today in any_date()) {
        let tomorrow = today.tomorrow().unwrap();
        prop_assert_eq!(counter_days(since, tomorrow), counter_days(since, today) + 1);
        prop_assert_eq!(counter_days(since, today), -counter_days(today, since));
    }

    #[test]
    fn a_counter_shows_its_number_once_for_each_place(days in 0_i64..100_000, lang in "[a-z]{2}") {
        let patterns = BTreeMap::from([("other".to_owned(), "{days}|{days}".to_owned())]);
        let shown = counter_text(&patterns, &lang, days).unwrap();
        let number = Numbers::of(&lang).display(days);
        prop_assert_eq!(shown, format!("{number}|{number}"));
    }
}
