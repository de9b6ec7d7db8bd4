//! Cities and countries by name, in the languages that missions write: their zones and telephone codes.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::text::hygiene::clean;

/// A city or a country.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Place {
    /// IANA zone; of a country, its capital's. Empty if a country has none of its own in the table.
    pub(crate) zone: &'static str,
    /// ISO 3166-1 code.
    pub(crate) country: &'static str,
    /// Whether this is a country.
    pub(crate) is_country: bool,
}

const CITIES: &str = include_str!("../data/cities.tsv");
const ZONES: &str = include_str!("../data/zones.tsv");
const COUNTRIES: &str = include_str!("../data/countries.tsv");

/// The most words that a place's name has.
pub(crate) const LONGEST_NAME: usize = 5;

static PLACES: LazyLock<HashMap<String, Place>> = LazyLock::new(|| {
    let mut places = HashMap::new();
    for row in rows(CITIES).chain(rows(ZONES)) {
        let [zone, country, names] = row;
        for name in names.split('|') {
            places.entry(key(name)).or_insert(Place { zone, country, is_country: false });
        }
    }
    for line in table(COUNTRIES) {
        let fields: Vec<&'static str> = line.split('\t').collect();
        if let [country, _, zone, names] = fields[..] {
            for name in names.split('|') {
                places.entry(key(name)).or_insert(Place { zone, country, is_country: true });
            }
        }
    }
    places
});

/// Telephone code to the zone of the country's capital; only codes that one country has.
static TELEPHONE_CODES: LazyLock<HashMap<&'static str, Vec<(&'static str, &'static str)>>> =
    LazyLock::new(|| {
        let mut codes: HashMap<&'static str, Vec<(&'static str, &'static str)>> = HashMap::new();
        for line in table(COUNTRIES) {
            let fields: Vec<&'static str> = line.split('\t').collect();
            if let [country, code, zone, _] = fields[..]
                && !code.is_empty()
            {
                codes.entry(code).or_default().push((country, zone));
            }
        }
        codes
    });

fn table(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines().filter(|line| !line.starts_with('#') && !line.is_empty())
}

fn rows(text: &'static str) -> impl Iterator<Item = [&'static str; 3]> {
    table(text).filter_map(|line| {
        let mut fields = line.split('\t');
        Some([fields.next()?, fields.next()?, fields.next()?])
    })
}

fn key(name: &str) -> String {
    let name = clean(name).text.to_lowercase().replace('’', "'");
    name.strip_prefix("the ").map(str::to_owned).unwrap_or(name)
}

/// The place that `name` names, in any letter case.
pub(crate) fn place(name: &str) -> Option<Place> {
    PLACES.get(key(name).as_str()).copied()
}

/// The place that `name` names, also where a Russian title declines it: `в Женеве`, `Посол России`.
pub(crate) fn place_in_any_case(name: &str) -> Option<Place> {
    if let Some(found) = place(name) {
        return Some(found);
    }
    let last = name.chars().next_back().filter(|c| ('а'..='я').contains(c))?;
    let stem = &name[..name.len() - last.len_utf8()];
    if stem.chars().count() < 3 {
        return None;
    }
    ["", "а", "я", "й", "ь", "о", "и"].iter().find_map(|ending| place(&format!("{stem}{ending}")))
}

/// The telephone code that `digits` (without the plus sign) begin with, longest first.
pub(crate) fn telephone_code(digits: &str) -> Option<&'static str> {
    (1..=4).rev().find_map(|length| {
        let prefix = digits.get(..length)?;
        TELEPHONE_CODES.get_key_value(prefix).map(|(code, _)| *code)
    })
}

/// The countries that have a telephone code, with the zones of their capitals.
pub(crate) fn countries_of_code(code: &str) -> &'static [(&'static str, &'static str)] {
    TELEPHONE_CODES.get(code).map_or(&[], Vec::as_slice)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_zone_of_the_tables_is_one_that_the_record_knows() {
        for (name, place) in PLACES.iter().filter(|(_, place)| !place.zone.is_empty()) {
            assert!(place.zone.parse::<record::Zone>().is_ok(), "{name}: {}", place.zone);
        }
    }

    #[test]
    fn a_city_has_names_in_many_languages() {
        for name in ["Moscow", "Москва", "MOSCOU", "موسكو", "莫斯科", "Moscú"] {
            assert_eq!(place(name).map(|place| place.zone), Some("Europe/Moscow"), "{name}");
        }
        for (name, zone) in [
            ("Pékin", "Asia/Shanghai"),
            ("The Hague", "Europe/Amsterdam"),
            ("Нью-Дели", "Asia/Kolkata"),
            ("St. Petersburg", "Europe/Moscow"),
            ("日内瓦", "Europe/Zurich"),
            ("France", "Europe/Paris"),
        ] {
            assert_eq!(place(name).map(|place| place.zone), Some(zone), "{name}");
        }
        assert_eq!(place("Capital"), None);
    }

    #[test]
    fn telephone_codes_are_told_apart_by_their_longest_match() {
        assert_eq!(telephone_code("442079460142"), Some("44"));
        assert_eq!(telephone_code("3725550168"), Some("372"));
        assert_eq!(telephone_code("12465550100"), Some("1246"));
        assert_eq!(telephone_code("000"), None);
    }
}
