//! Asking: the passage taken apart, texts that could hold it, and each of those read.

use std::collections::{HashMap, HashSet};

use record::{
    Commitment, Contents, EditionState, Lang, Revision, Snapshot, Standing, SubjectContent, SubjectId,
    SubjectKind, View,
};

use crate::align::align;
use crate::answer::{Answer, Later, Made, Match, Verdict};
use crate::index::{QuoteIndex, State, Text};
use crate::spelled::same;
use crate::texts::{Body, Paragraph, Texts};
use crate::tokens::{Token, tokens};
use crate::{LEAST_WORDS, MAX_FOUND, MAX_PASSAGE_BYTES, MOST_WORDS, QuoteError};

/// How many texts that are not indexed yet are read for one question.
const MOST_UNINDEXED: usize = 2_000;
/// How many texts are read for one question, and how many for the nearest passage.
const MOST_READ: usize = 400;
const NEAREST_READ: usize = 6;
/// How many lists are compared, the shortest first.
const LISTS_COMPARED: usize = 24;
/// How many postings are counted for the nearest passage.
const MOST_COUNTED: usize = 400_000;

/// A passage to be looked for.
struct Passage {
    body: Body,
    /// The first and last token of each piece between ellipses.
    pieces: Vec<(usize, usize)>,
}

/// Where a passage stands in a text: the tokens of each piece.
struct Found {
    pieces: Vec<(usize, usize)>,
    punctuation_differs: bool,
}

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
        let asked = Asked { snapshot, contents, texts, passage: &passage };
        let (candidates, nearest, left) = self.candidates(&passage);
        let verdict = match asked.verbatim(&candidates) {
            Some(verdict) => verdict,
            None if left > MOST_UNINDEXED => {
                let state = self.read();
                return Err(QuoteError::Indexing {
                    indexed: state.indexed as u64,
                    size: state.texts.len() as u64,
                });
            }
            None => asked.nearest(&nearest).unwrap_or(Verdict::NotFound),
        };
        let promised = snapshot.published(SubjectKind::Promise).next();
        let promise = promised.and_then(|view| match view.state().content.as_deref() {
            Some(SubjectContent::Promise(promise)) => Some(promise.kinds.clone()),
            _ => None,
        });
        Ok(Answer {
            record: snapshot.record().to_string(),
            size: snapshot.size(),
            at: snapshot.at(),
            promise: promise.unwrap_or_default(),
            verdict,
        })
    }

    /// Texts that could hold the passage, those that come nearest, and how many are not indexed.
    fn candidates(&self, passage: &Passage) -> (Vec<Text>, Vec<Text>, usize) {
        let state = self.read();
        let left = state.texts.len() - state.indexed;
        let unindexed = &state.texts[state.indexed..];
        let mut candidates: Vec<_> = unindexed.iter().rev().take(MOST_UNINDEXED).cloned().collect();
        candidates
            .extend(all_of(&state, passage).into_iter().rev().map(|number| state.texts[number].clone()));
        let mut nearest: Vec<_> =
            most_of(&state, passage).into_iter().map(|number| state.texts[number].clone()).collect();
        nearest.extend(unindexed.iter().rev().take(MOST_UNINDEXED).cloned());
        (candidates, nearest, left)
    }
}

/// The lists of the pairs within pieces, each once, the shortest first.
fn lists(state: &State, passage: &Passage) -> Vec<usize> {
    let tokens = &passage.body.tokens;
    let pairs = passage.pieces.iter().flat_map(|(first, last)| tokens[*first..=*last].windows(2));
    let mut lists: Vec<_> = pairs.map(|pair| state.postings.list(&pair[0].folded, &pair[1].folded)).collect();
    lists.sort_unstable();
    lists.dedup();
    lists.sort_by_key(|list| state.postings.len(*list));
    lists
}

