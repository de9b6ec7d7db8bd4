//! Addresses of messages. The slug is decoration; year and number are the address.

use std::fmt;

use unicode_segmentation::UnicodeSegmentation;

use crate::entry::OfficialNumber;
use crate::lang::Lang;

/// What tells a message from all others in an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Handle {
    /// Published here: its official number, `2020/142`.
    Number(OfficialNumber),
    /// Imported: the year of its date and the index of its entry, `2020/i17`.
    Import {
        /// The civil year of its date when it was imported.
        year: i16,
        /// The index of the entry that imported it.
        index: u64,
    },
}

/// The most graphemes a slug has.
const SLUG_GRAPHEMES: usize = 80;
/// The most bytes of UTF-8 a slug has: a file of that name fits every file system.
const SLUG_BYTES: usize = 200;

impl Handle {
    /// The year in the address.
    pub fn year(self) -> i16 {
        match self {
            Self::Number(number) => number.year,
            Self::Import { year, .. } => year,
        }
    }

    /// Reads the two parts of an address, `2020` and `142` or `i17`; one handle has one spelling.
    pub fn parse(year: &str, number: &str) -> Option<Self> {
        let handle = match number.strip_prefix('i') {
            Some(index) => Self::Import { year: year.parse().ok()?, index: index.parse().ok()? },
            None => Self::Number(OfficialNumber { year: year.parse().ok()?, number: number.parse().ok()? }),
        };
        (handle.to_string() == format!("{year}/{number}")).then_some(handle)
    }
}

impl fmt::Display for Handle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => write!(f, "{}/{}", number.year, number.number),
            Self::Import { year, index } => write!(f, "{year}/i{index}"),
        }
    }
}

/// The address of a message's edition, relative to the site: `/en/messages/2020/142/statement`.
///
/// In Unicode; what writes it into HTML or a header percent-encodes it.
pub fn message_path(lang: &Lang, handle: Handle, title: &str) -> String {
    let slug = slug(title);
    let separator = if slug.is_empty() { "" } else { "/" };
    format!("/{lang}/messages/{handle}{separator}{slug}")
}

/// The title as it decorates an address: its letters and digits in its own script, in small
/// letters, hyphens between; cut between words, or between graphemes where there are none.
pub fn slug(title: &str) -> String {
    let mut slug = String::new();
    let mut graphemes = 0;
    let mut last_word_end = 0;
    for grapheme in title.graphemes(true) {
        if !grapheme.chars().next().is_some_and(char::is_alphanumeric) {
            if !slug.is_empty() && !slug.ends_with('-') {
                last_word_end = slug.len();
                slug.push('-');
                graphemes += 1;
            }
            continue;
        }
        let small: String = grapheme.to_lowercase().chars().filter(|c| is_fit_for_a_slug(*c)).collect();
        if graphemes + 1 > SLUG_GRAPHEMES || slug.len() + small.len() > SLUG_BYTES {
            // A cut at a word is kept unless it would throw most of the title away.
            if last_word_end * 2 > slug.len() {
                slug.truncate(last_word_end);
            }
            break;
        }
        slug.push_str(&small);
        graphemes += 1;
    }
    slug.trim_end_matches('-').to_owned()
}

/// A grapheme may hold more than its first letter: some Indic letters take even a slash with them.
fn is_fit_for_a_slug(character: char) -> bool {
    let is_mark_of_direction = matches!(character, '\u{200C}'..='\u{200F}');
    let is_sign = character.is_ascii() && !character.is_ascii_alphanumeric();
    !is_mark_of_direction && !is_sign && !character.is_whitespace() && !character.is_control()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_slug_keeps_the_script_of_its_title() {
        assert_eq!(slug("Statement on the “opening” — 2020"), "statement-on-the-opening-2020");
        assert_eq!(slug("Ответ Press Officer"), "ответ-press-officer");
        assert_eq!(slug("G20 外长会声明"), "g20-外长会声明");
        assert_eq!(slug("Ъ"), "ъ");
        assert_eq!(slug("«…»"), "");
        // U+0D4E takes whatever follows into its own grapheme.
        assert_eq!(slug("\u{D4E}/a"), "\u{D4E}a");
    }

    proptest! {
        #[test]
        fn a_slug_is_short_whole_and_safe_in_a_path(title in "\\PC{0,600}") {
            let slug = slug(&title);
            prop_assert!(slug.len() <= SLUG_BYTES + 1);
            prop_assert!(!slug.contains(['/', '?', '#', ' ', '<', '"', '\\', '.']));
            prop_assert!(!slug.starts_with('-') && !slug.ends_with('-'));
        }

        #[test]
        fn a_handle_reads_back_as_it_was_written(year in 1_i16..9999, number: u32, import: bool) {
            let handle = if import {
                Handle::Import { year, index: number.into() }
            } else {
                Handle::Number(OfficialNumber { year, number })
            };
            let text = handle.to_string();
            let (year, number) = text.split_once('/').unwrap();
            prop_assert_eq!(Handle::parse(year, number), Some(handle));
        }
    }
}
