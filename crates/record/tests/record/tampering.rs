//! Whatever is altered behind the record's back, `fsck` names the entry and the fault.

use proptest::prelude::*;
use record::{Commitment, Content, Decision, Entry, Role, Salt, SubjectId};

use crate::steps::{steps, take};
use crate::support::{Press, edition, message};

/// Entry 0 the ring, 1 the mission, 2 and 3 messages, 4 a correction, 5 a message that 6 erases.
fn press() -> (Press, SubjectId) {
    let mut press = Press::new();
    let first = press.publish(message(Some("2026-01-14")), vec![edition("en", "First")]);
    press.advance(60);
    press.publish(message(None), vec![edition("en", "Second"), edition("fr", "Deuxième")]);
    press.correct(first, None, vec![edition("en", "First, put right")]);
    let erased = press.publish(message(None), vec![edition("en", "A name too many")]);
    press.advance(60);
    press.erase(erased);
    (press, first)
}

#[track_caller]
fn expect(press: &Press, entry: impl Into<Option<u64>>, told: &str) {
    let (entry, faults) = (entry.into(), press.fsck().faults);
    let found = faults.iter().any(|fault| fault.entry == entry && fault.what.contains(told));
    assert!(found, "no fault of {entry:?} says \"{told}\": {faults:#?}");
}

#[track_caller]
fn expect_only(press: &Press, entry: impl Into<Option<u64>>, told: &str) {
    expect(press, entry, told);
    assert_eq!(press.fsck().faults.len(), 1, "{:#?}", press.fsck().faults);
}

fn commitment(press: &Press, entry: usize, role: Role) -> Commitment {
    press.leaves[entry].entry.act.commits_of(role).next().unwrap().commitment
}

/// Writes an altered entry in canonical form, as somebody would who can write to the database.
fn alter(press: &mut Press, index: usize, change: impl Fn(&mut Entry)) {
    change(&mut press.leaves[index].entry);
    press.leaves[index].bytes = press.leaves[index].entry.to_bytes();
}

const FORKED: &str = "its checkpoint has another root: the log was forked or altered";

proptest! {
    // Each case makes and checks whole signed records.
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_record_that_nobody_touched_is_clean(steps in steps(1..40)) {
        let mut press = Press::new();
        take(&mut press, &steps, |_, _, _| {});
        let report = press.fsck();
        prop_assert_eq!(report.faults, []);
        prop_assert_eq!(report.entries, press.history.size());
        prop_assert_eq!(report.checkpoints, press.history.size());
    }

    #[test]
    fn no_bit_of_an_entry_can_be_flipped(index in 0_usize..7, at in any::<prop::sample::Index>(), bit in 0_u8..8) {
        let (mut press, _) = press();
        let leaf = &mut press.leaves[index];
        let at = at.index(leaf.bytes.len());
        leaf.bytes[at] ^= 1 << bit;
        let faults = press.fsck().faults;
        let size = index as u64 + 1;
        prop_assert!(faults.iter().any(|fault| fault.entry == Some(size) && (fault.what == FORKED || index == 0)));
    }

    #[test]
    fn no_bit_of_a_content_can_be_flipped(which in any::<prop::sample::Index>(), at in any::<prop::sample::Index>(), bit in 0_u8..8) {
        let (mut press, _) = press();
        let which = which.index(press.contents.len());
        let (commitment, content) = press.contents.iter_mut().nth(which).unwrap();
        let commitment = *commitment;
        let at = at.index(content.bytes.len());
        content.bytes[at] ^= 1 << bit;
        let told = format!("content {commitment} is not what was committed to");
        let of = |leaf: &crate::support::Leaf| leaf.entry.act.commits.iter().any(|c| c.commitment == commitment);
        let index = press.leaves.iter().position(of).unwrap() as u64;
        let faults = press.fsck().faults;
        prop_assert!(faults.iter().any(|fault| fault.entry == Some(index) && fault.what == told), "{:?}", faults);
    }
}

#[test]
fn an_entry_that_is_dropped_is_missed_where_it_was() {
    let (mut press, _) = press();
    press.leaves.remove(3);
    expect(&press, 3, "states index 4 where 3 was due");
    expect(&press, None, "the head states another number of entries than there are");
    expect(&press, None, "frontier does not follow");
    expect(&press, 4, FORKED);
}

#[test]
fn entries_that_are_swapped_are_named() {
    let (mut press, _) = press();
    press.leaves.swap(2, 3);
    expect(&press, 2, "states index 3 where 2 was due");
    expect(&press, 3, "states index 2 where 4 was due");
    expect(&press, 3, FORKED);
}

