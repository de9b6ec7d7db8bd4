//! A pinned snapshot stays what it was: entries come after it, and only an erasure reaches into it.

use proptest::prelude::*;
use record::SubjectKind;

use crate::model::{Whole, by_asking};
use crate::steps::{Step, steps, take};
use crate::support::{Press, edition, instant, message};

proptest! {
    // Each case makes and checks whole signed records.
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_pinned_snapshot_never_changes_when_entries_are_appended(
        before in steps(1..30),
        after in steps(1..30),
        past in 0_i64..100_000_000,
    ) {
        let mut press = Press::new();
        take(&mut press, &before, |_, _, _| {});
        let (size, at) = (press.history.size(), press.now.plus_seconds(-past));
        let pinned = by_asking(&press.history.snapshot(size, at), &press);
        let after: Vec<_> = after.into_iter().filter(|step: &Step| !step.erases()).collect();
        take(&mut press, &after, |_, _, _| {});
        prop_assert_eq!(by_asking(&press.history.snapshot(size, at), &press), pinned);
    }

    #[test]
    fn an_erasure_takes_its_own_subject_out_of_the_past_and_nothing_else(before in steps(10..40)) {
        let mut press = Press::new();
        take(&mut press, &before, |_, _, _| {});
        let (size, at) = (press.history.size(), press.now);
        let pinned = by_asking(&press.history.snapshot(size, at), &press);
        let messages = press.history.at(at).published(SubjectKind::Message);
        let Some(gone) = messages.map(|view| view.line.id).next() else { return Ok(()) };
        press.erase(gone);

        let now = by_asking(&press.history.snapshot(size, at), &press);
        let others = |whole: &Whole| {
            let subjects: Vec<_> = whole.subjects.clone().into_iter().filter(|(id, _)| *id != gone).collect();
            let lists = whole.lists.clone().into_iter().map(|(lang, mut ids)| {
                ids.retain(|id| *id != gone);
                (lang, ids)
            });
            (subjects, lists.collect::<Vec<_>>(), whole.mission.clone())
        };
        prop_assert_eq!(others(&now), others(&pinned));
        prop_assert!(now.lists.values().flatten().all(|id| *id != gone));
        prop_assert!(now.subjects[&gone].content.is_none());
        prop_assert!(now.subjects[&gone].editions.values().all(|edition| edition.3.is_none()));
    }
}

#[test]
fn a_message_is_shown_from_the_second_at_which_it_was_issued() {
    let mut press = Press::at("2026-02-01T10:00:00Z");
    let id = press.publish(message(None), vec![edition("en", "One")]);
    let shown = |at: &str| press.history.at(instant(at)).view(id).is_some();
    assert!(!shown("2026-02-01T09:59:59Z"));
    assert!(shown("2026-02-01T10:00:00Z"));
}

#[test]
fn the_first_form_of_the_mission_also_serves_the_time_before_it() {
    let press = Press::new();
    let before = press.history.at(instant("2019-11-20T00:00:00Z"));
    assert!(before.mission().unwrap().before_its_time);
    assert_eq!(before.published(SubjectKind::Mission).count(), 0);
    assert!(!press.history.at(press.now).mission().unwrap().before_its_time);
    assert!(press.history.snapshot(1, press.now).mission().is_none(), "entry 1 is the mission's first");
}
