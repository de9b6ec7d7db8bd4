//! The city that a clock's label names, alone or among other words.

use crate::places::{Place, place_in_any_case};

pub(super) fn zone_of(label: &str) -> Option<&'static str> {
    named_place(label).map(|(_, place)| place.zone)
}

/// The city that a clock's label names, as it names it: `Dublin` of `Local time in Dublin is`.
pub(crate) fn city_in(label: &str) -> &str {
    named_place(label).map_or(label, |(name, _)| name)
}

/// The place with a zone that a label names, alone or among other words, and the words for it.
pub(super) fn named_place(label: &str) -> Option<(&str, Place)> {
    if let Some(place) = with_zone(label) {
        return Some((label, place));
    }
    let parts = label.split([',', '(', ')', '（', '）', '/', '،', ':', '：', ';']);
    let parts: Vec<&str> = parts.map(str::trim).filter(|part| !part.is_empty()).collect();
    let whole = parts.iter().find_map(|part| Some((*part, with_zone(part)?)));
    let of_time = || {
        parts.iter().find_map(|part| {
            let name = part.strip_suffix("时间")?;
            Some((name, with_zone(name)?))
        })
    };
    whole.or_else(of_time).or_else(|| parts.iter().find_map(|part| among_words(part)))
}

fn with_zone(name: &str) -> Option<Place> {
    place_in_any_case(name).filter(|place| !place.zone.is_empty())
}

/// The longest run of words in `part` that names a place.
fn among_words(part: &str) -> Option<(&str, Place)> {
    let begins: Vec<usize> = part.match_indices(' ').map(|(at, _)| at + 1).collect();
    let begins = || std::iter::once(0).chain(begins.iter().copied());
    let runs = begins().flat_map(|from| {
        let ends = begins().map(|at| at.saturating_sub(1)).chain([part.len()]);
        ends.filter(move |end| *end > from).map(move |end| &part[from..end])
    });
    let named = |name: &&str| name.starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase());
    runs.filter(named).filter_map(|name| Some((name, with_zone(name)?))).max_by_key(|(name, _)| name.len())
}
