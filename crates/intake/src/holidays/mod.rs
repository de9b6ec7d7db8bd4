//! Holidays from iCalendar files (RFC 5545), as governments and calendar programs write them.
//!
//! Events become days with a name. What would have to be guessed is a fault with its line: a holiday that is
//! missing is worse than a file that is refused. Times of day do not matter to a holiday: dates are taken as written.

mod event;
mod faults;
mod lines;
mod property;
mod rule;

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::ops::RangeInclusive;

use jiff::civil::Date;
use record::{Holiday, Lang, Text};

pub use faults::CalendarFault;

use event::{Event, events};
use faults::Faults;

/// The most years that are asked for at once.
pub const MAX_YEARS: usize = 50;
/// The most days that one file may give.
const MAX_DAYS: usize = 5_000;

/// What a calendar says of some years.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FoundHolidays {
    /// The holidays, in ascending order.
    pub days: Vec<Holiday>,
    /// What was understood otherwise than it is written, or left out.
    pub notes: Vec<CalendarFault>,
}

/// Reads the holidays of `years`; a name without a language is in `lang`.
///
/// # Errors
///
/// All faults at once, each with its line.
pub fn read_holidays(
    bytes: &[u8],
    lang: &Lang,
    years: &RangeInclusive<i16>,
) -> Result<FoundHolidays, Vec<CalendarFault>> {
    let mut faults = Faults::default();
    if years.clone().count() > MAX_YEARS {
        faults.add(1, format!("at most {MAX_YEARS} years are read at once"));
        faults.check()?;
    }
    let lines = lines::unfolded(bytes, &mut faults);
    let events = events(&lines, lang, &mut faults);
    faults.check()?;
    let mut found = FoundHolidays { days: days(&events, years, &mut faults), notes: Vec::new() };
    if events.is_empty() {
        faults.add(1, "the calendar holds no event");
    }
    faults.check()?;
    found.notes = faults.notes;
    Ok(found)
}

/// The days of all events, names of one event in several languages put together.
fn days(events: &[Event], years: &RangeInclusive<i16>, faults: &mut Faults) -> Vec<Holiday> {
    let moved = moved(events);
    let mut named: BTreeMap<(Date, usize), Text> = BTreeMap::new();
    let mut known: HashMap<&str, usize> = HashMap::new();
    let mut made = 0;
    for (number, event) in events.iter().enumerate() {
        // An event told again in another language is the same event.
        let own = event.uid.as_deref().map_or(number, |uid| *known.entry(uid).or_insert(number));
        let dates = event.dates(years, &moved, faults);
        made += dates.len();
        for date in dates.into_iter().filter(|date| years.contains(&date.year())) {
            named.entry((date, own)).or_default().extend(event.names.clone());
        }
        if named.len() > MAX_DAYS || made > 10 * MAX_DAYS {
            faults.add(
                event.line,
                format!("up to here the calendar gives more than {MAX_DAYS} days; ask for fewer years"),
            );
            break;
        }
    }
    let days: BTreeSet<(Date, Text)> = named.into_iter().map(|((date, _), name)| (date, name)).collect();
    days.into_iter().map(|(date, name)| Holiday { date, name }).collect()
}

/// The occurrences that another event of the file replaces or takes back.
fn moved(events: &[Event]) -> HashSet<(&str, Date)> {
    events.iter().filter_map(|event| Some((event.uid.as_deref()?, event.replaces?))).collect()
}

#[cfg(test)]
mod tests;
