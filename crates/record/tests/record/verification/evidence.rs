//! Evidence against a log: what signatures show, what is only somebody's word, and what shows nothing.

use record::evidence::{Evidence, EvidenceEntry, EvidenceKind};
use record::{Checkpoint, ConsistencyProof, Hash, Instant};

use super::case::{Answer, Case, File};
use super::world::{HEARTBEAT, Known, LOG, MISSION, OLD_LOG, SIZE, SPEECH, STRANGER, World};
use crate::support::{Pile, beating, edition, instant};

fn seen_at() -> Instant {
    instant("2026-02-01T00:00:00Z")
}

struct Log {
    pile: Pile,
    fork: Pile,
}

pub(super) fn cases() -> Vec<Case> {
    let pile = World::new().pile;
    let mut fork = pile.clone();
    fork.recommit(SPEECH, 1, MISSION, &edition("en", "Not at the university").to_bytes());
    let log = Log { pile, fork };
    [log.shown(), log.not_shown()].concat()
}

impl Log {
    fn case(&self, name: &'static str, evidence: &Evidence, answer: Answer) -> Case {
        let known = Known::rings(&self.pile);
        Case { name, file: File::Evidence(evidence.to_bytes()), known, answer }
    }

    fn fork(
        &self,
        first: &Checkpoint,
        second: &Checkpoint,
        prefix: Hash,
        proof: ConsistencyProof,
    ) -> Evidence {
        Evidence::fork(self.pile.record.clone(), seen_at(), first, second, prefix, proof)
    }

    fn seen(&self, kind: EvidenceKind, second: Option<&Checkpoint>) -> Evidence {
        let second = second.map(|second| String::from_utf8(second.note.clone()).unwrap());
        let first = beating(
            &self.pile.checkpoint(SIZE, LOG),
            &self.pile.record,
            HEARTBEAT,
            instant("2026-01-17T00:00:00Z"),
        );
        Evidence { second, ..Evidence::seen(self.pile.record.clone(), kind, seen_at(), &first) }
    }

    /// A fork between sizes: the one history at 10, the other at 11.
    fn grown(&self) -> Evidence {
        let (first, second) = (self.pile.checkpoint(10, LOG), self.fork.checkpoint(SIZE, LOG));
        self.fork(&first, &second, self.fork.checkpoint(10, LOG).root, self.fork.consistency(10, SIZE))
    }

    /// An older state that the heartbeat confirmed at `at`.
    fn older(&self, at: &str) -> Checkpoint {
        beating(&self.pile.checkpoint(10, LOG), &self.pile.record, HEARTBEAT, instant(at))
    }

    fn shown(&self) -> Vec<Case> {
        let (ours, theirs) = (self.pile.checkpoint(SIZE, LOG), self.fork.checkpoint(SIZE, LOG));
        let shrunk = {
            let (first, second) = (self.fork.checkpoint(SIZE, LOG), self.pile.checkpoint(10, LOG));
            self.fork(&first, &second, self.fork.checkpoint(10, LOG).root, self.fork.consistency(10, SIZE))
        };
        let mut unsigned = self.pile.clone();
        unsigned.rewrite(SPEECH, STRANGER, |_| {});
        let closed = unsigned.checkpoint(SIZE, LOG);
        let altered = Evidence {
            entry: Some(EvidenceEntry {
                index: SPEECH,
                entry: String::from_utf8(unsigned.entries[9].clone()).unwrap(),
                proof: unsigned.inclusion(SPEECH, SIZE),
            }),
            ..Evidence::seen(self.pile.record.clone(), EvidenceKind::Altered, seen_at(), &closed)
        };
        vec![
            self.case(
                "two trees of one size",
                &self.fork(&ours, &theirs, ours.root, ConsistencyProof::default()),
                Answer::Authentic,
            ),
            self.case("a tree that does not begin with the other", &self.grown(), Answer::Authentic),
            self.case("a smaller tree that is not the beginning", &shrunk, Answer::Authentic),
            self.case(
                "an older state confirmed later",
                &self.seen(EvidenceKind::Rollback, Some(&self.older("2026-01-18T00:00:00Z"))),
                Answer::Authentic,
            ),
            self.case("an entry that the mission did not sign", &altered, Answer::Authentic),
        ]
    }

    fn not_shown(&self) -> Vec<Case> {
        let not = |name, evidence: &Evidence, code, sentence| {
            self.case(name, evidence, Answer::Not(code, sentence))
        };
        let (ten, eleven) = (self.pile.checkpoint(10, LOG), self.pile.checkpoint(SIZE, LOG));
        let honest = self.fork(&ten, &eleven, ten.root, self.pile.consistency(10, SIZE));
        let word = "the word of whoever saw it";
        let stranger = self.fork(
            &eleven,
            &self.fork.checkpoint(SIZE, STRANGER),
            eleven.root,
            ConsistencyProof::default(),
        );
        let retired = self.fork(
            &eleven,
            &self.fork.checkpoint(SIZE, OLD_LOG),
            eleven.root,
            ConsistencyProof::default(),
        );
        let text = String::from_utf8(self.grown().to_bytes()).unwrap();
        let raw = |name, file: String, code, sentence| Case {
            file: File::Evidence(file.into_bytes()),
            ..self.case(name, &honest, Answer::Not(code, sentence))
        };
        vec![
            not("a tree that grew", &honest, "evidence-empty", "do not contradict each other"),
            not(
                "the same tree twice",
                &self.fork(&eleven, &eleven, eleven.root, ConsistencyProof::default()),
                "evidence-empty",
                "",
            ),
            not(
                "a prefix that its proof does not lead to",
                &Evidence { prefix: Some(eleven.root), ..self.grown() },
                "evidence-proof",
                "one of the three was altered",
            ),
            not("a fork under a stranger's key", &stranger, "checkpoint-unsigned", "log key"),
            not("a fork under the log key of before", &retired, "checkpoint-unsigned", "log key"),
            not(
                "an older state confirmed before",
                &self.seen(EvidenceKind::Rollback, Some(&self.older("2026-01-16T00:00:00Z"))),
                "evidence-word",
                word,
            ),
            not(
                "an older state that nobody confirmed",
                &self.seen(EvidenceKind::Rollback, Some(&ten)),
                "evidence-word",
                word,
            ),
            not(
                "something withheld",
                &Evidence {
                    asked: Some("https://embassy.example/record/tile/0/000".to_owned()),
                    answer: Some("404".to_owned()),
                    ..self.seen(EvidenceKind::Withheld, None)
                },
                "evidence-word",
                word,
            ),
            raw(
                "evidence that was cut off",
                text[..text.len() - 1].to_owned(),
                "evidence-form",
                "no evidence of ours",
            ),
            raw(
                "evidence of another record",
                text.replacen("\"record\":\"embassy.example", "\"record\":\"consulate.example", 1),
                "other-record",
                "embassy.example/record",
            ),
            Case {
                known: Known::default(),
                ..not("evidence, and no keys", &self.grown(), "keys-unknown", "none are known here")
            },
        ]
    }
}

#[test]
fn evidence_reads_back_as_it_was_written() {
    for case in cases() {
        let File::Evidence(bytes) = case.file else { unreachable!("evidence") };
        if let Ok(read) = Evidence::parse(&bytes) {
            assert_eq!(read.to_bytes(), bytes, "{}", case.name);
        }
    }
}
