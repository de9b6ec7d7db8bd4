//! Dates and times in words, in any language that CLDR knows.
//!
//! A page shows one calendar, the Gregorian, in every language: a Persian or Thai page must not name
//! another year than the English one beside it. Where a mission wants a national calendar, its date follows the
//! Gregorian one. The language's own digits are used. A clock has 24 hours.

use std::sync::Arc;

use icu_calendar::Gregorian;
use icu_calendar::week::WeekInformation;
use icu_datetime::fieldsets::{D, E, M, T, Y, YM, YMD, YMDE, YMDT, zone};
use icu_datetime::input::{Date, DateTime, Time};
use icu_datetime::options::Alignment;
use icu_datetime::{DateTimeFormatterPreferences, FixedCalendarDateTimeFormatter, NoCalendarFormatter};
use icu_locale::preferences::extensions::unicode::keywords::HourCycle;
use icu_time::TimeZone;
use icu_time::zone::IanaParser;
use jiff::{Timestamp, civil};

use super::cache::PerLanguage;
use super::calendar::national_date;
use super::direction::{Direction, direction};
use super::{locale, machine};
use crate::text::isolate::isolate_in;

static DATES: PerLanguage<Dates> = PerLanguage::new();

/// How much of a civil date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Precision {
    /// The day is known.
    Day,
    /// The month and the year are known.
    Month,
    /// The year alone is known.
    Year,
}

type Formatter<F> = Option<FixedCalendarDateTimeFormatter<Gregorian, F>>;

/// How one language writes dates and times.
pub struct Dates {
    weekday: Formatter<E>,
    weekday_short: Formatter<E>,
    weekday_date: Formatter<YMDE>,
    first_weekday: i8,
    weekend: Vec<i8>,
    date: Formatter<YMD>,
    day: Formatter<D>,
    month: Formatter<YM>,
    month_name: Formatter<M>,
    year: Formatter<Y>,
    date_time: Formatter<YMDT>,
    time: Option<NoCalendarFormatter<T>>,
    city: Option<NoCalendarFormatter<zone::ExemplarCity>>,
    brackets: (&'static str, &'static str),
    direction: Direction,
    /// The language, and the calendar whose date follows the Gregorian one.
    national: Option<(String, String)>,
}

impl Dates {
    /// Returns the dates of a language, by its BCP 47 tag.
    pub fn of(lang: &str) -> Arc<Self> {
        DATES.get(lang, Self::build)
    }

    /// The same, with the date of a national calendar (BCP 47, `ca`: `persian`) after each that names the day.
    ///
    /// ```
    /// # use site::words::dates::Dates;
    /// let dates = Dates::beside("fa", Some("persian"));
    /// assert_eq!(dates.date(jiff::civil::date(2025, 9, 25)), "۲۵ سپتامبر ۲۰۲۵ / ۳ مهر ۱۴۰۴");
    /// ```
    pub fn beside(lang: &str, calendar: Option<&str>) -> Arc<Self> {
        let Some(calendar) = calendar else { return Self::of(lang) };
        let national = Some((lang.to_owned(), calendar.to_owned()));
        DATES.get(&format!("{lang} {calendar}"), |_| Self { national, ..Self::build(lang) })
    }

