//! The day that a page says it is.

use crate::date::{Found, date_at, dates_in, is_weekday};
use crate::masthead::clocks::clock_faces;
use crate::text::wordset::WordSet;

static LABELS: WordSet = WordSet::words(
    "today today's date captured updated it is on the \
    aujourd'hui nous sommes le du jour сегодня дата на اليوم التاريخ 今天 今天是 今日 日期 hoy es fecha el heute ist datum",
);

/// Reads a column that says nothing but which day it is, with or without a label before it.
pub(crate) fn today(column: &str) -> Option<Found> {
    if column.chars().count() > 60 {
        return None;
    }
    if let Some(found) = date_at(column)
        && is_nothing(&column[found.end..])
    {
        return Some(found);
    }
    let found = dates_in(column).into_iter().next()?;
    let label = column[..found.start].to_lowercase().replace('’', "'");
    let mut words = label.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|word| !word.is_empty());
    let known = words.all(|word| is_weekday(word) || LABELS.has(word));
    (known && is_nothing(&column[found.end..])).then_some(found)
}

/// Parts a column that gives a day and clocks, in either order: `2022-06-14 09:15 London`.
pub(crate) fn parted_from_clocks(line: usize, column: &str) -> Option<(&str, &str)> {
    let found = dates_in(column);
    let (first, last) = (found.first()?, found.last()?);
    let outer = |c: char| c.is_whitespace() || ",;|/–—-،".contains(c);
    let day_first = column.split_at(first.end);
    let day_last = column.split_at(last.start);
    let apart = |(before, after): (&str, &str)| {
        !(before.ends_with(char::is_alphanumeric) && after.starts_with(|c: char| c.is_ascii_alphanumeric()))
    };
    let day_first = Some(day_first).filter(|parts| apart(*parts));
    let day_last = Some(day_last).filter(|parts| apart(*parts)).map(|(clocks, day)| (day, clocks));
    [day_first, day_last].into_iter().flatten().find_map(|(day, clocks)| {
        let (day, clocks) = (day.trim_matches(outer), clocks.trim_matches(outer));
        (today(day).is_some() && clock_faces(line, clocks).is_some()).then_some((day, clocks))
    })
}

fn is_nothing(rest: &str) -> bool {
    let rest = rest.trim_matches(|c: char| !c.is_alphanumeric());
    rest.is_empty() || is_weekday(rest)
}
