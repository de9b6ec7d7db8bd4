//! The record that verification is tried on, and what verifiers know of it.

use record::verify::{StatedRing, Trust};
use record::{
    Checkpoint, Commitment, Content, Decision, Kind, Policy, Promise, SigningKey, Source, SubjectContent,
    SubjectKind, Verb,
};

use crate::support::{
    Pile, Press, beating, beating_ring, cosigned, edition, instant, key, lang, message, reason,
};

/// The seeds of the keys.
pub(super) const OLD_LOG: u8 = 1;
pub(super) const OLD_MISSION: u8 = 2;
pub(super) const RECOVERY: u8 = 3;
pub(super) const LOG: u8 = 11;
pub(super) const MISSION: u8 = 12;
pub(super) const HEARTBEAT: u8 = 14;
pub(super) const STRANGER: u8 = 66;
/// The witnesses' seeds; `witness{seed}.example` is each one's name.
pub(super) const WITNESSES: [u8; 3] = [21, 22, 23];

/// Entries of the record.
pub(super) const STATEMENT: u64 = 3;
pub(super) const CORRECTION: u64 = 4;
pub(super) const IMPORT: u64 = 5;
pub(super) const ERASED: u64 = 6;
pub(super) const ERASURE: u64 = 7;
pub(super) const ROTATION: u64 = 8;
pub(super) const SPEECH: u64 = 9;
pub(super) const TRANSLATION: u64 = 10;
pub(super) const SIZE: u64 = 11;

/// The record, and the contents that were erased from it.
pub(super) struct World {
    pub(super) pile: Pile,
    pub(super) erased: Vec<(Commitment, Content)>,
}

impl World {
    pub(super) fn new() -> Self {
        let mut press = Press::new();
        press.advance(60);
        press.publish(SubjectContent::Promise(Promise { kinds: vec![Kind::Statement] }), Vec::new());
        press.advance(3_600);
        let editions = vec![edition("en", "We pay at once"), edition("fr", "Nous payons aussitôt")];
        let statement = press.publish(message(Some("2026-01-14")), editions);
        press.advance(60);
        press.correct(statement, None, vec![edition("en", "We pay within a year")]);
        import(&mut press);
        let name = press.publish(message(None), vec![edition("en", "A name too many")]);
        let before = press.contents.clone();
        press.advance(60);
        press.erase(name);
        let gone = before.into_iter().filter(|(commitment, _)| !press.contents.contains_key(commitment));
        let erased = gone.collect();
        let ring = beating_ring(LOG, MISSION, HEARTBEAT, RECOVERY);
        press.append(Decision { content: Some(ring), ..Decision::new(Verb::Revise, press.ring) });
        press.use_keys(LOG, MISSION);
        press.advance(86_400);
        press.publish(message(None), vec![edition("en", "At the university")]);
        let arabic = vec![edition("ar", "ندفع خلال سنة")];
        press.append(Decision { editions: arabic, ..Decision::new(Verb::Revise, statement) });
        Self { pile: press.pile(), erased }
    }

    /// The newest checkpoint.
    pub(super) fn checkpoint(&self) -> Checkpoint {
        self.pile.checkpoint(SIZE, LOG)
    }

    /// The newest checkpoint with the mission's heartbeat.
    pub(super) fn beating(&self) -> Checkpoint {
        beating(&self.checkpoint(), &self.pile.record, HEARTBEAT, instant("2026-01-16T12:00:00Z"))
    }

    /// The newest checkpoint with heartbeat and witnesses, and a line that nobody knows.
    pub(super) fn witnessed(&self, witnesses: &[u8]) -> Checkpoint {
        let at = instant("2026-01-16T12:00:05Z");
        let stranger = cosigned(&self.beating(), "stranger.example", STRANGER, at);
        witnesses.iter().fold(stranger, |checkpoint, seed| cosigned(&checkpoint, &witness(*seed), *seed, at))
    }

