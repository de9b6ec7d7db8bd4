//! City clocks: which zones they show, and which instant they agree on.

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

use crate::date::digit;
use crate::places::{Place, countries_of_code, place_in_any_case};

/// A clock as a page shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ClockFace {
    pub(crate) line: usize,
    pub(crate) label: String,
    pub(crate) shows: Time,
    pub(crate) written: String,
}

/// Reads a column such as `Moscow: 12:15`, `Лондон 09.15`, `Paris – 10h15` or `北京：17:15`.
pub(crate) fn clock_face(line: usize, column: &str) -> Option<ClockFace> {
    let first_digit = column.char_indices().find(|(_, c)| digit(*c).is_some())?.0;
    let (before, written) = column.split_at(first_digit);
    let (shows, rest) = time_at(written)?;
    let rest = after_zone_note(rest);
    let (label, rest) = if before.chars().any(char::is_alphabetic) { (before, rest) } else { (rest, "") };
    let label = label.trim_matches(|c: char| !c.is_alphanumeric() && c != '.' && c != ')');
    let label = without_time_word(label);
    let short = label.chars().count() <= 40 && label.split_whitespace().count() <= 5;
    let named = label.chars().any(char::is_alphabetic) && !label.chars().any(|c| digit(c).is_some());
    let rest = rest.trim_matches(|c: char| !c.is_alphanumeric());
    (short && named && rest.is_empty()).then(|| ClockFace {
        line,
        label: label.to_owned(),
        shows,
        written: column.to_owned(),
    })
}

/// What follows the words beside a time that say in which zone it is: `h`, `GMT+3`, `(UTC+03:00)`, `CET`, `МСК`.
fn after_zone_note(rest: &str) -> &str {
    let mut rest = rest;
    loop {
        let trimmed = rest.trim_start_matches(|c: char| c.is_whitespace() || c == ',');
        if let Some((inner, after)) = trimmed.strip_prefix('(').and_then(|open| open.split_once(')'))
            && is_zone_note(inner.trim())
        {
            rest = after;
            continue;
        }
        let end = trimmed
            .find(|c: char| {
                !(c.is_alphanumeric()
                    || "+-−–.".contains(c)
                    || (c == ':' && trimmed.contains(['+', '-', '−'])))
            })
            .unwrap_or(trimmed.len());
        if end == 0 || !is_zone_note(&trimmed[..end]) {
            return rest;
        }
        rest = &trimmed[end..];
    }
}

fn is_zone_note(text: &str) -> bool {
    let upper = text.trim_end_matches('.').to_uppercase();
    let hour = ["H", "HRS", "HS", "Ч", "UHR", "HOURS"].contains(&upper.as_str());
    let named =
        ["GMT", "UTC", "МСК", "MSK"].iter().find_map(|name| upper.strip_prefix(name)).unwrap_or(&upper);
    let has_name = named.len() < upper.len();
    let offset = !named.is_empty()
        && named.starts_with(['+', '-', '−', '–'])
        && named.chars().skip(1).all(|c| digit(c).is_some() || c == ':');
    let letters = text == upper
        && [
            "CET", "CEST", "EET", "EEST", "WET", "WEST", "BST", "EST", "EDT", "CST", "CDT", "MST", "MDT",
            "PST", "PDT", "IST", "JST", "KST", "AEST", "AEDT", "EAT", "CAT", "WAT", "SGT", "HKT",
        ]
        .contains(&text);
    hour || (has_name && named.is_empty()) || offset || letters
}

/// `Время: Москва` and `Time: London` name a city.
fn without_time_word(label: &str) -> &str {
    const WORDS: [&str; 8] = ["time", "times", "время", "heure", "hora", "الوقت", "التوقيت", "时间"];
    match label.split_once([':', '：']) {
        Some((word, city)) if WORDS.contains(&word.trim().to_lowercase().as_str()) => city.trim(),
        _ => label,
    }
}

