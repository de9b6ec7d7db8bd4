//! Others' feed readers: feed-rs and Python's feedparser must see the same in our feeds, without complaint,
//! and a correction must not make a message look new.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::fault::{Fault, Outcome, ensure};
use crate::program::{Site, chancery};
use crate::scratch::Scratch;
use crate::tally::Tally;
use crate::{http, machine, places, python, shell};

const LANGUAGES: [&str; 5] = ["en", "fr", "ru", "ar", "zh"];

/// Reads every feed of a demo, changes its newest message, and reads again.
pub(crate) fn run() -> Outcome<Tally> {
    machine::provide(&[&machine::PYTHON])?;
    let python = python::with(Path::new("python3"), "requirements.txt")?;
    let scratch = Scratch::new("feeds")?;
    let data = scratch.join("demo");
    let site = Site::demo(&scratch)?;
    let mut tally = Tally::default();
    for lang in LANGUAGES {
        let read = read(&site, &scratch, &python, lang).map(drop);
        tally.check(&format!("both readers read the feed in {lang} alike"), read);
    }
    tally.check("a correction keeps the id and raises the date", corrected(&site, &scratch, &python, &data));
    site.stop()?;
    Ok(tally)
}

/// The feed as both readers see it; they must agree.
fn read(site: &Site, scratch: &Scratch, python: &Path, lang: &str) -> Outcome<Value> {
    let answer = http::get(site.host(), &format!("/{lang}/feed.xml"))?;
    ensure(answer.status == 200, || format!("status {}", answer.status))?;
    let file = scratch.join("feed.xml");
    fs::write(&file, &answer.body)?;
    let ours: Value =
        serde_json::from_str(&shell::text(shell::command(places::built()?.join("read-feed")).arg(&file))?)?;
    let script = places::in_root("tests/journeys/read_feed.py");
    let theirs: Value = serde_json::from_str(&shell::text(shell::command(python).arg(script).arg(&file))?)?;
    ensure(theirs["bozo"] == Value::Bool(false), || {
        format!("feedparser complains: {}", theirs["complaint"])
    })?;
    for field in ["id", "title", "entries"] {
        ensure(ours[field] == theirs[field], || {
            format!("{field}: feed-rs sees {}, feedparser {}", ours[field], theirs[field])
        })?;
    }
    let entries = ours["entries"].as_array().map_or(0, Vec::len);
    ensure(entries > 0, || "the feed is empty".to_owned())?;
    let ids: std::collections::BTreeSet<_> = entries_of(&ours).map(|entry| entry["id"].to_string()).collect();
    ensure(ids.len() == entries, || "two entries have one id".to_owned())?;
    Ok(ours)
}

fn entries_of(feed: &Value) -> impl Iterator<Item = &Value> {
    feed["entries"].as_array().into_iter().flatten()
}

fn corrected(site: &Site, scratch: &Scratch, python: &Path, data: &Path) -> Outcome {
    let before = read(site, scratch, python, "en")?;
    let newest = entries_of(&before).next().ok_or_else(|| Fault::new("the feed is empty"))?;
    let (id, link) = (newest["id"].clone(), newest["link"].as_str().unwrap_or_default());
    let file = scratch.join("corrected.en.md");
    fs::write(
        &file,
        "---\ntitle: A heading that was put right\nlang: en\n---\nA text that was put right.\n",
    )?;
    let path =
        link.split_once("://").and_then(|(_, rest)| rest.find('/').map(|at| &rest[at..])).unwrap_or(link);
    shell::text(chancery(data)?.args(["correct", path]).arg(&file).args([
        "--grade",
        "major",
        "--reason",
        "The heading was wrong.",
    ]))?;
    let after = seen_within_a_second(site, scratch, python, &id)?;
    ensure(after["title"] == "A heading that was put right", || {
        format!("the feed still says {}", after["title"])
    })?;
    ensure(after["updated"].as_i64() > newest["updated"].as_i64(), || "its date did not rise".to_owned())
}

/// The entry with this id, once another process's correction is served.
fn seen_within_a_second(site: &Site, scratch: &Scratch, python: &Path, id: &Value) -> Outcome<Value> {
    std::thread::sleep(std::time::Duration::from_millis(1_100));
    let feed = read(site, scratch, python, "en")?;
    let found = entries_of(&feed).find(|entry| &entry["id"] == id).cloned();
    found.ok_or_else(|| Fault::new(format!("the feed no longer has {id}")))
}
