//! The mission that flags and a file describe, and the id of its record.

use std::collections::BTreeMap;
use std::path::Path;

use desk::DeskError;
use record::{Lang, Mission, Post, RecordId, Refusal, SubjectContent, Text, Zone};

use crate::ask;
use crate::cli::About;
use crate::failure::Failure;
use crate::manuscript::File;

/// The id of the record of a mission in which nothing is wrong: the one given, else made of the address.
pub(crate) fn record_id(about: &About, mission: &Mission) -> Result<RecordId, Failure> {
    let faults = mission.faults();
    if !faults.is_empty() {
        return Err(DeskError::Refused(Refusal(faults)).into());
    }
    if let Some(record) = &about.record {
        return Ok(record.clone());
    }
    let host = mission.address.split_once("://").map_or(mission.address.as_str(), |(_, host)| host);
    format!("{host}/record").parse().map_err(|error| {
        Failure::because("no record id can be made of the address; give one with --record", error)
    })
}

/// The mission that flags describe, over what was described before, asking for a name where there is none.
pub(crate) fn mission(about: &About, described: Option<Mission>) -> Result<Mission, Failure> {
    let languages = match (&about.languages[..], &described) {
        ([], Some(mission)) => mission.languages.clone(),
        ([], None) => vec!["en".parse().map_err(|error| Failure::because("no language", error))?],
        (given, _) => given.to_vec(),
    };
    let lang = languages[0].clone();
    let mut mission = described.unwrap_or_else(|| Mission {
        name: Text::new(),
        sending: unknown_post(),
        host: unknown_post(),
        zone: Zone::utc(),
        languages: languages.clone(),
        default_language: lang.clone(),
        address: "https://mission.example".to_owned(),
        look: None,
        calendars: BTreeMap::new(),
    });
    if !about.languages.is_empty() {
        mission.languages = languages;
        mission.default_language = lang.clone();
    }
    let name = match (&about.name, mission.name.is_empty()) {
        (None, true) => Some(ask_name()?),
        (name, _) => name.clone(),
    };
    put(&mut mission.name, &lang, &name);
    put(&mut mission.sending.country, &lang, &about.sending_country);
    put(&mut mission.sending.city, &lang, &about.sending_city);
    put(&mut mission.host.country, &lang, &about.host_country);
    put(&mut mission.host.city, &lang, &about.host_city);
    if let Some(zone) = &about.sending_zone {
        mission.sending.zone = zone.clone();
    }
    if let Some(zone) = &about.host_zone {
        mission.host.zone = zone.clone();
        mission.zone = zone.clone();
    }
    if let Some(address) = &about.address {
        mission.address = address.trim_end_matches('/').to_owned();
    }
    Ok(mission)
}

/// The name that somebody types, or else "Mission".
pub(crate) fn ask_name() -> Result<String, Failure> {
    let typed = ask::line("The mission's name:")?;
    Ok(typed.filter(|name| !name.is_empty()).unwrap_or_else(|| "Mission".to_owned()))
}

fn unknown_post() -> Post {
    Post { country: Text::new(), city: Text::new(), zone: Zone::utc() }
}

fn put(text: &mut Text, lang: &Lang, value: &Option<String>) {
    if let Some(value) = value {
        text.insert(lang.clone(), value.clone());
    }
}

/// Reads a mission, as the record has it or without its `format`.
pub(crate) fn read_mission(path: &Path) -> Result<Mission, Failure> {
    let file = File::read(path)?;
    let unread = |error| Failure::because(format!("{} does not describe a mission", path.display()), error);
    let described: serde_json::Value = serde_json::from_slice(&file.bytes).map_err(unread)?;
    if described.get("format").is_none() {
        return serde_json::from_value(described).map_err(unread);
    }
    match serde_json::from_value(described).map_err(unread)? {
        SubjectContent::Mission(mission) => Ok(*mission),
        other => Err(Failure::new(format!(
            "{} describes a {}, not a mission",
            path.display(),
            other.kind().as_str()
        ))),
    }
}
