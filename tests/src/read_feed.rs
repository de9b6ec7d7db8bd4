//! Reads a feed with feed-rs, and prints as JSON what a subscriber would see: `read-feed FILE`.

#![allow(clippy::print_stdout, reason = "this program prints what it read")]

use std::error::Error;
use std::fs::File;
use std::io::BufReader;

use feed_rs::model::{Entry, Feed};
use serde_json::{Value, json};

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args_os().nth(1).ok_or("say which file: read-feed FILE")?;
    let feed = feed_rs::parser::parse(BufReader::new(File::open(path)?))?;
    println!("{}", seen(&feed));
    Ok(())
}

fn seen(feed: &Feed) -> Value {
    let title = feed.title.as_ref().map(|title| title.content.as_str());
    json!({ "id": feed.id, "title": title, "entries": feed.entries.iter().map(entry).collect::<Vec<_>>() })
}

fn entry(entry: &Entry) -> Value {
    let title = entry.title.as_ref().map(|title| title.content.as_str());
    let link = entry.links.first().map(|link| link.href.as_str());
    json!({ "id": entry.id, "title": title, "link": link, "updated": entry.updated.map(|at| at.timestamp()) })
}