/// The texts that are in all of the shortest lists.
fn all_of(state: &State, passage: &Passage) -> Vec<usize> {
    let mut lists = lists(state, passage).into_iter().take(LISTS_COMPARED);
    let Some(shortest) = lists.next() else { return Vec::new() };
    let mut left: Vec<u32> = state.postings.texts(shortest).collect();
    for list in lists {
        if left.len() < 8 {
            break;
        }
        let mut others = state.postings.texts(list).peekable();
        left.retain(|number| {
            while others.next_if(|other| other < number).is_some() {}
            others.peek() == Some(number)
        });
    }
    left.into_iter().map(|number| number as usize).collect()
}

/// The texts that have most of the rarest pairs.
fn most_of(state: &State, passage: &Passage) -> Vec<usize> {
    let mut scores: HashMap<u32, f64> = HashMap::new();
    let mut counted = 0;
    let texts = f64::from(u32::try_from(state.indexed).unwrap_or(u32::MAX)) + 1.0;
    for list in lists(state, passage) {
        let length = state.postings.len(list);
        counted += length;
        if counted > MOST_COUNTED {
            break;
        }
        let weight = (texts / (f64::from(u32::try_from(length).unwrap_or(u32::MAX)) + 0.5)).ln().max(0.05);
        for number in state.postings.texts(list) {
            *scores.entry(number).or_default() += weight;
        }
    }
    let mut best: Vec<_> = scores.into_iter().collect();
    best.sort_by(|one, other| other.1.total_cmp(&one.1).then(other.0.cmp(&one.0)));
    best.into_iter().take(NEAREST_READ).map(|(number, _)| number as usize).collect()
}

/// A question, while it is answered.
struct Asked<'q> {
    snapshot: &'q Snapshot<'q>,
    contents: &'q dyn Contents,
    texts: &'q dyn Texts,
    passage: &'q Passage,
}

/// A text as the snapshot shows it: the revision that made it, and what came before and after it.
struct Place<'a> {
    view: View<'a>,
    /// The revisions that made a text of this edition, with what they made.
    made: Vec<(&'a Revision, &'a EditionState)>,
    at: usize,
}

