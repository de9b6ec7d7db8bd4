//! A person's offices, and which of them was held on a day.

use jiff::civil::Date;
use record::{Office, Person, View};
use serde::Serialize;

use super::when::When;
use super::worded::Worded;
use crate::scene::Scene;

/// An office with the time in which it was held.
#[derive(Debug, Serialize)]
pub(crate) struct OfficeHeld {
    title: Worded,
    from: Option<When>,
    until: Option<When>,
}

/// The offices of a person, the newest first.
pub(crate) fn offices(scene: &Scene<'_>, person: &Person) -> Vec<OfficeHeld> {
    let office = |office: &Office| OfficeHeld {
        title: scene.worded(&office.title),
        from: office.from.as_ref().map(|from| When::civil(scene, from)),
        until: office.until.as_ref().map(|until| When::civil(scene, until)),
    };
    person.offices.iter().rev().map(office).collect()
}

/// The office by which a list names a person: the last that they took up.
pub(crate) fn newest(person: &Person) -> Option<&Office> {
    person.offices.last()
}

/// The offices held on the day of a message that are not the one by which the person is named now.
pub(crate) fn other_offices(scene: &Scene<'_>, person: &Person, view: &View<'_>) -> Vec<Worded> {
    let Some(day) = day_of(view) else { return Vec::new() };
    let held: Vec<_> = person.offices.iter().filter(|office| is_held(office, day)).collect();
    if held.iter().any(|office| newest(person).is_some_and(|newest| newest.title == office.title)) {
        return Vec::new();
    }
    held.into_iter().map(|office| scene.worded(&office.title)).collect()
}

/// The day of which a message speaks in somebody's name: that of the event, else its date.
fn day_of(view: &View<'_>) -> Option<Date> {
    let message = view.state().message()?;
    let stated = message.event.as_ref().or(message.dated.as_ref()).map(record::CivilDate::first_day);
    stated.or_else(|| view.state().key.and_then(|key| key.date()))
}

/// Whether an office was held on a day; an end that is not stated has not come.
fn is_held(office: &Office, day: Date) -> bool {
    let begun = office.from.as_ref().is_none_or(|from| from.first_day() <= day);
    begun && office.until.as_ref().is_none_or(|until| day <= until.last_day())
}
