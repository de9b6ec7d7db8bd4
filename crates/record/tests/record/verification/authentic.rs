//! What is authentic.

use serde_json::Value;

use super::case::{Answer, Case, File};
use super::world::{
    CORRECTION, ERASED, ERASURE, IMPORT, Known, LOG, OLD_LOG, ROTATION, SIZE, SPEECH, STATEMENT, STRANGER,
    TRANSLATION, WITNESSES, World, policy,
};

pub(super) fn cases() -> Vec<Case> {
    let world = World::new();
    let (pile, newest) = (&world.pile, world.checkpoint());
    let early = pile.checkpoint(STATEMENT + 1, OLD_LOG);
    let (recovered, impostor) = (World::recovered(), World::impostor());
    let case = |name, file: Vec<u8>, known| Case {
        name,
        file: File::Dossier(file),
        known,
        answer: Answer::Authentic,
    };
    let of = |about, checkpoint| pile.dossier(about, checkpoint).to_bytes();
    let none = Known::default;
    let rings = || Known::rings(pile);
    let enough = Known { at_least: 2, ..Known::policy(policy(LOG)) };
    vec![
        case("a statement, when it was the newest entry", of(STATEMENT, &early), none()),
        case("an old dossier, for who knows the newer keys", of(STATEMENT, &early), rings()),
        case("a statement that was corrected since", of(STATEMENT, &newest), rings()),
        case("a correction", of(CORRECTION, &newest), rings()),
        case("an import", of(IMPORT, &newest), rings()),
        case("a message whose text was erased", of(ERASED, &newest), rings()),
        case("the erasure itself", of(ERASURE, &newest), rings()),
        case("the change of mission key and log key", of(ROTATION, &newest), rings()),
        case("a speech under the new keys", of(SPEECH, &newest), rings()),
        case("a translation of what the old keys signed", of(TRANSLATION, &newest), none()),
        case("the keys", of(0, &newest), none()),
        case("the mission", of(1, &newest), rings()),
        case("the promise", of(2, &newest), rings()),
        case("with the mission's heartbeat", of(SPEECH, &world.beating()), rings()),
        case(
            "with two witnesses and a stranger",
            of(SPEECH, &world.witnessed(&WITNESSES[..2])),
            enough.clone(),
        ),
        case(
            "with three witnesses",
            of(SPEECH, &world.witnessed(&WITNESSES)),
            Known { rings: pile.rings(), ..enough },
        ),
        case("cosigned, for who knows no witness", of(SPEECH, &world.witnessed(&WITNESSES)), none()),
        case(
            "withdrawn after the recovery key made new keys",
            recovered.dossier(2, &recovered.checkpoint(5, LOG)).to_bytes(),
            Known::rings(&recovered),
        ),
        // Nothing but the keys tells it from the mission's own.
        case(
            "a whole record under other keys and the same name, for who knows no keys",
            impostor.dossier(2, &impostor.checkpoint(3, STRANGER)).to_bytes(),
            none(),
        ),
        case(
            "newer than what is known",
            of(SPEECH, &newest),
            Known { checkpoint: Some(early.clone()), ..rings() },
        ),
        case(
            "the very checkpoint that is known",
            of(SPEECH, &newest),
            Known { checkpoint: Some(newest.clone()), ..rings() },
        ),
    ]
}

fn found(name: &str) -> Value {
    let cases = cases();
    let case = cases.iter().find(|case| case.name == name).unwrap();
    case.verify().unwrap()
}

#[test]
fn a_corrected_statement_tells_its_correction_with_the_public_reason() {
    let found = found("a statement that was corrected since");
    assert_eq!((&found["number"], &found["kind"]), (&"1/2026".into(), &"statement".into()));
    assert_eq!((&found["revision"], &found["verb"]), (&1.into(), &"publish".into()));
    assert_eq!(found["editions"][0]["title"], "We pay at once");
    let later: Vec<_> = found["later"].as_array().unwrap().iter().map(|act| &act["verb"]).collect();
    assert_eq!(later, ["correct", "revise"]);
    assert_eq!(found["later"][0]["grade"], "minor");
    assert_eq!(found["later"][0]["reasons"]["en"], "The timetable has changed.");
    assert_eq!((&found["pinned"], &found["sealed"]), (&true.into(), &false.into()));
    assert_eq!(found["size"], SIZE);
}

#[test]
fn a_correction_tells_the_editions_as_it_left_them() {
    let found = found("a correction");
    let editions = found["editions"].as_array().unwrap();
    let told: Vec<_> = editions
        .iter()
        .map(|one| (one["lang"].as_str().unwrap(), one["revision"].as_u64().unwrap()))
        .collect();
    assert_eq!(told, [("en", 2), ("fr", 1)]);
    assert_eq!(editions[0]["title"], "We pay within a year");
}

#[test]
fn an_erased_text_is_told_as_gone_with_the_reason_of_its_erasure() {
    let found = found("a message whose text was erased");
    assert!(found["editions"][0]["title"].is_null());
    assert_eq!(found["later"][0]["verb"], "erase");
    assert_eq!(found["later"][0]["reasons"]["en"], "The timetable has changed.");
    assert!(found.get("kind").is_none(), "what kind it was is gone too");
}

#[test]
fn an_import_says_when_its_source_issued_it_and_has_no_number() {
    let found = found("an import");
    assert_eq!(found["issued_at"], "2020-01-16T00:00:00Z");
    assert_eq!(found["recorded_at"], "2026-01-14T10:02:00Z");
    assert!(found.get("number").is_none());
}

#[test]
fn heartbeat_and_witnesses_are_told_with_their_instants_and_strangers_are_not() {
    let found = found("with two witnesses and a stranger");
    assert_eq!(found["heartbeat"], "2026-01-16T12:00:00Z");
    let witnesses = found["witnesses"].as_array().unwrap();
    let names: Vec<_> = witnesses.iter().map(|one| one[0].as_str().unwrap()).collect();
    assert_eq!(names, ["witness21.example", "witness22.example"]);
    assert_eq!(witnesses[0][1], "2026-01-16T12:00:05Z");
}

#[test]
fn without_pinned_keys_the_answer_says_so() {
    assert_eq!(found("a translation of what the old keys signed")["pinned"], false);
    assert_eq!(found("a speech under the new keys")["pinned"], true);
    assert_eq!(found("with two witnesses and a stranger")["pinned"], true);
}
