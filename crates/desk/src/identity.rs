//! Identities of imports: kept as keyed hashes, so that no import revives an erased item and no
//! reader of the database learns what an erased item was called.

use hmac::{Hmac, Mac};
use sha2::Sha256;
use store::IdentityHash;

/// The key under which identities of imports are hashed. Lies beside the other keys.
pub struct IdentityKey(pub [u8; 32]);

impl IdentityKey {
    /// HMAC-SHA-256 of `chancery/identity/v1`, LF and the identity.
    pub fn hash(&self, identity: &str) -> IdentityHash {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).expect("HMAC takes keys of any length");
        mac.update(b"chancery/identity/v1\n");
        mac.update(identity.as_bytes());
        IdentityHash(mac.finalize().into_bytes().into())
    }
}
