//! Offices: where they are, how they are reached, when they are open.

use record::{ContactOffice, OfficeLine, SubjectContent, SubjectKind, View};
use serde::Serialize;

use super::hours::{Coming, Now, Week, coming, kept, now, weeks};
use super::worded::{Worded, WordedHtml};
use crate::hours::Timetable;
use crate::path::Place;
use crate::scene::Scene;
use crate::text::isolate::isolate_in;
use crate::words::direction::direction;

/// An office as its page shows it.
#[derive(Debug, Serialize)]
pub(crate) struct Office {
    id: String,
    url: String,
    calendar_url: String,
    name: Worded,
    /// Line by line, as on an envelope.
    address: Option<Address>,
    position: Option<Position>,
    lines: Vec<Line>,
    note: Option<WordedHtml>,
    state: Option<Now>,
    /// The place whose clock the hours are told by.
    zone: String,
    weeks: Vec<Week>,
    coming: Vec<Coming>,
    holidays: Vec<Calendar>,
}

#[derive(Debug, Serialize)]
struct Address {
    lines: Vec<String>,
    #[serde(flatten)]
    reading: super::worded::Reading,
}

#[derive(Debug, Serialize)]
struct Position {
    url: String,
    text: String,
}

#[derive(Debug, Serialize)]
struct Line {
    label: Worded,
    emergency: bool,
    /// As it is dialled in the country.
    inside: Option<Dialled>,
    /// As it is dialled from anywhere.
    outside: Option<Dialled>,
    email: Option<String>,
}

#[derive(Debug, Serialize)]
struct Dialled {
    shown: String,
    /// What a telephone dials; empty where there is nothing to dial.
    dial: String,
}

/// Holidays that an office keeps, as a calendar.
#[derive(Debug, Serialize)]
struct Calendar {
    name: Worded,
    url: String,
}

/// The first office, as the home page shows it.
#[derive(Debug, Serialize)]
pub(crate) struct Brief {
    name: Worded,
    url: String,
    state: Now,
    zone: String,
}

/// The offices that hold, in the order of their first entries, each with its timetable.
pub(crate) fn published<'a>(scene: &Scene<'a>) -> Vec<(View<'a>, Timetable<'a>)> {
    let views = scene.snapshot.published(SubjectKind::Office);
    views.filter_map(|view| Some((view, timetable(scene, content(&view)?)))).collect()
}

/// What is said of an office; `None` where it was erased.
pub(crate) fn content<'a>(view: &View<'a>) -> Option<&'a ContactOffice> {
    match view.state().content.as_deref() {
        Some(SubjectContent::Office(office)) => Some(office),
        _ => None,
    }
}

/// The timetable of an office.
pub(crate) fn timetable<'a>(scene: &Scene<'a>, office: &'a ContactOffice) -> Timetable<'a> {
    Timetable::new(office, &kept(scene, office))
}

/// The timetable of the first office.
pub(crate) fn first<'a>(scene: &Scene<'a>) -> Option<Timetable<'a>> {
    let view = scene.snapshot.published(SubjectKind::Office).next()?;
    Some(timetable(scene, content(&view)?))
}

/// Whether the first office is open.
pub(crate) fn brief(scene: &Scene<'_>) -> Option<Brief> {
    let view = scene.snapshot.published(SubjectKind::Office).next()?;
    let timetable = first(scene)?;
    Some(Brief {
        name: scene.worded(&timetable.office().name),
        url: scene.link(place(scene, &view)),
        state: now(scene, &timetable)?,
        zone: zone_text(scene, &timetable),
    })
}

/// The page of an office.
pub(crate) fn place(scene: &Scene<'_>, view: &View<'_>) -> Place {
    Place::Office { lang: scene.site_lang().clone(), index: view.index() }
}

