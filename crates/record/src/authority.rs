//! Who must have signed an act: the one rule that the append, `fsck`, mirrors and verifiers hold entries to.

use crate::act::Act;
use crate::entry::Appended;
use crate::id::SubjectKind;
use crate::keys::{KeyId, PublicKey};
use crate::subject::{KeyRing, KeyRole};

/// Whose signature an act lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unsigned {
    /// The mission key signs acts.
    #[error("is not signed by the mission key")]
    Mission,
    /// The mission key or the recovery key changes the ring of keys.
    #[error("is signed by neither the mission key nor the recovery key")]
    Ring,
    /// The recovery key alone replaces itself.
    #[error("replaces the recovery key, and is not signed by it")]
    Recovery,
}

/// Checks the `signatures` under `act` by `ring`, the ring of keys before it (for entry 0 the one that it states
/// itself). `states` is the ring that the act states, if it states one. Returns the key that counted.
///
/// # Errors
///
/// [`Unsigned`] if the signature that counts is not there, or is false.
pub fn check(
    ring: &KeyRing,
    act: &Act,
    signatures: &[Appended],
    states: Option<&KeyRing>,
) -> Result<KeyId, Unsigned> {
    let (mission, recovery) = (ring.of(KeyRole::Mission), ring.of(KeyRole::Recovery));
    let changes_ring = act.subject.kind() == SubjectKind::Key;
    let replaces_recovery = states.is_some_and(|states| states.of(KeyRole::Recovery) != recovery);
    let (may, lacks) = match (changes_ring, replaces_recovery) {
        (false, _) => ([mission, None], Unsigned::Mission),
        (true, false) => ([mission, recovery], Unsigned::Ring),
        (true, true) => ([None, recovery], Unsigned::Recovery),
    };
    let bytes = act.signed_bytes();
    let signed = |key: &&PublicKey| {
        signatures
            .iter()
            .any(|appended| appended.key == key.id() && key.verifies(&bytes, &appended.signature))
    };
    may.into_iter().flatten().find(signed).map(PublicKey::id).ok_or(lacks)
}
