//! What search engines read of an office: JSON-LD in the words of schema.org.
//!
//! Source: <https://schema.org/GovernmentOffice>, <https://schema.org/OpeningHoursSpecification>.

use jiff::civil::{Time, Weekday};
use record::{Span, View};
use serde_json::{Map, Value, json};

use super::hours::differing;
use super::office::place;
use crate::hours::Timetable;
use crate::scene::Scene;
use crate::words::machine;

/// The offices as one document, fit to stand in an element of HTML.
pub(crate) fn offices(scene: &Scene<'_>, offices: &[(View<'_>, Timetable<'_>)]) -> Option<String> {
    let graph: Vec<Value> = offices.iter().map(|(view, timetable)| office(scene, view, timetable)).collect();
    let document = json!({ "@context": "https://schema.org", "@graph": graph });
    // Data that cannot end the element that it stands in.
    let text = document.to_string().replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026");
    (!offices.is_empty()).then_some(text)
}

fn office(scene: &Scene<'_>, view: &View<'_>, timetable: &Timetable<'_>) -> Value {
    let office = timetable.office();
    let mut said = Map::new();
    let mut say = |key: &str, value: Option<Value>| {
        said.extend(value.filter(|value| !value.is_null()).map(|value| (key.to_owned(), value)));
    };
    let text = |text: String| (!text.is_empty()).then(|| Value::from(text));
    let url = scene.absolute(place(scene, view));
    say("@type", Some("GovernmentOffice".into()));
    say("@id", url.clone().map(Value::from));
    say("url", url.map(Value::from));
    say("name", text(scene.worded(&office.name).text));
    say(
        "address",
        text(scene.worded(&office.address).text.lines().map(str::trim).collect::<Vec<_>>().join(", ")),
    );
    say(
        "telephone",
        office.lines.iter().find_map(|line| line.phone.as_ref()).map(|phone| phone.e164.clone().into()),
    );
    say("email", office.lines.iter().find_map(|line| line.email.clone()).map(Value::from));
    say(
        "geo",
        office
            .latitude
            .as_ref()
            .zip(office.longitude.as_ref())
            .map(|(north, east)| json!({ "@type": "GeoCoordinates", "latitude": north, "longitude": east })),
    );
    let organization = json!({ "@type": "GovernmentOrganization", "name": scene.name().text });
    say("parentOrganization", Some(organization));
    say("contactPoint", list(contact_points(scene, timetable)));
    say("openingHoursSpecification", list(week(timetable)));
    say("specialOpeningHoursSpecification", list(special(scene, timetable)));
    Value::Object(said)
}

fn list(values: Vec<Value>) -> Option<Value> {
    (!values.is_empty()).then(|| Value::from(values))
}

fn contact_points(scene: &Scene<'_>, timetable: &Timetable<'_>) -> Vec<Value> {
    let point = |line: &record::OfficeLine| {
        let mut point = json!({ "@type": "ContactPoint", "contactType": scene.worded(&line.label).text });
        if let Some(phone) = &line.phone {
            point["telephone"] = phone.e164.clone().into();
        }
        if let Some(email) = &line.email {
            point["email"] = email.clone().into();
        }
        point
    };
    let lines = timetable.office().lines.iter();
    lines.filter(|line| line.phone.is_some() || line.email.is_some()).map(point).collect()
}

fn week(timetable: &Timetable<'_>) -> Vec<Value> {
    let days = Weekday::Monday.cycle_forward().take(7);
    let hours = |day: Weekday| {
        let spans = timetable.usual(day).iter();
        spans.map(move |span| {
            let (opens, closes) = hours(span);
            json!({
                "@type": "OpeningHoursSpecification",
                "dayOfWeek": format!("https://schema.org/{day:?}"),
                "opens": opens,
                "closes": closes,
            })
        })
    };
    days.flat_map(hours).collect()
}

/// The coming dates that differ; one that is closed opens and closes at midnight.
fn special(scene: &Scene<'_>, timetable: &Timetable<'_>) -> Vec<Value> {
    let mut special = Vec::new();
    for (date, open, _) in differing(timetable, scene.at()) {
        let date = machine::date(date);
        let closed = ("00:00".to_owned(), "00:00".to_owned());
        let spans = if open.is_empty() { vec![closed] } else { open.iter().map(hours).collect() };
        special.extend(spans.into_iter().map(|(opens, closes)| {
            json!({
                "@type": "OpeningHoursSpecification",
                "validFrom": date,
                "validThrough": date,
                "opens": opens,
                "closes": closes,
            })
        }));
    }
    special
}

/// From when until when; what is open all day closes a minute before midnight, for there it would be closed.
fn hours(span: &Span) -> (String, String) {
    let whole = span.from == Time::midnight() && span.until == Time::midnight();
    (machine::time(span.from), if whole { "23:59".to_owned() } else { machine::time(span.until) })
}
