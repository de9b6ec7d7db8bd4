//! The beginning of a text, cut where a reader would cut it.
//!
//! Length is what a reader sees: user-perceived characters (grapheme clusters), an entity being one. A cut
//! falls between words, in scripts without blanks too; an ellipsis stands only where something was cut.

mod sentence;

pub use sentence::first_sentence;

#[cfg(test)]
mod tests;

use icu_segmenter::WordSegmenter;
use unicode_segmentation::UnicodeSegmentation;

use super::html::push_escaped;
use super::tags::{Piece, Tag, pieces};

const ELLIPSIS: char = '…';

/// How many characters beyond the limit are read to know whether a word ends at it.
const LOOK_AHEAD: usize = 40;

/// Elements that have no end tag.
const VOID: [&str; 13] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

/// Returns a plain text of at most `limit` characters, and an ellipsis if more followed.
///
/// Blanks and line ends become single blanks. A word that would take half of the room or more is cut hard.
///
/// ```
/// # use site::text::excerpt::cut;
/// assert_eq!(cut("Talks, and more talks", 12), "Talks, and…");
/// assert_eq!(cut("Talks", 12), "Talks");
/// ```
pub fn cut(text: &str, limit: usize) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match place_to_cut(&text, limit) {
        Some(end) => format!("{}{ELLIPSIS}", &text[..end]),
        None => text,
    }
}

/// Returns the first sentence of a plain text, cut to `limit` characters if it is longer.
pub fn summary(text: &str, limit: usize) -> String {
    cut(first_sentence(text), limit)
}

/// Returns the beginning of some HTML with at most `limit` visible characters, all its elements closed.
pub fn html(html: &str, limit: usize) -> String {
    let visible: String = pieces(html).map(|piece| visible(&piece)).collect();
    match place_to_cut(&visible, limit) {
        Some(end) => cut_html(html, end),
        None => html.to_owned(),
    }
}

fn visible(piece: &Piece<'_>) -> String {
    match piece {
        Piece::Text(text) => htmlize::unescape(*text).into_owned(),
        Piece::Tag(_) | Piece::Other(_) => String::new(),
    }
}

/// Keeps the HTML whose visible text ends `room` bytes in.
fn cut_html(html: &str, mut room: usize) -> String {
    let mut kept = String::new();
    let mut open: Vec<&str> = Vec::new();
    for piece in pieces(html) {
        let text = visible(&piece);
        match &piece {
            Piece::Text(raw) if text.len() < room => kept.push_str(raw),
            Piece::Text(_) => {
                push_escaped(&mut kept, text.get(..room).unwrap_or(&text));
                break;
            }
            Piece::Tag(tag) => push_tag(&mut kept, tag, &mut open),
            Piece::Other(_) => {}
        }
        room -= text.len();
    }
    kept.push(ELLIPSIS);
    kept.extend(open.iter().rev().flat_map(|name| ["</", name, ">"]));
    kept
}

fn push_tag<'a>(kept: &mut String, tag: &Tag<'a>, open: &mut Vec<&'a str>) {
    if tag.closes {
        if !open.last().is_some_and(|name| name.eq_ignore_ascii_case(tag.name)) {
            return;
        }
        open.pop();
    } else if !VOID.iter().any(|name| name.eq_ignore_ascii_case(tag.name)) {
        open.push(tag.name);
    }
    kept.push_str(tag.raw);
}

/// Returns the byte at which to cut, `None` if all of the text has room.
fn place_to_cut(text: &str, limit: usize) -> Option<usize> {
    let text = text.trim_end();
    let hard = text.grapheme_indices(true).nth(limit).map(|(at, _)| at)?;
    let end = last_word_end(text, hard).filter(|end| {
        let kept = text[..*end].graphemes(true).count();
        kept * 2 >= limit
    });
    let end = end.unwrap_or(hard);
    let tidy = without_dangling(&text[..before_address(text, end).unwrap_or(end)]);
    Some(if tidy.is_empty() { hard } else { tidy.len() })
}

/// Returns where the address of a page begins that a cut at `end` would break in two.
fn before_address(text: &str, end: usize) -> Option<usize> {
    let (blank, length) = text[..end]
        .char_indices()
        .rev()
        .find_map(|(at, c)| c.is_whitespace().then_some((at, c.len_utf8())))?;
    let start = blank + length;
    let word = text[start..].split(char::is_whitespace).next().unwrap_or_default();
    (word.contains("://") && start + word.len() > end).then_some(start)
}

/// Returns the last boundary of words, and of characters, at or before `hard`.
fn last_word_end(text: &str, hard: usize) -> Option<usize> {
    let beyond = text[hard..].grapheme_indices(true).nth(LOOK_AHEAD).map_or(text.len(), |(at, _)| hard + at);
    let near = &text[..beyond];
    let words = WordSegmenter::new_auto(Default::default()).segment_str(near);
    let end = words.take_while(|end| *end <= hard).last()?;
    near.grapheme_indices(true).map(|(at, _)| at).take_while(|at| *at <= end).last()
}

/// Leaves out what should not stand before an ellipsis: a comma, a dash, an open bracket, a full stop.
fn without_dangling(text: &str) -> &str {
    let dangling = [
        '.', ',', ';', ':', '-', '–', '—', '(', '[', '«', '“', '‘', '„', '،', '؛', '，', '、', '；', '：',
        '（', '「', '《', '…',
    ];
    text.trim_end_matches(|c: char| c.is_whitespace() || dangling.contains(&c))
}
