//! When entries changed a page: its TimeMap (RFC 7089), and the memento that stands for an instant.
//!
//! The notion is that of [`version`](crate::version): an instant is listed where an entry can have changed the
//! page. Clocks change pages too, and are not listed.

mod course;

use record::{History, Instant};

use crate::path::Place;
use course::Course;

/// An instant at which an entry changed a page, and how many entries of the record show the page as it then was.
pub type Listed = (Instant, u64);

/// Where a memento stands among the others of its page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Around {
    /// The first of the page.
    pub first: Listed,
    /// The one before.
    pub prev: Option<Listed>,
    /// The memento itself.
    pub here: Listed,
    /// The one after.
    pub next: Option<Listed>,
    /// The newest of the page.
    pub last: Listed,
}

/// The instants up to `now` at which an entry changed the page at `place`, the oldest first.
///
/// Each has the smallest size of the record whose page at that instant is the one that today's whole record shows
/// there: where two entries share an instant, it holds both. Empty for what has no past: pages for machines alone,
/// what was erased, and what never was.
pub fn instants(history: &History, place: &Place, now: Instant) -> Vec<Listed> {
    let Some(course) = Course::of(history, place, now) else { return Vec::new() };
    let mut listed = Vec::new();
    let mut next = course.first();
    while let Some(at) = next {
        listed.push(course.listed(at));
        next = course.after(at);
    }
    listed
}

/// The memento of the page at `place` that stands for `asked`: the newest up to it, else the first.
///
/// `None` where [`instants`] is empty. Costs a few look-ups, however long the TimeMap.
pub fn gate(history: &History, place: &Place, now: Instant, asked: Instant) -> Option<Listed> {
    let course = Course::of(history, place, now)?;
    let at = course.newest(asked).or_else(|| course.first())?;
    Some(course.listed(at))
}

/// The memento that [`gate`] gives for `at`, among its neighbours.
pub fn around(history: &History, place: &Place, now: Instant, at: Instant) -> Option<Around> {
    let course = Course::of(history, place, now)?;
    let first = course.first()?;
    let last = course.newest(now)?;
    let here = course.newest(at).unwrap_or(first);
    let before = course.newest(here.plus_seconds(-1)).filter(|before| *before < here);
    Some(Around {
        first: course.listed(first),
        prev: before.map(|at| course.listed(at)),
        here: course.listed(here),
        next: course.after(here).map(|at| course.listed(at)),
        last: course.listed(last),
    })
}
