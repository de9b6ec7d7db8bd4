//! Fetching a whole record, bundle by bundle, with everything that its entries commit to.

use record::tile::available;
use record::{Content, Entry};

use crate::net::{self, Ahead, Fetched, NetError, Remote};

/// The entries of one bundle with what they commit to, and the tile over them.
pub(super) struct Bundle {
    pub(super) entries: Vec<(Vec<u8>, Vec<Content>)>,
    pub(super) tile: Vec<u8>,
}

/// All bundles of a log of `size` entries, with their contents, one of them ahead.
pub(super) fn bundles(remote: &Remote, size: u64) -> Ahead<Result<Bundle, NetError>> {
    let remote = remote.clone();
    let mut next = 0;
    Ahead::of(move || {
        let width = u16::try_from(available(0, next, size)).ok().filter(|width| *width > 0)?;
        let fetched = bundle(&remote, next, width);
        next = if fetched.is_ok() { next + 1 } else { u64::MAX };
        Some(fetched)
    })
}

fn bundle(remote: &Remote, index: u64, width: u16) -> Result<Bundle, NetError> {
    let entries = remote.bundle(index, width)?;
    let tile = remote.tile(0, index, width)?;
    let committed = |(place, bytes): (usize, &Vec<u8>)| {
        let entry = Entry::from_bytes(bytes).ok();
        let commits = entry.map(|entry| entry.act.commits).unwrap_or_default();
        commits.into_iter().map(move |commit| (place, commit.commitment)).collect::<Vec<_>>()
    };
    let wanted: Vec<_> = entries.iter().enumerate().flat_map(committed).collect();
    let contents = net::all(&wanted, |(_, commitment)| remote.content(commitment))?;
    let mut entries: Vec<_> = entries.into_iter().map(|bytes| (bytes, Vec::new())).collect();
    for ((place, _), fetched) in wanted.into_iter().zip(contents) {
        match fetched {
            Fetched::Here(content) => entries[place].1.push(content),
            // It is given to the check as it came, which says what is wrong with it.
            Fetched::Altered(bytes) => {
                let salt = record::Salt([0; 32]);
                entries[place].1.push(Content { salt, bytes });
            }
            Fetched::Erased(_) | Fetched::Absent(_) => {}
        }
    }
    Ok(Bundle { entries, tile })
}
