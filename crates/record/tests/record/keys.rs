//! Changes of keys are entries: the mission key makes them, the recovery key may, a stranger never.

use record::{Decision, Verb};

use crate::support::{Press, edition, key, message, ring};

fn change(press: &Press, log: u8, mission: u8, recovery: u8) -> Decision {
    Decision { content: Some(ring(log, mission, recovery)), ..Decision::new(Verb::Revise, press.ring) }
}

#[test]
fn the_mission_key_may_hand_over_to_a_new_one() {
    let mut press = Press::new();
    let decision = change(&press, 11, 12, 3);
    press.append_signed(decision, &key(2)).unwrap();
    press.use_keys(11, 12);
    press.publish(message(None), vec![edition("en", "Under the new key")]);
    press.check_record();
}

#[test]
fn the_recovery_key_may_replace_any_other_and_itself() {
    let mut press = Press::new();
    let decision = change(&press, 11, 12, 13);
    press.append_signed(decision, &key(3)).unwrap();
    press.use_keys(11, 12);
    press.publish(message(None), vec![edition("en", "After the burglary")]);
    let decision = change(&press, 21, 22, 23);
    press.append_signed(decision, &key(13)).unwrap();
    press.use_keys(21, 22);
    press.check_record();
}

#[test]
fn the_mission_key_cannot_lock_the_recovery_key_out() {
    let mut press = Press::new();
    let decision = change(&press, 1, 2, 9);
    let index = press.append_signed(decision, &key(2)).unwrap();
    let faults = press.fsck().faults;
    assert_eq!(faults.len(), 1, "{faults:?}");
    let told = format!("entry {index}: replaces the recovery key, and is not signed by it");
    assert_eq!(faults[0].to_string(), told);
}

#[test]
fn a_stranger_changes_no_key_and_publishes_nothing() {
    let mut press = Press::new();
    let decision = change(&press, 31, 32, 3);
    let ring_entry = press.append_signed(decision, &key(32)).unwrap();
    press.use_keys(31, 32);
    let faults = press.fsck().faults;
    let told = "is signed by neither the mission key nor the recovery key";
    assert!(faults.iter().any(|fault| fault.entry == Some(ring_entry) && fault.what == told), "{faults:?}");

    let mut press = Press::new();
    press.append_signed(Decision::new(Verb::Reinstate, press.mission), &key(2)).unwrap_err();
    let id = press.subject(record::SubjectKind::Message);
    let decision =
        Decision { editions: vec![edition("en", "Not ours")], ..Decision::publish(id, message(None)) };
    let index = press.append_signed(decision, &key(3)).unwrap();
    let faults = press.fsck().faults;
    assert_eq!(faults.len(), 1, "{faults:?}");
    assert_eq!(faults[0].to_string(), format!("entry {index}: is not signed by the mission key"));
}

#[test]
fn the_old_log_key_closes_nothing_after_it_was_replaced() {
    let mut press = Press::new();
    let decision = change(&press, 11, 2, 3);
    press.append(decision);
    // The press office still signs with the old log key.
    let faults = press.fsck().faults;
    assert_eq!(faults.len(), 1, "{faults:?}");
    assert!(faults[0].what.contains("not signed by the record's log key"), "{faults:?}");
}

#[test]
fn a_key_under_which_anybody_could_sign_is_no_key() {
    // The neutral point of the curve, and a point of order eight.
    for weak in
        ["AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "xxdqcD1N2E+6PAt2DRBnDyogU/osOczGTsf9d5KsA3o="]
    {
        assert!(weak.parse::<record::PublicKey>().is_err(), "{weak}");
    }
}
