use std::collections::BTreeMap;

use record::{
    Decision, Edition, Lang, Mission, Position, Post, Salt, SubjectContent, SubjectId, SubjectKind, Text,
    Zone,
};

use super::*;

fn lang(tag: &str) -> Lang {
    tag.parse().unwrap()
}

fn mission() -> SubjectContent {
    let post = Post { country: Text::new(), city: Text::new(), zone: Zone::utc() };
    SubjectContent::Mission(Box::new(Mission {
        name: Text::from([(lang("en"), "Embassy".to_owned())]),
        sending: post.clone(),
        host: post,
        zone: Zone::utc(),
        languages: vec![lang("en")],
        default_language: lang("en"),
        address: "https://one.example".to_owned(),
        look: None,
        calendars: BTreeMap::new(),
    }))
}

/// Two acts: a mission, and a message in two languages.
fn acts() -> Acts {
    let record: RecordId = "one.example/record".parse().unwrap();
    let mut count = 0;
    let mut salt = || {
        count += 1;
        Salt([count; 32])
    };
    let first = Position { revision: 1, previous: None };
    let message = record::Message {
        kind: record::Kind::Statement,
        fidelity: record::Fidelity::Authored,
        dated: None,
        event: None,
        topics: Vec::new(),
        places: Vec::new(),
        series: Vec::new(),
        related: Vec::new(),
    };
    let decisions = [
        Decision::publish(SubjectId::new(SubjectKind::Mission, [1; 16]), mission()),
        Decision {
            editions: vec![
                Edition::new(lang("fr"), "Une déclaration", "Son texte."),
                Edition::new(lang("en"), "A statement", "Its text."),
            ],
            ..Decision::publish(
                SubjectId::new(SubjectKind::Message, [2; 16]),
                SubjectContent::Message(message),
            )
        },
    ];
    let prepared = decisions.map(|decision| decision.prepare(&record, first, &mut salt).unwrap());
    Acts::prepared(&record, prepared.to_vec(), Vec::new()).unwrap_or_else(|failure| panic!("{failure}"))
}

fn refusal(bytes: &[u8]) -> String {
    Acts::from_bytes(bytes).err().expect("it is refused")
}

#[test]
fn a_file_is_read_as_it_was_written() {
    let bytes = acts().to_bytes();
    let again = Acts::from_bytes(&bytes).unwrap();
    assert_eq!(again.to_bytes(), bytes);
    assert_eq!(again.acts.len(), 2);
}

#[test]
fn no_bit_of_a_file_can_be_flipped() {
    let bytes = acts().to_bytes();
    for place in 0..bytes.len() - 1 {
        let mut altered = bytes.clone();
        altered[place] ^= 1;
        // What no text contradicts (a subject's id) is another act, which is shown and signed as that.
        if let Ok(read) = Acts::from_bytes(&altered) {
            let digests = |acts: &Acts| acts.acts.iter().map(|one| one.act.digest()).collect::<Vec<_>>();
            assert_ne!(digests(&read), digests(&acts()), "at {place}");
        }
    }
}

#[test]
fn acts_of_two_records_are_not_signed_together() {
    let text = String::from_utf8(acts().to_bytes()).unwrap();
    let other = text.replacen("one.example/record", "two.example/record", 1);
    assert!(refusal(other.as_bytes()).contains("holds an act for"), "{}", refusal(other.as_bytes()));
}

#[test]
fn a_text_with_invisible_characters_is_refused() {
    let mut acts = acts();
    let Reading { act, contents, .. } = &mut acts.acts[1];
    let content = contents.iter_mut().find(|content| content.bytes.ends_with(b"Its text.")).unwrap();
    let before = content.commitment();
    content.bytes.extend_from_slice("\u{202E}evil".as_bytes());
    let after = content.commitment();
    act.commits.iter_mut().find(|commit| commit.commitment == before).unwrap().commitment = after;
    let refused = refusal(&acts.to_bytes());
    assert!(refused.contains("act 2") && refused.contains("invisible characters"), "{refused}");
}

#[test]
fn what_is_signed_is_shown_in_words() {
    let words = acts().words(false);
    for told in [
        "For the record one.example/record: 2 acts.",
        "1 of 2: publish mission-",
        "fr (official): Une déclaration",
        "Its text.",
        "commits to 3 contents, each checked",
    ] {
        assert!(words.contains(told), "{told} is not in\n{words}");
    }
}
