//! The languages of a site, for those who look after it.

use std::fs;

use crate::support::Desk;

fn write_words(desk: &Desk, lang: &str, words: &str) {
    let folder = desk.path("chancery-data/theme/words");
    fs::create_dir_all(&folder).expect("a folder of words");
    fs::write(folder.join(format!("{lang}.ftl")), words).expect("a file of words");
}

/// A record of a mission in one language, with nothing in it that lacks a translation.
fn in_one_language(lang: &str) -> Desk {
    let desk = Desk::bare();
    let words = ["init", "--name", "Embassy", "--address", "https://veridia.example", "--languages", lang];
    desk.run(&[&words[..], &["--host-city", "Port", "--host-zone", "UTC"]].concat()).succeeds();
    desk
}

#[test]
fn a_site_in_which_nothing_is_missing_passes() {
    for lang in ["en", "ar", "zh", "fr-ca"] {
        let desk = in_one_language(lang);
        desk.run(&["doctor"]).tells(0, &["nothing is missing"]);
        assert_eq!(desk.run(&["doctor", "--json"]).json()["complete"], true);
    }
}

#[test]
fn a_language_without_words_is_told_phrase_by_phrase() {
    let desk = in_one_language("de");
    desk.run(&["doctor"])
        .tells(1, &["Deutsch", "words/de.ftl", "nav-home = Home", "messages-count = { PLURAL"]);
    write_words(
        &desk,
        "de",
        "nav-home = Startseite\nnav-hom = Start\nmessages-count = { PLURAL($count) ->\n   *[other] { $count } Texte\n}\n",
    );
    desk.run(&["doctor"]).tells(
        1,
        &[
            "words/de.ftl, line 2: nav-hom is no phrase",
            "words/de.ftl, line 3",
            "[one]",
            "nav-contact = Contact",
        ],
    );
    let report = desk.run(&["doctor", "--json"]).fails(1).out;
    let report: serde_json::Value = serde_json::from_str(&report).expect("JSON");
    let german = &report["languages"][0];
    assert_eq!((german["lang"].as_str(), report["words"].as_str()), (Some("de"), Some("folder")));
    let phrases = german["phrases"].as_array().expect("phrases");
    assert!(phrases.iter().all(|phrase| phrase["key"] != "nav-home"));
    assert!(phrases.iter().any(|phrase| phrase["key"] == "nav-contact" && phrase["english"] == "Contact"));
}

#[test]
fn a_text_of_the_record_that_a_language_lacks_is_named_with_its_subject() {
    let desk = Desk::new();
    desk.write(
        "about.json",
        r#"{"format":"chancery/page/v1","path":"about","title":{"en":"About us"},"body":{"en":"A text."}}"#,
    );
    desk.run(&["publish", "about.json"]).succeeds();
    desk.run(&["doctor"])
        .tells(1, &["mission \"Embassy of Veridia\" has no name", "page \"About us\" has no title, body"]);
}

#[test]
fn words_of_a_language_that_the_mission_has_not_are_pointed_out() {
    let desk = in_one_language("en");
    write_words(&desk, "de", "nav-home = Startseite\n");
    desk.run(&["doctor"]).tells(0, &["words/de.ftl is of no language of the mission"]);
}

#[test]
fn quotation_marks_are_set_by_asking_and_stay_as_typed_without() {
    let desk = Desk::new();
    desk.write("v.en.md", "---\nkind: statement\ntitle: It's \"here\"\ndate: 2026-01-14\n---\nThe '60s.\n");
    desk.run(&["publish", "v.en.md"]).succeeds();
    assert!(desk.message("1/2026").contains("It&#39;s &quot;here&quot;"));
    desk.run(&["publish", "v.en.md", "--typographic-quotes"]).succeeds();
    let page = desk.message("2/2026");
    assert!(page.contains("It’s “here”") && page.contains("The ’60s."), "{page}");
}
