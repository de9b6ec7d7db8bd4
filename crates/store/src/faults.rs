//! Faults for tests: any step of an append can fail before it is done ("failed and not kept") or
//! after ("failed but kept"). Only the feature `faults` can arm one, and the program never has it.

use crate::error::StoreError;

/// A step of the append, in the order in which they are done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The bytes of media files are written, before the transaction.
    Files,
    /// The transaction is opened.
    Begin,
    /// The head is locked and read.
    Head,
    /// The entries are written.
    Entries,
    /// The cards are written.
    Cards,
    /// The contents are written.
    Contents,
    /// Contents, salts and cards are erased.
    Erasures,
    /// The subjects' heads are written.
    Subjects,
    /// The official numbers are written.
    Numbers,
    /// The identities of imports are written.
    Identities,
    /// The tiles of the log are written.
    Tiles,
    /// The signed checkpoint is written.
    Checkpoint,
    /// The head is moved.
    Advance,
    /// The transaction is committed.
    Commit,
    /// What was committed is read back.
    ReadBack,
    /// The mark is raised.
    Mark,
    /// The bytes of media files that were erased are deleted.
    Delete,
}

impl Step {
    /// All steps.
    pub const ALL: [Self; 17] = [
        Self::Files,
        Self::Begin,
        Self::Head,
        Self::Entries,
        Self::Cards,
        Self::Contents,
        Self::Erasures,
        Self::Subjects,
        Self::Numbers,
        Self::Identities,
        Self::Tiles,
        Self::Checkpoint,
        Self::Advance,
        Self::Commit,
        Self::ReadBack,
        Self::Mark,
        Self::Delete,
    ];
}

/// Whether the step fails before or after it is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Failed and not kept.
    Before,
    /// Failed but kept.
    After,
}

/// Where the next append shall fail, if anywhere.
#[derive(Clone, Debug, Default)]
pub struct Faults {
    #[cfg(feature = "faults")]
    armed: std::sync::Arc<std::sync::Mutex<Option<(Step, When)>>>,
}

impl Faults {
    /// Lets the next append that comes there fail, once.
    #[cfg(feature = "faults")]
    pub fn arm(&self, step: Step, when: When) {
        *self.armed.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = Some((step, when));
    }

    #[cfg(feature = "faults")]
    fn strike(&self, step: Step, when: When) -> Result<(), StoreError> {
        let mut armed = self.armed.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        armed.take_if(|armed| *armed == (step, when)).map_or(Ok(()), |_| Err(StoreError::Injected(step)))
    }

    #[cfg(not(feature = "faults"))]
    #[expect(clippy::unused_self, reason = "the same signature as the one that strikes")]
    fn strike(&self, _: Step, _: When) -> Result<(), StoreError> {
        Ok(())
    }

    /// Does `work` as `step`, unless a fault is armed there.
    pub(crate) async fn step<T, E: From<StoreError>>(
        &self,
        step: Step,
        work: impl Future<Output = Result<T, E>>,
    ) -> Result<T, E> {
        self.strike(step, When::Before)?;
        let done = work.await?;
        self.strike(step, When::After)?;
        Ok(done)
    }
}

impl crate::Store {
    /// Where tests make appends fail.
    #[cfg(feature = "faults")]
    pub fn faults(&self) -> &Faults {
        &self.faults
    }

    /// Opens a SQLite database that may grow to `pages` pages: a disk that is soon full.
    ///
    /// # Errors
    ///
    /// Those of [`crate::Store::connect`].
    #[cfg(feature = "faults")]
    pub async fn connect_with_room(
        url: &str,
        pages: u32,
        files: crate::FileStore,
    ) -> Result<Self, StoreError> {
        let mut options = crate::connect::options(url);
        options.map_sqlx_sqlite_opts(move |options| {
            crate::connect::durable(options).pragma("max_page_count", pages.to_string())
        });
        Self::open(url, options, files).await
    }
}
