//! Writes a tree of Markdown as HTML, from a short list of elements.

use std::borrow::Cow;

use comrak::Node;
use comrak::nodes::{ListType, NodeList, NodeValue, TableAlignment};

use super::footnotes::footnotes;
use super::parse::DEEPEST;
use super::{Layout, Rendered};
use crate::text::html::push_escaped;

/// What is still to be written; a list instead of recursion, so that no nesting can exhaust the stack.
pub(super) enum Step<'a> {
    Enter(Node<'a>),
    Cell(Node<'a>, &'static str, TableAlignment),
    Write(Cow<'static, str>),
    Rise,
}

pub(super) struct Renderer<'a> {
    pub(super) layout: &'a Layout<'a>,
    pub(super) html: String,
    paragraph: usize,
    depth: usize,
    /// The highest heading that the text uses, which becomes the layout's.
    highest: u8,
    /// The level of the heading before, so that none skips a level.
    heading: u8,
    pub(super) in_link: bool,
    pub(super) in_footnotes: bool,
}

impl<'a> Renderer<'a> {
    pub(super) fn new(layout: &'a Layout<'a>) -> Self {
        let paragraph = layout.first_paragraph;
        let heading = layout.heading_level.saturating_sub(1);
        Self {
            layout,
            html: String::new(),
            paragraph,
            depth: 0,
            highest: 1,
            heading,
            in_link: false,
            in_footnotes: false,
        }
    }

    pub(super) fn document(mut self, document: Node<'_>) -> Rendered {
        let notes = footnotes(document);
        self.highest = highest_heading(document);
        self.children(document);
        self.notes(&notes);
        Rendered { html: self.html, next_paragraph: self.paragraph }
    }

    pub(super) fn children(&mut self, node: Node<'_>) {
        let mut steps: Vec<Step<'_>> = node.reverse_children().map(Step::Enter).collect();
        while let Some(step) = steps.pop() {
            match step {
                Step::Enter(node) => self.enter(node, &mut steps),
                Step::Cell(cell, name, alignment) => self.cell(cell, name, alignment, &mut steps),
                Step::Write(html) => self.write(&html),
                Step::Rise => self.depth -= 1,
            }
        }
    }

