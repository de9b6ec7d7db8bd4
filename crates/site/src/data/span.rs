//! From one day to another, in words: "3 to 5 March 2026".

use record::{CivilDate, Precision};

use super::when::precision;
use crate::scene::Scene;

/// The time from one date to another, or what is known of it; `None` where neither is known.
pub(crate) fn dates(
    scene: &Scene<'_>,
    from: Option<&CivilDate>,
    until: Option<&CivilDate>,
) -> Option<String> {
    let text = |date: &CivilDate| scene.dates.with_precision(date.first_day(), precision(date));
    let worded =
        |key: &str, values: &[(&str, crate::words::Value<'_>)]| Some(scene.words.format(key, values));
    match (from, until) {
        (Some(from), Some(until)) if from.iso() == until.iso() => Some(text(from)),
        (Some(from), Some(until)) => {
            let (from, until) = shared_month(scene, from, until).unwrap_or_else(|| (text(from), text(until)));
            worded("span-both", &[("from", from.into()), ("until", until.into())])
        }
        (Some(from), None) => worded("span-from", &[("from", text(from).into())]),
        (None, Some(until)) => worded("span-until", &[("until", text(until).into())]),
        (None, None) => None,
    }
}

/// Two days of one month, which is then named once: with the last day, or with the first where the year leads.
fn shared_month(scene: &Scene<'_>, from: &CivilDate, until: &CivilDate) -> Option<(String, String)> {
    let days = from.precision() == Precision::Day && until.precision() == Precision::Day;
    let (first, last) = (from.first_day(), until.first_day());
    if !days || first.first_of_month() != last.first_of_month() {
        return None;
    }
    let dates = &scene.dates;
    Some(if dates.begins_with_the_year() {
        (dates.gregorian_date(first), dates.day(last))
    } else {
        (dates.day(first), dates.gregorian_date(last))
    })
}
