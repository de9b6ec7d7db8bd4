//! The nearest passage: the words of a passage beside those of a text, in order, at the least cost.

use std::cmp::Reverse;
use std::collections::HashMap;

use crate::passage::Passage;
use crate::tokens::Token;

/// How many pairs of words are compared; of a longer text, only the part where most of the passage stands.
const MOST_COMPARED: usize = 2_000_000;

/// A step through both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// A word of both.
    Both,
    /// A word of the text alone.
    Text,
    /// A word of the passage alone.
    Passage,
    /// A word of the text where the passage has an ellipsis.
    Omitted,
}

/// The passage beside the words of a text that come nearest to it.
pub(crate) struct Alignment {
    /// The first token of the text.
    pub(crate) first: usize,
    pub(crate) steps: Vec<Step>,
}

/// Aligns the passage with a text; `None` where the text has none of its words.
pub(crate) fn align(text: &[Token], passage: &Passage) -> Option<Alignment> {
    let words = &passage.body.tokens;
    let (from, to) = if text.len().saturating_mul(words.len()) <= MOST_COMPARED {
        (0, text.len())
    } else {
        window(text, words)?
    };
    let mut steps = cheapest(&text[from..to], passage);
    let leading = steps.iter().take_while(|step| **step == Step::Omitted).count();
    let trailing = steps.iter().rev().take_while(|step| **step == Step::Omitted).count();
    if leading == steps.len() || !steps.contains(&Step::Both) {
        return None;
    }
    steps.truncate(steps.len() - trailing);
    steps.drain(..leading);
    Some(Alignment { first: from + leading, steps }.whole(text))
}

/// Where the passage would stand if it stood where most of its pairs do, with room on both sides.
fn window(text: &[Token], words: &[Token]) -> Option<(usize, usize)> {
    let mut places: HashMap<(&str, &str), Vec<usize>> = HashMap::new();
    for (place, pair) in text.windows(2).enumerate() {
        places.entry((&pair[0].folded, &pair[1].folded)).or_default().push(place);
    }
    let room = words.len() / 4 + 8;
    let mut votes: HashMap<usize, usize> = HashMap::new();
    for (place, pair) in words.windows(2).enumerate() {
        let found = places.get(&(pair[0].folded.as_str(), pair[1].folded.as_str()));
        for there in found.into_iter().flatten().take(64) {
            let slot = (there + words.len() - place) / room;
            *votes.entry(slot).or_default() += 2;
            // A passage across the border of two slots must not lose to one within.
            *votes.entry(slot + 1).or_default() += 1;
            *votes.entry(slot.saturating_sub(1)).or_default() += 1;
        }
    }
    let (slot, _) = votes.into_iter().max_by_key(|(slot, votes)| (*votes, Reverse(*slot)))?;
    let begin = (slot * room).saturating_sub(words.len());
    let from = begin.saturating_sub(room + room / 2);
    let to = (begin + words.len() + 2 * room + room / 2).min(text.len());
    (from < to).then_some((from, to))
}

/// The cheapest way through both. Words of the text cost nothing before the passage, after it, and where it has an
/// ellipsis.
fn cheapest(text: &[Token], passage: &Passage) -> Vec<Step> {
    let words = &passage.body.tokens;
    let wide = text.len() + 1;
    let numbers = numbers(words);
    let number = |token: &Token| numbers.get(token.folded.as_str()).copied();
    let text: Vec<Option<usize>> = text.iter().map(number).collect();
    let mut costs = vec![0_u16; wide];
    let mut came = vec![Step::Omitted; wide * (words.len() + 1)];
    for (row, word) in words.iter().enumerate() {
        let mut next = vec![costs[0].saturating_add(1); wide];
        let way = &mut came[(row + 1) * wide..(row + 2) * wide];
        way[0] = Step::Passage;
        let (skip, cost_of_skipping) = match word.ellipsis_after || row + 1 == words.len() {
            true => (Step::Omitted, 0),
            false => (Step::Text, 1),
        };
        let own = number(word);
        for (column, token) in text.iter().enumerate() {
            let skipped = next[column].saturating_add(cost_of_skipping);
            let added = costs[column + 1].saturating_add(1);
            let (mut cost, mut step) = if skipped < added { (skipped, skip) } else { (added, Step::Passage) };
            if *token == own && costs[column] <= cost {
                (cost, step) = (costs[column], Step::Both);
            }
            (next[column + 1], way[column + 1]) = (cost, step);
        }
        costs = next;
    }
    back(&came, wide, words.len())
}

