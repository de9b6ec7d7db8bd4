//! What every command needs: the store, the keys, and where chance comes from.

use std::collections::HashMap;
use std::sync::Arc;

use record::{
    CheckpointSigner, Commitment, Decision, History, Instant, Position, Prepared, RecordId, Salt, SignedAct,
    SigningKey, SubjectId, SubjectKind,
};
use store::{IdentityHash, Mark, Receipt, Store, StoreError};
use tokio::sync::Mutex;

use crate::error::DeskError;

/// Gives 32 fresh secret random bytes at each call.
pub type Random = Arc<dyn Fn() -> [u8; 32] + Send + Sync>;

/// The keys with which this node writes.
pub struct Keys {
    /// Signs acts; absent where the mission key lies on another machine.
    pub mission: Option<SigningKey>,
    /// Signs checkpoints.
    pub log: CheckpointSigner,
}

/// The desk of one mission: commands run on it.
pub struct Desk {
    /// Keeps the record.
    pub store: Store,
    /// The record.
    pub record: RecordId,
    /// The keys.
    pub keys: Keys,
    /// The highest checkpoint shown.
    pub mark: Arc<dyn Mark>,
    /// Where salts and ids come from.
    pub random: Random,
    /// What was read of the record so far; a command asks only for what came since.
    read: Mutex<Option<Arc<History>>>,
}

impl Desk {
    /// The desk at which `record` is written with `keys`.
    pub fn new(store: Store, record: RecordId, keys: Keys, mark: Arc<dyn Mark>, random: Random) -> Self {
        Self { store, record, keys, mark, random, read: Mutex::new(None) }
    }

    /// Everything that the record says, up to its newest committed entry.
    ///
    /// # Errors
    ///
    /// [`DeskError::Store`] if it cannot be read.
    pub async fn history(&self) -> Result<Arc<History>, DeskError> {
        let mut read = self.read.lock().await;
        let mut history = match read.take() {
            Some(history) => history,
            None => Arc::new(self.store.load(&self.record).await?),
        };
        loop {
            let news = self.store.news(&self.record, history.size()).await?;
            if news.is_empty() {
                break;
            }
            let grown = Arc::make_mut(&mut history);
            for (entry, card) in news {
                grown.append(&entry, card).map_err(StoreError::from)?;
            }
        }
        *read = Some(Arc::clone(&history));
        Ok(history)
    }

    /// The id of a new subject.
    pub fn new_id(&self, kind: SubjectKind) -> SubjectId {
        let random = (self.random)();
        let mut bits = [0; 16];
        bits.copy_from_slice(&random[..16]);
        SubjectId::new(kind, bits)
    }

    /// Prepares, signs and appends decisions: all of them in one transaction, or none.
    ///
    /// # Errors
    ///
    /// [`DeskError::NoMissionKey`] where nothing can be signed, and what [`Self::prepare`] and
    /// [`Self::append_signed`] say.
    pub async fn record(
        &self,
        decisions: Vec<Decision>,
        identities: Vec<(IdentityHash, SubjectId)>,
        now: Instant,
    ) -> Result<Receipt, DeskError> {
        let key = self.keys.mission.as_ref().ok_or(DeskError::NoMissionKey)?;
        let prepared = self.prepare(decisions).await?;
        let acts = prepared.into_iter().map(|prepared| prepared.sign(key)).collect();
        self.append_signed(acts, identities, now).await
    }

    /// Makes the acts of decisions, each in its place, that nobody has signed yet.
    ///
    /// # Errors
    ///
    /// [`DeskError::Refused`] with all faults of the first decision that has any.
    pub async fn prepare(&self, decisions: Vec<Decision>) -> Result<Vec<Prepared>, DeskError> {
        let mut positions: HashMap<SubjectId, Position> = HashMap::new();
        let mut acts = Vec::with_capacity(decisions.len());
        for decision in decisions {
            let subject = decision.subject;
            let position = match positions.get(&subject) {
                Some(position) => *position,
                None => self.position(subject).await?,
            };
            let mut salt = || Salt((self.random)());
            let prepared = decision.prepare(&self.record, position, &mut salt)?;
            let next = Position { revision: position.revision + 1, previous: Some(prepared.act.digest()) };
            positions.insert(subject, next);
            acts.push(prepared);
        }
        Ok(acts)
    }

    /// Appends acts that were signed here or elsewhere: all of them in one transaction, or none.
    ///
    /// The append holds them against the record as any other: place, hour, signature, contents.
    ///
    /// # Errors
    ///
    /// [`DeskError::Append`] with what the append says.
    pub async fn append_signed(
        &self,
        acts: Vec<SignedAct>,
        identities: Vec<(IdentityHash, SubjectId)>,
        now: Instant,
    ) -> Result<Receipt, DeskError> {
        Ok(self.store.append(&self.record, acts, identities, now, &self.keys.log, self.mark.as_ref()).await?)
    }

    /// Whether `commitment` leads to exactly `bytes`.
    pub(crate) async fn holds(
        &self,
        commitment: Option<Commitment>,
        bytes: &[u8],
    ) -> Result<bool, DeskError> {
        let Some(commitment) = commitment else { return Ok(false) };
        let content = self.store.content(&self.record, &commitment).await?;
        Ok(content.is_some_and(|content| content.bytes == bytes))
    }

    /// The place of the next act about `subject`.
    async fn position(&self, subject: SubjectId) -> Result<Position, DeskError> {
        let head = self.store.subject_position(&self.record, subject).await?;
        Ok(match head {
            Some(head) => head.next(),
            None => Position { revision: 1, previous: None },
        })
    }
}
