//! `docs/test-vectors/record-v1.json`: a small whole record with all its bytes, for who writes
//! another implementation. `RECORD_EXPECTED=rewrite cargo test -p record vectors` writes it anew.

use std::path::PathBuf;

use record::{
    ContactLine, Counter, Decision, Edition, Kind, LegalStatus, Notice, Office, Person, Phone, Promise,
    Severity, Source, Speaker, StandingPage, SubjectContent, SubjectKind, Text, Turn, TurnRole, Verb,
};
use serde_json::{Value, json};

use crate::support::{Leaf, Press, civil, edition, instant, key, lang, message, ring};

#[test]
fn the_test_vectors_are_those_in_the_documents() {
    let press = press();
    press.check_record();
    let vectors = format!("{:#}\n", vectors(&press));
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs/test-vectors/record-v1.json");
    if std::env::var("RECORD_EXPECTED").as_deref() == Ok("rewrite") {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, &vectors).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == vectors,
        "{} says something else; RECORD_EXPECTED=rewrite writes it anew",
        path.display()
    );
}

/// One of each kind of subject and of each verb, an import, an erasure and a change of keys.
fn press() -> Press {
    let mut press = Press::new();
    for content in [contact(), counter(), notice(), person(), page(), promise()] {
        press.advance(60);
        press.publish(content, Vec::new());
    }
    press.advance(60);
    let interview = press.publish(message(Some("2026-01-14")), vec![interview_en(), interview_fr()]);
    press.advance(3_600);
    press.correct(interview, None, vec![Edition { lead: Some("On trade.".to_owned()), ..interview_en() }]);
    import(&mut press);
    press.withdraw(interview);
    press.reinstate(interview);
    let erased = press.publish(message(None), vec![edition("en", "A name too many")]);
    press.advance(3_600);
    press.erase(erased);
    let change = Decision { content: Some(ring(11, 12, 3)), ..Decision::new(Verb::Revise, press.ring) };
    press.append(change);
    press.use_keys(11, 12);
    let revision =
        Decision { editions: vec![edition("ar", "مقابلة")], ..Decision::new(Verb::Revise, interview) };
    press.append(revision);
    press
}

fn import(press: &mut Press) {
    let id = press.subject(SubjectKind::Message);
    press.append(Decision {
        editions: vec![edition("en", "From the old site")],
        source: Some(Source {
            kind: "text-capture".to_owned(),
            name: "embassy-home-2020-01-18.txt".to_owned(),
            digest: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855".to_owned(),
            captured_at: instant("2020-01-18T09:15:00Z"),
            line: Some(42),
        }),
        issued_at: Some(instant("2020-01-16T00:00:00Z")),
        ..Decision::publish(id, message(Some("2020-01")))
    });
}

fn words(english: &str) -> Text {
    [(lang("en"), english.to_owned())].into()
}

fn contact() -> SubjectContent {
    SubjectContent::Contact(ContactLine {
        label: words("Consular queries"),
        phone: Some(Phone { shown: "+44 (0) 20 7946 0000".to_owned(), e164: "+442079460000".to_owned() }),
        email: Some("consul@embassy.example".to_owned()),
    })
}

fn counter() -> SubjectContent {
    let pattern = |category: &str, pattern: &str| (category.to_owned(), pattern.to_owned());
    let english = [pattern("one", "{days} day since"), pattern("other", "{days} days since")];
    SubjectContent::Counter(Counter {
        since: jiff::civil::date(2018, 3, 4),
        label: words("The opening"),
        patterns: [(lang("en"), english.into())].into(),
    })
}

fn notice() -> SubjectContent {
    SubjectContent::Notice(Notice {
        severity: Severity::Warning,
        title: words("Storm"),
        body: words("Stay *inside*."),
        from: instant("2026-01-14T12:00:00Z"),
        until: Some(instant("2026-01-15T12:00:00Z")),
        zone: "Europe/Lisbon".parse().unwrap(),
    })
}

fn person() -> SubjectContent {
    let office = Office { title: words("Ambassador"), from: Some(civil("2024")), until: None };
    SubjectContent::Person(Person {
        name: words("Ana Example"),
        offices: vec![office],
        biography: Text::new(),
        portrait: None,
    })
}

fn page() -> SubjectContent {
    SubjectContent::Page(StandingPage {
        path: "about".to_owned(),
        title: words("About us"),
        body: words("Since *1974*."),
        menu: None,
    })
}

fn promise() -> SubjectContent {
    SubjectContent::Promise(Promise { kinds: vec![Kind::Statement, Kind::PressRelease] })
}

fn interview_en() -> Edition {
    let turn = |role, speaker: &str, text: &str| Turn {
        role,
        speaker: Some(speaker.to_owned()),
        office: None,
        outlet: None,
        lang: None,
        text: text.to_owned(),
        person: None,
    };
    let speaker =
        Speaker { name: "Ana Example".to_owned(), office: Some("Ambassador".to_owned()), person: None };
    Edition {
        lead: Some("On trade and “the sea”.".to_owned()),
        status: LegalStatus::Authoritative,
        speakers: vec![speaker],
        place: Some("Harbour City".to_owned()),
        event: Some("Opening of the session".to_owned()),
        outlets: vec!["The Harbour Times".to_owned()],
        turns: vec![
            turn(TurnRole::Question, "Question", "What is new?"),
            turn(TurnRole::Answer, "Ana Example", "The *harbour*.\n\nAnd the ships."),
        ],
        ..Edition::new(lang("en"), "Interview with The Harbour Times", "Given on the quay.")
    }
}

fn interview_fr() -> Edition {
    Edition { status: LegalStatus::Unofficial, ..edition("fr", "Entretien à la gazette du port") }
}

fn vectors(press: &Press) -> Value {
    let seeds = [("log", 1), ("mission", 2), ("recovery", 3), ("second log", 11), ("second mission", 12)];
    let keys = seeds.map(|(name, seed)| {
        let key = key(seed);
        let public = key.public();
        json!({ "name": name, "seed": hex::encode(key.seed()), "public": public, "id": public.id() })
    });
    let mut frontier = record::Frontier::default();
    let entries = press.leaves.iter().map(|leaf| {
        frontier.push(record::leaf_hash(&leaf.bytes));
        entry(press, leaf, &frontier)
    });
    let entries: Vec<_> = entries.collect();
    json!({
        "format": "chancery/test-vectors/record/v1",
        "record": press.record,
        "keys": keys,
        "entries": entries,
        "frontier": hex::encode(&press.kept.frontier),
    })
}

fn entry(press: &Press, leaf: &Leaf, frontier: &record::Frontier) -> Value {
    let act = &leaf.entry.act;
    let content = |commit: &record::Commit| match press.contents.get(&commit.commitment) {
        Some(content) => json!({
            "commitment": commit.commitment,
            "salt": hex::encode(content.salt.0),
            "bytes": String::from_utf8(content.bytes.clone()).unwrap(),
        }),
        None => json!({ "commitment": commit.commitment, "erased": true }),
    };
    json!({
        "bytes": String::from_utf8(leaf.bytes.clone()).unwrap(),
        "act_digest": act.digest().to_string(),
        "leaf_hash": hex::encode(record::leaf_hash(&leaf.bytes).0),
        "root": hex::encode(frontier.root().0),
        "checkpoint": String::from_utf8(press.checkpoints[&frontier.size()].clone()).unwrap(),
        "contents": act.commits.iter().map(content).collect::<Vec<_>>(),
    })
}
