//! The heartbeat: the mission's own cosignature over the newest checkpoint, made again and again, so that
//! silence is visible.

use std::time::Duration;

use record::verify::heartbeat_name;
use record::{Cosigner, CosignerKey, KeyRole, PublicKey, RecordId};
use tokio::task::spawn_blocking;
use tokio::time::{Instant, sleep};

use super::Work;
use super::pause::Pause;
use crate::clock;
use crate::failure::Failure;
use crate::keys::{self, KeyFile, Ring};

/// How often is looked whether there is a new checkpoint.
const LOOK: Duration = Duration::from_millis(250);

/// A record's heartbeat key as a cosigner; `None` where its id is no name for one.
pub(crate) fn heartbeat(record: &RecordId, key: PublicKey) -> Option<CosignerKey> {
    CosignerKey::new(&heartbeat_name(record), key)
}

/// Cosigns at once, after each new checkpoint, and whenever `seconds` have passed.
pub(super) async fn beat(work: Work, seconds: u32) {
    let every = Duration::from_secs(u64::from(seconds));
    let mut last: Option<(u64, Instant)> = None;
    let mut pause = Pause::default();
    loop {
        let size = work.live.size();
        if last.is_none_or(|(signed, at)| signed != size || at.elapsed() >= every) {
            match cosign(&work).await {
                Ok(_) => {
                    last = Some((size, Instant::now()));
                    pause.over();
                }
                Err(failure) => {
                    tracing::warn!("The heartbeat was not given: {failure}");
                    sleep(pause.next()).await;
                }
            }
        }
        sleep(LOOK).await;
    }
}

/// Cosigns the newest checkpoint that may be shown; `false` where the key that the record states is not here.
async fn cosign(work: &Work) -> Result<bool, Failure> {
    let Some(cosigner) = cosigner(work).await? else { return Ok(false) };
    let Some(checkpoint) = work.store.shown(&work.record, &work.mark).await? else { return Ok(false) };
    let signed = cosigner.sign(&checkpoint.note, clock::now())?;
    work.store.cosign(&work.record, checkpoint.size, &signed.line).await?;
    tracing::debug!(size = checkpoint.size, "Cosigned the checkpoint of {} entries", checkpoint.size);
    Ok(true)
}

/// The heartbeat key that lies here, if it is the one that the record states; read anew, for it may be replaced.
async fn cosigner(work: &Work) -> Result<Option<Cosigner>, Failure> {
    let Some(key) = keys::signing(&work.folder, KeyFile::Heartbeat)? else { return Ok(None) };
    let live = std::sync::Arc::clone(&work.live);
    let ring = spawn_blocking(move || live.read(Ring::of)).await;
    let ring = ring.map_err(|error| Failure::because("the ring of keys was not read", error))?;
    let holds = ring.is_some_and(|ring| ring.holds(KeyRole::Heartbeat, key.public()));
    Ok(if holds { Cosigner::new(&heartbeat_name(&work.record), key) } else { None })
}
