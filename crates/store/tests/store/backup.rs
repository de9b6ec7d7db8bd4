//! Backups: one file, either database, nothing revived.

use record::{Decision, Verb};
use sea_orm::{ConnectionTrait as _, Database};
use store::StoreError;

use crate::press::{Place, Press, correction, message_id, reasoned, statement};

pub(crate) async fn a_backup_taken_while_serving_restores_into_either_database(place: Place) {
    let mut press = Press::open(&place).await;
    let file = place.folder.path().join("a backup of 100%.db");
    let store = press.store.clone();
    let copying = {
        let file = file.clone();
        tokio::spawn(async move { store.backup(&file).await })
    };
    for number in 1..20 {
        press.append(vec![statement(message_id(number), "While it is copied")]).await.unwrap();
        press.append(vec![correction(message_id(number), "Put right")]).await.unwrap();
    }
    copying.await.unwrap().unwrap();

    for other in [Place::sqlite(), Place::postgresql()] {
        let store = other.open().await;
        store.restore(&file, &place.copies()).await.unwrap();
        let mut restored = Press::resume(store, &press.record, other.mark());
        let size = restored.size().await;
        assert!(size >= 2);
        let entries = restored.store.entries(&press.record, 0, 100).await.unwrap();
        assert_eq!(entries, press.store.entries(&press.record, 0, size).await.unwrap());
        restored.check_record().await;
        restored.append(vec![statement(message_id(99), "And it goes on")]).await.unwrap();
        restored.check_record().await;
    }
    let beside: Vec<_> =
        std::fs::read_dir(place.folder.path()).unwrap().map(|file| file.unwrap().file_name()).collect();
    assert!(!beside.iter().any(|name| name.to_string_lossy().contains("unfinished")), "{beside:?}");
    press.check_record().await;
}

pub(crate) async fn a_backup_goes_into_an_empty_database_only(place: Place) {
    let press = Press::open(&place).await;
    let file = place.folder.path().join("backup");
    press.store.backup(&file).await.unwrap();
    let refused = press.store.restore(&file, &place.copies()).await.unwrap_err();
    assert!(matches!(refused, StoreError::NotEmpty { .. }), "{refused}");
    press.check_record().await;

    let missing =
        press.store.restore(&place.folder.path().join("missing"), &place.copies()).await.unwrap_err();
    assert!(missing.to_string().contains("missing"), "{missing}");
    std::fs::write(place.folder.path().join("noise"), b"no database at all, but some bytes").unwrap();
    press.store.restore(&place.folder.path().join("noise"), &place.copies()).await.unwrap_err();
}

pub(crate) async fn no_backup_revives_what_was_erased(place: Place) {
    let mut press = Press::open(&place).await;
    let receipt = press.append(vec![statement(message_id(1), "A name")]).await.unwrap();
    let gone: Vec<_> = receipt.entries[0].act.commits.iter().map(|commit| commit.commitment).collect();
    let content = press.store.content(&press.record, &gone[0]).await.unwrap().unwrap();
    press
        .append(vec![Decision { erases: gone.clone(), ..reasoned(Verb::Erase, message_id(1)) }])
        .await
        .unwrap();
    let file = place.folder.path().join("backup");
    press.store.backup(&file).await.unwrap();
    let bytes = std::fs::read(&file).unwrap();
    assert!(!bytes.windows(6).any(|bytes| bytes == b"A name"));

    // Somebody puts the content back into the file; restoring leaves it out again.
    let db = Database::connect(format!("sqlite://{}", file.display())).await.unwrap();
    let values = format!(
        "'{}', x'{}', 2, x'{}', x'{}'",
        press.record,
        gone[0],
        hex(&content.salt.0),
        hex(&content.bytes)
    );
    let insert =
        format!("INSERT INTO contents (record, commitment, \"index\", salt, bytes) VALUES ({values})");
    db.execute_unprepared(&insert).await.unwrap();
    db.close().await.unwrap();
    let other = place.another();
    let store = other.open().await;
    store.restore(&file, &place.copies()).await.unwrap();
    assert_eq!(store.content(&press.record, &gone[0]).await.unwrap(), None);
    Press::resume(store, &press.record, other.mark()).check_record().await;
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

pub(crate) async fn a_backup_never_replaces_a_file(place: Place) {
    let press = Press::open(&place).await;
    let file = place.folder.path().join("backup");
    std::fs::write(&file, "yesterday's").unwrap();
    let refused = press.store.backup(&file).await.unwrap_err();
    assert!(matches!(refused, StoreError::BackupFile { .. }), "{refused}");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "yesterday's");
}
