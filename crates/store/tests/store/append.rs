//! What an append keeps, and what it refuses.

use record::{
    CheckpointVerifier, Contents as _, Decision, Entry, KeyRing, KeyRole, OfficialNumber, SigningKey,
    SubjectContent, SubjectId, SubjectKind, Verb,
};
use store::{AppendError, IdentityHash, Reason};

use crate::press::{self, Place, Press, at, correction, message_id, reasoned, signer, statement};

pub(crate) async fn several_acts_of_one_append_get_one_checkpoint(place: Place) {
    let mut press = Press::open(&place).await;
    let acts = vec![
        statement(message_id(1), "One"),
        correction(message_id(1), "One, put right"),
        statement(message_id(2), "Two"),
    ];
    let receipt = press.append(acts).await.unwrap();
    assert_eq!(receipt.entries.iter().map(|entry| entry.index).collect::<Vec<_>>(), [2, 3, 4]);
    let checkpoints = press.store.checkpoints(&press.record, 0, 10).await.unwrap();
    assert_eq!(checkpoints.iter().map(|checkpoint| checkpoint.size).collect::<Vec<_>>(), [2, 5]);
    assert_eq!(checkpoints.last(), Some(&receipt.checkpoint));
    let verifier = CheckpointVerifier::new(press.record.clone(), &SigningKey::from_seed(&[1; 32]).public());
    assert_eq!(verifier.open(&receipt.checkpoint.note), Ok(receipt.checkpoint));
    let head = press.store.subject_position(&press.record, message_id(1)).await.unwrap().unwrap();
    assert_eq!((head.revision, head.index), (2, 3));
    press.check_record().await;
}

// Such a record could never be read again.
pub(crate) async fn a_second_mission_is_refused(place: Place) {
    let mut press = Press::open(&place).await;
    let second = Decision { subject: SubjectId::new(SubjectKind::Mission, [9; 16]), ..press::mission() };
    let refused = press.append(vec![second]).await.unwrap_err();
    assert_eq!(reason(refused), Reason::Second { kind: SubjectKind::Mission });
    press.check_record().await;
}

pub(crate) async fn an_entry_is_kept_byte_for_byte(place: Place) {
    let mut press = Press::open(&place).await;
    let receipt = press.append(vec![statement(message_id(1), "Wörter, слова, 字 \u{1f54a}")]).await.unwrap();
    let kept = press.store.entries(&press.record, 2, 10).await.unwrap();
    assert_eq!(kept.len(), 1);
    assert_eq!(kept[0].bytes, receipt.entries[0].to_bytes());
    assert_eq!(kept[0].entry().unwrap(), receipt.entries[0]);
    assert_eq!(&*kept[0].card.as_ref().unwrap().editions[0].title, "Wörter, слова, 字 \u{1f54a}");
    press.check_record().await;
}

pub(crate) async fn a_decision_made_on_an_older_state_is_refused_and_nothing_is_kept(place: Place) {
    let mut press = Press::open(&place).await;
    press.append(vec![statement(message_id(1), "One")]).await.unwrap();
    let seen = press.positions[&message_id(1)];
    press.append(vec![correction(message_id(1), "By a colleague")]).await.unwrap();
    let before = press.store.head(&press.record).await.unwrap();

    let new = press.sign(statement(message_id(2), "Two"));
    let stale = press.sign_at(correction(message_id(1), "By me"), seen);
    let refused = press.append_signed(vec![new, stale.clone()]).await.unwrap_err();
    assert_eq!(reason(refused), Reason::Stale { yours: 2, next: 3 });
    assert_eq!(press.store.head(&press.record).await.unwrap(), before);
    assert_eq!(press.store.subject_position(&press.record, message_id(2)).await.unwrap(), None);
    for commitment in press::commitments(&stale) {
        assert_eq!(press.store.content(&press.record, &commitment).await.unwrap(), None);
    }
    press.check_record().await;
}

fn reason(error: AppendError) -> Reason {
    match error {
        AppendError::Refused { reason, .. } => reason,
        other => panic!("expected a refusal, got: {other:?}"),
    }
}

