//! A Markdown text as the template reads it: arrays whose first part names the block or the span.
//!
//! Blocks: `["p", spans]`, `["h", level, spans]`, `["l", start?, items]`, `["q", blocks]`, `["t", columns, head, rows]`,
//! `["c", text]`, `["r"]`, `["f", picture]`. Spans: a text, or `["e", spans]`, `["s", spans]`, `["d", spans]`,
//! `["k", text]`, `["a", address, spans]`, `["i", picture]`, `["n", number, blocks?]`, `["b"]`.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use record::{Lang, MediaRef};
use serde_json::{Value, json};
use site::paper::is_right_to_left;
use site::text::markdown::{Align, Span, Tree, TreeBlock as Block, tree};
use site::text::{isolate, runs};
use typst::foundations::Bytes;

use super::Placed;
use crate::pictures::{Find, MOST, Picture, ending};

/// No word of a language that is written with blanks is as long, and none that is longer fits every column.
const LONGEST_WORD: usize = 24;
/// After how many letters a longer one may be broken.
const BROKEN_EVERY: usize = 6;

/// Writes texts, and gathers the pictures that they name.
pub(super) struct Markup<'a> {
    pictures: &'a dyn Find,
    /// What stands before an address of this site.
    base: &'a str,
    /// What stands for a picture that cannot be had.
    stand_in: &'a str,
    shown: Vec<Placed>,
    files: BTreeMap<String, Bytes>,
}

/// One text on its way.
struct Text<'m, 'a> {
    markup: &'m mut Markup<'a>,
    lang: &'m Lang,
    level: u8,
    /// The footnotes that are still to be set, by number.
    notes: HashMap<u32, Vec<Block>>,
    in_note: bool,
    in_link: bool,
}

impl<'a> Markup<'a> {
    pub(super) fn new(pictures: &'a dyn Find, base: &'a str, stand_in: &'a str) -> Self {
        Self { pictures, base, stand_in, shown: Vec::new(), files: BTreeMap::new() }
    }

    /// A text under a heading of `level`.
    pub(super) fn blocks(&mut self, markdown: &str, lang: &Lang, level: u8) -> Vec<Value> {
        let Tree { blocks, notes } = tree(markdown);
        let (with, without): (Vec<_>, Vec<_>) = notes.into_iter().partition(|note| note.number.is_some());
        let notes = with.into_iter().filter_map(|note| Some((note.number?, note.blocks))).collect();
        let mut text = Text { markup: self, lang, level, notes, in_note: false, in_link: false };
        let mut written: Vec<_> = blocks.iter().map(|block| text.block(block)).collect();
        text.in_note = true;
        // What is referred to from nowhere, or from another footnote alone, follows the text.
        let mut left: Vec<_> = std::mem::take(&mut text.notes).into_iter().collect();
        left.sort_by_key(|(number, _)| *number);
        let left =
            left.into_iter().map(|(_, blocks)| blocks).chain(without.into_iter().map(|note| note.blocks));
        written.extend(left.flat_map(|blocks| text.all(&blocks)));
        written
    }

    /// The files of the pictures, and which they are.
    pub(super) fn into_files(self) -> (BTreeMap<String, Bytes>, Vec<Placed>) {
        (self.files, self.shown)
    }

    /// The file of the mission's crest, if it can be had.
    pub(super) fn crest(&mut self, media: MediaRef, lang: &Lang) -> Option<String> {
        let picture = self.pictures.find(&media, lang)?;
        Some(self.show(media, lang, picture))
    }

    /// Puts a picture among the files, and returns its name.
    fn show(&mut self, media: MediaRef, lang: &Lang, picture: Picture) -> String {
        let ending = ending(&picture.bytes).unwrap_or("png");
        let name = format!("picture-{}.{ending}", self.shown.len() + 1);
        self.files.insert(name.clone(), Bytes::new(picture.bytes.to_vec()));
        self.shown.push(Placed { file: name.clone(), media, lang: lang.clone(), words: picture.words });
        name
    }

