//! Literal text in Markdown and back: what a capture says is words, never formatting.

/// Returns Markdown that shows each of `paragraphs` exactly as it is, parted by blank lines.
pub fn paragraphs_to_markdown<'a>(paragraphs: impl IntoIterator<Item = &'a str>) -> String {
    let escaped: Vec<String> = paragraphs.into_iter().map(escape).collect();
    escaped.join("\n\n")
}

/// Returns Markdown (CommonMark with the usual extensions) that shows the one-line `text` literally.
///
/// ```
/// assert_eq!(intake::escape_markdown("1. *Not* a list"), r"1\. \*Not\* a list");
/// ```
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut line_start = true;
    let mut digits_only = true;
    for (index, c) in text.char_indices() {
        let marker = line_start && matches!(c, '#' | '+' | '-' | '=' | ':' | '>');
        let numbered = digits_only && !line_start && matches!(c, '.' | ')');
        let special =
            matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '~' | '|' | '^' | '$' | '{' | '}');
        if marker || numbered || special || (c == '&' && begins_entity(&text[index + 1..])) {
            out.push('\\');
        }
        out.push(c);
        digits_only = if c == '\n' { true } else { digits_only && c.is_ascii_digit() };
        line_start = c == '\n';
    }
    out
}

/// Takes the escapes of [`escape`] out again.
pub fn unescape(markdown: &str) -> String {
    let mut out = String::with_capacity(markdown.len());
    let mut chars = markdown.chars().peekable();
    while let Some(c) = chars.next() {
        match chars.peek() {
            Some(next) if c == '\\' && next.is_ascii_punctuation() => {
                out.push(*next);
                chars.next();
            }
            _ => out.push(c),
        }
    }
    out
}

fn begins_entity(rest: &str) -> bool {
    let name = rest.bytes().take(33).take_while(|b| b.is_ascii_alphanumeric() || *b == b'#').count();
    name > 0 && rest.as_bytes().get(name) == Some(&b';')
}
