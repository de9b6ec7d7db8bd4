//! The fold says what the naive model says, refuses what cannot follow, and is not worn by time.

use proptest::prelude::*;
use record::{Decision, FoldError, History, Instant, Snapshot, SubjectKind, Verb};

use crate::model::{by_asking, by_reading_all};
use crate::steps::{steps, take};
use crate::support::{Press, edition, message, reason};

fn any_snapshot() -> impl Strategy<Value = (prop::sample::Index, i64)> {
    (any::<prop::sample::Index>(), -150_000_000_i64..10_000_000)
}

fn snapshot<'a>(press: &'a Press, (size, since): &(prop::sample::Index, i64)) -> Snapshot<'a> {
    let size = size.index(press.leaves.len() + 1) as u64;
    press.history.snapshot(size, press.now.plus_seconds(*since))
}

proptest! {
    // Each case makes and checks whole signed records.
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_snapshot_says_what_reading_all_entries_says(
        steps in steps(1..40),
        snapshots in prop::collection::vec(any_snapshot(), 8),
    ) {
        let mut press = Press::new();
        take(&mut press, &steps, |_, _, _| {});
        for chosen in &snapshots {
            let snapshot = snapshot(&press, chosen);
            let expected = by_reading_all(&press, snapshot.size(), snapshot.at());
            prop_assert_eq!(by_asking(&snapshot, &press), expected);
        }
        let latest = press.history.at(press.now);
        prop_assert!(latest.is_latest());
        prop_assert_eq!(by_asking(&latest, &press), by_reading_all(&press, latest.size(), latest.at()));
        prop_assert_eq!(press.fsck().faults, []);
    }

    #[test]
    fn what_cannot_follow_is_refused_and_leaves_the_history_as_it_was(steps in steps(1..30)) {
        let mut press = Press::new();
        let mut broken = None;
        take(&mut press, &steps, |press, before, error| {
            let refused = matches!(error, FoldError::Verb { .. } | FoldError::Instants { .. });
            if !refused || format!("{:?}", press.history) != before {
                broken = Some(error);
            }
        });
        prop_assert_eq!(broken, None);
    }

    #[test]
    fn a_node_that_starts_after_an_erasure_shows_what_the_others_show(
        steps in steps(1..40),
        snapshots in prop::collection::vec(any_snapshot(), 4),
    ) {
        let mut press = Press::new();
        take(&mut press, &steps, |_, _, _| {});
        let mut started = History::new(press.record.clone());
        for leaf in &press.leaves {
            started.append(&leaf.entry, leaf.card.clone()).unwrap();
        }
        for chosen in &snapshots {
            let here = snapshot(&press, chosen);
            let there = started.snapshot(here.size(), here.at());
            prop_assert_eq!(by_asking(&there, &press), by_asking(&here, &press));
            for line in press.leaves.iter().filter_map(|leaf| press.history.line(leaf.entry.act.subject)) {
                let found = line.handle.and_then(|handle| there.message_at(handle)).map(|view| view.line.id);
                let wanted = line.handle.and_then(|handle| here.message_at(handle)).map(|view| view.line.id);
                prop_assert_eq!(found, wanted);
            }
        }
    }
}

#[test]
fn an_entry_out_of_its_place_is_refused() {
    let mut press = Press::new();
    press.publish(message(None), vec![edition("en", "One")]);
    let last = press.leaves.last().unwrap().entry.clone();
    let mut history = press.history.clone();
    let before = format!("{history:?}");
    let mut refused = |change: &dyn Fn(&mut record::Entry)| {
        let mut entry = last.clone();
        entry.index += 1;
        entry.act.verb = Verb::Revise;
        entry.act.revision = 2;
        change(&mut entry);
        let error = history.append(&entry, None).unwrap_err();
        assert_eq!(format!("{history:?}"), before);
        error
    };
    let stranger = "other.example/record".parse().unwrap();
    assert!(matches!(refused(&|entry| entry.index = 7), FoldError::Index { expected: 3, found: 7 }));
    assert!(matches!(
        refused(&|entry| entry.act.record = record::RecordId::clone(&stranger)),
        FoldError::OtherRecord { .. }
    ));
    assert!(matches!(
        refused(&|entry| entry.act.revision = 3),
        FoldError::Revision { expected: 2, found: 3, .. }
    ));
    let earlier = |entry: &mut record::Entry| entry.recorded_at = entry.recorded_at.plus_seconds(-1);
    assert!(matches!(refused(&earlier), FoldError::Instants { .. }));
    let later = |entry: &mut record::Entry| entry.issued_at = Instant::MAX;
    assert!(matches!(refused(&later), FoldError::Instants { .. }));
}

#[test]
fn there_is_one_mission_one_ring_and_one_promise() {
    let mut press = Press::new();
    let content = press.leaves[1].card.clone().unwrap().content.unwrap();
    let second = press.subject(SubjectKind::Mission);
    let error = press.try_append(Decision::publish(second, content)).unwrap_err();
    assert_eq!(error, FoldError::Second { index: 2, subject: second });
    press.check_record();
}

#[test]
fn an_official_number_belongs_to_one_message() {
    let mut press = Press::new();
    press.publish(message(None), vec![edition("en", "One")]);
    let mut entry = press.leaves[2].entry.clone();
    entry.index = 3;
    entry.act.subject = press.subject(SubjectKind::Message);
    let error = press.history.append(&entry, None).unwrap_err();
    assert!(matches!(error, FoldError::Number { index: 3, .. }));
    assert_eq!(press.history.size(), 3);
}

#[test]
fn what_was_withdrawn_must_be_reinstated_first() {
    let mut press = Press::new();
    let id = press.publish(message(None), vec![edition("en", "One")]);
    press.withdraw(id);
    let correction = Decision {
        editions: vec![edition("en", "Two")],
        grade: Some(record::Grade::Major),
        reasons: reason(),
        ..Decision::new(Verb::Correct, id)
    };
    let error = press.try_append(correction.clone()).unwrap_err();
    assert!(error.to_string().contains("withdrawn; reinstate it first"), "{error}");
    press.reinstate(id);
    press.append(correction);
    press.check_record();
}

/// One more message touches its own subject and its own month, however long the record is.
#[test]
fn one_more_message_touches_no_more_of_a_long_record_than_of_a_short_one() {
    let mut press = Press::new();
    let mut touched = Vec::new();
    for count in 0..400_u64 {
        let month = count % 12 + 1;
        let date = format!("20{:02}-{month:02}-01", 10 + count % 15);
        let before = months(&press);
        press.publish(message(Some(&date)), vec![edition("en", "One more")]);
        let after = months(&press);
        touched.push(after.iter().filter(|(month, at)| before.get(*month) != Some(at)).count());
    }
    assert_eq!(touched, vec![1; 400]);
    assert_eq!(press.history.epoch(), 2, "no message changes what stands on every page");
}

fn months(press: &Press) -> std::collections::BTreeMap<(i16, i8), u64> {
    let en = "en".parse().unwrap();
    let all = (2010..2026).flat_map(|year| (0..=12).map(move |month| (year, month)));
    all.map(|(year, month)| ((year, month), press.history.month_touched(&en, year, month))).collect()
}
