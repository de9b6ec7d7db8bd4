//! A record on another server: its checkpoint, tiles, entries and contents, as C2SP tlog-tiles has them.
//!
//! What is given out here is bounded and has the right form; of contents it is also known that they are
//! what was committed to. Nothing else of it is verified yet.

use record::tile::{TilePath, entries_of, hashes_of};
use record::{Commitment, Content, MAX_ENTRY_BYTES, Salt};

use super::{Address, Answer, Client, NetError};

/// How many entries a full bundle, and how many hashes a full tile has.
const WIDTH: u16 = 256;
/// The most bytes of a checkpoint with all its cosignatures.
const CHECKPOINT_BYTES: usize = 256 << 10;
/// The most bytes of an erasure's public reason that are read.
const REASON_BYTES: usize = 64 << 10;
/// How many bytes a salt has.
const SALT_BYTES: usize = 32;
/// The most bytes of a bundle: 256 entries of the longest, each after its length.
const BUNDLE_BYTES: usize = 256 * (2 + MAX_ENTRY_BYTES);

/// A record on another server.
#[derive(Clone, Debug)]
pub(crate) struct Remote {
    client: Client,
    site: Address,
}

/// What is answered where a content was asked for.
#[derive(Debug)]
pub(crate) enum Fetched {
    /// It is there, and is what was committed to.
    Here(Content),
    /// It was erased, the other server says, and for which public reason.
    Erased(String),
    /// The other server does not have it, and does not say that it was erased.
    Absent(u16),
    /// It is not what was committed to.
    Altered(Vec<u8>),
}

/// What takes a media file in.
pub(crate) trait FileSink {
    /// Why it does not.
    type Error: From<NetError>;

    /// The file begins; this is the salt behind its commitment.
    fn begin(&mut self, salt: Salt) -> Result<(), Self::Error>;

    /// The next bytes of it.
    fn write(&mut self, bytes: &[u8]) -> Result<(), Self::Error>;
}

/// What is answered where a media file was asked for.
#[derive(Debug)]
pub(crate) enum FetchedFile {
    /// All of it was given to the sink.
    Given,
    /// It was erased, the other server says, and for which public reason.
    Erased(String),
    /// The other server does not have it, and does not say that it was erased.
    Absent(u16),
    /// There was not even a salt.
    Altered,
}

impl Remote {
    /// The record of the site at `address`.
    pub(crate) fn new(client: Client, address: &Address) -> Self {
        Self { client, site: address.site() }
    }

    /// The site's own address.
    pub(crate) fn site(&self) -> &Address {
        &self.site
    }

    /// The client with which it is asked.
    pub(crate) fn client(&self) -> &Client {
        &self.client
    }

    /// The newest checkpoint, with its cosignatures.
    pub(crate) fn checkpoint(&self) -> Result<Vec<u8>, NetError> {
        self.client.get(&self.checkpoint_address(), CHECKPOINT_BYTES)?.success()
    }

    /// Where the newest checkpoint is.
    pub(crate) fn checkpoint_address(&self) -> Address {
        self.site.at("/record/checkpoint")
    }

    /// The hashes of a tile of the tree: `width` of them, 256 for a full one.
    pub(crate) fn tile(&self, level: u8, index: u64, width: u16) -> Result<Vec<u8>, NetError> {
        let path = |width| TilePath::Hashes { level, index, width };
        let (answer, width_given) = self.wide(path(width), path(WIDTH), 32 * usize::from(WIDTH))?;
        let address = answer.address.clone();
        let mut body = answer.success()?;
        if hashes_of(&body, width_given).is_none() {
            return Err(NetError::Shape { address, what: "tile of a record" });
        }
        body.truncate(32 * usize::from(width));
        Ok(body)
    }

    /// The bytes of the first `width` entries of a bundle.
    pub(crate) fn bundle(&self, index: u64, width: u16) -> Result<Vec<Vec<u8>>, NetError> {
        let path = |width| TilePath::Entries { index, width };
        let (answer, width_given) = self.wide(path(width), path(WIDTH), BUNDLE_BYTES)?;
        let address = answer.address.clone();
        let body = answer.success()?;
        let entries = entries_of(&body, width_given)
            .map_err(|_| NetError::Shape { address, what: "bundle of a record's entries" })?;
        Ok(entries.into_iter().take(usize::from(width)).map(<[u8]>::to_vec).collect())
    }