#[test]
fn an_entry_of_other_spelling_is_named() {
    let (mut press, _) = press();
    let bytes = &mut press.leaves[3].bytes;
    let at = bytes.iter().position(|byte| *byte == b',').unwrap();
    bytes.insert(at + 1, b' ');
    expect(&press, 3, "its bytes are not in canonical form");
    press.leaves[3].bytes = br#"{"format":"chancery/entry/v2"}"#.to_vec();
    expect(&press, 3, "its bytes are not of the expected form");
}

#[test]
fn a_content_that_vanishes_without_an_erasure_is_named() {
    let (mut press, _) = press();
    let gone = commitment(&press, 3, Role::Edition);
    press.contents.remove(&gone);
    expect_only(&press, 3, &format!("content {gone} is missing and no later entry erases it"));
}

#[test]
fn a_content_that_comes_back_after_its_erasure_is_named() {
    let (mut press, _) = press();
    let gone = commitment(&press, 5, Role::Edition);
    let content = Content { salt: Salt([0; 32]), bytes: b"revived".to_vec() };
    press.contents.insert(gone, content);
    expect(&press, 5, &format!("content {gone} was erased by entry 6, yet it is still kept"));
}

#[test]
fn an_act_that_commits_again_to_what_was_erased_is_named() {
    let (mut press, first) = press();
    let gone = commitment(&press, 5, Role::Edition);
    press.correct(first, None, vec![edition("en", "Once more")]);
    alter(&mut press, 7, |entry| entry.act.commits[0].commitment = gone);
    expect(&press, 7, &format!("commits again to content {gone} of entry 5"));
    expect(&press, 7, &format!("content {gone} is missing and no later entry erases it"));
}

#[test]
fn a_card_that_says_something_else_is_named() {
    let (mut press, _) = press();
    press.leaves[3].card.as_mut().unwrap().editions[0].title = "Not what was said".into();
    expect_only(&press, 3, "its card does not follow from its content");
    press.leaves[3].card = None;
    expect_only(&press, 3, "its card does not follow from its content");
}

#[test]
fn a_card_that_is_kept_after_its_erasure_is_named() {
    let (mut press, _) = press();
    press.leaves[5].card = press.leaves[3].card.clone();
    expect_only(&press, 5, "its content was erased, yet its card is still kept");
}

#[test]
fn a_checkpoint_of_another_root_is_a_fork() {
    let (mut press, _) = press();
    let other = Press::at("2020-01-18T09:15:00Z");
    let mut forked = other;
    forked.publish(message(None), vec![edition("en", "Another history")]);
    press.checkpoints.insert(3, forked.checkpoints[&3].clone());
    expect_only(&press, 3, FORKED);
}

#[test]
fn a_checkpoint_of_another_size_or_signature_is_named() {
    let (mut press, _) = press();
    let earlier = press.checkpoints[&2].clone();
    let kept = press.checkpoints.insert(3, earlier).unwrap();
    expect_only(&press, 3, "its checkpoint is of size 2");
    let altered = String::from_utf8(kept.clone()).unwrap().replacen("\n3\n", "\n4\n", 1);
    press.checkpoints.insert(3, altered.into_bytes());
    expect_only(&press, 3, "not signed by the record's log key");
    press.checkpoints.insert(3, b"checkpoint".to_vec());
    expect_only(&press, 3, "not a signed checkpoint");
}

#[test]
fn an_act_without_the_mission_keys_signature_is_named() {
    let (mut press, _) = press();
    alter(&mut press, 3, |entry| entry.signatures.clear());
    expect(&press, 3, "is not signed by the mission key");
    let (mut press, _) = self::press();
    alter(&mut press, 3, |entry| {
        let stranger = crate::support::key(9);
        entry.signatures[0].key = stranger.public().id();
        entry.signatures[0].signature = stranger.sign(&entry.act.signed_bytes());
    });
    expect(&press, 3, "is not signed by the mission key");
    expect(&press, 4, FORKED);
}

#[test]
fn a_number_that_is_skipped_taken_away_or_invented_is_named() {
    let (mut press, _) = press();
    alter(&mut press, 3, |entry| entry.number.as_mut().unwrap().number = 7);
    expect(&press, 3, "does not have the next official number of its year");
    alter(&mut press, 3, |entry| entry.number.as_mut().unwrap().year = 2025);
    expect(&press, 3, "is numbered in another year than it is dated");
    alter(&mut press, 3, |entry| entry.number = None);
    expect(&press, 3, "lacks the official number that it is due");
    alter(&mut press, 4, |entry| entry.number = "9/2026".parse().ok());
    expect(&press, 4, "has an official number that it is not due");
    alter(&mut press, 3, |entry| entry.number = "4294967295/2026".parse().ok());
    expect(&press, 3, "does not have the next official number of its year");
}

