//! Every content reads back as it was written, and has one spelling.

use proptest::prelude::*;
use record::{
    Commitment, Content, Edition, LegalStatus, NotCanonical, Salt, Speaker, SubjectContent, Turn, TurnRole,
    canonical_bytes, from_canonical, text,
};

use crate::support::{lang, message, mission, ring};

/// Text as people and their enemies write it.
fn wild() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,40}",
        "[\\x00-\\x7F\u{80}-\u{9F}\u{AD}\u{200B}-\u{200F}\u{202A}-\u{202E}\u{2060}-\u{2069}\u{FEFF}e\u{301}\u{303}\u{E01}\u{0645}\u{4E00}]{0,40}",
        "(a|n|\r|\n|\t| |\u{303}|\u{308}|\"|\\\\){0,12}",
        any::<String>(),
    ]
}

prop_compose! {
    fn editions()(
        title in wild(), lead in prop::option::of(wild()), place in prop::option::of(wild()),
        event in prop::option::of(wild()), outlets in prop::collection::vec(wild(), 0..3),
        speakers in prop::collection::vec((wild(), prop::option::of(wild())), 0..3),
        turns in prop::collection::vec((any::<bool>(), prop::option::of(wild()), wild()), 0..3),
        body in prop::collection::vec(wild(), 0..4),
    ) -> Edition {
        let turn = |(asks, speaker, text): (bool, Option<String>, String)| Turn {
            role: if asks { TurnRole::Question } else { TurnRole::Answer },
            outlet: speaker.clone(),
            office: None,
            speaker,
            lang: asks.then(|| lang("zh-hant")),
            text, person: None };
        Edition {
            lead, place, event, outlets,
            status: LegalStatus::Unofficial,
            speakers: speakers.into_iter().map(|(name, office)| Speaker { name, office, person: None }).collect(),
            turns: turns.into_iter().map(turn).collect(),
            ..Edition::new(lang("ar"), title, body.join("\n\n"))
        }
    }
}

proptest! {
    #[test]
    fn an_edition_reads_back_as_it_was_written(edition in editions()) {
        for edition in [edition.cleaned(), edition] {
            prop_assert_eq!(Edition::from_bytes(&edition.to_bytes()).unwrap(), edition);
        }
    }

    #[test]
    fn an_edition_is_clean_once_it_is_cleaned(edition in editions()) {
        let once = edition.cleaned();
        prop_assert_eq!(&once.cleaned(), &once);
        prop_assert!(text::is_clean(&once.title) && text::is_clean(&once.body));
        prop_assert!(!once.title.contains('\n') && !once.title.starts_with(' '));
    }

    #[test]
    fn cleaning_twice_changes_nothing_more(text in wild()) {
        let once = text::clean(&text);
        prop_assert_eq!(&text::clean(&once), &once);
        prop_assert_eq!(text::clean_line(&text::clean_line(&text)), text::clean_line(&text));
        let is_wanted = |c: char| c == '\u{200B}' || !text::is_unwanted(c);
        prop_assert!(once.chars().all(is_wanted));
    }

    #[test]
    fn a_commitment_is_to_these_bytes_under_this_salt(bytes: Vec<u8>, salt: [u8; 32], other: Vec<u8>) {
        let commitment = Content { salt: Salt(salt), bytes: bytes.clone() }.commitment();
        prop_assert_eq!(commitment.to_string().parse::<Commitment>().unwrap(), commitment);
        prop_assert_eq!(Commitment::to(&Salt(salt), &other) == commitment, other == bytes);
        prop_assert_ne!(Commitment::to(&Salt(salt.map(|byte| !byte)), &bytes), commitment);
    }

    #[test]
    fn reading_strange_bytes_never_panics(bytes: Vec<u8>, text in wild()) {
        let _ = (Edition::from_bytes(&bytes), SubjectContent::from_bytes(&bytes));
        let _ = (record::Entry::from_bytes(&bytes), record::Entry::from_own_bytes(text.as_bytes()));
    }
}

