//! Markdown as a plain tree, for writers of other things than HTML.
//!
//! It holds to what the HTML shows: raw HTML as the characters it is made of, links with addresses for readers
//! only, pictures from elsewhere as links. It is never deeper than [`DEEPEST_BLOCK`] blocks and
//! [`DEEPEST_SPAN`] spans; what is written deeper keeps its words and loses its form.

use comrak::Node;
use comrak::nodes::{ListType, NodeLink, NodeValue, TableAlignment};

use super::footnotes::footnotes;
use super::links::{Target, target};
use super::parse::with_document;
use super::plain::{block_text, inline_text, is_break};

/// How many lists and quotations stand within each other.
pub const DEEPEST_BLOCK: usize = 8;
/// How many emphases and links stand within each other.
pub const DEEPEST_SPAN: usize = 6;

/// A text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tree {
    /// Its blocks.
    pub blocks: Vec<Block>,
    /// Its footnotes in the order in which readers meet them; then those to which nothing refers.
    pub notes: Vec<Note>,
}

/// A footnote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The number under which the text refers to it; `None` when nothing does.
    pub number: Option<u32>,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// A block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading.
    Heading {
        /// How deep under the text's title, from 1; no level is left out.
        level: u8,
        /// Its words.
        spans: Vec<Span>,
    },
    /// A paragraph.
    Paragraph(Vec<Span>),
    /// A list.
    List {
        /// The number of the first item; `None` for a list without numbers.
        start: Option<usize>,
        /// The items.
        items: Vec<Vec<Block>>,
    },
    /// A quotation.
    Quotation(Vec<Block>),
    /// A table; all rows have as many cells as the head.
    Table {
        /// How each column is aligned.
        columns: Vec<Align>,
        /// The row of headings.
        head: Vec<Vec<Span>>,
        /// The rows.
        rows: Vec<Vec<Vec<Span>>>,
    },
    /// Text to be shown as it was typed.
    Code(String),
    /// A line between two parts.
    Rule,
}

/// How a column is aligned; start and end are those of the writing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// Where lines begin.
    Start,
    /// In the middle.
    Centre,
    /// Where lines end.
    End,
}

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    /// Words.
    Text(String),
    /// Emphasis.
    Emphasis(Vec<Span>),
    /// Strong emphasis.
    Strong(Vec<Span>),
    /// Struck out.
    Struck(Vec<Span>),
    /// As it was typed.
    Code(String),
    /// A link.
    Link {
        /// The address as it was written: of this site, or of another.
        address: String,
        /// Its words.
        spans: Vec<Span>,
    },
    /// A picture of this site.
    Picture {
        /// The address as it was written.
        address: String,
        /// What is to be seen.
        description: String,
        /// What stands beneath it.
        caption: String,
    },
    /// A reference to a footnote.
    Note(u32),
    /// The end of a line.
    Break,
}

/// Reads a Markdown text as a tree.
///
/// ```
/// # use site::text::markdown::{Span, TreeBlock as Block, tree};
/// let read = tree("On *trade*");
/// let words = |text: &str| Span::Text(text.to_owned());
/// assert_eq!(read.blocks, [Block::Paragraph(vec![words("On "), Span::Emphasis(vec![words("trade")])])]);
/// ```
pub fn tree(markdown: &str) -> Tree {
    with_document(markdown, |document| {
        let mut reader = Reader { highest: highest(document), level: 0 };
        let notes: Vec<_> =
            footnotes(document).into_iter().map(|note| (note.number, note.definition)).collect();
        let blocks = reader.blocks(document, 0);
        let note = |(number, node)| Note { number, blocks: reader.blocks(node, DEEPEST_BLOCK - 2) };
        Tree { blocks, notes: notes.into_iter().map(note).collect() }
    })
}

struct Reader {
    /// The highest heading of the text, which becomes its first level.
    highest: u8,
    /// The level of the heading before, so that none skips a level.
    level: u8,
}

impl Reader {
    fn blocks(&mut self, node: Node<'_>, depth: usize) -> Vec<Block> {
        node.children().filter_map(|child| self.block(child, depth)).collect()
    }

