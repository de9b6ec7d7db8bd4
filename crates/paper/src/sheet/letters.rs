//! The letters that each language of a sheet uses.

use std::collections::{BTreeMap, BTreeSet};

use record::Lang;
use serde_json::Value;

use super::Sheet;

/// Letters by language.
pub(crate) struct Letters(pub(crate) BTreeMap<Lang, BTreeSet<char>>);

impl Letters {
    /// What a sheet says: each text is of the language that is named beside it, or around it.
    pub(crate) fn of(sheet: &Sheet) -> Self {
        let mut letters = Self(BTreeMap::new());
        letters.add(&serde_json::to_value(sheet).unwrap_or_default(), &sheet.lang);
        letters
    }

    fn add(&mut self, value: &Value, lang: &Lang) {
        match value {
            Value::String(text) => self.0.entry(lang.clone()).or_default().extend(text.chars()),
            Value::Array(values) => values.iter().for_each(|value| self.add(value, lang)),
            Value::Object(fields) => {
                let own = fields.get("lang").and_then(Value::as_str).and_then(|lang| lang.parse().ok());
                let lang = own.as_ref().unwrap_or(lang);
                fields.values().for_each(|value| self.add(value, lang));
            }
            _ => {}
        }
    }
}
