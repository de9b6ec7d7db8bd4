//! When an office is open, in words: now, by weekday, and on the coming dates that differ.

use jiff::ToSpan;
use jiff::civil::{Date, Time, Weekday};
use record::{ContactOffice, Holidays, Instant, Span, SubjectContent, Text};
use serde::Serialize;

use super::when::When;
use super::worded::Worded;
use crate::hours::{Kept, Reason, State, Timetable};
use crate::scene::Scene;
use crate::words::machine;

/// How many days are looked through for dates that differ.
const COMING_DAYS: i32 = 60;

/// Whether an office is open now.
#[derive(Debug, Serialize)]
pub(crate) struct Now {
    open: bool,
    text: String,
    /// The zone of the office's clock.
    zone: String,
    /// When that changes, for the reader's own clock.
    changes: Option<String>,
}

/// Days of the week with the same hours.
#[derive(Debug, Serialize)]
pub(crate) struct Row {
    days: String,
    /// From when until when; empty where it is closed.
    open: Vec<String>,
}

/// Hours for one purpose: `note` says for which.
#[derive(Debug, Serialize)]
pub(crate) struct Week {
    note: Option<Worded>,
    rows: Vec<Row>,
}

/// A date with other hours than its day of the week.
#[derive(Debug, Serialize)]
pub(crate) struct Coming {
    date: When,
    open: Vec<String>,
    reasons: Vec<Why>,
}

/// Why a date differs.
#[derive(Debug, Serialize)]
pub(crate) struct Why {
    /// `holiday`, `eve`, `own`.
    kind: &'static str,
    text: Worded,
    /// The country whose holiday it is.
    country: Option<Worded>,
}

/// The holidays that an office keeps, as they stand in the snapshot.
pub(crate) fn kept<'a>(scene: &Scene<'a>, office: &ContactOffice) -> Vec<&'a Holidays> {
    let published = |id: &record::SubjectId| {
        let view = scene.snapshot.view(*id)?;
        let holds = view.standing() == record::Standing::Published;
        match view.state().content.as_deref() {
            Some(SubjectContent::Holidays(holidays)) if holds => Some(holidays),
            _ => None,
        }
    };
    office.holidays.iter().filter_map(published).collect()
}

/// Whether the office is open at the scene's instant; `None` where nothing is said of its hours.
pub(crate) fn now(scene: &Scene<'_>, timetable: &Timetable<'_>) -> Option<Now> {
    let state = timetable.is_known().then(|| timetable.state(scene.at()))?;
    Some(Now {
        open: state.is_open(),
        text: state_text(scene, timetable, state),
        zone: timetable.zone().name().to_owned(),
        changes: state.changes().map(|change| change.to_string()),
    })
}

fn state_text(scene: &Scene<'_>, timetable: &Timetable<'_>, state: State) -> String {
    let zone = timetable.zone();
    let today = scene.at().date_in(zone);
    let local = |at: Instant| zone.rules().to_datetime(at.timestamp());
    let key = |stem: &str, date: Date| match stem {
        _ if date == today => format!("{stem}-today"),
        "hours-opens" if today.tomorrow().is_ok_and(|tomorrow| tomorrow == date) => {
            format!("{stem}-tomorrow")
        }
        _ => format!("{stem}-later"),
    };
    let told = |stem: &str, at: Instant| {
        let at = local(at);
        // What closes at midnight closes on the day that ends.
        let ends = stem == "hours-closes" && at.time() == Time::midnight();
        let date = if ends { at.date().yesterday().unwrap_or(at.date()) } else { at.date() };
        let values =
            [("time", scene.dates.time(at.time()).into()), ("day", scene.dates.weekday_date(date).into())];
        scene.words.format(&key(stem, date), &values)
    };
    match state {
        State::Open { closes: Some(at) } => told("hours-closes", at),
        State::Open { closes: None } => scene.words.get("hours-always").into_owned(),
        State::Closed { opens: Some(at) } => told("hours-opens", at),
        State::Closed { opens: None } => scene.words.get("hours-never").into_owned(),
    }
}

