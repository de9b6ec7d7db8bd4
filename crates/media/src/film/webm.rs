//! WebM: elements of EBML, of which only the kind, the length and the size of the picture are read.
//!
//! Source: RFC 8794 (EBML), RFC 9559 (Matroska).

use super::seconds;
use crate::bytes::{Bytes, length};
use crate::error::Fault;
use crate::inspect::Found;

const HEAD: u64 = 0x1a45_dfa3;
const KIND: u64 = 0x4282;
const SEGMENT: u64 = 0x1853_8067;
const INFO: u64 = 0x1549_a966;
const TICK: u64 = 0x2a_d7b1;
const DURATION: u64 = 0x4489;
const TRACKS: u64 = 0x1654_ae6b;
const TRACK: u64 = 0xae;
const VIDEO: u64 = 0xe0;
const WIDTH: u64 = 0xb0;
const HEIGHT: u64 = 0xba;
const CLUSTER: u64 = 0x1f43_b675;

/// A length that is not stated: the element goes on to the end.
const UNKNOWN: u64 = u64::MAX;

pub(super) fn inspect(bytes: Vec<u8>) -> Result<Found, Fault> {
    let broken = || Fault::broken("WebM film", "its head is not like any");
    let mut outer = Bytes::new(&bytes);
    let (_, head) = element(&mut outer).filter(|(id, _)| *id == HEAD).ok_or_else(broken)?;
    let kind = elements(head).find(|(id, _)| *id == KIND).map(|(_, body)| body).ok_or_else(broken)?;
    if !kind.starts_with(b"webm") {
        return Err(Fault::Unwanted {
            what: "a Matroska film",
            remedy: "browsers do not show it; save it as WebM or MP4",
        });
    }
    let (_, segment) = element(&mut outer).filter(|(id, _)| *id == SEGMENT).ok_or_else(broken)?;
    let mut told = Told::default();
    for (id, body) in elements(segment).take_while(|(id, _)| *id != CLUSTER) {
        match id {
            INFO => told.info(body),
            TRACKS => elements(body).filter(|(id, _)| *id == TRACK).for_each(|(_, track)| told.track(track)),
            _ => {}
        }
    }
    let media_type = if told.film { "video/webm" } else { "audio/webm" };
    let seconds = told.seconds();
    Ok(Found { media_type, bytes, size: told.size, seconds })
}

/// What the head of a film tells.
#[derive(Default)]
struct Told {
    tick_nanoseconds: Option<u64>,
    duration: Option<f64>,
    film: bool,
    size: Option<(u32, u32)>,
}

impl Told {
    fn info(&mut self, body: &[u8]) {
        for (id, body) in elements(body) {
            match id {
                TICK => self.tick_nanoseconds = number(body),
                DURATION => self.duration = float(body),
                _ => {}
            }
        }
    }

    fn track(&mut self, track: &[u8]) {
        for (_, video) in elements(track).filter(|(id, _)| *id == VIDEO) {
            let side = |wanted| {
                let (_, body) = elements(video).find(|(id, _)| *id == wanted)?;
                number(body).and_then(|side| u32::try_from(side).ok()).filter(|side| *side > 0)
            };
            self.film = true;
            self.size = self.size.or_else(|| side(WIDTH).zip(side(HEIGHT)));
        }
    }

    fn seconds(&self) -> Option<u64> {
        // A tick is a millionth of a second times a thousand, unless it is said otherwise.
        let tick = self.tick_nanoseconds.unwrap_or(1_000_000);
        let ticks = self.duration.filter(|ticks| ticks.is_finite() && (0.0..1e15).contains(ticks))?;
        #[expect(clippy::cast_possible_truncation, reason = "it is finite and within a u64, as checked")]
        #[expect(clippy::cast_sign_loss, reason = "it is not negative, as checked")]
        let ticks = ticks as u64;
        seconds(ticks.checked_mul(tick)?, 1_000_000_000)
    }
}

/// The elements of `body`, up to the first that is broken.
fn elements(body: &[u8]) -> impl Iterator<Item = (u64, &[u8])> {
    let mut rest = Bytes::new(body);
    std::iter::from_fn(move || element(&mut rest))
}

/// The next element: its id, and what is in it, which may be cut short.
fn element<'a>(rest: &mut Bytes<'a>) -> Option<(u64, &'a [u8])> {
    let id = variable(rest, false)?;
    let size = variable(rest, true)?;
    let there = rest.rest().len();
    Some((id, rest.take(length(size).min(there))?))
}

/// A number whose first byte says how many follow; `masked` without that mark.
fn variable(rest: &mut Bytes<'_>, masked: bool) -> Option<u64> {
    let first = rest.rest().first().copied()?;
    let more = usize::try_from(first.leading_zeros()).ok().filter(|more| *more < 8)?;
    let whole = rest.be(more + 1)?;
    let mask = (1_u64 << (7 * (more + 1))) - 1;
    match masked {
        false => Some(whole),
        true if whole & mask == mask => Some(UNKNOWN),
        true => Some(whole & mask),
    }
}

fn number(body: &[u8]) -> Option<u64> {
    Bytes::new(body).be(body.len())
}

fn float(body: &[u8]) -> Option<f64> {
    match body.len() {
        4 => Some(f32::from_be_bytes(body.try_into().ok()?).into()),
        8 => Some(f64::from_be_bytes(body.try_into().ok()?)),
        _ => None,
    }
}
