//! `init`: a new record, with its keys.

use desk::DeskError;
use desk::commands::Found;
use record::{Instant, Kind, Mission, Promise, RecordId, SigningKey, Source};
use serde::Serialize;
use store::{AppendError, Mark as _};

use super::about;
use crate::cli::{Cli, Init};
use crate::failure::Failure;
use crate::keys::{self, KeyFile};
use crate::office::Office;
use crate::{clock, output};

/// What `init` made.
#[derive(Serialize)]
pub(crate) struct Made {
    record: String,
    size: u64,
    checkpoint: String,
    /// The recovery key, printed once and kept nowhere.
    recovery_key: String,
}

/// Makes a record from the flags and the file that the command line names.
pub(crate) async fn run(cli: &Cli, args: &Init) -> Result<(), Failure> {
    let described = args.mission.as_deref().map(about::read_mission).transpose()?;
    let mut office = Office::open_or_make(cli).await?;
    office.clear().await?;
    let mission = about::mission(&args.about, described)?;
    let record = about::record_id(&args.about, &mission)?;
    let made = found(office, mission, record, None, clock::now()).await?;
    made.tell(cli.json)
}

/// A record that was just founded.
pub(crate) struct Founded {
    /// The office, with its record.
    pub(crate) office: Office,
    /// What was made, with the recovery key.
    pub(crate) made: Made,
}

impl Founded {
    /// Tells what was made; the recovery key is shown this once.
    pub(crate) fn tell(&self, json: bool) -> Result<(), Failure> {
        let made = &self.made;
        let text = format!(
            "Made the record {} with {} entries.\n\n\
             The recovery key, shown this once and kept nowhere. Write it down and lock it away; it alone\n\
             can replace the other keys when they are lost:\n\n    {}\n\n\
             The log key, the heartbeat key and the mission key lie in {}.",
            made.record,
            made.size,
            made.recovery_key,
            self.office.folder.keys().display()
        );
        output::tell(json, made, &text).map_err(|failure| {
            failure.beside(format!(
                "the record {} was made; its recovery key is {}",
                made.record, made.recovery_key
            ))
        })
    }
}

/// Makes keys and the first entries. `source` is where an imported mission's description came from.
///
/// What an earlier try left behind that broke off is used or taken back.
pub(crate) async fn found(
    mut office: Office,
    mission: Mission,
    record: RecordId,
    source: Option<(Source, Instant)>,
    now: Instant,
) -> Result<Founded, Failure> {
    let _turn = office.folder.turn()?;
    office.clear().await?;
    if office.mark().highest()?.is_some() {
        return Err(Failure::new(format!(
            "the keys in {} are those of another record; name another folder with --data",
            office.folder.keys().display()
        )));
    }
    let log = SigningKey::from_seed(&keys::ready(&office.folder, KeyFile::Log)?);
    keys::ready(&office.folder, KeyFile::Mission)?;
    let heartbeat = SigningKey::from_seed(&keys::ready(&office.folder, KeyFile::Heartbeat)?);
    keys::ready(&office.folder, KeyFile::Identity)?;
    let recovery = SigningKey::from_seed(&keys::random());
    office.store.create(&record).await?;
    office.record = Some(record.clone());

    let promise = Promise { kinds: Kind::ALL.to_vec() };
    let found = Found {
        mission,
        promise,
        log_key: log.public(),
        heartbeat_key: Some(heartbeat.public()),
        recovery_key: recovery.public(),
        source,
    };
    let recovery_key = hex::encode(recovery.seed());
    let receipt = found.run(&office.desk()?, now).await.map_err(|error| unmade(error, &recovery_key))?;
    let made = Made {
        record: record.to_string(),
        size: receipt.checkpoint.size,
        checkpoint: String::from_utf8_lossy(&receipt.checkpoint.note).into_owned(),
        recovery_key,
    };
    Ok(Founded { office, made })
}

/// Why no record was made. Where one may have been made all the same, its recovery key is told, for
/// nobody can tell it later.
fn unmade(error: DeskError, recovery_key: &str) -> Failure {
    let uncertain = matches!(&error, DeskError::Append(AppendError::Uncertain(_)));
    if !uncertain {
        return error.into();
    }
    Failure::because(
        format!("the record may be there; if `chancery status` shows it, its recovery key is {recovery_key}"),
        error,
    )
}
