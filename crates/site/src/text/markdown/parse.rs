//! Reads Markdown: CommonMark with tables, footnotes, strikethrough and bare links.

use std::borrow::Cow;

use comrak::{Arena, Node, Options, parse_document};

/// No real text quotes a quote more often; what goes deeper is shown at this depth.
pub(super) const DEEPEST: usize = 32;

/// Parses a text and hands its tree to `read`.
pub(super) fn with_document<T>(markdown: &str, read: impl FnOnce(Node<'_>) -> T) -> T {
    let arena = Arena::new();
    read(parse_document(&arena, &shallow(markdown), &options()))
}

fn options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.footnotes = true;
    options.extension.strikethrough = true;
    options.extension.autolink = true;
    options.extension.cjk_friendly_emphasis = true;
    // Footnotes that nothing refers to would be dropped; the renderer shows them after the others.
    options.parse.leave_footnote_definitions = true;
    options
}

/// Leaves out quotation marks beyond the deepest nesting, since each would cost work on every line.
fn shallow(markdown: &str) -> Cow<'_, str> {
    if markdown.lines().all(|line| marks(line).count() <= DEEPEST) {
        return Cow::Borrowed(markdown);
    }
    markdown.split_inclusive('\n').map(shallow_line).collect::<String>().into()
}

fn shallow_line(line: &str) -> Cow<'_, str> {
    let Some(cut) = marks(line).nth(DEEPEST) else { return Cow::Borrowed(line) };
    let kept = line[cut..].trim_start_matches(is_marker).to_owned();
    Cow::Owned(format!("{} {kept}", &line[..cut]))
}

/// Where the `>` among a line's leading markers stand.
fn marks(line: &str) -> impl Iterator<Item = usize> {
    line.char_indices().take_while(|(_, c)| is_marker(*c)).filter(|(_, c)| *c == '>').map(|(at, _)| at)
}

fn is_marker(c: char) -> bool {
    matches!(c, '>' | ' ' | '\t' | '-' | '*' | '+')
}