pub(crate) async fn each_wrong_act_is_refused_with_its_reason(place: Place) {
    let mut press = Press::open(&place).await;
    press.append(vec![statement(message_id(1), "One")]).await.unwrap();
    let (size, next) = (press.size().await, press.positions[&message_id(1)]);
    let new = |decision: Decision| press.sign_at(decision, press::first_position());
    let fine = || new(statement(message_id(9), "Nine"));

    let mut elsewhere = fine();
    elsewhere.act.record = "other.example/record".parse().unwrap();
    let mut unchained = press.sign_at(correction(message_id(1), "Again"), next);
    unchained.act.previous = None;
    let mut lacking = fine();
    lacking.contents.pop();
    let mut altered = fine();
    altered.contents[0].bytes.push(b' ');
    let mut unsigned = fine();
    unsigned.signatures.clear();
    let mut forged = fine();
    forged.act.not_before = Some(at("2020-01-01T00:00:00Z"));
    let mut long = fine();
    long.contents[0].bytes = vec![b'a'; (1 << 20) + 1];
    let early = Decision { not_before: Some(at("2027-03-01T09:00:01Z")), ..statement(message_id(9), "Nine") };
    let late = Decision { not_after: Some(at("2027-03-01T08:59:59Z")), ..statement(message_id(9), "Nine") };
    let mut older = correction(message_id(1), "Older");
    older.issued_at = Some(at("2020-01-01T00:00:00Z"));

    let wrong = [
        (elsewhere, "for the record \"other.example/record\""),
        (unchained, "follows another act"),
        (lacking, "not those that the act commits to"),
        (altered, "not those that the act commits to"),
        (unsigned, "not signed by the record's mission key"),
        (forged, "not signed by the record's mission key"),
        (long, "a content has 1048577 bytes"),
        (new(early), "may not be recorded before 2027-03-01T09:00:01Z"),
        (new(late), "until 2027-03-01T08:59:59Z only"),
        (press.sign_at(older, next), "before the newest revision of its subject"),
        (press.sign_at(reasoned(Verb::Reinstate, message_id(1)), next), "published already"),
        (new(reasoned(Verb::Withdraw, message_id(9))), "not published yet"),
    ];
    for (act, words) in wrong {
        let beside = new(statement(message_id(8), "Eight"));
        let said = reason(press.append_signed(vec![beside, act]).await.unwrap_err()).to_string();
        assert!(said.contains(words), "{said}");
    }
    assert_eq!(press.size().await, size);
    let stranger =
        record::CheckpointSigner::new(press.record.clone(), &SigningKey::from_seed(&[9; 32])).unwrap();
    let acts = vec![fine()];
    let refused =
        press.store.append(&press.record, acts, Vec::new(), press.now, &stranger, &press.mark).await;
    assert_eq!(reason(refused.unwrap_err()), Reason::OtherSigner);
    assert!(matches!(press.append_signed(Vec::new()).await, Err(AppendError::Empty)));
    press.append(vec![statement(message_id(9), "Nine")]).await.unwrap();
    press.check_record().await;
}

pub(crate) async fn the_record_never_goes_back_in_time(place: Place) {
    let mut press = Press::open(&place).await;
    press.now = at("2027-03-01T08:00:00Z");
    let receipt = press.append(vec![statement(message_id(1), "One")]).await.unwrap();
    assert_eq!(receipt.entries[0].recorded_at, at("2027-03-01T09:00:00Z"));
    assert_eq!(receipt.entries[0].issued_at, at("2027-03-01T09:00:00Z"));
    let import = Decision { issued_at: Some(at("2020-01-16T00:00:00Z")), ..statement(message_id(2), "Old") };
    let ahead = Decision { issued_at: Some(at("2030-01-16T00:00:00Z")), ..statement(message_id(3), "Ahead") };
    let receipt = press.append(vec![import, ahead]).await.unwrap();
    assert_eq!(receipt.entries[0].issued_at, at("2020-01-16T00:00:00Z"));
    assert_eq!(receipt.entries[1].issued_at, receipt.entries[1].recorded_at);
    assert_eq!(receipt.entries[0].number, None);
    press.check_record().await;
}

pub(crate) async fn an_official_number_is_never_given_twice(place: Place) {
    let mut press = Press::open(&place).await;
    let official = |number, year| Some(OfficialNumber { year, number });
    let numbers =
        |receipt: &store::Receipt| receipt.entries.iter().map(|entry| entry.number).collect::<Vec<_>>();
    let two =
        press.append(vec![statement(message_id(1), "One"), statement(message_id(2), "Two")]).await.unwrap();
    assert_eq!(numbers(&two), [official(1, 2027), official(2, 2027)]);

    let gone = two.entries[1].act.commits.iter().map(|commit| commit.commitment).collect();
    press.append(vec![Decision { erases: gone, ..reasoned(Verb::Erase, message_id(2)) }]).await.unwrap();
    let three = press.append(vec![statement(message_id(3), "Three")]).await.unwrap();
    assert_eq!(numbers(&three), [official(3, 2027)]);

    // In the mission's zone the new year has begun; where it is dated in another year, that counts.
    press.now = at("2027-12-31T20:00:00Z");
    let mut dated = statement(message_id(5), "Dated");
    if let Some(SubjectContent::Message(message)) = &mut dated.content {
        message.dated = Some(record::CivilDate::parse("2026-12", "Asia/Tokyo".parse().unwrap()).unwrap());
    }
    let later = press.append(vec![statement(message_id(4), "Four"), dated]).await.unwrap();
    assert_eq!(numbers(&later), [official(1, 2028), official(1, 2026)]);
    press.check_record().await;
}

