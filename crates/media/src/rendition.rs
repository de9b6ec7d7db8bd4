//! Smaller pictures of a picture, for small screens and weak lines.

use image::imageops::{FilterType, resize, thumbnail};
use image::{DynamicImage, ImageBuffer, Pixel, Rgba};

use crate::error::Fault;
use crate::limits::LADDER;
use crate::picture::{Decoded, as_jpeg, as_png, cut, decode};
use crate::sort::Sort;

/// How good a rendition in JPEG is, of 100.
const QUALITY: u8 = 82;

/// So many times as wide as the rendition, a picture is first made smaller by averaging, which is quick.
const COARSE: u32 = 3;

/// Which way of making renditions this is: raised whenever the same picture would come out otherwise.
pub const RENDITION_VERSION: u32 = 1;

/// A smaller picture of a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendition {
    /// Its file.
    pub bytes: Vec<u8>,
    /// `image/jpeg` of photographs, `image/png` of drawings and of what can be seen through.
    pub media_type: &'static str,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels, at least 1.
    pub height: u32,
}

impl Rendition {
    /// The media type of a rendition that begins with `start`, as [`rendition`] made it.
    pub fn type_of(start: &[u8]) -> &'static str {
        if start.first() == Some(&0x89) { "image/png" } else { "image/jpeg" }
    }
}

/// The widths in which renditions are made of a picture that is `width` pixels wide: all of
/// [`LADDER`] that are no wider.
pub fn ladder(width: u32) -> &'static [u32] {
    &LADDER[..LADDER.partition_point(|step| *step <= width)]
}

/// A rendition, `width` pixels wide, of a picture that has been inspected: a JPEG, PNG, WebP or GIF.
///
/// Of drawings (SVG) there are none: they have no pixels.
///
/// # Errors
///
/// [`Fault::NoPicture`] of any other file, [`Fault::NotWider`] if the picture is not as wide as that, and what
/// keeps a picture from being read.
pub fn rendition(bytes: &[u8], width: u32) -> Result<Rendition, Fault> {
    let sort = Sort::of(bytes)?;
    if !matches!(sort, Sort::Jpeg | Sort::Png | Sort::WebP | Sort::Gif) {
        return Err(Fault::NoPicture);
    }
    let cut = cut(sort, bytes)?;
    if width == 0 || width > cut.width {
        return Err(Fault::NotWider { own: cut.width, width });
    }
    let decoded = decode(sort, &cut.bytes)?;
    let drawing = sort != Sort::Jpeg && decoded.is_drawing();
    let image = smaller(&decoded, width, height_of(cut.width, cut.height, width));
    let smaller = Decoded { image, profile: decoded.profile };
    let (media_type, bytes) = match drawing {
        true => ("image/png", as_png(&smaller)?),
        false => ("image/jpeg", as_jpeg(&smaller, QUALITY)?),
    };
    Ok(Rendition { bytes, media_type, width: smaller.image.width(), height: smaller.image.height() })
}

/// How high a picture of `own_width` × `own_height` is when it is `width` wide.
fn height_of(own_width: u32, own_height: u32, width: u32) -> u32 {
    let own = u64::from(own_width);
    let height = (u64::from(own_height) * u64::from(width) + own / 2) / own;
    u32::try_from(height).unwrap_or(u32::MAX).max(1)
}

/// The picture in its new size, with eight bits a channel.
fn smaller(decoded: &Decoded, width: u32, height: u32) -> DynamicImage {
    if decoded.is_transparent() {
        let mut image = decoded.image.to_rgba8();
        image.pixels_mut().for_each(weigh);
        let mut image = resized(&image, width, height);
        image.pixels_mut().for_each(unweigh);
        DynamicImage::ImageRgba8(image)
    } else if decoded.image.color().has_color() {
        DynamicImage::ImageRgb8(resized(&decoded.image.to_rgb8(), width, height))
    } else {
        DynamicImage::ImageLuma8(resized(&decoded.image.to_luma8(), width, height))
    }
}

/// Averages first where the picture is much larger, then filters well.
fn resized<P>(image: &ImageBuffer<P, Vec<u8>>, width: u32, height: u32) -> ImageBuffer<P, Vec<u8>>
where
    P: Pixel<Subpixel = u8> + 'static,
{
    let coarse = (width * COARSE, height.saturating_mul(COARSE));
    if image.width() < 2 * coarse.0 || image.height() < 2 * coarse.1 {
        return resize(image, width, height, FilterType::Lanczos3);
    }
    resize(&thumbnail(image, coarse.0, coarse.1), width, height, FilterType::Lanczos3)
}

/// Lets each colour count for as much as is seen of it, so that what is not seen does not shine through.
fn weigh(Rgba([red, green, blue, alpha]): &mut Rgba<u8>) {
    for channel in [red, green, blue] {
        *channel = divided(u32::from(*channel) * u32::from(*alpha), 255);
    }
}

/// Undoes [`weigh`].
fn unweigh(Rgba([red, green, blue, alpha]): &mut Rgba<u8>) {
    for channel in [red, green, blue] {
        *channel = divided(u32::from(*channel) * 255, u32::from(*alpha).max(1));
    }
}

/// The quotient, rounded, of at most 255.
fn divided(number: u32, by: u32) -> u8 {
    u8::try_from((number + by / 2) / by).unwrap_or(u8::MAX)
}
