//! Office documents: archives of which only the list of names is read; nothing is unpacked.
//!
//! Source: APPNOTE.TXT 4.3 (ZIP), OpenDocument 1.3 part 2, ECMA-376 part 2.

use crate::bytes::{Bytes, length};
use crate::error::Fault;

/// No document has as many parts.
const MAX_PARTS: usize = 20_000;
/// The list of names ends within so many bytes of the end: its own end, and a comment.
const END_WITHIN: usize = 22 + 0xffff;

const ODF: [&str; 3] = [
    "application/vnd.oasis.opendocument.text",
    "application/vnd.oasis.opendocument.spreadsheet",
    "application/vnd.oasis.opendocument.presentation",
];

/// The part that an Office document has, and what it is then.
const OOXML: [(&str, &str); 3] = [
    ("word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("ppt/presentation.xml", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
];

/// What the document is.
pub(super) fn media_type(bytes: &[u8]) -> Result<&'static str, Fault> {
    let names = names(bytes).ok_or_else(|| Fault::broken("document", "its list of parts cannot be read"))?;
    let odf = first_part(bytes).and_then(|stated| ODF.into_iter().find(|known| known.as_bytes() == stated));
    let is_there = |wanted: &str| names.contains(&wanted.as_bytes());
    let ooxml = || {
        let (_, known) = OOXML.iter().find(|(part, _)| is_there(part))?;
        is_there("[Content_Types].xml").then_some(*known)
    };
    let known = odf.or_else(ooxml).ok_or(Fault::Unwanted {
        what: "a ZIP archive",
        remedy: "nobody sees what is in it before opening it; publish its files one by one",
    })?;
    match names.iter().any(|name| runs(name)) {
        true => Err(Fault::Unwanted {
            what: "a document with macros",
            remedy: "readers would run them; save it without macros, or as PDF",
        }),
        false => Ok(known),
    }
}

/// Whether a part of this name is a program.
fn runs(name: &[u8]) -> bool {
    let name = String::from_utf8_lossy(name).to_lowercase();
    name.ends_with("vbaproject.bin")
        || name.contains("/activex/")
        || name.starts_with("basic/")
        || name.starts_with("scripts/")
}

/// What OpenDocument writes first, unpacked, for those who look at the first bytes: its type.
fn first_part(bytes: &[u8]) -> Option<&[u8]> {
    let mut head = Bytes::new(bytes.get(8..)?);
    let packed = head.le16()? != 0;
    head.take(8)?;
    let size = length(head.le32()?);
    head.le32()?;
    let (name, extra) = (head.le16()?, head.le16()?);
    let named = head.take(name.into())? == b"mimetype";
    head.take(extra.into())?;
    head.take(size).filter(|_| named && !packed)
}

/// The names of all parts, by the list at the end.
fn names(bytes: &[u8]) -> Option<Vec<&[u8]>> {
    let start = bytes.len().saturating_sub(END_WITHIN);
    let at = start + bytes[start..].windows(4).rposition(|mark| mark == b"PK\x05\x06")?;
    let mut end = Bytes::new(bytes.get(at + 10..)?);
    let count = usize::from(end.le16()?);
    end.le32()?;
    let mut list = Bytes::new(bytes.get(length(end.le32()?)..)?);
    (count <= MAX_PARTS).then_some(())?;
    (0..count).map(|_| part(&mut list)).collect()
}

/// The name of the part that the list names next.
fn part<'a>(list: &mut Bytes<'a>) -> Option<&'a [u8]> {
    list.four().filter(|mark| mark == b"PK\x01\x02")?;
    list.take(24)?;
    let (name, extra, comment) = (list.le16()?, list.le16()?, list.le16()?);
    list.take(12)?;
    let name = list.take(name.into())?;
    list.take(usize::from(extra) + usize::from(comment))?;
    Some(name)
}