pub(crate) async fn what_was_imported_is_known_again(place: Place) {
    let mut press = Press::open(&place).await;
    let hash = IdentityHash([7; 32]);
    assert_eq!(press.store.identity(&press.record, &hash).await.unwrap(), None);
    let act = press.sign(statement(message_id(1), "One"));
    let own = signer(&press.record);
    let known = vec![(hash, message_id(1))];
    press.store.append(&press.record, vec![act], known.clone(), press.now, &own, &press.mark).await.unwrap();
    assert_eq!(press.store.identity(&press.record, &hash).await.unwrap(), Some(message_id(1)));

    let again = press.sign(statement(message_id(2), "One"));
    let identities = vec![(hash, message_id(2)), (IdentityHash([8; 32]), message_id(2))];
    let refused =
        press.store.append(&press.record, vec![again], identities, press.now, &own, &press.mark).await;
    assert!(matches!(refused, Err(AppendError::Known { known, .. }) if known == message_id(1)));
    assert_eq!(press.store.identity(&press.record, &IdentityHash([8; 32])).await.unwrap(), None);

    let corrected = press.sign(correction(message_id(1), "One, put right"));
    press.store.append(&press.record, vec![corrected], known, press.now, &own, &press.mark).await.unwrap();
    press.check_record().await;
}

pub(crate) async fn a_key_is_replaced_by_the_recovery_key(place: Place) {
    let mut press = Press::open(&place).await;
    let ring = SubjectId::new(SubjectKind::Key, [0; 16]);
    let mut changed = press::ring();
    changed.verb = Verb::Revise;
    if let Some(SubjectContent::Keys(KeyRing { keys })) = &mut changed.content {
        keys[1].public = SigningKey::from_seed(&[4; 32]).public();
        assert_eq!(keys[1].role, KeyRole::Mission);
    }
    press.key = SigningKey::from_seed(&[3; 32]);
    press.append(vec![changed]).await.unwrap();

    press.key = SigningKey::from_seed(&[2; 32]);
    let by_the_old = press.sign_at(statement(message_id(1), "One"), press::first_position());
    assert_eq!(reason(press.append_signed(vec![by_the_old]).await.unwrap_err()), Reason::Unsigned);
    press.key = SigningKey::from_seed(&[4; 32]);
    press.append(vec![statement(message_id(1), "One")]).await.unwrap();
    assert_eq!(press.store.subject_position(&press.record, ring).await.unwrap().unwrap().revision, 2);
    press.check_record().await;
}

pub(crate) async fn contents_are_read_by_commitment(place: Place) {
    let mut press = Press::open(&place).await;
    let receipt = press.append(vec![statement(message_id(1), "One")]).await.unwrap();
    let wanted = commitments_of(&receipt.entries[0]);
    let contents = press.store.contents(&press.record);
    let read = move || wanted.iter().map(|commitment| contents.get(commitment)).collect::<Vec<_>>();
    let found = tokio::task::spawn_blocking(read).await.unwrap();
    assert!(found.iter().all(Option::is_some));
    let text = String::from_utf8(found[1].as_deref().unwrap().to_vec()).unwrap();
    assert!(text.ends_with("One: the text."), "{text}");
}

fn commitments_of(entry: &Entry) -> Vec<record::Commitment> {
    entry.act.commits.iter().map(|commit| commit.commitment).collect()
}

// The whole append is refused when there is no room for it, and the record is as it was.
#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_leaves_everything_as_before() {
    let place = Place::sqlite();
    let mut press = Press::open(&place).await;
    press.store = store::Store::connect_with_room(&place.url, 70, place.files()).await.unwrap();
    let mut kept = 0;
    let refused = loop {
        let id = message_id(u8::try_from(kept).unwrap());
        let before = press.store.head(&press.record).await.unwrap();
        let mut long = statement(id, "Long");
        long.editions[0].body = "A long text. ".repeat(800);
        match press.append(vec![long, correction(id, "Long, put right")]).await {
            Ok(_) => kept += 1,
            Err(error) => {
                assert_eq!(press.store.head(&press.record).await.unwrap(), before);
                break error;
            }
        }
    };
    assert!(matches!(refused, AppendError::Store(store::StoreError::Full(_))), "{refused:?}");
    assert!(kept > 0);
    assert_eq!(press.size().await, 2 + 2 * kept);
    press.check_record().await;

    press.store = place.open().await;
    press.look_up(message_id(200)).await;
    press.append(vec![statement(message_id(200), "After room was made")]).await.unwrap();
    press.check_record().await;
}
