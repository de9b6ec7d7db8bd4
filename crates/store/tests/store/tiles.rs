//! The log as it is served: tiles that follow from the entries, and cosignatures beside checkpoints.

use record::tile::{TilePath, hashes_of};
use record::{ConsistencyProof, Cosigner, Hash, InclusionProof, SigningKey, leaf_hash};
use sea_orm::{ConnectionTrait as _, Database};

use crate::press::{Place, Press, at, message_id, statement};

async fn long(place: &Place, entries: u64) -> Press {
    let mut press = Press::open(place).await;
    let mut number = 0_u64;
    while press.size().await < entries {
        let some = (entries - press.size().await).min(70);
        let contact = |_| {
            number += 1;
            crate::press::contact(number)
        };
        press.append((0..some).map(contact).collect()).await.unwrap();
    }
    press
}

pub(crate) async fn every_proof_can_be_made_from_the_tiles(place: Place) {
    let press = long(&place, 600).await;
    let size = press.size().await;
    let head = press.store.head(&press.record).await.unwrap().unwrap();
    let leaves: Vec<Hash> = press
        .store
        .leaves(&press.record, 0, size)
        .await
        .unwrap()
        .iter()
        .map(|leaf| leaf_hash(leaf))
        .collect();
    for path in TilePath::all(size) {
        let TilePath::Hashes { level, index, width } = path else { continue };
        let tile = press.store.tile(&press.record, level, index).await.unwrap().unwrap();
        assert_eq!(hashes_of(&tile, width).map(|hashes| hashes.len()), Some(usize::from(width)), "{path}");
    }
    let checkpoints = press.store.checkpoints(&press.record, 0, 1_000).await.unwrap();
    let reader = press.store.hash_reader(&press.record);
    let (root, newest) = (head.root, size);
    tokio::task::spawn_blocking(move || {
        for (index, leaf) in (0_u64..).zip(&leaves) {
            let proof = InclusionProof::prove(&reader, index, newest).unwrap();
            proof.verify(*leaf, index, newest, root).unwrap();
        }
        for older in checkpoints {
            let proof = ConsistencyProof::prove(&reader, older.size, newest).unwrap();
            proof.verify((older.size, older.root), (newest, root)).unwrap();
            let early = InclusionProof::prove(&reader, older.size - 1, older.size).unwrap();
            let last = usize::try_from(older.size - 1).unwrap();
            early.verify(leaves[last], older.size - 1, older.size, older.root).unwrap();
        }
        assert!(InclusionProof::prove(&reader, newest, newest).is_err());
    })
    .await
    .unwrap();
}

pub(crate) async fn a_database_without_tiles_gets_them_from_its_entries(place: Place) {
    let press = long(&place, 300).await;
    let before = press.store.tile(&press.record, 0, 1).await.unwrap();
    let db = Database::connect(&place.url).await.unwrap();
    for statement in [
        "DROP TABLE tiles",
        "DROP TABLE cosignatures",
        "DELETE FROM seaql_migrations WHERE version = 'm0002_tiles'",
    ] {
        db.execute_unprepared(statement).await.unwrap();
    }
    db.close().await.unwrap();
    let store = place.open().await;
    assert_eq!(store.tile(&press.record, 0, 1).await.unwrap(), before);
    let mut press = Press::resume(store, &press.record, place.mark());
    press.append(vec![statement(message_id(1), "It goes on")]).await.unwrap();
    press.check_record().await;
}

pub(crate) async fn a_tile_that_does_not_follow_from_the_entries_is_named(place: Place) {
    let press = long(&place, 300).await;
    let db = Database::connect(&place.url).await.unwrap();
    db.execute_unprepared("UPDATE tiles SET hashes = (SELECT hashes FROM tiles WHERE level = 0 AND \"index\" = 0) WHERE level = 1")
        .await
        .unwrap();
    db.close().await.unwrap();
    let report = store::check(&press.store, &press.record).await.unwrap();
    let told: Vec<_> = report.faults.iter().map(|fault| fault.what.as_str()).collect();
    assert_eq!(told, ["tile 0 of level 1 of the log does not follow from the entries"]);
}

pub(crate) async fn a_tile_that_is_kept_wider_than_the_log_is_named(place: Place) {
    let press = long(&place, 300).await;
    let db = Database::connect(&place.url).await.unwrap();
    // SQLite's `||` makes a text of two blobs.
    let twice = if press.store.is_sqlite() { "CAST(hashes || hashes AS BLOB)" } else { "hashes || hashes" };
    let wider = format!("UPDATE tiles SET hashes = {twice} WHERE level = 0 AND \"index\" = 1");
    db.execute_unprepared(&wider).await.unwrap();
    db.close().await.unwrap();
    let report = store::check(&press.store, &press.record).await.unwrap();
    let told: Vec<_> = report.faults.iter().map(|fault| fault.what.as_str()).collect();
    assert_eq!(told, ["tile 1 of level 0 of the log does not follow from the entries"]);
}

pub(crate) async fn the_newest_line_of_each_cosigner_stands_under_its_checkpoint(place: Place) {
    let press = Press::open(&place).await;
    let size = press.size().await;
    let checkpoint = press.store.checkpoint(&press.record, size).await.unwrap().unwrap();
    let cosigner = |name: &str, seed| Cosigner::new(name, SigningKey::from_seed(&[seed; 32])).unwrap();
    let (one, other) = (cosigner("one.example", 5), cosigner("other.example", 6));
    let first = one.sign(&checkpoint.note, at("2027-03-01T10:00:00Z")).unwrap();
    let second = one.sign(&checkpoint.note, at("2027-03-01T11:00:00Z")).unwrap();
    let third = other.sign(&checkpoint.note, at("2027-03-01T10:30:00Z")).unwrap();
    for line in [&first, &third, &second] {
        press.store.cosign(&press.record, size, &line.line).await.unwrap();
    }
    let shown = press.store.shown_note(&press.record, &press.mark).await.unwrap().unwrap();
    assert_eq!(one.public().find(&shown.note), Ok(Some(second)));
    assert_eq!(other.public().find(&shown.note), Ok(Some(third)));
    assert_eq!(press.store.cosignatures(&press.record, size).await.unwrap().len(), 2);
    assert!(press.store.cosign(&press.record, size, "not a line").await.is_err());
    press.check_record().await;
}
