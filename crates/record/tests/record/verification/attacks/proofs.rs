//! Proofs and checkpoints altered, or taken from elsewhere.

use record::{Checkpoint, Dossier};

use super::{Attacks, Case};
use crate::verification::edit::{flip, replace};
use crate::verification::world::{LOG, OLD_LOG, SIZE, SPEECH, STATEMENT, STRANGER};

impl Attacks {
    pub(super) fn on_proofs(&self) -> Vec<Case> {
        let pile = &self.world.pile;
        let with = |change: &dyn Fn(&mut Dossier)| {
            let mut dossier = self.statement.clone();
            change(&mut dossier);
            dossier.to_bytes()
        };
        let altered = "the proof does not lead from it to the checkpoint's root";
        vec![
            self.case(
                "a bit flipped in a proof",
                with(&|dossier| dossier.entries[3].proof.0[0].0[7] ^= 4),
                "proof",
                altered,
            ),
            self.case(
                "a proof for another entry",
                with(&|dossier| dossier.entries[3].proof = pile.inclusion(5, SIZE)),
                "proof",
                altered,
            ),
            self.case(
                "a proof for another size",
                with(&|dossier| dossier.entries[3].proof = pile.inclusion(3, 9)),
                "proof",
                altered,
            ),
            self.case(
                "an empty proof",
                with(&|dossier| dossier.entries[3].proof.0.clear()),
                "proof",
                "the proof has 0 hashes",
            ),
            self.case(
                "an over-long proof",
                with(&|dossier| {
                    let more = dossier.entries[3].proof.0[0];
                    dossier.entries[3].proof.0.push(more);
                }),
                "proof",
                "the proof has 5 hashes",
            ),
            self.case(
                "a proof longer than any tree",
                with(&|dossier| {
                    let more = dossier.entries[3].proof.0[0];
                    dossier.entries[3].proof.0.resize(1_000, more);
                }),
                "proof",
                "the proof has 1000 hashes",
            ),
        ]
    }

    pub(super) fn on_checkpoints(&self) -> Vec<Case> {
        let pile = &self.world.pile;
        let with = |checkpoint: &Checkpoint| {
            Dossier { checkpoint: checkpoint.note.clone(), ..self.statement.clone() }.to_bytes()
        };
        let edit = |from: &'static str, to: &'static str| {
            self.edit(|json| replace(&mut json["checkpoint"], from, to))
        };
        let unsigned = "not signed by the record's log key";
        let truncated = {
            let mut dossier = pile.dossier(STATEMENT, &pile.checkpoint(SPEECH, LOG));
            dossier.entries.push(self.statement.entries.last().unwrap().clone());
            dossier.to_bytes()
        };
        let mut other = pile.clone();
        other.record = "consulate.example/record".parse().unwrap();
        vec![
            self.case(
                "a truncated log",
                truncated,
                "proof",
                "entry 10 is newer than the checkpoint over 9 entries",
            ),
            self.case("an older checkpoint under newer proofs", with(&pile.checkpoint(9, LOG)), "proof", ""),
            self.case("the checkpoint's size altered", edit("\n11\n", "\n12\n"), "proof", ""),
            self.case(
                "the checkpoint's root altered",
                self.edit(|json| {
                    let at = json["checkpoint"].as_str().unwrap().find("\n11\n").unwrap() + 10;
                    flip(&mut json["checkpoint"], at);
                }),
                "proof",
                "checkpoint's root",
            ),
            self.case(
                "the checkpoint's signature altered",
                self.edit(|json| {
                    let at = json["checkpoint"].as_str().unwrap().find('\u{2014}').unwrap() + 50;
                    flip(&mut json["checkpoint"], at);
                }),
                "checkpoint-unsigned",
                unsigned,
            ),
            self.case(
                "the checkpoint's signature left out",
                with(&self.unsigned()),
                "checkpoint-unsigned",
                unsigned,
            ),
            self.case(
                "a checkpoint under the log key of before",
                with(&pile.checkpoint(SIZE, OLD_LOG)),
                "checkpoint-unsigned",
                unsigned,
            ),
            self.case(
                "a checkpoint under a stranger's key of the same name",
                with(&pile.checkpoint(SIZE, STRANGER)),
                "checkpoint-unsigned",
                unsigned,
            ),
            self.case(
                "another record's checkpoint",
                with(&other.checkpoint(SIZE, LOG)),
                "other-record",
                "consulate.example/record",
            ),
            self.case(
                "no checkpoint",
                self.edit(|json| json["checkpoint"] = "none".into()),
                "checkpoint-form",
                "no signed checkpoint",
            ),
            self.case(
                "a checkpoint without its text",
                self.edit(|json| json["checkpoint"] = "\n\u{2014} embassy.example/record AAAAAAAA\n".into()),
                "checkpoint-form",
                "",
            ),
            self.case(
                "the heartbeat altered",
                self.edit(|json| {
                    let at = json["checkpoint"].as_str().unwrap().chars().count() - 40;
                    flip(&mut json["checkpoint"], at);
                }),
                "cosignature-false",
                "the cosignature of \"embassy.example/record/heartbeat\"",
            ),
        ]
    }

    /// The checkpoint with nothing but a line of the heartbeat.
    fn unsigned(&self) -> Checkpoint {
        let note = String::from_utf8(self.newest.note.clone()).unwrap();
        let lines = note.lines().filter(|line| !line.starts_with("\u{2014} embassy.example/record "));
        let note = lines.fold(String::new(), |note, line| note + line + "\n");
        Checkpoint { note: note.into(), ..self.newest.clone() }
    }
}
