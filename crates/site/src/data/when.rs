//! Dates and instants, for machines and in words.

use record::CivilDate;
use serde::Serialize;

use crate::scene::Scene;
use crate::words::Tag;
use crate::words::dates::Precision;

/// A date or an instant.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct When {
    /// ISO 8601 in ASCII digits, as precise as it is known.
    pub(crate) iso: String,
    /// In words.
    pub(crate) text: String,
    /// The language of the words, where it is not the page's.
    pub(crate) lang: Option<Tag>,
    pub(crate) dir: Option<&'static str>,
}

impl When {
    pub(crate) fn new(iso: String, text: String) -> Self {
        Self { iso, text, lang: None, dir: None }
    }

    /// A civil date, as precise as it is known, in the language that was asked for.
    pub(crate) fn civil(scene: &Scene<'_>, date: &CivilDate) -> Self {
        let dates = scene.dates_in(&scene.lang);
        let (lang, dir) = scene.reading(&scene.lang);
        let text = dates.with_precision(date.first_day(), precision(date));
        Self { iso: date.iso(), text, dir: lang.as_ref().map(|_| dir), lang }
    }

    /// A civil date and the place whose calendar it is of.
    pub(crate) fn placed(scene: &Scene<'_>, date: &CivilDate) -> Self {
        let mut when = Self::civil(scene, date);
        when.text = scene.in_zone(&when.text, date.zone());
        when
    }
}

/// How much of a date is known, as words tell it.
pub(crate) fn precision(date: &CivilDate) -> Precision {
    match date.precision() {
        record::Precision::Day => Precision::Day,
        record::Precision::Month => Precision::Month,
        record::Precision::Year => Precision::Year,
    }
}
