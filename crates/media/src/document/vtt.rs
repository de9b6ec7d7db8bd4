//! WebVTT: every cue has two times, the second after the first.
//!
//! Source: W3C WebVTT, 4.

use crate::error::Fault;

/// Reads the whole file; each fault is named by its line.
pub(super) fn check(bytes: &[u8]) -> Result<(), Fault> {
    let text =
        std::str::from_utf8(bytes).map_err(|_| Fault::text(1, "the file is not in UTF-8; save it so"))?;
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut last_start = 0;
    let mut cues = 0;
    for (index, line) in text.split('\n').enumerate() {
        let Some((from, rest)) = line.split_once("-->") else { continue };
        let until = rest.split_whitespace().next().unwrap_or_default();
        let times = time(from.trim()).zip(time(until));
        let (from, until) = times.ok_or_else(|| {
            Fault::text(index + 1, "a cue's times are written 00:01:02.500 --> 00:01:05.000")
        })?;
        if until <= from {
            return Err(Fault::text(index + 1, "the cue ends before it begins"));
        }
        if from < last_start {
            return Err(Fault::text(index + 1, "the cue begins before the one above it; put them in order"));
        }
        last_start = from;
        cues += 1;
    }
    if cues == 0 {
        Err(Fault::text(1, "there is no cue in it, such as 00:01.000 --> 00:04.000"))
    } else {
        Ok(())
    }
}

/// A time in milliseconds: hours of two digits or more if there are any, minutes, seconds, thousandths.
fn time(text: &str) -> Option<u64> {
    let (clock, thousandths) = text.split_once('.')?;
    let parts: Vec<&str> = clock.split(':').collect();
    let (hours, minutes, seconds) = match parts[..] {
        [minutes, seconds] => ("00", minutes, seconds),
        [hours, minutes, seconds] => (hours, minutes, seconds),
        _ => return None,
    };
    let hours = number(hours, 2..=6)?;
    let minutes = number(minutes, 2..=2).filter(|minutes| *minutes < 60)?;
    let seconds = number(seconds, 2..=2).filter(|seconds| *seconds < 60)?;
    Some(((hours * 60 + minutes) * 60 + seconds) * 1000 + number(thousandths, 3..=3)?)
}

/// So many digits, as a number.
fn number(digits: &str, count: std::ops::RangeInclusive<usize>) -> Option<u64> {
    let plain = count.contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    digits.parse().ok().filter(|_| plain)
}
