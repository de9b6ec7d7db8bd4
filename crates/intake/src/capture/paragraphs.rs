//! Lines to paragraphs: which lines belong together depends on whether the capture breaks its lines by width.

use crate::text::lines::Line;

/// A paragraph of the input.
#[derive(Debug, Clone)]
pub(super) struct Paragraph {
    /// Number of its first line.
    pub(super) line: usize,
    /// Blank lines before it.
    pub(super) gap: usize,
    /// Its text, lines joined.
    pub(super) text: String,
}

/// Whether lines are broken by width: then only a blank line ends a paragraph.
pub(super) fn is_wrapped(lines: &[Line]) -> bool {
    let longest = lines.iter().map(|line| line.text.chars().count()).max().unwrap_or_default();
    if !(30..=132).contains(&longest) {
        return false;
    }
    let followed = |pair: &&[Line]| !pair[0].is_blank() && !pair[1].is_blank();
    let broken = |pair: &&[Line]| {
        let width = pair[0].text.chars().count();
        let ends_sentence = pair[0].text.ends_with(['.', '!', '?', ':', '。', '؟', '！', '？', '：']);
        let next_word = pair[1].text.split_whitespace().next().map_or(0, |word| word.chars().count());
        // A line was broken by width if the next word would not have fitted.
        width + 1 + next_word > longest.saturating_sub(2) && (!ends_sentence || width * 10 > longest * 8)
    };
    let pairs = lines.windows(2).filter(followed).count();
    let by_width = lines.windows(2).filter(followed).filter(broken).count();
    by_width >= 2 && by_width * 2 >= pairs
}

/// Gathers `lines` into paragraphs.
pub(super) fn paragraphs<'a>(lines: impl IntoIterator<Item = &'a Line>, wrapped: bool) -> Vec<Paragraph> {
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    let mut gap = 0;
    let mut last_number = None;
    for line in lines {
        if line.is_blank() {
            gap += 1;
            continue;
        }
        let adjacent = gap == 0 && last_number.is_some_and(|last| last + 1 == line.number);
        match paragraphs.last_mut().filter(|_| wrapped && adjacent) {
            Some(open) => join(&mut open.text, &line.text),
            None => paragraphs.push(Paragraph { line: line.number, gap, text: line.text.clone() }),
        }
        gap = 0;
        last_number = Some(line.number);
    }
    paragraphs
}

/// Appends a broken line: with a blank, but not between two Han characters, which are written without.
pub(super) fn join(text: &mut String, next: &str) {
    let han = |c: char| matches!(c, '\u{2E80}'..='\u{9FFF}' | '\u{FF00}'..='\u{FFEF}');
    let tight = text.chars().next_back().is_some_and(han) && next.chars().next().is_some_and(han);
    if !tight {
        text.push(' ');
    }
    text.push_str(next);
}
