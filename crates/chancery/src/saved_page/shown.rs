//! What HTML shows: its text, block by block, with white space as browsers show it.

use scraper::{ElementRef, Node};

/// A paragraph, a heading, a cell: text that stands by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Block {
    /// Where it stands, in words.
    pub(super) place: String,
    /// Its text; blanks, tabs and line ends are one blank.
    pub(super) text: String,
}

impl Block {
    /// A block with this text; `None` where nothing is to be seen.
    pub(super) fn of(place: &str, text: &str) -> Option<Self> {
        let text = collapsed(text);
        (!text.is_empty()).then(|| Self { place: place.to_owned(), text })
    }
}

/// Elements whose text stands by itself.
const BLOCKS: [&str; 26] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "caption",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "figcaption",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "li",
    "p",
    "pre",
    "section",
    "td",
];
const MORE_BLOCKS: [&str; 9] = ["ol", "summary", "table", "tbody", "tfoot", "th", "thead", "tr", "ul"];
/// Elements that show no text.
const UNSEEN: [&str; 6] = ["head", "noscript", "script", "style", "template", "title"];

/// The blocks of an element, in reading order. It does not recurse: a page may be nested without end.
pub(super) fn blocks(element: ElementRef<'_>, place: &str) -> Vec<Block> {
    let mut reading = Reading { found: Vec::new(), text: String::new(), place: place.to_owned() };
    let (root, mut node) = (*element, *element);
    loop {
        let seen = reading.open(node.value());
        let inner = node.first_child().filter(|_| seen);
        if let Some(inner) = inner {
            node = inner;
            continue;
        }
        // Up to the next element that was not read yet.
        loop {
            reading.close(node.value());
            if node == root {
                return reading.end();
            }
            if let Some(next) = node.next_sibling() {
                node = next;
                break;
            }
            match node.parent() {
                Some(parent) => node = parent,
                None => return reading.end(),
            }
        }
    }
}

/// What was read so far.
struct Reading {
    found: Vec<Block>,
    text: String,
    place: String,
}

impl Reading {
    /// Goes into a node, and tells whether what is in it is shown.
    fn open(&mut self, node: &Node) -> bool {
        match node {
            Node::Text(piece) => self.text.push_str(piece),
            Node::Element(tag) if tag.name() == "figure" => {
                self.figure();
                return false;
            }
            Node::Element(tag) if UNSEEN.contains(&tag.name()) || is_stand_in(tag) => return false,
            Node::Element(tag) if tag.name() == "br" => self.text.push(' '),
            Node::Element(tag) if is_block(tag.name()) => {
                self.break_off();
                if let Some(number) = tag.attr("id").and_then(paragraph) {
                    self.place = format!("paragraph {number}");
                }
            }
            _ => {}
        }
        true
    }

    /// A media file has its own words, which the message does not say: only that it stands here is compared.
    fn figure(&mut self) {
        self.break_off();
        self.found.push(Block { place: self.place.clone(), text: "[media file]".to_owned() });
    }

    fn close(&mut self, node: &Node) {
        if matches!(node, Node::Element(tag) if is_block(tag.name())) {
            self.break_off();
        }
    }

    fn break_off(&mut self) {
        self.found.extend(Block::of(&self.place, &std::mem::take(&mut self.text)));
    }

    fn end(mut self) -> Vec<Block> {
        self.break_off();
        self.found
    }
}

/// Whether an element stands for a picture among words, which a page shows or not.
fn is_stand_in(tag: &scraper::node::Element) -> bool {
    tag.name() == "span" && tag.attr("class") == Some("absent")
}

fn is_block(name: &str) -> bool {
    BLOCKS.contains(&name) || MORE_BLOCKS.contains(&name)
}

/// The number in a paragraph's id, `p3`.
fn paragraph(id: &str) -> Option<u32> {
    id.strip_prefix('p')?.parse().ok()
}

/// The text with each run of white space that browsers join as one blank, and none at the ends.
fn collapsed(text: &str) -> String {
    let is_space = |c: char| matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{C}');
    let words = text.split(is_space).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}
