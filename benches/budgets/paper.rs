//! What it costs to print a message of 600 words: each time another, with the fonts at hand.

use std::time::{Duration, Instant as Stopwatch};

use desk::commands::Publish;
use paper::{FontSources, NoImages, Press};
use record::{Edition, History, SubjectId};
use site::{Place, SitePath};

use crate::archive::{Archive, english, message, now};
use crate::{Measured, figures};

const TIMES: usize = 40;
const WORDS: usize = 600;

/// Prints the time of the first paper of a press, and of those that follow.
pub(crate) async fn measure(archive: &Archive) -> Measured {
    let mut messages = Vec::new();
    for number in 0..=TIMES {
        let (content, edition) = message(&format!("Statement to be printed, {number}"), None);
        let words: Vec<_> = edition.body.split(' ').cycle().take(WORDS).collect();
        let editions = vec![Edition { body: words.join(" "), ..edition }];
        messages.push(Publish { content, editions }.run(&archive.desk, now()).await?.0);
    }
    let history = archive.desk.history().await?;
    let contents = archive.desk.store.contents(&archive.desk.record);
    let printing = tokio::task::spawn_blocking(move || {
        let press = Press::new(FontSources::own()).map_err(|error| error.to_string())?;
        messages.iter().map(|id| print(&press, &history, &contents, *id)).collect::<Result<Vec<_>, String>>()
    });
    let mut times = printing.await??;
    let mut warm = times.split_off(1);
    figures::time("PDF of a message of 600 words, the first of a press", times[0], None);
    let budget = Some(Duration::from_millis(150));
    figures::time("PDF of a message of 600 words (p50)", figures::percentile(&mut warm, 0.5), budget);
    Ok(())
}

/// Prints one message, and returns how long it took.
fn print(
    press: &Press,
    history: &History,
    contents: &dyn record::Contents,
    id: SubjectId,
) -> Result<Duration, String> {
    let handle = history.line(id).and_then(|line| line.handle).ok_or("it has no address")?;
    let path = SitePath::now(Place::Message { lang: english(), handle, slug: String::new() });
    let began = Stopwatch::now();
    press.pdf(&history.at(now()), contents, &path, None, &NoImages).map_err(|error| error.to_string())?;
    Ok(began.elapsed())
}
