//! Media files: written before what names them, deleted after what erases them, in every backup and every mirror.

use std::path::PathBuf;

use record::{Commitment, Content, Decision, Role, SubjectId, Verb};
use store::faults::{Step, When};
use store::{
    AppendError, FileError, FileStore, FollowError, Followed, FollowedEntry, KeptFile, Reason, RenditionKey,
    Store, StoreError,
};

use crate::press::{Place, Press, at, media, media_id, reasoned};

const DAY: i64 = 86_400;

/// A file of some length, like no other.
fn file(number: u8, length: usize) -> Vec<u8> {
    (0..length).map(|at| u8::try_from(at % 251).unwrap() ^ number).collect()
}

async fn publish(press: &mut Press, number: u8, length: usize) -> Commitment {
    let receipt = press.append(vec![media(media_id(number), file(number, length))]).await.unwrap();
    receipt.entries[0].act.commitment(Role::File, None).unwrap()
}

fn erasure(id: SubjectId, commitments: Vec<Commitment>) -> Decision {
    Decision { erases: commitments, ..reasoned(Verb::Erase, id) }
}

/// Everything that an entry's act committed to.
async fn committed(press: &Press, index: u64) -> Vec<Commitment> {
    let stored = press.store.entries(&press.record, index, 1).await.unwrap();
    let act = stored[0].entry().unwrap().act;
    act.commits.iter().map(|commit| commit.commitment).collect()
}

async fn erase(press: &mut Press, id: SubjectId, index: u64) {
    let decision = erasure(id, committed(press, index).await);
    press.append(vec![decision]).await.unwrap();
}

/// Every file that lies in a place's folder, temporary ones too.
fn lying(place: &Place) -> Vec<PathBuf> {
    let (mut files, mut folders) = (Vec::new(), vec![place.files().path().to_owned()]);
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    files.sort();
    files
}

fn age(path: &PathBuf, days: u64) {
    let file = std::fs::File::options().write(true).open(path).unwrap();
    let then = std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_000_000 + days);
    file.set_modified(then).unwrap();
}

async fn sweep(press: &Press) -> store::Swept {
    press.store.sweep(&press.record, at("2027-06-01T00:00:00Z"), 1, &|_| true).await.unwrap()
}

pub(crate) async fn a_file_is_kept_beside_the_database_and_read_in_parts(place: Place) {
    let mut press = Press::open(&place).await;
    let whole = file(1, 3_000_000);
    let commitment = publish(&mut press, 1, whole.len()).await;
    let meta = press.store.file(&press.record, &commitment).await.unwrap().unwrap();
    assert_eq!((meta.size, meta.since), (whole.len() as u64, 2));
    for range in [0..1, 0..3_000_000, 1_999_999..2_000_001, 2_999_999..3_000_000, 5..5] {
        let part = press.store.read_file(&press.record, &commitment, range.clone()).await.unwrap().unwrap();
        let (from, until) = (usize::try_from(range.start).unwrap(), usize::try_from(range.end).unwrap());
        assert!(part == whole[from..until], "{range:?}");
    }
    // It is no content of the database, and of no other record.
    assert_eq!(press.store.content(&press.record, &commitment).await.unwrap(), None);
    assert_eq!(press.store.committed(&press.record, &commitment).await.unwrap(), Some(2));
    let other = "other.example/record".parse().unwrap();
    assert_eq!(press.store.read_file(&other, &commitment, 0..1).await.unwrap(), None);
    assert_eq!(lying(&place).len(), 1, "{:?}", lying(&place));
    press.check_record().await;
}

