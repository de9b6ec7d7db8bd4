//! The index: every text that was ever public, and which pairs of words it has. In memory, derived, never trusted.
//!
//! It is made in the background, the newest entries too; what is not in it yet is read directly by who asks.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError, RwLock};

use record::{Commitment, Contents, History, Instant, Lang, SubjectId, SubjectKind};

use crate::postings::Postings;
use crate::texts::{Body, Texts};

/// How many texts are indexed at a time.
const BATCH: usize = 500;

/// Tells which texts could hold a passage.
#[derive(Default)]
pub struct QuoteIndex {
    state: RwLock<State>,
    /// Whoever indexes takes turns here.
    turn: Mutex<()>,
}

/// What is known so far.
#[derive(Default)]
pub(crate) struct State {
    /// How many entries of the history are known.
    size: u64,
    /// Every text, in the order in which it became known.
    pub(crate) texts: Vec<Text>,
    /// How many of them are in the postings.
    pub(crate) indexed: usize,
    /// Those that could not be read when they were to be indexed: they are tried again when the record grows.
    pub(crate) unread: Vec<Text>,
    pub(crate) postings: Postings,
}

/// A revision of an edition.
#[derive(Clone, Debug)]
pub(crate) struct Text {
    pub(crate) subject: SubjectId,
    pub(crate) lang: Lang,
    pub(crate) commitment: Commitment,
}

/// How far the index is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// How many texts are indexed.
    pub indexed: usize,
    /// How many are left.
    pub left: usize,
}

impl QuoteIndex {
    /// An index that knows nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes note of the texts that `history` has more than is known. Costs little: no text is read.
    pub fn follow(&self, history: &History) {
        if self.read().size >= history.size() {
            return;
        }
        let mut state = self.state.write().unwrap_or_else(PoisonError::into_inner);
        let from = state.size;
        let mut news = Vec::new();
        for view in history.snapshot(history.size(), Instant::MAX).subjects(SubjectKind::Message) {
            for revision in view.revisions.iter().rev().take_while(|revision| revision.index >= from) {
                for lang in &revision.languages {
                    if let Some(edition) = revision.state.edition(lang) {
                        let (lang, commitment) = (lang.clone(), edition.commitment);
                        news.push((revision.index, Text { subject: view.line.id, lang, commitment }));
                    }
                }
            }
        }
        news.sort_by_key(|(index, _)| *index);
        state.texts.extend(news.into_iter().map(|(_, text)| text));
        let is_there = |text: &Text| history.line(text.subject).is_some_and(|line| line.erasure().is_none());
        let again = std::mem::take(&mut state.unread);
        state.texts.extend(again.into_iter().filter(is_there));
        state.size = history.size();
    }

    /// Indexes some of the texts that are known and not indexed yet. Call it until nothing is left, on a thread that
    /// may wait; it ends soon after `stop` is set, and who asks meanwhile is held up for moments only.
    pub fn work(&self, contents: &dyn Contents, texts: &dyn Texts, stop: &AtomicBool) -> Progress {
        let _turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        let (first, batch) = {
            let state = self.read();
            let end = state.texts.len().min(state.indexed + BATCH);
            (state.indexed, state.texts[state.indexed..end].to_vec())
        };
        for (place, text) in batch.into_iter().enumerate() {
            if stop.load(Ordering::Relaxed) {
                break;
            }
            let lists = self.lists(contents, texts, &text);
            let mut state = self.state.write().unwrap_or_else(PoisonError::into_inner);
            let number = u32::try_from(first + place).unwrap_or(u32::MAX);
            match lists {
                Some(lists) => lists.into_iter().for_each(|list| state.postings.add(list, number)),
                None => state.unread.push(text),
            }
            state.indexed = first + place + 1;
        }
        let state = self.read();
        Progress { indexed: state.indexed, left: state.texts.len() - state.indexed }
    }

    /// The lists in which a text belongs; `None` where it cannot be read, for it was erased or the disk is ill.
    fn lists(&self, contents: &dyn Contents, texts: &dyn Texts, text: &Text) -> Option<BTreeSet<usize>> {
        let body = Body::read(&contents.get(&text.commitment)?, texts)?;
        let state = self.read();
        let pairs = body.tokens.windows(2);
        Some(pairs.map(|pair| state.postings.list(&pair[0].folded, &pair[1].folded)).collect())
    }

    pub(crate) fn read(&self) -> std::sync::RwLockReadGuard<'_, State> {
        self.state.read().unwrap_or_else(PoisonError::into_inner)
    }
}

impl std::fmt::Debug for QuoteIndex {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let state = self.read();
        f.debug_struct("QuoteIndex")
            .field("texts", &state.texts.len())
            .field("indexed", &state.indexed)
            .finish()
    }
}
