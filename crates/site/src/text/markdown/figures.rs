//! Media files within a text: pictures, films, sound and documents that it names by an address of its own,
//! `media:…`. What they are, the caller knows.

use comrak::Node;
use comrak::nodes::{NodeLink, NodeValue};

use super::plain::inline_text;
use super::render::Renderer;
use crate::text::html::push_escaped;

/// With what the address of a media file begins.
pub(super) const SCHEME: &str = "media:";

/// Shows the media files that a text names.
pub trait Media {
    /// A file in a paragraph of its own: a picture, a film, a sound, or a sentence in place of one.
    fn figure(&self, address: &str, description: &str, caption: &str) -> Figure;

    /// A picture among words, as HTML that stands within a line; `None` where there is none to show.
    fn inline(&self, address: &str, description: &str) -> Option<String>;

    /// Where readers find the file; `None` where they do not.
    fn address(&self, address: &str) -> Option<String>;
}

/// What stands in a `<figure>`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figure {
    /// The class of the figure, empty for none.
    pub class: &'static str,
    /// The HTML within it.
    pub html: String,
}

/// Shows no file: its description stands in for it.
pub(super) struct NoMedia;

impl Media for NoMedia {
    fn figure(&self, _: &str, description: &str, _: &str) -> Figure {
        let mut html = String::from("<p>");
        push_escaped(&mut html, description);
        html.push_str("</p>");
        Figure { class: "absent", html }
    }

    fn inline(&self, _: &str, _: &str) -> Option<String> {
        None
    }

    fn address(&self, _: &str) -> Option<String> {
        None
    }
}

/// Whether an address names a media file.
pub(super) fn is_media(address: &str) -> bool {
    address.starts_with(SCHEME)
}

/// The media files of a paragraph that holds nothing else.
pub(super) fn alone(paragraph: Node<'_>) -> Option<Vec<Node<'_>>> {
    let mut files = Vec::new();
    for child in paragraph.children() {
        match &child.data().value {
            NodeValue::Image(image) if is_media(&image.url) => files.push(child),
            NodeValue::SoftBreak | NodeValue::LineBreak => {}
            NodeValue::Text(text) if text.trim().is_empty() => {}
            _ => return None,
        }
    }
    (!files.is_empty()).then_some(files)
}

impl Renderer<'_> {
    /// A paragraph of media files: each is a figure, and the first has the paragraph's id. It has no words of
    /// its own, and is no block that others quote.
    pub(super) fn figures(&mut self, files: &[Node<'_>]) {
        let mut id = self.paragraph_id().map_or_else(String::new, |id| format!(" id=\"{id}\""));
        for file in files {
            let NodeValue::Image(image) = &file.data().value else { continue };
            let figure = self.media.figure(&image.url, &inline_text(file), &image.title);
            let class =
                if figure.class.is_empty() { String::new() } else { format!(" class=\"{}\"", figure.class) };
            self.html.push_str(&format!("<figure{id}{class}>{}</figure>\n", figure.html));
            id.clear();
        }
    }

    /// A picture among words; its description where it cannot be shown.
    pub(super) fn inline_media(&mut self, node: Node<'_>, image: &NodeLink) {
        let description = inline_text(node);
        match self.media.inline(&image.url, &description) {
            Some(html) => self.html.push_str(&html),
            None => self.wrapped("<span class=\"absent\">", &description, "</span>"),
        }
    }
}
