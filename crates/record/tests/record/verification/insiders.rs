//! Attacks of who holds keys: a thief of the log key, and the mission itself against its own record's rules.

use record::{Decision, Entry, Grade, SubjectKind, Verb};

use super::case::{Answer, Case, File};
use super::world::{
    CORRECTION, ERASED, ERASURE, Known, LOG, MISSION, OLD_LOG, OLD_MISSION, RECOVERY, ROTATION, SIZE, SPEECH,
    STATEMENT, STRANGER, World,
};
use crate::support::{Pile, Press, edition, key, message, ring};

pub(super) fn cases() -> Vec<Case> {
    [of_the_log_key(), of_the_mission()].concat()
}

fn case(
    name: &'static str,
    pile: &Pile,
    about: u64,
    log: u8,
    code: &'static str,
    sentence: &'static str,
) -> Case {
    let file = pile.dossier(about, &pile.checkpoint(pile.size(), log)).to_bytes();
    Case { name, file: File::Dossier(file), known: Known::default(), answer: Answer::Not(code, sentence) }
}

/// Who breaks into the server can close entries in the log, and sign none as the mission.
fn of_the_log_key() -> Vec<Case> {
    let publish = |press: &mut Press| {
        let id = press.subject(SubjectKind::Message);
        Decision { editions: vec![edition("en", "Not ours")], ..Decision::publish(id, message(None)) }
    };
    let change = |log, mission, recovery| {
        move |press: &mut Press| Decision {
            content: Some(ring(log, mission, recovery)),
            ..Decision::new(Verb::Revise, press.ring)
        }
    };
    let unsigned = "entry 2 is not signed by the mission key";
    let claimed = {
        let mut pile = World::forged(publish, &key(STRANGER));
        pile.entries[2] = {
            let mut entry = pile.entry(2);
            entry.signatures[0].key = key(OLD_MISSION).public().id();
            entry.to_bytes()
        };
        pile
    };
    let nobody = {
        let mut pile = claimed.clone();
        let mut entry = pile.entry(2);
        entry.signatures.clear();
        pile.entries[2] = entry.to_bytes();
        pile
    };
    let stale = {
        let mut pile = World::new().pile;
        pile.rewrite(SPEECH, OLD_MISSION, |_| {});
        pile
    };
    vec![
        case(
            "a message signed by a stranger",
            &World::forged(publish, &key(STRANGER)),
            2,
            OLD_LOG,
            "unsigned-act",
            unsigned,
        ),
        case("a stranger's signature in the mission's name", &claimed, 2, OLD_LOG, "unsigned-act", unsigned),
        case("a message that nobody signed", &nobody, 2, OLD_LOG, "unsigned-act", unsigned),
        case(
            "a message signed by the recovery key",
            &World::forged(publish, &key(RECOVERY)),
            2,
            OLD_LOG,
            "unsigned-act",
            unsigned,
        ),
        case(
            "a message signed by the log key",
            &World::forged(publish, &key(OLD_LOG)),
            2,
            OLD_LOG,
            "unsigned-act",
            unsigned,
        ),
        case("a message signed by the mission key of before", &stale, SPEECH, LOG, "unsigned-act", "entry 9"),
        case(
            "keys changed by a stranger",
            &World::forged(change(OLD_LOG, STRANGER, RECOVERY), &key(STRANGER)),
            2,
            OLD_LOG,
            "unsigned-act",
            "neither the mission key nor the recovery key",
        ),
        case(
            "the recovery key replaced by the mission key",
            &World::forged(change(OLD_LOG, OLD_MISSION, STRANGER), &key(OLD_MISSION)),
            2,
            OLD_LOG,
            "unsigned-act",
            "replaces the recovery key",
        ),
    ]
}

