//! Markdown to HTML that is safe by construction, and to plain text.
//!
//! The writer knows a short list of elements and nothing else: raw HTML in a text is shown as the characters
//! it is made of, a link with a scheme that is not for readers leaves its text behind, and a picture from
//! elsewhere becomes a link, since no page asks a third party for anything. Nothing written is lost, but
//! for what Markdown never shows: HTML comments, the language of a code block, addresses that no link uses,
//! cells beyond the columns of their table.
//! Work and memory are bounded by the length of the text.

mod anchors;
mod figures;
mod footnotes;
mod links;
mod opening;
mod parse;
mod parts;
mod plain;
mod render;
mod side;
mod tables;
mod tree;

pub use figures::{Figure, Media};
pub use opening::opening;
pub use parts::{Part, PartKind, parts};
pub use plain::plain;
pub use tree::{Align, Block as TreeBlock, DEEPEST_BLOCK, DEEPEST_SPAN, Note, Span, Tree, tree};

#[cfg(test)]
mod tests;

use figures::NoMedia;
use parse::with_document;
use render::Renderer;

use crate::words::direction::Direction;

/// How a text fits into its page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout<'a> {
    /// The level that `#` becomes, 1 to 6; what would go below 6 stays at 6.
    pub heading_level: u8,
    /// The number of the first paragraph: it gets the id `p1`, the next `p2`, and so on.
    pub first_paragraph: usize,
    /// Whether blocks get ids to which others can lead.
    pub anchors: bool,
    /// What distinguishes the ids of this text's footnotes, lists and headings from those of another on the same page.
    pub footnotes: &'a str,
    /// The heading that screen readers hear before the footnotes.
    pub footnotes_title: &'a str,
    /// What the link from a footnote back to the text is called.
    pub footnote_back: &'a str,
    /// What screen readers call a table that can be scrolled.
    pub table_title: &'a str,
    /// The direction of the element that the text is put into.
    pub direction: Direction,
}

impl Default for Layout<'_> {
    fn default() -> Self {
        Self {
            heading_level: 2,
            first_paragraph: 1,
            anchors: true,
            footnotes: "",
            footnotes_title: "Notes",
            footnote_back: "Back to the text",
            table_title: "Table",
            direction: Direction::Ltr,
        }
    }
}

/// A text as HTML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    /// Blocks of HTML, to be put inside an element that has the text's `lang` and `dir`.
    pub html: String,
    /// The number that the next text's first paragraph on the same page should get.
    pub next_paragraph: usize,
    /// Its headings that have an id, in their order.
    pub headings: Vec<Heading>,
}

/// A heading of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// Its level on the page.
    pub level: u8,
    /// Its id on the page.
    pub id: String,
    /// Its words.
    pub text: String,
}

/// A block of a text that others can point at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Its id on the page: `p3` for a paragraph, `b1` for a heading, a list, a table or code, `fn1` for a footnote.
    pub anchor: String,
    /// Its words, without the marks of footnotes and of list items.
    pub text: String,
}

/// Renders a Markdown text; of media files that it names stands what it says of them.
pub fn html(markdown: &str, layout: &Layout<'_>) -> Rendered {
    html_with(markdown, layout, &NoMedia)
}

/// Renders a Markdown text with the media files that it names.
pub fn html_with(markdown: &str, layout: &Layout<'_>, media: &dyn Media) -> Rendered {
    with_document(markdown, |document| Renderer::new(layout, media).document(document).0)
}

/// The blocks of a Markdown text under the ids that [`html`] gives them, in reading order, and the number that
/// the next text's first paragraph should get. Footnotes come last.
pub fn blocks(markdown: &str, layout: &Layout<'_>) -> (Vec<Block>, usize) {
    let (rendered, blocks) =
        with_document(markdown, |document| Renderer::new(layout, &NoMedia).collecting().document(document));
    (blocks, rendered.next_paragraph)
}
