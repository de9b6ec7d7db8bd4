//! Erasure: content and salt go, the entry and the reason stay.

use record::{Decision, Role, Verb};
use store::{AppendError, Reason};

use crate::press::{Place, Press, commitments, correction, first_position, message_id, reasoned, statement};

pub(crate) async fn erasing_deletes_content_and_salt_and_keeps_the_entry(place: Place) {
    let mut press = Press::open(&place).await;
    let published = press
        .append(vec![statement(message_id(1), "A name"), statement(message_id(2), "Another")])
        .await
        .unwrap();
    let corrected = press.append(vec![correction(message_id(1), "A name, put right")]).await.unwrap();
    press.append(vec![reasoned(Verb::Withdraw, message_id(1))]).await.unwrap();
    let before = press.store.entries(&press.record, 0, 100).await.unwrap();

    // All but the reason of the correction, which may stay.
    let told = [&published.entries[0], &corrected.entries[0]];
    let gone: Vec<_> = told
        .iter()
        .flat_map(|entry| &entry.act.commits)
        .filter(|commit| commit.role != Role::Reason)
        .map(|commit| commit.commitment)
        .collect();
    press
        .append(vec![Decision { erases: gone.clone(), ..reasoned(Verb::Erase, message_id(1)) }])
        .await
        .unwrap();

    for commitment in &gone {
        assert_eq!(press.store.content(&press.record, commitment).await.unwrap(), None);
    }
    let after = press.store.entries(&press.record, 0, 100).await.unwrap();
    assert!(before.iter().zip(&after).all(|(before, after)| before.bytes == after.bytes));
    assert!(after[2].card.is_none() && after[4].card.is_none());
    assert!(after[3].card.is_some());
    press.check_record().await;

    let history = press.store.load(&press.record).await.unwrap();
    assert!(history.line(message_id(1)).unwrap().erasure().is_some());
    if place.url.starts_with("sqlite") {
        for file in ["record.db", "record.db-wal"] {
            let bytes = std::fs::read(place.folder.path().join(file)).unwrap_or_default();
            assert!(!bytes.windows(6).any(|bytes| bytes == b"A name"), "{file} still holds what was erased");
        }
    }
}

pub(crate) async fn what_was_erased_cannot_be_stored_again(place: Place) {
    let mut press = Press::open(&place).await;
    let act = press.sign(statement(message_id(1), "A name"));
    press.append_signed(vec![act.clone()]).await.unwrap();

    let mut same = press.sign_at(statement(message_id(2), "A name"), first_position());
    same.contents = act.contents.clone();
    same.act.commits = act.act.commits.clone();
    let same = resign(&press, same);
    let refused = press.append_signed(vec![same.clone()]).await.unwrap_err();
    assert!(
        matches!(refused, AppendError::Refused { reason: Reason::CommitmentUsed { .. }, .. }),
        "{refused:?}"
    );

    press
        .append(vec![Decision { erases: commitments(&act), ..reasoned(Verb::Erase, message_id(1)) }])
        .await
        .unwrap();
    let refused = press.append_signed(vec![same]).await.unwrap_err();
    assert!(
        matches!(refused, AppendError::Refused { reason: Reason::CommitmentUsed { .. }, .. }),
        "{refused:?}"
    );
    press.check_record().await;
}

fn resign(press: &Press, mut signed: record::SignedAct) -> record::SignedAct {
    signed.signatures[0].signature = press.key.sign(&signed.act.signed_bytes());
    signed
}

pub(crate) async fn only_the_subjects_own_content_can_be_erased(place: Place) {
    let mut press = Press::open(&place).await;
    let receipt =
        press.append(vec![statement(message_id(1), "One"), statement(message_id(2), "Two")]).await.unwrap();
    let others = receipt.entries[1].act.commits.iter().map(|commit| commit.commitment).collect();
    let wrong = Decision { erases: others, ..reasoned(Verb::Erase, message_id(1)) };
    let refused = press.append(vec![wrong]).await.unwrap_err();
    assert!(
        matches!(refused, AppendError::Refused { reason: Reason::NothingToErase { .. }, .. }),
        "{refused:?}"
    );
    press.check_record().await;
}
