//! How much of everything is taken in, and why so much.

/// The longest side of a picture, in pixels: WebP allows no longer one, and browsers draw none reliably.
pub const MAX_SIDE: u32 = 16_384;

/// The most pixels of a picture, 64 Mi: every full-frame camera's fit, and decoding never needs more than
/// [`MAX_ALLOC`], which a small server can spare.
pub const MAX_PIXELS: u64 = 64 << 20;

/// The most memory that a decoder may take, in bytes: [`MAX_PIXELS`] of eight bytes each.
pub(crate) const MAX_ALLOC: u64 = MAX_PIXELS * 8;

/// The longest picture file, in bytes.
pub const MAX_PICTURE_BYTES: usize = 64 << 20;

/// The longest drawing (SVG), in bytes: it is read whole by every reader's browser.
pub const MAX_DRAWING_BYTES: usize = 2 << 20;

/// The longest file of plain text, in bytes.
pub const MAX_TEXT_BYTES: usize = 16 << 20;

/// The longest file of any other sort, in bytes: what the record takes.
pub const MAX_BYTES: usize = 256 << 20;

/// The widths in which renditions are made, in pixels.
pub const LADDER: [u32; 6] = [320, 640, 960, 1280, 1920, 2560];