#[test]
fn an_instant_that_is_moved_is_named() {
    let (mut press, _) = press();
    alter(&mut press, 3, |entry| entry.issued_at = entry.issued_at.plus_seconds(-1));
    expect(&press, 3, "was not issued when its act and its recording say");
    let (mut press, _) = self::press();
    alter(&mut press, 3, |entry| {
        entry.recorded_at = entry.recorded_at.plus_seconds(-3_600);
        entry.issued_at = entry.recorded_at;
    });
    expect(&press, 3, "has instants that cannot follow those before it");
}

#[test]
fn an_act_that_entered_too_early_or_too_late_is_named() {
    let mut press = Press::new();
    for (first, last) in [(Some(60), None), (None, Some(-60))] {
        let id = press.subject(record::SubjectKind::Message);
        let index = press.append(Decision {
            editions: vec![edition("en", "Under embargo")],
            not_before: first.map(|seconds| press.now.plus_seconds(seconds)),
            not_after: last.map(|seconds| press.now.plus_seconds(seconds)),
            ..Decision::publish(id, message(None))
        });
        expect(&press, index, "was recorded outside the time that its act allows");
    }
}

#[test]
fn a_head_that_does_not_follow_is_named() {
    let (press, _) = press();
    let with = |change: &dyn Fn(&mut Press), told: &str| {
        let mut altered = self::press().0;
        change(&mut altered);
        expect_only(&altered, None, told);
    };
    with(&|press| press.kept.frontier[0] ^= 1, "frontier does not follow");
    with(&|press| press.kept.size -= 1, "another number of entries");
    let stale = press.checkpoints[&6].clone();
    with(&|press| press.kept.checkpoint.clone_from(&stale), "not the one written with the newest entry");
    with(&|press| drop(press.checkpoints.remove(&7)), "not the one written with the newest entry");
}

#[test]
fn an_act_that_breaks_its_subjects_chain_is_named() {
    let (mut press, first) = press();
    alter(&mut press, 4, |entry| entry.act.previous = None);
    expect(&press, 4, "does not name the act before it about its subject");
    alter(&mut press, 4, |entry| entry.act.commits.reverse());
    expect(&press, 4, "its commitments are not one of each role and language, in order");
    alter(&mut press, 4, |entry| entry.act.languages.clear());
    expect(&press, 4, "states other languages than it commits to");
    alter(&mut press, 4, |entry| entry.act.grade = None);
    expect(&press, 4, "a correction, and it alone, has a grade");
    assert_eq!(press.leaves[4].entry.act.subject, first);
}

#[test]
fn an_erasure_of_too_little_or_of_anothers_content_is_named() {
    let (mut press, first) = press();
    let left = commitment(&press, 2, Role::Edition);
    let others = commitment(&press, 3, Role::Edition);
    let mut decision = press.erasure(first);
    decision.erases.retain(|gone| *gone != left);
    decision.erases.push(others);
    press.append(decision);
    expect(&press, 7, &format!("leaves content {left} of its subject"));
    expect(&press, 7, &format!("erases content {others}, which is not its subject's"));
    expect(&press, 3, &format!("content {others} is missing and no later entry erases it"));
}

#[test]
fn content_that_was_not_clean_when_it_was_committed_is_named() {
    // Another program made these: controls spelled as JSON escapes, a title on two lines, an override.
    let texts: [&[u8]; 3] = [
        b"{\"format\":\"chancery/edition/v1\",\"lang\":\"en\",\"status\":\"official\",\"title\":\"a\\u0007b\"}\n\n",
        b"{\"format\":\"chancery/edition/v1\",\"lang\":\"en\",\"status\":\"official\",\"title\":\"a\\nb\"}\n\n",
        "{\"format\":\"chancery/edition/v1\",\"lang\":\"en\",\"status\":\"official\",\"title\":\"a\"}\n\n\u{202E}b".as_bytes(),
    ];
    for bytes in texts {
        let (mut press, _) = press();
        let content = Content { salt: Salt([9; 32]), bytes: bytes.to_vec() };
        alter(&mut press, 4, |entry| entry.act.commits[0].commitment = content.commitment());
        press.contents.insert(content.commitment(), content);
        expect(&press, 4, "its edition has a wrong form: it holds characters that the record does not");
    }
}
