//! Day counters: "N days have passed since …".

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::lang::{Lang, Text};
use crate::refusal::Unfit;

/// A statement of how many civil days have passed since a date, in the mission's civil zone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Counter {
    /// The day of the event: day zero.
    pub since: Date,
    /// What happened, in short.
    pub label: Text,
    /// For each language a pattern for each of its CLDR plural categories
    /// (`zero`, `one`, `two`, `few`, `many`, `other`); `{days}` stands for the number.
    pub patterns: BTreeMap<Lang, BTreeMap<String, String>>,
}

impl Counter {
    /// Civil days from [`Self::since`] to `today`; negative while the event is still to come.
    ///
    /// Days of 23 and 25 hours are days: no clock takes part.
    pub fn days_at(&self, today: Date) -> i64 {
        days_between(self.since, today)
    }

    /// Everything that keeps it from being published.
    pub fn faults(&self) -> Vec<Unfit> {
        let mut faults =
            Unfit::unless(!self.patterns.is_empty(), "patterns", "are missing in every language");
        for (lang, patterns) in &self.patterns {
            let field = format!("patterns.{lang}");
            faults.extend(Unfit::unless(
                patterns.contains_key("other"),
                &field,
                "lack the category \"other\"",
            ));
            for (category, pattern) in patterns {
                let known = matches!(category.as_str(), "zero" | "one" | "two" | "few" | "many" | "other");
                faults.extend(Unfit::unless(known, &field, "name a category that CLDR does not have"));
                // "one", "two" and "zero" may spell the number out, as Arabic does.
                let needs_number = matches!(category.as_str(), "few" | "many" | "other");
                faults.extend(Unfit::unless(
                    !needs_number || pattern.contains("{days}"),
                    &field,
                    "have a pattern without {days}",
                ));
            }
        }
        faults
    }
}

fn days_between(since: Date, today: Date) -> i64 {
    today.duration_since(since).as_hours() / 24
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn days_are_counted_by_the_calendar() {
        let count = |since, today| days_between(since, today);
        assert_eq!(count(date(2018, 3, 4), date(2020, 1, 18)), 685);
        assert_eq!(count(date(2026, 3, 28), date(2026, 3, 30)), 2);
        assert_eq!(count(date(2026, 8, 1), date(2026, 11, 9)), 100);
        assert_eq!(count(date(2024, 2, 29), date(2025, 3, 1)), 366);
        assert_eq!(count(date(2026, 11, 10), date(2026, 11, 9)), -1);
    }
}
