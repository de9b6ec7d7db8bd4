//! Ogg: its first page says what is in it, its last how much (RFC 3533, RFC 7845, Vorbis I, 4.2.2).

use super::seconds;
use crate::bytes::Bytes;
use crate::error::Fault;
use crate::inspect::Found;

/// A page is never longer.
const MAX_PAGE_BYTES: usize = 65_307;

pub(super) fn inspect(bytes: Vec<u8>) -> Result<Found, Fault> {
    let head = bytes.get(28..).unwrap_or_default();
    let rate = if head.starts_with(b"OpusHead") {
        Some(48_000)
    } else if let Some(head) = head.strip_prefix(b"\x01vorbis") {
        head.get(5..9).and_then(|rate| Bytes::new(rate).le32())
    } else {
        None
    };
    let known = rate.is_some() || head.starts_with(b"\x7fFLAC") || head.starts_with(b"Speex   ");
    let film = head.starts_with(b"\x80theora");
    if !known && !film {
        return Err(Fault::broken("Ogg file", "it holds neither sound nor film that browsers know"));
    }
    let seconds = rate.zip(last_position(&bytes)).and_then(|(rate, ticks)| seconds(ticks, rate.into()));
    Ok(Found { media_type: if film { "video/ogg" } else { "audio/ogg" }, bytes, size: None, seconds })
}

/// The position of the last page, in samples.
fn last_position(bytes: &[u8]) -> Option<u64> {
    let tail = &bytes[bytes.len().saturating_sub(MAX_PAGE_BYTES)..];
    let page = tail.windows(4).rposition(|mark| mark == b"OggS")?;
    let mut page = Bytes::new(&tail[page + 6..]);
    page.le64().filter(|position| *position != u64::MAX)
}
