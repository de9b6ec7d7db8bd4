//! Keeps a text's direction to itself, where no markup can.
//!
//! In HTML a title stands in an element with `lang` and `dir`. In plain text (a `<title>`, a subject line,
//! a phrase with a name in it) the invisible characters U+2068 (first strong isolate) and U+2069 (pop)
//! do the same, so that an Arabic title's full stop, bracket or number cannot jump to the other side and
//! the date before it keeps its place. A text that begins with a letter of the other direction, such as an Arabic
//! title with "G20" at its head, is isolated by the mark that says its direction (U+2066, U+2067).
//! They are added where a text is shown, and never stored.

use std::borrow::Cow;

use crate::words::direction::Direction;

const LRI: char = '\u{2066}';
const RLI: char = '\u{2067}';
const FSI: char = '\u{2068}';
const PDI: char = '\u{2069}';

/// Wraps a text so that nothing in it can reorder what stands around it. It runs as its first letter does, unless
/// most of the others run against it.
///
/// Line and paragraph ends would end the isolate, so they become blanks; a U+2069 that closes nothing is
/// left out, and what the text opens and does not close is closed.
pub fn isolate(text: &str) -> String {
    let rtl = letters(text).filter(|is_rtl| *is_rtl).count();
    let ltr = letters(text).count() - rtl;
    let begins_rtl = letters(text).next().unwrap_or(false);
    let is_rtl = if begins_rtl { ltr <= 2 * rtl } else { rtl > 2 * ltr };
    wrapped(text, if is_rtl { Direction::Rtl } else { Direction::Ltr })
}

/// The same of a text of a known direction that stands where nothing is known of what is around it, as a title in a
/// feed. Left-to-right words with nothing else among them are given as they are.
///
/// ```
/// # use site::text::isolate::apart;
/// # use site::words::direction::Direction;
/// assert_eq!(apart("Statement (2018).", Direction::Ltr), "Statement (2018).");
/// assert_eq!(apart("بيان (2018).", Direction::Rtl), "\u{2068}بيان (2018).\u{2069}");
/// assert_eq!(apart("G20: بيان", Direction::Rtl), "\u{2067}G20: بيان\u{2069}");
/// ```
pub fn apart(text: &str, own: Direction) -> Cow<'_, str> {
    let mixed = text.chars().any(|c| is_right_to_left(c) || is_bidi_control(c) || ends_paragraph(c));
    if own == Direction::Rtl || mixed { wrapped(text, own).into() } else { text.into() }
}

/// For each letter of a text whether it runs from right to left.
fn letters(text: &str) -> impl Iterator<Item = bool> {
    text.chars().filter(|c| c.is_alphabetic()).map(is_right_to_left)
}

fn wrapped(text: &str, own: Direction) -> String {
    let mut isolated = String::with_capacity(text.len() + 6);
    let mut open = 0_usize;
    // Where no letter tells, readers take it for left to right.
    let begins_so = letters(text).next().unwrap_or(false) == (own == Direction::Rtl);
    isolated.push(match own {
        _ if begins_so => FSI,
        Direction::Rtl => RLI,
        Direction::Ltr => LRI,
    });
    for c in text.chars() {
        match c {
            PDI if open == 0 => continue,
            PDI => open -= 1,
            '\u{2066}'..='\u{2068}' => open += 1,
            _ => {}
        }
        isolated.push(if ends_paragraph(c) { ' ' } else { c });
    }
    isolated.extend(std::iter::repeat_n(PDI, open + 1));
    isolated
}

/// Wraps a text only if something in it could run against the direction of what stands around it.
pub fn isolate_in(text: &str, around: Direction) -> Cow<'_, str> {
    let controlled = text.chars().any(|c| is_bidi_control(c) || ends_paragraph(c));
    let against = match around {
        Direction::Ltr => text.chars().any(is_right_to_left),
        Direction::Rtl => text.chars().any(is_left_to_right) || is_reordered_number(text),
    };
    if controlled || against { isolate(text).into() } else { text.into() }
}

