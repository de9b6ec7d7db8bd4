//! Pictures made of pixels: checked, turned upright, and freed of all that is not the picture.
//!
//! What a camera or a program writes beside the picture (place, time, device, author, thumbnail, notes) is cut
//! away without touching the pixels. They are encoded again only where the picture must be turned.

mod decode;
mod encode;
mod gif;
mod jpeg;
mod png;
mod webp;

use image::metadata::Orientation;

use crate::error::Fault;
use crate::inspect::Found;
use crate::limits::{MAX_PIXELS, MAX_SIDE};
use crate::sort::Sort;

pub(crate) use decode::{Decoded, decode};
pub(crate) use encode::{as_jpeg, as_png};

/// How good a JPEG is that is made again because it must be turned, of 100.
const TURNED_QUALITY: u8 = 94;

/// A picture file cut to the picture, before any pixel is read.
pub(crate) struct Cut {
    /// Width in pixels, as the file says.
    pub(crate) width: u32,
    /// Height in pixels, as the file says.
    pub(crate) height: u32,
    /// The file without what is not the picture.
    pub(crate) bytes: Vec<u8>,
    /// What the file says in its EXIF, for the orientation alone.
    pub(crate) exif: Option<Vec<u8>>,
}

/// Checks a picture, and takes out what must not be public.
pub(crate) fn inspect(sort: Sort, bytes: Vec<u8>) -> Result<Found, Fault> {
    let cut = cut(sort, &bytes)?;
    drop(bytes);
    let turn = cut.exif.as_deref().and_then(Orientation::from_exif_chunk);
    let decoded = decode(sort, &cut.bytes)?;
    match turn.filter(|turn| *turn != Orientation::NoTransforms) {
        None => Ok(Found {
            media_type: media_type(sort),
            size: Some((cut.width, cut.height)),
            bytes: cut.bytes,
            seconds: None,
        }),
        Some(turn) => turned(sort, decoded, turn),
    }
}

/// The picture with its pixels turned as it says they should be shown.
fn turned(sort: Sort, mut decoded: Decoded, turn: Orientation) -> Result<Found, Fault> {
    decoded.image.apply_orientation(turn);
    let size = (decoded.image.width(), decoded.image.height());
    // Nothing here writes WebP as small as it came, so what had to lose something already loses little more.
    let lossless = match sort {
        Sort::Jpeg => false,
        Sort::WebP => decoded.is_drawing(),
        _ => true,
    };
    let (media_type, bytes) = match lossless {
        true => ("image/png", as_png(&decoded)?),
        false => ("image/jpeg", as_jpeg(&decoded, TURNED_QUALITY)?),
    };
    Ok(Found { media_type, bytes, size: Some(size), seconds: None })
}

/// Cuts the file to the picture; its size is checked before anything is decoded.
pub(crate) fn cut(sort: Sort, bytes: &[u8]) -> Result<Cut, Fault> {
    let cut = match sort {
        Sort::Png => png::cut(bytes),
        Sort::WebP => webp::cut(bytes),
        Sort::Gif => gif::cut(bytes),
        _ => jpeg::cut(bytes),
    }?;
    check_size(sort, cut.width, cut.height)?;
    Ok(cut)
}

fn check_size(sort: Sort, width: u32, height: u32) -> Result<(), Fault> {
    if width == 0 || height == 0 {
        return Err(Fault::broken(sort.called(), "it says that it has no width or no height"));
    }
    let fits = width <= MAX_SIDE && height <= MAX_SIDE && u64::from(width) * u64::from(height) <= MAX_PIXELS;
    if fits { Ok(()) } else { Err(Fault::TooManyPixels { width, height }) }
}

fn media_type(sort: Sort) -> &'static str {
    match sort {
        Sort::Png => "image/png",
        Sort::WebP => "image/webp",
        Sort::Gif => "image/gif",
        _ => "image/jpeg",
    }
}
