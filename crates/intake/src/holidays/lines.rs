//! Content lines: what was folded is put together again, before the bytes are read as text.
//!
//! Source: RFC 5545, section 3.1. Writers may fold within a character.

use super::faults::Faults;

/// The most bytes of one content line.
const MAX_BYTES: usize = 64 * 1024;

/// A content line, and the number of the line on which it begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) number: usize,
    pub(super) text: String,
}

/// The content lines of a file.
pub(super) fn unfolded(bytes: &[u8], faults: &mut Faults) -> Vec<Line> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let mut whole: Vec<(usize, Vec<u8>)> = Vec::new();
    for (number, line) in bytes.split(|byte| *byte == b'\n').enumerate() {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        match (line.first(), whole.last_mut()) {
            (Some(b' ' | b'\t'), Some((_, before))) => before.extend_from_slice(&line[1..]),
            (None, _) => {}
            _ => whole.push((number + 1, line.to_vec())),
        }
        if whole.last().is_some_and(|(_, line)| line.len() > MAX_BYTES) {
            faults.add(number + 1, format!("the line is longer than {MAX_BYTES} bytes"));
            return Vec::new();
        }
    }
    whole.into_iter().filter_map(|(number, bytes)| text(number, bytes, faults)).collect()
}

fn text(number: usize, bytes: Vec<u8>, faults: &mut Faults) -> Option<Line> {
    match String::from_utf8(bytes) {
        Ok(text) => Some(Line { number, text }),
        Err(_) => {
            faults.add(number, "is not UTF-8; save the calendar as UTF-8");
            None
        }
    }
}
