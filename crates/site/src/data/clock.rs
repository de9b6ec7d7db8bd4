//! The clocks of the two cities, and today's date. They stand on the home page alone.

use jiff::civil::Time;
use record::Post;
use serde::Serialize;

use super::when::When;
use crate::scene::Scene;
use crate::words::{Tag, machine};

/// A city's clock.
#[derive(Debug, Serialize)]
pub(crate) struct Clock {
    city: String,
    lang: Option<Tag>,
    dir: &'static str,
    zone: String,
    iso: String,
    text: String,
    numbers: &'static str,
}

/// Today's date in the mission's zone.
#[derive(Debug, Serialize)]
pub(crate) struct Today {
    #[serde(flatten)]
    when: When,
    zone: String,
}

/// The clocks of both cities, the sending one first; one clock where it is the same city.
pub(crate) fn clocks(scene: &Scene<'_>) -> Vec<Clock> {
    let mission = scene.mission;
    let mut posts = vec![&mission.sending, &mission.host];
    posts.dedup_by(|host, sending| host.zone == sending.zone && host.city == sending.city);
    posts.into_iter().map(|post| Clock::of(scene, post)).collect()
}

/// Today's date, in words with the day of the week.
pub(crate) fn today(scene: &Scene<'_>) -> Today {
    let zone = &scene.mission.zone;
    let date = scene.at().date_in(zone);
    Today {
        when: When::new(machine::date(date), scene.dates.weekday_date(date)),
        zone: zone.name().to_owned(),
    }
}

impl Clock {
    fn of(scene: &Scene<'_>, post: &Post) -> Self {
        let at = scene.at().timestamp();
        let local = post.zone.rules().to_datetime(at);
        let text = scene.dates.time(local.time());
        let mut city = scene.worded(&post.city);
        if city.text.is_empty() {
            city = scene.in_lang(&scene.page_lang, &scene.zone_name(post.zone.name()));
        }
        let offset = post.zone.rules().to_offset(at);
        Self {
            city: city.text,
            lang: city.lang,
            dir: city.dir,
            zone: post.zone.name().to_owned(),
            iso: format!(
                "{}T{}{}",
                machine::date(local.date()),
                machine::time(local.time()),
                offset_text(offset.seconds())
            ),
            numbers: numbering(&text),
            text,
        }
    }
}

/// `+03:00`; seconds, which only zones of the 19th century have, are cut off.
fn offset_text(seconds: i32) -> String {
    let sign = if seconds < 0 { '-' } else { '+' };
    let minutes = seconds.unsigned_abs() / 60;
    format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}

/// The CLDR numbering system of a text, by its first digit.
fn numbering(text: &str) -> &'static str {
    let digit = text.chars().find(|c| c.is_numeric()).unwrap_or('0');
    match digit {
        '\u{660}'..='\u{669}' => "arab",
        '\u{6F0}'..='\u{6F9}' => "arabext",
        '\u{966}'..='\u{96F}' => "deva",
        '\u{9E6}'..='\u{9EF}' => "beng",
        '\u{1040}'..='\u{1049}' => "mymr",
        _ => "latn",
    }
}

/// How many seconds until the clock of `time` shows another minute.
pub(crate) fn seconds_to_next_minute(time: Time) -> i64 {
    60 - i64::from(time.second())
}