pub(crate) async fn a_file_of_no_media_and_one_that_is_too_long_are_refused(place: Place) {
    let press = Press::open(&place).await;
    let mut act = press.sign_at(media(media_id(1), file(1, 10)), crate::press::first_position());
    act.contents.retain(|content| content.bytes != file(1, 10));
    let refused = press.append_signed(vec![act.clone()]).await.unwrap_err();
    assert!(matches!(refused, AppendError::Refused { reason: Reason::Contents, .. }), "{refused:?}");
    act.contents.push(Content { salt: crate::press::salt(), bytes: file(2, 10) });
    let refused = press.append_signed(vec![act]).await.unwrap_err();
    assert!(matches!(refused, AppendError::Refused { reason: Reason::Contents, .. }), "{refused:?}");
    assert_eq!(lying(&place), Vec::<PathBuf>::new());

    let statement = crate::press::statement(crate::press::message_id(1), "One");
    let mut long = press.sign_at(statement, crate::press::first_position());
    long.contents[0].bytes = vec![0; Content::MAX_BYTES + 1];
    let refused = press.append_signed(vec![long]).await.unwrap_err();
    assert!(
        matches!(refused, AppendError::Refused { reason: Reason::LongContent { .. }, .. }),
        "{refused:?}"
    );
    press.check_record().await;
}

pub(crate) async fn an_erased_file_is_deleted_and_never_stored_again(place: Place) {
    let mut press = Press::open(&place).await;
    let act = press.sign(media(media_id(1), file(1, 100_000)));
    press.append_signed(vec![act.clone()]).await.unwrap();
    let gone = act.act.commitment(Role::File, None).unwrap();
    let key = RenditionKey { of: gone, width: 320, version: 1 };
    press.store.keep_rendition(&press.record, &key, b"a smaller one".to_vec()).await.unwrap();

    erase(&mut press, media_id(1), 2).await;
    assert_eq!(lying(&place), Vec::<PathBuf>::new());
    assert_eq!(press.store.file(&press.record, &gone).await.unwrap(), None);
    assert_eq!(press.store.read_file(&press.record, &gone, 0..1).await.unwrap(), None);
    assert_eq!(press.store.erasure(&press.record, &gone).await.unwrap(), Some(3));
    press.check_record().await;

    let mut again = press.sign_at(media(media_id(2), file(1, 100_000)), crate::press::first_position());
    again.contents = act.contents;
    again.act.commits = act.act.commits;
    again.signatures[0].signature = press.key.sign(&again.act.signed_bytes());
    let refused = press.append_signed(vec![again]).await.unwrap_err();
    assert!(
        matches!(refused, AppendError::Refused { reason: Reason::CommitmentUsed { .. }, .. }),
        "{refused:?}"
    );
    // What was written for it is swept as what was erased: at once.
    assert_eq!(lying(&place).len(), 1);
    assert_eq!(sweep(&press).await.erased, 1);
    assert_eq!(lying(&place), Vec::<PathBuf>::new());
    press.check_record().await;
}

pub(crate) async fn a_file_in_place_of_another_leaves_both_to_the_record(place: Place) {
    let mut press = Press::open(&place).await;
    let first = publish(&mut press, 1, 5_000).await;
    let newer = Decision { verb: Verb::Revise, ..media(media_id(1), file(9, 6_000)) };
    let receipt = press.append(vec![newer]).await.unwrap();
    let second = receipt.entries[0].act.commitment(Role::File, None).unwrap();
    for (commitment, size) in [(first, 5_000), (second, 6_000)] {
        assert_eq!(press.store.file(&press.record, &commitment).await.unwrap().unwrap().size, size);
    }
    press.check_record().await;
    let history = press.store.load(&press.record).await.unwrap();
    assert_eq!(history.line(media_id(1)).unwrap().revisions[1].state.file, Some(second));
}

