//! What a mission's own words do to the site's, however they are written.

use std::collections::BTreeMap;

use proptest::prelude::*;
use record::{Commitment, Lang};

use crate::words::check::{faults, missing};
use crate::words::{Book, Words, book_of, source};

fn theme(files: &[(&str, &str)]) -> BTreeMap<Lang, String> {
    files.iter().map(|(lang, source)| (lang.parse().unwrap(), (*source).to_owned())).collect()
}

fn whats(lang: &str, source: &str) -> Vec<(usize, String)> {
    faults(lang, source).into_iter().map(|fault| (fault.line, fault.what)).collect()
}

#[test]
fn a_theme_overrides_a_phrase_and_leaves_all_others() {
    let book = Book::of(&theme(&[("fr", "nav-home = Page d’accueil\n")]));
    assert_eq!(book.words("fr").get("nav-home"), "Page d’accueil");
    assert_eq!(book.words("fr").get("nav-contact"), Words::of("fr").get("nav-contact"));
    assert_eq!(book.words("es").get("nav-home"), Words::of("es").get("nav-home"));
    assert_eq!(book.words("fr-CA").get("nav-home"), "Page d’accueil");
}

#[test]
fn a_theme_adds_a_language_with_its_own_plural_forms() {
    let polish = "messages-count = { PLURAL($count) ->\n    [one] { $count } tekst\n    [few] { $count } teksty\n    [many] { $count } tekstów\n   *[other] { $count } tekstu\n}\n";
    let words = Book::of(&theme(&[("pl", polish)])).words("pl");
    let count = |number: i64| words.format("messages-count", &[("count", number.into())]);
    assert_eq!(
        [1, 3, 5, 22, 112].map(count),
        ["1 tekst", "3 teksty", "5 tekstów", "22 teksty", "112 tekstów"]
    );
    assert_eq!((words.lang(), words.page_lang()), ("pl", "pl"));
    assert_eq!(words.get("nav-home"), "Home");
}

#[test]
fn a_regional_language_stands_on_its_parent_and_both_on_english() {
    let book = Book::of(&theme(&[
        ("de", "nav-home = Startseite\nnav-contact = Kontakt\n"),
        ("de-at", "nav-contact = Kontakt (AT)\n"),
        ("en", "nav-archive = Register\n"),
    ]));
    let austrian = book.words("de-AT");
    assert_eq!(austrian.get("nav-home"), "Startseite");
    assert_eq!(austrian.get("nav-contact"), "Kontakt (AT)");
    assert_eq!(austrian.get("nav-archive"), "Register");
    assert_eq!(book.words("de-CH").get("nav-contact"), "Kontakt");
    assert_eq!(book.words("ka").get("nav-archive"), "Register");
}

#[test]
fn a_broken_line_takes_no_other_with_it_and_is_named() {
    let broken =
        "nav-home = Startseite\nnav-contact = { $\nnav-archive = Archiv\nthis is no phrase\nkind-label =\n";
    let words = Book::of(&theme(&[("de", broken)])).words("de");
    assert_eq!(words.get("nav-home"), "Startseite");
    assert_eq!(words.get("nav-archive"), "Archiv");
    assert_eq!(words.get("nav-contact"), "Contact");
    let lines: Vec<_> = whats("de", broken).into_iter().map(|(line, _)| line).collect();
    assert_eq!(lines, [2, 4, 5]);
}

#[test]
fn a_check_names_what_readers_would_see_as_a_seam() {
    let source = "nav-hom = Start\nfact-number-value = Nr. { $nummer }\nfeed-title = Meldungen\nmessages-count = { PLURAL($count) ->\n   *[other] { $count } Texte\n}\narchive-of = { NUMBER($period) }\nkind-label = { -brand }\nnav-hom = Art\n";
    let found = whats("de", source);
    let about = |line: usize, word: &str| {
        assert!(
            found.iter().any(|(at, what)| *at == line && what.contains(word)),
            "{line} {word}: {found:?}"
        );
    };
    about(1, "nav-hom is no phrase");
    about(2, "$nummer");
    about(3, "$mission");
    about(4, "[one]");
    about(7, "NUMBER");
    about(8, "-brand");
    about(9, "already");
}

