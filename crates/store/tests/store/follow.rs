//! Following another node: what a mirror takes over, and everything that it refuses.

use std::collections::BTreeSet;

use record::{Commitment, Content, Decision, Entry, Role, SubjectId, Verb, tile::TilePath};
use store::faults::{Step, When};
use store::{FollowError, Followed, FollowedEntry, MarkError, Store};

use crate::press::{Place, Press, correction, message_id, reasoned, statement};

/// What `press` serves from `from` on: contents as far as they are there, and what is erased.
async fn served(press: &Press, from: u64) -> Followed {
    let mut followed = Followed::default();
    for stored in press.store.entries(&press.record, from, 10_000).await.unwrap() {
        let entry = stored.entry().unwrap();
        followed.erased.extend(entry.act.erases.iter().copied());
        let mut contents = Vec::new();
        for commit in &entry.act.commits {
            contents.extend(press.store.content(&press.record, &commit.commitment).await.unwrap());
        }
        followed.entries.push(FollowedEntry { bytes: stored.bytes, contents, files: Vec::new() });
    }
    let head = press.store.head(&press.record).await.unwrap().unwrap();
    followed.checkpoint = head.checkpoint.map(|checkpoint| checkpoint.note);
    followed
}

/// A mirror that has nothing yet.
async fn mirror(place: &Place, press: &Press) -> Press {
    let store = place.open().await;
    store.create(&press.record).await.unwrap();
    Press::resume(store, &press.record, place.mark())
}

async fn follow(mirror: &Press, followed: Followed) -> Result<(), FollowError> {
    mirror.store.follow(&mirror.record, followed, &mirror.mark).await.map(drop)
}

/// Everything that the log consists of.
async fn log_of(store: &Store, press: &Press) -> Vec<Vec<u8>> {
    let size = store.head(&press.record).await.unwrap().unwrap().size;
    let mut all = Vec::new();
    for stored in store.entries(&press.record, 0, 10_000).await.unwrap() {
        all.push(stored.bytes);
        all.push(serde_json::to_vec(&stored.card).unwrap());
    }
    for path in TilePath::all(size) {
        let TilePath::Hashes { level, index, .. } = path else { continue };
        all.push(store.tile(&press.record, level, index).await.unwrap().unwrap());
    }
    all.push(store.checkpoint(&press.record, size).await.unwrap().unwrap().note);
    all
}

async fn erase(press: &mut Press, id: SubjectId) {
    let entries = press.store.entries(&press.record, 0, 10_000).await.unwrap();
    let acts: Vec<_> = entries.iter().map(|stored| stored.entry().unwrap().act).collect();
    let own = acts.iter().filter(|act| act.subject == id).flat_map(|act| &act.commits);
    let erases: BTreeSet<Commitment> =
        own.filter(|commit| commit.role != Role::Reason).map(|commit| commit.commitment).collect();
    let erases = erases.into_iter().collect();
    press.append(vec![Decision { erases, ..reasoned(Verb::Erase, id) }]).await.unwrap();
}

pub(crate) async fn a_mirror_holds_byte_for_byte_what_its_origin_does(place: Place) {
    let mut press = Press::open(&place).await;
    let other = place.another();
    let mirror = mirror(&other, &press).await;
    for round in 0..4 {
        let (one, two) = (message_id(round * 2 + 1), message_id(round * 2 + 2));
        press
            .append(vec![statement(one, "One"), statement(two, "Two"), correction(one, "Three")])
            .await
            .unwrap();
        follow(&mirror, served(&press, mirror.size().await).await).await.unwrap();
        assert_eq!(log_of(&mirror.store, &mirror).await, log_of(&press.store, &press).await);
        mirror.check_record().await;
    }
}

