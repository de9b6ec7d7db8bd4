//! Writes what leads elsewhere: links, pictures and references to footnotes.

use comrak::Node;
use comrak::nodes::NodeLink;

use super::figures::is_media;
use super::links::{Target, push_address, target};
use super::plain::inline_text;
use super::render::{Renderer, Step};
use crate::text::html::push_escaped;

impl Renderer<'_> {
    pub(super) fn link<'n>(&mut self, node: Node<'n>, link: &NodeLink, steps: &mut Vec<Step<'n>>) {
        let file = if is_media(&link.url) { self.media.address(&link.url) } else { None };
        if self.in_link || (file.is_none() && target(&link.url) == Target::Nowhere) {
            return self.inside(node, "", steps);
        }
        let address = file.as_deref().unwrap_or(&link.url);
        // On paper an address follows each link, but for those that show it themselves.
        let bare = inline_text(node) == link.url;
        let class = if bare { format!("class=\"bare\"{} ", self.straight()) } else { String::new() };
        self.open_link(&class, address, &link.title);
        self.inside(node, "</a>", steps);
    }

    fn open_link(&mut self, class: &str, address: &str, title: &str) {
        self.in_link = true;
        self.html.push_str("<a ");
        self.html.push_str(class);
        self.html.push_str("href=\"");
        push_address(&mut self.html, address);
        if !title.is_empty() {
            self.html.push_str("\" title=\"");
            push_escaped(&mut self.html, title);
        }
        self.html.push_str("\">");
    }

    /// A picture of this site is shown; one from elsewhere is a link to it, and else its description remains.
    pub(super) fn image(&mut self, node: Node<'_>, image: &NodeLink) {
        if is_media(&image.url) {
            return self.inline_media(node, image);
        }
        let description = inline_text(node);
        match target(&image.url) {
            Target::Here => {
                self.html.push_str("<img src=\"");
                push_address(&mut self.html, &image.url);
                self.wrapped("\" alt=\"", &description, "\">");
            }
            Target::Elsewhere if !self.in_link => {
                self.open_link("", &image.url, &image.title);
                let shown = if description.trim().is_empty() { &image.url } else { &description };
                push_escaped(&mut self.html, shown);
                self.write("</a>");
            }
            _ => push_escaped(&mut self.html, &description),
        }
    }

    /// The first reference to a footnote is where its way back leads.
    pub(super) fn reference(&mut self, number: u32, occurrence: u32) {
        let prefix = self.layout.footnotes;
        let id = if occurrence <= 1 { format!(" id=\"{prefix}fnref{number}\"") } else { String::new() };
        if self.in_link {
            return self.html.push_str(&format!("<sup{id}>{number}</sup>"));
        }
        self.html.push_str(&format!("<sup{id}><a href=\"#{prefix}fn{number}\">{number}</a></sup>"));
    }
}
