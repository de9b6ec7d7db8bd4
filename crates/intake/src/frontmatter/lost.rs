//! Links of a text that lead neither to a page of the site nor elsewhere: a reader who followed one would find nothing.

use comrak::nodes::NodeValue;
use comrak::{Arena, Options, parse_document};

use super::Said;

/// The links of `markdown` that name no whole address, as `[the report](report.pdf)` or `[here](www.example.org)`, and
/// where they stand; `first_line` is the first line's number in its file.
pub(super) fn lost_links(markdown: &str, first_line: usize) -> Vec<Said> {
    if !markdown.contains("](") && !markdown.contains("]:") {
        return Vec::new();
    }
    let arena = Arena::new();
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.footnotes = true;
    let document = parse_document(&arena, markdown, &options);
    let lost = document.descendants().filter_map(|node| {
        let data = node.data();
        let NodeValue::Link(link) = &data.value else { return None };
        let start = data.sourcepos.start;
        (!is_whole(link.url.trim())).then(|| Said {
            line: first_line + start.line.saturating_sub(1),
            column: start.column.max(1),
            text: link.url.clone(),
        })
    });
    lost.collect()
}

/// Whether an address has a scheme, is one of the site, or of a place on the page itself.
fn is_whole(address: &str) -> bool {
    let scheme = address.split_once(':').map(|(scheme, _)| scheme);
    let has_scheme = scheme.is_some_and(|scheme| {
        scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.'))
    });
    address.is_empty() || has_scheme || address.starts_with(['/', '#', '\\'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_without_a_whole_address_is_found_with_its_place() {
        let text = "See [the report](report.pdf), [us](https://a.example), [home](/en/), [mail](mailto:a@b.example),\n\
                    [below](#b2), [film](media:aebagbafaydqqcikbmga2dqpca@1) and `[x](y.pdf)`.\n\n[old]: www.example.org\n\nIt is [old].\n";
        let found: Vec<_> =
            lost_links(text, 10).into_iter().map(|said| (said.line, said.column, said.text)).collect();
        assert_eq!(found, [(10, 5, "report.pdf".to_owned()), (15, 7, "www.example.org".to_owned())]);
    }
}
