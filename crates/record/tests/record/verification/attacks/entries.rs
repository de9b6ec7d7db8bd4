//! Entries altered, reordered, doubled, dropped, inserted.

use super::{Attacks, Case};
use crate::support::key;
use crate::verification::edit::{edited, entries, entry, flip, replace};
use crate::verification::world::{CORRECTION, LOG, OLD_MISSION, ROTATION, SPEECH, STATEMENT};

impl Attacks {
    pub(super) fn on_entries(&self) -> Vec<Case> {
        let altered = "one of the three was altered";
        let inserted = self.inserted();
        vec![
            self.case(
                "a bit flipped in an entry",
                self.edit(|json| replace(&mut entry(json, CORRECTION)["entry"], "minor", "major")),
                "proof",
                altered,
            ),
            self.case(
                "an instant altered",
                self.edit(|json| replace(&mut entry(json, STATEMENT)["entry"], "2026-01-14T", "2026-01-13T")),
                "proof",
                altered,
            ),
            self.case(
                "a signature altered in its entry",
                self.edit(|json| {
                    let text = &mut entry(json, STATEMENT)["entry"];
                    let at = text.as_str().unwrap().find("\"signature\":\"").unwrap() + 20;
                    flip(text, at);
                }),
                "proof",
                altered,
            ),
            self.case(
                "another spelling of an entry",
                self.edit(|json| replace(&mut entry(json, STATEMENT)["entry"], ",", ", ")),
                "entry-form",
                "not written as an entry",
            ),
            self.case(
                "an entry that says another index",
                self.edit(|json| {
                    entry(json, CORRECTION)["entry"] = entry(json, STATEMENT)["entry"].clone();
                }),
                "entry-form",
                "entry 4",
            ),
            self.case(
                "an entry of another record",
                self.edit(|json| {
                    replace(&mut entry(json, STATEMENT)["entry"], "embassy.example", "consulate.example");
                }),
                "other-record",
                "consulate.example/record",
            ),
            self.case(
                "entries reordered",
                self.edit(|json| entries(json).swap(3, 4)),
                "order",
                "entry 3 comes after entry 4",
            ),
            self.case(
                "an entry doubled",
                self.edit(|json| {
                    let double = entry(json, STATEMENT).clone();
                    entries(json).insert(3, double);
                }),
                "order",
                "entry 3 comes after entry 3",
            ),
            self.case(
                "a correction dropped",
                self.edit(|json| entries(json).retain(|entry| entry["index"] != CORRECTION)),
                "missing-entry",
                "entry 10 is not there, or does not follow",
            ),
            self.case(
                "the first entry dropped",
                self.edit(|json| drop(entries(json).remove(0))),
                "missing-entry",
                "entry 0",
            ),
            self.case(
                "the publication dropped",
                self.edit(|json| entries(json).retain(|entry| entry["index"] != STATEMENT)),
                "missing-entry",
                "entry 4",
            ),
            self.case(
                "all entries dropped",
                self.edit(|json| entries(json).clear()),
                "missing-entry",
                "entry 0",
            ),
            self.case(
                "what it is about dropped",
                edited(&self.world.pile.dossier(SPEECH, &self.newest), |json| drop(entries(json).pop())),
                "about-missing",
                "about entry 9, which is not in it",
            ),
            self.case(
                "about an entry that is not there",
                self.edit(|json| json["about"] = 7.into()),
                "about-missing",
                "entry 7",
            ),
            self.case(
                "the change of keys dropped",
                edited(
                    &self.world.pile.dossier(STATEMENT, &self.world.pile.checkpoint(SPEECH, LOG)),
                    |json| entries(json).retain(|entry| entry["index"] != ROTATION),
                ),
                "checkpoint-unsigned",
                "log key",
            ),
            self.case(
                "the change of keys dropped before an act under the new ones",
                edited(&self.world.pile.dossier(SPEECH, &self.newest), |json| {
                    entries(json).retain(|entry| entry["index"] != ROTATION);
                }),
                "unsigned-act",
                "entry 9 is not signed by the mission key",
            ),
            self.case("an entry inserted that is not in the log", inserted, "proof", altered),
        ]
    }

    /// Between two acts about the statement one more, which the mission key even signed.
    fn inserted(&self) -> Vec<u8> {
        let mut dossier = self.statement.clone();
        let mut forged = self.world.pile.entry(CORRECTION);
        forged.index = 5;
        forged.signatures[0].signature = key(OLD_MISSION).sign(&forged.act.signed_bytes());
        let place = dossier.entries.iter().position(|entry| entry.index == CORRECTION).unwrap();
        let mut more = dossier.entries[place].clone();
        (more.index, more.bytes) = (5, forged.to_bytes());
        dossier.entries.insert(place + 1, more);
        dossier.to_bytes()
    }
}
