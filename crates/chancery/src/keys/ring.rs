//! The ring: the public keys that the record states, and since when.

use record::{History, Instant, KeyId, KeyRole, PublicKey, SubjectContent, SubjectId, SubjectKind};

/// The keys of a record as its newest ring states them.
#[derive(Clone, Debug)]
pub(crate) struct Ring {
    /// The subject that the ring is.
    pub(crate) subject: SubjectId,
    /// The keys, in the order of their roles.
    pub(crate) keys: Vec<Held>,
}

/// One key that holds its role.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Held {
    /// What it may do.
    pub(crate) role: KeyRole,
    /// Its public half.
    pub(crate) public: PublicKey,
    /// The entry from which it holds.
    pub(crate) since: u64,
}

impl Ring {
    /// The newest ring of a record; `None` where it states none yet.
    pub(crate) fn of(history: &History) -> Option<Self> {
        let view = history.at(Instant::MAX).subjects(SubjectKind::Key).next()?;
        let mut ring = Self { subject: view.line.id, keys: Vec::new() };
        for revision in &view.line.revisions {
            if let Some(SubjectContent::Keys(stated)) = revision.state.content.as_deref() {
                let before = std::mem::take(&mut ring.keys);
                let since = |role, public| {
                    before
                        .iter()
                        .find(|held| held.role == role && held.public == public)
                        .map(|held| held.since)
                };
                let held = |key: &record::Key| Held {
                    role: key.role,
                    public: key.public,
                    since: since(key.role, key.public).unwrap_or(revision.index),
                };
                ring.keys = stated.keys.iter().map(held).collect();
            }
        }
        Some(ring)
    }

    /// The key that holds `role`.
    pub(crate) fn held(&self, role: KeyRole) -> Option<&Held> {
        self.keys.iter().find(|held| held.role == role)
    }

    /// Whether `public` holds `role` now.
    pub(crate) fn holds(&self, role: KeyRole, public: PublicKey) -> bool {
        self.held(role).is_some_and(|held| held.public == public)
    }
}

impl Held {
    /// The short name of the key.
    pub(crate) fn id(&self) -> KeyId {
        self.public.id()
    }
}

/// A role as it is written on the command line.
pub(crate) fn word(role: KeyRole) -> &'static str {
    match role {
        KeyRole::Log => "log",
        KeyRole::Mission => "mission",
        KeyRole::Heartbeat => "heartbeat",
        KeyRole::Recovery => "recovery",
    }
}
