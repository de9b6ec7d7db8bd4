//! Markdown to HTML that is safe by construction, and to plain text.
//!
//! The writer knows a short list of elements and nothing else: raw HTML in a text is shown as the characters
//! it is made of, a link with a scheme that is not for readers leaves its text behind, and a picture from
//! elsewhere becomes a link, since no page asks a third party for anything. Nothing written is lost, but
//! for what Markdown never shows: HTML comments, the language of a code block, addresses that no link uses,
//! cells beyond the columns of their table.
//! Work and memory are bounded by the length of the text.

mod anchors;
mod footnotes;
mod links;
mod opening;
mod parse;
mod plain;
mod render;
mod tables;

pub use opening::opening;
pub use plain::plain;

#[cfg(test)]
mod tests;

use parse::with_document;
use render::Renderer;

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
}

/// A block of a text that others can point at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Its id on the page: `p3` for a paragraph, `b1` for a heading, a list, a table or code, `fn1` for a footnote.
    pub anchor: String,
    /// Its words, without the marks of footnotes and of list items.
    pub text: String,
}

/// Renders a Markdown text.
pub fn html(markdown: &str, layout: &Layout<'_>) -> Rendered {
    with_document(markdown, |document| Renderer::new(layout).document(document).0)
}

/// The blocks of a Markdown text under the ids that [`html`] gives them, in reading order, and the number that
/// the next text's first paragraph should get. Footnotes come last.
pub fn blocks(markdown: &str, layout: &Layout<'_>) -> (Vec<Block>, usize) {
    let (rendered, blocks) =
        with_document(markdown, |document| Renderer::new(layout).collecting().document(document));
    (blocks, rendered.next_paragraph)
}
