//! A text as numbered lines, each cut into runs where a layout parted columns by long blanks.

use super::hygiene::{clean, spell};

/// Blanks in a row that part two columns of a page's layout.
const COLUMN_GAP: usize = 4;

/// One line of the input.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    /// Counted from 1, as editors count.
    pub(crate) number: usize,
    /// The line as a field may hold it; empty if blank.
    pub(crate) text: String,
    /// The columns of the line, if long blanks part it into more than one; else the text once.
    pub(crate) columns: Vec<String>,
    /// Names of the characters that were removed from it, if any.
    pub(crate) removed: Option<String>,
}

impl Line {
    fn new(number: usize, raw: &str) -> Self {
        let whole = clean(raw);
        let columns = if whole.text.is_empty() { Vec::new() } else { columns(raw) };
        let removed = if whole.removed.is_empty() { None } else { Some(spell(&whole.removed)) };
        Self { number, text: whole.text, columns, removed }
    }

    pub(crate) fn is_blank(&self) -> bool {
        self.text.is_empty()
    }
}

/// Cuts `text` at line feeds, carriage returns, or both together.
pub(crate) fn lines(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.find(['\n', '\r']).unwrap_or(rest.len());
        let (line, tail) = rest.split_at(end);
        lines.push(Line::new(lines.len() + 1, line));
        rest = tail.strip_prefix("\r\n").or_else(|| tail.get(1..)).unwrap_or_default();
    }
    lines
}

fn columns(raw: &str) -> Vec<String> {
    let mut columns = Vec::new();
    let mut start = 0;
    let mut gap_start = None;
    let mut width = 0;
    for (index, c) in raw.char_indices() {
        if c.is_whitespace() {
            gap_start.get_or_insert(index);
            width += if c == '\t' { COLUMN_GAP } else { 1 };
            continue;
        }
        if let Some(gap) = gap_start.take()
            && width >= COLUMN_GAP
        {
            columns.push(clean(&raw[start..gap]).text);
            start = index;
        }
        width = 0;
    }
    columns.push(clean(&raw[start..]).text);
    let bars = columns
        .iter()
        .flat_map(|column| column.split(['|', '│', '｜']))
        .map(|column| column.trim().to_owned());
    bars.filter(|column| !column.is_empty()).collect()
}
