//! WebP: the chunks of a RIFF file; only those that the picture needs are kept.
//!
//! Source: RFC 9649, 2.

use super::Cut;
use crate::bytes::{Bytes, length};
use crate::error::Fault;

/// The flags of an extended file that announce what is cut away: EXIF and XMP.
const NOTES: u8 = 0b0000_1100;
/// The flag of a file that moves.
const MOVES: u8 = 0b0000_0010;

fn broken(what: &str) -> Fault {
    Fault::broken("WebP picture", what)
}

/// Cuts the file to the picture.
pub(super) fn cut(bytes: &[u8]) -> Result<Cut, Fault> {
    let ends = || broken("it ends before its end");
    let mut head = Bytes::new(bytes.get(4..).unwrap_or_default());
    let stated = head.le32().map(length).ok_or_else(ends)?;
    // The name WEBP is within what the length states.
    let inside = head.take(stated).and_then(|inside| inside.get(4..)).ok_or_else(ends)?;
    let mut cut = Cut { width: 0, height: 0, bytes: b"RIFF\0\0\0\0WEBP".to_vec(), exif: None };
    let mut chunks = Bytes::new(inside);
    let mut pictures = 0;
    while !chunks.rest().is_empty() {
        let whole = chunks.rest();
        let name = chunks.four().ok_or_else(ends)?;
        let size = chunks.le32().map(length).ok_or_else(ends)?;
        let body = chunks.take(size).ok_or_else(ends)?;
        let padding = size % 2;
        chunks.take(padding.min(chunks.rest().len()));
        match &name {
            b"VP8X" => extended(&mut cut, body)?,
            b"ANIM" | b"ANMF" => return Err(Fault::Moves),
            b"EXIF" => cut.exif = Some(body.strip_prefix(b"Exif\0\0").unwrap_or(body).to_vec()),
            b"VP8 " | b"VP8L" | b"ALPH" | b"ICCP" => {
                cut.bytes.extend(&whole[..size + 8]);
                cut.bytes.extend(std::iter::repeat_n(0, padding));
            }
            _ => {}
        }
        if let Some((width, height)) = own_size(&name, body) {
            pictures += 1;
            cut.width = cut.width.max(width);
            cut.height = cut.height.max(height);
        }
    }
    if pictures != 1 {
        return Err(broken("it has not one picture"));
    }
    let size = u32::try_from(cut.bytes.len() - 8).map_err(|_| ends())?;
    cut.bytes[4..8].copy_from_slice(&size.to_le_bytes());
    Ok(cut)
}

/// Takes the head of an extended file, without the flags of what is cut away.
fn extended(cut: &mut Cut, body: &[u8]) -> Result<(), Fault> {
    let [flags, _, _, _, w0, w1, w2, h0, h1, h2] = *body else {
        return Err(broken("its head is not like any"));
    };
    if flags & MOVES != 0 {
        return Err(Fault::Moves);
    }
    cut.width = 1 + u32::from_le_bytes([w0, w1, w2, 0]);
    cut.height = 1 + u32::from_le_bytes([h0, h1, h2, 0]);
    cut.bytes.extend(b"VP8X\x0a\0\0\0");
    cut.bytes.push(flags & !NOTES);
    cut.bytes.extend(&body[1..]);
    Ok(())
}

/// Width and height in a chunk of pixels.
fn own_size(name: &[u8; 4], body: &[u8]) -> Option<(u32, u32)> {
    let mut body = Bytes::new(body);
    match name {
        b"VP8 " => {
            body.take(6)?;
            let side = |stated: u16| u32::from(stated & 0x3fff);
            Some((side(body.le16()?), side(body.le16()?)))
        }
        b"VP8L" => {
            body.byte().filter(|signature| *signature == 0x2f)?;
            let stated = body.le32()?;
            Some(((stated & 0x3fff) + 1, (stated >> 14 & 0x3fff) + 1))
        }
        _ => None,
    }
}
