//! Writes what was read of a page, block by block.

use super::element::Element;
use super::flat::Flat;
use super::style::Style;
use crate::text::isolate::led;
use crate::words::direction::Direction;

impl Flat<'_> {
    /// The direction of the block that is being read.
    pub(super) fn dir(&self) -> Direction {
        let blocks = self.open.iter().rev().filter(|open| !matches!(open.element, Element::Inline(_)));
        blocks.filter_map(|open| open.dir).next().unwrap_or(self.base)
    }

    pub(super) fn is_in(&self, is: impl Fn(&Element) -> bool) -> bool {
        self.open.iter().any(|open| is(&open.element))
    }

    /// Whether a cell is being read: all of it stands on one line.
    pub(super) fn is_in_cell(&self) -> bool {
        self.table.is_some() && self.is_in(|element| matches!(element, Element::Cell))
    }

    /// Ends the line, where there is anything in it.
    pub(super) fn end_block(&mut self) {
        if self.is_in_cell() {
            return self.words(" ");
        }
        let line = std::mem::take(&mut self.line);
        self.forget_places();
        if !line.trim().is_empty() {
            self.end_table();
        }
        let shape = self.shape();
        if shape == Some(Element::Code) {
            let lines = line.trim_matches('\n').to_owned();
            let text = self.style.code(&lines);
            if !lines.trim().is_empty() {
                self.write(&text, false);
            }
            return;
        }
        let line = line.trim();
        if line.is_empty() {
            return;
        }
        let line = led(line, self.dir());
        let text = match shape {
            Some(Element::Heading(level)) => self.style.heading(level, &line),
            Some(Element::Term) => self.style.term(&line),
            _ => self.style.paragraph(&line),
        };
        let near = shape == Some(Element::Detail) && self.style == Style::Text;
        self.write(&text, near);
    }

    /// Writes the rows of the table that is being read, so that what follows stands after them.
    pub(super) fn end_table(&mut self) {
        let table = self.table.as_mut().map(std::mem::take);
        if let Some(table) = table.filter(|table| !table.is_empty()) {
            let text = table.written(self.style);
            self.write(&text, false);
        }
    }

    /// What the block that is being read is.
    fn shape(&self) -> Option<Element> {
        let elements = self.open.iter().rev().map(|open| &open.element);
        let is_block = |element: &&Element| {
            matches!(
                element,
                Element::Heading(_) | Element::Term | Element::Detail | Element::Code | Element::Paragraph
            )
        };
        elements.take_while(|element| !matches!(element, Element::Item)).find(is_block).cloned()
    }

    /// What is still open begins anew with the next line.
    pub(super) fn forget_places(&mut self) {
        self.open.iter_mut().for_each(|open| open.from = 0);
    }

    /// Writes a block: behind the marks of the quotations and items around it, and apart from the one before.
    pub(super) fn write(&mut self, text: &str, near: bool) {
        let (mut first, mut others, mut list) = (String::new(), String::new(), 0);
        for open in &mut self.open {
            match open.element {
                Element::Quote => {
                    first.push_str("> ");
                    others.push_str("> ");
                }
                Element::Item => {
                    let blank = " ".repeat(open.mark.chars().count());
                    first.push_str(if open.fresh { &open.mark } else { &blank });
                    others.push_str(&blank);
                    list = if open.fresh { open.list } else { 0 };
                    open.fresh = false;
                }
                _ => {}
            }
        }
        let beside = (list != 0 && list == self.last_list) || near;
        if !self.written.is_empty() {
            self.written.push_str(if beside { "\n" } else { "\n\n" });
        }
        self.last_list = list;
        for (number, line) in text.split('\n').enumerate() {
            if number > 0 {
                self.written.push('\n');
            }
            let mark = if number == 0 { &first } else { &others };
            self.written.push_str(if line.is_empty() { mark.trim_end() } else { mark });
            self.written.push_str(line);
        }
    }

    /// The address of a link as it leads from everywhere; `None` for one that leads to another part of the page.
    pub(super) fn address(&self, address: &str) -> Option<String> {
        match address {
            "" => None,
            inside if inside.starts_with('#') => None,
            path if path.starts_with('/') && !path.starts_with("//") => Some(format!("{}{path}", self.site)),
            other => Some(other.to_owned()),
        }
    }
}