/// Several clocks in one column: `Moscow: 12:15 London: 09:15`, `Moscow 12:15 | London 09:15`.
pub(crate) fn clock_faces(line: usize, column: &str) -> Option<Vec<ClockFace>> {
    if column.chars().count() > 200 {
        return None;
    }
    if let Some(face) = clock_face(line, column) {
        return Some(vec![face]);
    }
    for parted in [" / ", "|", ";", ", "] {
        let pieces = column.split(parted).map(|piece| clock_face(line, piece.trim()));
        if let Some(faces) = pieces.collect::<Option<Vec<_>>>() {
            return Some(faces);
        }
    }
    let mut faces = Vec::new();
    let mut start = 0;
    for (index, c) in column.char_indices() {
        let end = index + c.len_utf8();
        let after = column[end..].chars().next();
        if digit(c).is_some()
            && after.is_none_or(|next| digit(next).is_none() && !matches!(next, ':' | '：' | '.' | 'h'))
            && column[start..end].contains([':', '：', '.', 'h'])
        {
            faces.push(clock_face(line, &column[start..end])?);
            start = end;
        }
    }
    let rest = &column[start..];
    (faces.len() > 1 && !rest.chars().any(char::is_alphanumeric)).then_some(faces)
}

/// A time of day that `text` begins with, and what follows it.
pub(crate) fn time_at(text: &str) -> Option<(Time, &str)> {
    let (hour, rest) = two_digits(text)?;
    let rest = after_hour_mark(rest)?;
    let (minute, rest) = two_digits(rest)?;
    let rest = rest.strip_prefix('分').unwrap_or(rest);
    let (second, rest) = match rest.strip_prefix([':', '：']).and_then(two_digits) {
        Some((second, rest)) => (second, rest),
        None => (0, rest),
    };
    let trimmed = rest.trim_start();
    let lower = trimmed.get(..4).or(trimmed.get(..2)).unwrap_or_default().to_lowercase();
    let (hour, rest) = if lower.starts_with("pm") || lower.starts_with("p.m.") {
        (if hour < 12 { hour + 12 } else { hour }, &trimmed[if lower.starts_with("pm") { 2 } else { 4 }..])
    } else if lower.starts_with("am") || lower.starts_with("a.m.") {
        (if hour == 12 { 0 } else { hour }, &trimmed[if lower.starts_with("am") { 2 } else { 4 }..])
    } else {
        (hour, rest)
    };
    Some((Time::new(hour, minute, second, 0).ok()?, rest))
}

/// What follows the mark between hour and minute: `:` right after the hour, a word with blanks around it.
fn after_hour_mark(rest: &str) -> Option<&str> {
    if let Some(minute) = rest.strip_prefix([':', '：', '.']) {
        return Some(minute);
    }
    let word = rest.trim_start();
    ["h", "H", "ч.", "ч", "时", "時", "點", "点"]
        .iter()
        .find_map(|mark| word.strip_prefix(mark))
        .map(str::trim_start)
}

fn two_digits(text: &str) -> Option<(i8, &str)> {
    let mut value = 0_i16;
    let mut rest = text;
    for _ in 0..2 {
        let mut chars = rest.chars();
        match chars.next().and_then(digit) {
            Some(next) => {
                value = value * 10 + next;
                rest = chars.as_str();
            }
            None => break,
        }
    }
    let complete = rest.len() < text.len() && rest.chars().next().is_none_or(|c| digit(c).is_none());
    i8::try_from(value).ok().filter(|_| complete).map(|value| (value, rest))
}

/// A label that names no place, such as `Capital` or `Local time`: of the mission's host or of its capital.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Host,
    Capital,
}

fn side(label: &str) -> Option<Side> {
    const HOST: &str = "mission|embassy|local|local time|here|consulate|host|ambassade|heure locale|посольство|местное время|местное|السفارة|البعثة|التوقيت المحلي|使馆|大使馆|当地时间|embajada|hora local|botschaft|ortszeit";
    const CAPITAL: &str = "capital|home|headquarters|hq|ministry|capitale|столица|министерство|العاصمة|الوزارة|首都|总部|ministerio|hauptstadt";
    let label = label.to_lowercase();
    // `Local time (London)` names both.
    let label = label.split('(').next().unwrap_or_default().trim();
    let is = |names: &str| names.split('|').any(|name| name == label);
    if is(HOST) {
        Some(Side::Host)
    } else if is(CAPITAL) {
        Some(Side::Capital)
    } else {
        None
    }
}

