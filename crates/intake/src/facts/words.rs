//! A title as words, with what stands around each: the ground on which names are found.

/// A word of a title.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word<'a> {
    /// The word without punctuation around it and without a possessive ending.
    pub(super) text: &'a str,
    /// Where it begins in the title, in bytes.
    pub(super) start: usize,
    /// Where it ends.
    pub(super) end: usize,
    /// Whether `'s` follows.
    pub(super) possessive: bool,
    /// Whether a comma, full stop, colon, dash, quote or bracket stands between it and the next word.
    pub(super) stop_after: Option<char>,
    /// Whether a quotation mark stands right before it.
    pub(super) quote_before: bool,
}

impl Word<'_> {
    pub(super) fn is_capitalised(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_uppercase)
    }

    pub(super) fn lower(&self) -> String {
        self.text.to_lowercase()
    }

    pub(super) fn is_number(&self) -> bool {
        self.text.chars().next().is_some_and(|c| crate::date::digit(c).is_some())
    }
}

/// Cuts `title` into words.
pub(super) fn words(title: &str) -> Vec<Word<'_>> {
    let mut words: Vec<Word<'_>> = Vec::new();
    let mut start = 0;
    for piece in title.split_inclusive(' ') {
        push_word(&mut words, title, start, start + piece.len());
        start += piece.len();
    }
    words
}

fn push_word<'a>(words: &mut Vec<Word<'a>>, title: &'a str, from: usize, to: usize) {
    let piece = &title[from..to];
    let inner = |c: char| c.is_alphanumeric();
    let Some(first) = piece.char_indices().find(|(_, c)| inner(*c)).map(|(index, _)| index) else {
        // A free-standing dash parts what is around it.
        if let (Some(last), Some(mark)) = (words.last_mut(), piece.trim().chars().next()) {
            last.stop_after.get_or_insert(mark);
        }
        return;
    };
    let last =
        piece.char_indices().rev().find(|(_, c)| inner(*c)).map_or(first, |(index, c)| index + c.len_utf8());
    let mut end = last;
    let mut text = &piece[first..last];
    let mut possessive = false;
    for ending in ["'s", "’s", "'S", "’S", "`s"] {
        if let Some(stem) = text.strip_suffix(ending) {
            text = stem;
            possessive = true;
        }
    }
    // `Jones'` and initials: `S.V.` keeps its full stop.
    let tail = piece[last..].trim_end();
    let initial = text.chars().filter(|c| c.is_alphabetic()).count() <= 2 && tail == ".";
    if initial {
        end += 1;
    }
    if tail.starts_with(['\'', '’']) && text.ends_with('s') {
        possessive = true;
    }
    let stop_after = if initial || possessive { None } else { tail.chars().next() };
    let quote_before = piece[..first].contains(['“', '"', '«', '„', '‘', '(', '[']);
    if quote_before && let Some(previous) = words.last_mut() {
        previous.stop_after.get_or_insert('“');
    }
    words.push(Word { text, start: from + first, end: from + end, possessive, stop_after, quote_before });
}

/// The text from the first of `words` to the last, as it stands in `title`.
pub(super) fn span<'a>(title: &'a str, words: &[Word<'_>]) -> &'a str {
    match (words.first(), words.last()) {
        (Some(first), Some(last)) => {
            let end = if last.possessive { last.start + last.text.len() } else { last.end };
            title.get(first.start..end).unwrap_or_default()
        }
        _ => "",
    }
}