    /// Where a bundle is.
    pub(crate) fn bundle_address(&self, index: u64, width: u16) -> Address {
        self.at(TilePath::Entries { index, width })
    }

    /// Where a tile of the tree is.
    pub(crate) fn tile_address(&self, level: u8, index: u64, width: u16) -> Address {
        self.at(TilePath::Hashes { level, index, width })
    }

    /// A content and its salt, compared with its commitment.
    pub(crate) fn content(&self, commitment: &Commitment) -> Result<Fetched, NetError> {
        let most = 32 + Content::MAX_BYTES;
        let answer = self.client.get(&self.content_address(commitment), most.max(REASON_BYTES))?;
        Ok(match answer.status {
            200 => match split(&answer.body).filter(|content| content.commitment() == *commitment) {
                Some(content) => Fetched::Here(content),
                None => Fetched::Altered(answer.body),
            },
            410 => Fetched::Erased(String::from_utf8_lossy(&answer.body).into_owned()),
            status @ (404 | 403 | 401 | 451) => Fetched::Absent(status),
            status => return Err(NetError::Status { address: answer.address, status }),
        })
    }

    /// Fetches a media file: its salt comes first, then `sink` is given its bytes, piece by piece. They are not compared
    /// here.
    pub(crate) fn file<S: FileSink>(
        &self,
        commitment: &Commitment,
        sink: &mut S,
    ) -> Result<FetchedFile, S::Error> {
        let (mut salt, mut begun) = (Vec::with_capacity(SALT_BYTES), false);
        let most = SALT_BYTES + Content::MAX_FILE_BYTES;
        let mut take = |mut piece: &[u8]| {
            if !begun {
                let (own, rest) = piece.split_at(piece.len().min(SALT_BYTES - salt.len()));
                salt.extend_from_slice(own);
                piece = rest;
                let Ok(whole) = <[u8; SALT_BYTES]>::try_from(salt.as_slice()) else { return Ok(()) };
                sink.begin(Salt(whole))?;
                begun = true;
            }
            sink.write(piece)
        };
        let answer =
            self.client.stream(&self.content_address(commitment), (most, REASON_BYTES), &mut take)?;
        Ok(match answer.status {
            200 if begun => FetchedFile::Given,
            200 => FetchedFile::Altered,
            410 => FetchedFile::Erased(String::from_utf8_lossy(&answer.body).into_owned()),
            status @ (404 | 403 | 401 | 451) => FetchedFile::Absent(status),
            status => return Err(NetError::Status { address: answer.address, status }.into()),
        })
    }

    /// Where a content is.
    pub(crate) fn content_address(&self, commitment: &Commitment) -> Address {
        self.site.at(&format!("/record/content/{commitment}"))
    }

    /// A partial tile, or, where the server has only the full one by now, that; and how wide it is.
    fn wide(&self, path: TilePath, whole: TilePath, most: usize) -> Result<(Answer, u16), NetError> {
        let answer = self.client.get(&self.at(path), most)?;
        if path != whole && matches!(answer.status, 404 | 410) {
            return Ok((self.client.get(&self.at(whole), most)?, whole.width()));
        }
        Ok((answer, path.width()))
    }

    fn at(&self, path: TilePath) -> Address {
        self.site.at(&format!("/record/{path}"))
    }
}

fn split(body: &[u8]) -> Option<Content> {
    let (salt, bytes) = body.split_first_chunk::<32>()?;
    Some(Content { salt: Salt(*salt), bytes: bytes.to_vec() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::net::Patience;

    #[test]
    fn tiles_are_asked_for_where_tlog_tiles_has_them() {
        let site: Address = "https://embassy.example/en/".parse().unwrap();
        let remote = Remote::new(Client::new(Patience::default()), &site);
        let at = remote.bundle_address(1_234_067, 12);
        assert_eq!(at.path(), "/record/tile/entries/x001/x234/067.p/12");
    }
}
