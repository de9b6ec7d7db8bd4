//! The mission that a capture shows, where there is none yet.

use std::collections::BTreeMap;

use record::{Lang, Mission, Post, Text, Zone};

use crate::capture::{Capture, Clock};

/// What a person adds to what a capture shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MissionWishes {
    /// The mission's name; `Mission` if nobody gives one.
    pub name: Option<String>,
    /// The site's base address.
    pub address: Option<String>,
    /// The language, where titles do not tell it.
    pub language: Option<Lang>,
}

/// Why a capture does not show a mission.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MissionError {
    /// No clock names a city whose zone is known.
    #[error(
        "the capture shows no clock of a known city, so the mission's zone is not known; run `chancery init` first and say it there"
    )]
    NoZone,
}

/// Returns the mission that `capture` shows: cities, zones and language.
///
/// A capture names cities, not countries: each post's country is left for `revise` to name, and its city's
/// name stands in its place until then. A city whose zone is not known takes the other city's.
///
/// # Errors
///
/// [`MissionError::NoZone`] if no clock names a city whose zone is known.
pub fn mission_of(capture: &Capture, wishes: &MissionWishes) -> Result<Mission, MissionError> {
    let lang =
        wishes.language.clone().or_else(|| capture.language.as_deref().and_then(|tag| tag.parse().ok()));
    let lang = lang.or_else(|| "en".parse().ok()).ok_or(MissionError::NoZone)?;
    let known = |zone: &Option<String>| zone.as_deref().and_then(|zone| zone.parse::<Zone>().ok());
    let zone = known(&capture.host_zone).ok_or(MissionError::NoZone)?;
    let host = capture.clocks.iter().rfind(|clock| clock.zone == capture.host_zone);
    let sending = capture.clocks.iter().find(|clock| Some(*clock) != host).or(host);
    let say = |words: &str| -> Text { [(lang.clone(), words.to_owned())].into_iter().collect() };
    let post = |clock: Option<&Clock>| {
        let city = clock.map(|clock| clock.city.clone()).unwrap_or_default();
        let own = clock.and_then(|clock| known(&clock.zone)).unwrap_or_else(|| zone.clone());
        Post { country: say(&city), city: say(&city), zone: own }
    };
    Ok(Mission {
        name: say(wishes.name.as_deref().unwrap_or("Mission")),
        sending: post(sending),
        host: post(host),
        zone: zone.clone(),
        languages: vec![lang.clone()],
        default_language: lang.clone(),
        address: wishes.address.clone().unwrap_or_else(|| "https://mission.example".to_owned()),
        look: None,
        calendars: BTreeMap::new(),
    })
}
