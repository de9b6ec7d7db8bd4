//! Instants: whole seconds of UTC, the only moments the record knows.

use std::fmt;
use std::str::FromStr;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::civil::Zone;

/// A moment in whole UTC seconds, counted from 1970-01-01T00:00:00Z.
///
/// Written `YYYY-MM-DDThh:mm:ssZ` in JSON and `YYYYMMDDThhmmssZ` in addresses of the past;
/// kept as a 64-bit integer in both databases. Years 0000 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant(i64);

/// Why a text or number is not an [`Instant`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not an instant; write it as 2020-01-18T09:15:00Z")]
pub struct InstantError(pub String);

impl Instant {
    /// The first instant that can be written, 0000-01-01T00:00:00Z.
    pub const MIN: Self = Self(-62_167_219_200);
    /// The last instant that can be written, 9999-12-30T22:00:00Z (the reach of the zone tables).
    pub const MAX: Self = Self(253_402_207_200);

    /// The instant `seconds` after 1970-01-01T00:00:00Z.
    ///
    /// # Errors
    ///
    /// [`InstantError`] outside the years 0000 to 9999.
    pub fn from_seconds(seconds: i64) -> Result<Self, InstantError> {
        let instant = Self(seconds);
        if (Self::MIN..=Self::MAX).contains(&instant) {
            Ok(instant)
        } else {
            Err(InstantError(seconds.to_string()))
        }
    }

    /// Seconds since 1970-01-01T00:00:00Z.
    pub fn seconds(self) -> i64 {
        self.0
    }

    /// The instant `seconds` later (earlier, if negative), held within [`Self::MIN`] and [`Self::MAX`].
    #[must_use]
    pub fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds).clamp(Self::MIN.0, Self::MAX.0))
    }

    /// This instant for calendar arithmetic.
    pub fn timestamp(self) -> Timestamp {
        Timestamp::from_second(self.0).unwrap_or(Timestamp::UNIX_EPOCH)
    }

    /// The civil date in `zone` at this instant.
    pub fn date_in(self, zone: &Zone) -> Date {
        zone.rules().to_datetime(self.timestamp()).date()
    }

    /// The form used in addresses of the past, `20200118T091500Z`.
    pub fn compact(self) -> String {
        self.timestamp().strftime("%Y%m%dT%H%M%SZ").to_string()
    }

    /// Reads the form used in addresses of the past.
    ///
    /// # Errors
    ///
    /// [`InstantError`] if `text` is anything but sixteen characters of that form.
    pub fn parse_compact(text: &str) -> Result<Self, InstantError> {
        let wrong = || InstantError(text.to_owned());
        let bytes = text.as_bytes();
        if bytes.len() != 16 || bytes[8] != b'T' || bytes[15] != b'Z' || !text.is_ascii() {
            return Err(wrong());
        }
        let spelled = format!(
            "{}-{}-{}T{}:{}:{}Z",
            &text[0..4],
            &text[4..6],
            &text[6..8],
            &text[9..11],
            &text[11..13],
            &text[13..15]
        );
        spelled.parse().map_err(|_| wrong())
    }
}

/// Cuts the fraction of a second off.
impl From<Timestamp> for Instant {
    fn from(timestamp: Timestamp) -> Self {
        Self(timestamp.as_second().clamp(Self::MIN.0, Self::MAX.0))
    }
}

impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.timestamp().strftime("%Y-%m-%dT%H:%M:%SZ"))
    }
}

/// Only the exact form `YYYY-MM-DDThh:mm:ssZ`: one instant has one spelling.
impl FromStr for Instant {
    type Err = InstantError;

    fn from_str(text: &str) -> Result<Self, InstantError> {
        let wrong = || InstantError(text.to_owned());
        let timestamp: Timestamp = text.parse().map_err(|_| wrong())?;
        let instant = Self::from_seconds(timestamp.as_second()).map_err(|_| wrong())?;
        if instant.to_string() == text { Ok(instant) } else { Err(wrong()) }
    }
}

impl Serialize for Instant {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Instant {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instant_has_one_spelling() {
        let instant: Instant = "2020-01-18T09:15:00Z".parse().unwrap();
        assert_eq!(instant.to_string(), "2020-01-18T09:15:00Z");
        assert_eq!(instant.compact(), "20200118T091500Z");
        assert_eq!(Instant::parse_compact("20200118T091500Z"), Ok(instant));
        for other in
            ["2020-01-18T09:15:00+00:00", "2020-01-18T09:15:00.5Z", "2020-01-18T09:15Z", "2020-01-18", ""]
        {
            assert!(other.parse::<Instant>().is_err(), "{other}");
        }
        for other in
            ["20200118T091500", "2020011AT091500Z", "20201318T091500Z", "20200118T096000Z", "é0200118T09150Z"]
        {
            assert!(Instant::parse_compact(other).is_err(), "{other}");
        }
    }

    #[test]
    fn the_ends_of_time_can_be_written_and_read() {
        for instant in [Instant::MIN, Instant::MAX] {
            assert_eq!(instant.to_string().parse(), Ok(instant));
        }
        assert_eq!(Instant::MAX.plus_seconds(i64::MAX), Instant::MAX);
    }
}