    fn block(&mut self, node: Node<'_>, depth: usize) -> Option<Block> {
        let data = node.data();
        Some(match &data.value {
            NodeValue::Paragraph => Block::Paragraph(spans(node, 0)),
            NodeValue::Heading(heading) => {
                Block::Heading { level: self.level(heading.level), spans: spans(node, 0) }
            }
            NodeValue::CodeBlock(block) => Block::Code(block.literal.trim_end_matches('\n').to_owned()),
            NodeValue::HtmlBlock(block) if is_comment(&block.literal) => return None,
            NodeValue::HtmlBlock(block) => words(block.literal.trim_end()),
            NodeValue::ThematicBreak => Block::Rule,
            NodeValue::Table(table) => self::table(node, &table.alignments),
            NodeValue::FootnoteDefinition(_) => return None,
            _ if depth >= DEEPEST_BLOCK => words(&block_text(node)),
            NodeValue::BlockQuote => Block::Quotation(self.blocks(node, depth + 1)),
            NodeValue::List(list) => Block::List {
                start: (list.list_type == ListType::Ordered).then_some(list.start),
                items: node.children().map(|item| self.blocks(item, depth + 1)).collect(),
            },
            _ => words(&block_text(node)),
        })
    }

    /// The level of a heading: never two below the one before.
    fn level(&mut self, written: u8) -> u8 {
        let meant = written.saturating_sub(self.highest).saturating_add(1);
        self.level = meant.min(self.level.saturating_add(1)).clamp(1, 6);
        self.level
    }
}

fn table(node: Node<'_>, alignments: &[TableAlignment]) -> Block {
    let mut rows = node.children().map(|row| row.children().map(|cell| spans(cell, 0)).collect::<Vec<_>>());
    let head = rows.next().unwrap_or_default();
    let columns: Vec<_> =
        alignments.iter().map(align).chain(std::iter::repeat(Align::Start)).take(head.len()).collect();
    let mut rows: Vec<_> = rows.collect();
    rows.iter_mut().for_each(|row| row.resize(head.len(), Vec::new()));
    Block::Table { columns, head, rows }
}

fn align(alignment: &TableAlignment) -> Align {
    match alignment {
        TableAlignment::None | TableAlignment::Left => Align::Start,
        TableAlignment::Center => Align::Centre,
        TableAlignment::Right => Align::End,
    }
}

fn spans(node: Node<'_>, depth: usize) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    for next in node.children().filter_map(|child| span(child, depth)) {
        match (spans.last_mut(), next) {
            // A number may go on in the next piece of text.
            (Some(Span::Text(before)), Span::Text(more)) => before.push_str(&more),
            (_, next) => spans.push(next),
        }
    }
    spans
}

fn span(node: Node<'_>, depth: usize) -> Option<Span> {
    let data = node.data();
    Some(match &data.value {
        NodeValue::Text(text) => Span::Text(text.to_string()),
        NodeValue::Code(code) => Span::Code(code.literal.clone()),
        NodeValue::SoftBreak => Span::Text(" ".to_owned()),
        NodeValue::LineBreak => Span::Break,
        NodeValue::HtmlInline(raw) if is_break(raw) => Span::Break,
        NodeValue::HtmlInline(raw) if is_comment(raw) => return None,
        NodeValue::HtmlInline(raw) | NodeValue::Raw(raw) => Span::Text(raw.clone()),
        NodeValue::FootnoteReference(reference) => Span::Note(reference.ix),
        NodeValue::Image(image) => picture(node, image),
        _ if depth >= DEEPEST_SPAN => Span::Text(inline_text(node)),
        NodeValue::Emph => Span::Emphasis(spans(node, depth + 1)),
        NodeValue::Strong => Span::Strong(spans(node, depth + 1)),
        NodeValue::Strikethrough => Span::Struck(spans(node, depth + 1)),
        NodeValue::Link(link) => linked(link, spans(node, depth + 1)),
        _ => Span::Text(inline_text(node)),
    })
}

fn linked(link: &NodeLink, spans: Vec<Span>) -> Span {
    let address =
        if target(&link.url) == Target::Nowhere { String::new() } else { link.url.trim().to_owned() };
    Span::Link { address, spans }
}

