//! Offices: where a mission is to be found, how it is reached, and when it is open.

use jiff::civil::{Date, Time, Weekday};
use serde::{Deserialize, Serialize};

use super::contact::{Phone, email_fault, phone_fault};
use crate::civil::Zone;
use crate::id::{SubjectId, SubjectKind};
use crate::lang::{Text, is_said};
use crate::refusal::Unfit;

/// An office of the mission that people come to or call: the chancery, the consular section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContactOffice {
    /// Its name.
    pub name: Text,
    /// Its postal address, in lines as on an envelope.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub address: Text,
    /// The zone of its clock.
    pub zone: Zone,
    /// Where it lies: degrees north, `51.4994`; south is negative.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub latitude: Option<String>,
    /// Where it lies: degrees east, `-0.1357`; west is negative.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub longitude: Option<String>,
    /// How it is reached.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<OfficeLine>,
    /// When it is open, by weekday.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hours: Vec<WeekHours>,
    /// When it is open on certain dates; these win over everything else.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dates: Vec<DateHours>,
    /// On whose holidays it is closed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub holidays: Vec<SubjectId>,
    /// The latest hour at which it closes on the day before a holiday.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "hour::option")]
    pub before_holiday: Option<Time>,
    /// What else visitors must know: "By appointment only".
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub note: Text,
}

/// One way to reach an office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfficeLine {
    /// What it is for.
    pub label: Text,
    /// The number as it is dialled inside the country: `020 7946 0000`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inside: Option<String>,
    /// The number as it is dialled from anywhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<Phone>,
    /// The e-mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Whether it is for those in trouble, at any hour.
    #[serde(default, skip_serializing_if = "is_false")]
    pub emergency: bool,
}

/// When an office is open on some days of the week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WeekHours {
    /// The days.
    #[serde(with = "weekdays")]
    pub days: Vec<Weekday>,
    /// From when until when, in order.
    pub open: Vec<Span>,
    /// For whom or for what: "Passports".
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub note: Text,
}

/// When an office is open on one date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DateHours {
    /// The date in the office's zone.
    pub date: Date,
    /// From when until when, in order; empty where it is closed.
    pub open: Vec<Span>,
    /// Why.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub note: Text,
}

/// A time of day at which something opens, and one at which it closes: `09:00`, `17:30`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Span {
    /// The first minute at which it is open.
    #[serde(with = "hour")]
    pub from: Time,
    /// The first minute at which it is no longer open; `00:00` is midnight at the end of the day.
    #[serde(with = "hour")]
    pub until: Time,
}

/// The holidays of a country, or of whoever keeps them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Holidays {
    /// Whose they are: "Public holidays of Ostmark".
    pub name: Text,
    /// The country.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub country: Text,
    /// The days, in ascending order.
    pub days: Vec<Holiday>,
}

/// A day on which offices are closed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Holiday {
    /// The day.
    pub date: Date,
    /// What is kept on it.
    pub name: Text,
}

fn is_false(flag: &bool) -> bool {
    !flag
}

impl ContactOffice {
    /// Everything that keeps it from being published.
    pub fn faults(&self) -> Vec<Unfit> {
        let mut faults = Unfit::unless(is_said(&self.name), "name", "is missing in every language");
        let mut demand = |fine, field: &str, fault: &str| faults.extend(Unfit::unless(fine, field, fault));
        demand(
            self.latitude.is_some() == self.longitude.is_some(),
            "latitude",
            "and longitude are given together",
        );
        demand(
            self.latitude.as_deref().is_none_or(|text| is_degrees(text, 90.0)),
            "latitude",
            "must be like 51.4994, from -90 to 90",
        );
        demand(
            self.longitude.as_deref().is_none_or(|text| is_degrees(text, 180.0)),
            "longitude",
            "must be like -0.1357, from -180 to 180",
        );
        demand(
            self.holidays.iter().all(|id| id.kind() == SubjectKind::Holidays),
            "holidays",
            "name a subject that is no holidays",
        );
        demand(
            self.dates.windows(2).all(|pair| pair[0].date < pair[1].date),
            "dates",
            "must be in ascending order, each once",
        );
        for line in &self.lines {
            demand(is_said(&line.label), "lines", "have a line without a label");
            demand(
                line.inside.is_some() || line.phone.is_some() || line.email.is_some(),
                "lines",
                "have a line with neither number nor e-mail address",
            );
        }
        let spans = self.hours.iter().map(|week| &week.open).chain(self.dates.iter().map(|date| &date.open));
        for open in spans {
            demand(in_order(open), "hours", "must each end after they begin, in order and apart");
        }
        let lines = self.lines.iter();
        faults.extend(lines.flat_map(|line| {
            line.phone
                .as_ref()
                .and_then(phone_fault)
                .into_iter()
                .chain(line.email.as_deref().and_then(email_fault))
        }));
        faults
    }
}

impl Span {
    /// How many minutes after the day's beginning it ends: at most 1,440.
    pub fn until_minute(&self) -> i32 {
        match i32::from(self.until.hour()) * 60 + i32::from(self.until.minute()) {
            0 => 24 * 60,
            minute => minute,
        }
    }

    /// How many minutes after the day's beginning it begins.
    pub fn from_minute(&self) -> i32 {
        i32::from(self.from.hour()) * 60 + i32::from(self.from.minute())
    }
}

fn in_order(open: &[Span]) -> bool {
    open.iter().all(|span| span.from_minute() < span.until_minute())
        && open.windows(2).all(|pair| pair[0].until_minute() <= pair[1].from_minute())
}

fn is_degrees(text: &str, most: f64) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    text.len() <= 12
        && digits.bytes().all(|b| b.is_ascii_digit() || b == b'.')
        && text.parse::<f64>().is_ok_and(|degrees| degrees.abs() <= most)
}