pub(crate) async fn a_long_log_is_taken_over_in_parts(place: Place) {
    let mut press = Press::open(&place).await;
    press.append((1..=9).map(|n| statement(message_id(n), "A statement")).collect()).await.unwrap();
    let other = place.another();
    let mirror = mirror(&other, &press).await;
    let whole = served(&press, 0).await;
    let (first, last) = whole.entries.split_at(5);
    let part = |entries: &[FollowedEntry], checkpoint| Followed {
        entries: entries.to_vec(),
        erased: whole.erased.clone(),
        checkpoint,
    };
    follow(&mirror, part(first, None)).await.unwrap();
    assert_eq!(mirror.store.shown(&mirror.record, &mirror.mark).await.unwrap(), None);
    follow(&mirror, part(last, whole.checkpoint.clone())).await.unwrap();
    assert_eq!(log_of(&mirror.store, &mirror).await, log_of(&press.store, &press).await);
    mirror.check_record().await;
}

pub(crate) async fn what_is_altered_is_refused_and_nothing_is_kept(place: Place) {
    let mut press = Press::open(&place).await;
    press.append(vec![statement(message_id(1), "One"), correction(message_id(1), "Two")]).await.unwrap();
    press.append(vec![statement(message_id(2), "Three")]).await.unwrap();
    let true_one = served(&press, 0).await;
    let other = place.another();
    let mirror = mirror(&other, &press).await;
    let altered = |alter: &dyn Fn(&mut Followed)| {
        let mut followed = true_one.clone();
        alter(&mut followed);
        followed
    };
    let rewritten = |followed: &mut Followed, change: &dyn Fn(&mut Entry)| {
        let mut entry = Entry::from_bytes(&followed.entries[4].bytes).unwrap();
        change(&mut entry);
        followed.entries[4].bytes = entry.to_bytes();
    };
    let lies: [(&str, Followed); 11] = [
        ("reordered", altered(&|all| all.entries.swap(3, 4))),
        ("doubled", altered(&|all| all.entries.insert(3, all.entries[3].clone()))),
        ("dropped", altered(&|all| drop(all.entries.remove(3)))),
        ("truncated", altered(&|all| drop(all.entries.pop()))),
        ("a bit", altered(&|all| all.entries[2].bytes[40] ^= 1)),
        ("a content", altered(&|all| all.entries[2].contents[0].bytes[3] ^= 1)),
        ("withheld", altered(&|all| all.entries[2].contents.clear())),
        (
            "a foreign content",
            altered(&|all| {
                let foreign = Content { salt: record::Salt([9; 32]), bytes: b"x".to_vec() };
                all.entries[2].contents.push(foreign);
            }),
        ),
        (
            "another number",
            altered(&|all| rewritten(all, &|entry| entry.number.as_mut().unwrap().number += 1)),
        ),
        (
            "antedated",
            altered(&|all| rewritten(all, &|entry| entry.issued_at = entry.issued_at.plus_seconds(-60))),
        ),
        ("another signature", altered(&|all| rewritten(all, &|entry| entry.signatures.clear()))),
    ];
    for (what, lie) in lies {
        let refused = follow(&mirror, lie).await;
        assert!(refused.is_err(), "{what}");
        assert_eq!(mirror.size().await, 0, "{what}");
    }
    let withheld = follow(&mirror, altered(&|all| all.entries[2].contents.clear())).await.unwrap_err();
    assert!(matches!(withheld, FollowError::Withheld { index: 2, .. }), "{withheld}");
    let fork = follow(&mirror, altered(&|all| drop(all.entries.pop()))).await.unwrap_err();
    assert!(matches!(fork, FollowError::Fork { size: 4, stated: 5 }), "{fork}");
    follow(&mirror, true_one).await.unwrap();
    mirror.check_record().await;
}

pub(crate) async fn an_erasure_is_followed_and_a_late_mirror_lacks_what_was_erased(place: Place) {
    let mut press = Press::open(&place).await;
    press
        .append(vec![statement(message_id(1), "A private address"), statement(message_id(2), "Two")])
        .await
        .unwrap();
    let early = place.another();
    let mirror_before = mirror(&early, &press).await;
    follow(&mirror_before, served(&press, 0).await).await.unwrap();
    erase(&mut press, message_id(1)).await;
    follow(&mirror_before, served(&press, mirror_before.size().await).await).await.unwrap();
    let late = place.another();
    let mirror_after = mirror(&late, &press).await;
    follow(&mirror_after, served(&press, 0).await).await.unwrap();
    for mirror in [&mirror_before, &mirror_after] {
        assert_eq!(log_of(&mirror.store, mirror).await, log_of(&press.store, &press).await);
        mirror.check_record().await;
        let entry = mirror.store.entries(&mirror.record, 2, 1).await.unwrap()[0].entry().unwrap();
        for commit in &entry.act.commits {
            assert_eq!(mirror.store.content(&mirror.record, &commit.commitment).await.unwrap(), None);
        }
    }
}

