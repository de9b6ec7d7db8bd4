//! Packs bytes in the encodings that browsers take. The same bytes are packed the same way every time.

use std::io::{self, Write as _};

use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::negotiate::encoding::Encoding;

/// How much time packing may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Effort {
    /// For a page, which a reader waits for: about a millisecond.
    Page,
    /// For an asset, which is packed once and kept by every reader for a year.
    Asset,
    /// For what is packed already, as type is: none.
    Nothing,
}

/// `bytes` packed, or `None` where that does not make them fewer.
pub(crate) fn packed(bytes: &[u8], encoding: Encoding, effort: Effort) -> Option<Vec<u8>> {
    let packed = match encoding {
        _ if effort == Effort::Nothing => return None,
        Encoding::Identity => return None,
        Encoding::Brotli => brotli(bytes, effort),
        Encoding::Zstd => zstd::bulk::compress(bytes, if effort == Effort::Asset { 19 } else { 6 }),
        Encoding::Gzip => gzip(bytes, effort),
    };
    packed.ok().filter(|packed| packed.len() < bytes.len())
}

fn brotli(bytes: &[u8], effort: Effort) -> io::Result<Vec<u8>> {
    let quality = if effort == Effort::Asset { 11 } else { 5 };
    let parameters =
        BrotliEncoderParams { quality, size_hint: bytes.len(), ..BrotliEncoderParams::default() };
    let mut packed = Vec::with_capacity(bytes.len() / 3);
    brotli::BrotliCompress(&mut &*bytes, &mut packed, &parameters)?;
    Ok(packed)
}

fn gzip(bytes: &[u8], effort: Effort) -> io::Result<Vec<u8>> {
    let level = if effort == Effort::Asset { Compression::best() } else { Compression::new(6) };
    let mut encoder = GzEncoder::new(Vec::with_capacity(bytes.len() / 3), level);
    encoder.write_all(bytes)?;
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read as _;

    fn unpacked(bytes: &[u8], encoding: Encoding) -> Vec<u8> {
        let mut out = Vec::new();
        match encoding {
            Encoding::Identity => out.extend_from_slice(bytes),
            Encoding::Brotli => drop(brotli::Decompressor::new(bytes, 4096).read_to_end(&mut out).unwrap()),
            Encoding::Zstd => out = zstd::bulk::decompress(bytes, 1 << 20).unwrap(),
            Encoding::Gzip => drop(flate2::read::GzDecoder::new(bytes).read_to_end(&mut out).unwrap()),
        }
        out
    }

    #[test]
    fn what_is_packed_unpacks_to_the_same_bytes() {
        let page = "<p>The embassy draws attention to the following. ".repeat(400).into_bytes();
        for encoding in Encoding::PACKED {
            for effort in [Effort::Page, Effort::Asset] {
                let once = packed(&page, encoding, effort).unwrap();
                assert_eq!(packed(&page, encoding, effort).unwrap(), once, "{encoding:?} is not stable");
                assert_eq!(unpacked(&once, encoding), page, "{encoding:?}");
            }
        }
    }

    #[test]
    fn what_is_packed_already_is_not_packed_again() {
        for encoding in Encoding::PACKED {
            assert_eq!(packed(&[b'a'; 4096], encoding, Effort::Nothing), None);
        }
    }

    #[test]
    fn what_grows_by_packing_stays_as_it_is() {
        for encoding in Encoding::PACKED {
            assert_eq!(packed(b"ok", encoding, Effort::Page), None);
        }
    }
}
