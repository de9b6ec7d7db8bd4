//! What it costs to ask whether a passage stands in the record.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant as Stopwatch};

use record::{Contents, Edition, History, SubjectKind};
use search::{Paragraph, QuoteIndex, Verdict};

use crate::archive::{Archive, english, now};
use crate::{Measured, figures};

const TIMES: usize = 300;

/// Prints how long the index takes to be made, and how long a question takes, its texts read from SQLite.
pub(crate) async fn measure(archive: &Archive) -> Measured {
    let history = archive.desk.history().await?;
    let contents = archive.desk.store.contents(&archive.desk.record);
    tokio::task::spawn_blocking(move || {
        let index = QuoteIndex::new();
        let began = Stopwatch::now();
        index.follow(&history);
        while index.work(&contents, &paragraphs, &AtomicBool::new(false)).left > 0 {}
        figures::time("quote index of 100,000 messages made, texts read from SQLite", began.elapsed(), None);
        for (what, words, change) in [
            ("verbatim, 8 words", 8, false),
            ("verbatim, 300 words", 300, false),
            ("one word changed, 8 words", 8, true),
            ("one word changed, 300 words", 300, true),
        ] {
            let mut times = ask(&index, &history, &contents, words, change)?;
            let p50 = figures::percentile(&mut times, 0.5);
            figures::time(&format!("quote check over 100,000 messages, {what} (p50)"), p50, None);
            let p95 = figures::percentile(&mut times, 0.95);
            let budget = Some(Duration::from_millis(20));
            figures::time(&format!("quote check over 100,000 messages, {what} (p95)"), p95, budget);
        }
        Ok::<_, String>(())
    })
    .await??;
    Ok(())
}

fn paragraphs(edition: &Edition) -> Vec<Paragraph> {
    site::paragraphs(edition).into_iter().map(|(anchor, text)| Paragraph { anchor, text }).collect()
}

/// Asks for passages from all over the archive, and takes the time of each; each answer must be the right one.
fn ask(
    index: &QuoteIndex,
    history: &Arc<History>,
    contents: &dyn Contents,
    words: usize,
    change: bool,
) -> Result<Vec<Duration>, String> {
    let snapshot = history.at(now());
    let all: Vec<_> = snapshot.published(SubjectKind::Message).collect();
    let mut times = Vec::with_capacity(TIMES);
    for (number, view) in all.iter().step_by((all.len() / TIMES).max(1)).take(TIMES).enumerate() {
        let edition = view.state().edition(&english()).ok_or("a message has no edition")?;
        let bytes = contents.get(&edition.commitment).ok_or("a text is not there")?;
        let edition = Edition::from_bytes(&bytes).map_err(|error| error.to_string())?;
        let text: Vec<_> = paragraphs(&edition).into_iter().skip(2).map(|paragraph| paragraph.text).collect();
        let text = text.join(" ");
        let text: Vec<&str> = text.split_whitespace().collect();
        let from = number * 7 % (text.len() - words);
        let mut passage: Vec<String> =
            text[from..from + words].iter().map(|word| (*word).to_owned()).collect();
        if change {
            passage[words / 2] = "Quibble".to_owned();
        }
        let began = Stopwatch::now();
        let answer = index.ask(&snapshot, contents, &paragraphs, &passage.join(" "));
        times.push(began.elapsed());
        let answer = answer.map_err(|error| error.to_string())?;
        let right = match answer.verdict {
            Verdict::Verbatim { .. } => !change,
            Verdict::Altered { .. } => change,
            Verdict::NotFound => false,
        };
        if !right {
            return Err(format!("a wrong answer to: {}", passage.join(" ")));
        }
    }
    Ok(times)
}
