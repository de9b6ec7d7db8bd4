//! One event: on which dates it is, and what it is called.

use std::collections::{BTreeSet, HashSet};
use std::ops::RangeInclusive;

use jiff::ToSpan;
use jiff::civil::{Date, Time};
use record::{Lang, Text};

use super::faults::Faults;
use super::lines::Line;
use super::property::{Given, Property};
use super::rule::Rule;

/// The most events of a calendar.
const MAX_EVENTS: usize = 20_000;
/// The longest holiday, in days.
const MAX_LENGTH: i32 = 62;
/// The longest name, in bytes.
const MAX_NAME: usize = 500;

/// An event of a calendar.
#[derive(Clone, Debug, Default)]
pub(super) struct Event {
    /// The line on which it begins.
    pub(super) line: usize,
    pub(super) uid: Option<String>,
    pub(super) names: Text,
    /// The occurrence of an event that comes again which this one replaces.
    pub(super) replaces: Option<Date>,
    start: Option<Given>,
    end: Option<(usize, Given)>,
    /// Days that it lasts, where that is said instead of its end.
    lasts: Option<i32>,
    rule: Option<(usize, Rule)>,
    also: Vec<Date>,
    except: Vec<Date>,
    cancelled: bool,
}

/// The events of a calendar.
pub(super) fn events(lines: &[Line], lang: &Lang, faults: &mut Faults) -> Vec<Event> {
    let mut events = Vec::new();
    let mut inside: Vec<String> = Vec::new();
    if !lines.first().is_some_and(|line| line.text.trim().eq_ignore_ascii_case("BEGIN:VCALENDAR")) {
        faults.add(1, "this is no iCalendar file: it does not begin with BEGIN:VCALENDAR");
        return events;
    }
    for line in lines {
        let Some(property) = Property::read(line) else {
            faults.add(line.number, "is no line of a calendar: it has no name and value");
            continue;
        };
        match property.name.as_str() {
            "BEGIN" => {
                inside.push(property.value.trim().to_ascii_uppercase());
                if is_event(&inside) {
                    events.push(Event { line: line.number, ..Event::default() });
                }
                if events.len() > MAX_EVENTS || inside.len() > 8 {
                    faults.add(line.number, "the calendar is larger or deeper than any that is read");
                    return events;
                }
            }
            "END" => {
                if is_event(&inside)
                    && let Some(event) = events.last()
                {
                    event.check(faults);
                }
                if inside.pop().is_none_or(|open| open != property.value.trim().to_ascii_uppercase()) {
                    faults.add(line.number, format!("ends \"{}\", which is not open here", property.value));
                    return events;
                }
            }
            _ if is_event(&inside) => {
                if let Some(event) = events.last_mut() {
                    event.take(&property, lang, faults);
                }
            }
            _ => {}
        }
    }
    if let (Some(open), Some(last)) = (inside.last(), lines.last()) {
        faults.add(last.number, format!("the file ends before END:{open}; it is not whole"));
    }
    events
}

fn is_event(inside: &[String]) -> bool {
    matches!(inside, [calendar, event] if calendar == "VCALENDAR" && event == "VEVENT")
}

impl Event {
    /// Takes over what a property says.
    fn take(&mut self, property: &Property<'_>, lang: &Lang, faults: &mut Faults) {
        let line = property.line;
        match property.name.as_str() {
            "UID" => self.uid = Some(property.text()).filter(|uid| !uid.is_empty()),
            "SUMMARY" => self.name(property, lang, faults),
            "STATUS" => self.cancelled = property.value.trim().eq_ignore_ascii_case("CANCELLED"),
            "DTSTART" => self.start = dated(property, faults),
            "DTEND" => self.end = dated(property, faults).map(|end| (line, end)),
            "DURATION" => match days_of(property.value) {
                Some(days) => self.lasts = Some(days),
                None => faults.add(line, format!("\"{}\" is no duration", property.value)),
            },
            "RECURRENCE-ID" => self.replaces = dated(property, faults).map(|given| given.date),
            "RRULE" if self.rule.is_some() => faults.add(line, "a second RRULE; one is read"),
            "RRULE" => match Rule::read(property.value) {
                Ok(rule) => self.rule = Some((line, rule)),
                Err(why) => faults.add(line, why),
            },
            "EXRULE" => faults.add(line, "EXRULE is not read; write the dates as EXDATE"),
            "RDATE" => self.also.extend(listed(property, faults)),
            "EXDATE" => self.except.extend(listed(property, faults)),
            _ => {}
        }
    }

