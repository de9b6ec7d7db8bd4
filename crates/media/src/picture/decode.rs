//! From a file to pixels, within limits.

use std::io::Cursor;

use image::codecs::gif::GifDecoder;
use image::codecs::jpeg::JpegDecoder;
use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::{DynamicImage, ImageDecoder, ImageResult, Limits, Rgba};

use crate::error::Fault;
use crate::limits::{MAX_ALLOC, MAX_SIDE};
use crate::sort::Sort;

/// More colours than this has no drawing that is worth keeping without loss.
const MAX_DRAWN_COLOURS: usize = 4096;

/// A colour profile that is longer than this is no picture's.
const MAX_PROFILE_BYTES: usize = 1 << 20;

/// Pixels, and how their colours are meant.
pub(crate) struct Decoded {
    pub(crate) image: DynamicImage,
    /// Its ICC profile, where it is one of these pixels.
    pub(crate) profile: Option<Vec<u8>>,
}

/// Decodes a whole picture; one that is cut short or broken is refused.
pub(crate) fn decode(sort: Sort, bytes: &[u8]) -> Result<Decoded, Fault> {
    let cursor = Cursor::new(bytes);
    let decoded = match sort {
        Sort::Png => PngDecoder::with_limits(cursor, limits()).and_then(pixels),
        Sort::WebP => WebPDecoder::new(cursor).and_then(pixels),
        Sort::Gif => GifDecoder::new(cursor).and_then(pixels),
        _ => JpegDecoder::new(cursor).and_then(pixels),
    };
    decoded.map_err(|error| Fault::broken(sort.called(), error.to_string()))
}

fn limits() -> Limits {
    let mut limits = Limits::no_limits();
    limits.max_image_width = Some(MAX_SIDE);
    limits.max_image_height = Some(MAX_SIDE);
    limits.max_alloc = Some(MAX_ALLOC);
    limits
}

fn pixels(mut decoder: impl ImageDecoder) -> ImageResult<Decoded> {
    decoder.set_limits(limits())?;
    let profile = decoder.icc_profile().ok().flatten();
    let image = DynamicImage::from_decoder(decoder)?;
    let space: &[u8] = if image.color().has_color() { b"RGB " } else { b"GRAY" };
    Ok(Decoded { profile: profile.filter(|profile| is_profile_of(profile, space)), image })
}

/// Whether it is an ICC profile of this colour space (ICC.1:2022, 7.2): the profile of a picture in CMYK does
/// not hold for what it is decoded to.
fn is_profile_of(profile: &[u8], space: &[u8]) -> bool {
    profile.len() <= MAX_PROFILE_BYTES
        && profile.get(36..40) == Some(b"acsp")
        && profile.get(16..20) == Some(space)
}

impl Decoded {
    /// Whether something can be seen through.
    pub(crate) fn is_transparent(&self) -> bool {
        self.image.color().has_alpha() && self.image.to_rgba8().pixels().any(|Rgba([.., alpha])| *alpha < 255)
    }

    /// Whether it is drawn, not photographed: it can be seen through, or half of all pixels are like the one
    /// before them, and there are few colours.
    pub(crate) fn is_drawing(&self) -> bool {
        if self.is_transparent() {
            return true;
        }
        let picture = self.image.to_rgb8();
        let mut colours = std::collections::HashSet::new();
        let mut alike = 0_u64;
        let mut last = None;
        for pixel in picture.pixels() {
            if last == Some(pixel) {
                alike += 1;
                continue;
            }
            last = Some(pixel);
            if colours.insert(pixel.0) && colours.len() > MAX_DRAWN_COLOURS {
                return false;
            }
        }
        alike * 2 >= u64::from(picture.width()) * u64::from(picture.height())
    }
}
