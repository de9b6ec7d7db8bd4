//! The media files of this node, as the server asks for them, and the smaller pictures made of them.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};

use media::{RENDITION_VERSION, Rendition};
use record::{Commitment, RecordId};
use server::{FileFault, FileKey, FileRead, Files, Live, Looked};
use store::{RenditionKey, Store, StoreError, Swept};
use tokio::runtime::Handle;

use crate::{clock, failure};

/// How many bytes of a rendition tell what it is.
const FIRST: u64 = 16;
/// How many renditions that could not be made are remembered, so that nobody has them tried again and again.
const MOST_FAILED: usize = 10_000;

/// Reads from the store: its methods that wait are for threads that may.
#[derive(Debug)]
pub(crate) struct StoreFiles {
    store: Store,
    record: RecordId,
    runtime: Handle,
    failed: Mutex<HashSet<(Commitment, u32)>>,
}

impl StoreFiles {
    /// The files of `record`, read over the runtime in which this is called.
    pub(crate) fn new(store: &Store, record: &RecordId) -> Self {
        let (store, record, runtime) = (store.clone(), record.clone(), Handle::current());
        Self { store, record, runtime, failed: Mutex::default() }
    }

    fn rendition(&self, of: Commitment, width: u32) -> RenditionKey {
        RenditionKey { of, width, version: RENDITION_VERSION }
    }

    fn look_rendition(&self, of: Commitment, width: u32) -> Result<Option<Looked>, FileFault> {
        let (key, record) = (self.rendition(of, width), &self.record);
        let Some(size) = self.wait(self.store.rendition(record, &key))? else { return Ok(None) };
        let begins = self.wait(self.store.read_rendition(record, &key, 0..size.min(FIRST)))?;
        let Some(begins) = begins else { return Ok(None) };
        let media_type = Rendition::type_of(&begins);
        let tag = format!("{of}-{width}-{RENDITION_VERSION}");
        Ok(Some(Looked { size, tag, media_type: Some(media_type) }))
    }

    fn wait<T>(&self, work: impl Future<Output = Result<T, StoreError>>) -> Result<T, FileFault> {
        self.runtime.block_on(work).map_err(FileFault::because)
    }

    /// Whether it was tried before, in vain.
    fn has_failed(&self, of: Commitment, width: u32) -> bool {
        self.failed.lock().unwrap_or_else(PoisonError::into_inner).contains(&(of, width))
    }

    fn note_failed(&self, of: Commitment, width: u32) {
        let mut failed = self.failed.lock().unwrap_or_else(PoisonError::into_inner);
        if failed.len() < MOST_FAILED {
            failed.insert((of, width));
        }
    }
}

impl Files for StoreFiles {
    fn look(&self, file: &FileKey) -> Result<Option<Looked>, FileFault> {
        match *file {
            FileKey::Original(of) => {
                let Some(file) = self.wait(self.store.file(&self.record, &of))? else { return Ok(None) };
                let first = 0..file.size.min(1);
                let is_here = self.wait(self.store.read_file(&self.record, &of, first))?.is_some();
                Ok(is_here.then_some(Looked { size: file.size, tag: of.to_string(), media_type: None }))
            }
            FileKey::Rendition { of, width } => self.look_rendition(of, width),
        }
    }

    fn make(&self, of: &Commitment, width: u32) -> Result<(), FileFault> {
        if self.has_failed(*of, width) {
            return Ok(());
        }
        let Some(file) = self.wait(self.store.file(&self.record, of))? else { return Ok(()) };
        if file.size > media::MAX_PICTURE_BYTES as u64 {
            return Ok(());
        }
        let bytes = self.wait(self.store.read_file(&self.record, of, 0..file.size))?;
        let Some(bytes) = bytes else { return Ok(()) };
        match media::rendition(&bytes, width) {
            Ok(made) => {
                let key = self.rendition(*of, width);
                self.wait(self.store.keep_rendition(&self.record, &key, made.bytes))
            }
            Err(fault) => {
                tracing::warn!(
                    error = &fault as &dyn std::error::Error,
                    "No picture {width} pixels wide is made of {of}"
                );
                self.note_failed(*of, width);
                Ok(())
            }
        }
    }

    fn read(&self, file: &FileKey, part: Range<u64>) -> FileRead {
        let (store, record, file) = (self.store.clone(), self.record.clone(), *file);
        Box::pin(async move {
            let read = match file {
                FileKey::Original(of) => store.read_file(&record, &of, part).await,
                FileKey::Rendition { of, width } => {
                    let key = RenditionKey { of, width, version: RENDITION_VERSION };
                    store.read_rendition(&record, &key, part).await
                }
            };
            read.map(|bytes| bytes.map(Into::into)).map_err(FileFault::because)
        })
    }
}

/// Takes away what a crash left behind, what was erased, and, where `live` tells who may see what, the smaller pictures
/// that nobody may see any more.
pub(crate) async fn sweep(
    store: &Store,
    record: &RecordId,
    live: Option<&Arc<Live>>,
) -> Result<Swept, StoreError> {
    let now = clock::now();
    let shown = match live.map(Arc::clone) {
        // Looking may wait for a fold: not on a thread of tasks.
        Some(live) => {
            let look = move || live.read(|history| site::media::all_shown(&history.at(now)));
            Some(tokio::task::spawn_blocking(look).await.map_err(|_| StoreError::BrokenOff)?)
        }
        None => None,
    };
    let shows = |file: &Commitment| shown.as_ref().is_none_or(|shown| shown.contains(file));
    let swept = store.sweep(record, now, RENDITION_VERSION, &shows).await?;
    if !swept.is_nothing() {
        tracing::info!(?swept, "Swept files that are not needed any more");
    }
    Ok(swept)
}

/// The same aside; what could not be swept is told in the log, and swept the next time.
pub(crate) fn sweep_aside(store: &Store, record: &RecordId, live: &Arc<Live>) {
    let (store, record, live) = (store.clone(), record.clone(), Arc::clone(live));
    tokio::spawn(async move {
        if let Err(error) = sweep(&store, &record, Some(&live)).await {
            let why = failure::chain(Some(&error)).join("; ");
            tracing::warn!(error = why, "Files that are not needed any more could not all be swept");
        }
    });
}
