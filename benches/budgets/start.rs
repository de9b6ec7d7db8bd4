//! How long a node takes from its start to its first page, and how much memory that needs.

use std::process::Command;
use std::time::{Duration, Instant as Stopwatch};

use record::History;

use crate::archive::{Archive, now, record};
use crate::{Measured, figures};

/// The word that makes this program only start a node: a process of its own, for its memory and its caches.
pub(crate) const CHILD: &str = "--first-page";

/// Prints the cost of the fold alone, and of a whole start.
pub(crate) async fn measure(archive: &Archive) -> Measured {
    fold(archive).await?;
    let output = Command::new(std::env::current_exe()?).arg(CHILD).arg(&archive.database).output()?;
    let said = String::from_utf8(output.stdout)?;
    let mut numbers = said.split_whitespace().filter_map(|word| word.parse::<f64>().ok());
    let (Some(seconds), Some(kilobytes)) = (numbers.next(), numbers.next()) else {
        return Err(
            format!("the node did not start: {said}{}", String::from_utf8_lossy(&output.stderr)).into()
        );
    };
    let what = format!("start with {} messages, to the first page", archive.messages);
    figures::time(&what, Duration::from_secs_f64(seconds), Some(Duration::from_millis(500)));
    figures::amount("memory resident after that", kilobytes / 1024.0, "MiB", Some(150.0));
    Ok(())
}

/// Starts a node over `database`, answers one request, and prints the seconds and the kilobytes that it took.
pub(crate) async fn first_page(database: &str) -> Measured {
    let began = Stopwatch::now();
    let store = store::Store::connect(database, store::FileStore::folder("no files")).await?;
    let history = store.load(&record()).await?;
    let contents = store.contents(&record());
    let path = "/en/".parse()?;
    let rendering = tokio::task::spawn_blocking(move || {
        let page = site::render(&history.at(now()), &contents, &path);
        (page, history)
    });
    let (page, _history) = rendering.await?;
    page?;
    println!("{} {}", began.elapsed().as_secs_f64(), resident()?);
    Ok(())
}

async fn fold(archive: &Archive) -> Measured {
    let stored = archive.desk.store.entries(&record(), 0, u64::from(u32::MAX)).await?;
    let entries =
        stored.into_iter().map(|stored| Ok((stored.entry()?, stored.card))).collect::<Measured<Vec<_>>>()?;
    let count = u32::try_from(entries.len())?;
    let mut history = History::new(record());
    let began = Stopwatch::now();
    for (entry, card) in entries {
        history.append(&entry, card)?;
    }
    let took = began.elapsed();
    figures::time(&format!("fold of {count} entries that are at hand"), took, None);
    figures::amount("fold of one entry", (took / count).as_nanos() as f64, "ns", None);
    Ok(())
}

/// The resident memory of this process, in kilobytes.
fn resident() -> Measured<u64> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let number = line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok());
    number.ok_or_else(|| "the system does not say how much memory is used".into())
}
