//! Dossiers that hold in themselves, and contradict what the verifier knows.

use record::{Checkpoint, Decision, Verb};
use serde_json::Value;

use super::{Attacks, Case};
use crate::support::{Pile, Press, cosigned, edition, instant, message, ring};
use crate::verification::edit::{edited, entries, flip};
use crate::verification::world::{
    Known, LOG, MISSION, OLD_LOG, RECOVERY, SIZE, SPEECH, STRANGER, WITNESSES, World, policy,
};

impl Attacks {
    pub(super) fn on_trust(&self) -> Vec<Case> {
        let world = &self.world;
        let pile = &world.pile;
        let speech = |checkpoint: &Checkpoint| pile.dossier(SPEECH, checkpoint).to_bytes();
        let with =
            |name, file, known, code, sentence| Case { known, ..self.case(name, file, code, sentence) };
        let impostor = World::impostor();
        let forged = impostor.dossier(2, &impostor.checkpoint(3, STRANGER)).to_bytes();
        let same = "another key with the same name";
        let false_witness = {
            let known = world.witnessed(&WITNESSES);
            let text = String::from_utf8(known.note.clone()).unwrap();
            let line = text.lines().last().unwrap().to_owned();
            let mut altered: Value = line.clone().into();
            flip(&mut altered, line.chars().count() - 20);
            Checkpoint { note: text.replace(&line, altered.as_str().unwrap()).into(), ..known }
        };
        let unknown =
            cosigned(&world.beating(), "witness21.example", STRANGER, instant("2026-01-16T12:00:00Z"));
        vec![
            with(
                "a whole record under other keys and the same name",
                forged.clone(),
                Known::rings(pile),
                "other-key",
                same,
            ),
            with("the same against a policy", forged, Known::policy(policy(LOG)), "other-key", same),
            with(
                "a policy of the log key of before",
                speech(&self.newest),
                Known::policy(policy(OLD_LOG)),
                "other-key",
                same,
            ),
            with(
                "a fork of the same size",
                fork(pile),
                Known { checkpoint: Some(world.checkpoint()), ..Known::rings(pile) },
                "fork",
                "over 11 entries has another root",
            ),
            with(
                "an old checkpoint shown again",
                pile.dossier(SPEECH, &pile.checkpoint(10, LOG)).to_bytes(),
                Known { checkpoint: Some(world.checkpoint()), ..Known::rings(pile) },
                "stale",
                "covers 10 entries, but one over 11 is known",
            ),
            with(
                "a change of keys that is known, left out",
                known_ring_left_out().0,
                Known { rings: known_ring_left_out().1, ..Known::default() },
                "missing-entry",
                "entry 3",
            ),
            with(
                "too few witnesses for the policy",
                speech(&world.witnessed(&WITNESSES[..1])),
                Known::policy(policy(LOG)),
                "quorum",
                "cosigned by 1 of the witnesses",
            ),
            with(
                "too few witnesses for the verifier",
                speech(&world.witnessed(&WITNESSES[..2])),
                Known { at_least: 3, ..Known::policy(policy(LOG)) },
                "quorum",
                "cosigned by 2 of the witnesses",
            ),
            with(
                "a witness's name under another key",
                speech(&unknown),
                Known { at_least: 1, ..Known::policy(policy(LOG).replace("quorum trusted", "quorum none")) },
                "quorum",
                "cosigned by 0",
            ),
            with(
                "a witness's cosignature altered",
                speech(&false_witness),
                Known::policy(policy(LOG)),
                "cosignature-false",
                "witness23.example",
            ),
        ]
    }
}

/// The same keys closed another history of the same length.
fn fork(pile: &Pile) -> Vec<u8> {
    let mut fork = pile.clone();
    fork.recommit(SPEECH, 1, MISSION, &edition("en", "Not at the university").to_bytes());
    fork.dossier(SPEECH, &fork.checkpoint(SIZE, LOG)).to_bytes()
}

/// A dossier without a change of keys that leaves the log key and the acts in it as they were, and the rings known.
fn known_ring_left_out() -> (Vec<u8>, Vec<record::verify::StatedRing>) {
    let mut press = Press::new();
    press.publish(message(None), vec![edition("en", "We pay at once")]);
    let ring = ring(OLD_LOG, MISSION, RECOVERY);
    press.append(Decision { content: Some(ring), ..Decision::new(Verb::Revise, press.ring) });
    let pile = press.pile();
    let dossier = pile.dossier(2, &pile.checkpoint(4, OLD_LOG));
    (edited(&dossier, |json| drop(entries(json).pop())), pile.rings())
}
