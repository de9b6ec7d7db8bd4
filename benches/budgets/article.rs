//! What it costs to render one message that nobody asked for before.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::{Duration, Instant as Stopwatch};

use record::address::{Handle, message_path};
use record::{Commitment, Contents, History, SubjectKind};
use site::SitePath;

use crate::archive::{Archive, english, now};
use crate::{Measured, figures};

const TIMES: usize = 500;

/// Prints the time with the text read from the database, and with the text at hand.
pub(crate) async fn measure(archive: &Archive) -> Measured {
    let history = archive.desk.history().await?;
    let contents = archive.desk.store.contents(&archive.desk.record);
    let measuring = tokio::task::spawn_blocking(move || {
        let paths = paths(&history);
        render_all(&history, &contents, &paths[..1], &mut HashMap::new());
        let mut texts = HashMap::new();
        let from_database = render_all(&history, &contents, &paths, &mut texts);
        let at_hand = render_all(&history, &texts.clone(), &paths, &mut texts);
        (from_database, at_hand)
    });
    let (mut from_database, mut at_hand) = measuring.await?;
    let budget = Some(Duration::from_micros(300));
    figures::time(
        "article rendered from cold, its text read from SQLite (p50)",
        figures::percentile(&mut from_database, 0.5),
        budget,
    );
    figures::time(
        "article rendered from cold, its text at hand (p50)",
        figures::percentile(&mut at_hand, 0.5),
        budget,
    );
    Ok(())
}

/// Addresses of messages from all over the archive.
fn paths(history: &History) -> Vec<SitePath> {
    let snapshot = history.at(now());
    let all: Vec<_> = snapshot.published(SubjectKind::Message).collect();
    let some = all.iter().step_by((all.len() / TIMES).max(1)).take(TIMES);
    let address = |view: &&record::View<'_>| {
        let title = &*view.state().edition(&english())?.card.as_ref()?.title;
        let handle: Handle = view.line.handle?;
        message_path(&english(), handle, title).parse().ok()
    };
    some.filter_map(|view| address(&view)).collect()
}

fn render_all(
    history: &History,
    contents: &dyn Contents,
    paths: &[SitePath],
    texts: &mut HashMap<Commitment, Arc<[u8]>>,
) -> Vec<Duration> {
    let remembered = Remembering { contents, texts: std::sync::Mutex::new(std::mem::take(texts)) };
    let mut times = Vec::new();
    for path in paths {
        let began = Stopwatch::now();
        let page = site::render(&history.at(now()), &remembered, path);
        times.push(began.elapsed());
        assert!(page.is_ok(), "{path} cannot be rendered: {:?}", page.err());
    }
    *texts = remembered.texts.into_inner().unwrap_or_default();
    times
}

/// Contents that remembers what was asked of it.
struct Remembering<'a> {
    contents: &'a dyn Contents,
    texts: std::sync::Mutex<HashMap<Commitment, Arc<[u8]>>>,
}

impl Contents for Remembering<'_> {
    fn get(&self, commitment: &Commitment) -> Option<Arc<[u8]>> {
        let found = self.contents.get(commitment)?;
        if let Ok(mut texts) = self.texts.lock() {
            texts.insert(*commitment, Arc::clone(&found));
        }
        Some(found)
    }
}
