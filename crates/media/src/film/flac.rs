//! FLAC: its first block says how many samples there are (RFC 9639, 8.2).

use super::seconds;
use crate::bytes::Bytes;
use crate::error::Fault;
use crate::inspect::Found;

pub(super) fn inspect(bytes: Vec<u8>) -> Result<Found, Fault> {
    let (samples, rate) =
        stream_info(&bytes).ok_or_else(|| Fault::broken("FLAC sound", "it says nothing of itself"))?;
    Ok(Found { media_type: "audio/flac", seconds: seconds(samples, rate), bytes, size: None })
}

/// How many samples there are, and how many are a second.
fn stream_info(bytes: &[u8]) -> Option<(u64, u64)> {
    let mut bytes = Bytes::new(bytes.get(4..)?);
    (bytes.byte()? & 0x7f == 0 && bytes.be(3)? == 34).then_some(())?;
    bytes.take(10)?;
    let packed = bytes.be64()?;
    Some((packed & 0xf_ffff_ffff, packed >> 44))
}
