//! `mirror`: follows another node's record, checks every entry, and serves the same site read-only.

mod evidence;
mod follow;
mod state;

use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use record::{Policy, RecordId};
use serde::Serialize;
use server::Health;
use tokio::net::TcpListener;

use self::follow::{Follower, Round};
pub(crate) use self::state::State;
use super::serve::{self, Mirrored};
use crate::cli::{Cli, Heartbeat, Jobs, Mirror};
use crate::failure::Failure;
use crate::net::{Address, Client, Remote};
use crate::office::Office;
use crate::origin::{ServedNote, Taker};
use crate::{input, output};

/// What one round brought.
#[derive(Serialize)]
struct Told {
    record: String,
    origin: String,
    size: u64,
    new_entries: u64,
}

/// Follows the record at the address that the command line names.
pub(crate) async fn run(cli: &Cli, args: &Mirror) -> Result<ExitCode, Failure> {
    let address: Address =
        args.url.parse().map_err(|error| Failure::because("nothing is mirrored", error))?;
    let policy = args.policy.as_deref().map(input::policy).transpose()?;
    // A taken port is told before anything is fetched.
    let listener = if args.once { None } else { Some(listen(args).await?) };
    let mut office = Office::open_or_make(cli).await?;
    let follower = open(&mut office, &address, args, policy).await?;
    match listener {
        None => once(cli, follower).await,
        Some(listener) => {
            follow_and_serve(cli, args, office, follower, listener).await?;
            Ok(ExitCode::SUCCESS)
        }
    }
}

async fn listen(args: &Mirror) -> Result<TcpListener, Failure> {
    TcpListener::bind(args.listen).await.map_err(|error| {
        Failure::because(
            format!("{} cannot be listened on; name another address with --listen", args.listen),
            error,
        )
    })
}

/// Opens the mirror in this data folder, or begins one.
async fn open(
    office: &mut Office,
    address: &Address,
    args: &Mirror,
    policy: Option<Policy>,
) -> Result<Follower, Failure> {
    let folder = office.folder.path().display().to_string();
    if office.folder.keys().join("log.key").exists() {
        return Err(Failure::new(format!(
            "{folder} holds a log key: it is the folder of a record of its own; name another with --data"
        )));
    }
    let state = State::read(&office.folder)?;
    let remote = Remote::new(Client::new(args.patience.patience()), address);
    let record = match (&state, &office.record) {
        (Some(state), _) => state.record.clone(),
        (None, Some(record)) => {
            return Err(Failure::new(format!(
                "{folder} holds the record {record}, and does not mirror it; name another folder with --data"
            )));
        }
        (None, None) => named(&remote).await?,
    };
    if !office.store.records().await?.contains(&record) {
        office.store.create(&record).await?;
    }
    let taker = Taker::new(remote, &office.store, &record, office.mark());
    office.record = Some(record);
    Ok(Follower { taker, folder: office.folder.clone(), state, policy })
}

/// The record that the other node says to be of; whether it is, its keys tell.
async fn named(remote: &Remote) -> Result<RecordId, Failure> {
    let asked = remote.clone();
    let note = blocking(move || asked.checkpoint()).await?;
    let note = note.map_err(|error| Failure::because("nothing is mirrored", error))?;
    let record = ServedNote::read(&note).and_then(|note| note.origin.parse().ok());
    record.ok_or_else(|| {
        Failure::new(format!("{} is no checkpoint; is it a site of Chancery?", remote.checkpoint_address()))
    })
}

/// One round, and the end.
async fn once(cli: &Cli, mut follower: Follower) -> Result<ExitCode, Failure> {
    follower.stands()?;
    let record = follower.taker.record.to_string();
    let origin = follower.taker.remote.site().to_string();
    let json = cli.json;
    let taken = blocking(move || follower.round(json)).await?;
    let taken = match taken {
        Round::Taken(taken) => taken,
        Round::Away(failure) | Round::Refused(failure) | Round::Alarm(failure) => return Err(failure),
    };
    let told = Told { record, origin, size: taken.seen.size, new_entries: taken.entries };
    let text = format!(
        "{}: {} entries, {} of them new, as {} has them; all of them hold.",
        told.record, told.size, told.new_entries, told.origin
    );
    output::tell(cli.json, &told, &text)?;
    Ok(ExitCode::SUCCESS)
}

/// Follows and serves until the program is told to stop.
async fn follow_and_serve(
    cli: &Cli,
    args: &Mirror,
    office: Office,
    mut follower: Follower,
    listener: TcpListener,
) -> Result<(), Failure> {
    let health = Arc::new(Health::default());
    let pause = Duration::from_secs(args.interval.max(1).into());
    let origin = follower.taker.remote.site().to_string();
    if let Err(failure) = follower.stands() {
        health.raise(&failure.said());
        tracing::error!("{failure}");
    }
    let record = office.record()?.clone();
    // Nothing is served before the first checkpoint that holds.
    while office.store.checkpoints(&record, 0, 1).await?.is_empty() {
        let (kept, round) = step(follower, cli.json).await?;
        follower = kept;
        match round {
            Round::Taken(_) => {}
            Round::Away(failure) => {
                tracing::warn!("{failure}");
                tokio::time::sleep(pause).await;
            }
            Round::Refused(failure) | Round::Alarm(failure) => return Err(failure),
        }
    }
    let watched = Arc::clone(&health);
    // An alarm that stood before is not cleared by a round that finds nothing.
    let following = tokio::spawn(async move {
        while follower.stands().is_ok() {
            let Ok((kept, round)) = step(follower, true).await else { return };
            follower = kept;
            if round.ends(&watched) {
                return;
            }
            tokio::time::sleep(pause).await;
        }
    });
    let jobs = Jobs { heartbeat: Heartbeat { seconds: 0 }, witnesses: None };
    let mirrored = Mirrored { of: origin, health };
    let served = serve::serve(office, listener, None, &args.proxy, &jobs, Some(mirrored), cli.json).await;
    following.abort();
    served
}

/// One round, on a thread that may wait.
async fn step(mut follower: Follower, quiet: bool) -> Result<(Follower, Round), Failure> {
    blocking(move || {
        let round = follower.round(quiet);
        (follower, round)
    })
    .await
}

/// Does what waits for the network on a thread that may.
pub(super) async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, Failure> {
    tokio::task::spawn_blocking(work).await.map_err(|_| {
        Failure::new("the work broke off; this is a fault of the program, and nothing unfinished was kept")
    })
}
