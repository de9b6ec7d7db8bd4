//! What the program does beside serving: it shows that the mission is alive, and has others witness its log.
//!
//! Nothing here is ever in the way of publishing: a checkpoint is written, shown and served without any of
//! it, and what these jobs add to it is added later, by [`store::Store::cosign`], so that every process
//! that serves the record shows it.

mod behind;
mod heartbeat;
mod kept;
mod pause;
mod wire;
mod witness;
mod witnesses;

use std::sync::Arc;

use record::RecordId;
use server::Live;
use store::{FileMark, Store};
use tokio::task::JoinHandle;

pub(crate) use heartbeat::heartbeat;
pub(crate) use kept::{Newest, newest};
pub(crate) use witnesses::Witnesses;

use crate::cli::Jobs;
use crate::failure::Failure;
use crate::folder::Folder;
use crate::office::Office;

/// What the jobs work on.
#[derive(Clone)]
struct Work {
    folder: Folder,
    store: Store,
    record: RecordId,
    mark: FileMark,
    live: Arc<Live>,
}

/// The jobs of a program that serves; they end when this is dropped.
pub(crate) struct Running(Vec<JoinHandle<()>>);

/// Starts what `jobs` asks for.
///
/// # Errors
///
/// A policy that cannot be read: who names witnesses shall not go without them unnoticed.
pub(crate) fn start(office: &Office, live: &Arc<Live>, jobs: &Jobs) -> Result<Running, Failure> {
    let record = office.record()?.clone();
    let witnesses = Witnesses::read(&office.folder, jobs.witnesses.as_deref())?;
    let work = Work {
        folder: office.folder.clone(),
        store: office.store.clone(),
        record,
        mark: office.mark(),
        live: Arc::clone(live),
    };
    let mut running = Vec::new();
    if jobs.heartbeat.seconds > 0 {
        running.push(tokio::spawn(heartbeat::beat(work.clone(), jobs.heartbeat.seconds)));
    }
    for witness in witnesses.into_iter().flat_map(|witnesses| witnesses.asked) {
        running.push(tokio::spawn(witness::ask(work.clone(), witness)));
    }
    Ok(Running(running))
}

impl Drop for Running {
    fn drop(&mut self) {
        self.0.iter().for_each(JoinHandle::abort);
    }
}
