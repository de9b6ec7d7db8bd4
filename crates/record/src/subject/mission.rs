//! The mission: its name, its two countries and cities, its languages, its zone, its address.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::civil::Zone;
use crate::lang::{Lang, Text, is_said};
use crate::refusal::Unfit;

use super::look::Look;

/// A mission as it presents itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mission {
    /// Its name, such as "Embassy of Veridia in Ostmark".
    pub name: Text,
    /// The country that sends it, with the capital's clock.
    pub sending: Post,
    /// The country that hosts it, with the clock of the mission's city.
    pub host: Post,
    /// The one civil zone for day, year, counters and archives.
    pub zone: Zone,
    /// The languages of the site, in the order of its menu.
    pub languages: Vec<Lang>,
    /// The language of `/`, and the one that stands in where a text is missing.
    pub default_language: Lang,
    /// The site's base address without a closing slash, `https://embassy.example`.
    pub address: String,
    /// How its site looks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub look: Option<Look>,
    /// For each language the calendar, by its BCP 47 name (`persian`), that stands beside the Gregorian one.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub calendars: BTreeMap<Lang, String>,
}

/// Calendars that may stand beside the Gregorian one (CLDR, BCP 47 key `ca`).
pub const CALENDARS: [&str; 12] = [
    "buddhist",
    "chinese",
    "coptic",
    "dangi",
    "ethiopic",
    "hebrew",
    "indian",
    "islamic-civil",
    "islamic-umalqura",
    "japanese",
    "persian",
    "roc",
];

/// One of the two ends of a relation: a country, a city in it, and that city's clock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Post {
    /// The country's name.
    pub country: Text,
    /// The city's name.
    pub city: Text,
    /// The city's zone.
    pub zone: Zone,
}

impl Mission {
    /// Everything that keeps it from being published.
    pub fn faults(&self) -> Vec<Unfit> {
        let mut faults = Unfit::unless(is_said(&self.name), "name", "is missing in every language");
        faults.extend(Unfit::unless(
            self.languages.contains(&self.default_language),
            "default_language",
            "is not among the mission's languages",
        ));
        let mut seen = self.languages.clone();
        seen.sort();
        seen.dedup();
        faults.extend(Unfit::unless(
            seen.len() == self.languages.len(),
            "languages",
            "name a language twice",
        ));
        let host = self.address.strip_prefix("https://").or_else(|| self.address.strip_prefix("http://"));
        let fine = host.is_some_and(|host| {
            !host.is_empty()
                && host
                    .bytes()
                    .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b':' | b'[' | b']'))
        });
        faults.extend(Unfit::unless(
            fine,
            "address",
            "must be like https://embassy.example, with no path and no closing slash",
        ));
        for (lang, name) in &self.calendars {
            let fine = CALENDARS.contains(&name.as_str());
            let known = format!("must be one of {}", CALENDARS.join(", "));
            faults.extend(Unfit::unless(fine, &format!("calendars.{lang}"), &known));
        }
        faults
    }
}