    fn picture(&mut self, address: &str, description: &str, caption: &str, lang: &Lang) -> Value {
        let media = MediaRef::of_destination(address).filter(|_| self.shown.len() < MOST);
        let found = media.and_then(|media| Some((media, self.pictures.find(&media, lang)?)));
        let Some((media, picture)) = found else {
            return json!({ "text": self.stand_in.replace("{text}", description) });
        };
        let words = picture.words.clone();
        let said = |own: &str, other: Option<String>| {
            if own.trim().is_empty() { other.unwrap_or_default() } else { own.to_owned() }
        };
        let name = self.show(media, lang, picture);
        let (alt, caption) = (said(description, words.alt), said(caption, words.caption));
        json!({ "file": name, "alt": alt, "caption": caption, "credit": words.credit.unwrap_or_default() })
    }
}

impl Text<'_, '_> {
    fn all(&mut self, blocks: &[Block]) -> Vec<Value> {
        blocks.iter().map(|block| self.block(block)).collect()
    }

    fn block(&mut self, block: &Block) -> Value {
        match block {
            Block::Paragraph(spans) => self.paragraph(spans),
            Block::Heading { spans, .. } if self.in_note => json!(["p", [["s", self.spans(spans)]]]),
            // An outline has no place for a heading without a word.
            Block::Heading { spans, .. } if !has_words(spans) => json!(["p", self.spans(spans)]),
            Block::Heading { level, spans } => {
                json!(["h", (self.level + level).min(6), self.spans(spans)])
            }
            Block::List { start, items } => {
                let items: Vec<_> = items.iter().map(|item| self.all(item)).collect();
                json!(["l", start, items])
            }
            Block::Quotation(blocks) => json!(["q", self.all(blocks)]),
            Block::Table { columns, head, rows } => self.table(columns, head, rows),
            Block::Code(text) => json!(["c", breakable(text).as_ref().unwrap_or(text)]),
            Block::Rule => json!(["r"]),
        }
    }

    /// A picture alone in its paragraph stands by itself.
    fn paragraph(&mut self, spans: &[Span]) -> Value {
        match spans {
            [Span::Picture { address, description, caption }] => {
                json!(["f", self.markup.picture(address, description, caption, self.lang)])
            }
            spans => json!(["p", self.spans(spans)]),
        }
    }

    fn table(&mut self, columns: &[Align], head: &[Vec<Span>], rows: &[Vec<Vec<Span>>]) -> Value {
        let align = |align: &Align| match align {
            Align::Start => "start",
            Align::Centre => "center",
            Align::End => "end",
        };
        let columns: Vec<_> = columns.iter().map(align).collect();
        let head: Vec<_> = head.iter().map(|cell| self.spans(cell)).collect();
        let rows: Vec<Vec<_>> =
            rows.iter().map(|row| row.iter().map(|cell| self.spans(cell)).collect()).collect();
        json!(["t", columns, head, rows])
    }

    fn spans(&mut self, spans: &[Span]) -> Vec<Value> {
        spans.iter().map(|span| self.span(span)).collect()
    }

    fn span(&mut self, span: &Span) -> Value {
        match span {
            Span::Text(text) => json!(in_order(text, self.lang)),
            Span::Emphasis(spans) => json!(["e", self.spans(spans)]),
            Span::Strong(spans) => json!(["s", self.spans(spans)]),
            Span::Struck(spans) => json!(["d", self.spans(spans)]),
            Span::Code(text) => json!(["k", breakable(text).as_ref().unwrap_or(text)]),
            Span::Break => json!(["b"]),
            Span::Link { address, spans } => self.link(address, spans),
            Span::Picture { address, description, caption } => {
                json!(["i", self.markup.picture(address, description, caption, self.lang)])
            }
            Span::Note(number) => self.note(*number),
        }
    }

    /// A link within a link, and one that leads nowhere from paper, leaves its words.
    fn link(&mut self, address: &str, spans: &[Span]) -> Value {
        let whole = match address {
            address if address.starts_with('/') && !self.markup.base.is_empty() => {
                format!("{}{address}", self.markup.base)
            }
            address if leads_out(address) => address.to_owned(),
            _ => String::new(),
        };
        if whole.is_empty() || self.in_link || whole.len() > 2_000 {
            return json!(["a", "", self.spans(spans)]);
        }
        self.in_link = true;
        let spans = self.spans(spans);
        self.in_link = false;
        json!(["a", whole, spans])
    }

