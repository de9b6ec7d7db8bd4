//! Writes a tree of Markdown as HTML, from a short list of elements.

use std::borrow::Cow;

use comrak::Node;
use comrak::nodes::{ListType, NodeList, NodeValue, TableAlignment};

use super::figures::{Media, alone};
use super::footnotes::footnotes;
use super::parse::DEEPEST;
use super::plain::{block_text, is_break};
use super::side::Sides;
use super::{Block, Heading, Layout, Rendered};
use crate::text::html::push_escaped;
use crate::text::runs::push_isolated;

/// What is still to be written; a list instead of recursion, so that no nesting can exhaust the stack.
pub(super) enum Step<'a> {
    Enter(Node<'a>),
    Cell(Node<'a>, &'static str, TableAlignment),
    Write(Cow<'static, str>),
    Rise,
    /// The end of a block that has an id of its own.
    Leave,
}

pub(super) struct Renderer<'a> {
    pub(super) layout: &'a Layout<'a>,
    pub(super) media: &'a dyn Media,
    pub(super) html: String,
    paragraph: usize,
    /// How many headings, lists, tables and pieces of code there were.
    block: usize,
    /// Whether what is being written has the id of a block around it.
    in_block: bool,
    /// The blocks, where somebody wants them.
    blocks: Option<Vec<Block>>,
    headings: Vec<Heading>,
    depth: usize,
    /// The highest heading that the text uses, which becomes the layout's.
    highest: u8,
    /// The level of the heading before, so that none skips a level.
    heading: u8,
    pub(super) in_link: bool,
    pub(super) in_footnotes: bool,
    sides: Sides,
    /// Whether numbers in the block that is being written stand among right-to-left words.
    isolates: bool,
}

impl<'a> Renderer<'a> {
    pub(super) fn new(layout: &'a Layout<'a>, media: &'a dyn Media) -> Self {
        let paragraph = layout.first_paragraph;
        let heading = layout.heading_level.saturating_sub(1);
        Self {
            layout,
            media,
            html: String::new(),
            paragraph,
            block: 0,
            in_block: false,
            blocks: None,
            headings: Vec::new(),
            depth: 0,
            highest: 1,
            heading,
            in_link: false,
            in_footnotes: false,
            sides: Sides::none(layout.direction),
            isolates: false,
        }
    }

    /// Keeps the blocks and their words too.
    pub(super) fn collecting(mut self) -> Self {
        self.blocks = Some(Vec::new());
        self
    }

    /// A writer for the blocks of a text.
    pub(super) fn of(mut self, document: Node<'_>) -> Self {
        self.highest = highest_heading(document);
        self.sides = Sides::of(document, self.layout.direction);
        self
    }

    /// The HTML of one block, and of nothing before it.
    pub(super) fn block(&mut self, node: Node<'_>) -> String {
        self.steps(vec![Step::Enter(node)]);
        std::mem::take(&mut self.html)
    }

    pub(super) fn document(self, document: Node<'_>) -> (Rendered, Vec<Block>) {
        let mut this = self.of(document);
        this.children(document);
        this.notes(&footnotes(document));
        let rendered = Rendered { html: this.html, next_paragraph: this.paragraph, headings: this.headings };
        (rendered, this.blocks.unwrap_or_default())
    }

    pub(super) fn children(&mut self, node: Node<'_>) {
        self.steps(node.reverse_children().map(Step::Enter).collect());
    }

    fn steps(&mut self, mut steps: Vec<Step<'_>>) {
        while let Some(step) = steps.pop() {
            match step {
                Step::Enter(node) => self.enter(node, &mut steps),
                Step::Cell(cell, name, alignment) => {
                    self.isolates = self.sides.isolates(cell);
                    self.cell(cell, name, alignment, &mut steps);
                }
                Step::Write(html) => self.write(&html),
                Step::Rise => self.depth -= 1,
                Step::Leave => self.in_block = false,
            }
        }
    }

