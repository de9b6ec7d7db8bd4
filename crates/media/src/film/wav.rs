//! WAV: the chunks of a RIFF file, up to its samples.

use super::seconds;
use crate::bytes::{Bytes, length};
use crate::error::Fault;
use crate::inspect::Found;

pub(super) fn inspect(bytes: Vec<u8>) -> Result<Found, Fault> {
    let broken = || Fault::broken("WAV sound", "it ends before its end");
    let mut chunks = Bytes::new(bytes.get(12..).unwrap_or_default());
    let mut rate = 0;
    loop {
        let name = chunks.four().ok_or_else(broken)?;
        let size = chunks.le32().ok_or_else(broken)?;
        let body = chunks.take(length(size)).ok_or_else(broken)?;
        chunks.take((length(size) % 2).min(chunks.rest().len()));
        match &name {
            b"fmt " => rate = bytes_a_second(body).ok_or_else(broken)?,
            b"data" => {
                let seconds = seconds(size.into(), rate.into());
                return Ok(Found { media_type: "audio/wav", bytes, size: None, seconds });
            }
            _ => {}
        }
    }
}

fn bytes_a_second(body: &[u8]) -> Option<u32> {
    let mut body = Bytes::new(body);
    body.take(8)?;
    body.le32()
}
