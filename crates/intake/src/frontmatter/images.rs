//! Pictures, films and sound that a text shows, `![what is to be seen](photo.jpg "caption")`: where they stand and
//! what they name. Found by the parser that also makes the pages, so that code and escapes are no pictures.

use std::ops::Range;

use comrak::nodes::{AstNode, NodeValue, Sourcepos};
use comrak::{Arena, Options, parse_document};

use super::Said;

/// A picture, a film or a sound that a text shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Image {
    /// What it names, percent-decoded: a file beside the manuscript, or `media:…`; and where in the file it stands.
    pub destination: Said,
    /// What is to be seen, in plain words; empty where nothing is said.
    pub alt: String,
    /// What stands beneath it.
    pub caption: Option<String>,
}

/// How an image is written anew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// What is to be seen.
    pub alt: String,
    /// What it names.
    pub destination: String,
}

/// An image and where its Markdown stands.
struct Found {
    range: Range<usize>,
    line: usize,
    column: usize,
    alt: String,
    url: String,
    title: String,
}

/// The images of `markdown`, whose first line is `first_line` of its file, in their order.
pub(super) fn images(markdown: &str, first_line: usize) -> Vec<Image> {
    let found = found(markdown).into_iter();
    found
        .map(|image| Image {
            destination: Said {
                line: first_line + image.line - 1,
                column: image.column,
                text: decoded(&image.url),
            },
            alt: image.alt,
            caption: Some(image.title).filter(|title| !title.is_empty()),
        })
        .collect()
}

/// `markdown` with those images written anew for which `replacement`, told what they name and their description,
/// says how. Others stay as they are, and so does all around them.
pub fn with_images(markdown: &str, replacement: &dyn Fn(&str, &str) -> Option<Shown>) -> String {
    let mut out = String::with_capacity(markdown.len());
    let mut at = 0;
    for image in found(markdown) {
        let Some(Shown { alt, destination }) = replacement(&decoded(&image.url), &image.alt) else {
            continue;
        };
        out.push_str(&markdown[at..image.range.start]);
        out.push_str(&format!(
            "![{}]({destination}",
            escaped(&alt, &['[', ']', '*', '_', '`', '<', '&', '!'])
        ));
        if !image.title.is_empty() {
            out.push_str(&format!(" \"{}\"", escaped(&image.title, &['"', '&'])));
        }
        out.push(')');
        at = image.range.end;
    }
    out.push_str(&markdown[at..]);
    out
}

/// The images of `markdown` whose place is certain. An image within an image is no image, but its description.
fn found(markdown: &str) -> Vec<Found> {
    // Most texts show none, and need not be parsed.
    if !markdown.contains("![") {
        return Vec::new();
    }
    let arena = Arena::new();
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.footnotes = true;
    let starts: Vec<usize> =
        std::iter::once(0).chain(markdown.match_indices('\n').map(|(at, _)| at + 1)).collect();
    let mut images = Vec::new();
    let mut end = 0;
    for node in parse_document(&arena, markdown, &options).descendants() {
        let data = node.data();
        let NodeValue::Image(link) = &data.value else { continue };
        let Some((range, line)) = range(markdown, &starts, data.sourcepos) else { continue };
        if range.start < end {
            continue;
        }
        end = range.end;
        let column = 1 + markdown[starts[line - 1]..range.start].chars().count();
        images.push(Found {
            range,
            line,
            column,
            alt: plain(node),
            url: link.url.clone(),
            title: link.title.clone(),
        });
    }
    images
}

/// From where to where an image stands, and in which line; `None` where that is not an image's text.
fn range(markdown: &str, starts: &[usize], place: Sourcepos) -> Option<(Range<usize>, usize)> {
    let start = starts.get(place.start.line.checked_sub(1)?)? + place.start.column.checked_sub(1)?;
    let end = starts.get(place.end.line.checked_sub(1)?)? + place.end.column;
    let text = markdown.get(start..end)?;
    (text.starts_with("![") && text.ends_with([')', ']'])).then_some((start..end, place.start.line))
}

/// The words within a node.
fn plain<'a>(node: &'a AstNode<'a>) -> String {
    let mut words = String::new();
    for inner in node.descendants() {
        match &inner.data().value {
            NodeValue::Text(text) => words.push_str(text),
            NodeValue::Code(code) => words.push_str(&code.literal),
            NodeValue::SoftBreak | NodeValue::LineBreak => words.push(' '),
            _ => {}
        }
    }
    words.trim().to_owned()
}

/// A text with these characters, and backslashes, escaped.
fn escaped(text: &str, marks: &[char]) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c == '\\' || marks.contains(&c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// An address with `%20` and the like read; as it stands where that is no text.
fn decoded(url: &str) -> String {
    let mut bytes = Vec::with_capacity(url.len());
    let mut rest = url.as_bytes();
    while let [first, after @ ..] = rest {
        let byte = after.get(..2).filter(|_| *first == b'%').and_then(|digits| {
            let digits = std::str::from_utf8(digits).ok().filter(|digits| !digits.starts_with('+'))?;
            u8::from_str_radix(digits, 16).ok()
        });
        bytes.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { &after[2..] } else { after };
    }
    String::from_utf8(bytes).unwrap_or_else(|_| url.to_owned())
}
