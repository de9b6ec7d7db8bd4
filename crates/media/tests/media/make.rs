//! Files that the tests make: pictures of every sort, with whatever a camera may write beside them.

use std::io::Write;

use flate2::{Compression, write::ZlibEncoder};
use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ExtendedColorType, ImageEncoder, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};

/// Two bytes that stand for the place in a test's EXIF: degrees, minutes, seconds.
pub(crate) const PLACE: &[u8] = b"N\0PLACE-55-45-07-N-37-36-56-E";

/// A picture in which each corner has another colour, and which is not as wide as high.
pub(crate) fn corners(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| match (x * 2 < width, y * 2 < height) {
        (true, true) => Rgb([220, 20, 20]),
        (false, true) => Rgb([20, 200, 20]),
        (true, false) => Rgb([20, 20, 220]),
        (false, false) => Rgb([230, 230, 20]),
    })
}

/// A picture like a photograph: no pixel like another, and yet no noise.
pub(crate) fn photograph(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        let wave = |a: u32, b: u32, m: u32| u8::try_from((x * a + y * b + (x * y) / m) % 256).unwrap();
        Rgb([wave(3, 1, 17), wave(1, 5, 23), wave(2, 2, 31)])
    })
}

pub(crate) fn file(image: impl Into<DynamicImage>, format: ImageFormat) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    image.into().write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

pub(crate) fn jpeg(image: &RgbImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, 95)
        .write_image(image, image.width(), image.height(), ExtendedColorType::Rgb8)
        .unwrap();
    bytes
}

pub(crate) fn png(image: &RgbImage) -> Vec<u8> {
    file(image.clone(), ImageFormat::Png)
}

/// A ring on nothing.
pub(crate) fn ring(side: u32) -> RgbaImage {
    RgbaImage::from_fn(side, side, |x, y| {
        let (dx, dy) = (x.abs_diff(side / 2), y.abs_diff(side / 2));
        let away = dx * dx + dy * dy;
        let inside = away < side * side / 5 && away > side * side / 10;
        if inside { Rgba([10, 60, 120, 255]) } else { Rgba([255, 255, 255, 0]) }
    })
}

/// EXIF (as TIFF, little end first) with an orientation, the name of a device, and a place.
pub(crate) fn exif(orientation: u16) -> Vec<u8> {
    let entry = |tag: u16, kind: u16, count: u32, value: [u8; 4]| {
        [&tag.to_le_bytes()[..], &kind.to_le_bytes(), &count.to_le_bytes(), &value].concat()
    };
    let after = 8 + 2 + 3 * 12 + 4;
    let device = b"CAMERA-4711\0";
    let place_at = after + u32::try_from(device.len()).unwrap();
    let [low, high] = orientation.to_le_bytes();
    [
        b"II*\0\x08\0\0\0".to_vec(),
        3_u16.to_le_bytes().to_vec(),
        entry(0x0110, 2, 12, u32::to_le_bytes(after)),
        entry(0x0112, 3, 1, [low, high, 0, 0]),
        entry(0x8825, 4, 1, place_at.to_le_bytes()),
        vec![0; 4],
        device.to_vec(),
        PLACE.to_vec(),
    ]
    .concat()
}

/// A JPEG with more segments right after its beginning.
pub(crate) fn with_segments(jpeg: &[u8], segments: &[(u8, &[u8])]) -> Vec<u8> {
    let mut bytes = jpeg[..2].to_vec();
    for (marker, body) in segments {
        bytes.extend([0xff, *marker]);
        bytes.extend(u16::try_from(body.len() + 2).unwrap().to_be_bytes());
        bytes.extend(*body);
    }
    bytes.extend(&jpeg[2..]);
    bytes
}

/// A JPEG whose EXIF says how it should be turned, and where it was taken.
pub(crate) fn from_a_camera(jpeg: &[u8], orientation: u16) -> Vec<u8> {
    with_segments(jpeg, &[(0xe1, &[b"Exif\0\0", &exif(orientation)[..]].concat())])
}

pub(crate) fn chunk(name: &[u8; 4], body: &[u8]) -> Vec<u8> {
    let mut crc = flate2::Crc::new();
    crc.update(name);
    crc.update(body);
    let length = u32::try_from(body.len()).unwrap();
    [&length.to_be_bytes()[..], name, body, &crc.sum().to_be_bytes()].concat()
}

/// A PNG with more chunks before its pixels.
pub(crate) fn with_chunks(png: &[u8], chunks: &[(&[u8; 4], &[u8])]) -> Vec<u8> {
    let mut bytes = png[..33].to_vec();
    for (name, body) in chunks {
        bytes.extend(chunk(name, body));
    }
    bytes.extend(&png[33..]);
    bytes
}

/// A PNG that says it has this size, and has these packed bytes for pixels.
pub(crate) fn declared_png(width: u32, height: u32, pixels: &[u8]) -> Vec<u8> {
    let head = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 2, 0, 0, 0]].concat();
    let mut packer = ZlibEncoder::new(Vec::new(), Compression::best());
    packer.write_all(pixels).unwrap();
    [
        b"\x89PNG\r\n\x1a\n".to_vec(),
        chunk(b"IHDR", &head),
        chunk(b"IDAT", &packer.finish().unwrap()),
        chunk(b"IEND", &[]),
    ]
    .concat()
}

/// A WebP that is written in full, with chunks before and after its pixels.
pub(crate) fn extended_webp(
    webp: &[u8],
    size: (u32, u32),
    flags: u8,
    chunks: &[(&[u8; 4], &[u8])],
) -> Vec<u8> {
    let mut body = b"WEBPVP8X\x0a\0\0\0".to_vec();
    body.extend([flags, 0, 0, 0]);
    body.extend(&(size.0 - 1).to_le_bytes()[..3]);
    body.extend(&(size.1 - 1).to_le_bytes()[..3]);
    body.extend(&webp[12..]);
    for (name, chunk) in chunks {
        body.extend(*name);
        body.extend(u32::try_from(chunk.len()).unwrap().to_le_bytes());
        body.extend(*chunk);
        body.extend(std::iter::repeat_n(0, chunk.len() % 2));
    }
    [&b"RIFF"[..], &u32::try_from(body.len()).unwrap().to_le_bytes(), &body].concat()
}

pub(crate) fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

/// The sentence with which a file is refused.
pub(crate) fn refused(name: &str, bytes: Vec<u8>) -> String {
    media::inspect(name, bytes).map(|taken| taken.media_type).unwrap_err().to_string()
}
