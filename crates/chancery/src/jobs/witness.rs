//! One witness: asked to cosign each new checkpoint, for as long as the program serves.
//!
//! Each is asked by itself, so that one that is slow, silent or wrong keeps nobody waiting.

use std::time::Duration;

use record::policy::Witness;
use record::{Checkpoint, ConsistencyProof, note_lines};
use tokio::task::spawn_blocking;
use tokio::time::sleep;

use super::pause::Pause;
use super::wire::{Unwitnessed, add_checkpoint};
use super::{Work, behind, kept};
use crate::clock;
use crate::failure::chain;
use crate::net::{Address, Client, Patience};

/// How often is looked whether there is a new checkpoint.
const LOOK: Duration = Duration::from_millis(250);
/// How long a witness may be silent.
const PATIENCE_SECONDS: u64 = 10;
/// How far a witness's clock may be ahead.
const MOST_AHEAD_SECONDS: i64 = 600;

/// Asks `witness` again and again, waiting longer after each failure.
pub(super) async fn ask(work: Work, witness: (Witness, Address)) {
    let client = Client::new(Patience::of_seconds(PATIENCE_SECONDS));
    let name = witness.0.name.clone();
    let mut progress = Progress::default();
    let mut pause = Pause::default();
    loop {
        if progress.cosigned != Some(work.live.size()) {
            match submit(&work, &client, &witness, &mut progress).await {
                Ok(()) => pause.over(),
                Err(failure) => {
                    let next = pause.next();
                    tracing::warn!(
                        witness = name,
                        "The witness {name} {failure}; it is asked again in {next:?}"
                    );
                    sleep(next).await;
                }
            }
        }
        sleep(LOOK).await;
    }
}

/// Proves that the checkpoint's tree follows from its first so many entries.
type Prove<'a> = dyn Fn(u64) -> Result<ConsistencyProof, Unwitnessed> + 'a;

/// What is known of a witness.
#[derive(Clone, Copy, Debug, Default)]
struct Progress {
    /// The size that it has; where it is not known, it says so when it is asked.
    has: Option<u64>,
    /// The newest size of which its cosignature is kept.
    cosigned: Option<u64>,
}

/// Has the newest checkpoint cosigned, unless it is already, and keeps the cosignatures.
async fn submit(
    work: &Work,
    client: &Client,
    witness: &(Witness, Address),
    progress: &mut Progress,
) -> Result<(), String> {
    let shown = work.store.shown(&work.record, &work.mark).await.map_err(|error| said(&error))?;
    let Some(checkpoint) = shown else { return Ok(()) };
    let size = checkpoint.size;
    let kept = kept::by(&work.store, &work.record, &checkpoint, &witness.0.key).await;
    if kept.map_err(|failure| failure.to_string())?.is_some() {
        *progress = Progress { has: Some(size), cosigned: Some(size) };
        return Ok(());
    }
    let reader = work.store.hash_reader(&work.record);
    let (looking, client, witness, has) =
        (work.clone(), client.clone(), witness.clone(), progress.has.unwrap_or(0));
    let asking = move || {
        let prove = |old| match old {
            // Everything follows from nothing, and from itself.
            0 => Ok(ConsistencyProof::default()),
            old if old == size => Ok(ConsistencyProof::default()),
            old => Ok(ConsistencyProof::prove(&reader, old, size)?),
        };
        let asked = twice(&client, &witness, has, &checkpoint, &prove).map_err(|error| (said(&error), error));
        match asked {
            Err((said, Unwitnessed::Ahead { .. })) => {
                behind::look(&looking, &client, &witness.1, size)?;
                Err(said)
            }
            asked => asked.map_err(|(said, _)| said),
        }
    };
    let asked = spawn_blocking(asking).await.map_err(|error| error.to_string())?;
    for line in asked? {
        work.store.cosign(&work.record, size, &line).await.map_err(|error| said(&error))?;
    }
    *progress = Progress { has: Some(size), cosigned: Some(size) };
    Ok(())
}

/// Asks once; and once more, from the size that the witness says it has.
fn twice(
    client: &Client,
    witness: &(Witness, Address),
    has: u64,
    checkpoint: &Checkpoint,
    prove: &Prove<'_>,
) -> Result<Vec<String>, Unwitnessed> {
    match once((client, witness), has.min(checkpoint.size), checkpoint, prove) {
        Err(Unwitnessed::Conflict { theirs, .. }) if theirs > checkpoint.size => {
            Err(Unwitnessed::Ahead { theirs, ours: checkpoint.size })
        }
        Err(Unwitnessed::Conflict { theirs, .. }) => once((client, witness), theirs, checkpoint, prove),
        answered => answered,
    }
}

/// Asks, and gives the lines of the answer that hold under the witness's own key; all else is ignored.
fn once(
    (client, (witness, address)): (&Client, &(Witness, Address)),
    old: u64,
    checkpoint: &Checkpoint,
    prove: &Prove<'_>,
) -> Result<Vec<String>, Unwitnessed> {
    let answer = add_checkpoint(client, address, old, &prove(old)?.0, &checkpoint.note)?;
    let answer = String::from_utf8(answer).map_err(|_| Unwitnessed::Unsigned)?;
    let (text, _) = note_lines(&checkpoint.note).map_err(|_| Unwitnessed::Unsigned)?;
    let soon = clock::now().plus_seconds(MOST_AHEAD_SECONDS);
    let holding = answer.lines().filter_map(|line| witness.key.open(&text, line).ok());
    let lines: Vec<_> = holding.filter(|signed| signed.at <= soon).map(|signed| signed.line).collect();
    if lines.is_empty() { Err(Unwitnessed::Unsigned) } else { Ok(lines) }
}

/// What an error and its causes say.
fn said(error: &(dyn std::error::Error + 'static)) -> String {
    chain(Some(error)).join(": ")
}