pub(crate) async fn a_restored_node_gets_back_what_it_had_lost_and_goes_on(place: Place) {
    let mut press = Press::open(&place).await;
    press
        .append(vec![statement(message_id(1), "To be erased"), statement(message_id(2), "Two")])
        .await
        .unwrap();
    let backup = place.folder.path().join("backup.db");
    press.store.backup(&backup).await.unwrap();
    press.append(vec![statement(message_id(3), "Lost")]).await.unwrap();
    erase(&mut press, message_id(1)).await;

    let fresh = place.another();
    let restored = fresh.open().await;
    restored.restore(&backup, &place.copies()).await.unwrap();
    let mut back = Press::resume(restored, &press.record, place.mark());
    let refused = back.append(vec![statement(message_id(4), "Too early")]).await.unwrap_err();
    assert!(refused.to_string().contains("nothing may be appended"), "{refused}");

    let mut wrong = served(&press, back.size().await).await;
    wrong.entries.pop();
    wrong.checkpoint = None;
    wrong.entries[0].bytes[60] ^= 1;
    assert!(follow(&back, wrong).await.is_err());
    follow(&back, served(&press, back.size().await).await).await.unwrap();
    back.check_record().await;
    assert_eq!(log_of(&back.store, &back).await, log_of(&press.store, &press).await);
    back.positions.clear();
    back.append(vec![statement(message_id(4), "It goes on")]).await.unwrap();
    back.check_record().await;
}

pub(crate) async fn another_history_than_the_mark_is_not_followed(place: Place) {
    let mut press = Press::open(&place).await;
    press.append(vec![statement(message_id(1), "What was shown")]).await.unwrap();
    let elsewhere = place.another();
    let mut forked = Press::open(&elsewhere).await;
    forked.append(vec![statement(message_id(1), "Another story")]).await.unwrap();
    let other = place.another();
    let store = other.open().await;
    store.create(&press.record).await.unwrap();
    let mirror = Press::resume(store, &press.record, place.mark());
    let refused = follow(&mirror, served(&forked, 0).await).await.unwrap_err();
    assert!(matches!(refused, FollowError::Mark(MarkError::Forked { .. })), "{refused}");
    assert_eq!(mirror.size().await, 0);
}

pub(crate) async fn a_fault_while_following_keeps_no_half(place: Place) {
    let mut press = Press::open(&place).await;
    let other = place.another();
    let mirror = mirror(&other, &press).await;
    follow(&mirror, served(&press, 0).await).await.unwrap();
    for (round, step) in Step::ALL.into_iter().enumerate() {
        for (part, when) in [When::Before, When::After].into_iter().enumerate() {
            let number = u8::try_from(round * 2 + part).unwrap() + 1;
            press.append(vec![statement(message_id(number), "A statement")]).await.unwrap();
            let before = mirror.size().await;
            let followed = served(&press, before).await;
            mirror.store.faults().arm(step, when);
            let failed = follow(&mirror, followed).await;
            let size = mirror.size().await;
            assert!(size == before || size == before + 1, "{step:?}");
            if failed.is_ok() {
                // Steps that a mirror's append does not have.
                assert!(matches!(step, Step::Begin) || size == before + 1, "{when:?} {step:?}");
            }
            mirror.store.faults().arm(Step::Mark, When::Before);
            let _ = follow(&mirror, served(&press, mirror.size().await).await).await;
            follow(&mirror, served(&press, mirror.size().await).await).await.unwrap();
            mirror.check_record().await;
        }
    }
}
