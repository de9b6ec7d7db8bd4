//! Reads the HTML of a page and writes what it says, block by block.
//!
//! It repairs what is wrong as far as it must: an end tag closes what was left open within its element, and one
//! that closes nothing is passed over. Work is bounded by the length of the HTML and [`DEEPEST`].

use super::element::{Element, Inline, attribute, is_unseen, is_void};
use super::style::Style;
use super::tables::Table;
use crate::text::isolate::isolate_in;
use crate::text::tags::{Piece, Tag, pieces};
use crate::words::direction::{Direction, direction};

/// What stands deeper is read as if it stood here.
const DEEPEST: usize = 100;

/// What a page says, as it is read.
pub(super) struct Flat<'a> {
    pub(super) style: Style,
    /// The site's own address, before which links within the site stand.
    pub(super) site: &'a str,
    pub(super) base: Direction,
    pub(super) written: String,
    pub(super) line: String,
    pub(super) open: Vec<Open>,
    /// The element that is passed over, and how often its name is open within it.
    unseen: Option<(String, usize)>,
    pub(super) table: Option<Table>,
    /// The list whose item was written last.
    pub(super) last_list: usize,
    lists: usize,
}

/// An element that is open.
pub(super) struct Open {
    name: String,
    pub(super) element: Element,
    pub(super) dir: Option<Direction>,
    /// Where the element's words begin in the line.
    pub(super) from: usize,
    /// Of a list: which it is. Of an item: whether its mark is still to be written.
    pub(super) list: usize,
    pub(super) mark: String,
    pub(super) fresh: bool,
}

impl<'a> Flat<'a> {
    /// Nothing read yet of a page in `lang`.
    pub(super) fn new(style: Style, lang: &str, site: &'a str) -> Self {
        Self {
            style,
            site,
            base: direction(lang),
            written: String::new(),
            line: String::new(),
            open: Vec::new(),
            unseen: None,
            table: None,
            last_list: 0,
            lists: 0,
        }
    }

    /// A paragraph that is not in the HTML.
    pub(super) fn paragraph(&mut self, text: &str) {
        self.words(text);
        self.end_block();
    }

    pub(super) fn read(&mut self, html: &str) {
        for piece in pieces(html) {
            match piece {
                Piece::Text(text) if self.unseen.is_none() => self.words(&htmlize::unescape(text)),
                Piece::Text(_) | Piece::Other(_) => {}
                Piece::Tag(tag) => self.tag(&tag),
            }
        }
    }

    /// All that was read, ending in a line end.
    pub(super) fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close_last();
        }
        self.end_block();
        self.written.push('\n');
        self.written
    }

    fn tag(&mut self, tag: &Tag<'_>) {
        let name = tag.name.to_ascii_lowercase();
        match &mut self.unseen {
            Some((hidden, depth)) if *hidden == name => {
                *depth = if tag.closes { *depth - 1 } else { *depth + 1 };
                if *depth == 0 {
                    self.unseen = None;
                }
            }
            Some(_) => {}
            None if tag.closes => self.close(&name),
            None if is_void(&name) => self.void(&name, tag),
            None if is_unseen(&name, tag) => self.unseen = Some((name, 1)),
            None => self.enter(name, tag),
        }
    }

    fn void(&mut self, name: &str, tag: &Tag<'_>) {
        match name {
            "br" => self.break_line(),
            "hr" => {
                self.end_block();
                let rule = self.style.rule();
                self.write(rule, false);
            }
            "img" => {
                let alt = attribute(tag, "alt").unwrap_or_default();
                if let Some(src) = attribute(tag, "src").filter(|_| !alt.trim().is_empty()) {
                    self.picture(&alt, &src);
                }
            }
            _ => {}
        }
    }

    fn enter(&mut self, name: String, tag: &Tag<'_>) {
        let element = Element::of(&name, tag);
        if !matches!(element, Element::Inline(_)) {
            self.end_block();
        }
        let dir = attribute(tag, "dir").and_then(|dir| match dir.as_str() {
            "rtl" => Some(Direction::Rtl),
            "ltr" => Some(Direction::Ltr),
            _ => None,
        });
        let mut open =
            Open { name, element, dir, from: self.line.len(), list: 0, mark: String::new(), fresh: false };
        match open.element {
            Element::List(_) => {
                self.lists += 1;
                open.list = self.lists;
            }
            Element::Item => (open.list, open.mark, open.fresh) = self.next_item(),
            Element::Table => drop(self.table.get_or_insert_default()),
            Element::Row => self.table.iter_mut().for_each(Table::row),
            _ => {}
        }
        self.open.push(open);
        if self.open.len() > DEEPEST {
            self.close_last();
        }
    }

    /// Which list the next item is of, and the mark that it gets.
    fn next_item(&mut self) -> (usize, String, bool) {
        let bullet = self.style.bullet().to_owned();
        let list = self.open.iter_mut().rev().find(|open| matches!(open.element, Element::List(_)));
        match list {
            Some(Open { element: Element::List(Some(number)), list, .. }) => {
                *number += 1;
                (*list, format!("{}. ", *number - 1), true)
            }
            Some(open) => (open.list, bullet, true),
            None => (0, bullet, true),
        }
    }

    fn close(&mut self, name: &str) {
        let Some(at) = self.open.iter().rposition(|open| open.name == name) else { return };
        while self.open.len() > at {
            self.close_last();
        }
    }

    fn close_last(&mut self) {
        let Some(last) = self.open.last() else { return };
        let (element, dir, from) = (last.element.clone(), last.dir, last.from);
        match element {
            Element::Inline(inline) => {
                self.open.pop();
                // What is shown as it was typed has no marks.
                let typed = self.is_in(|element| *element == Element::Code) && !self.is_in_cell();
                let inline = if typed { Inline::Plain } else { inline };
                self.close_inline(&inline, dir.filter(|_| !typed), from);
            }
            Element::Cell if self.table.is_some() => {
                let (cell, around) = (std::mem::take(&mut self.line), self.dir());
                let cell = isolate_in(cell.trim(), around).into_owned();
                self.forget_places();
                self.table.iter_mut().for_each(|table| table.cell(&cell));
                self.open.pop();
            }
            Element::Table => {
                self.end_block();
                self.open.pop();
                // A table within a table has its rows there.
                if !self.is_in(|element| *element == Element::Table) {
                    self.end_table();
                    self.table = None;
                }
            }
            _ => {
                self.end_block();
                self.open.pop();
            }
        }
    }
}
