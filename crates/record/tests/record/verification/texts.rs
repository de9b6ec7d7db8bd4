//! Proof files with the text that they are about.

use record::{Checkpoint, TlogProof};

use super::case::{Answer, Case, File};
use super::world::{
    CORRECTION, IMPORT, Known, LOG, OLD_LOG, OLD_MISSION, SIZE, SPEECH, STATEMENT, STRANGER, WITNESSES,
    World, policy, text_of,
};

struct Texts {
    world: World,
    newest: Checkpoint,
    proof: TlogProof,
    text: String,
}

pub(super) fn cases() -> Vec<Case> {
    let world = World::new();
    let newest = world.witnessed(&WITNESSES);
    let proof = world.pile.proof(STATEMENT, &newest);
    let text = text_of(&world.pile, STATEMENT, "en");
    let texts = Texts { world, newest, proof, text };
    [texts.authentic(), texts.of_the_text(), texts.of_the_file(), texts.of_the_keys()].concat()
}

impl Texts {
    fn case(&self, name: &'static str, file: impl ToString, text: &str, answer: Answer) -> Case {
        let file = File::Proof(file.to_string().into_bytes(), Some(text.to_owned()));
        Case { name, file, known: Known::rings(&self.world.pile), answer }
    }

    fn refused(
        &self,
        name: &'static str,
        file: impl ToString,
        code: &'static str,
        sentence: &'static str,
    ) -> Case {
        self.case(name, file, &self.text, Answer::Not(code, sentence))
    }

    fn authentic(&self) -> Vec<Case> {
        let pile = &self.world.pile;
        let right = |name, proof: &TlogProof, text: &str, known| Case {
            known,
            ..self.case(name, proof, text, Answer::Authentic)
        };
        let rings = || Known::rings(pile);
        let early = pile.checkpoint(STATEMENT + 1, OLD_LOG);
        let doubt = |name, text: Option<String>, known, code, sentence| {
            let file = File::Proof(self.proof.to_string().into_bytes(), text);
            Case { name, file, known, answer: Answer::Not(code, sentence) }
        };
        vec![
            right("a text with its proof", &self.proof, &self.text, rings()),
            right(
                "a text with its proof, under a policy",
                &self.proof,
                &self.text,
                Known { at_least: 2, ..Known::policy(policy(LOG)) },
            ),
            right("a text with an old proof", &pile.proof(STATEMENT, &early), &self.text, rings()),
            right("the French text", &self.proof, &text_of(pile, STATEMENT, "fr"), rings()),
            right(
                "an import with its proof",
                &pile.proof(IMPORT, &self.newest),
                &text_of(pile, IMPORT, "en"),
                rings(),
            ),
            right(
                "a speech under the new keys, with its proof",
                &pile.proof(SPEECH, &self.newest),
                &text_of(pile, SPEECH, "en"),
                rings(),
            ),
            doubt(
                "a proof, and no keys",
                Some(self.text.clone()),
                Known::default(),
                "keys-unknown",
                "none are known here",
            ),
            doubt("a proof without its text", None, rings(), "text-wanted", "give the text itself"),
        ]
    }

    fn of_the_text(&self) -> Vec<Case> {
        let with = |name, from: &str, to: &str, sentence| {
            self.case(
                name,
                &self.proof,
                &self.text.replacen(from, to, 1),
                Answer::Not("text-differs", sentence),
            )
        };
        let not = "not the one that the record committed to";
        let corrected = text_of(&self.world.pile, CORRECTION, "en");
        vec![
            with("a word of the text changed", "at once", "at last", not),
            with(
                "a homoglyph in the text",
                "We pay",
                "W\u{435} pay",
                "in \"W\u{435}\", is U+0435, a letter of another script",
            ),
            with(
                "a zero-width character in the text",
                "We pay",
                "We\u{200B} pay",
                "it holds U+200B, which nobody can see",
            ),
            with(
                "a word joiner in the text",
                "We pay",
                "We p\u{2060}ay",
                "it holds U+2060, which nobody can see",
            ),
            self.case(
                "a line break after the text",
                &self.proof,
                &format!("{}\n", self.text),
                Answer::Not("text-differs", not),
            ),
            self.case("no text at all", &self.proof, "", Answer::Not("text-differs", not)),
            self.case(
                "the text of another revision",
                &self.proof,
                &corrected,
                Answer::Not("text-differs", not),
            ),
            self.case(
                "the proof of another message",
                self.world.pile.proof(SPEECH, &self.newest),
                &self.text,
                Answer::Not("text-differs", not),
            ),
        ]
    }