pub(crate) async fn fsck_names_a_file_that_is_missing_altered_or_came_back(place: Place) {
    let mut press = Press::open(&place).await;
    publish(&mut press, 1, 2_000_000).await;
    let path = lying(&place).remove(0);
    let whole = std::fs::read(&path).unwrap();
    let faults = |report: record::fsck::Report| {
        report.faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
    };

    let mut altered = whole.clone();
    altered[1_999_999] ^= 1;
    std::fs::write(&path, altered).unwrap();
    let told = faults(store::check(&press.store, &press.record).await.unwrap());
    assert!(told.contains("entry 2: file") && told.contains("is not what was committed to"), "{told}");
    std::fs::write(&path, &whole[..1_000]).unwrap();
    let told = faults(store::check(&press.store, &press.record).await.unwrap());
    assert!(told.contains("is not what was committed to"), "{told}");
    std::fs::remove_file(&path).unwrap();
    let told = faults(store::check(&press.store, &press.record).await.unwrap());
    assert!(told.contains("is missing and no later entry erases it"), "{told}");
    std::fs::write(&path, &whole).unwrap();
    press.check_record().await;

    erase(&mut press, media_id(1), 2).await;
    press.check_record().await;
    std::fs::write(&path, &whole).unwrap();
    let told = faults(store::check(&press.store, &press.record).await.unwrap());
    assert!(told.contains("was erased by entry 3, yet it is still kept"), "{told}");
    assert_eq!(sweep(&press).await.erased, 1);
    press.check_record().await;
}

pub(crate) async fn a_fault_at_any_step_leaves_no_entry_without_its_file(place: Place) {
    let mut press = Press::open(&place).await;
    for (round, step) in Step::ALL.into_iter().enumerate() {
        for (part, when) in [When::Before, When::After].into_iter().enumerate() {
            let number = u8::try_from(round * 2 + part).unwrap() * 3;
            let gone = publish(&mut press, number, 1_000).await;
            let size = press.size().await;
            let erase = erasure(media_id(number), committed(&press, size - 1).await);
            let acts = [erase, media(media_id(number + 1), file(number + 1, 2_000))];
            let acts: Vec<_> = acts.into_iter().map(|decision| press.sign(decision)).collect();
            let new = acts[1].act.commitment(Role::File, None).unwrap();
            press.store.faults().arm(step, when);
            let failed = press.append_signed(acts).await.expect_err("the fault was armed");

            press.store = place.open().await;
            let kept = press.size().await > size;
            let deletes = matches!(failed, AppendError::NotDeleted(_));
            assert_eq!(deletes, step == Step::Delete, "{when:?} {step:?}: {failed:?}");
            assert_eq!(
                press.store.file(&press.record, &new).await.unwrap().is_some(),
                kept,
                "{when:?} {step:?}"
            );
            let there = press.store.file(&press.record, &gone).await.unwrap();
            assert_eq!(there.is_none(), kept, "{when:?} {step:?}");
            // What the crash left of the erased file goes at the next start.
            sweep(&press).await;
            let bytes = press.store.read_file(&press.record, &gone, 0..1).await.unwrap();
            assert_eq!(bytes.is_none(), kept, "{when:?} {step:?}");
            press.check_record().await;
            for id in [number, number + 1] {
                press.look_up(media_id(id)).await;
            }
        }
    }
}