/// Different words by number, which are compared faster.
fn numbers(words: &[Token]) -> HashMap<&str, usize> {
    words.iter().enumerate().map(|(number, word)| (word.folded.as_str(), number)).collect()
}

fn back(came: &[Step], wide: usize, rows: usize) -> Vec<Step> {
    let (mut row, mut column) = (rows, wide - 1);
    let mut steps = Vec::with_capacity(rows + wide);
    while row > 0 || column > 0 {
        let step = came[row * wide + column];
        match step {
            Step::Both => (row, column) = (row - 1, column - 1),
            Step::Text | Step::Omitted => column -= 1,
            Step::Passage => row -= 1,
        }
        steps.push(step);
    }
    steps.reverse();
    steps
}

impl Alignment {
    /// Takes in what is left out of a number at an end of a piece: a passage that says "5" lacks the "%" of "5%".
    fn whole(mut self, text: &[Token]) -> Self {
        while text[self.first].joined && self.first > 0 {
            self.first -= 1;
            self.steps.insert(0, Step::Text);
        }
        while text.get(self.end()).is_some_and(|next| next.joined) {
            self.steps.push(Step::Text);
        }
        self.take_in_at_ellipses(text);
        self
    }

    /// Sets against words that the passage has at its ends, and the text has not, as many as the text has there in the
    /// same paragraph: a reader who is told what is wrong wants to know what is right.
    pub(crate) fn opposed(mut self, text: &[Token]) -> Self {
        let at_end = self.steps.iter().rev().take_while(|step| **step == Step::Passage).count();
        let last = self.end() - 1;
        let follow = text[last + 1..].iter().take(at_end);
        let follow = follow.take_while(|token| token.paragraph == text[last].paragraph).count();
        let place = self.steps.len() - at_end;
        self.steps.splice(place..place, std::iter::repeat_n(Step::Text, follow));

        let at_start = self.steps.iter().take_while(|step| **step == Step::Passage).count();
        let before = text[..self.first].iter().rev().take(at_start);
        let before = before.take_while(|token| token.paragraph == text[self.first].paragraph).count();
        self.steps.splice(0..0, std::iter::repeat_n(Step::Text, before));
        self.first -= before;
        self
    }

    fn take_in_at_ellipses(&mut self, text: &[Token]) {
        let mut token = self.first;
        let mut follows_taken = true;
        for step in &mut self.steps {
            if *step == Step::Passage {
                continue;
            }
            if *step == Step::Omitted && follows_taken && text[token].joined {
                *step = Step::Text;
            }
            follows_taken = *step != Step::Omitted;
            token += 1;
        }
        let mut leads_to_taken = false;
        for step in self.steps.iter_mut().rev().filter(|step| **step != Step::Passage) {
            token -= 1;
            if *step == Step::Omitted && leads_to_taken {
                *step = Step::Text;
            }
            leads_to_taken = *step != Step::Omitted && text[token].joined;
        }
    }

    /// One more than the last token of the text.
    pub(crate) fn end(&self) -> usize {
        self.first + self.steps.iter().filter(|step| **step != Step::Passage).count()
    }

    fn count(&self, wanted: Step) -> usize {
        self.steps.iter().filter(|step| **step == wanted).count()
    }

    /// Whether half of the passage's words stand in the text in order, and not scattered over it.
    pub(crate) fn is_near(&self) -> bool {
        let (kept, added) = (self.count(Step::Both), self.count(Step::Passage));
        kept >= added && self.count(Step::Text) <= 2 * (kept + added) + 8
    }

    /// The more, the nearer: words that are kept, against those that differ.
    pub(crate) fn likeness(&self) -> usize {
        let (kept, differ) = (self.count(Step::Both), self.count(Step::Text) + self.count(Step::Passage));
        (10_000 + 2 * kept).saturating_sub(differ)
    }

    /// The first and the last token of each run of the text that the passage covers.
    pub(crate) fn runs(&self) -> Vec<(usize, usize)> {
        let mut runs: Vec<(usize, usize)> = Vec::new();
        let ours = self.steps.iter().filter(|step| **step != Step::Passage);
        for (token, _) in (self.first..).zip(ours).filter(|(_, step)| **step != Step::Omitted) {
            match runs.last_mut().filter(|(_, last)| last + 1 == token) {
                Some((_, last)) => *last = token,
                None => runs.push((token, token)),
            }
        }
        runs
    }
}
