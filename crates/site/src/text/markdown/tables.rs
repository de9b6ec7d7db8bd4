//! Writes tables: what their headings are, and how their columns are aligned.

use comrak::Node;
use comrak::nodes::TableAlignment;

use super::render::{Renderer, Step};
use crate::text::html::push_escaped;

impl Renderer<'_> {
    pub(super) fn table<'n>(
        &mut self,
        node: Node<'n>,
        alignments: &[TableAlignment],
        steps: &mut Vec<Step<'n>>,
    ) {
        let id = self.block_id(node);
        self.enter_block(steps);
        self.html.push_str(&format!("<div{id} class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\""));
        push_escaped(&mut self.html, self.layout.table_title);
        self.html.push_str("\">\n<table>\n<thead>\n");
        steps.push(Step::Write("</tbody>\n</table>\n</div>\n".into()));
        let rows: Vec<_> = node.children().collect();
        for (at, row) in rows.into_iter().enumerate().rev() {
            let (name, end) = if at == 0 { ("th", "</tr>\n</thead>\n<tbody>\n") } else { ("td", "</tr>\n") };
            steps.push(Step::Write(end.into()));
            let aligned = alignments.iter().copied().chain(std::iter::repeat(TableAlignment::None));
            let cells: Vec<_> = row.children().zip(aligned).collect();
            steps.extend(cells.into_iter().rev().map(|(cell, alignment)| Step::Cell(cell, name, alignment)));
            steps.push(Step::Write("<tr>\n".into()));
        }
    }

    pub(super) fn cell<'n>(
        &mut self,
        cell: Node<'n>,
        name: &str,
        alignment: TableAlignment,
        steps: &mut Vec<Step<'n>>,
    ) {
        let class = match alignment {
            TableAlignment::None => "",
            TableAlignment::Left => " class=\"align-start\"",
            TableAlignment::Center => " class=\"align-center\"",
            TableAlignment::Right => " class=\"align-end\"",
        };
        // A corner that is empty heads nothing.
        let name = if cell.first_child().is_none() { "td" } else { name };
        let scope = if name == "th" { " scope=\"col\"" } else { "" };
        self.html.push_str(&format!("<{name}{scope}{class}>"));
        self.inside(cell, format!("</{name}>\n"), steps);
    }
}