pub(crate) async fn only_what_is_old_and_named_by_nothing_is_swept(place: Place) {
    let mut press = Press::open(&place).await;
    publish(&mut press, 1, 1_000).await;
    let named = lying(&place).remove(0);
    age(&named, 1);
    // Two that are named by nothing, of which one is about to be; and two that were never written to their end.
    for number in [2, 3] {
        let act = press.sign_at(media(media_id(number), file(number, 500)), crate::press::first_position());
        press.store.faults().arm(Step::Begin, When::Before);
        press.append_signed(vec![act]).await.unwrap_err();
    }
    let orphans: Vec<_> = lying(&place).into_iter().filter(|path| *path != named).collect();
    assert_eq!(orphans.len(), 2);
    age(&orphans[0], 1);
    let unfinished = |of: &PathBuf| PathBuf::from(format!("{}#1", of.display()));
    for orphan in &orphans {
        std::fs::write(unfinished(orphan), b"half").unwrap();
    }
    age(&unfinished(&orphans[0]), 1);

    let since = std::fs::metadata(&orphans[1]).unwrap().modified().unwrap();
    let since = since.duration_since(std::time::UNIX_EPOCH).unwrap().as_secs();
    let now = record::Instant::from_seconds(i64::try_from(since).unwrap()).unwrap();
    let swept = press.store.sweep(&press.record, now, 1, &|_| true).await.unwrap();
    assert_eq!((swept.orphans, swept.unfinished, swept.erased), (1, 1, 0));
    assert!(named.exists() && orphans[1].exists() && unfinished(&orphans[1]).exists());
    assert!(!orphans[0].exists() && !unfinished(&orphans[0]).exists());
    // A day later the other goes too; what is named stays for ever.
    let later = now.plus_seconds(2 * DAY);
    let swept = press.store.sweep(&press.record, later, 1, &|_| true).await.unwrap();
    assert_eq!((swept.orphans, swept.unfinished), (1, 1));
    assert_eq!(lying(&place), [named]);
    press.check_record().await;
}

pub(crate) async fn renditions_are_kept_until_nobody_may_see_them(place: Place) {
    let mut press = Press::open(&place).await;
    let (one, other) = (publish(&mut press, 1, 1_000).await, publish(&mut press, 2, 1_000).await);
    let key = |of, width, version| RenditionKey { of, width, version };
    for made in [key(one, 320, 1), key(one, 640, 2), key(other, 640, 2)] {
        let bytes = format!("{} pixels", made.width).into_bytes();
        press.store.keep_rendition(&press.record, &made, bytes).await.unwrap();
    }
    let read = async |made: RenditionKey| {
        let size = press.store.rendition(&press.record, &made).await.unwrap()?;
        press.store.read_rendition(&press.record, &made, 0..size).await.unwrap()
    };
    assert_eq!(read(key(one, 640, 2)).await.unwrap(), b"640 pixels");
    // One was made in a way of the past, one is of a file that was withdrawn.
    let swept = press.store.sweep(&press.record, press.now, 2, &|file| *file != other).await.unwrap();
    assert_eq!(swept.renditions, 2);
    assert_eq!(read(key(one, 320, 1)).await, None);
    assert_eq!(read(key(other, 640, 2)).await, None);
    assert!(read(key(one, 640, 2)).await.is_some());
    press.check_record().await;
}

/// A backup of database and files.
async fn back_up(press: &Press, place: &Place) -> PathBuf {
    let database = place.folder.path().join("backup.db");
    press.store.backup(&database).await.unwrap();
    let url = format!("sqlite://{}?mode=ro&immutable=true", database.display());
    let copy = Store::connect(&url, place.copies()).await.unwrap();
    press.store.backup_files(&copy).await.unwrap();
    let report = store::check(&copy, &press.record).await.unwrap();
    assert!(report.is_clean(), "{:#?}", report.faults);
    copy.close().await.unwrap();
    database
}

pub(crate) async fn a_backup_has_every_file_and_restores_into_either_database(place: Place) {
    let mut press = Press::open(&place).await;
    let kept = publish(&mut press, 1, 1_500_000).await;
    publish(&mut press, 2, 10).await;
    erase(&mut press, media_id(2), 3).await;
    let database = back_up(&press, &place).await;
    for other in [Place::sqlite(), Place::postgresql()] {
        let store = other.open().await;
        store.restore(&database, &place.copies()).await.unwrap();
        let mut restored = Press::resume(store, &press.record, other.mark());
        restored.check_record().await;
        let bytes = restored.store.read_file(&press.record, &kept, 0..1_500_000).await.unwrap().unwrap();
        assert!(bytes == file(1, 1_500_000));
        assert_eq!(lying(&other).len(), 1);
        publish(&mut restored, 7, 20).await;
        restored.check_record().await;
    }
    // What is deleted here stays in the backup, which is a copy of its own.
    erase(&mut press, media_id(1), 2).await;
    let store = Place::sqlite().open().await;
    store.restore(&database, &place.copies()).await.unwrap();
}