impl Asked<'_> {
    /// Every place in which the passage stands word for word; `None` if there is none.
    fn verbatim(&self, candidates: &[Text]) -> Option<Verdict> {
        let mut found = Vec::new();
        let mut seen = HashSet::new();
        let mut read = 0;
        for text in candidates {
            if found.len() >= MAX_FOUND || read >= MOST_READ {
                break;
            }
            let Some(place) = self.place(text) else { continue };
            // The texts of an edition are looked through from the newest on: one answer for each run of them.
            if !seen.insert((text.subject, text.lang.clone())) {
                continue;
            }
            found.extend(self.runs(&place, &mut read));
        }
        let more = found.len() > MAX_FOUND || read >= MOST_READ;
        found.sort_by_key(|found| (rank(found), std::cmp::Reverse(found.index)));
        found.truncate(MAX_FOUND);
        (!found.is_empty()).then_some(Verdict::Verbatim { found, more })
    }

    /// For each run of revisions of an edition in which the passage stands, its newest.
    fn runs(&self, place: &Place<'_>, read: &mut usize) -> Vec<Match> {
        let mut runs: Vec<Match> = Vec::new();
        let mut is_open = false;
        for at in (0..place.made.len()).rev() {
            let Some(body) = self.body(place.made[at].1.commitment) else { continue };
            *read += 1;
            let Some(found) = find(&body, self.passage) else {
                is_open = false;
                continue;
            };
            match runs.last_mut().filter(|_| is_open) {
                Some(run) => run.since = made(&place.view, &place.made[at]),
                None => runs.push(self.matched(place, at, &body, &found)),
            }
            is_open = true;
        }
        runs
    }

    /// The passage that comes nearest, if any comes near.
    fn nearest(&self, candidates: &[Text]) -> Option<Verdict> {
        let mut best: Option<(usize, Verdict)> = None;
        let words = self.passage.body.tokens.len();
        for text in candidates.iter().take(MOST_READ) {
            let Some(place) = self.place(text) else { continue };
            let Some(body) = self.body(text.commitment) else { continue };
            let Some(alignment) = align(&body.tokens, &self.passage.body.tokens) else { continue };
            // Half of the words in order, and not scattered over a text three times as long.
            let near = alignment.kept * 2 >= words && (alignment.last - alignment.first + 1) <= words * 3 + 8;
            let rank = (alignment.kept, place.at + 1 == place.made.len());
            if !near || best.as_ref().is_some_and(|(kept, _)| *kept >= rank.0 * 2 + usize::from(rank.1)) {
                continue;
            }
            let found = Found { pieces: vec![(alignment.first, alignment.last)], punctuation_differs: false };
            let nearest = self.matched(&place, place.at, &body, &found);
            let difference = alignment.pieces(&body, &self.passage.body);
            best = Some((
                rank.0 * 2 + usize::from(rank.1),
                Verdict::Altered { nearest: Box::new(nearest), difference },
            ));
        }
        best.map(|(_, verdict)| verdict)
    }

    fn body(&self, commitment: Commitment) -> Option<Body> {
        self.contents.get(&commitment).and_then(|bytes| Body::read(&bytes, self.texts))
    }

    /// Where a text stands; `None` where the snapshot does not show it, or it was erased.
    fn place(&self, text: &Text) -> Option<Place<'_>> {
        let view = self.snapshot.view(text.subject)?;
        if view.line.erasure().is_some() || view.line.handle.is_none() {
            return None;
        }
        let made = editions(&view, &text.lang);
        let at = made.iter().position(|(_, edition)| edition.commitment == text.commitment)?;
        Some(Place { view, made, at })
    }

    fn matched(&self, place: &Place<'_>, at: usize, body: &Body, found: &Found) -> Match {
        let this = made(&place.view, &place.made[at]);
        let is_newest = at + 1 == place.made.len();
        let later = place.made.get(at + 1).map(|(revision, _)| Later {
            verb: revision.verb,
            grade: revision.grade,
            revision: number(&place.view, revision),
            index: revision.index,
            issued_at: revision.issued_at,
        });
        let slices: Vec<_> = found.pieces.iter().map(|(first, last)| body.slice(*first, *last)).collect();
        let (first, last) = (found.pieces[0].0, found.pieces[found.pieces.len() - 1].1);
        let standing = place.view.standing();
        let subject: SubjectId = place.view.line.id;
        Match {
            subject,
            handle: place.view.line.handle.unwrap_or(record::address::Handle::Import { year: 0, index: 0 }),
            lang: place.made[at].1.lang.clone(),
            title: body.title.clone(),
            revision: this.revision,
            edition_revision: this.edition_revision,
            index: this.index,
            issued_at: this.issued_at,
            since: this,
            is_current: is_newest && standing == Standing::Published,
            corrected_since: later,
            standing,
            anchors: body.anchors(first, last),
            text: slices.join(" […] "),
            omitted: omitted(body, &found.pieces),
            punctuation_differs: found.punctuation_differs,
        }
    }
}

/// The revisions that made a text of the edition in `lang`, oldest first.
fn editions<'a>(view: &View<'a>, lang: &Lang) -> Vec<(&'a Revision, &'a EditionState)> {
    let made = view.revisions.iter().filter_map(|revision| {
        let edition = revision.state.edition(lang)?;
        (edition.index == revision.index).then_some((revision, edition))
    });
    made.collect()
}

/// The subject's revision that a revision is, from 1.
fn number(view: &View<'_>, revision: &Revision) -> u64 {
    view.revisions.iter().position(|one| one.index == revision.index).map_or(0, |place| place as u64 + 1)
}

