//! Small contents to publish.

use std::collections::BTreeMap;

use record::{
    CivilDate, Edition, Fidelity, Instant, Kind, Lang, Message, Mission, Post, SubjectContent, Text, Zone,
};

pub(crate) fn lang(tag: &str) -> Lang {
    tag.parse().unwrap()
}

pub(crate) fn instant(text: &str) -> Instant {
    text.parse().unwrap()
}

/// A civil date in the mission's usual zone.
pub(crate) fn civil(text: &str) -> CivilDate {
    CivilDate::parse(text, zone("Europe/Lisbon")).unwrap()
}

pub(crate) fn message(dated: Option<&str>) -> SubjectContent {
    SubjectContent::Message(Message {
        kind: Kind::Statement,
        fidelity: Fidelity::Authored,
        dated: dated.map(civil),
        event: None,
        topics: Vec::new(),
        places: Vec::new(),
        series: Vec::new(),
        related: Vec::new(),
    })
}

pub(crate) fn edition(tag: &str, title: &str) -> Edition {
    Edition::new(lang(tag), title, format!("The text of “{title}”."))
}

/// The mission, with its civil zone.
pub(crate) fn mission(civil_zone: &str) -> SubjectContent {
    let text = |words: &str| Text::from([(lang("en"), words.to_owned())]);
    let post = |country, city, name| Post { country: text(country), city: text(city), zone: zone(name) };
    SubjectContent::Mission(Box::new(Mission {
        name: text("Embassy of Veridia in Ostmark"),
        sending: post("Veridia", "Port Veridia", "Atlantic/Azores"),
        host: post("Ostmark", "Harbour City", "Europe/Lisbon"),
        zone: zone(civil_zone),
        languages: vec![lang("en"), lang("fr")],
        default_language: lang("en"),
        address: "https://embassy.example".to_owned(),
        look: None,
        calendars: BTreeMap::new(),
    }))
}

fn zone(name: &str) -> Zone {
    name.parse().unwrap()
}
