//! Text hygiene: what a field may hold. NFC, single blanks, and no character that hides or turns others.

use unicode_normalization::{UnicodeNormalization, is_nfc};

/// A text fit for a field, and what was taken out of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Clean {
    /// NFC, trimmed, each run of blanks one space.
    pub(crate) text: String,
    /// Control and directional characters that were removed, each once, in order of appearance.
    pub(crate) removed: Vec<char>,
}

/// Whether a character has no place in a field: controls, directional marks and overrides, byte-order marks, noncharacters.
///
/// The joiners U+200C and U+200D stay: Persian, Indic scripts and emoji are misspelt without them.
pub(crate) fn is_unwanted(c: char) -> bool {
    let code = u32::from(c);
    (c.is_control() && !c.is_whitespace())
        || matches!(c, '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}' | '\u{200E}' | '\u{200F}')
        || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}')
        || matches!(c, '\u{FDD0}'..='\u{FDEF}' | '\u{E0000}'..='\u{E007F}')
        || code & 0xFFFE == 0xFFFE
}

/// Returns `raw` as a field may hold it.
pub(crate) fn clean(raw: &str) -> Clean {
    let mut text = String::with_capacity(raw.len());
    let mut removed = Vec::new();
    let mut gap = false;
    for c in raw.chars() {
        if c.is_whitespace() {
            gap = true;
        } else if is_unwanted(c) {
            if !removed.contains(&c) {
                removed.push(c);
            }
        } else {
            if gap && !text.is_empty() {
                text.push(' ');
            }
            gap = false;
            text.push(c);
        }
    }
    if !is_nfc(&text) {
        text = text.nfc().collect();
    }
    Clean { text, removed }
}

/// Names removed characters for a person, such as `U+202E`.
pub(crate) fn spell(removed: &[char]) -> String {
    let codes: Vec<String> = removed.iter().take(8).map(|c| format!("U+{:04X}", u32::from(*c))).collect();
    codes.join(" ")
}
