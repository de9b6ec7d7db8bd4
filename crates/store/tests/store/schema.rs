//! Opening, migrating, and what is said of what is not there.

use sea_orm::{ConnectionTrait as _, Database};
use store::{FileStore, Store, StoreError};

use crate::press::{Place, Press};

pub(crate) async fn a_new_database_is_migrated_once(place: Place) {
    let store = Store::connect(&place.url, place.files()).await.unwrap();
    assert!(store.is_blank().await.unwrap());
    assert_eq!(store.pending_migrations().await.unwrap(), ["m0001_record", "m0002_tiles", "m0003_files"]);
    let (one, other) = tokio::join!(store.migrate(), store.migrate());
    one.unwrap();
    other.unwrap();
    assert!(store.pending_migrations().await.unwrap().is_empty());
    assert!(!store.is_blank().await.unwrap());
    assert!(store.records().await.unwrap().is_empty());
}

pub(crate) async fn a_database_of_a_newer_version_is_refused(place: Place) {
    place.open().await.close().await.unwrap();
    let db = Database::connect(&place.url).await.unwrap();
    db.execute_unprepared("INSERT INTO seaql_migrations (version, applied_at) VALUES ('m9999_later', 0)")
        .await
        .unwrap();
    db.close().await.unwrap();
    let refused = Store::connect(&place.url, place.files()).await.unwrap_err();
    assert!(
        matches!(&refused, StoreError::NewerSchema { migration } if migration == "m9999_later"),
        "{refused}"
    );
}

pub(crate) async fn one_database_holds_many_records(place: Place) {
    let one = Press::found(&place, "one.example/record").await;
    let other = Place { url: place.url.clone(), folder: tempfile::tempdir().unwrap() };
    let other = Press::found(&other, "other.example/record").await;
    assert_eq!(one.store.records().await.unwrap(), [one.record.clone(), other.record.clone()]);
    let twice = one.store.create(&one.record).await.unwrap_err();
    assert!(matches!(twice, StoreError::RecordExists { .. }), "{twice}");
    one.check_record().await;
    other.check_record().await;
}

pub(crate) async fn what_is_not_there_is_named(place: Place) {
    let store = place.open().await;
    let nowhere = "nowhere.example/record".parse().unwrap();
    assert_eq!(store.head(&nowhere).await.unwrap(), None);
    let refused = store.load(&nowhere).await.unwrap_err();
    assert!(refused.to_string().contains("nowhere.example/record"), "{refused}");
    let refused = store::check(&store, &nowhere).await.unwrap_err();
    assert!(matches!(refused, StoreError::NoSuchRecord { .. }), "{refused}");
}

#[tokio::test]
async fn a_database_that_cannot_be_opened_is_named_without_its_password() {
    let refused = Store::connect("postgres://press:secret@localhost:1/press", FileStore::folder("no files"))
        .await
        .unwrap_err()
        .to_string();
    assert!(
        refused.contains("postgres://press@localhost:1/press") && !refused.contains("secret"),
        "{refused}"
    );
    let refused =
        Store::connect("sqlite:///no/such/folder/record.db?mode=rwc", FileStore::folder("no files"))
            .await
            .unwrap_err()
            .to_string();
    assert!(refused.contains("/no/such/folder/record.db"), "{refused}");
}
