//! Tables: cells apart by tabs in text, between bars in Markdown.

use super::style::Style;

/// The rows of a table as they are read.
#[derive(Debug, Default)]
pub(super) struct Table {
    rows: Vec<Vec<String>>,
}

impl Table {
    pub(super) fn row(&mut self) {
        self.rows.push(Vec::new());
    }

    pub(super) fn cell(&mut self, text: &str) {
        if self.rows.is_empty() {
            self.row();
        }
        self.rows.iter_mut().last().into_iter().for_each(|row| row.push(text.to_owned()));
    }

    pub(super) fn is_empty(&self) -> bool {
        self.rows.iter().all(Vec::is_empty)
    }

    /// The whole table. The first row stands for its headings in Markdown, which knows no table without.
    pub(super) fn written(&self, style: Style) -> String {
        let rows = self.rows.iter().filter(|row| !row.is_empty());
        match style {
            Style::Text => {
                rows.map(|row| row.join("\t").trim_end().to_owned()).collect::<Vec<_>>().join("\n")
            }
            Style::Markdown => {
                let columns = self.rows.iter().map(Vec::len).max().unwrap_or(0);
                let mut lines: Vec<_> = rows.map(|row| format!("| {} |", row.join(" | "))).collect();
                lines.insert(1.min(lines.len()), format!("|{}", " --- |".repeat(columns)));
                lines.join("\n")
            }
        }
    }
}
