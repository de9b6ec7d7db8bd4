//! Prints the root of a record's log at each size, worked out from its entries alone: `roots DATABASE`.
//!
//! `cargo xtask crash` compares them with the checkpoints that were shown while the program was killed.

#![allow(clippy::print_stdout, reason = "this program prints roots")]

use std::error::Error;

use record::{Frontier, leaf_hash};
use store::{FileStore, Store};

const PAGE: u64 = 1_000;

fn main() -> Result<(), Box<dyn Error>> {
    let database = std::env::args().nth(1).ok_or("say which database: roots sqlite://PATH")?;
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(print(&database))
}

async fn print(database: &str) -> Result<(), Box<dyn Error>> {
    // Of the files of media it reads none: entries are in the database.
    let store = Store::connect(database, FileStore::folder(std::env::temp_dir())).await?;
    let record = store.records().await?.into_iter().next().ok_or("there is no record in it")?;
    let mut log = Frontier::default();
    loop {
        let entries = store.entries(&record, log.size(), PAGE).await?;
        if entries.is_empty() {
            return Ok(());
        }
        for entry in entries {
            log.push(leaf_hash(&entry.bytes));
            println!("{} {}", log.size(), log.root());
        }
    }
}