impl Office {
    pub(crate) fn of(scene: &Scene<'_>, view: &View<'_>, timetable: &Timetable<'_>) -> Self {
        let office = timetable.office();
        let (lang, index) = (scene.site_lang().clone(), view.index());
        let mut lines: Vec<Line> = office.lines.iter().map(|line| Line::of(scene, line)).collect();
        lines.sort_by_key(|line| !line.emergency);
        Self {
            id: format!("office-{index}"),
            url: scene.link(place(scene, view)),
            calendar_url: scene.link(Place::OfficeCalendar { lang, index }),
            name: scene.worded(&office.name),
            address: address(scene, office),
            position: position(scene, office),
            lines,
            note: note(scene, office, index),
            state: now(scene, timetable),
            zone: zone_text(scene, timetable),
            weeks: weeks(scene, office),
            coming: coming(scene, timetable),
            holidays: calendars(scene, office),
        }
    }
}

/// The city by whose clock an office's hours are told.
fn zone_text(scene: &Scene<'_>, timetable: &Timetable<'_>) -> String {
    let zone = timetable.zone();
    let post = [&scene.mission.host, &scene.mission.sending].into_iter().find(|post| post.zone == *zone);
    let own = post.map(|post| scene.worded(&post.city).text).filter(|city| !city.is_empty());
    own.unwrap_or_else(|| scene.zone_name(zone.name()))
}

fn address(scene: &Scene<'_>, office: &ContactOffice) -> Option<Address> {
    let text = scene.worded(&office.address);
    let lines: Vec<String> =
        text.text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect();
    let reading = super::worded::Reading { lang: text.lang, dir: text.dir };
    (!lines.is_empty()).then_some(Address { lines, reading })
}

fn position(scene: &Scene<'_>, office: &ContactOffice) -> Option<Position> {
    let (north, east) = (office.latitude.as_deref()?, office.longitude.as_deref()?);
    let text = isolate_in(&format!("{north}, {east}"), direction(scene.page_lang.as_str())).into_owned();
    Some(Position { url: format!("geo:{north},{east}"), text })
}

fn note(scene: &Scene<'_>, office: &ContactOffice, index: u64) -> Option<WordedHtml> {
    let text = scene.worded(&office.note);
    let html = super::notice::beside(scene, &text.text, &format!("o{index}-"));
    (!text.text.is_empty()).then_some(WordedHtml { html, lang: text.lang, dir: text.dir })
}

fn calendars(scene: &Scene<'_>, office: &ContactOffice) -> Vec<Calendar> {
    let calendar = |id: &record::SubjectId| {
        let view = scene.snapshot.view(*id).filter(|view| view.standing() == record::Standing::Published)?;
        let Some(SubjectContent::Holidays(holidays)) = view.state().content.as_deref() else { return None };
        let place = Place::HolidaysCalendar { lang: scene.site_lang().clone(), index: view.index() };
        Some(Calendar { name: scene.worded(&holidays.name), url: scene.link(place) })
    };
    office.holidays.iter().filter_map(calendar).collect()
}

impl Line {
    fn of(scene: &Scene<'_>, line: &OfficeLine) -> Self {
        let inside = line.inside.as_ref().map(|shown| Dialled { shown: shown.clone(), dial: dialled(shown) });
        let outside =
            line.phone.as_ref().map(|phone| Dialled { shown: phone.shown.clone(), dial: phone.e164.clone() });
        Self {
            label: scene.worded(&line.label),
            emergency: line.emergency,
            inside,
            outside,
            email: line.email.clone(),
        }
    }
}

/// What of a number is dialled.
fn dialled(shown: &str) -> String {
    shown.chars().filter(|c| c.is_ascii_digit() || matches!(c, '*' | '+')).collect()
}

#[cfg(test)]
mod tests {
    use super::dialled;

    #[test]
    fn a_number_is_dialled_without_what_makes_it_readable() {
        assert_eq!(dialled("020 7946 0000"), "02079460000");
        assert_eq!(dialled("(0)20-7946/0000 ext"), "02079460000");
        assert_eq!(dialled("\"><script>112"), "112");
    }
}