    fn enter<'n>(&mut self, node: Node<'n>, steps: &mut Vec<Step<'n>>) {
        let data = node.data();
        match &data.value {
            NodeValue::Paragraph if is_in_tight_list(node) => self.inside(node, "", steps),
            NodeValue::Paragraph => {
                self.open_paragraph();
                self.inside(node, "</p>\n", steps);
            }
            NodeValue::Heading(heading) => {
                let level = self.heading_level(heading.level);
                self.html.push_str(&format!("<h{level}>"));
                self.inside(node, format!("</h{level}>\n"), steps);
            }
            NodeValue::BlockQuote => self.element(node, "<blockquote>\n", "</blockquote>\n", steps),
            NodeValue::List(list) => self.list(node, list, steps),
            NodeValue::Item(_) => self.element(node, "<li>", "</li>\n", steps),
            NodeValue::Table(table) => self.table(node, &table.alignments, steps),
            NodeValue::Emph => self.element(node, "<em>", "</em>", steps),
            NodeValue::Strong => self.element(node, "<strong>", "</strong>", steps),
            NodeValue::Strikethrough => self.element(node, "<s>", "</s>", steps),
            NodeValue::Link(link) => self.link(node, link, steps),
            NodeValue::Image(image) => self.image(node, image),
            NodeValue::FootnoteDefinition(_) => {}
            leaf => {
                if !self.leaf(leaf) {
                    self.inside(node, "", steps);
                }
            }
        }
    }

    /// The level that a heading gets on the page: under the page's own, and never two below the one before.
    fn heading_level(&mut self, written: u8) -> u8 {
        let meant = self.layout.heading_level.saturating_add(written.saturating_sub(self.highest));
        self.heading = meant.min(self.heading.saturating_add(1)).clamp(1, 6);
        self.heading
    }

    /// Writes what holds nothing else; `false` if the value is not of that sort.
    fn leaf(&mut self, value: &NodeValue) -> bool {
        match value {
            NodeValue::Text(text) => push_escaped(&mut self.html, text),
            NodeValue::Code(code) => self.wrapped("<code>", &code.literal, "</code>"),
            NodeValue::CodeBlock(block) => {
                self.wrapped("<pre tabindex=\"0\"><code>", &block.literal, "</code></pre>\n");
            }
            NodeValue::SoftBreak => self.html.push('\n'),
            NodeValue::LineBreak => self.html.push_str("<br>\n"),
            NodeValue::ThematicBreak => self.html.push_str("<hr>\n"),
            NodeValue::HtmlBlock(block) => self.raw_block(&block.literal),
            NodeValue::HtmlInline(raw) => self.raw_inline(raw),
            NodeValue::Raw(raw) => push_escaped(&mut self.html, raw),
            NodeValue::FootnoteReference(reference) => self.reference(reference.ix, reference.ref_num),
            _ => return false,
        }
        true
    }

    pub(super) fn wrapped(&mut self, open: &str, text: &str, close: &str) {
        self.html.push_str(open);
        push_escaped(&mut self.html, text);
        self.html.push_str(close);
    }

    fn open_paragraph(&mut self) {
        if self.in_footnotes {
            return self.html.push_str("<p>");
        }
        self.html.push_str(&format!("<p id=\"p{}\">", self.paragraph));
        self.paragraph += 1;
    }

    fn raw_block(&mut self, raw: &str) {
        if is_comment(raw) {
            return;
        }
        self.open_paragraph();
        push_escaped(&mut self.html, raw.trim_end());
        self.html.push_str("</p>\n");
    }

    fn raw_inline(&mut self, raw: &str) {
        if matches!(raw.to_ascii_lowercase().replace([' ', '/'], "").as_str(), "<br>") {
            self.html.push_str("<br>");
        } else if !is_comment(raw) {
            push_escaped(&mut self.html, raw);
        }
    }

    fn list<'n>(&mut self, node: Node<'n>, list: &NodeList, steps: &mut Vec<Step<'n>>) {
        match list.list_type {
            ListType::Bullet => self.element(node, "<ul>\n", "</ul>\n", steps),
            ListType::Ordered if list.start == 1 => self.element(node, "<ol>\n", "</ol>\n", steps),
            ListType::Ordered => {
                self.element(node, &format!("<ol start=\"{}\">\n", list.start), "</ol>\n", steps);
            }
        }
    }

    /// Opens an element that may hold itself; too deep down, only what is in it is written.
    fn element<'n>(&mut self, node: Node<'n>, open: &str, close: &'static str, steps: &mut Vec<Step<'n>>) {
        steps.push(Step::Rise);
        self.depth += 1;
        let shown = self.depth <= DEEPEST * 2;
        self.html.push_str(if shown { open } else { "" });
        self.inside(node, if shown { close } else { "" }, steps);
    }

    pub(super) fn inside<'n>(
        &mut self,
        node: Node<'n>,
        close: impl Into<Cow<'static, str>>,
        steps: &mut Vec<Step<'n>>,
    ) {
        steps.push(Step::Write(close.into()));
        steps.extend(node.reverse_children().map(Step::Enter));
    }

    pub(super) fn write(&mut self, html: &str) {
        if html == "</a>" {
            self.in_link = false;
        }
        self.html.push_str(html);
    }
}

fn is_in_tight_list(paragraph: Node<'_>) -> bool {
    let list = paragraph.parent().and_then(comrak::arena_tree::Node::parent);
    list.is_some_and(|list| matches!(&list.data().value, NodeValue::List(list) if list.tight))
}

fn is_comment(raw: &str) -> bool {
    let raw = raw.trim();
    raw.starts_with("<!--") && raw.find("-->") == raw.len().checked_sub(3)
}

/// The level of the highest heading in a text, 1 where there is none.
fn highest_heading(document: Node<'_>) -> u8 {
    let levels = document.descendants().filter_map(|node| match &node.data().value {
        NodeValue::Heading(heading) => Some(heading.level),
        _ => None,
    });
    levels.min().unwrap_or(1)
}
