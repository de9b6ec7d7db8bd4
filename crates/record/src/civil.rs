//! Civil dates: what a calendar on the wall says, with the precision and the zone of the wall.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use jiff::civil::{Date, Time};
use jiff::tz::{AmbiguousOffset, TimeZone};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::instant::Instant;

/// An IANA time zone that the bundled tables know, such as `Europe/London`.
#[derive(Clone, Debug)]
pub struct Zone {
    name: Arc<str>,
    rules: TimeZone,
}

/// A zone name that the bundled tables do not know.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not an IANA time zone; write it as Europe/London")]
pub struct ZoneError(pub String);

impl Zone {
    /// Coordinated Universal Time, `UTC`.
    pub fn utc() -> Self {
        Self { name: Arc::from("UTC"), rules: TimeZone::UTC }
    }

    /// The zone's IANA name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The zone's rules, for calendar arithmetic.
    pub fn rules(&self) -> &TimeZone {
        &self.rules
    }

    /// The first instant of `date` here; where clocks skip midnight, the first instant after the gap.
    pub fn start_of(&self, date: Date) -> Instant {
        let midnight = self.rules.to_ambiguous_timestamp(date.to_datetime(Time::midnight()));
        let skipped = matches!(midnight.offset(), AmbiguousOffset::Gap { .. });
        let start = midnight.compatible().map_or(Instant::MAX, Instant::from);
        // The gap may have begun before midnight, as in Toronto in 1919: the day begins where it ends.
        let gap = || self.rules.preceding(start.plus_seconds(1).timestamp()).next();
        if skipped { gap().map_or(start, |shift| Instant::from(shift.timestamp())) } else { start }
    }

    /// The first instant after `instant` at which the civil date is another one.
    ///
    /// Nearly always that is the next midnight; where clocks go back over midnight, a date begins twice.
    pub fn next_midnight(&self, instant: Instant) -> Instant {
        let today = instant.date_in(self);
        let Ok(tomorrow) = today.tomorrow() else { return Instant::MAX };
        let again = self.rules.to_ambiguous_timestamp(tomorrow.to_datetime(Time::midnight())).later();
        let shift = self
            .rules
            .following(instant.timestamp())
            .map(|shift| Instant::from(shift.timestamp()))
            .take_while(|shift| *shift < instant.plus_seconds(2 * 86_400))
            .find(|shift| shift.date_in(self) != today);
        let changes = [Some(self.start_of(tomorrow)), again.ok().map(Instant::from), shift];
        changes.into_iter().flatten().filter(|change| *change > instant).min().unwrap_or(Instant::MAX)
    }
}

impl PartialEq for Zone {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}
impl Eq for Zone {}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)
    }
}

impl FromStr for Zone {
    type Err = ZoneError;

    fn from_str(name: &str) -> Result<Self, ZoneError> {
        if name == "UTC" {
            return Ok(Self::utc());
        }
        let rules = jiff::tz::db().get(name).map_err(|_| ZoneError(name.to_owned()))?;
        // The tables match names without regard to case; the record knows one spelling.
        match rules.iana_name() {
            Some(known) if known == name => Ok(Self { name: Arc::from(name), rules }),
            _ => Err(ZoneError(name.to_owned())),
        }
    }
}

impl Serialize for Zone {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.name)
    }
}

impl<'de> Deserialize<'de> for Zone {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

/// How much of a civil date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Precision {
    /// Year, month and day: `2020-01-16`.
    Day,
    /// Year and month: `2020-01`.
    Month,
    /// The year alone: `2020`.
    Year,
}

/// A civil date: ISO 8601 text, its precision and the zone in which it was true.
///
/// An unknown date is the absence of a `CivilDate`, never a guess.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Written", into = "Written")]
pub struct CivilDate {
    first_day: Date,
    precision: Precision,
    zone: Zone,
}

/// Why a text is not a civil date.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CivilDateError {
    /// The text is no date of the Gregorian calendar.
    #[error("\"{0}\" is not a date; write it as 2020-01-16, 2020-01 or 2020")]
    NoDate(String),
    /// The text shows another precision than the one stated beside it.
    #[error("\"{date}\" does not have the precision \"{stated:?}\"")]
    Precision {
        /// The date as written.
        date: String,
        /// The precision stated beside it.
        stated: Precision,
    },
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    date: String,
    precision: Precision,
    zone: Zone,
}

impl CivilDate {
    /// The day `date` in `zone`.
    pub fn day(date: Date, zone: Zone) -> Self {
        Self { first_day: date, precision: Precision::Day, zone }
    }

