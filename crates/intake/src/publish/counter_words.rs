//! A counter's sentence as a pattern, with the forms that the word for days takes beside other numbers.

use std::collections::BTreeMap;

use record::Lang;

use crate::date::digit;

/// Pairs of words: what stands in the sentence, and what stands there in another plural category.
type Forms = &'static [(&'static str, &'static str)];

/// Forms by language and plural category.
const FORMS: &[(&str, &str, Forms)] = &[
    ("en", "one", &[("days have passed", "day has passed"), ("days passed", "day passed"), ("days", "day")]),
    (
        "fr",
        "one",
        &[
            ("jours se sont écoulés", "jour s'est écoulé"),
            ("jours ont passé", "jour a passé"),
            ("jours", "jour"),
        ],
    ),
    ("es", "one", &[("han pasado", "ha pasado"), ("han transcurrido", "ha transcurrido"), ("días", "día")]),
    ("de", "one", &[("Tage sind vergangen", "Tag ist vergangen"), ("Tage", "Tag"), ("Tagen", "Tag")]),
    ("ru", "one", &[("Прошло", "Прошёл"), ("прошло", "прошёл"), ("дней", "день"), ("дня", "день")]),
    ("ru", "few", &[("Прошёл", "Прошло"), ("дней", "дня"), ("день", "дня")]),
    ("ru", "many", &[("Прошёл", "Прошло"), ("день", "дней"), ("дня", "дней")]),
    ("ar", "few", &[("يومًا", "أيام"), ("يوما", "أيام"), ("يوم", "أيام")]),
    ("ar", "many", &[("أيام", "يومًا")]),
];

/// Patterns by plural category, made of the one sentence that the capture shows.
pub(super) fn patterns(statement: &str, days: i64, lang: &Lang) -> BTreeMap<String, String> {
    let (before, after) = around_number(statement, days);
    let mut patterns = BTreeMap::new();
    patterns.insert("other".to_owned(), format!("{before}{{days}}{after}"));
    for (_, category, forms) in FORMS.iter().filter(|(tag, ..)| *tag == lang.as_str()) {
        let pattern = format!("{}{{days}}{}", changed(before, forms), first_changed(after, forms));
        patterns.insert((*category).to_owned(), pattern);
    }
    patterns
}

/// The sentence before and after its number; thousands may be parted.
fn around_number(statement: &str, days: i64) -> (&str, &str) {
    let Some(start) = statement.find(|c: char| digit(c).is_some()) else { return (statement, "") };
    let digits = days.to_string().len();
    let mut seen = 0;
    for (index, c) in statement[start..].char_indices() {
        seen += usize::from(digit(c).is_some());
        if seen == digits {
            return (&statement[..start], &statement[start + index + c.len_utf8()..]);
        }
    }
    (&statement[..start], "")
}

fn changed(text: &str, forms: &[(&str, &str)]) -> String {
    forms
        .iter()
        .find(|(from, _)| text.contains(from))
        .map_or_else(|| text.to_owned(), |(from, to)| text.replacen(from, to, 1))
}

/// Changes the words right after the number only: the same words later in the sentence mean something else.
fn first_changed(text: &str, forms: &[(&str, &str)]) -> String {
    let trimmed = text.trim_start();
    let blank = &text[..text.len() - trimmed.len()];
    match forms.iter().find(|(from, _)| trimmed.starts_with(from)) {
        Some((from, to)) => format!("{blank}{to}{}", &trimmed[from.len()..]),
        None => text.to_owned(),
    }
}
