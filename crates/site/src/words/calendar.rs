//! A national calendar, beside the Gregorian one and never instead of it.
//!
//! A mission says in its settings which calendar goes with which language. The names are BCP 47's (`ca`).

use icu_calendar::Iso;
use icu_datetime::fieldsets::YMD;
use icu_datetime::input::Date;
use icu_datetime::{DateTimeFormatter, DateTimeFormatterPreferences};
use icu_locale::extensions::unicode::Value;
use icu_locale::preferences::extensions::unicode::keywords::CalendarAlgorithm;
use jiff::civil;

use super::cache::PerLanguage;
use super::locale;

/// How a language writes the dates of a calendar; kept by both.
static CALENDARS: PerLanguage<Option<DateTimeFormatter<YMD>>> = PerLanguage::new();

/// Returns a day of the Gregorian calendar as another calendar names it, in the words and digits of a language;
/// `None` for a calendar that nobody knows, and for the Gregorian itself.
///
/// ```
/// # use site::words::calendar::national_date;
/// let day = jiff::civil::date(2025, 9, 25);
/// assert_eq!(national_date("fa", "persian", day).as_deref(), Some("۳ مهر ۱۴۰۴"));
/// assert_eq!(national_date("fa", "gregory", day), None);
/// ```
pub fn national_date(lang: &str, calendar: &str, day: civil::Date) -> Option<String> {
    let (month, day_of_month) = (u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?);
    let date: Date<Iso> = Date::try_new_iso(i32::from(day.year()), month, day_of_month).ok()?;
    let formatter = CALENDARS.get(&format!("{lang} {calendar}"), |_| formatter(lang, calendar));
    Some(formatter.as_ref().as_ref()?.format(&date).to_string())
}

fn formatter(lang: &str, calendar: &str) -> Option<DateTimeFormatter<YMD>> {
    let algorithm = CalendarAlgorithm::try_from(&Value::try_from_str(calendar).ok()?).ok()?;
    if matches!(algorithm, CalendarAlgorithm::Gregory | CalendarAlgorithm::Iso8601) {
        return None;
    }
    let mut customs = DateTimeFormatterPreferences::from(&locale::locale(lang));
    customs.calendar_algorithm = Some(algorithm);
    DateTimeFormatter::try_new(customs, YMD::long()).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_day_is_named_as_each_national_calendar_names_it() {
        let day = date(2025, 9, 25);
        for (lang, calendar, named) in [
            ("fa", "persian", "۳ مهر ۱۴۰۴"),
            ("ar", "islamic-umalqura", "3 ربيع الآخر 1447 هـ"),
            ("he", "hebrew", "ג׳ בתשרי ה׳תשפ״ו"),
            ("th", "buddhist", "25 กันยายน 2568"),
            ("ja", "japanese", "令和7年9月25日"),
            ("zh-hant", "roc", "民國114年9月25日"),
            ("hi", "indian", "3 अश्विन 1947 शक"),
            ("am", "ethiopic", "መስከረም 15፣ 2018 AM"),
        ] {
            assert_eq!(national_date(lang, calendar, day).as_deref(), Some(named), "{lang}");
        }
    }

    #[test]
    fn every_calendar_that_a_mission_may_name_is_known() {
        for calendar in record::CALENDARS {
            assert!(national_date("en", calendar, date(2025, 9, 25)).is_some(), "{calendar}");
        }
        assert_eq!(national_date("en", "mayan", date(2025, 9, 25)), None);
        assert_eq!(national_date("no such tag", "", date(2025, 9, 25)), None);
    }
}