    fn build(lang: &str) -> Self {
        let week = WeekInformation::try_new((&locale::locale(lang)).into()).ok();
        let mut customs = DateTimeFormatterPreferences::from(&locale::locale(lang));
        customs.hour_cycle = Some(HourCycle::H23);
        Self {
            weekday: FixedCalendarDateTimeFormatter::try_new(customs, E::long()).ok(),
            weekday_short: FixedCalendarDateTimeFormatter::try_new(customs, E::short()).ok(),
            first_weekday: week.map_or(1, |week| week.first_weekday as i8),
            weekend: week.map_or(vec![6, 7], |week| week.weekend().map(|day| day as i8).collect()),
            weekday_date: FixedCalendarDateTimeFormatter::try_new(customs, YMDE::long()).ok(),
            date: FixedCalendarDateTimeFormatter::try_new(customs, YMD::long()).ok(),
            day: FixedCalendarDateTimeFormatter::try_new(customs, D::long()).ok(),
            month: FixedCalendarDateTimeFormatter::try_new(customs, YM::long()).ok(),
            month_name: FixedCalendarDateTimeFormatter::try_new(customs, M::long()).ok(),
            year: FixedCalendarDateTimeFormatter::try_new(customs, Y::long()).ok(),
            date_time: FixedCalendarDateTimeFormatter::try_new(customs, YMD::long().with_time_hm()).ok(),
            time: NoCalendarFormatter::try_new(customs, T::hm().with_alignment(Alignment::Column)).ok(),
            city: NoCalendarFormatter::try_new(customs, zone::ExemplarCity).ok(),
            brackets: brackets(lang),
            direction: direction(lang),
            national: None,
        }
    }

    /// `Saturday, 18 January 2020`
    pub fn weekday_date(&self, date: civil::Date) -> String {
        let words = self.weekday_date.as_ref().zip(gregorian(date)).map(|(f, d)| f.format(&d).to_string());
        self.with_national(date, words.unwrap_or_else(|| machine::date(date)))
    }

    /// `Saturday`
    pub fn weekday(&self, date: civil::Date) -> String {
        let words = self.weekday.as_ref().zip(gregorian(date)).map(|(f, d)| f.format(&d).to_string());
        words.unwrap_or_else(|| date.weekday().to_monday_one_offset().to_string())
    }

    /// `Sat`
    pub fn weekday_short(&self, date: civil::Date) -> String {
        let words = self.weekday_short.as_ref().zip(gregorian(date)).map(|(f, d)| f.format(&d).to_string());
        words.unwrap_or_else(|| self.weekday(date))
    }

    /// The day with which a week begins, 1 for Monday to 7 for Sunday.
    pub fn first_weekday(&self) -> i8 {
        self.first_weekday
    }

    /// Whether a day is of the weekend, where the language is spoken most.
    pub fn is_weekend(&self, date: civil::Date) -> bool {
        self.weekend.contains(&date.weekday().to_monday_one_offset())
    }

    /// `18 January 2020`
    pub fn date(&self, date: civil::Date) -> String {
        self.with_national(date, self.gregorian_date(date))
    }

    /// The same in the Gregorian calendar alone, where it is a part of something else, such as a span of days.
    pub fn gregorian_date(&self, date: civil::Date) -> String {
        let words = self.date.as_ref().zip(gregorian(date)).map(|(f, d)| f.format(&d).to_string());
        words.unwrap_or_else(|| machine::date(date))
    }

    /// `18`, as the language writes the day of a month that is named beside it; month and year are ignored.
    pub fn day(&self, date: civil::Date) -> String {
        let words = self.day.as_ref().zip(gregorian(date)).map(|(f, d)| f.format(&d).to_string());
        words.unwrap_or_else(|| date.day().to_string())
    }

    /// Whether the language writes the year before the day, as Chinese does.
    pub fn begins_with_the_year(&self) -> bool {
        let probe = civil::Date::constant(1984, 1, 30);
        let (whole, day) = (self.gregorian_date(probe), self.day(probe));
        let digits = |text: &str| text.chars().take_while(|c| c.is_numeric()).collect::<String>();
        !whole.starts_with(&digits(&day))
            && whole.find(&digits(&self.year(probe))) < whole.find(&digits(&day))
    }

    /// `January 2020`; the day is ignored.
    pub fn month(&self, date: civil::Date) -> String {
        let words = self.month.as_ref().zip(gregorian(date)).map(|(f, d)| f.format(&d).to_string());
        words.unwrap_or_else(|| machine::month(date))
    }

    /// `January`, as it stands alone; day and year are ignored.
    pub fn month_name(&self, date: civil::Date) -> String {
        let words = self.month_name.as_ref().zip(gregorian(date)).map(|(f, d)| f.format(&d).to_string());
        words.unwrap_or_else(|| date.month().to_string())
    }