pub(crate) async fn a_backup_that_lacks_a_file_is_not_restored(place: Place) {
    let mut press = Press::open(&place).await;
    publish(&mut press, 1, 50_000).await;
    let database = back_up(&press, &place).await;
    let copies = place.copies();
    let copy = {
        let mut folders = vec![copies.path().to_owned()];
        std::iter::from_fn(|| {
            let folder = folders.pop()?;
            let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
            let (inner, files): (Vec<_>, Vec<_>) = entries.partition(|path| path.is_dir());
            folders.extend(inner);
            Some(files)
        })
        .flatten()
        .next()
        .unwrap()
    };
    let whole = std::fs::read(&copy).unwrap();
    std::fs::remove_file(&copy).unwrap();
    for (put, fault) in [(None, "is not there"), (Some(&whole[1..]), "is not what was committed to")] {
        if let Some(bytes) = put {
            std::fs::write(&copy, bytes).unwrap();
        }
        let store = place.another().open().await;
        let refused = store.restore(&database, &copies).await.unwrap_err();
        let StoreError::Files(why) = &refused else { panic!("{refused:?}") };
        assert!(why.to_string().contains(fault) || matches!(why, FileError::Other { .. }), "{why}");
        assert!(store.records().await.unwrap().is_empty(), "half a backup was restored");
    }
    std::fs::write(&copy, &whole).unwrap();
    place.another().open().await.restore(&database, &copies).await.unwrap();
}

pub(crate) async fn a_backup_names_a_file_that_went_meanwhile(place: Place) {
    let mut press = Press::open(&place).await;
    publish(&mut press, 1, 100).await;
    let database = place.folder.path().join("backup.db");
    press.store.backup(&database).await.unwrap();
    erase(&mut press, media_id(1), 2).await;
    let url = format!("sqlite://{}?mode=ro&immutable=true", database.display());
    let copy = Store::connect(&url, place.copies()).await.unwrap();
    let refused = press.store.backup_files(&copy).await.unwrap_err();
    assert!(matches!(refused, StoreError::Files(FileError::Missing { .. })), "{refused:?}");
}

/// Takes a file over as a mirror does: piece by piece, from where it is read.
async fn take(from: &Press, to: &Press, commitment: &Commitment) -> Option<KeptFile> {
    let meta = from.store.file(&from.record, commitment).await.unwrap()?;
    let mut intake = to.store.receive(&to.record, *commitment, meta.salt).await.unwrap();
    let mut at = 0;
    while at < meta.size {
        let until = meta.size.min(at + 70_000);
        let piece = from.store.read_file(&from.record, commitment, at..until).await.unwrap().unwrap();
        intake.write(&piece).await.unwrap();
        at = until;
    }
    Some(intake.finish().await.unwrap())
}

async fn served(press: &Press, mirror: &Press, from: u64) -> Followed {
    let mut followed = Followed::default();
    for stored in press.store.entries(&press.record, from, 100).await.unwrap() {
        let entry = stored.entry().unwrap();
        followed.erased.extend(entry.act.erases.iter().copied());
        let (mut contents, mut files) = (Vec::new(), Vec::new());
        for commit in &entry.act.commits {
            contents.extend(press.store.content(&press.record, &commit.commitment).await.unwrap());
            files.extend(take(press, mirror, &commit.commitment).await);
        }
        followed.entries.push(FollowedEntry { bytes: stored.bytes, contents, files });
    }
    let head = press.store.head(&press.record).await.unwrap().unwrap();
    followed.checkpoint = head.checkpoint.map(|checkpoint| checkpoint.note);
    followed
}

async fn mirror_of(press: &Press, other: &Place) -> Press {
    let store = other.open().await;
    store.create(&press.record).await.unwrap();
    Press::resume(store, &press.record, other.mark())
}

