//! Every language of the site has every phrase, and none shows its seams.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use crate::words::numbers::Numbers;
use crate::words::phrase::{Phrase, phrases as read};
use crate::words::{LANGUAGES, Value, Words, check, source};

fn phrases(lang: &str) -> BTreeMap<String, Phrase> {
    read(source(lang).expect("the program brings this language along"))
}

#[test]
fn no_file_of_the_program_has_a_line_that_cannot_be_read_or_a_phrase_twice() {
    for lang in LANGUAGES {
        assert_eq!(check::faults(lang, source(lang).unwrap()), [], "{lang}");
    }
}

/// Fills every variable of a phrase: counts with `number`, dates with a date in the language's words.
fn fill<'a>(lang: &str, phrase: &'a Phrase, number: i64) -> Vec<(&'a str, Value<'static>)> {
    let date = crate::words::dates::Dates::of(lang).date(jiff::civil::date(2020, 1, 18));
    let value = |name: &str| match name {
        "count" | "days" | "line" => Value::from(number),
        "date" | "withdrawn" | "period" => date.clone().into(),
        other => other.to_owned().into(),
    };
    phrase.variables.iter().map(|name| (name.as_str(), value(name))).collect()
}

#[test]
fn every_language_has_every_phrase_with_the_same_variables() {
    let english: BTreeMap<_, _> =
        phrases("en").into_iter().map(|(key, phrase)| (key, phrase.variables)).collect();
    for lang in LANGUAGES {
        let own: BTreeMap<_, _> =
            phrases(lang).into_iter().map(|(key, phrase)| (key, phrase.variables)).collect();
        assert_eq!(own, english, "{lang}");
    }
}

#[test]
fn every_choice_by_number_has_all_the_plural_forms_of_its_language() {
    for lang in LANGUAGES {
        let forms: BTreeSet<_> = Numbers::of(lang).categories().into_iter().map(str::to_owned).collect();
        for (key, phrase) in phrases(lang) {
            for choice in phrase.choices {
                assert_eq!(choice, forms, "{lang}: {key}");
            }
        }
    }
}

#[test]
fn every_phrase_can_be_filled_and_shows_no_seams() {
    for lang in LANGUAGES {
        for (key, phrase) in phrases(lang) {
            for number in [0, 1, 2, 3, 5, 11, 21, 100, 101, 1000, 1_000_000] {
                let text = Words::of(lang).format(&key, &fill(lang, &phrase, number));
                assert!(!text.contains(['{', '}', '$']), "{lang}: {key}: {text}");
                assert!(!text.contains("..") && !text.contains("  "), "{lang}: {key}: {text}");
                assert_eq!(text.trim(), text, "{lang}: {key}");
            }
        }
    }
}

#[test]
fn every_kind_of_subject_has_a_name() {
    for lang in LANGUAGES {
        for kind in record::SubjectKind::ALL {
            let key = format!("subject-{}", kind.as_str());
            assert_ne!(Words::of(lang).get(&key), key, "{lang}");
        }
    }
}

#[test]
fn every_kind_of_message_has_a_name_alone_and_in_lists() {
    let kinds = [
        "statement",
        "speech",
        "remarks",
        "interview",
        "news-conference",
        "briefing",
        "letter",
        "article",
        "reply",
        "press-release",
    ];
    for lang in LANGUAGES {
        for kind in kinds {
            assert_ne!(Words::of(lang).kind(kind), format!("kind-{kind}"));
            assert_ne!(Words::of(lang).kinds(kind), format!("kinds-{kind}"));
        }
    }
}

#[test]
fn messages_are_counted_as_each_language_counts() {
    let count = |lang, count: i64| Words::of(lang).format("messages-count", &[("count", count.into())]);
    let russian: Vec<_> = [0, 1, 2, 5, 11, 21, 101].map(|n| count("ru", n)).into();
    assert_eq!(
        russian,
        [
            "0 публикаций",
            "1 публикация",
            "2 публикации",
            "5 публикаций",
            "11 публикаций",
            "21 публикация",
            "101 публикация",
        ]
    );
    assert_eq!(count("en", 1234), "1,234 messages");
    assert_eq!(count("fr", 0), "0 publication");
    assert_eq!(count("fr", 1_000_000), "1\u{202f}000\u{202f}000 de publications");
    assert_eq!(count("ar", 2), "مادتان");
    assert_eq!(count("zh", 11), "11 篇文稿");
    assert_eq!(count("es", 1), "1 publicación");
}

#[test]
fn a_language_without_words_is_served_in_english_and_says_so() {
    assert_eq!(Words::of("de").lang(), "en");
    assert_eq!(Words::of("de").get("nav-home"), "Home");
    assert_eq!(Words::of("zh-Hant-TW").lang(), "zh");
    assert_eq!(Words::of("no such tag").lang(), "en");
    assert_eq!(Words::of("de").page_lang(), "en");
    assert_eq!(Words::of("en-ZA").page_lang(), "en-za");
    // Traditional Chinese was asked for; what is given is Simplified, and says so.
    assert_eq!(Words::of("zh-Hant").page_lang(), "zh-hans");
    assert_eq!(Words::of("zh-CN").page_lang(), "zh-cn");
}

#[test]
fn a_word_that_nobody_wrote_shows_its_key() {
    assert_eq!(Words::of("fr").get("no-such-key"), "no-such-key");
}

#[test]
fn a_latin_name_in_an_arabic_phrase_keeps_to_itself() {
    let phrase =
        Words::of("ar").format("import-source-value", &[("source", "home.txt".into()), ("line", 3.into())]);
    assert!(phrase.starts_with("\u{2068}home.txt\u{2069}"), "{phrase}");
    let phrase = Words::of("en").format("feed-corrected", &[("title", "On the treaty (No. 3)".into())]);
    assert_eq!(phrase, "Corrected: On the treaty (No. 3)");
    let phrase = Words::of("en").format("feed-corrected", &[("title", "بيان: OPCW (2018).".into())]);
    assert_eq!(phrase, "Corrected: \u{2068}بيان: OPCW (2018).\u{2069}");
}

/// Where a text stands inside a phrase, the end of a line is a blank.
fn blank(c: char) -> char {
    if matches!(c, '\u{2028}' | '\u{2029}') { ' ' } else { c }
}

proptest! {
    #[test]
    fn any_text_in_any_phrase_appears_whole(text in "\\PC{0,40}") {
        for lang in LANGUAGES {
            let phrase = Words::of(lang).format("feed-withdrawn", &[("title", text.as_str().into())]);
            let shown: String = text.chars().filter(|c| *c != '\u{2069}').map(blank).collect();
            let phrase: String = phrase.chars().filter(|c| *c != '\u{2069}').map(blank).collect();
            prop_assert!(phrase.contains(&shown), "{phrase}");
        }
    }
}
