//! Day first or month first: decided from the rest of the capture, or not at all.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Shape, Undecided, dates_in};

/// How the numbers of a date are ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Order {
    DayFirst,
    MonthFirst,
}

/// What a capture shows about the order of numbers, separator by separator.
#[derive(Debug, Default)]
pub(crate) struct Orders {
    decided: BTreeMap<char, Option<Order>>,
}

impl Orders {
    /// Learns from every date in `texts` and `list` that can be read in one way only.
    pub(crate) fn learn<'a>(texts: impl IntoIterator<Item = &'a str>, list: &[Shape]) -> Self {
        let mut seen: BTreeMap<char, (bool, bool)> = BTreeMap::new();
        let in_texts = texts.into_iter().flat_map(dates_in).map(|found| found.shape);
        for shape in in_texts.chain(list.iter().copied()) {
            if let Shape::Numeric { first, second, separator, .. } = shape {
                let (day_first, month_first) = seen.entry(separator).or_default();
                *day_first |= first > 12 && second <= 12;
                *month_first |= second > 12 && first <= 12;
            }
        }
        let decided = seen
            .into_iter()
            .filter_map(|(separator, shown)| match shown {
                (true, false) => Some((separator, Some(Order::DayFirst))),
                (false, true) => Some((separator, Some(Order::MonthFirst))),
                (true, true) => Some((separator, None)),
                (false, false) => None,
            })
            .collect();
        Self { decided }
    }

    /// Learns from a list: where only one reading keeps every date up to `latest`, the day of the capture,
    /// or only one never rises, as lists from the newest down do, that reading is the right one. What is
    /// already decided stays.
    pub(crate) fn learn_from_list(&mut self, list: &[Shape], latest: Option<Date>) {
        for separator in ['/', '-', '.'] {
            if self.decided.contains_key(&separator) {
                continue;
            }
            let past = |order| {
                let dates: Option<Vec<Date>> =
                    list.iter().map(|shape| read(*shape, separator, order)).collect();
                dates.filter(|dates| latest.is_none_or(|latest| dates.iter().all(|date| *date <= latest)))
            };
            let falls = |dates: &Vec<Date>| dates.is_sorted_by(|a, b| a >= b);
            let order = match (past(Order::DayFirst), past(Order::MonthFirst)) {
                (Some(_), None) => Some(Order::DayFirst),
                (None, Some(_)) => Some(Order::MonthFirst),
                (Some(day_first), Some(month_first)) => match (falls(&day_first), falls(&month_first)) {
                    (true, false) => Some(Order::DayFirst),
                    (false, true) => Some(Order::MonthFirst),
                    _ => None,
                },
                (None, None) => None,
            };
            if order.is_some() && list.iter().any(|shape| shape.is_written_with(separator)) {
                self.decided.insert(separator, order);
            }
        }
    }

    /// The day that `shape` names in this capture.
    pub(crate) fn read(&self, shape: Shape) -> Result<Date, Undecided> {
        let Shape::Numeric { first, second, year, separator } = shape else { return shape.certain() };
        let order = match self.decided.get(&separator) {
            Some(order) => *order,
            // No calendar that writes full stops puts the month first (CLDR has none).
            None if separator == '.' => Some(Order::DayFirst),
            None => None,
        };
        match order {
            Some(Order::DayFirst) => Date::new(year, second, first).map_err(|_| Undecided::Impossible),
            Some(Order::MonthFirst) => Date::new(year, first, second).map_err(|_| Undecided::Impossible),
            None => shape.certain(),
        }
    }
}

fn read(shape: Shape, separator: char, order: Order) -> Option<Date> {
    match shape {
        Shape::Numeric { first, second, year, separator: own } if own == separator => match order {
            Order::DayFirst => Date::new(year, second, first).ok(),
            Order::MonthFirst => Date::new(year, first, second).ok(),
        },
        _ => shape.certain().ok(),
    }
}