#[test]
fn what_is_missing_is_listed_with_its_english_and_nothing_is_once_it_is_there() {
    let lacking = missing("de", &theme(&[("de", "nav-home = Startseite\n")]));
    assert!(lacking.iter().all(|phrase| phrase.key != "nav-home"));
    let contact = lacking.iter().find(|phrase| phrase.key == "nav-contact").unwrap();
    assert_eq!(contact.english, "Contact");
    let count = lacking.iter().find(|phrase| phrase.key == "messages-count").unwrap();
    assert!(count.english.contains("[one] { $count } message"), "{}", count.english);
    assert_eq!(missing("de", &theme(&[("de", source("en").unwrap())])), []);
    assert_eq!(missing("de-at", &theme(&[("de", source("en").unwrap())])), []);
    assert_eq!(missing("fr-ca", &theme(&[])), []);
    assert_eq!(missing("en-za", &theme(&[])), []);
}

#[test]
fn a_phrase_of_braces_without_end_does_not_exhaust_the_program() {
    let deep = format!("nav-home = {}\nnav-contact = Kontakt\n", "{".repeat(300_000));
    let split = format!("nav-home = {}\nnav-contact = Kontakt\n", "{\nF(\"}\", {".repeat(100_000));
    let chain: String = (0..2_000).map(|n| format!("a{n} = {{ a{} }}\n", n + 1)).collect();
    let laughs: String = (0..40).map(|n| format!("b{n} = {{ b{0} }}{{ b{0} }}\n", n + 1)).collect();
    for source in [deep, split, chain, laughs, "a0 = { a0 }\n".to_owned()] {
        let words = Book::of(&theme(&[("de", &source)])).words("de");
        for key in ["nav-home", "nav-contact", "a0", "b0"] {
            assert!(words.get(key).len() < 100_000);
        }
    }
}

#[test]
fn a_book_is_read_once_and_never_kept_where_its_bytes_cannot_be_had() {
    let commitment = Commitment([9; 32]);
    assert_eq!(book_of(&commitment, || None).words("de").get("nav-home"), "Home");
    let files = || Some(theme(&[("de", "nav-home = Startseite")]));
    assert_eq!(book_of(&commitment, files).words("de").get("nav-home"), "Startseite");
    assert_eq!(book_of(&commitment, || panic!("read twice")).words("de").get("nav-home"), "Startseite");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_file_of_words_upsets_the_site(source in "([a-z-]{1,6} ?= ?|\\{|\\}|\\$[a-z]{1,3}|->|\\[one\\]|\\*\\[other\\]|\"|\\(|\\)|#|\n|\n    |PLURAL|[а-яا-ي]{1,4}|\\.){0,60}") {
        let words = Book::of(&theme(&[("de", &source)])).words("de");
        prop_assert!(!words.get("nav-home").is_empty());
        let _ = faults("de", &source);
    }
}

// A reader would see `{nav-contact}`, or nothing at all.
#[test]
fn phrases_that_quote_each_other_in_a_circle_or_say_nothing_are_named() {
    let wrong = "nav-messages = { nav-contact }\nnav-contact = { nav-home }\nnav-home = { nav-messages }\n\
                 skip-link = {\"\"}\nnav-archive = { kind-speech.attr }\nfooter-verify = { nav-verify }\n";
    let said: Vec<_> = whats("de", wrong);
    for (line, what) in [
        (1, "quotes itself"),
        (2, "quotes itself"),
        (3, "quotes itself"),
        (4, "says nothing"),
        (5, "kind-speech.attr"),
    ] {
        assert!(said.iter().any(|(at, words)| *at == line && words.contains(what)), "{line}: {said:?}");
    }
}
