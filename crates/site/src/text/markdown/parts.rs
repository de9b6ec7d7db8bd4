//! A text in its parts: each block with its HTML, so that it can be set beside the same part of another text.

use comrak::Node;
use comrak::nodes::NodeValue;

use super::Layout;
use super::figures::{Media, alone};
use super::footnotes::footnotes;
use super::parse::with_document;
use super::plain::block_text;
use super::render::Renderer;

/// A block of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What it is.
    pub kind: PartKind,
    /// How many characters its words have.
    pub length: usize,
    /// Its HTML.
    pub html: String,
}

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartKind {
    /// A heading, with its level as it is written.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// A list.
    List,
    /// A quotation.
    Quotation,
    /// A table.
    Table,
    /// A media file.
    Figure,
    /// Text as it was typed, a line between parts, and whatever else.
    Other,
    /// The footnotes of the text.
    Notes,
}

/// The blocks of a Markdown text, each rendered; its footnotes, if it has any, are the last.
pub fn parts(markdown: &str, layout: &Layout<'_>, media: &dyn Media) -> Vec<Part> {
    with_document(markdown, |document| {
        let notes = footnotes(document);
        let mut renderer = Renderer::new(layout, media).of(document);
        let mut parts: Vec<Part> = document
            .children()
            .filter(|node| !matches!(node.data().value, NodeValue::FootnoteDefinition(_)))
            .map(|node| Part { kind: kind(node), length: length(node), html: renderer.block(node) })
            .filter(|part| !part.html.is_empty())
            .collect();
        renderer.notes(&notes);
        let length = notes.iter().map(|note| length(note.definition)).sum();
        let html = renderer.html;
        parts.extend((!html.is_empty()).then_some(Part { kind: PartKind::Notes, length, html }));
        parts
    })
}

fn length(node: Node<'_>) -> usize {
    block_text(node).chars().count()
}

fn kind(node: Node<'_>) -> PartKind {
    match &node.data().value {
        NodeValue::Heading(heading) => PartKind::Heading(heading.level),
        NodeValue::Paragraph if alone(node).is_some() => PartKind::Figure,
        NodeValue::Paragraph => PartKind::Paragraph,
        NodeValue::List(_) => PartKind::List,
        NodeValue::BlockQuote => PartKind::Quotation,
        NodeValue::Table(_) => PartKind::Table,
        _ => PartKind::Other,
    }
}
