//! Rules by which a holiday comes again each year.
//!
//! Source: RFC 5545, section 3.3.10, for `FREQ=YEARLY` with months, days of the month and days of the week.
//! What a rule says beyond that is refused by name: nobody should miss a holiday because a part was passed over.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::property::Given;

/// The most times that a counted rule comes again.
const MAX_COUNT: usize = 1_000;

/// A yearly rule.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Rule {
    interval: Option<i16>,
    count: Option<usize>,
    until: Option<Date>,
    months: Vec<i8>,
    /// Days of the month; negative ones from its end.
    days: Vec<i8>,
    weekdays: Vec<Nth>,
}

/// A day of the week: every one, or the first, the second, the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Nth {
    ordinal: Option<i8>,
    weekday: Weekday,
}

impl Rule {
    /// Reads a rule.
    pub(super) fn read(text: &str) -> Result<Self, String> {
        let mut rule = Self::default();
        let mut yearly = false;
        for part in text.trim().split(';').filter(|part| !part.is_empty()) {
            let (name, value) =
                part.split_once('=').ok_or_else(|| format!("\"{part}\" is no part of a rule"))?;
            let wrong = || format!("\"{part}\" cannot be read");
            match name.trim().to_ascii_uppercase().as_str() {
                "FREQ" if value.eq_ignore_ascii_case("YEARLY") => yearly = true,
                "FREQ" => {
                    return Err(format!("a holiday comes again each year (FREQ=YEARLY), not \"{value}\""));
                }
                "INTERVAL" => rule.interval = Some(value.parse().ok().filter(|n| *n > 0).ok_or_else(wrong)?),
                "COUNT" => {
                    rule.count =
                        Some(value.parse().ok().filter(|n| (1..=MAX_COUNT).contains(n)).ok_or_else(wrong)?);
                }
                "UNTIL" => rule.until = Some(Given::read(value).ok_or_else(wrong)?.date),
                "BYMONTH" => rule.months = numbers(value, 1..=12, false).ok_or_else(wrong)?,
                "BYMONTHDAY" => rule.days = numbers(value, 1..=31, true).ok_or_else(wrong)?,
                "BYDAY" => {
                    rule.weekdays =
                        value.split(',').map(Nth::read).collect::<Option<_>>().ok_or_else(wrong)?;
                }
                // Only rules by weeks ask where a week begins.
                "WKST" => {}
                other => return Err(format!("a rule with {other} is not read; write the days as RDATE")),
            }
        }
        rule.check().map_or(Ok(()), Err)?;
        if yearly { Ok(rule) } else { Err("the rule has no FREQ=YEARLY".to_owned()) }
    }

    fn check(&self) -> Option<String> {
        let counted = self.weekdays.iter().filter_map(|nth| nth.ordinal);
        let most = if self.months.is_empty() { 53 } else { 5 };
        if !self.days.is_empty() && counted.clone().next().is_some() {
            return Some("a rule with BYMONTHDAY and a counted BYDAY is not read".to_owned());
        }
        counted
            .max_by_key(|ordinal| ordinal.abs())
            .filter(|ordinal| ordinal.abs() > most)
            .map(|ordinal| format!("BYDAY counts to {ordinal}, and there are never so many"))
    }

    /// Whether `date` is a day of the rule in its own year.
    pub(super) fn holds(&self, date: Date) -> bool {
        self.year(date, date.year()).contains(&date)
    }

    /// The days from `start` on that lie in some years.
    pub(super) fn days(&self, start: Date, years: &RangeInclusive<i16>) -> BTreeSet<Date> {
        let step = usize::try_from(self.interval.unwrap_or(1)).unwrap_or(1);
        let last = self.until.map_or(*years.end(), |until| until.year().min(*years.end()));
        // Those before are made only where they are counted.
        let wanted = |year: &i16| self.count.is_some() || year >= years.start();
        let years = (start.year()..=last).step_by(step).filter(wanted);
        let days = years.flat_map(|year| self.year(start, year));
        let within = days.filter(|day| *day >= start && self.until.is_none_or(|until| *day <= until));
        within.take(self.count.unwrap_or(usize::MAX)).collect()
    }