    fn enter<'n>(&mut self, node: Node<'n>, steps: &mut Vec<Step<'n>>) {
        let data = node.data();
        if matches!(data.value, NodeValue::Paragraph | NodeValue::Heading(_) | NodeValue::CodeBlock(_)) {
            self.isolates = self.sides.isolates(node);
        }
        match &data.value {
            NodeValue::Paragraph if is_in_tight_list(node) => self.inside(node, "", steps),
            NodeValue::Paragraph => match alone(node) {
                Some(files) => self.figures(&files),
                None => {
                    self.open_paragraph(node);
                    self.inside(node, "</p>\n", steps);
                }
            },
            NodeValue::Heading(heading) => self.heading(node, heading.level, steps),
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
            NodeValue::CodeBlock(block) => {
                let id = self.block_id(node);
                let dir = self.straight();
                self.wrapped(
                    &format!("<pre{id}{dir} tabindex=\"0\"><code>"),
                    &block.literal,
                    "</code></pre>\n",
                );
            }
            NodeValue::HtmlBlock(block) => self.raw_block(node, &block.literal),
            leaf => {
                if !self.leaf(leaf) {
                    self.inside(node, "", steps);
                }
            }
        }
    }

    fn heading<'n>(&mut self, node: Node<'n>, written: u8, steps: &mut Vec<Step<'n>>) {
        let level = self.heading_level(written);
        let id = self.block_id(node);
        if !id.is_empty() && !self.in_block {
            let id = format!("{}b{}", self.layout.footnotes, self.block);
            self.headings.push(Heading { level, id, text: block_text(node) });
        }
        self.html.push_str(&format!("<h{level}{id}>"));
        self.inside(node, format!("</h{level}>\n"), steps);
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
            NodeValue::Text(text) if self.isolates => push_isolated(&mut self.html, text),
            NodeValue::Text(text) => push_escaped(&mut self.html, text),
            NodeValue::Code(code) => {
                let open = format!("<code{}>", self.straight());
                self.wrapped(&open, &code.literal, "</code>");
            }
            NodeValue::SoftBreak => self.html.push('\n'),
            NodeValue::LineBreak => self.html.push_str("<br>\n"),
            NodeValue::ThematicBreak => self.html.push_str("<hr>\n"),
            NodeValue::HtmlInline(raw) => self.raw_inline(raw),
            NodeValue::Raw(raw) => push_escaped(&mut self.html, raw),
            NodeValue::FootnoteReference(reference) => self.reference(reference.ix, reference.ref_num),
            _ => return false,
        }
        true
    }

    /// The attribute of code and addresses, which are read from left to right wherever they stand.
    pub(super) fn straight(&self) -> &'static str {
        if self.isolates { " dir=\"ltr\"" } else { "" }
    }

    pub(super) fn wrapped(&mut self, open: &str, text: &str, close: &str) {
        self.html.push_str(open);
        push_escaped(&mut self.html, text);
        self.html.push_str(close);
    }

    fn open_paragraph(&mut self, node: Node<'_>) {
        let dir = self.sides.attribute(node);
        match self.paragraph_id() {
            Some(id) => {
                self.html.push_str(&format!("<p id=\"{id}\"{dir}>"));
                self.collect(node, id);
            }
            None => self.html.push_str(&format!("<p{dir}>")),
        }
    }

    /// The id of the next paragraph; none where it has none.
    pub(super) fn paragraph_id(&mut self) -> Option<String> {
        if self.is_without_ids() {
            return None;
        }
        self.paragraph += 1;
        Some(format!("p{}", self.paragraph - 1))
    }

    /// The attribute with the id of a block that is no paragraph; empty where a block around it has one.
    pub(super) fn block_id(&mut self, node: Node<'_>) -> String {
        if self.is_without_ids() {
            return String::new();
        }
        self.block += 1;
        let id = format!("{}b{}", self.layout.footnotes, self.block);
        let attribute = format!(" id=\"{id}\"");
        self.collect(node, id);
        attribute
    }

    /// Footnotes, and what stands in a list or a table, have the id of the whole.
    fn is_without_ids(&self) -> bool {
        self.in_block || self.in_footnotes || !self.layout.anchors
    }

    pub(super) fn collect(&mut self, node: Node<'_>, anchor: String) {
        if let Some(blocks) = &mut self.blocks {
            blocks.push(Block { anchor, text: block_text(node) });
        }
    }

    /// What is written until the end of `node` has the id of `node`; call it before the node's own last step.
    pub(super) fn enter_block(&mut self, steps: &mut Vec<Step<'_>>) {
        if !self.in_block {
            self.in_block = true;
            steps.push(Step::Leave);
        }
    }

    fn raw_block(&mut self, node: Node<'_>, raw: &str) {
        if is_comment(raw) {
            return;
        }
        self.open_paragraph(node);
        push_escaped(&mut self.html, raw.trim_end());
        self.html.push_str("</p>\n");
    }

    fn raw_inline(&mut self, raw: &str) {
        if is_break(raw) {
            self.html.push_str("<br>");
        } else if !is_comment(raw) {
            push_escaped(&mut self.html, raw);
        }
    }

    /// A list whose items are no paragraphs has one id for all of them.
    fn list<'n>(&mut self, node: Node<'n>, list: &NodeList, steps: &mut Vec<Step<'n>>) {
        let id = if list.tight { self.block_id(node) } else { String::new() };
        if list.tight {
            self.enter_block(steps);
        }
        match list.list_type {
            ListType::Bullet => self.element(node, &format!("<ul{id}>\n"), "</ul>\n", steps),
            ListType::Ordered if list.start == 1 => {
                self.element(node, &format!("<ol{id}>\n"), "</ol>\n", steps);
            }
            ListType::Ordered => {
                self.element(node, &format!("<ol{id} start=\"{}\">\n", list.start), "</ol>\n", steps);
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
