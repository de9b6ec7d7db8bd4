//! Dates as captures write them: reading what stands there, and never turning it into another day.
//!
//! [`date_at`] reads a shape; [`Orders`] decides from the whole capture what `03/04/2020` means.

mod cursor;
mod digits;
mod months;
mod order;
mod scan;
mod shapes;

pub(crate) use digits::digit;
pub(crate) use months::is_weekday;
pub(crate) use order::Orders;
pub(crate) use scan::{date_at, dates_in, has_whole_year};

use jiff::civil::Date;

/// A date found in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Found {
    /// Where it begins, in bytes.
    pub(crate) start: usize,
    /// Where it ends, in bytes.
    pub(crate) end: usize,
    /// What it says.
    pub(crate) shape: Shape,
}

/// What a written date says before anything is decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Year, month and day are told apart by the way it is written.
    Plain { year: i16, month: i8, day: i8 },
    /// Two numbers and a year, parted by `separator`: day first or month first.
    Numeric { first: i8, second: i8, year: i16, separator: char },
}

/// Why a written date names no day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Undecided {
    /// No such day is in the calendar.
    Impossible,
    /// Day and month cannot be told apart.
    Ambiguous,
}

impl Shape {
    /// Whether it is two numbers and a year parted by `wanted`.
    fn is_written_with(self, wanted: char) -> bool {
        matches!(self, Self::Numeric { separator, .. } if separator == wanted)
    }

    /// The day, if there is only one way to read it.
    pub(crate) fn certain(self) -> Result<Date, Undecided> {
        match self {
            Self::Plain { year, month, day } => {
                Date::new(year, month, day).map_err(|_| Undecided::Impossible)
            }
            Self::Numeric { first, second, year, .. } => {
                let day_first = Date::new(year, second, first).ok();
                let month_first = Date::new(year, first, second).ok();
                match (day_first, month_first) {
                    (None, None) => Err(Undecided::Impossible),
                    (Some(date), None) | (None, Some(date)) => Ok(date),
                    (Some(one), Some(other)) if one == other => Ok(one),
                    (Some(_), Some(_)) => Err(Undecided::Ambiguous),
                }
            }
        }
    }
}
