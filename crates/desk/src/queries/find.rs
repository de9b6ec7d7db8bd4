//! Find: which subject somebody means.

use record::address::Handle;
use record::{History, MediaRef, OfficialNumber, SubjectId};

use crate::error::DeskError;

/// The subject known as `name`: an id, an official number (`142/2020`), or an address
/// (`/en/messages/2020/142/…`, with the site before it or not; `2020/i17` for an import).
///
/// # Errors
///
/// [`DeskError::NoSuchSubject`] if there is none.
pub fn find(history: &History, name: &str) -> Result<SubjectId, DeskError> {
    let name = name.trim();
    // A media file is as often named with its revision.
    let media =
        name.parse::<MediaRef>().ok().or_else(|| MediaRef::of_destination(name)).map(|media| media.id);
    let line = match media.or_else(|| name.parse::<SubjectId>().ok()) {
        Some(id) => history.line(id),
        None => handles_in(name).find_map(|handle| history.line_at(handle)),
    };
    line.map(|line| line.id).ok_or_else(|| DeskError::NoSuchSubject(name.to_owned()))
}

/// What `name` can mean: as a number, count before year; in an address, year before count.
fn handles_in(name: &str) -> impl Iterator<Item = Handle> {
    let number = name.parse::<OfficialNumber>().ok().map(Handle::Number);
    let tail = name.split_once("/messages/").map_or(name, |(_, tail)| tail);
    let mut parts = tail.split('/');
    let address = parts.next().zip(parts.next()).and_then(|(year, number)| Handle::parse(year, number));
    number.into_iter().chain(address)
}