    /// The days of one year.
    fn year(&self, start: Date, year: i16) -> BTreeSet<Date> {
        match (self.weekdays.as_slice(), self.days.as_slice(), self.months.as_slice()) {
            ([], [], []) => Date::new(year, start.month(), start.day()).into_iter().collect(),
            ([], [], months) => on_days(year, months, &[start.day()]),
            ([], days, months) => on_days(year, or_all(months), days),
            (weekdays, [], []) => weekdays.iter().flat_map(|nth| nth.of_year(year)).collect(),
            (weekdays, [], months) => {
                let month = |month: &i8| Date::new(year, *month, 1).ok();
                let firsts: Vec<Date> = months.iter().filter_map(month).collect();
                firsts.iter().flat_map(|first| weekdays.iter().flat_map(|nth| nth.of_month(*first))).collect()
            }
            (weekdays, days, months) => {
                let mut found = on_days(year, or_all(months), days);
                found.retain(|day| weekdays.iter().any(|nth| nth.weekday == day.weekday()));
                found
            }
        }
    }
}

const ALL: [i8; 12] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

fn or_all(months: &[i8]) -> &[i8] {
    if months.is_empty() { &ALL } else { months }
}

/// Days of some months; what a month does not have is passed over.
fn on_days(year: i16, months: &[i8], days: &[i8]) -> BTreeSet<Date> {
    let of_month = |month: &i8| {
        let first = Date::new(year, *month, 1).ok();
        first.into_iter().flat_map(|first| {
            let length = first.days_in_month();
            let day = move |day: &i8| {
                Date::new(first.year(), first.month(), if *day < 0 { length + 1 + *day } else { *day }).ok()
            };
            days.iter().filter_map(day)
        })
    };
    months.iter().flat_map(of_month).collect()
}

impl Nth {
    /// Reads `MO`, `1MO` or `-1SU`.
    fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        let (ordinal, day) = text.split_at_checked(text.len().checked_sub(2)?)?;
        let weekday = match day.to_ascii_uppercase().as_str() {
            "MO" => Weekday::Monday,
            "TU" => Weekday::Tuesday,
            "WE" => Weekday::Wednesday,
            "TH" => Weekday::Thursday,
            "FR" => Weekday::Friday,
            "SA" => Weekday::Saturday,
            "SU" => Weekday::Sunday,
            _ => return None,
        };
        let ordinal = match ordinal {
            "" => None,
            number => Some(number.parse::<i8>().ok().filter(|number| *number != 0)?),
        };
        Some(Self { ordinal, weekday })
    }

    fn of_month(self, first: Date) -> Vec<Date> {
        let first = first.first_of_month();
        self.within(first, first.last_of_month())
    }

    fn of_year(self, year: i16) -> Vec<Date> {
        let first = Date::new(year, 1, 1).ok();
        first.map_or_else(Vec::new, |first| self.within(first, first.last_of_year()))
    }

    /// Those from one day to another.
    fn within(self, first: Date, last: Date) -> Vec<Date> {
        let ahead = (first.weekday().until(self.weekday)).rem_euclid(7);
        let Ok(earliest) = first.checked_add(i32::from(ahead).days()) else { return Vec::new() };
        let all: Vec<Date> = earliest.series(1.week()).take_while(|day| *day <= last).collect();
        match self.ordinal {
            None => all,
            Some(ordinal) => {
                let place = usize::from(ordinal.unsigned_abs()) - 1;
                let one = if ordinal > 0 { all.get(place) } else { all.iter().rev().nth(place) };
                one.into_iter().copied().collect()
            }
        }
    }
}

/// A list of numbers within bounds, and below nothing where they may count from the end.
fn numbers(text: &str, within: RangeInclusive<i8>, from_the_end: bool) -> Option<Vec<i8>> {
    text.split(',')
        .map(|number| {
            let number: i8 = number.trim().parse().ok()?;
            let magnitude = if from_the_end { number.checked_abs()? } else { number };
            within.contains(&magnitude).then_some(number)
        })
        .collect()
}
