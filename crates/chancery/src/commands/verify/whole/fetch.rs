//! Fetching a whole record, bundle by bundle, with everything that its entries commit to.

use record::fsck::Behind;
use record::tile::available;
use record::{Commitment, CommitmentHash, Content, Entry, Role, Salt};

use crate::net::{self, Ahead, Fetched, FetchedFile, FileSink, NetError, Remote};

/// The bytes of an entry, with what stands behind each of its commitments.
type Fetching = (Vec<u8>, Vec<(Commitment, Behind)>);

/// The entries of one bundle with what they commit to, and the tile over them.
pub(super) struct Bundle {
    pub(super) entries: Vec<Fetching>,
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
        commits.into_iter().map(move |commit| (place, commit.role, commit.commitment)).collect::<Vec<_>>()
    };
    let wanted: Vec<_> = entries.iter().enumerate().flat_map(committed).collect();
    let behind = net::all(&wanted, |(_, role, commitment)| match role {
        Role::File => file(remote, commitment),
        _ => content(remote, commitment),
    })?;
    let mut entries: Vec<_> = entries.into_iter().map(|bytes| (bytes, Vec::new())).collect();
    for ((place, _, commitment), behind) in wanted.into_iter().zip(behind) {
        entries[place].1.extend(behind.map(|behind| (commitment, behind)));
    }
    Ok(Bundle { entries, tile })
}

/// A content as it came: the check says what is wrong with it.
fn content(remote: &Remote, commitment: &Commitment) -> Result<Option<Behind>, NetError> {
    Ok(match remote.content(commitment)? {
        Fetched::Here(content) => Some(Behind::Content(content)),
        Fetched::Altered(bytes) => Some(Behind::Content(Content { salt: Salt([0; 32]), bytes })),
        Fetched::Erased(_) | Fetched::Absent(_) => None,
    })
}

/// A media file, compared as it comes, and not kept.
fn file(remote: &Remote, commitment: &Commitment) -> Result<Option<Behind>, NetError> {
    let mut compared = Compared { hash: None, size: 0 };
    let given = remote.file(commitment, &mut compared)?;
    let holds = compared.hash.is_some_and(|hash| hash.finish() == *commitment);
    Ok(match given {
        FetchedFile::Given => Some(Behind::File { size: compared.size, holds }),
        FetchedFile::Altered => Some(Behind::File { size: 0, holds: false }),
        FetchedFile::Erased(_) | FetchedFile::Absent(_) => None,
    })
}

/// A file that is compared as it comes.
struct Compared {
    hash: Option<CommitmentHash>,
    size: u64,
}

impl FileSink for Compared {
    type Error = NetError;

    fn begin(&mut self, salt: Salt) -> Result<(), NetError> {
        self.hash = Some(CommitmentHash::new(&salt));
        Ok(())
    }

    fn write(&mut self, bytes: &[u8]) -> Result<(), NetError> {
        if let Some(hash) = &mut self.hash {
            hash.update(bytes);
        }
        self.size += bytes.len() as u64;
        Ok(())
    }
}