#[test]
fn a_subject_reads_back_as_it_was_written() {
    for content in [message(None), message(Some("2026-01")), mission("Europe/Lisbon"), ring(1, 2, 3)] {
        assert_eq!(SubjectContent::from_bytes(&content.to_bytes()).unwrap(), content);
    }
}

#[test]
fn any_other_spelling_of_a_subject_is_refused() {
    let canonical = r#"{"dated":{"date":"2026-01","precision":"month","zone":"UTC"},"fidelity":"authored","format":"chancery/message/v1","kind":"letter"}"#;
    assert!(SubjectContent::from_bytes(canonical.as_bytes()).is_ok());
    let others = [
        canonical.replace(",\"kind\"", ", \"kind\""),
        canonical.replace("\"kind\":\"letter\"", "\"kind\":\"l\\u0065tter\""),
        canonical.replace("2026-01", "2026-01-01"),
        canonical.replace("\"precision\":\"month\"", "\"precision\":\"day\""),
        canonical.replace("UTC", "utc"),
        canonical.replace("message/v1", "message/v2"),
        canonical.replace("\"kind\":\"letter\"", "\"kind\":\"letter\",\"more\":1"),
        canonical.replace("\"kind\":\"letter\"", "\"kind\":\"letter\",\"kind\":\"letter\""),
        canonical.replace("{\"dated\"", "{\"event\":null,\"dated\""),
        format!("{canonical}\n"),
        format!("\u{FEFF}{canonical}"),
    ];
    for other in others {
        assert!(SubjectContent::from_bytes(other.as_bytes()).is_err(), "{other}");
    }
}

#[test]
fn any_other_spelling_of_an_edition_or_an_entry_is_refused() {
    let edition = Edition::new(lang("en"), "A title", "A text.");
    let bytes = String::from_utf8(edition.to_bytes()).unwrap();
    for other in [
        bytes.replace("\n\n", "\n"),
        bytes.replacen(',', ", ", 1),
        bytes.replace("edition/v1", "edition/v2"),
        bytes.replace("\"status\"", "\"outlets\":[],\"status\""),
        bytes.replace("\"title\"", "\"subtitle\":\"no\",\"title\""),
        bytes.replace("\"format\":\"chancery/edition/v1\",", ""),
    ] {
        assert!(Edition::from_bytes(other.as_bytes()).is_err(), "{other}");
    }
    let press = crate::support::Press::new();
    let bytes = String::from_utf8(press.leaves[1].bytes.clone()).unwrap();
    assert!(record::Entry::from_bytes(bytes.as_bytes()).is_ok());
    for other in [
        bytes.replacen("entry/v1", "entry/v2", 1),
        bytes.replacen("act/v1", "act/v2", 1),
        bytes.replacen("\"index\":1", "\"index\":1.0", 1),
        bytes.replacen("\"index\":1", "\"index\":9007199254740993", 1),
        bytes.replacen("\"index\":1", "\"index\":18446744073709551615", 1),
        bytes.replacen("\"index\":1", "\"index\":1,\"note\":\"\"", 1),
        bytes.replacen("\"signatures\"", "\"number\":null,\"signatures\"", 1),
    ] {
        assert_ne!(other, bytes);
        assert!(record::Entry::from_bytes(other.as_bytes()).is_err(), "{other}");
    }
}

#[test]
fn canonical_json_is_that_of_rfc_8785() {
    let value: serde_json::Value =
        serde_json::from_str(r#"{ "é": "\u20ac\/\u000f", "b": 1e1, "a": [null, true] }"#).unwrap();
    let canonical = r#"{"a":[null,true],"b":10,"é":"€/\u000f"}"#;
    assert_eq!(canonical_bytes(&value), canonical.as_bytes());
    let spelled = from_canonical::<serde_json::Value>(br#"{"b":1,"a":2}"#);
    assert!(matches!(spelled, Err(NotCanonical::Spelling)));
    assert!(matches!(from_canonical::<serde_json::Value>(b"{"), Err(NotCanonical::Shape(_))));
}
