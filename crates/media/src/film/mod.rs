//! Films and sound: what they are and how long they last, without decoding any of it.

mod flac;
mod mp4;
mod ogg;
mod wav;
mod webm;

use crate::error::Fault;
use crate::inspect::Found;
use crate::sort::Sort;

/// Longer than this is no film but a mistake, in seconds: a week.
const MAX_SECONDS: u64 = 7 * 24 * 3600;

/// Says what the film or sound is.
pub(crate) fn inspect(sort: Sort, bytes: Vec<u8>) -> Result<Found, Fault> {
    match sort {
        Sort::Mp4 => mp4::inspect(bytes),
        Sort::WebM => webm::inspect(bytes),
        Sort::Ogg => ogg::inspect(bytes),
        Sort::Wav => wav::inspect(bytes),
        Sort::Flac => flac::inspect(bytes),
        // How long an MP3 lasts is told by reading all of it.
        _ => Ok(Found::plain("audio/mpeg", bytes)),
    }
}

/// So many `ticks` of which `rate` are a second, in whole seconds; at least one.
fn seconds(ticks: u64, rate: u64) -> Option<u64> {
    let seconds = (ticks.checked_add(rate / 2)?).checked_div(rate)?.max(1);
    (ticks > 0 && seconds <= MAX_SECONDS).then_some(seconds)
}