    fn name(&mut self, property: &Property<'_>, lang: &Lang, faults: &mut Faults) {
        let lang = match property.parameter("LANGUAGE") {
            None => lang.clone(),
            Some(tag) => match tag.to_ascii_lowercase().parse() {
                Ok(lang) => lang,
                Err(_) => return faults.add(property.line, format!("\"{tag}\" is no language")),
            },
        };
        let name = property.text();
        if name.is_empty() || name.len() > MAX_NAME {
            return faults.add(property.line, format!("a name must have 1 to {MAX_NAME} bytes"));
        }
        if self.names.insert(lang.clone(), name).is_some() {
            faults.add(property.line, format!("a second name in \"{lang}\""));
        }
    }

    /// Whether it says all that a holiday needs.
    fn check(&self, faults: &mut Faults) {
        let Some(start) = self.start else {
            return faults.add(self.line, "the event has no DTSTART, so nobody knows when it is");
        };
        if self.names.is_empty() && !self.cancelled {
            faults.add(self.line, "the event has no SUMMARY, so nobody knows what it is called");
        }
        if start.utc {
            faults.note(self.line, "its hour is given in UTC; the date is taken as it is written");
        }
        if let Some((line, end)) = self.end.filter(|(_, end)| end.date < start.date) {
            faults.add(line, format!("it ends on {}, before it begins", end.date));
        }
        if self.length() > MAX_LENGTH {
            faults.add(self.line, format!("it lasts {} days; is this a holiday?", self.length()));
        }
        if let Some((line, rule)) = &self.rule
            && !rule.holds(start.date)
        {
            faults.note(
                *line,
                format!("{} is not a day of its own rule; the rule's days are taken", start.date),
            );
        }
    }

    /// How many days it lasts.
    fn length(&self) -> i32 {
        let Some(start) = self.start else { return 1 };
        let days = match self.end {
            Some((_, end)) => {
                let whole = (end.date - start.date).get_days();
                // The end is the first moment that is no longer of the event.
                let into = end.at.is_some_and(|at| at.time() > Time::midnight());
                whole + i32::from(into)
            }
            None => self.lasts.unwrap_or(1),
        };
        days.max(1)
    }

    /// Its dates in some years, without those that another event replaces; others may be among them.
    pub(super) fn dates(
        &self,
        years: &RangeInclusive<i16>,
        moved: &HashSet<(&str, Date)>,
        faults: &mut Faults,
    ) -> BTreeSet<Date> {
        let Some(start) = self.start.filter(|_| !self.cancelled) else { return BTreeSet::new() };
        let mut firsts: BTreeSet<Date> = match &self.rule {
            // A holiday of several days may have begun in the year before.
            Some((_, rule)) => rule.days(start.date, &(years.start().saturating_sub(1)..=*years.end())),
            None => BTreeSet::from([start.date]),
        };
        firsts.extend(&self.also);
        let replaced = |date: &Date| {
            self.replaces.is_none() && self.uid.as_deref().is_some_and(|uid| moved.contains(&(uid, *date)))
        };
        firsts.retain(|date| !self.except.contains(date) && !replaced(date));
        if firsts.is_empty() && self.rule.is_some() {
            faults.note(self.line, "it comes on no day of these years");
        }
        let length = self.length();
        let days = |first: Date| (0..length).filter_map(move |day| first.checked_add(day.days()).ok());
        firsts.into_iter().flat_map(days).collect()
    }
}

fn dated(property: &Property<'_>, faults: &mut Faults) -> Option<Given> {
    let given = property.date();
    if given.is_none() {
        faults.add(
            property.line,
            format!("\"{}\" is no date of {}; write it as 20260101", property.value, property.name),
        );
    }
    given
}

fn listed(property: &Property<'_>, faults: &mut Faults) -> Vec<Date> {
    let given = property.dates();
    if given.is_none() {
        faults.add(property.line, format!("{} has something that is no date", property.name));
    }
    given.unwrap_or_default().into_iter().map(|given| given.date).collect()
}

/// How many days a duration such as `P1D`, `P2W` or `PT24H` touches.
fn days_of(text: &str) -> Option<i32> {
    let span: jiff::Span = text.trim().trim_start_matches('+').parse().ok()?;
    let reference = jiff::civil::date(2026, 1, 1);
    let hours = span.total((jiff::Unit::Hour, reference)).ok()?;
    #[allow(clippy::cast_possible_truncation, reason = "cut to what a holiday can be before")]
    let days = (hours / 24.0).ceil().clamp(0.0, 10_000.0) as i32;
    Some(days)
}