/// A line that is read in its own direction, whatever letter it begins with: one invisible mark before a line whose
/// first letter is of the other. What is isolated does not count.
pub fn led(line: &str, dir: Direction) -> Cow<'_, str> {
    let mut depth = 0_usize;
    let first = line.chars().find(|c| {
        match c {
            '\u{2066}'..='\u{2068}' => depth += 1,
            '\u{2069}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && (is_right_to_left(*c) || c.is_alphabetic())
    });
    match (first.map(is_right_to_left), dir) {
        (Some(false), Direction::Rtl) | (None, Direction::Rtl) => Cow::Owned(format!("\u{200F}{line}")),
        (Some(true), Direction::Ltr) => Cow::Owned(format!("\u{200E}{line}")),
        _ => Cow::Borrowed(line),
    }
}

fn is_left_to_right(c: char) -> bool {
    c.is_alphabetic() && !is_right_to_left(c)
}

/// Whether right-to-left text would set the parts of a number in another order: 2020-01-18, +44 20, 142/2020.
fn is_reordered_number(text: &str) -> bool {
    let signs = ['+', '-', '/', ':', '.', ',', '#', '%', '@', '\u{2013}', '\u{2212}'];
    text.contains(|c: char| c.is_numeric()) && text.contains(signs)
}

/// The blocks of the scripts that run from right to left, with their digits and marks.
pub fn is_right_to_left(c: char) -> bool {
    matches!(c,
        '\u{590}'..='\u{8FF}'
        | '\u{FB1D}'..='\u{FDFF}'
        | '\u{FE70}'..='\u{FEFE}'
        | '\u{10800}'..='\u{10FFF}'
        | '\u{1E800}'..='\u{1EFFF}')
}

fn is_bidi_control(c: char) -> bool {
    matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

fn ends_paragraph(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{1C}'..='\u{1E}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const TITLES: [&str; 4] = [
        "بيان السفارة بشأن قرار OPCW (2018).",
        "رد على سؤال صحيفة The Guardian: «لماذا؟»",
        "תגובה לדברי ה-BBC!",
        "05.04.2018 - بيان: 3 أسئلة",
    ];

    #[test]
    fn a_right_to_left_title_is_isolated_among_left_to_right_words() {
        for title in TITLES {
            assert_eq!(isolate_in(title, Direction::Ltr), format!("\u{2068}{title}\u{2069}"));
        }
    }

    #[test]
    fn an_english_title_carries_no_control_character_among_english_words() {
        let title = "Statement on the “Treaty” (No. 3), 2020";
        assert_eq!(isolate_in(title, Direction::Ltr), title);
    }

    #[test]
    fn a_latin_name_and_a_machine_date_are_isolated_in_arabic() {
        assert_eq!(isolate_in("OPCW", Direction::Rtl), "\u{2068}OPCW\u{2069}");
        assert_eq!(isolate_in("2020-01-18", Direction::Rtl), "\u{2068}2020-01-18\u{2069}");
        assert_eq!(isolate_in("١٨ يناير ٢٠٢٠", Direction::Rtl), "١٨ يناير ٢٠٢٠");
    }

    #[test]
    fn a_title_that_begins_with_a_word_of_the_other_direction_runs_as_its_other_words_do() {
        assert_eq!(isolate("G20: بيان مشترك"), "\u{2067}G20: بيان مشترك\u{2069}");
        assert_eq!(isolate("«נאום» was the title of it"), "\u{2066}«נאום» was the title of it\u{2069}");
        assert_eq!(apart("5 (2018)", Direction::Rtl), "\u{2067}5 (2018)\u{2069}");
    }

    #[test]
    fn a_title_cannot_close_the_isolate_it_stands_in() {
        assert_eq!(isolate("a\u{2069}b\u{2067}c\nd"), "\u{2068}ab\u{2067}c d\u{2069}\u{2069}");
    }

    proptest! {
        #[test]
        fn isolates_are_balanced_whatever_the_text(text in "[a-zא-ת\u{2066}-\u{2069}\u{202a}-\u{202e} \n]{0,40}") {
            let mut depth = 0_i32;
            let isolated = isolate(&text);
            for (at, c) in isolated.char_indices() {
                match c {
                    '\u{2066}'..='\u{2068}' => depth += 1,
                    PDI => depth -= 1,
                    _ => prop_assert!(!ends_paragraph(c)),
                }
                prop_assert!(depth > 0 || at + PDI.len_utf8() == isolated.len());
            }
            prop_assert_eq!(depth, 0);
        }
    }
}
