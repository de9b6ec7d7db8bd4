//! What the verifier knows beforehand: a policy, the record in the data folder, a checkpoint.

use record::verify::{Fault, StatedRing, Trust};
use record::{Checkpoint, CheckpointVerifier, Frontier, Hash, KeyRole, Policy, RecordId};

use crate::cli::{Cli, Verify};
use crate::failure::Failure;
use crate::folder::Folder;
use crate::input::{self, Given};
use crate::office::Office;
use crate::origin::{ServedNote, ring_over, rings_of};

/// The most bytes of a checkpoint.
const CHECKPOINT_BYTES: usize = 256 << 10;

/// What the verifier knows.
pub(super) struct Knowledge {
    /// Which logs and witnesses are trusted.
    pub(super) policy: Option<Policy>,
    /// At least so many witnesses must have cosigned.
    pub(super) at_least: usize,
    /// Nothing older than this is taken.
    pub(super) known: Option<ServedNote>,
    /// The record in the data folder.
    pub(super) own: Option<Own>,
}

/// The record in the data folder.
pub(super) struct Own {
    /// Its id.
    pub(super) record: RecordId,
    /// The rings of keys that it has stated.
    pub(super) rings: Vec<StatedRing>,
    /// How many entries it has, and their root.
    pub(super) end: (u64, Hash),
}

impl Knowledge {
    /// What the command line and the data folder tell.
    pub(super) async fn of(cli: &Cli, args: &Verify) -> Result<Self, Failure> {
        let policy = args.policy.as_deref().map(input::policy).transpose()?;
        if args.quorum.is_some_and(|least| least > 0) && policy.is_none() {
            return Err(Failure::usage(
                "--quorum counts the witnesses that a policy names; give it with --policy",
            ));
        }
        let known = match args.at_least.as_deref() {
            None => None,
            Some(path) => {
                let name = path.display();
                let unread = || Failure::usage(format!("{name} is no checkpoint that can be read"));
                match input::file(path, CHECKPOINT_BYTES) {
                    Ok(Given::Whole(bytes)) => Some(ServedNote::read(&bytes).ok_or_else(unread)?),
                    _ => return Err(unread()),
                }
            }
        };
        let folder = Folder::at(&cli.data());
        let is_here = cli.database.is_some() || folder.database_file().exists();
        let own = if is_here { own(cli).await? } else { None };
        Ok(Self { policy, at_least: args.quorum.unwrap_or(0), known, own })
    }

    /// What is trusted about `record`.
    pub(super) fn trust(&self, record: Option<&RecordId>) -> Trust {
        let own = self.own.as_ref().filter(|own| Some(&own.record) == record);
        let mut trust = Trust {
            record: None,
            rings: own.map(|own| own.rings.clone()).unwrap_or_default(),
            policy: self.policy.clone(),
            at_least: self.at_least,
            known: None,
        };
        // Only a checkpoint that is signed says what is known.
        let known =
            self.known.as_ref().filter(|known| record.is_some_and(|record| known.origin == record.as_str()));
        trust.known = known.zip(record).and_then(|(known, record)| self.open(known, record, &trust).ok());
        trust
    }

    /// A checkpoint, if a log key that is known for its size has signed it.
    pub(super) fn open(
        &self,
        note: &ServedNote,
        record: &RecordId,
        trust: &Trust,
    ) -> Result<Checkpoint, Fault> {
        let ring = ring_over(&trust.rings, note.size).and_then(|ring| ring.of(KeyRole::Log));
        match (ring, &trust.policy) {
            (Some(key), _) => Ok(CheckpointVerifier::new(record.clone(), key).open(&note.whole)?),
            (None, Some(policy)) => policy.open(&note.whole).map_err(|_| Fault::OtherKey),
            (None, None) => Err(Fault::KeysUnknown),
        }
    }
}

/// The record in the data folder, if there is one.
async fn own(cli: &Cli) -> Result<Option<Own>, Failure> {
    let office = Office::open(cli).await?;
    let Some(record) = office.record.clone() else { return Ok(None) };
    let history = office.store.load(&record).await?;
    let head = office.store.head(&record).await?;
    let end = head.map_or((0, Frontier::default().root()), |head| (head.size, head.root));
    Ok(Some(Own { record, rings: rings_of(&history), end }))
}
