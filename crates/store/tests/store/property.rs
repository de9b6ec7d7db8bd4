//! Whatever is decided, in whatever order: what loads is what was acknowledged.

use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::{Config, TestRunner};
use record::{Decision, Entry, History, Instant, Role, Verb};

use crate::press::{Place, Press, correction, message_id, reasoned, statement};

/// One random decision: about which message, what, how much later, and issued how much earlier.
type Move = (u8, Verb, i64, Option<i64>);

fn moves() -> impl Strategy<Value = Vec<Vec<Move>>> {
    let verb = prop_oneof![
        4 => Just(Verb::Publish),
        3 => Just(Verb::Correct),
        1 => Just(Verb::Withdraw),
        1 => Just(Verb::Reinstate),
        1 => Just(Verb::Erase)
    ];
    let step = (0_u8..8, verb, -100_i64..100_000_000, proptest::option::of(0_i64..100_000_000));
    prop::collection::vec(prop::collection::vec(step, 1..4), 1..25)
}

pub(crate) async fn random_acts_load_into_the_history_that_was_acknowledged(place: Place) {
    let mut runner = TestRunner::new_with_rng(
        Config::default(),
        proptest::test_runner::TestRng::deterministic_rng(Default::default()),
    );
    for round in 0..12 {
        let appends = moves().new_tree(&mut runner).unwrap().current();
        let corner = Place { url: place.url.clone(), folder: tempfile::tempdir().unwrap() };
        let mut press = Press::found(&corner, &format!("embassy.example/{round}")).await;
        let mut seen = press
            .store
            .entries(&press.record, 0, 2)
            .await
            .unwrap()
            .iter()
            .map(|kept| kept.entry().unwrap())
            .collect();
        for append in appends {
            play(&mut press, append, &mut seen).await;
        }
        compare(&press, &seen).await;
    }
}

/// Appends what was decided; a refusal keeps nothing.
async fn play(press: &mut Press, append: Vec<Move>, seen: &mut Vec<Entry>) {
    let before = press.size().await;
    let mut ids = BTreeSet::new();
    let mut acts = Vec::new();
    for (number, verb, later, earlier) in append {
        press.now = press.now.plus_seconds(later);
        let id = message_id(number);
        ids.insert(id);
        acts.push(press.sign(decide(id, verb, press.now, earlier, seen)));
    }
    match press.append_signed(acts).await {
        Ok(receipt) => seen.extend(receipt.entries),
        Err(error) => {
            assert!(matches!(error, store::AppendError::Refused { .. }), "{error:?}");
            assert_eq!(press.size().await, before);
        }
    }
    for id in ids {
        press.look_up(id).await;
    }
}

fn decide(id: record::SubjectId, verb: Verb, now: Instant, earlier: Option<i64>, seen: &[Entry]) -> Decision {
    let own = seen.iter().filter(|entry| entry.act.subject == id).flat_map(|entry| &entry.act.commits);
    let mut erases: Vec<_> =
        own.filter(|commit| commit.role != Role::Reason).map(|commit| commit.commitment).collect();
    if erases.is_empty() {
        erases.push(record::Commitment([0; 32]));
    }
    let decision = match verb {
        Verb::Publish => statement(id, "Published"),
        Verb::Correct => correction(id, "Corrected"),
        Verb::Erase => Decision { erases, ..reasoned(verb, id) },
        other => reasoned(other, id),
    };
    Decision { issued_at: earlier.map(|seconds| now.plus_seconds(-seconds)), ..decision }
}

async fn compare(press: &Press, seen: &[Entry]) {
    let loaded = press.store.load(&press.record).await.unwrap();
    let mut folded = History::new(press.record.clone());
    let kept = press.store.entries(&press.record, 0, 10_000).await.unwrap();
    assert_eq!(kept.len(), seen.len());
    for (entry, kept) in seen.iter().zip(kept) {
        assert_eq!(entry.to_bytes(), kept.bytes);
        folded.append(entry, kept.card).unwrap();
    }
    assert_eq!(loaded.size(), folded.size());
    assert_eq!(loaded.epoch(), folded.epoch());
    let subjects: BTreeSet<_> = seen.iter().map(|entry| entry.act.subject).collect();
    for id in subjects {
        assert_eq!(format!("{:?}", loaded.line(id)), format!("{:?}", folded.line(id)));
        let head = press.store.subject_position(&press.record, id).await.unwrap().unwrap();
        let last = folded.line(id).unwrap().revisions.last().unwrap();
        assert_eq!(
            (head.index, head.issued_at, head.standing),
            (last.index, last.issued_at, last.state.standing)
        );
    }
    press.check_record().await;
}
