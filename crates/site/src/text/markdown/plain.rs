//! Markdown as plain text, for search, excerpts and differences.

use comrak::Node;
use comrak::nodes::{ListType, NodeValue};

use super::footnotes::footnotes;
use super::parse::with_document;

/// Returns a text without its marks, its blocks apart by one blank line.
///
/// Items keep their numbers or a dash, cells of a table stand apart by tabs, footnotes come last.
///
/// ```
/// # use site::text::markdown::plain;
/// assert_eq!(plain("# On *trade*\n\n1. One\n2. [Two](https://a.example)"), "On trade\n\n1. One\n\n2. Two");
/// ```
pub fn plain(markdown: &str) -> String {
    with_document(markdown, |document| {
        let mut text = Plain::default();
        text.write(document);
        for note in footnotes(document) {
            text.block();
            if let Some(number) = note.number {
                text.text.push_str(&format!("[{number}] "));
                text.fresh = true;
            }
            text.write(note.definition);
        }
        text.text.trim().to_owned()
    })
}

/// The words of one inline node, such as a picture's description.
pub(super) fn inline_text(node: Node<'_>) -> String {
    let mut text = Plain::default();
    text.write(node);
    text.text
}

/// The words of one block, without the marks of its footnotes and of its items.
pub(super) fn block_text(node: Node<'_>) -> String {
    let mut text = Plain { without_marks: true, ..Plain::default() };
    text.enter(node);
    text.write(node);
    text.text.trim().to_owned()
}

/// Whether a tag is the one that readers see as the end of a line.
pub(super) fn is_break(tag: &str) -> bool {
    tag.to_ascii_lowercase().replace([' ', '/'], "") == "<br>"
}

#[derive(Default)]
struct Plain {
    text: String,
    /// Whether a block has just begun, with nothing in it but its mark.
    fresh: bool,
    /// Whether the marks of footnotes and items are left out.
    without_marks: bool,
}

impl Plain {
    fn write(&mut self, node: Node<'_>) {
        let mut waiting: Vec<Node<'_>> = node.reverse_children().collect();
        while let Some(node) = waiting.pop() {
            if !matches!(node.data().value, NodeValue::FootnoteDefinition(_)) {
                self.enter(node);
                waiting.extend(node.reverse_children());
            }
        }
    }

    fn enter(&mut self, node: Node<'_>) {
        match &node.data().value {
            NodeValue::Paragraph | NodeValue::Heading(_) | NodeValue::TableRow(_) => self.block(),
            NodeValue::Item(item) => {
                self.block();
                if self.without_marks {
                    return;
                }
                match item.list_type {
                    ListType::Bullet => self.text.push_str("– "),
                    // The parser gives each item its own number in `start`.
                    ListType::Ordered => self.text.push_str(&format!("{}. ", item.start)),
                }
                self.fresh = true;
            }
            NodeValue::TableCell if node.previous_sibling().is_some() => self.push("\t"),
            NodeValue::CodeBlock(block) => {
                self.block();
                self.push(block.literal.trim_end());
            }
            NodeValue::HtmlBlock(block) if !block.literal.starts_with("<!--") => {
                self.block();
                self.push(block.literal.trim_end());
            }
            value => self.inline(value),
        }
    }

    fn inline(&mut self, value: &NodeValue) {
        match value {
            NodeValue::Text(text) => self.push(text),
            NodeValue::Code(code) => self.push(&code.literal),
            NodeValue::SoftBreak => self.push(" "),
            NodeValue::LineBreak => self.push("\n"),
            NodeValue::HtmlInline(raw) if self.without_marks && is_break(raw) => self.push("\n"),
            NodeValue::HtmlInline(raw) if !raw.starts_with("<!--") => self.push(raw),
            NodeValue::Raw(raw) => self.push(raw),
            NodeValue::FootnoteReference(_) if self.without_marks => {}
            NodeValue::FootnoteReference(reference) => self.push(&format!("[{}]", reference.ix)),
            _ => {}
        }
    }

    fn push(&mut self, text: &str) {
        self.fresh = false;
        self.text.push_str(text);
    }

    fn block(&mut self) {
        if !self.fresh && !self.text.is_empty() {
            self.text.truncate(self.text.trim_end().len());
            self.text.push_str("\n\n");
        }
        self.fresh = false;
    }
}
