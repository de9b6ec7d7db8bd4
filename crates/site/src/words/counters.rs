//! Day counters: "685 days have passed since …".
//!
//! Days are counted on the calendar, not in blocks of 24 hours: a night in which the clocks change is
//! still one night.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::Words;
use super::numbers::Numbers;

/// Returns how many civil days lie between two dates; negative when `since` is still to come.
///
/// Both dates are of the counter's own zone.
pub fn counter_days(since: Date, today: Date) -> i64 {
    (today.duration_since(since)).as_hours() / 24
}

/// Words a counter in a language, from the mission's own patterns by CLDR plural category.
///
/// The pattern of the number's category is taken, else that of `other`; every `{days}` in it becomes
/// the number as the language writes it. `None` when there is no pattern or the date is still to come:
/// no site says that "-1 days have passed". See [`counter_future`] for those.
pub fn counter_text(patterns: &BTreeMap<String, String>, lang: &str, days: i64) -> Option<String> {
    if days < 0 {
        return None;
    }
    let numbers = Numbers::of(lang);
    let pattern = patterns.get(numbers.category(days)).or_else(|| patterns.get("other"))?;
    Some(pattern.replace("{days}", &numbers.display(days)))
}

/// Words a date still to come, from the days that [`counter_days`] gave: "in 3 days". `None` for the past and today.
pub fn counter_future(words: &Words, days: i64) -> Option<String> {
    let ahead = days.checked_neg().filter(|ahead| *ahead > 0)?;
    Some(words.format("counter-in-days", &[("days", ahead.into())]))
}