/// The hours by weekday, those of each purpose apart.
pub(crate) fn weeks(scene: &Scene<'_>, office: &ContactOffice) -> Vec<Week> {
    let mut notes: Vec<&Text> = Vec::new();
    for hours in &office.hours {
        if !notes.contains(&&hours.note) {
            notes.push(&hours.note);
        }
    }
    let week = |note: &Text| {
        let hours = office.hours.iter().filter(|hours| hours.note == *note).cloned().collect();
        let alone = ContactOffice { hours, ..office.clone() };
        let said = scene.worded(note);
        Week {
            rows: rows(scene, &Timetable::new(&alone, &[])),
            note: Some(said).filter(|note| !note.text.is_empty()),
        }
    };
    notes.into_iter().map(week).collect()
}

/// Runs of days with the same hours, from the day on with which a week begins in the page's language.
fn rows(scene: &Scene<'_>, timetable: &Timetable<'_>) -> Vec<Row> {
    let first = Weekday::from_monday_one_offset(scene.dates.first_weekday()).unwrap_or(Weekday::Monday);
    let days: Vec<Weekday> = first.cycle_forward().take(7).collect();
    days.chunk_by(|one, next| timetable.usual(*one) == timetable.usual(*next))
        .filter_map(|run| {
            let (from, until) = (*run.first()?, *run.last()?);
            Some(Row {
                days: days_text(scene, from, until, run.len()),
                open: spans(scene, timetable.usual(from)),
            })
        })
        .collect()
}

fn days_text(scene: &Scene<'_>, from: Weekday, until: Weekday, length: usize) -> String {
    let key = match length {
        1 => return weekday(scene, from),
        2 => "hours-two-days",
        7 => return scene.words.get("hours-every-day").into_owned(),
        _ => "hours-days",
    };
    scene.words.format(key, &[("from", weekday(scene, from).into()), ("until", weekday(scene, until).into())])
}

/// A day of the week in words.
fn weekday(scene: &Scene<'_>, day: Weekday) -> String {
    // The first of January 2024 was a Monday.
    let date = jiff::civil::date(2024, 1, 1).checked_add(i32::from(day.to_monday_zero_offset()).days());
    date.map_or_else(|_| String::new(), |date| scene.dates.weekday(date))
}

/// From when until when, in words.
fn spans(scene: &Scene<'_>, open: &[Span]) -> Vec<String> {
    let text = |span: &Span| match (span.from_minute(), span.until_minute()) {
        (0, 1_440) => scene.words.get("hours-all-day").into_owned(),
        _ => scene.words.format(
            "hours-span",
            &[("from", scene.dates.time(span.from).into()), ("until", scene.dates.time(span.until).into())],
        ),
    };
    open.iter().map(text).collect()
}

/// The dates from today on that differ from their day of the week.
pub(crate) fn coming(scene: &Scene<'_>, timetable: &Timetable<'_>) -> Vec<Coming> {
    differing(timetable, scene.at())
        .map(|(date, open, reason)| Coming {
            date: When::new(machine::date(date), scene.dates.weekday_date(date)),
            open: spans(scene, &open),
            reasons: reasons(scene, &reason),
        })
        .collect()
}

/// The coming dates with other hours than usual, and why.
pub(crate) fn differing<'t>(
    timetable: &'t Timetable<'_>,
    at: Instant,
) -> impl Iterator<Item = (Date, Vec<Span>, Reason<'t>)> {
    let today = at.date_in(timetable.zone());
    let dates = (0..COMING_DAYS).filter_map(move |days| today.checked_add(days.days()).ok());
    dates.filter_map(|date| {
        let day = timetable.day(date);
        (day.open != timetable.usual(date.weekday())).then_some((date, day.open, day.reason))
    })
}

fn reasons(scene: &Scene<'_>, reason: &Reason<'_>) -> Vec<Why> {
    let holidays = |kind, kept: &[Kept<'_>]| {
        let why = |kept: &Kept<'_>| Why {
            kind,
            text: scene.worded(&kept.day.name),
            country: Some(scene.worded(&kept.of.country)).filter(|country| !country.text.is_empty()),
        };
        kept.iter().map(why).collect()
    };
    match reason {
        Reason::Usual => Vec::new(),
        Reason::Holiday(kept) => holidays("holiday", kept),
        Reason::Eve(kept) => holidays("eve", kept),
        Reason::Own(own) => {
            let text = scene.worded(&own.note);
            if text.text.is_empty() { Vec::new() } else { vec![Why { kind: "own", text, country: None }] }
        }
    }
}
