//! Several processes on one database; here each is a store with connections of its own.

use record::{Frontier, leaf_hash};
use store::Store;

use crate::press::{Place, Press, message_id, statement};

const EACH: u8 = 12;

pub(crate) async fn two_processes_that_append_at_once_neither_collide_nor_fork(place: Place) {
    let press = Press::open(&place).await;
    let (one, two) = tokio::join!(place.open(), place.open());
    let busy = [(one, 10), (two, 100)].map(|(store, from)| {
        let press = Press::resume(store, &press.record, press.mark.clone());
        tokio::spawn(append_some(press, from))
    });
    let mut shown = Vec::new();
    for task in busy {
        shown.extend(task.await.unwrap());
    }

    shown.sort_by_key(|receipt| receipt.checkpoint.size);
    let mut numbers: Vec<_> = shown.iter().map(|receipt| receipt.entries[0].number.unwrap().number).collect();
    numbers.sort_unstable();
    assert_eq!(numbers, (1..=u32::from(EACH) * 2).collect::<Vec<_>>());
    let indexes: Vec<_> = shown.iter().map(|receipt| receipt.entries[0].index).collect();
    assert_eq!(indexes, (2..2 + u64::from(EACH) * 2).collect::<Vec<_>>());

    // Every checkpoint that was ever shown is over a beginning of the one log.
    let entries = press.store.entries(&press.record, 0, 1000).await.unwrap();
    for receipt in &shown {
        let mut frontier = Frontier::default();
        entries
            .iter()
            .filter(|entry| entry.index < receipt.checkpoint.size)
            .for_each(|entry| frontier.push(leaf_hash(&entry.bytes)));
        assert_eq!(frontier.root(), receipt.checkpoint.root);
    }
    press.check_record().await;
}

async fn append_some(mut press: Press, from: u8) -> Vec<store::Receipt> {
    let mut receipts = Vec::new();
    for number in from..from + EACH {
        receipts.push(press.append(vec![statement(message_id(number), "At once")]).await.unwrap());
    }
    receipts
}

pub(crate) async fn readers_see_whole_appends_only(place: Place) {
    let mut press = Press::open(&place).await;
    let reader = place.open().await;
    let record = press.record.clone();
    let reading = tokio::spawn(async move {
        loop {
            let size = Store::load(&reader, &record).await.unwrap().size();
            // Appends here are of three acts each, after the two with which the record begins.
            assert_eq!((size - 2) % 3, 0);
            if size >= 2 + 3 * 10 {
                break;
            }
        }
    });
    for number in 0..10 {
        let three = (0..3).map(|part| statement(message_id(number * 3 + part), "Three at once")).collect();
        press.append(three).await.unwrap();
    }
    reading.await.unwrap();
    press.check_record().await;
}
