//! JPEG: segments up to the end of the image; only those that the picture needs are kept.
//!
//! Source: ITU-T T.81, Annex B; Exif 2.32, 4.7; ICC.1:2022, B.4.

use super::Cut;
use crate::bytes::Bytes;
use crate::error::Fault;

/// A progressive picture has about ten scans; each may cost a walk over all pixels.
const MAX_SCANS: usize = 64;

const EXIF: &[u8] = b"Exif\0\0";
const COLOUR: &[u8] = b"ICC_PROFILE\0";

const START_OF_SCAN: u8 = 0xda;
const END_OF_IMAGE: u8 = 0xd9;

fn broken(what: &str) -> Fault {
    Fault::broken("JPEG picture", what)
}

/// Cuts the file to the picture: tables, frame, scans, colour profile.
pub(super) fn cut(bytes: &[u8]) -> Result<Cut, Fault> {
    let mut walk = Walk {
        bytes: Bytes::new(bytes.get(2..).unwrap_or_default()),
        cut: Cut { width: 0, height: 0, bytes: vec![0xff, 0xd8], exif: None },
        scans: 0,
    };
    while walk.segment()? {}
    match (walk.cut.width, walk.scans) {
        (0, _) => Err(broken("it says no size")),
        (_, 0) => Err(broken("no picture is in it")),
        _ => Ok(walk.cut),
    }
}

struct Walk<'a> {
    bytes: Bytes<'a>,
    cut: Cut,
    scans: usize,
}

impl Walk<'_> {
    /// Takes one segment; `false` at the end of the image, whatever follows.
    fn segment(&mut self) -> Result<bool, Fault> {
        let ends = || broken("it ends before its end");
        let marker = self.marker().ok_or_else(ends)?;
        if marker == END_OF_IMAGE {
            self.cut.bytes.extend([0xff, END_OF_IMAGE]);
            return Ok(false);
        }
        let length = self.bytes.be16().ok_or_else(ends)?;
        let body =
            usize::from(length).checked_sub(2).and_then(|body| self.bytes.take(body)).ok_or_else(ends)?;
        match marker {
            0xc0..=0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf => self.frame(body)?,
            0xe1 if body.starts_with(EXIF) => {
                self.cut.exif.get_or_insert_with(|| body[EXIF.len()..].to_vec());
            }
            _ => {}
        }
        match marker {
            0xe0 if body.starts_with(b"JFIF\0") => self.keep(marker, &without_thumbnail(body)),
            0xe2 if body.starts_with(COLOUR) => self.keep(marker, body),
            // Which colours the components are is told by Adobe's mark; nothing else is in it.
            0xee if body.starts_with(b"Adobe") && body.len() == 12 => self.keep(marker, body),
            // Frames, tables, scans, and after how much a scan starts anew.
            0xc0..=0xcf | START_OF_SCAN | 0xdb | 0xdd => self.keep(marker, body),
            // Any other application's notes, comments, and what no decoder reads.
            _ => {}
        }
        if marker == START_OF_SCAN {
            self.scan()?;
        }
        Ok(true)
    }

    /// The next marker; it may be padded.
    fn marker(&mut self) -> Option<u8> {
        (self.bytes.byte()? == 0xff).then_some(())?;
        loop {
            match self.bytes.byte()? {
                0xff => {}
                0 => return None,
                marker => return Some(marker),
            }
        }
    }

    fn frame(&mut self, body: &[u8]) -> Result<(), Fault> {
        if self.cut.width != 0 {
            return Err(broken("it has two frames"));
        }
        let mut body = Bytes::new(body);
        let size = (|| {
            body.byte()?;
            Some((body.be16()?, body.be16()?))
        })();
        let (height, width) = size
            .filter(|(height, width)| *height > 0 && *width > 0)
            .ok_or_else(|| broken("it says no size"))?;
        (self.cut.width, self.cut.height) = (u32::from(width), u32::from(height));
        Ok(())
    }

    fn keep(&mut self, marker: u8, body: &[u8]) {
        let length = u16::try_from(body.len() + 2).unwrap_or(u16::MAX);
        self.cut.bytes.extend([0xff, marker]);
        self.cut.bytes.extend(length.to_be_bytes());
        self.cut.bytes.extend(body);
    }

    /// Takes the coded pixels of a scan: all up to a marker that is no restart and no stuffing.
    fn scan(&mut self) -> Result<(), Fault> {
        self.scans += 1;
        if self.scans > MAX_SCANS {
            return Err(broken("it has more scans than any camera or program writes"));
        }
        let rest = self.bytes.rest();
        let end = rest
            .windows(2)
            .position(|pair| pair[0] == 0xff && !matches!(pair[1], 0 | 0xd0..=0xd7 | 0xff))
            .ok_or_else(|| broken("it ends before its end"))?;
        self.cut.bytes.extend(&rest[..end]);
        self.bytes.take(end);
        Ok(())
    }
}

/// JFIF's own segment without the small picture that may be in it.
fn without_thumbnail(body: &[u8]) -> Vec<u8> {
    let mut kept = body.get(..12).unwrap_or(body).to_vec();
    kept.extend([0, 0]);
    kept
}