impl Holidays {
    /// Everything that keeps them from being published.
    pub fn faults(&self) -> Vec<Unfit> {
        let mut faults = Unfit::unless(is_said(&self.name), "name", "is missing in every language");
        faults.extend(Unfit::unless(
            self.days.windows(2).all(|pair| pair[0].date <= pair[1].date),
            "days",
            "must be in ascending order",
        ));
        faults.extend(Unfit::unless(
            self.days.iter().all(|day| is_said(&day.name)),
            "days",
            "have a day without a name",
        ));
        faults
    }
}

/// Times of day as `HH:MM`.
mod hour {
    use jiff::civil::Time;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    fn read<E: Error>(text: &str) -> Result<Time, E> {
        let wrong = || E::custom(format_args!("\"{text}\" is no time of day; write it as 09:30"));
        let two = |part: &str| {
            (part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit()))
                .then(|| part.parse::<i8>().ok())
                .flatten()
        };
        let (hour, minute) = text.split_once(':').ok_or_else(wrong)?;
        two(hour)
            .zip(two(minute))
            .and_then(|(hour, minute)| Time::new(hour, minute, 0, 0).ok())
            .ok_or_else(wrong)
    }

    fn written(time: Time) -> String {
        format!("{:02}:{:02}", time.hour(), time.minute())
    }

    pub(super) fn serialize<S: Serializer>(time: &Time, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&written(*time))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Time, D::Error> {
        read(&String::deserialize(deserializer)?)
    }

    pub(super) mod option {
        use super::{Deserialize, Deserializer, Serializer, Time, read, written};

        pub(in super::super) fn serialize<S: Serializer>(
            time: &Option<Time>,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            match time {
                Some(time) => serializer.serialize_str(&written(*time)),
                None => serializer.serialize_none(),
            }
        }

        pub(in super::super) fn deserialize<'de, D: Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Option<Time>, D::Error> {
            Option::<String>::deserialize(deserializer)?.map(|text| read(&text)).transpose()
        }
    }
}

/// Days of the week in English, as schema.org and iCalendar's readers know them: `monday`.
mod weekdays {
    use jiff::civil::Weekday;
    use serde::{Deserialize, Deserializer, Serializer, de::Error, ser::SerializeSeq};

    const NAMES: [(Weekday, &str); 7] = [
        (Weekday::Monday, "monday"),
        (Weekday::Tuesday, "tuesday"),
        (Weekday::Wednesday, "wednesday"),
        (Weekday::Thursday, "thursday"),
        (Weekday::Friday, "friday"),
        (Weekday::Saturday, "saturday"),
        (Weekday::Sunday, "sunday"),
    ];

    pub(super) fn serialize<S: Serializer>(days: &[Weekday], serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(Some(days.len()))?;
        for day in days {
            let name = NAMES.iter().find(|(known, _)| known == day).map_or("monday", |(_, name)| name);
            list.serialize_element(name)?;
        }
        list.end()
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Weekday>, D::Error> {
        let names = Vec::<String>::deserialize(deserializer)?;
        let day = |name: &String| NAMES.iter().find(|(_, known)| known == name).map(|(day, _)| *day);
        let wrong = |name: &String| {
            D::Error::custom(format_args!("\"{name}\" is no day of the week; write it as monday"))
        };
        names.iter().map(|name| day(name).ok_or_else(|| wrong(name))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, from_value, json};

    fn office(more: &[(&str, Value)]) -> Result<ContactOffice, serde_json::Error> {
        let mut office = json!({ "name": { "en": "Consular section" }, "zone": "Europe/London" });
        for (key, value) in more {
            office[*key] = value.clone();
        }
        from_value(office)
    }

    #[test]
    fn an_office_reads_back_as_it_was_written() {
        let whole = office(&[
            ("hours", json!([{ "days": ["monday", "friday"], "open": [{ "from": "09:00", "until": "12:30" }, { "from": "22:00", "until": "00:00" }] }])),
            ("dates", json!([{ "date": "2026-12-24", "open": [] }])),
            ("before_holiday", json!("15:00")),
            ("lines", json!([{ "label": { "en": "Emergencies" }, "inside": "020 7946 0000", "emergency": true }])),
        ])
        .unwrap();
        assert_eq!(whole.faults(), []);
        let text = serde_json::to_string(&whole).unwrap();
        assert_eq!(serde_json::from_str::<ContactOffice>(&text).unwrap(), whole);
    }

    #[test]
    fn hours_that_cannot_be_are_refused() {
        for (from, until) in [("10:00", "10:00"), ("10:00", "09:00")] {
            let one = office(&[(
                "hours",
                json!([{ "days": ["monday"], "open": [{ "from": from, "until": until }] }]),
            )]);
            assert_eq!(one.unwrap().faults().len(), 1, "{from} to {until}");
        }
        for wrong in ["9:00", "24:00", "09:60", "09:00:00", "٠٩:٠٠", "", "noon"] {
            assert!(office(&[("before_holiday", json!(wrong))]).is_err(), "{wrong}");
        }
        assert!(office(&[("hours", json!([{ "days": ["Mon"], "open": [] }]))]).is_err());
    }

    #[test]
    fn a_place_off_the_globe_is_refused() {
        let at = |north: &str, east: &str| {
            office(&[("latitude", json!(north)), ("longitude", json!(east))]).unwrap().faults().len()
        };
        assert_eq!(at("51.4994", "-0.1357"), 0);
        assert_eq!(at("-90", "180"), 0);
        for (north, east) in [("91", "0"), ("0", "-181"), ("1e1", "0"), ("NaN", "0"), ("", "0"), ("5 1", "0")]
        {
            assert_eq!(at(north, east), 1, "{north}, {east}");
        }
    }
}
