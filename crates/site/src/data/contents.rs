//! What is in a long text: its headings, each with the way to it.

use serde::Serialize;

use crate::text::markdown::Heading;

/// A text with fewer words needs no table of contents.
const WORDS: usize = 1_200;
/// A text with fewer headings has none.
const HEADINGS: usize = 3;

/// A heading in the table of contents.
#[derive(Debug, Serialize)]
pub(crate) struct Entry {
    text: String,
    url: String,
    /// Whether it stands under another.
    under: bool,
}

/// The table of contents of a text; empty for one that readers see at a glance.
pub(crate) fn contents(headings: &[Heading], text: &str) -> Vec<Entry> {
    let top = headings.iter().map(|heading| heading.level).min().unwrap_or(0);
    let shown = headings.iter().filter(|heading| heading.level <= top + 1 && !heading.text.is_empty());
    let entries: Vec<_> = shown
        .map(|heading| Entry {
            text: heading.text.clone(),
            url: format!("#{}", heading.id),
            under: heading.level > top,
        })
        .collect();
    if entries.len() < HEADINGS || words(text) < WORDS { Vec::new() } else { entries }
}

/// About how many words a text has; where a script has no blanks, five letters count for three words.
fn words(text: &str) -> usize {
    let wide = text.chars().filter(|c| is_without_blanks(*c)).count();
    text.split_whitespace().filter(|word| !word.starts_with(is_without_blanks)).count() + wide * 3 / 5
}

fn is_without_blanks(c: char) -> bool {
    matches!(c, '\u{E00}'..='\u{EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' | '\u{3040}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headings(levels: &[u8]) -> Vec<Heading> {
        let heading = |(number, level): (usize, &u8)| Heading {
            level: *level,
            id: format!("b{number}"),
            text: format!("Part {number}"),
        };
        levels.iter().enumerate().map(heading).collect()
    }

    #[test]
    fn only_a_long_text_in_parts_has_a_table_of_contents() {
        let long = "word ".repeat(1_300);
        assert_eq!(contents(&headings(&[2, 2, 3, 4]), &long).len(), 3);
        assert!(contents(&headings(&[2, 2]), &long).is_empty());
        assert!(contents(&headings(&[2, 2, 2]), "A few words.").is_empty());
        assert!(!contents(&headings(&[2, 2, 2]), &"关于双边关系的声明".repeat(250)).is_empty());
    }
}
