//! From pixels to a file that has nothing in it but the picture and how its colours are meant.

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{DynamicImage, ImageEncoder, ImageError, ImageResult};

use super::decode::Decoded;
use crate::error::Fault;

/// The picture as JPEG of this quality, of 100; it must be one that cannot be seen through.
pub(crate) fn as_jpeg(decoded: &Decoded, quality: u8) -> Result<Vec<u8>, Fault> {
    let flat = match decoded.image.color().has_color() {
        false => DynamicImage::ImageLuma8(decoded.image.to_luma8()),
        true => DynamicImage::ImageRgb8(decoded.image.to_rgb8()),
    };
    let mut bytes = Vec::new();
    write(JpegEncoder::new_with_quality(&mut bytes, quality), decoded, &flat)?;
    Ok(bytes)
}

/// The picture as PNG.
pub(crate) fn as_png(decoded: &Decoded) -> Result<Vec<u8>, Fault> {
    let mut bytes = Vec::new();
    let encoder = PngEncoder::new_with_quality(&mut bytes, CompressionType::Default, FilterType::Adaptive);
    write(encoder, decoded, &decoded.image)?;
    Ok(bytes)
}

fn write(mut encoder: impl ImageEncoder, decoded: &Decoded, image: &DynamicImage) -> Result<(), Fault> {
    let written: ImageResult<()> = (|| {
        if let Some(profile) = &decoded.profile {
            encoder.set_icc_profile(profile.clone()).map_err(ImageError::Unsupported)?;
        }
        encoder.write_image(image.as_bytes(), image.width(), image.height(), image.color().into())
    })();
    written.map_err(|error| Fault::broken("picture", error.to_string()))
}
