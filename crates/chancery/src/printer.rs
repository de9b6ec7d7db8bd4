//! Paper: pages of this node as PDF files, each with the dossier that proves its text.

use std::sync::{Arc, OnceLock};

use paper::{Collected, FontSources, Images, PaperError, Press};
use record::{Contents, History, Instant, MediaRef, RecordId, Snapshot, SubjectId, SubjectKind};
use server::{Job, Log, Printer, ShownCheckpoint, Unprinted};
use site::paper::PaperRefused;
use site::{RenderError, SitePath};
use store::{Store, StoreError};
use tokio::runtime::Handle;

/// The largest picture that goes on paper as it is: 8 MiB. Larger ones are told in words.
const MOST_PICTURE_BYTES: u64 = 8 << 20;

/// Prints what a node shows. Its methods wait for the store: for threads that may.
pub(crate) struct StorePrinter {
    fonts: FontSources,
    /// Made for the first paper: who prints nothing waits for no fonts.
    press: OnceLock<Result<Arc<Press>, String>>,
    log: Arc<dyn Log>,
    shelf: Shelf,
}

/// Where pictures and checkpoints lie.
struct Shelf {
    store: Store,
    record: RecordId,
    runtime: Handle,
}

/// A paper with all that it is set from.
struct Sheets {
    press: Arc<Press>,
    collected: Collected,
    dossier: Option<Vec<u8>>,
}

impl StorePrinter {
    /// A printer of `record` with the letters of `fonts`, which asks the store over the runtime in which this is called.
    pub(crate) fn new(fonts: FontSources, log: Arc<dyn Log>, store: &Store, record: &RecordId) -> Self {
        let shelf = Shelf { store: store.clone(), record: record.clone(), runtime: Handle::current() };
        Self { fonts, press: OnceLock::new(), log, shelf }
    }

    fn press(&self) -> Result<Arc<Press>, Unprinted> {
        let make = || Press::new(self.fonts.clone()).map(Arc::new).map_err(|error| error.to_string());
        self.press.get_or_init(make).clone().map_err(Unprinted::Failed)
    }

    /// What proves the paper's text: the dossier under the oldest checkpoint that covers all that it shows, so that the
    /// file changes with what it shows, and not with every entry.
    fn dossier(
        &self,
        history: &History,
        snapshot: &Snapshot<'_>,
        path: &SitePath,
    ) -> Result<Option<Vec<u8>>, Unprinted> {
        let Some((subject, index)) = site::paper::subject_of(snapshot, path) else { return Ok(None) };
        let words = site::paper::words_of_theme(snapshot, &path.place);
        let size = size_of(snapshot, subject).max(words.last().map_or(0, |last| last + 1));
        let Some(checkpoint) = self.checkpoint(size)? else { return Ok(None) };
        match server::dossier(history, &*self.log, index, &checkpoint, &words) {
            Ok(dossier) => Ok(Some(dossier.to_bytes())),
            // The paper is whole without its proof, and says that it has none.
            Err(server::Unproven::TooLarge) => Ok(None),
            Err(unproven) => Err(Unprinted::Failed(unproven.to_string())),
        }
    }

    /// The oldest checkpoint over `size` entries or more that may be shown.
    fn checkpoint(&self, size: u64) -> Result<Option<ShownCheckpoint>, Unprinted> {
        let failed = |error: &dyn std::error::Error| Unprinted::Failed(error.to_string());
        let Some(shown) = self.log.shown().map_err(|error| failed(&error))? else { return Ok(None) };
        let oldest = self.shelf.wait(|store, record| store.checkpoints(record, size.saturating_sub(1), 1));
        let oldest = oldest.map_err(|error| failed(&error))?.into_iter().next();
        let bare = oldest.filter(|oldest| oldest.size < shown.size);
        Ok(Some(bare.map_or(shown, |bare| ShownCheckpoint {
            size: bare.size,
            root: bare.root,
            note: bare.note,
        })))
    }
}

impl Printer for StorePrinter {
    fn collect(
        &self,
        history: &History,
        now: Instant,
        contents: &dyn Contents,
        path: &SitePath,
    ) -> Result<Box<dyn Job>, Unprinted> {
        let (size, at) = path.past.map_or((None, now), |past| (past.size, past.at));
        let snapshot = history.snapshot(size.unwrap_or(history.size()), at);
        let pictures = Pictures { snapshot, shelf: &self.shelf };
        let press = self.press()?;
        let collected = press.collect(&history.at(now), contents, path, &pictures).map_err(unprinted)?;
        let dossier = self.dossier(history, &snapshot, path)?;
        Ok(Box::new(Sheets { press, collected, dossier }))
    }
}

impl Job for Sheets {
    fn print(self: Box<Self>) -> Result<Vec<u8>, Unprinted> {
        let printed = self.press.print(&self.collected, self.dossier.as_deref());
        printed.map(|pdf| pdf.bytes).map_err(unprinted)
    }
}

impl Shelf {
    fn wait<'s, T, F>(&'s self, read: impl FnOnce(&'s Store, &'s RecordId) -> F) -> Result<T, StoreError>
    where
        F: Future<Output = Result<T, StoreError>>,
    {
        self.runtime.block_on(read(&self.store, &self.record))
    }
}

/// The pictures that readers of a snapshot may see.
struct Pictures<'a> {
    snapshot: Snapshot<'a>,
    shelf: &'a Shelf,
}

impl Images for Pictures<'_> {
    fn image(&self, media: &MediaRef) -> Option<Arc<[u8]>> {
        let shown = site::media::find(&self.snapshot, media.id, media.revision).ok()?;
        if shown.media.size > MOST_PICTURE_BYTES {
            return None;
        }
        let (file, size) = (shown.file, shown.media.size);
        let bytes =
            self.shelf.wait(|store, record| store.read_file(record, &file, 0..size)).ok().flatten()?;
        Some(Arc::from(&*bytes))
    }
}

/// How many entries hold all that the dossier of a subject tells.
fn size_of(snapshot: &Snapshot<'_>, subject: SubjectId) -> u64 {
    let standing = [SubjectKind::Mission, SubjectKind::Key, SubjectKind::Promise];
    let told = standing.into_iter().flat_map(|kind| snapshot.subjects(kind)).chain(snapshot.view(subject));
    told.map(|view| view.current().index + 1).max().unwrap_or(0)
}

fn unprinted(error: PaperError) -> Unprinted {
    match error {
        PaperError::Refused(PaperRefused::Page(error)) => Unprinted::Page(error),
        PaperError::Refused(PaperRefused::NotOnPaper) => Unprinted::Page(RenderError::NoSuchPage),
        PaperError::Refused(long) => Unprinted::TooLong(long.to_string()),
        PaperError::Fonts(missing) => {
            Unprinted::NoLetters { script: missing.script, letter: missing.letter, why: missing.to_string() }
        }
        other => Unprinted::Failed(other.to_string()),
    }
}
