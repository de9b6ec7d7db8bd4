//! PNG: chunks up to the end; only those that the picture needs are kept.
//!
//! Source: W3C Portable Network Graphics, Third Edition, 11.

use super::Cut;
use crate::bytes::{Bytes, length};
use crate::error::Fault;

/// Size, palette, pixels, transparency, and how colours and their density are meant.
const KEPT: [&[u8; 4]; 11] =
    [b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"cICP"];
/// Density in pixels a metre.
const DENSITY: &[u8; 4] = b"pHYs";

fn broken(what: &str) -> Fault {
    Fault::broken("PNG picture", what)
}

/// Cuts the file to the picture.
pub(super) fn cut(bytes: &[u8]) -> Result<Cut, Fault> {
    let ends = || broken("it ends before its end");
    let (signature, rest) = bytes.split_at_checked(8).ok_or_else(ends)?;
    let mut cut = Cut { width: 0, height: 0, bytes: signature.to_vec(), exif: None };
    let mut rest = Bytes::new(rest);
    loop {
        let whole = rest.rest();
        let size = rest.be32().ok_or_else(ends)?;
        let name = rest.four().ok_or_else(ends)?;
        let body = rest.take(length(size)).ok_or_else(ends)?;
        rest.take(4).ok_or_else(ends)?;
        match &name {
            b"IHDR" if cut.width == 0 => {
                let mut body = Bytes::new(body);
                (cut.width, cut.height) = body.be32().zip(body.be32()).ok_or_else(ends)?;
            }
            b"IHDR" => return Err(broken("it says its size twice")),
            _ if cut.width == 0 => return Err(broken("it does not begin with its size")),
            b"eXIf" => cut.exif = cut.exif.or_else(|| Some(body.to_vec())),
            b"acTL" => return Err(Fault::Moves),
            _ => {}
        }
        if KEPT.contains(&&name) || name == *DENSITY {
            cut.bytes.extend(&whole[..body.len() + 12]);
        }
        if &name == b"IEND" {
            return Ok(cut);
        }
    }
}
