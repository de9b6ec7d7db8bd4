//! Files that somebody gives to be read, of which no more is read than there may be.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use record::Policy;
use record::policy::MAX_POLICY_BYTES;

use crate::failure::Failure;

/// What was read of a file.
#[derive(Debug)]
pub(crate) enum Given {
    /// All of it.
    Whole(Vec<u8>),
    /// It is longer than it may be.
    TooLong,
}

/// Reads a file of at most `most` bytes; of one that says to be longer nothing at all.
pub(crate) fn file(path: &Path, most: usize) -> io::Result<Given> {
    let file = File::open(path)?;
    let most = u64::try_from(most).unwrap_or(u64::MAX);
    if file.metadata()?.len() > most {
        return Ok(Given::TooLong);
    }
    let mut bytes = Vec::new();
    file.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
    Ok(if bytes.len() as u64 > most { Given::TooLong } else { Given::Whole(bytes) })
}

/// Reads a policy.
pub(crate) fn policy(path: &Path) -> Result<Policy, Failure> {
    let name = path.display();
    let read = file(path, MAX_POLICY_BYTES);
    match read.map_err(|error| Failure::because(format!("the policy {name} cannot be read"), error))? {
        Given::Whole(bytes) => Policy::parse(&bytes)
            .map_err(|error| Failure::because(format!("{name} is no policy (C2SP tlog-policy)"), error)),
        Given::TooLong => Err(Failure::new(format!("the policy {name} is longer than 256 KiB; none is"))),
    }
}