/// What the clocks say together.
#[derive(Debug, Default)]
pub(crate) struct Reading {
    /// The zone of each clock, in their order, where it is known.
    pub(crate) zones: Vec<Option<&'static str>>,
    /// The instant that they show.
    pub(crate) instant: Option<Timestamp>,
    /// The zone of the mission's own city, if known.
    pub(crate) host_zone: Option<&'static str>,
    /// What could not be settled, by line.
    pub(crate) doubts: Vec<(usize, String, String)>,
}

/// Reads `faces` on the civil day `today`, with the country codes of the page's telephone numbers as hints.
pub(crate) fn read_clocks(faces: &[ClockFace], today: Option<Date>, codes: &[&str]) -> Reading {
    let mut reading =
        Reading { zones: faces.iter().map(|face| zone_of(&face.label)).collect(), ..Reading::default() };
    let hinted = hinted_zone(codes);
    for (face, zone) in faces.iter().zip(&mut reading.zones) {
        if zone.is_none() && side(&face.label) == Some(Side::Host) {
            *zone = hinted;
        }
    }
    reading.host_zone = host_zone(faces, &reading.zones, codes);
    let Some(today) = today else {
        for face in faces {
            reading.doubt(face, "a clock, but the capture does not say of which day");
        }
        return reading;
    };
    reading.instant = settle(faces, &mut reading, today);
    for (face, zone) in faces.iter().zip(reading.zones.clone()) {
        if zone.is_none() {
            let why = match reading.instant.and_then(|instant| offset_shown(face.shows, instant)) {
                Some(offset) => format!("the clock's label names no known place; it shows UTC{offset}"),
                None => "the clock's label names no known place".to_owned(),
            };
            reading.doubt(face, &why);
        }
    }
    reading
}

impl Reading {
    fn doubt(&mut self, face: &ClockFace, why: &str) {
        self.doubts.push((face.line, format!("{} {}", face.label, short_time(face.shows)), why.to_owned()));
    }
}

/// `09:15`, with seconds only if the clock shows some.
pub(crate) fn short_time(time: Time) -> String {
    let format = if time.second() == 0 { "%H:%M" } else { "%H:%M:%S" };
    time.strftime(format).to_string()
}

fn zone_of(label: &str) -> Option<&'static str> {
    place_of(label).map(|place| place.zone)
}

/// The place with a zone that a clock's label names, alone or among other words.
fn place_of(label: &str) -> Option<Place> {
    let direct = |name: &str| place_in_any_case(name).filter(|place| !place.zone.is_empty());
    let parts = || label.split([',', '(', ')', '/', '،']).map(str::trim).filter(|part| !part.is_empty());
    let trimmed = [
        "time in ",
        "heure de ",
        "heure à ",
        "time ",
        "время в ",
        "по ",
        "в ",
        "à ",
        "in ",
        "التوقيت في ",
        "en ",
    ];
    let lower = label.to_lowercase();
    direct(label)
        .or_else(|| parts().find_map(direct))
        .or_else(|| trimmed.iter().find_map(|prefix| direct(lower.strip_prefix(prefix)?)))
        .or_else(|| direct(lower.strip_suffix(" time")?))
        .or_else(|| direct(lower.strip_suffix("时间")?))
}

fn hinted_zone(codes: &[&str]) -> Option<&'static str> {
    let mut zones: Vec<&'static str> = codes
        .iter()
        .filter_map(|code| match countries_of_code(code) {
            [(_, zone)] => Some(*zone),
            _ => None,
        })
        .collect();
    zones.dedup();
    match zones[..] {
        [zone] if !zone.is_empty() => Some(zone),
        _ => None,
    }
}