    /// Reads `2020-01-16`, `2020-01` or `2020`; the precision follows from the text.
    ///
    /// # Errors
    ///
    /// [`CivilDateError::NoDate`] if it is none of these, or no day of the calendar.
    pub fn parse(text: &str, zone: Zone) -> Result<Self, CivilDateError> {
        let (precision, full) = match text.len() {
            10 => (Precision::Day, text.to_owned()),
            7 => (Precision::Month, format!("{text}-01")),
            4 => (Precision::Year, format!("{text}-01-01")),
            _ => return Err(CivilDateError::NoDate(text.to_owned())),
        };
        let wrong = || CivilDateError::NoDate(text.to_owned());
        let shaped = full
            .bytes()
            .enumerate()
            .all(|(i, b)| if i == 4 || i == 7 { b == b'-' } else { b.is_ascii_digit() });
        if !shaped {
            return Err(wrong());
        }
        let first_day = full.parse().map_err(|_| wrong())?;
        Ok(Self { first_day, precision, zone })
    }

    /// The day itself, or the first day of the month or year.
    pub fn first_day(&self) -> Date {
        self.first_day
    }

    /// The day itself, or the last day of the month or year.
    pub fn last_day(&self) -> Date {
        match self.precision {
            Precision::Day => self.first_day,
            Precision::Month => self.first_day.last_of_month(),
            Precision::Year => self.first_day.last_of_year(),
        }
    }

    /// How much of the date is known.
    pub fn precision(&self) -> Precision {
        self.precision
    }

    /// Where the date was true.
    pub fn zone(&self) -> &Zone {
        &self.zone
    }

    /// ISO 8601 text cut to the precision: `2020-01-16`, `2020-01` or `2020`.
    pub fn iso(&self) -> String {
        let full = self.first_day.to_string();
        match self.precision {
            Precision::Day => full,
            Precision::Month => full[..7].to_owned(),
            Precision::Year => full[..4].to_owned(),
        }
    }
}

impl TryFrom<Written> for CivilDate {
    type Error = CivilDateError;

    fn try_from(written: Written) -> Result<Self, CivilDateError> {
        let date = Self::parse(&written.date, written.zone)?;
        if date.precision == written.precision {
            Ok(date)
        } else {
            Err(CivilDateError::Precision { date: written.date, stated: written.precision })
        }
    }
}

impl From<CivilDate> for Written {
    fn from(date: CivilDate) -> Self {
        Self { date: date.iso(), precision: date.precision, zone: date.zone }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn zone(name: &str) -> Zone {
        name.parse().unwrap()
    }

    #[test]
    fn precision_follows_from_the_text_and_is_kept() {
        for (text, precision) in
            [("2020-01-16", Precision::Day), ("2020-01", Precision::Month), ("2020", Precision::Year)]
        {
            let date = CivilDate::parse(text, zone("Europe/London")).unwrap();
            assert_eq!((date.iso().as_str(), date.precision()), (text, precision));
        }
        for wrong in ["2020-02-30", "2020-13", "20-01-16", "16.01.2020", "2020-1-16", "+020-01-01", ""] {
            assert!(CivilDate::parse(wrong, Zone::utc()).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_zone_has_one_spelling_and_must_exist() {
        assert_eq!(zone("Europe/London").name(), "Europe/London");
        for wrong in ["europe/london", "Europe/Nowhere", "", "+03:00"] {
            assert!(wrong.parse::<Zone>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_day_begins_after_the_gap_where_clocks_skip_midnight() {
        // Beirut puts its clocks forward at midnight; in 2022 on 27 March.
        let start = zone("Asia/Beirut").start_of(jiff::civil::date(2022, 3, 27));
        assert_eq!(start.to_string(), "2022-03-26T22:00:00Z");
        // Toronto went from 23:30 to 00:30 in 1919: the day begins at half past midnight.
        let start = zone("America/Toronto").start_of(jiff::civil::date(1919, 3, 31));
        assert_eq!(start.to_string(), "1919-03-31T04:30:00Z");
        // Samoa had no 30 December 2011.
        let apia = zone("Pacific/Apia");
        assert_eq!(
            apia.start_of(jiff::civil::date(2011, 12, 30)),
            apia.start_of(jiff::civil::date(2011, 12, 31))
        );
    }

    #[test]
    fn the_date_changes_three_times_where_clocks_go_back_over_midnight() {
        // St John's went from 00:01 back to 23:01 on the night of 28 October 2006.
        let newfoundland = zone("America/St_Johns");
        let mut instant: Instant = "2006-10-28T12:00:00Z".parse().unwrap();
        let mut changes = Vec::new();
        for _ in 0..3 {
            instant = newfoundland.next_midnight(instant);
            changes.push(format!("{instant} {}", instant.date_in(&newfoundland)));
        }
        assert_eq!(
            changes,
            [
                "2006-10-29T02:30:00Z 2006-10-29",
                "2006-10-29T02:31:00Z 2006-10-28",
                "2006-10-29T03:30:00Z 2006-10-29"
            ]
        );
    }
}
