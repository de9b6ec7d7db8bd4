//! What stands within a line: words, links, emphasis, texts that run the other way.

use super::element::{Element, Inline};
use super::flat::Flat;
use super::style::Style;
use crate::text::isolate::isolate_in;
use crate::words::direction::Direction;

impl Flat<'_> {
    /// Adds words; blanks run together, but in what is shown as it is.
    pub(super) fn words(&mut self, text: &str) {
        let verbatim = self.is_in(|element| *element == Element::Code) && !self.is_in_cell();
        let code = verbatim || self.is_in(|element| *element == Element::Inline(Inline::Code));
        for c in text.chars() {
            if verbatim {
                self.line.push(c);
            } else if c.is_ascii_whitespace() {
                let apart = self.line.is_empty() || self.line.ends_with([' ', '\n']);
                self.line.push_str(if apart { "" } else { " " });
            } else if code {
                self.line.push(c);
            } else {
                self.style.push(&mut self.line, c);
            }
        }
    }

    pub(super) fn break_line(&mut self) {
        if self.is_in_cell() {
            return self.words(" ");
        }
        self.line.truncate(self.line.trim_end_matches(' ').len());
        let end =
            if self.is_in(|element| *element == Element::Code) { "\n" } else { self.style.line_break() };
        self.line.push_str(end);
    }

    pub(super) fn picture(&mut self, alt: &str, src: &str) {
        let from = self.line.len();
        self.words(alt);
        let text = self.line.split_off(from);
        let address = self.address(src).unwrap_or_default();
        self.line.push_str(&self.style.picture(text.trim(), &address, self.dir()));
    }

    /// Ends what began at `from` within the line.
    pub(super) fn close_inline(&mut self, inline: &Inline, dir: Option<Direction>, from: usize) {
        let from = if self.line.is_char_boundary(from) { from.min(self.line.len()) } else { 0 };
        let inside = self.line.split_off(from);
        let words = inside.trim();
        if words.is_empty() {
            return self.line.push_str(&inside);
        }
        let (before, after) = inside.split_at(inside.len() - inside.trim_start().len());
        let after = &after[words.len()..];
        let isolated = match dir {
            Some(_) => isolate_in(words, self.dir()).into_owned(),
            None => words.to_owned(),
        };
        self.line.push_str(before);
        let marked = self.marked(inline, &isolated);
        self.line.push_str(&marked);
        self.line.push_str(after);
    }

    fn marked(&self, inline: &Inline, words: &str) -> String {
        match inline {
            Inline::Link(address) => match self.address(address) {
                Some(address) => self.style.link(words, &address, self.dir()),
                None => words.to_owned(),
            },
            Inline::Mark | Inline::Altered if self.style == Style::Text => format!("[{words}]"),
            Inline::Mark | Inline::Altered => format!("\\[{words}\\]"),
            Inline::Code => self.style.inline_code(words),
            other if self.style == Style::Markdown && !words.contains('\n') => {
                format!("{0}{words}{0}", other.marks())
            }
            _ => words.to_owned(),
        }
    }
}