fn host_zone(faces: &[ClockFace], zones: &[Option<&'static str>], codes: &[&str]) -> Option<&'static str> {
    let labelled = faces.iter().zip(zones).find(|(face, _)| side(&face.label) == Some(Side::Host));
    let called = || {
        codes.iter().find_map(|code| {
            let countries = countries_of_code(code);
            let rings = |face: &ClockFace| {
                place_of(&face.label)
                    .is_some_and(|place| countries.iter().any(|(country, _)| *country == place.country))
            };
            faces.iter().zip(zones).find(|(face, _)| rings(face))
        })
    };
    // By custom the capital's clock stands first and the mission's own last.
    let last = || faces.iter().zip(zones).rfind(|(_, zone)| zone.is_some());
    labelled.or_else(called).or_else(last).and_then(|(_, zone)| *zone)
}

/// The instant on which all clocks of known zone agree; doubts where they do not.
fn settle(faces: &[ClockFace], reading: &mut Reading, today: Date) -> Option<Timestamp> {
    let known: Vec<(&ClockFace, TimeZone)> = faces
        .iter()
        .zip(&reading.zones)
        .filter_map(|(face, zone)| Some((face, jiff::tz::db().get((*zone)?).ok()?)))
        .collect();
    let host = reading.host_zone;
    let (host_face, host_rules) = known
        .iter()
        .find(|(_, rules)| rules.iana_name() == host)
        .or(known.last())
        .map(|(face, rules)| (*face, rules.clone()))?;
    let agreeing =
        |instant: Timestamp| known.iter().filter(|(face, zone)| shows(zone, instant, face.shows)).count();
    let days = [Some(today), today.yesterday().ok(), today.tomorrow().ok()];
    let candidates: Vec<Timestamp> = days
        .into_iter()
        .flatten()
        .flat_map(|day| instants(&host_rules, day.to_datetime(host_face.shows)))
        .collect();
    // The page's day is the day of one of its cities, the mission's own before any other.
    let fits_day =
        |instant: Timestamp| known.iter().any(|(_, zone)| zone.to_datetime(instant).date() == today);
    let best = candidates.iter().copied().filter(|instant| fits_day(*instant)).max_by_key(|instant| {
        let on_host_day = host_rules.to_datetime(*instant).date() == today;
        (agreeing(*instant), on_host_day, std::cmp::Reverse(*instant))
    })?;
    for (face, zone) in &known {
        if !shows(zone, best, face.shows) {
            let there = short_time(zone.to_datetime(best).time());
            let why = format!(
                "the clocks do not show the same instant: when it is {} at {}, it is {there} here",
                short_time(host_face.shows),
                host_face.label
            );
            reading.doubts.push((face.line, format!("{} {}", face.label, short_time(face.shows)), why));
        }
    }
    Some(best)
}

/// The instants at which a clock in `zone` shows `local`: none in a gap, two in an hour that repeats.
fn instants(zone: &TimeZone, local: DateTime) -> Vec<Timestamp> {
    let ambiguous = zone.to_ambiguous_timestamp(local);
    let mut found: Vec<Timestamp> =
        [ambiguous.earlier(), ambiguous.later()].into_iter().filter_map(Result::ok).collect();
    found.dedup();
    found
}

fn shows(zone: &TimeZone, instant: Timestamp, time: Time) -> bool {
    // A page is drawn within a minute: clocks may differ by the minute that passed meanwhile.
    let there = zone.to_datetime(instant).time();
    let apart = (i32::from(there.hour()) * 60 + i32::from(there.minute())
        - i32::from(time.hour()) * 60
        - i32::from(time.minute()))
    .rem_euclid(1440);
    apart <= 1 || apart == 1439
}

/// The offset from UTC at which a clock shows `time` at `instant`, such as `+03:00`.
fn offset_shown(time: Time, instant: Timestamp) -> Option<String> {
    let utc = TimeZone::UTC.to_datetime(instant).time();
    let minutes = (i32::from(time.hour()) * 60 + i32::from(time.minute())
        - i32::from(utc.hour()) * 60
        - i32::from(utc.minute()))
    .rem_euclid(1440);
    let minutes = if minutes > 14 * 60 { minutes - 1440 } else { minutes };
    let sign = if minutes < 0 { '-' } else { '+' };
    Some(format!("{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60))
}

/// The civil date in `zone` at `instant`, `days` days before.
pub(crate) fn days_before(instant: Timestamp, zone: &str, days: i64) -> Option<Date> {
    let rules = jiff::tz::db().get(zone).ok()?;
    before(rules.to_datetime(instant).date(), days)
}

/// The date `days` days before `date`.
pub(crate) fn before(date: Date, days: i64) -> Option<Date> {
    date.checked_sub(days.days()).ok()
}