    /// The first reference to a footnote carries it.
    fn note(&mut self, number: u32) -> Value {
        if self.in_note {
            return json!(["n", number, null]);
        }
        let Some(blocks) = self.notes.remove(&number) else { return json!(["n", number, null]) };
        self.in_note = true;
        let blocks = self.all(&blocks);
        self.in_note = false;
        json!(["n", number, blocks])
    }
}

/// A text whose numbers stand in their own order where it is read from right to left, as on the page.
pub(super) fn in_order<'t>(text: &'t str, lang: &Lang) -> Cow<'t, str> {
    let ordered = if is_right_to_left(lang) || text.chars().any(isolate::is_right_to_left) {
        runs::isolated(text)
    } else {
        Cow::Borrowed(text)
    };
    match breakable(&ordered) {
        Some(broken) => Cow::Owned(broken),
        None => ordered,
    }
}

/// A text whose endless words may be broken anywhere, by U+200B, which leaves no letter and is taken off again; `None`
/// where no word is longer than [`LONGEST_WORD`]. Scripts that are written without blanks, or whose letters join, break
/// by themselves or not at all.
pub(super) fn breakable(text: &str) -> Option<String> {
    let is_plain = |c: &char| !c.is_whitespace() && u32::from(*c) < 0x590 && !is_mark(*c);
    let mut broken = String::with_capacity(text.len());
    let (mut run, mut changed) = (0, false);
    for c in text.chars() {
        run = if is_plain(&c) { run + 1 } else { 0 };
        if run > LONGEST_WORD && run % BROKEN_EVERY == 0 {
            broken.push('\u{200B}');
            changed = true;
        }
        broken.push(c);
    }
    changed.then_some(broken)
}

/// Marks stand over the letter before them, and are not torn from it.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{483}'..='\u{489}')
}

/// Whether a line says anything in letters.
fn has_words(spans: &[Span]) -> bool {
    spans.iter().any(|span| match span {
        Span::Text(text) | Span::Code(text) => text.chars().any(char::is_alphanumeric),
        Span::Emphasis(spans) | Span::Strong(spans) | Span::Struck(spans) | Span::Link { spans, .. } => {
            has_words(spans)
        }
        Span::Picture { .. } | Span::Note(_) | Span::Break => false,
    })
}

fn leads_out(address: &str) -> bool {
    ["https://", "http://", "mailto:", "tel:"]
        .iter()
        .any(|scheme| address.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)))
}

#[cfg(test)]
mod tests {
    use super::*;

    // Drawn from the right, the groups of a telephone number would stand in another order than on the page.
    #[test]
    fn numbers_keep_their_order_where_text_is_read_from_right_to_left() {
        let ordered = |tag: &str, text: &str| in_order(text, &tag.parse().unwrap()).into_owned();
        assert_eq!(ordered("ar", "هاتف +44 20 7946 0000"), "هاتف \u{2066}+44 20 7946 0000\u{2069}");
        assert_eq!(ordered("en", "The word هاتف, 2118 (2013)"), "The word هاتف, \u{2066}2118 (2013)\u{2069}");
        assert_eq!(ordered("en", "Call +44 20 7946 0000"), "Call +44 20 7946 0000");
    }

    // It would run over the edge of the paper, and be cut off.
    #[test]
    fn a_word_without_end_may_be_broken_and_says_the_same() {
        let endless = "https://embassy.example/".to_owned() + &"x".repeat(300);
        let broken = breakable(&endless).unwrap();
        assert!(broken.split('\u{200B}').all(|part| part.chars().count() <= LONGEST_WORD + BROKEN_EVERY));
        assert_eq!(broken.replace('\u{200B}', ""), endless);
        for whole in
            ["Donaudampfschifffahrt", "両国がこれまでに合意したすべての事項に関する声明を発表した", "بيان"]
        {
            assert_eq!(breakable(whole), None, "{whole}");
        }
    }
}