async fn follow(mirror: &Press, followed: Followed) -> Result<(), FollowError> {
    mirror.store.follow(&mirror.record, followed, &mirror.mark).await.map(drop)
}

pub(crate) async fn a_mirror_takes_files_over_and_follows_their_erasure(place: Place) {
    let mut press = Press::open(&place).await;
    let kept = publish(&mut press, 1, 2_500_000).await;
    publish(&mut press, 2, 700).await;
    let other = place.another();
    let mirror = mirror_of(&press, &other).await;
    follow(&mirror, served(&press, &mirror, 0).await).await.unwrap();
    mirror.check_record().await;
    let bytes = mirror.store.read_file(&mirror.record, &kept, 0..2_500_000).await.unwrap().unwrap();
    assert!(bytes == file(1, 2_500_000));
    assert_eq!(lying(&other).len(), 2);

    erase(&mut press, media_id(2), 3).await;
    follow(&mirror, served(&press, &mirror, 4).await).await.unwrap();
    assert_eq!(lying(&other).len(), 1);
    mirror.check_record().await;

    // A late one never gets what was erased before it came.
    let late = place.another();
    let mirror = mirror_of(&press, &late).await;
    follow(&mirror, served(&press, &mirror, 0).await).await.unwrap();
    assert_eq!(lying(&late).len(), 1);
    mirror.check_record().await;
}

pub(crate) async fn a_mirror_takes_no_other_file_and_no_entry_without_one(place: Place) {
    let mut press = Press::open(&place).await;
    let commitment = publish(&mut press, 1, 1_000).await;
    let other = place.another();
    let mirror = mirror_of(&press, &other).await;
    let meta = press.store.file(&press.record, &commitment).await.unwrap().unwrap();
    let mut intake = mirror.store.receive(&mirror.record, commitment, meta.salt).await.unwrap();
    intake.write(&file(2, 1_000)).await.unwrap();
    let refused = intake.finish().await.unwrap_err();
    assert!(matches!(refused, FileError::Altered { .. }), "{refused:?}");
    drop(mirror.store.receive(&mirror.record, commitment, meta.salt).await.unwrap());

    let mut withheld = served(&press, &mirror, 0).await;
    withheld.entries[2].files.clear();
    let refused = follow(&mirror, withheld).await.unwrap_err();
    assert!(matches!(refused, FollowError::Withheld { index: 2, .. }), "{refused:?}");

    // It was there, and is gone before the transaction names it.
    let gone = served(&press, &mirror, 0).await;
    lying(&other).iter().for_each(|path| std::fs::remove_file(path).unwrap());
    let refused = follow(&mirror, gone).await.unwrap_err();
    assert!(matches!(refused, FollowError::Append(_) | FollowError::Store(_)), "{refused:?}");
    assert_eq!(mirror.size().await, 0);
    follow(&mirror, served(&press, &mirror, 0).await).await.unwrap();
    mirror.check_record().await;
}

#[tokio::test]
async fn a_folder_of_files_is_made_when_the_first_is_written() {
    let place = Place::sqlite();
    let mut press = Press::open(&place).await;
    press.check_record().await;
    assert!(!place.files().path().exists());
    publish(&mut press, 1, 5).await;
    assert!(place.files().path().is_dir());
    // Where no file may be written, nothing is recorded.
    let size = press.size().await;
    let nowhere = place.folder.path().join("a file").join("files");
    std::fs::write(place.folder.path().join("a file"), b"").unwrap();
    press.store = Store::connect(&place.url, FileStore::folder(nowhere)).await.unwrap();
    let refused = press.append(vec![media(media_id(2), file(2, 5))]).await.unwrap_err();
    assert!(
        matches!(refused, AppendError::Store(StoreError::Files(FileError::Folder { .. }))),
        "{refused:?}"
    );
    assert_eq!(press.size().await, size);
}
