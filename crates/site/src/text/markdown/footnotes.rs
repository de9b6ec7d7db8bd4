//! The footnotes of a text: which there are, in what order readers meet them, and how they are written.

use std::collections::HashMap;

use comrak::Node;
use comrak::nodes::NodeValue;

use super::render::Renderer;
use crate::text::html::push_escaped;

/// A footnote and the number under which the text refers to it.
pub(super) struct Footnote<'a> {
    /// The definition in the tree.
    pub(super) definition: Node<'a>,
    /// `None` when nothing refers to it.
    pub(super) number: Option<u32>,
}

/// Returns the footnotes in the order of their first references, then those without any.
pub(super) fn footnotes<'a>(document: Node<'a>) -> Vec<Footnote<'a>> {
    let mut numbers = HashMap::new();
    let mut definitions = Vec::new();
    for node in document.descendants() {
        match &node.data().value {
            NodeValue::FootnoteReference(reference) => {
                numbers.entry(reference.name.clone()).or_insert(reference.ix);
            }
            NodeValue::FootnoteDefinition(_) => definitions.push(node),
            _ => {}
        }
    }
    let mut footnotes: Vec<_> = definitions
        .into_iter()
        .map(|definition| Footnote { definition, number: number(definition, &numbers) })
        .collect();
    footnotes.sort_by_key(|footnote| footnote.number.unwrap_or(u32::MAX));
    footnotes
}

fn number(definition: Node<'_>, numbers: &HashMap<String, u32>) -> Option<u32> {
    match &definition.data().value {
        NodeValue::FootnoteDefinition(footnote) if footnote.total_references > 0 => {
            numbers.get(&footnote.name).copied()
        }
        _ => None,
    }
}

impl Renderer<'_> {
    pub(super) fn notes(&mut self, notes: &[Footnote<'_>]) {
        if notes.is_empty() {
            return;
        }
        self.in_footnotes = true;
        self.html.push_str("<section class=\"footnotes\" aria-label=\"");
        push_escaped(&mut self.html, self.layout.footnotes_title);
        self.html.push_str("\">\n<ol>\n");
        for (place, note) in (1..).zip(notes) {
            self.note(note, place);
        }
        self.html.push_str("</ol>\n</section>\n");
    }

    fn note(&mut self, note: &Footnote<'_>, place: u32) {
        let prefix = self.layout.footnotes;
        let id = match note.number {
            Some(number) => format!("{prefix}fn{number}"),
            None => format!("{prefix}fnx{place}"),
        };
        self.html.push_str(&format!("<li id=\"{id}\">\n"));
        self.collect(note.definition, id);
        self.children(note.definition);
        let Some(number) = note.number else { return self.html.push_str("</li>\n") };
        self.html
            .push_str(&format!("<a class=\"footnote-back\" href=\"#{prefix}fnref{number}\" aria-label=\""));
        push_escaped(&mut self.html, self.layout.footnote_back);
        self.html.push_str("\">↩</a></li>\n");
    }
}
