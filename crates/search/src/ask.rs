//! Asking: the passage taken apart, texts that could hold it found, and each of those read.

use std::cmp::Reverse;
use std::collections::HashSet;

use record::{Commitment, Contents, Kind, Snapshot, Standing, SubjectContent, SubjectKind};

use crate::align::align;
use crate::answer::{Answer, Match, Verdict};
use crate::candidates::Candidates;
use crate::find::find;
use crate::index::{QuoteIndex, Text};
use crate::passage::Passage;
use crate::place::Place;
use crate::texts::{Body, Texts};
use crate::{MAX_FOUND, QuoteError};

/// How many texts are read for one question, and how many of the index's for the nearest passage.
const MOST_READ: usize = 400;
const NEAREST_READ: usize = 8;
/// Texts with less than this share of the best one's score are not read for the nearest passage.
const NEARLY_AS_GOOD: f64 = 0.4;

impl QuoteIndex {
    /// Says whether `passage` stands in what `snapshot` shows. Waits for contents.
    ///
    /// # Errors
    ///
    /// [`QuoteError`] if the passage is too short or too long, or the index is being made and nothing was found yet.
    pub fn ask(
        &self,
        snapshot: &Snapshot<'_>,
        contents: &dyn Contents,
        texts: &dyn Texts,
        passage: &str,
    ) -> Result<Answer, QuoteError> {
        let passage = Passage::read(passage)?;
        self.follow(snapshot.history());
        let candidates = self.candidates(&passage);
        let asked = Asked { index: self, snapshot, contents, texts, passage: &passage };
        let verdict = match asked.verbatim(&candidates) {
            Some(verdict) => verdict,
            None if candidates.unknown > 0 => return Err(self.unready()),
            None => asked.nearest(&self.nearest(&passage), &candidates.fresh).unwrap_or(Verdict::NotFound),
        };
        Ok(Answer {
            record: snapshot.record().to_string(),
            size: snapshot.size(),
            at: snapshot.at(),
            promise: promise(snapshot),
            verdict,
        })
    }

    fn unready(&self) -> QuoteError {
        let state = self.read();
        QuoteError::Indexing { indexed: state.indexed as u64, size: state.texts.len() as u64 }
    }
}

/// The kinds of message that the mission undertakes to record.
fn promise(snapshot: &Snapshot<'_>) -> Vec<Kind> {
    let promised = snapshot.published(SubjectKind::Promise).next();
    match promised.and_then(|view| view.state().content.as_deref()) {
        Some(SubjectContent::Promise(promise)) => promise.kinds.clone(),
        _ => Vec::new(),
    }
}

/// A question, while it is answered.
struct Asked<'q> {
    index: &'q QuoteIndex,
    snapshot: &'q Snapshot<'q>,
    contents: &'q dyn Contents,
    texts: &'q dyn Texts,
    passage: &'q Passage,
}

impl Asked<'_> {
    /// Every place in which the passage stands word for word; `None` if there is none.
    fn verbatim(&self, candidates: &Candidates) -> Option<Verdict> {
        let mut found = Vec::new();
        let mut seen = HashSet::new();
        let mut read = 0;
        let mut more = false;
        let known = candidates.whole.iter().rev().map(|number| self.index.text(*number));
        for text in known.chain(candidates.fresh.iter().cloned()) {
            if found.len() >= MAX_FOUND || read >= MOST_READ {
                more = true;
                break;
            }
            let Some(place) = Place::of(self.snapshot, &text) else { continue };
            // The texts of an edition are looked through at once: one answer for each run of them.
            if seen.insert((text.subject, text.lang)) {
                found.extend(self.runs(&place, &mut read));
            }
        }
        more |= found.len() > MAX_FOUND || candidates.unknown > 0;
        found.sort_by_key(|found| (rank(found), Reverse(found.index)));
        found.truncate(MAX_FOUND);
        (!found.is_empty()).then_some(Verdict::Verbatim { found, more })
    }

    /// For each run of revisions of an edition in which the passage stands, its newest.
    fn runs(&self, place: &Place<'_>, read: &mut usize) -> Vec<Match> {
        let mut runs: Vec<Match> = Vec::new();
        let mut is_open = false;
        for (at, edition) in place.texts().rev().take(MOST_READ) {
            *read += 1;
            let body = self.body(edition.commitment);
            let found = body.as_ref().and_then(|body| Some((body, find(body, self.passage)?)));
            let was_open = std::mem::replace(&mut is_open, found.is_some());
            let Some((body, found)) = found else { continue };
            match runs.last_mut().filter(|_| was_open) {
                Some(run) => run.since = place.made(at),
                None => runs.push(place.matched(at, body, &found.pieces, found.punctuation_differs)),
            }
        }
        runs
    }

    /// The passage that comes nearest, if any comes near; of equals, one that holds.
    fn nearest(&self, known: &[(Text, f64)], fresh: &[Text]) -> Option<Verdict> {
        let shown = |text: &Text| Some((Place::of(self.snapshot, text)?, text.commitment));
        let scored = |(text, score): &(Text, f64)| Some((shown(text)?, *score));
        let mut known: Vec<_> = known.iter().filter_map(scored).take(NEAREST_READ).collect();
        let least = known.first().map_or(0.0, |(_, score)| score * NEARLY_AS_GOOD);
        known.retain(|(_, score)| *score >= least);
        let known = known.into_iter().map(|(text, _)| text);
        let mut best: Option<((usize, bool), Verdict)> = None;
        for (place, commitment) in known.chain(fresh.iter().filter_map(shown)) {
            let Some(body) = self.body(commitment) else { continue };
            let Some(alignment) = align(&body.tokens, self.passage) else { continue };
            let rank = (alignment.likeness(), place.is_newest(place.at));
            if !alignment.is_near() || best.as_ref().is_some_and(|(best, _)| *best >= rank) {
                continue;
            }
            let alignment = alignment.opposed(&body.tokens);
            let nearest = Box::new(place.matched(place.at, &body, &alignment.runs(), false));
            let difference = alignment.pieces(&body, self.passage);
            best = Some((rank, Verdict::Altered { nearest, difference }));
        }
        best.map(|(_, verdict)| verdict)
    }

    fn body(&self, commitment: Commitment) -> Option<Body> {
        self.contents.get(&commitment).and_then(|bytes| Body::read(&bytes, self.texts))
    }
}

/// Texts that hold come first, then those that were replaced, then those of withdrawn messages.
fn rank(found: &Match) -> u8 {
    match (found.standing, found.is_current) {
        (Standing::Published, true) => 0,
        (Standing::Published, false) => 1,
        _ => 2,
    }
}
