//! MP4: boxes in boxes. Notes of cameras, among them the place, are overwritten where they stand.
//!
//! Nothing is moved, for a film's tables name places in the file. Source: ISO/IEC 14496-12.

use super::seconds;
use crate::bytes::{Bytes, length};
use crate::error::Fault;
use crate::inspect::Found;

/// Boxes whose inside is boxes that are read.
const BRANCHES: [&[u8; 4]; 3] = [b"moov", b"trak", b"mdia"];
/// Boxes of notes: what cameras and programs write, such as the place (`©xyz`), and XMP.
const NOTES: [&[u8; 4]; 3] = [b"udta", b"meta", b"uuid"];
/// What is skipped by all who read.
const FREE: &[u8; 4] = b"free";
/// No film has as many boxes outside its samples.
const MAX_BOXES: usize = 100_000;

fn broken(what: &str) -> Fault {
    Fault::broken("MP4 file", what)
}

pub(super) fn inspect(mut bytes: Vec<u8>) -> Result<Found, Fault> {
    let sound = kind(&bytes)?;
    let mut told = Told::default();
    told.walk(&bytes, 0, 0)?;
    if !told.film && !told.samples {
        return Err(broken("no film is in it"));
    }
    for (at, end) in told.notes {
        bytes[at + 4..at + 8].copy_from_slice(FREE);
        bytes[at + 8..end].fill(0);
    }
    let media_type = if sound || !told.pictures { "audio/mp4" } else { "video/mp4" };
    Ok(Found { media_type, bytes, size: told.size, seconds: told.seconds })
}

/// Whether it says that it is sound alone; what is in such a box and is no MP4 is refused.
fn kind(bytes: &[u8]) -> Result<bool, Fault> {
    match bytes.get(8..12).unwrap_or_default() {
        b"heic" | b"heix" | b"heif" | b"mif1" | b"msf1" | b"hevc" => Err(Fault::Unwanted {
            what: "a HEIC picture",
            remedy: "most browsers do not show it; save it as JPEG",
        }),
        b"avif" | b"avis" => Err(Fault::Unwanted {
            what: "an AVIF picture",
            remedy: "it cannot be cleaned here yet; save it as JPEG or PNG",
        }),
        b"qt  " => Err(Fault::Unwanted {
            what: "a QuickTime film",
            remedy: "not every browser shows it; save it as MP4",
        }),
        brand => Ok(matches!(brand, b"M4A " | b"M4B " | b"F4A ")),
    }
}

/// What the boxes tell.
#[derive(Default)]
struct Told {
    boxes: usize,
    film: bool,
    samples: bool,
    pictures: bool,
    size: Option<(u32, u32)>,
    /// The size that the track says in which the walk is.
    track_size: Option<(u32, u32)>,
    seconds: Option<u64>,
    /// Where notes begin and end.
    notes: Vec<(usize, usize)>,
}

impl Told {
    /// Walks over the boxes of `inside`, which begins at `start` of the file.
    fn walk(&mut self, inside: &[u8], start: usize, depth: usize) -> Result<(), Fault> {
        let mut at = 0;
        while at < inside.len() {
            self.boxes += 1;
            let (head, size) = sized(&inside[at..]).ok_or_else(|| broken("it ends before its end"))?;
            if self.boxes > MAX_BOXES {
                return Err(broken("it has more boxes than any film"));
            }
            let name: [u8; 4] = inside[at + 4..at + 8].try_into().unwrap_or_default();
            let body = &inside[at + head..at + size];
            if NOTES.contains(&&name) {
                self.notes.push((start + at, start + at + size));
            } else if BRANCHES.contains(&&name) && depth < BRANCHES.len() {
                self.film = true;
                self.track_size = self.track_size.filter(|_| &name != b"trak");
                self.walk(body, start + at + head, depth + 1)?;
            } else {
                self.leaf(&name, body);
            }
            at += size;
        }
        Ok(())
    }

    fn leaf(&mut self, name: &[u8; 4], body: &[u8]) {
        match name {
            b"mdat" | b"moof" => self.samples = true,
            b"mvhd" => self.seconds = duration(body),
            b"tkhd" => self.track_size = picture_size(body),
            b"hdlr" if body.get(8..12) == Some(b"vide") => {
                self.pictures = true;
                self.size = self.size.or(self.track_size);
            }
            _ => {}
        }
    }
}

/// How long the head of a box is, and how long it is in all; a length of 0 goes to the end.
fn sized(rest: &[u8]) -> Option<(usize, usize)> {
    let mut bytes = Bytes::new(rest);
    let stated = bytes.be32()?;
    bytes.four()?;
    let (head, size) = match stated {
        0 => (8, rest.len()),
        1 => (16, length(bytes.be64()?)),
        stated => (8, length(stated)),
    };
    (head..=rest.len()).contains(&size).then_some((head, size))
}

/// How long the film lasts, by its head.
fn duration(body: &[u8]) -> Option<u64> {
    let mut body = Bytes::new(body);
    let version = body.byte()?;
    body.take(3)?;
    if version == 1 {
        body.take(16)?;
        let rate = body.be32()?;
        return seconds(body.be64()?, rate.into());
    }
    body.take(8)?;
    let rate = body.be32()?;
    seconds(body.be32()?.into(), rate.into())
}

/// The size in which a track is shown: its last two numbers, with sixteen bits after the point.
fn picture_size(body: &[u8]) -> Option<(u32, u32)> {
    let mut last = Bytes::new(body.get(body.len().checked_sub(8)?..)?);
    let (width, height) = (last.be32()? >> 16, last.be32()? >> 16);
    (width > 0 && height > 0).then_some((width, height))
}