fn made(view: &View<'_>, (revision, edition): &(&Revision, &EditionState)) -> Made {
    Made {
        revision: number(view, revision),
        edition_revision: edition.revision,
        index: revision.index,
        issued_at: revision.issued_at,
    }
}

fn rank(found: &Match) -> u8 {
    match (found.standing, found.is_current) {
        (Standing::Published, true) => 0,
        (Standing::Published, false) => 1,
        _ => 2,
    }
}

/// What stands in the text between pieces.
fn omitted(body: &Body, pieces: &[(usize, usize)]) -> Vec<String> {
    let between = |pair: &[(usize, usize)]| {
        let (from, to) = (pair[0].1 + 1, pair[1].0);
        (from < to).then(|| body.slice(from, to - 1))
    };
    pieces.windows(2).filter_map(between).collect()
}

/// Finds the pieces of the passage in a text, in order.
fn find(body: &Body, passage: &Passage) -> Option<Found> {
    let mut from = 0;
    let mut pieces = Vec::with_capacity(passage.pieces.len());
    let mut punctuation_differs = false;
    for (first, last) in &passage.pieces {
        let piece = &passage.body.tokens[*first..=*last];
        let there = place_of(&body.tokens, from, piece)?;
        let run = &body.tokens[there..there + piece.len()];
        punctuation_differs |= differs(run, piece);
        pieces.push((there, there + piece.len() - 1));
        from = there + piece.len();
    }
    Some(Found { pieces, punctuation_differs })
}

/// The first place from `from` on at which the words of `piece` stand; of several, one with the same punctuation.
fn place_of(text: &[Token], from: usize, piece: &[Token]) -> Option<usize> {
    let end = (text.len() + 1).checked_sub(piece.len())?;
    let mut places = (from..end).filter(|place| {
        text[*place].folded == piece[0].folded
            && piece.iter().enumerate().all(|(n, word)| {
                let at_an_end = n == 0 || n + 1 == piece.len();
                same(&text[place + n], word, at_an_end)
            })
    });
    let first = places.next()?;
    if !differs(&text[first..first + piece.len()], piece) {
        return Some(first);
    }
    places.find(|place| !differs(&text[*place..place + piece.len()], piece)).or(Some(first))
}

/// Whether punctuation within the words differs; after the last, only where the passage has another.
fn differs(text: &[Token], piece: &[Token]) -> bool {
    let last = piece.len() - 1;
    let inner = text.iter().zip(piece).take(last).any(|(text, word)| text.after != word.after);
    let (closing, given) = (text[last].after.as_str(), piece[last].after.as_str());
    inner || (!given.is_empty() && !closing.starts_with(given))
}

impl Passage {
    fn read(text: &str) -> Result<Self, QuoteError> {
        let too_long = |words| QuoteError::TooLong { words, most: MOST_WORDS };
        if text.len() > MAX_PASSAGE_BYTES {
            return Err(too_long(MOST_WORDS + 1));
        }
        let lines = text.split('\n').map(str::trim).filter(|line| !line.is_empty());
        let paragraphs: Vec<_> =
            lines.map(|line| Paragraph { anchor: String::new(), text: line.to_owned() }).collect();
        let all = paragraphs.iter().enumerate().flat_map(|(number, line)| tokens(&line.text, number));
        let tokens: Vec<_> = all.collect();
        if tokens.len() < LEAST_WORDS {
            return Err(QuoteError::TooShort { words: tokens.len(), least: LEAST_WORDS });
        }
        if tokens.len() > MOST_WORDS {
            return Err(too_long(tokens.len()));
        }
        let mut pieces = Vec::new();
        let mut first = 0;
        for (place, token) in tokens.iter().enumerate() {
            if token.ellipsis_after || place + 1 == tokens.len() {
                pieces.push((first, place));
                first = place + 1;
            }
        }
        Ok(Self { body: Body { title: String::new(), paragraphs, tokens }, pieces })
    }
}
