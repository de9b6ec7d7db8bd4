//! `key rotate`: another key for a role, announced by an entry under the old one.
//!
//! The new key is durable first, then announced, then put in its place (see [`keys::Change`]); a crash
//! between leaves it to the record which one holds.

use std::path::Path;

use desk::DeskError;
use desk::commands::Revise;
use record::{KeyRing, KeyRole, PublicKey, SigningKey, SubjectContent, Text};
use store::{AppendError, Receipt};

use super::recovery;
use super::rotated::tell;
use crate::cli::{Cli, Rotate};
use crate::clock;
use crate::commands::elsewhere;
use crate::failure::Failure;
use crate::keys::{self, Change, KeyFile, Ring};
use crate::office::Office;

/// What a change of a key works on.
pub(super) struct Rotation {
    pub(super) office: Office,
    pub(super) ring: Ring,
    /// The recovery key, where it was given.
    pub(super) recovery: Option<SigningKey>,
}

/// Replaces the key that the command line names.
pub(super) async fn run(cli: &Cli, args: &Rotate) -> Result<(), Failure> {
    let role = KeyRole::from(args.role);
    check(args, role)?;
    let recovery = args.recovery_key.as_deref().map(keys::given).transpose()?;
    let office = Office::open(cli).await?;
    let record = office.record()?.clone();
    // Behind what was shown, nothing is recorded: then no key is made either.
    office.store.shown(&record, &office.mark()).await?;
    let _turn = office.folder.turn()?;
    let history = office.store.load(&record).await?;
    let ring =
        Ring::of(&history).ok_or_else(|| Failure::new(format!("{record} states no keys; run fsck")))?;
    let rotation = Rotation { office, ring, recovery };
    rotation.check_recovery()?;
    match KeyFile::of(role) {
        Some(file) => rotation.replace(cli, args, file, role).await,
        None => recovery::replace(&rotation, cli, args).await,
    }
}

/// What cannot be asked for.
fn check(args: &Rotate, role: KeyRole) -> Result<(), Failure> {
    if args.public.is_some() && matches!(role, KeyRole::Log | KeyRole::Heartbeat) {
        return Err(Failure::usage(format!(
            "the {} key works on this machine, so its private half must be made here; leave --public out",
            keys::word(role)
        )));
    }
    let unsigned = role == KeyRole::Recovery && args.recovery_key.is_none() && args.elsewhere.acts.is_none();
    if unsigned {
        return Err(Failure::usage(
            "the recovery key is replaced under the recovery key alone; give it with --recovery-key FILE or -, \
             or write what it shall sign into a file with --acts",
        ));
    }
    Ok(())
}

impl Rotation {
    /// The recovery key that was given must be the one that the record states.
    fn check_recovery(&self) -> Result<(), Failure> {
        match (&self.recovery, self.ring.held(KeyRole::Recovery)) {
            (Some(given), Some(held)) if given.public() != held.public => Err(Failure::new(format!(
                "that is not the recovery key of this record, which has the id {}; the one given has {}",
                held.id(),
                given.public().id()
            ))),
            _ => Ok(()),
        }
    }

    /// The key that signs the change, which must be here: the recovery key if it was given, else the mission key.
    pub(super) fn signer(&self) -> Result<SigningKey, Failure> {
        if let Some(recovery) = &self.recovery {
            return Ok(SigningKey::from_seed(&recovery.seed()));
        }
        match keys::signing(&self.office.folder, KeyFile::Mission)? {
            Some(mission) if self.ring.holds(KeyRole::Mission, mission.public()) => Ok(mission),
            _ => Err(Failure::new(
                "the mission key is not here; write what it shall sign into a file with --acts FILE, or, if it is \
                 lost, give the recovery key with --recovery-key",
            )),
        }
    }

    /// The ring with another key of `role`.
    pub(super) fn with(&self, role: KeyRole, public: PublicKey) -> KeyRing {
        let others = self.ring.keys.iter().filter(|held| held.role != role);
        let mut keys: Vec<_> =
            others.map(|held| record::Key { role: held.role, public: held.public }).collect();
        keys.push(record::Key { role, public });
        keys.sort_by_key(|key| key.role);
        KeyRing { keys }
    }

    /// Replaces a key that has a file.
    async fn replace(&self, cli: &Cli, args: &Rotate, file: KeyFile, role: KeyRole) -> Result<(), Failure> {
        let folder = &self.office.folder;
        if let Some(acts) = &args.elsewhere.acts {
            if acts.exists() {
                return Err(Failure::new(format!(
                    "{} is there already; name a new file with --acts",
                    acts.display()
                )));
            }
            let change = Change::begin(folder, file, args.public, true)?;
            return self.write_acts(cli, acts, self.with(role, change.public)).await;
        }
        let signer = self.signer()?;
        let log = self.office.log_key()?;
        let change = Change::begin(folder, file, args.public, false)?;
        let log = change.secret.as_ref().filter(|_| role == KeyRole::Log).unwrap_or(&log);
        match self.record(signer, log, self.with(role, change.public)).await {
            Ok(receipt) => {
                let index = self.index(&receipt)?;
                change.finish(folder, index)?;
                tell(cli, role, change.public, index, &receipt, None)
            }
            Err(error) => {
                // Where it may be recorded all the same, the next start looks.
                if !is_uncertain(&error) {
                    change.drop_it()?;
                }
                Err(error.into())
            }
        }
    }

    /// Writes the change into an acts file, for whoever has the key that signs it.
    pub(super) async fn write_acts(&self, cli: &Cli, path: &Path, ring: KeyRing) -> Result<(), Failure> {
        let desk = self.office.desk()?;
        let decision = self.command(ring).decide(&desk).await?;
        elsewhere::write(cli.json, &desk, path, vec![decision]).await
    }

    /// Records `ring` under `signer`; the checkpoint over it is signed by the log key that it states.
    pub(super) async fn record(
        &self,
        signer: SigningKey,
        log: &SigningKey,
        ring: KeyRing,
    ) -> Result<Receipt, RotateError> {
        let desk = self.office.desk_with(Some(signer), log).map_err(RotateError::Failure)?;
        self.command(ring).run(&desk, clock::now()).await.map_err(RotateError::Desk)
    }

    /// The ring as it shall stand.
    fn command(&self, ring: KeyRing) -> Revise {
        let (subject, content) = (self.ring.subject, Some(SubjectContent::Keys(ring)));
        Revise { subject, content, editions: Vec::new(), reasons: Text::new() }
    }

    /// The entry that announces the key.
    pub(super) fn index(&self, receipt: &Receipt) -> Result<u64, Failure> {
        let entry = receipt.entries.iter().find(|entry| entry.act.subject == self.ring.subject);
        let entry =
            entry.ok_or_else(|| Failure::new("the receipt does not name the ring of keys; run fsck"))?;
        Ok(entry.index)
    }
}

/// Why a change of keys was not recorded.
pub(super) enum RotateError {
    Desk(DeskError),
    Failure(Failure),
}

impl From<RotateError> for Failure {
    fn from(error: RotateError) -> Self {
        match error {
            RotateError::Desk(error) => error.into(),
            RotateError::Failure(failure) => failure,
        }
    }
}

/// Whether the change may have been recorded all the same.
fn is_uncertain(error: &RotateError) -> bool {
    matches!(error, RotateError::Desk(DeskError::Append(AppendError::Uncertain(_))))
}
