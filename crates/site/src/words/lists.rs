//! Names in a row, as a language joins them: "A, B and C".

use std::sync::Arc;

use icu_list::ListFormatter;
use icu_list::options::{ListFormatterOptions, ListLength};

use super::cache::PerLanguage;
use super::direction::direction;
use super::locale::locale;
use crate::text::isolate::isolate_in;

static LISTS: PerLanguage<Option<ListFormatter>> = PerLanguage::new();

/// Joins texts with the commas and the "and" of a language. A text that could run against the language's
/// direction is isolated, so that the commas keep their places.
///
/// ```
/// # use site::words::lists::and;
/// assert_eq!(and("en", &["Veridia", "Ostmark", "Elstrand"]), "Veridia, Ostmark and Elstrand");
/// assert_eq!(and("zh", &["甲", "乙"]), "甲和乙");
/// ```
pub fn and(lang: &str, items: &[impl AsRef<str>]) -> String {
    let around = direction(lang);
    let items: Vec<_> = items.iter().map(|item| isolate_in(item.as_ref(), around)).collect();
    let formatter: Arc<Option<ListFormatter>> = LISTS.get(lang, |lang| {
        let options = ListFormatterOptions::default().with_length(ListLength::Wide);
        ListFormatter::try_new_and((&locale(lang)).into(), options).ok()
    });
    match formatter.as_ref() {
        Some(formatter) => formatter.format(items.iter().map(AsRef::<str>::as_ref)).to_string(),
        None => items.join(", "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_joined_as_each_language_joins_them() {
        let three = ["A", "B", "C"];
        for (lang, joined) in [
            ("fr", "A, B et C"),
            ("ru", "A, B и C"),
            ("es", "A, B y C"),
            ("de", "A, B und C"),
            ("ja", "A、B、C"),
        ] {
            assert_eq!(and(lang, &three), joined, "{lang}");
        }
        assert_eq!(and("en", &["A"]), "A");
        assert_eq!(and("en", &[] as &[&str]), "");
        assert_eq!(and("es", &["Italia", "España", "Irán"]), "Italia, España e Irán");
        assert_eq!(and("ar", &["بيان", "رد"]), "بيان ورد");
        assert!(and("ar", &["بيان", "OPCW"]).contains("\u{2068}OPCW\u{2069}"));
    }
}