    fn of_the_file(&self) -> Vec<Case> {
        let pile = &self.world.pile;
        let file = self.proof.to_string();
        let with = |change: &dyn Fn(&mut TlogProof)| {
            let mut proof = self.proof.clone();
            change(&mut proof);
            proof.to_string()
        };
        let extra = |from: &str, to: &str| {
            with(&|proof| {
                let text = String::from_utf8(proof.extra.clone().unwrap()).unwrap();
                assert!(text.contains(from), "{text} has no {from}");
                proof.extra = Some(text.replacen(from, to, 1).into_bytes());
            })
        };
        let salts = with(&|proof| {
            let mut extra: serde_json::Value = serde_json::from_slice(&proof.extra.clone().unwrap()).unwrap();
            for salt in extra["salts"].as_object_mut().unwrap().values_mut() {
                *salt = "00".repeat(32).into();
            }
            proof.extra = Some(record::canonical_bytes(&extra));
        });
        vec![
            self.refused("no proof file", "c2sp.org/tlog-proof@v1\n", "not-a-proof", "no checkpoint"),
            self.refused("a proof file of another version", file.replace("@v1", "@v2"), "not-a-proof", ""),
            self.refused(
                "an index with a zero before it",
                file.replace("index 3", "index 03"),
                "not-a-proof",
                "which entry",
            ),
            self.refused(
                "a proof file with another index",
                file.replace("index 3", "index 4"),
                "entry-form",
                "entry 4",
            ),
            self.refused("a proof without its entry", with(&|proof| proof.extra = None), "entry-form", ""),
            self.refused(
                "a proof with another spelling of its extra data",
                extra(",", ", "),
                "entry-form",
                "",
            ),
            self.refused(
                "a verb altered in the entry of a proof",
                extra("publish", "reinstate"),
                "proof",
                "",
            ),
            self.refused("a salt altered in a proof", salts, "text-differs", ""),
            self.refused(
                "a bit flipped in a proof file",
                with(&|proof| proof.proof.0[1].0[0] ^= 1),
                "proof",
                "one of the three was altered",
            ),
            self.refused(
                "a proof file for another entry",
                with(&|proof| proof.proof = pile.inclusion(5, SIZE)),
                "proof",
                "",
            ),
            self.refused(
                "a proof file for another size",
                with(&|proof| proof.proof = pile.inclusion(STATEMENT, 9)),
                "proof",
                "",
            ),
            self.refused(
                "a proof file without hashes",
                with(&|proof| proof.proof.0.clear()),
                "proof",
                "the proof has 0 hashes",
            ),
            self.refused(
                "a proof file with a hash too many",
                with(&|proof| {
                    let more = proof.proof.0[0];
                    proof.proof.0.push(more);
                }),
                "proof",
                "the proof has 5 hashes",
            ),
            self.refused(
                "a proof file longer than any tree",
                with(&|proof| {
                    let more = proof.proof.0[0];
                    proof.proof.0.resize(65, more);
                }),
                "not-a-proof",
                "longer than any tree",
            ),
            self.refused(
                "a proof of an entry newer than its checkpoint",
                with(&|proof| {
                    *proof = pile.proof(SPEECH, &self.newest);
                    proof.checkpoint = pile.checkpoint(9, LOG).note;
                }),
                "proof",
                "entry 9 is newer than the checkpoint over 9 entries; a later checkpoint proves it",
            ),
        ]
    }

    fn of_the_keys(&self) -> Vec<Case> {
        let pile = &self.world.pile;
        let with = |name, proof: TlogProof, known, code, sentence| Case {
            known,
            ..self.refused(name, proof, code, sentence)
        };
        let under = |checkpoint: &Checkpoint| pile.proof(STATEMENT, checkpoint);
        let rings = || Known::rings(pile);
        let unsigned = "not signed by the record's log key";
        let mut resigned = pile.clone();
        resigned.rewrite(STATEMENT, STRANGER, |_| {});
        let resigned = resigned.proof(STATEMENT, &resigned.checkpoint(SIZE, LOG));
        let mut resized = self.proof.clone();
        let note = String::from_utf8(resized.checkpoint.clone()).unwrap();
        resized.checkpoint = note.replacen("\n11\n", "\n12\n", 1).into_bytes();
        let known = Known { checkpoint: Some(self.world.checkpoint()), ..rings() };
        vec![
            with(
                "a proof whose checkpoint's size was altered",
                resized,
                rings(),
                "checkpoint-unsigned",
                unsigned,
            ),
            with(
                "a proof under a stranger's key of the same name",
                under(&pile.checkpoint(SIZE, STRANGER)),
                rings(),
                "checkpoint-unsigned",
                unsigned,
            ),
            with(
                "a proof under the log key of before",
                under(&pile.checkpoint(SIZE, OLD_LOG)),
                rings(),
                "checkpoint-unsigned",
                unsigned,
            ),
            with(
                "a proof under another key than the policy's",
                self.proof.clone(),
                Known::policy(policy(OLD_LOG)),
                "other-key",
                "another key with the same name",
            ),
            with(
                "a proof of an act that a stranger signed",
                resigned,
                rings(),
                "unsigned-act",
                "entry 3 is not signed by the mission key",
            ),
            with(
                "a proof under an old checkpoint shown again",
                under(&pile.checkpoint(9, LOG)),
                known,
                "stale",
                "one over 11 is known",
            ),
            with(
                "a proof with too few witnesses",
                under(&self.world.witnessed(&[])),
                Known::policy(policy(LOG)),
                "quorum",
                "cosigned by 0",
            ),
        ]
    }
}

#[test]
fn a_proven_text_tells_who_signed_it_if_the_keys_are_known() {
    let cases = cases();
    let found = |name: &str| cases.iter().find(|case| case.name == name).unwrap().verify().unwrap();
    let known = found("a text with its proof");
    assert_eq!(known["signed_by"], crate::support::key(OLD_MISSION).public().id().to_string());
    assert_eq!(
        (&known["lang"], &known["number"], &known["heartbeat"]),
        (&"en".into(), &"1/2026".into(), &"2026-01-16T12:00:00Z".into())
    );
    assert!(found("a text with its proof, under a policy").get("signed_by").is_none());
    assert_eq!(found("the French text")["lang"], "fr");
}
