//! Whether a passage stands in a text word for word.

use crate::passage::Passage;
use crate::spelled::same;
use crate::texts::Body;
use crate::tokens::Token;

/// Where a passage stands in a text.
pub(crate) struct Found {
    /// The first and last token of each piece.
    pub(crate) pieces: Vec<(usize, usize)>,
    pub(crate) punctuation_differs: bool,
}

/// Finds the pieces of the passage in a text, in order, with as little as can be between them.
pub(crate) fn find(body: &Body, passage: &Passage) -> Option<Found> {
    let text = &body.tokens;
    let words: Vec<&[Token]> = passage.words().collect();
    let mut places = Vec::with_capacity(words.len());
    let mut from = 0;
    for piece in &words {
        let there = places_of(text, piece, from, text.len()).next()?;
        places.push(there);
        from = there + piece.len();
    }
    match words.as_slice() {
        // Of several places, one with the same punctuation.
        [piece] => {
            let alike = |place: &usize| !differs(&text[*place..place + piece.len()], piece);
            places[0] = places_of(text, piece, places[0], text.len()).find(alike).unwrap_or(places[0]);
        }
        _ => tighten(text, &words, &mut places),
    }
    let run = |(place, piece): (&usize, &&[Token])| (*place, place + piece.len() - 1);
    let pieces: Vec<_> = places.iter().zip(&words).map(run).collect();
    let punctuation_differs =
        pieces.iter().zip(&words).any(|((first, last), piece)| differs(&text[*first..=*last], piece));
    Some(Found { pieces, punctuation_differs })
}

/// Moves each piece but the last as near to the next as it stands.
fn tighten(text: &[Token], words: &[&[Token]], places: &mut [usize]) {
    for piece in (0..words.len() - 1).rev() {
        let last = places_of(text, words[piece], places[piece], places[piece + 1]).last();
        places[piece] = last.unwrap_or(places[piece]);
    }
}

/// The places from `from` on at which the words of `piece` stand, and end before `to`.
fn places_of<'t>(
    text: &'t [Token],
    piece: &'t [Token],
    from: usize,
    to: usize,
) -> impl Iterator<Item = usize> + use<'t> {
    let end = (to + 1).saturating_sub(piece.len());
    (from..end).filter(move |place| {
        let run = &text[*place..place + piece.len()];
        run[0].folded == piece[0].folded && !is_cut(text, *place, piece.len()) && says(run, piece)
    })
}

/// Whether a number would be parted by beginning at `place` or by ending `length` words later.
fn is_cut(text: &[Token], place: usize, length: usize) -> bool {
    text[place].joined || text.get(place + length).is_some_and(|next| next.joined)
}

fn says(run: &[Token], piece: &[Token]) -> bool {
    let at_an_end = |place| place == 0 || place + 1 == piece.len();
    run.iter().zip(piece).enumerate().all(|(place, (text, word))| same(text, word, at_an_end(place)))
}

/// Whether punctuation within the words differs; after the last, only where the passage has another.
fn differs(text: &[Token], piece: &[Token]) -> bool {
    let last = piece.len() - 1;
    let inner = text.iter().zip(piece).take(last).any(|(text, word)| text.after != word.after);
    let (closing, given) = (text[last].after.as_str(), piece[last].after.as_str());
    inner || (!given.is_empty() && !closing.starts_with(given))
}
