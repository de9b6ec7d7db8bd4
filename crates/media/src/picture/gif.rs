//! GIF: blocks up to the trailer; only those that the one picture needs are kept.
//!
//! Source: CompuServe, Graphics Interchange Format, Version 89a.

use super::Cut;
use crate::bytes::Bytes;
use crate::error::Fault;

const EXTENSION: u8 = 0x21;
const IMAGE: u8 = 0x2c;
const TRAILER: u8 = 0x3b;
/// The extension that says which colour is transparent.
const CONTROL: u8 = 0xf9;

fn ends() -> Fault {
    Fault::broken("GIF picture", "it ends before its end")
}

/// Cuts the file to the picture; one with more than one picture moves.
pub(super) fn cut(bytes: &[u8]) -> Result<Cut, Fault> {
    let mut rest = Bytes::new(bytes);
    let head = rest.take(13).ok_or_else(ends)?;
    let mut size = Bytes::new(&head[6..]);
    let (width, height) = size.le16().zip(size.le16()).ok_or_else(ends)?;
    let mut cut = Cut { width: width.into(), height: height.into(), bytes: head.to_vec(), exif: None };
    cut.bytes.extend(colours(&mut rest, head[10]).ok_or_else(ends)?);
    let mut pictures = 0;
    loop {
        let whole = rest.rest();
        let kept = match rest.byte().ok_or_else(ends)? {
            TRAILER => break,
            EXTENSION => {
                let control = rest.byte().ok_or_else(ends)? == CONTROL;
                blocks(&mut rest).ok_or_else(ends)?;
                // What is said of a second picture would be said of none.
                control && pictures == 0
            }
            IMAGE => {
                pictures += 1;
                picture(&mut rest, &mut cut).ok_or_else(ends)?;
                true
            }
            _ => return Err(Fault::broken("GIF picture", "a block is not like any")),
        };
        if pictures > 1 {
            return Err(Fault::Moves);
        }
        if kept {
            cut.bytes.extend(&whole[..whole.len() - rest.rest().len()]);
        }
    }
    if pictures == 0 {
        return Err(Fault::broken("GIF picture", "no picture is in it"));
    }
    cut.bytes.push(TRAILER);
    Ok(cut)
}

/// Takes a picture: where it stands, its colours, its pixels.
fn picture(rest: &mut Bytes<'_>, cut: &mut Cut) -> Option<()> {
    let (left, top) = rest.le16().zip(rest.le16())?;
    let (width, height) = rest.le16().zip(rest.le16())?;
    // A picture that does not fit its screen makes it larger, for some who show it.
    cut.width = cut.width.max(u32::from(left) + u32::from(width));
    cut.height = cut.height.max(u32::from(top) + u32::from(height));
    let flags = rest.byte()?;
    colours(rest, flags)?;
    rest.byte()?;
    blocks(rest)
}

/// Takes the table of colours that `flags` announce.
fn colours<'a>(rest: &mut Bytes<'a>, flags: u8) -> Option<&'a [u8]> {
    let count = if flags & 0x80 == 0 { 0 } else { 2 << (flags & 7) };
    rest.take(count * 3)
}

/// Takes blocks up to the empty one.
fn blocks(rest: &mut Bytes<'_>) -> Option<()> {
    loop {
        match rest.byte()? {
            0 => return Some(()),
            length => rest.take(length.into())?,
        };
    }
}
