//! Found: the first entries of a record.

use record::{
    Decision, Instant, Key, KeyRing, KeyRole, Mission, Promise, PublicKey, Source, SubjectContent,
    SubjectKind,
};
use store::Receipt;

use crate::error::DeskError;
use crate::office::Desk;

/// Makes a record: entry 0 states its keys, then come the mission and its promise.
pub struct Found {
    /// The mission.
    pub mission: Mission,
    /// Which kinds of message it undertakes to log.
    pub promise: Promise,
    /// The public half of the log key.
    pub log_key: PublicKey,
    /// The public half of the recovery key.
    pub recovery_key: PublicKey,
    /// The public half of the heartbeat key; `None` for a record that shows no sign of life.
    pub heartbeat_key: Option<PublicKey>,
    /// Where the mission's description came from, and when that source issued it.
    pub source: Option<(Source, Instant)>,
}

impl Found {
    /// Appends the ring of keys, the mission and the promise in one transaction.
    ///
    /// # Errors
    ///
    /// [`DeskError::Refused`] with every fault of the mission; else what the store says.
    pub async fn run(self, desk: &Desk, now: Instant) -> Result<Receipt, DeskError> {
        let mission_key = desk.keys.mission.as_ref().ok_or(DeskError::NoMissionKey)?.public();
        let key = |role, public| Key { role, public };
        let mut keys = vec![key(KeyRole::Log, self.log_key), key(KeyRole::Mission, mission_key)];
        keys.extend(self.heartbeat_key.map(|public| key(KeyRole::Heartbeat, public)));
        keys.push(key(KeyRole::Recovery, self.recovery_key));
        let ring = KeyRing { keys };
        let publish = |kind, content| Decision::publish(desk.new_id(kind), content);
        let mut mission = publish(SubjectKind::Mission, SubjectContent::Mission(Box::new(self.mission)));
        if let Some((source, issued_at)) = self.source {
            mission.source = Some(source);
            mission.issued_at = Some(issued_at);
        }
        let decisions = vec![
            publish(SubjectKind::Key, SubjectContent::Keys(ring)),
            mission,
            publish(SubjectKind::Promise, SubjectContent::Promise(self.promise)),
        ];
        desk.record(decisions, Vec::new(), now).await
    }
}
