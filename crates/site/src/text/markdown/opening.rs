//! The words with which a Markdown text begins, for lists that show no more than those.

use comrak::Node;
use comrak::nodes::NodeValue;

use super::figures::alone;
use super::parse::with_document;
use super::plain::{block_text, plain};

/// How many bytes of a text are read. No list shows as much, in any script.
const READ: usize = 8_192;

/// Returns the running text of the first paragraphs, apart by one blank line each
/// (in Chinese and Japanese, by nothing).
///
/// Headings, tables, code and the marks of footnotes are passed over, since they make no sense in a line of
/// prose; a text of nothing else gives all its words. However long the text, only its beginning is read.
///
/// ```
/// # use site::text::markdown::opening;
/// assert_eq!(opening("# Trade\n\nWe *met*.[^1]\n\n[^1]: In Elstrand."), "We met.");
/// ```
pub fn opening(markdown: &str) -> String {
    let read = beginning(markdown);
    let prose = with_document(read, |document| {
        let paragraphs = document.descendants().filter(|node| is_prose(node)).map(block_text);
        paragraphs.filter(|text| !text.is_empty()).fold(String::new(), joined)
    });
    let text = if prose.is_empty() { plain(read) } else { prose };
    // Where a text ends in the middle, whoever cuts it must see that there is more.
    if read.len() < markdown.len() { text + "\n\n…" } else { text }
}

/// Puts a paragraph after what comes before, with a blank line between but where a script knows no blanks.
fn joined(mut before: String, paragraph: String) -> String {
    let wide = |c: char| matches!(c, '\u{2E80}'..='\u{9FFF}' | '\u{FF00}'..='\u{FFEF}');
    let apart = before.chars().next_back().is_some_and(|last| !wide(last));
    before.push_str(if apart { "\n\n" } else { "" });
    before.push_str(&paragraph);
    before
}

/// As much of a text as is read, up to the end of a paragraph if there is one.
fn beginning(markdown: &str) -> &str {
    if markdown.len() <= READ {
        return markdown;
    }
    let near = &markdown[..markdown.floor_char_boundary(READ)];
    near.rfind("\n\n").map_or(near, |end| &near[..end])
}

/// Whether a node is a paragraph of the text itself, and no picture.
fn is_prose(node: &Node<'_>) -> bool {
    let note = |node: Node<'_>| matches!(node.data().value, NodeValue::FootnoteDefinition(_));
    let prose = matches!(node.data().value, NodeValue::Paragraph) && alone(node).is_none();
    prose && !node.ancestors().any(note)
}