    /// A record after its mission key and log key were lost: the recovery key made new ones.
    pub(super) fn recovered() -> Pile {
        let mut press = Press::new();
        let lost = press.publish(message(Some("2026-01-14")), vec![edition("en", "Before the burglary")]);
        let ring = beating_ring(LOG, MISSION, HEARTBEAT, RECOVERY);
        let change = Decision { content: Some(ring), ..Decision::new(Verb::Revise, press.ring) };
        press.append_signed(change, &key(RECOVERY)).unwrap();
        press.use_keys(LOG, MISSION);
        press.append(Decision { reasons: reason(), ..Decision::new(Verb::Withdraw, lost) });
        press.pile()
    }

    /// What somebody publishes who holds the log key, signed by `signer`: the last entry is the forged one.
    pub(super) fn forged(decide: impl FnOnce(&mut Press) -> Decision, signer: &SigningKey) -> Pile {
        let mut press = Press::new();
        let decision = decide(&mut press);
        press.append_signed(decision, signer).unwrap();
        press.pile()
    }

    /// Another record of the same name and size, under keys of its own maker.
    pub(super) fn impostor() -> Pile {
        let mut press = Press::new();
        let ring = beating_ring(STRANGER, STRANGER, STRANGER, STRANGER);
        press.append(Decision { content: Some(ring), ..Decision::new(Verb::Revise, press.ring) });
        let mut pile = press.pile();
        // The first ring is the stranger's own too.
        let ring = pile.contents[&pile.entry(2).act.commits[0].commitment].bytes.clone();
        pile.entries.truncate(2);
        pile.recommit(0, 0, STRANGER, &ring);
        pile.rewrite(1, STRANGER, |_| {});
        let mut press = Press::new();
        let id = press.subject(SubjectKind::Message);
        let decision = Decision {
            editions: vec![edition("en", "We never pay")],
            ..Decision::publish(id, message(None))
        };
        press.append_signed(decision, &key(STRANGER)).unwrap();
        let forged = press.pile();
        pile.entries.push(forged.entries[2].clone());
        pile.contents.extend(forged.contents);
        pile
    }
}

fn import(press: &mut Press) {
    let id = press.subject(SubjectKind::Message);
    press.append(Decision {
        editions: vec![edition("en", "From the old site")],
        source: Some(Source {
            kind: "text-capture".to_owned(),
            name: "home.txt".to_owned(),
            digest: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855".to_owned(),
            captured_at: instant("2020-01-18T09:15:00Z"),
            line: Some(42),
        }),
        issued_at: Some(instant("2020-01-16T00:00:00Z")),
        ..Decision::publish(id, message(Some("2020-01")))
    });
}

pub(super) fn witness(seed: u8) -> String {
    format!("witness{seed}.example")
}

/// Two of three witnesses, and the log under its newest key.
pub(super) fn policy(log: u8) -> String {
    let vkey = record::CheckpointVerifier::new("embassy.example/record".parse().unwrap(), &key(log).public());
    let mut text = format!("log {}\n", vkey.vkey());
    for seed in WITNESSES {
        let key = record::CosignerKey::new(&witness(seed), key(seed).public()).unwrap();
        text += &format!("witness W{seed} {key}\n");
    }
    text + "group trusted 2 W21 W22 W23\nquorum trusted\n"
}

/// What a verifier knows, as the shared vectors say it.
#[derive(Clone, Default)]
pub(super) struct Known {
    pub(super) rings: Vec<StatedRing>,
    pub(super) policy: Option<String>,
    pub(super) at_least: usize,
    pub(super) checkpoint: Option<Checkpoint>,
}

impl Known {
    pub(super) fn rings(pile: &Pile) -> Self {
        Self { rings: pile.rings(), ..Self::default() }
    }

    pub(super) fn policy(text: String) -> Self {
        Self { policy: Some(text), ..Self::default() }
    }

    pub(super) fn trust(&self) -> Trust {
        Trust {
            record: None,
            rings: self.rings.clone(),
            policy: self.policy.as_ref().map(|text| Policy::parse(text.as_bytes()).unwrap()),
            at_least: self.at_least,
            known: self.checkpoint.clone(),
        }
    }
}

/// The text of the English statement, exactly as it was committed to.
pub(super) fn text_of(pile: &Pile, index: u64, tag: &str) -> String {
    let act = pile.entry(index).act;
    let commit = act.commits_of(record::Role::Edition).find(|commit| commit.lang == Some(lang(tag))).unwrap();
    String::from_utf8(pile.contents[&commit.commitment].bytes.clone()).unwrap()
}
