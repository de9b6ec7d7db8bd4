//! Opening hours and holidays for calendar programs: iCalendar (RFC 5545).
//!
//! Each opening is written out with its instants in UTC, over the thirteen months from this one on: every program
//! shows these right, where rules with exceptions and zones of their own are read differently by each. What repeats
//! is the file itself, which programs that subscribe to it ask for again.

mod writer;

use jiff::ToSpan;
use jiff::civil::Date;
use record::{Holidays, Instant, SubjectContent, SubjectId, SubjectKind, View};

use super::{machine, office};
use crate::data::frame::VERSION;
use crate::data::office::{content, place, timetable};
use crate::error::RenderError;
use crate::hours::{Day, Reason, Timetable};
use crate::lifetime;
use crate::page::{CALENDAR, Page};
use crate::scene::Scene;
use writer::Writer;

/// How many months are written out, this one included.
const MONTHS: i32 = 13;

/// The opening hours of the office whose first entry is `index`.
pub(crate) fn hours(scene: &Scene<'_>, index: u64) -> Result<Page, RenderError> {
    let view = office::find(scene, index)?;
    let timetable = timetable(scene, content(&view).ok_or(RenderError::NoSuchPage)?);
    let zone = timetable.zone();
    let first = scene.at().date_in(zone).first_of_month();
    let end = first.checked_add(MONTHS.months()).unwrap_or(Date::MAX);
    let name = scene.worded(&timetable.office().name).text;
    let mut calendar =
        Writer::begin(VERSION, &scene.words.format("calendar-hours", &[("office", (&name).into())]));
    let openings =
        Openings { scene, view, timetable: &timetable, stamp: stamp(scene, &view, &timetable), name };
    if view.standing() == record::Standing::Published {
        for date in first.series(1.day()).take_while(|date| *date < end) {
            openings.write(&mut calendar, date);
        }
    }
    let valid_until = lifetime::of_month(scene, zone);
    Ok(machine(scene, CALENDAR, calendar.end(), valid_until))
}

/// The holidays whose first entry is `index`.
pub(crate) fn holidays(scene: &Scene<'_>, index: u64) -> Result<Page, RenderError> {
    let later = || scene.everything().by_index(SubjectKind::Holidays, index).is_some();
    let view = scene.snapshot.by_index(SubjectKind::Holidays, index);
    let view = view.filter(|view| of_country(view).is_some()).ok_or_else(|| scene.absent(later()))?;
    let holidays = of_country(&view).ok_or(RenderError::NoSuchPage)?;
    let mut calendar = Writer::begin(VERSION, &scene.worded(&holidays.name).text);
    let stamp = view.current().issued_at;
    if view.standing() == record::Standing::Published {
        for (number, day) in holidays.days.iter().enumerate() {
            // Two holidays may fall on one day.
            let ordinal = holidays.days[..number].iter().filter(|other| other.date == day.date).count();
            let uid = uid(scene, view.line.id, &format!("{}-{ordinal}", day.date));
            calendar.event(&uid, stamp, |event| {
                event.day(day.date);
                event.text("SUMMARY", &scene.worded(&day.name).text);
            });
        }
    }
    Ok(machine(scene, CALENDAR, calendar.end(), lifetime::of_record(scene)))
}

fn of_country<'a>(view: &View<'a>) -> Option<&'a Holidays> {
    match view.state().content.as_deref() {
        Some(SubjectContent::Holidays(holidays)) => Some(holidays),
        _ => None,
    }
}

/// When what the calendar says was last decided.
fn stamp(scene: &Scene<'_>, view: &View<'_>, timetable: &Timetable<'_>) -> Instant {
    let kept = timetable.office().holidays.iter().filter_map(|id| scene.snapshot.view(*id));
    kept.chain([*view]).map(|view| view.current().issued_at).max().unwrap_or(Instant::MIN)
}

/// What no other event in the world is called.
fn uid(scene: &Scene<'_>, subject: SubjectId, what: &str) -> String {
    let host = scene.snapshot.record().as_str().split('/').next().unwrap_or_default();
    format!("{subject}-{what}@{host}")
}

/// The openings of one office.
struct Openings<'s, 'a> {
    scene: &'s Scene<'a>,
    view: View<'a>,
    timetable: &'s Timetable<'a>,
    stamp: Instant,
    name: String,
}

impl Openings<'_, '_> {
    /// Writes what is to be known of a date: when it is open, and that it is closed where it usually is not.
    fn write(&self, calendar: &mut Writer, date: Date) {
        let day = self.timetable.day(date);
        let usual = self.timetable.usual(date.weekday());
        if day.open.is_empty() && !usual.is_empty() {
            self.closed(calendar, date, &day);
        }
        for span in &day.open {
            let Some(stretch) = self.timetable.stretch(date, span) else { continue };
            let minute = span.from_minute();
            let uid =
                uid(self.scene, self.view.line.id, &format!("{date}-{:02}{:02}", minute / 60, minute % 60));
            calendar.event(&uid, self.stamp, |event| {
                event.instants(stretch.from, stretch.until);
                event.text(
                    "SUMMARY",
                    &self.scene.words.format("calendar-open", &[("office", (&self.name).into())]),
                );
                self.place(event);
                if day.open != usual {
                    event.text("DESCRIPTION", &self.why(&day));
                }
            });
        }
    }

    fn closed(&self, calendar: &mut Writer, date: Date, day: &Day<'_>) {
        let uid = uid(self.scene, self.view.line.id, &format!("{date}-closed"));
        calendar.event(&uid, self.stamp, |event| {
            event.day(date);
            event.text(
                "SUMMARY",
                &self.scene.words.format("calendar-closed", &[("office", (&self.name).into())]),
            );
            event.text("DESCRIPTION", &self.why(day));
        });
    }

    fn place(&self, event: &mut writer::Event<'_>) {
        let office = self.timetable.office();
        let address = self.scene.worded(&office.address).text;
        event.text("LOCATION", &address.lines().map(str::trim).collect::<Vec<_>>().join(", "));
        if let (Some(north), Some(east)) = (&office.latitude, &office.longitude) {
            event.plain("GEO", &format!("{north};{east}"));
        }
        if let Some(url) = self.scene.absolute(place(self.scene, &self.view)) {
            event.plain("URL", &url);
        }
    }

    /// Why a date is as it is.
    fn why(&self, day: &Day<'_>) -> String {
        let names = |kept: &[crate::hours::Kept<'_>]| {
            kept.iter().map(|kept| self.scene.worded(&kept.day.name).text).collect::<Vec<_>>().join("; ")
        };
        match &day.reason {
            Reason::Usual => String::new(),
            Reason::Own(own) => self.scene.worded(&own.note).text,
            Reason::Holiday(kept) => names(kept),
            Reason::Eve(kept) => self.scene.words.format("hours-eve", &[("holiday", names(kept).into())]),
        }
    }
}