/// A picture of this site; one from elsewhere is a link to it, and else its description remains.
fn picture(node: Node<'_>, image: &NodeLink) -> Span {
    let description = inline_text(node);
    let own = record::MediaRef::of_destination(&image.url).is_some();
    match target(&image.url) {
        Target::Nowhere if !own => Span::Text(description),
        Target::Elsewhere => {
            let shown = if description.trim().is_empty() { image.url.clone() } else { description };
            linked(image, vec![Span::Text(shown)])
        }
        _ => Span::Picture { address: image.url.clone(), description, caption: image.title.clone() },
    }
}

fn words(text: &str) -> Block {
    Block::Paragraph(vec![Span::Text(text.to_owned())])
}

fn is_comment(raw: &str) -> bool {
    let raw = raw.trim();
    raw.starts_with("<!--") && raw.find("-->") == raw.len().checked_sub(3)
}

fn highest(document: Node<'_>) -> u8 {
    let levels = document.descendants().filter_map(|node| match &node.data().value {
        NodeValue::Heading(heading) => Some(heading.level),
        _ => None,
    });
    levels.min().unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Span {
        Span::Text(text.to_owned())
    }

    /// How deep blocks and spans stand within each other.
    fn depth(blocks: &[Block]) -> usize {
        let inner = |block: &Block| match block {
            Block::Quotation(blocks) => depth(blocks),
            Block::List { items, .. } => items.iter().map(|item| depth(item)).max().unwrap_or(0),
            Block::Paragraph(spans) | Block::Heading { spans, .. } => deep(spans),
            _ => 0,
        };
        blocks.iter().map(inner).max().map_or(0, |inner| inner + 1)
    }

    fn deep(spans: &[Span]) -> usize {
        let inner = |span: &Span| match span {
            Span::Emphasis(spans) | Span::Strong(spans) | Span::Struck(spans) | Span::Link { spans, .. } => {
                deep(spans)
            }
            _ => 0,
        };
        spans.iter().map(inner).max().map_or(0, |inner| inner + 1)
    }

    #[test]
    fn raw_html_is_text_and_comments_are_nothing() {
        let read = tree("<script>x</script>\n\nA <b>b</b><!-- c -->\n\n<!-- d -->");
        let line = vec![text("A <b>b</b>")];
        assert_eq!(read.blocks, [words("<script>x</script>"), Block::Paragraph(line)]);
    }

    #[test]
    fn no_level_of_headings_is_left_out() {
        let levels = |block: Block| if let Block::Heading { level, .. } = block { level } else { 0 };
        let read: Vec<_> = tree("### A\n\n##### B\n\n### C").blocks.into_iter().map(levels).collect();
        assert_eq!(read, [1, 2, 1]);
    }

    #[test]
    fn a_link_that_is_no_address_for_readers_leads_nowhere() {
        let link = Span::Link { address: String::new(), spans: vec![text("a")] };
        assert_eq!(tree("[a](javascript:x)").blocks, [Block::Paragraph(vec![link])]);
    }

    #[test]
    fn footnotes_come_in_the_order_of_their_marks() {
        let read = tree("One[^b], two[^a].\n\n[^a]: A.\n[^b]: B.\n[^c]: Nobody.");
        let notes: Vec<_> = read.notes.into_iter().map(|note| (note.number, note.blocks)).collect();
        assert_eq!(
            notes,
            [(Some(1), vec![words("B.")]), (Some(2), vec![words("A.")]), (None, vec![words("Nobody.")])]
        );
    }

    #[test]
    fn a_table_has_as_many_cells_in_each_row_as_in_its_head() {
        let read = tree("| A | B |\n|--:|---|\n| 1 |\n| 2 | 3 | 4 |");
        let Block::Table { columns, head, rows } = &read.blocks[0] else { panic!("{read:?}") };
        assert_eq!((columns.as_slice(), head.len()), ([Align::End, Align::Start].as_slice(), 2));
        assert!(rows.iter().all(|row| row.len() == 2));
    }

    #[test]
    fn nesting_without_end_is_bounded_and_loses_no_word() {
        for written in [
            "> ".repeat(900) + "end",
            "- ".repeat(900) + "end",
            "*a **b ".repeat(900) + "end" + &"** *".repeat(900),
        ] {
            let read = tree(&written);
            assert!(depth(&read.blocks) <= DEEPEST_BLOCK + DEEPEST_SPAN + 3, "{}", depth(&read.blocks));
            assert!(format!("{read:?}").contains("end"));
        }
    }
}
