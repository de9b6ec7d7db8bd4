//! The mark: a record never falls behind what was shown of it.

use std::sync::Mutex;

use record::{Checkpoint, Hash};
use store::{AppendError, FileMark, Mark, MarkError, ShowError};
use tokio::runtime::Handle;
use tokio::task::block_in_place;

use crate::press::{Place, Press, message_id, statement};

pub(crate) async fn a_database_behind_the_mark_takes_no_append(place: Place) {
    let mut press = Press::open(&place).await;
    let backup = place.folder.path().join("backup");
    press.store.backup(&backup).await.unwrap();
    press.append(vec![statement(message_id(1), "Shown to readers")]).await.unwrap();

    let older = place.another();
    let store = older.open().await;
    store.restore(&backup, &place.copies()).await.unwrap();
    let mut restored = Press::resume(store, &press.record, press.mark.clone());
    let refused = restored.append(vec![statement(message_id(2), "Two")]).await.unwrap_err();
    assert!(matches!(refused, AppendError::Mark(MarkError::Behind { size: 2, shown: 3 })), "{refused:?}");
    let refused = restored.store.shown(&restored.record, &restored.mark).await.unwrap_err();
    assert!(matches!(refused, ShowError::Mark(MarkError::Behind { .. })), "{refused:?}");
    assert_eq!(restored.size().await, 2);
}

pub(crate) async fn a_database_with_another_history_takes_no_append(place: Place) {
    let mut press = Press::open(&place).await;
    let backup = place.folder.path().join("backup");
    press.store.backup(&backup).await.unwrap();
    press.append(vec![statement(message_id(1), "Shown to readers")]).await.unwrap();

    let other = place.another();
    let store = other.open().await;
    store.restore(&backup, &place.copies()).await.unwrap();
    let mut branch = Press::resume(store, &press.record, other.mark());
    branch
        .append(vec![statement(message_id(2), "Something else"), statement(message_id(3), "And more")])
        .await
        .unwrap();
    branch.mark = press.mark.clone();
    let refused = branch.append(vec![statement(message_id(4), "Four")]).await.unwrap_err();
    assert!(matches!(refused, AppendError::Mark(MarkError::Forked { shown: 3 })), "{refused:?}");
    assert!(refused_says_how_to_recover(&refused));
}

// Whoever reads the mark after the head takes another's publication for a rollback.
pub(crate) async fn a_publication_while_the_checkpoint_is_looked_up_is_no_rollback(place: Place) {
    let mut press = Press::open(&place).await;
    let act = press.sign(statement(message_id(1), "Published in that very moment"));
    let reader = place.open().await;
    let record = press.record.clone();
    let mark = Busy { mark: press.mark.clone(), waiting: Mutex::new(Some((press, act))) };
    let shown = reader.shown(&record, &mark).await.unwrap().unwrap();
    assert_eq!(shown.size, 3);
    assert!(mark.waiting.lock().unwrap().is_none());
}

/// A mark that another process raises while it is asked for the first time.
struct Busy {
    mark: FileMark,
    waiting: Mutex<Option<(Press, record::SignedAct)>>,
}

impl Mark for Busy {
    fn highest(&self) -> Result<Option<Checkpoint>, MarkError> {
        let other = self.waiting.lock().unwrap().take();
        if let Some((press, act)) = other {
            block_in_place(|| Handle::current().block_on(press.append_signed(vec![act]))).unwrap();
        }
        self.mark.highest()
    }

    fn raise(&self, checkpoint: &Checkpoint) -> Result<(), MarkError> {
        self.mark.raise(checkpoint)
    }
}

fn refused_says_how_to_recover(error: &AppendError) -> bool {
    std::error::Error::source(error).is_some_and(|mark| mark.to_string().contains("restore a backup"))
}

pub(crate) async fn a_mark_that_cannot_be_kept_leaves_the_append_unacknowledged(place: Place) {
    let mut press = Press::open(&place).await;
    // Reading finds nothing there, but there is no folder to write into.
    press.mark = FileMark::new(place.folder.path().join("gone").join("mark"));
    let uncertain = press.append(vec![statement(message_id(1), "One")]).await.unwrap_err();
    assert!(matches!(uncertain, AppendError::Uncertain(_)), "{uncertain:?}");
    press.mark = place.mark();
    assert_eq!(press.size().await, 3);
    press.check_record().await;
}

fn checkpoint(size: u64, root: u8) -> Checkpoint {
    Checkpoint {
        size,
        root: Hash([root; 32]),
        note: format!("embassy.example/record\n{size}\n").into_bytes(),
    }
}

#[test]
fn a_mark_only_rises_and_never_changes_branch() {
    let folder = tempfile::tempdir().unwrap();
    let mark = FileMark::new(folder.path().join("mark"));
    assert_eq!(mark.highest().unwrap(), None);
    mark.raise(&checkpoint(5, 1)).unwrap();
    mark.raise(&checkpoint(3, 9)).unwrap();
    mark.raise(&checkpoint(5, 1)).unwrap();
    assert_eq!(mark.highest().unwrap(), Some(checkpoint(5, 1)));
    assert!(matches!(mark.raise(&checkpoint(5, 2)), Err(MarkError::Forked { shown: 5 })));
    mark.raise(&checkpoint(6, 2)).unwrap();
    assert_eq!(FileMark::new(folder.path().join("mark")).highest().unwrap(), Some(checkpoint(6, 2)));
}

#[test]
fn a_mark_that_does_not_read_is_never_taken_for_none() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mark");
    for bytes in ["", "{", "{\"format\":\"chancery/mark/v2\",\"size\":1,\"root\":\"\",\"note\":\"\"}"] {
        std::fs::write(&path, bytes).unwrap();
        let mark = FileMark::new(&path);
        assert!(matches!(mark.highest(), Err(MarkError::Unreadable { .. })), "{bytes}");
        assert!(mark.raise(&checkpoint(1, 1)).is_err());
        assert_eq!(std::fs::read_to_string(&path).unwrap(), bytes);
    }
}

#[test]
fn marks_raised_at_once_end_at_the_highest() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mark");
    std::thread::scope(|scope| {
        for size in 1..=16 {
            let mark = FileMark::new(&path);
            scope.spawn(move || mark.raise(&checkpoint(size, 1)).unwrap());
        }
    });
    assert_eq!(FileMark::new(&path).highest().unwrap(), Some(checkpoint(16, 1)));
}
