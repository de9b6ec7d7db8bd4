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
    /// What distinguishes the ids of this text's footnotes from those of another on the same page.
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

/// Renders a Markdown text.
pub fn html(markdown: &str, layout: &Layout<'_>) -> Rendered {
    with_document(markdown, |document| Renderer::new(layout).document(document))
}
