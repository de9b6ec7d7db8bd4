//! The ring of public keys under which a record is written, and the mission's promise.

use serde::{Deserialize, Serialize};

use super::message::Kind;
use crate::keys::PublicKey;
use crate::refusal::Unfit;

/// The public keys of a record. Its first revision is entry 0; every change of key is a revision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyRing {
    /// At most one key of each role, in the order of the roles.
    pub keys: Vec<Key>,
}

/// A public key and what it may do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Key {
    /// What it may do.
    pub role: KeyRole,
    /// Its Ed25519 public half.
    pub public: PublicKey,
}

/// What a key may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum KeyRole {
    /// Online; signs checkpoints.
    Log,
    /// Signs acts; in the data folder by default, better on another machine.
    Mission,
    /// Cosigns the newest checkpoint to show that the mission is alive.
    Heartbeat,
    /// Printed once by `init`; alone able to replace any other.
    Recovery,
}

/// Which kinds of message the mission undertakes to log, so that "never issued" can be proved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Promise {
    /// The kinds; empty when nothing is promised.
    pub kinds: Vec<Kind>,
}

impl KeyRing {
    /// The key that holds `role`.
    pub fn of(&self, role: KeyRole) -> Option<&PublicKey> {
        self.keys.iter().find(|key| key.role == role).map(|key| &key.public)
    }

    /// Everything that keeps it from being published.
    pub fn faults(&self) -> Vec<Unfit> {
        let mut faults = Vec::new();
        for role in [KeyRole::Log, KeyRole::Mission, KeyRole::Recovery] {
            faults.extend(Unfit::unless(
                self.of(role).is_some(),
                "keys",
                "lack a log, a mission or a recovery key",
            ));
        }
        let in_order = self.keys.windows(2).all(|pair| pair[0].role < pair[1].role);
        faults.extend(Unfit::unless(
            in_order,
            "keys",
            "are not one of each role in the order log, mission, heartbeat, recovery",
        ));
        faults
    }
}
