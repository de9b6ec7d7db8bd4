//! What text the record holds: NFC, LF, and no invisible characters but those that a script needs.

use unicode_normalization::UnicodeNormalization;

/// `text` as the record keeps it.
///
/// Line ends become LF, the form becomes NFC, and characters that nobody can see are removed:
/// controls (but TAB and LF), bidirectional embeddings, overrides and isolates, soft hyphens,
/// byte-order marks, word joiners, tags, noncharacters. Kept are the joiners that Persian and Indic
/// scripts need, the direction marks, variation selectors, U+2028, and the zero-width space
/// between letters of scripts that break lines at it.
pub fn clean(text: &str) -> String {
    let unix = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut visible = String::with_capacity(unix.len());
    for character in unix.nfc() {
        let keep = if character == '\u{200B}' {
            visible.chars().next_back().is_some_and(breaks_at_zero_width_space)
        } else {
            !is_unwanted(character)
        };
        if keep {
            visible.push(character);
        }
    }
    // Removing a character can bring two others together that compose.
    if unicode_normalization::is_nfc(&visible) { visible } else { visible.nfc().collect() }
}

/// `text` cleaned, on one line, every run of blanks one space, none at the ends.
pub fn clean_line(text: &str) -> String {
    clean(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether the record may hold `text` as it stands.
pub fn is_clean(text: &str) -> bool {
    clean(text) == text
}

/// Whether `character` has no place in the record.
pub fn is_unwanted(character: char) -> bool {
    match character {
        '\t' | '\n' => false,
        '\u{AD}' | '\u{200B}' | '\u{2060}'..='\u{206F}' | '\u{202A}'..='\u{202E}' | '\u{FEFF}' => true,
        '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}' | '\u{FDD0}'..='\u{FDEF}' => true,
        other => other.is_control() || (other as u32) & 0xFFFE == 0xFFFE,
    }
}

fn breaks_at_zero_width_space(character: char) -> bool {
    matches!(character, '\u{E00}'..='\u{EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' | '\u{0F00}'..='\u{0FFF}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn cleaning_twice_changes_nothing_more(text in "\\PC*|[\u{200B}e\u{301}\u{E01}\r\n\u{202E}\u{FEFF}a]*") {
            let once = clean(&text);
            prop_assert_eq!(clean(&once), once);
        }
    }

    #[test]
    fn what_nobody_can_see_goes_and_what_a_script_needs_stays() {
        assert_eq!(clean("a\u{202E}b\u{7}c\u{FEFF}\r\nd\re"), "abc\nd\ne");
        assert_eq!(clean("می\u{200C}خواهم"), "می\u{200C}خواهم");
        assert_eq!(clean("cafe\u{301}"), "café");
        assert_eq!(clean("a\u{200B}b"), "ab");
        assert_eq!(clean_line("  Re:\u{a0}a \t title\n"), "Re: a title");
    }
}