    /// `2020`; month and day are ignored.
    pub fn year(&self, date: civil::Date) -> String {
        let words = self.year.as_ref().zip(gregorian(date)).map(|(f, d)| f.format(&d).to_string());
        words.unwrap_or_else(|| machine::year(date))
    }

    /// As much of the date as is known: `18 January 2020`, `January 2020` or `2020`.
    pub fn with_precision(&self, date: civil::Date, precision: Precision) -> String {
        match precision {
            Precision::Day => self.date(date),
            Precision::Month => self.month(date),
            Precision::Year => self.year(date),
        }
    }

    /// `12:15`, on a clock of 24 hours.
    pub fn time(&self, time: civil::Time) -> String {
        let words = self.time.as_ref().zip(minutes(time)).map(|(f, t)| f.format(&t).to_string());
        words.unwrap_or_else(|| machine::time(time))
    }

    /// `18 January 2020 at 12:15`
    pub fn date_time(&self, at: civil::DateTime) -> String {
        let input = gregorian(at.date()).zip(minutes(at.time())).map(|(date, time)| DateTime { date, time });
        let words = self.date_time.as_ref().zip(input).map(|(f, at)| f.format(&at).to_string());
        let words =
            words.unwrap_or_else(|| format!("{} {}", machine::date(at.date()), machine::time(at.time())));
        let plain = self.gregorian_date(at.date());
        match words.contains(&plain) {
            true => words.replacen(&plain, &self.with_national(at.date(), plain.clone()), 1),
            false => self.with_national(at.date(), words),
        }
    }

    /// A Gregorian date in words, and the national one after it, each kept to itself.
    fn with_national(&self, date: civil::Date, shown: String) -> String {
        let national =
            self.national.as_ref().and_then(|(lang, calendar)| national_date(lang, calendar, date));
        match national {
            Some(national) => {
                let apart = |text: &str| isolate_in(text, self.direction).into_owned();
                format!("{} / {}", apart(&shown), apart(&national))
            }
            None => shown,
        }
    }

    /// An instant as the clocks of a zone show it, with the zone's city: `18 January 2020 at 12:15 (Moscow)`.
    pub fn moment(&self, instant: Timestamp, zone: &jiff::tz::TimeZone) -> String {
        let shown = self.date_time(zone.to_datetime(instant));
        let city = zone.iana_name().and_then(|name| self.zone_city(name));
        let city = city.unwrap_or_else(|| zone_name(instant, zone));
        let (open, close) = self.brackets;
        format!("{shown}{open}{city}{close}")
    }

    /// The city by which CLDR names an IANA zone, in this language; `None` for zones without one, such as UTC.
    pub fn zone_city(&self, iana: &str) -> Option<String> {
        let zone = IanaParser::new().parse(iana);
        if zone == TimeZone::UNKNOWN || !iana.contains('/') || iana.starts_with("Etc/") {
            return None;
        }
        let city = self.city.as_ref()?;
        Some(city.format(&zone.without_offset()).to_string())
    }
}

impl std::fmt::Debug for Dates {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Dates").finish_non_exhaustive()
    }
}

/// Chinese and Japanese set their brackets full width, without a blank.
fn brackets(lang: &str) -> (&'static str, &'static str) {
    match locale::language(lang).as_str() {
        "zh" | "ja" => ("（", "）"),
        _ => (" (", ")"),
    }
}

fn zone_name(instant: Timestamp, zone: &jiff::tz::TimeZone) -> String {
    zone.to_offset_info(instant).abbreviation().to_owned()
}

fn gregorian(date: civil::Date) -> Option<Date<Gregorian>> {
    let month = u8::try_from(date.month()).ok()?;
    let day = u8::try_from(date.day()).ok()?;
    Date::try_new_gregorian(i32::from(date.year()), month, day).ok()
}

fn minutes(time: civil::Time) -> Option<Time> {
    Time::try_new(u8::try_from(time.hour()).ok()?, u8::try_from(time.minute()).ok()?, 0, 0).ok()
}
