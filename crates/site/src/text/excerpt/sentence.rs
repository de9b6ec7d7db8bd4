//! Where the first sentence of a text ends.

use icu_segmenter::SentenceSegmenter;

/// A sentence that is longer than this many bytes is not looked for: no summary would show it.
const LONGEST: usize = 4_000;

/// Words that end with a full stop in the middle of a sentence.
const ABBREVIATIONS: [&str; 44] = [
    "mr", "mrs", "ms", "dr", "prof", "st", "gen", "col", "lt", "sgt", "hon", "amb", "no", "nos", "art",
    "para", "vol", "vs", "cf", "approx", "jan", "feb", "aug", "sept", "oct", "nov", "dec", "mme", "mlle",
    "mm", "sr", "sra", "ud", "им", "ул", "стр", "ст", "гг", "см", "др", "проф", "тов", "руб", "тыс",
];

const BRACKETS: [(char, char); 9] = [
    ('(', ')'),
    ('[', ']'),
    ('«', '»'),
    ('“', '”'),
    ('„', '“'),
    ('（', '）'),
    ('「', '」'),
    ('『', '』'),
    ('《', '》'),
];

/// Returns the first sentence of a plain text, in any script.
///
/// Unicode's rules find where sentences can end; an end is passed over inside brackets and quotation marks,
/// and after an initial or an abbreviation.
///
/// ```
/// # use site::text::excerpt::first_sentence;
/// assert_eq!(first_sentence("第一句在这里。第二句。"), "第一句在这里。");
/// assert_eq!(first_sentence("Mr. A. Example spoke. Then he left."), "Mr. A. Example spoke.");
/// ```
pub fn first_sentence(text: &str) -> &str {
    let text = text.trim_start();
    let near = &text[..text.floor_char_boundary(LONGEST)];
    let ends = || SentenceSegmenter::new(Default::default()).segment_str(near).skip(1);
    let whole = ends().find(|end| is_end(near, *end));
    // Brackets that never close do not hold the whole text together.
    let any = || ends().find(|end| !is_inner_stop(near, *end));
    let end = whole.filter(|end| *end < near.len() || is_balanced(near)).or_else(any);
    text[..end.unwrap_or(near.len())].trim_end()
}

fn is_end(text: &str, end: usize) -> bool {
    is_balanced(&text[..end]) && !is_inner_stop(text, end)
}

fn is_balanced(sentence: &str) -> bool {
    let mut waiting = Vec::new();
    for c in sentence.chars() {
        if waiting.last() == Some(&c) {
            waiting.pop();
        } else if let Some((_, close)) = BRACKETS.iter().find(|(open, _)| *open == c) {
            waiting.push(*close);
        }
    }
    waiting.is_empty()
}

/// Whether the full stop before `end` belongs to an initial, an abbreviation or a number to come.
fn is_inner_stop(text: &str, end: usize) -> bool {
    let sentence = text[..end].trim_end();
    let (Some(before), next) = (sentence.strip_suffix('.'), text[end..].chars().next()) else { return false };
    let Some(next) = next else { return false };
    let word = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let letters = word.chars().count();
    let is_initial = letters == 1 && word.chars().all(char::is_alphabetic);
    let is_abbreviation = ABBREVIATIONS.contains(&word.to_lowercase().as_str());
    let leads_to_number = letters <= 4 && next.is_numeric() && word.chars().all(char::is_alphabetic);
    is_initial || is_abbreviation || leads_to_number || next.is_lowercase()
}
