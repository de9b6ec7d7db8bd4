//! Where front matter ends and the text begins.

use super::Fault;

/// The longest front matter, in bytes.
const MAX_HEADER_BYTES: usize = 64 * 1024;

/// A file in its two parts.
pub(super) struct Parts<'a> {
    /// The lines between the marks.
    pub(super) header: &'a str,
    /// Number of the header's first line in the file.
    pub(super) header_line: usize,
    /// The text after it.
    pub(super) body: &'a str,
    /// Number of the body's first line in the file.
    pub(super) body_line: usize,
}

/// Parts `text`, whose lines end with line feeds.
pub(super) fn split(text: &str) -> Result<Parts<'_>, Fault> {
    let fault = |line, what: &str| Fault { line, column: 1, what: what.to_owned() };
    let blank = text.len() - text.trim_start_matches(['\n', ' ', '\t', '\u{FEFF}']).len();
    let first_line = 1 + text[..blank].matches('\n').count();
    let rest = &text[blank..];
    let opening = rest.split('\n').next().unwrap_or_default();
    if opening.trim_end() != "---" {
        return Err(fault(
            first_line,
            "the file does not begin with front matter; begin it with a line \"---\"",
        ));
    }
    let header = rest.get(opening.len() + 1..).unwrap_or_default();
    let mut at = 0;
    for line in header.split_inclusive('\n') {
        if matches!(line.trim_end(), "---" | "...") {
            let body = &header[at + line.len()..];
            let body_line = first_line + 2 + header[..at].matches('\n').count();
            return Ok(Parts { header: &header[..at], header_line: first_line + 1, body, body_line });
        }
        at += line.len();
        if at > MAX_HEADER_BYTES {
            return Err(fault(
                first_line,
                "the front matter is longer than 64 KiB; is its closing line \"---\" missing?",
            ));
        }
    }
    Err(fault(first_line, "the front matter has no end; close it with a line \"---\""))
}
