//! Dates and times in words, in any language that CLDR knows.
//!
//! A page shows one calendar, the Gregorian, in every language: a Persian or Thai page must not name
//! another year than the English one beside it. The language's own digits are used. A clock has 24 hours.

use std::sync::Arc;

use icu_calendar::Gregorian;
use icu_calendar::week::WeekInformation;
use icu_datetime::fieldsets::{E, M, T, Y, YM, YMD, YMDE, YMDT, zone};
use icu_datetime::input::{Date, DateTime, Time};
use icu_datetime::options::Alignment;
use icu_datetime::{DateTimeFormatterPreferences, FixedCalendarDateTimeFormatter, NoCalendarFormatter};
use icu_locale::preferences::extensions::unicode::keywords::HourCycle;
use icu_time::TimeZone;
use icu_time::zone::IanaParser;
use jiff::{Timestamp, civil};

use super::cache::PerLanguage;
use super::{locale, machine};

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
    date: Formatter<YMD>,
    month: Formatter<YM>,
    month_name: Formatter<M>,
    year: Formatter<Y>,
    date_time: Formatter<YMDT>,
    time: Option<NoCalendarFormatter<T>>,
    city: Option<NoCalendarFormatter<zone::ExemplarCity>>,
    brackets: (&'static str, &'static str),
}

impl Dates {
    /// Returns the dates of a language, by its BCP 47 tag.
    pub fn of(lang: &str) -> Arc<Self> {
        DATES.get(lang, Self::build)
    }

    fn build(lang: &str) -> Self {
        let mut customs = DateTimeFormatterPreferences::from(&locale::locale(lang));
        customs.hour_cycle = Some(HourCycle::H23);
        Self {
            weekday: FixedCalendarDateTimeFormatter::try_new(customs, E::long()).ok(),
            weekday_short: FixedCalendarDateTimeFormatter::try_new(customs, E::short()).ok(),
            first_weekday: WeekInformation::try_new((&locale::locale(lang)).into())
                .map_or(1, |week| week.first_weekday as i8),
            weekday_date: FixedCalendarDateTimeFormatter::try_new(customs, YMDE::long()).ok(),
            date: FixedCalendarDateTimeFormatter::try_new(customs, YMD::long()).ok(),
            month: FixedCalendarDateTimeFormatter::try_new(customs, YM::long()).ok(),
            month_name: FixedCalendarDateTimeFormatter::try_new(customs, M::long()).ok(),
            year: FixedCalendarDateTimeFormatter::try_new(customs, Y::long()).ok(),
            date_time: FixedCalendarDateTimeFormatter::try_new(customs, YMD::long().with_time_hm()).ok(),
            time: NoCalendarFormatter::try_new(customs, T::hm().with_alignment(Alignment::Column)).ok(),
            city: NoCalendarFormatter::try_new(customs, zone::ExemplarCity).ok(),
            brackets: brackets(lang),
        }
    }

    /// `Saturday, 18 January 2020`
    pub fn weekday_date(&self, date: civil::Date) -> String {
        let words = self.weekday_date.as_ref().zip(gregorian(date)).map(|(f, d)| f.format(&d).to_string());
        words.unwrap_or_else(|| machine::date(date))
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

    /// `18 January 2020`
    pub fn date(&self, date: civil::Date) -> String {
        let words = self.date.as_ref().zip(gregorian(date)).map(|(f, d)| f.format(&d).to_string());
        words.unwrap_or_else(|| machine::date(date))
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
        words.unwrap_or_else(|| format!("{} {}", machine::date(at.date()), machine::time(at.time())))
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