/// The mission holds every key, and still cannot put into its record what no record may hold.
fn of_the_mission() -> Vec<Case> {
    let world = World::new();
    let bent = |name, index: u64, code, sentence, change: &dyn Fn(&mut Entry)| {
        let mut pile = world.pile.clone();
        let signer = if index > ROTATION { MISSION } else { OLD_MISSION };
        pile.rewrite(index, signer, change);
        case(name, &pile, index, LOG, code, sentence)
    };
    let recommitted = |name, index, place, bytes: &[u8], sentence| {
        let mut pile = world.pile.clone();
        pile.recommit(index, place, MISSION, bytes);
        case(name, &pile, index, LOG, "content-form", sentence)
    };
    let hidden = edition("en", "At the university").to_bytes();
    let hidden = String::from_utf8(hidden).unwrap().replace("The text", "The te\u{200B}xt");
    let earlier = world.pile.entry(STATEMENT).act.commits[0].commitment;
    vec![
        bent("a correction without a grade", CORRECTION, "act-form", "has a grade", &|entry| {
            entry.act.grade = None;
        }),
        bent("a publication with a grade", SPEECH, "act-form", "has a grade", &|entry| {
            entry.act.grade = Some(Grade::Major);
        }),
        bent("a correction of what was never published", CORRECTION, "missing-entry", "", &|entry| {
            entry.act.revision = 3;
        }),
        bent(
            "an act that names another before it",
            CORRECTION,
            "chain",
            "does not name the act before it",
            &|entry| entry.act.previous = Some(entry.act.digest()),
        ),
        bent("a first act that names one before it", SPEECH, "chain", "does not name", &|entry| {
            entry.act.previous = Some(entry.act.digest());
        }),
        bent("a subject published twice", CORRECTION, "act-form", "verb", &|entry| {
            entry.act.verb = Verb::Publish;
            entry.act.grade = None;
            entry.act.commits[0].role = record::Role::Subject;
            entry.act.commits[0].lang = None;
            entry.act.commits[1].role = record::Role::Edition;
            entry.act.languages = vec!["en".parse().unwrap()];
        }),
        bent("an erasure that leaves a text", ERASURE, "act-form", "leaves a text of it", &|entry| {
            entry.act.erases.truncate(1);
        }),
        bent("an erasure of another's text", ERASURE, "act-form", "not its subject's", &|entry| {
            entry.act.erases.push(earlier);
            entry.act.erases.sort_unstable();
        }),
        bent("a text committed to twice", SPEECH, "act-form", "committed to before", &|entry| {
            entry.act.commits[1].commitment = entry.act.commits[0].commitment;
        }),
        bent("issued before it was recorded", SPEECH, "instants", "entry 9", &|entry| {
            entry.issued_at = entry.issued_at.plus_seconds(-1);
        }),
        bent("recorded before the entry before it", SPEECH, "instants", "entry 9", &|entry| {
            entry.recorded_at = entry.recorded_at.plus_seconds(-1_000_000);
            entry.issued_at = entry.recorded_at;
        }),
        bent("recorded before its hour", SPEECH, "instants", "entry 9", &|entry| {
            entry.act.not_before = Some(entry.recorded_at.plus_seconds(1));
        }),
        bent("no official number", SPEECH, "number", "the official number that it is due", &|entry| {
            entry.number = None;
        }),
        bent("an official number of another year", STATEMENT, "number", "entry 3", &|entry| {
            entry.number = "1/2025".parse().ok();
        }),
        bent("a correction with an official number", CORRECTION, "number", "entry 4", &|entry| {
            entry.number = "9/2026".parse().ok();
        }),
        recommitted(
            "a text with an invisible character in the record",
            SPEECH,
            1,
            hidden.as_bytes(),
            "characters that the record does not",
        ),
        recommitted(
            "a text in another language than the act says",
            SPEECH,
            1,
            &edition("fr", "À l'université").to_bytes(),
            "another language",
        ),
        recommitted("a subject of another kind", SPEECH, 0, &ring(1, 2, 3).to_bytes(), "another kind"),
    ]
}

#[test]
fn what_is_bent_is_bent_in_the_log_itself() {
    let pile = World::new().pile;
    assert_eq!(
        (pile.size(), pile.entry(ERASED).act.verb, pile.entry(ERASURE).act.verb),
        (SIZE, Verb::Publish, Verb::Erase)
    );
}
