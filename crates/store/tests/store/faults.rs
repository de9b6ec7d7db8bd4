//! At every step of the append: failed and not kept, failed but kept; then reopen and check.

use record::{Decision, Verb};
use store::faults::{Step, When};
use store::{AppendError, IdentityHash};

use crate::press::{Place, Press, correction, message_id, reasoned, signer, statement};

pub(crate) async fn a_fault_at_any_step_loses_nothing_and_keeps_no_half(place: Place) {
    let mut press = Press::open(&place).await;
    for (round, step) in Step::ALL.into_iter().enumerate() {
        for (part, when) in [When::Before, When::After].into_iter().enumerate() {
            let number = u8::try_from(round * 2 + part).unwrap() * 4;
            fail_once(&mut press, number, step, when).await;
            press.store = place.open().await;
            press.check_record().await;
        }
    }
}

async fn fail_once(press: &mut Press, number: u8, step: Step, when: When) {
    let [erased, corrected, new] = [1, 2, 3].map(|part| message_id(number + part));
    let receipt = press
        .append(vec![statement(erased, "To be erased"), statement(corrected, "To be corrected")])
        .await
        .unwrap();
    let erases = receipt.entries[0].act.commits.iter().map(|commit| commit.commitment).collect();
    let decisions = [
        Decision { erases, ..reasoned(Verb::Erase, erased) },
        correction(corrected, "Corrected"),
        statement(new, "New"),
    ];
    let acts = decisions.map(|decision| press.sign(decision)).to_vec();
    let identities = vec![(IdentityHash([number; 32]), new)];

    press.store.faults().arm(step, when);
    let (record, now, own) = (press.record.clone(), press.now, signer(&press.record));
    let appended = press.store.append(&record, acts, identities, now, &own, &press.mark).await;
    let failed = appended.expect_err("the fault was armed");
    let kept = press.size().await - receipt.checkpoint.size;
    let after_commit = matches!(step, Step::ReadBack | Step::Mark | Step::Delete)
        || (step, when) == (Step::Commit, When::After);
    assert_eq!(kept, if after_commit { 3 } else { 0 }, "{when:?} {step:?}");
    // What may have been kept is never called refused.
    let uncertain = matches!(failed, AppendError::Uncertain(_) | AppendError::NotDeleted(_));
    assert_eq!(uncertain, after_commit || step == Step::Commit, "{when:?} {step:?}: {failed:?}");
    for id in [erased, corrected, new] {
        press.look_up(id).await;
    }
}
