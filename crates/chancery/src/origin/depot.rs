//! Media files of another node, taken into this node's file store as they come: never in memory, and compared before
//! anything names them.

use record::{Commitment, RecordId, Salt};
use store::{FileError, FileIntake, KeptFile, Store};
use tokio::runtime::Handle;

use super::trouble::Trouble;
use crate::failure::Failure;
use crate::net::{FetchedFile, FileSink, Remote};

/// Where files go that come from another node. It waits for network and disk: for threads that may.
#[derive(Clone)]
pub(super) struct Depot {
    pub(super) store: Store,
    pub(super) record: RecordId,
    pub(super) runtime: Handle,
}

/// What came of asking for a file.
pub(super) enum Stored {
    /// It is here, and is what was committed to.
    Here(KeptFile),
    /// It is not, and this was the answer.
    No(String),
}

/// A file on its way in.
struct Incoming<'d> {
    depot: &'d Depot,
    commitment: Commitment,
    intake: Option<FileIntake>,
}

impl Depot {
    /// Fetches the file behind `commitment`.
    pub(super) fn fetch(&self, remote: &Remote, commitment: &Commitment) -> Result<Stored, Trouble> {
        let mut incoming = Incoming { depot: self, commitment: *commitment, intake: None };
        let altered = || "200, with other bytes than were committed to".to_owned();
        match remote.file(commitment, &mut incoming)? {
            FetchedFile::Given => {}
            FetchedFile::Altered => return Ok(Stored::No(altered())),
            FetchedFile::Erased(reason) => return Ok(Stored::No(format!("410: {reason}"))),
            FetchedFile::Absent(status) => return Ok(Stored::No(status.to_string())),
        }
        let Some(intake) = incoming.intake else { return Ok(Stored::No(altered())) };
        match self.runtime.block_on(intake.finish()) {
            Ok(kept) => Ok(Stored::Here(kept)),
            Err(FileError::Altered { .. }) => Ok(Stored::No(altered())),
            Err(error) => Err(Trouble::Local(Failure::because("a file was not kept", error))),
        }
    }
}

impl FileSink for Incoming<'_> {
    type Error = Trouble;

    fn begin(&mut self, salt: Salt) -> Result<(), Trouble> {
        let Depot { store, record, runtime } = self.depot;
        self.intake = Some(runtime.block_on(store.receive(record, self.commitment, salt))?);
        Ok(())
    }

    fn write(&mut self, bytes: &[u8]) -> Result<(), Trouble> {
        let Some(intake) = &mut self.intake else { return Ok(()) };
        let written = self.depot.runtime.block_on(intake.write(bytes));
        written.map_err(|error| Trouble::Local(Failure::because("a file was not kept", error)))
    }
}
