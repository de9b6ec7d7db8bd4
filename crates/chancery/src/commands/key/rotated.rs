//! What a change of a key says of itself when it is done.

use record::{KeyRole, PublicKey};
use serde::Serialize;
use store::Receipt;

use crate::cli::Cli;
use crate::failure::Failure;
use crate::{keys, output};

/// What was changed.
#[derive(Serialize)]
struct Rotated {
    role: &'static str,
    id: String,
    public: String,
    /// The entry from which it holds.
    index: u64,
    /// How many entries the checkpoint covers.
    size: u64,
    checkpoint: String,
    /// A new recovery key, printed and kept nowhere.
    #[serde(skip_serializing_if = "Option::is_none")]
    recovery_key: Option<String>,
}

/// Tells what was changed.
pub(super) fn tell(
    cli: &Cli,
    role: KeyRole,
    public: PublicKey,
    index: u64,
    receipt: &Receipt,
    recovery_key: Option<String>,
) -> Result<(), Failure> {
    let rotated = Rotated {
        role: keys::word(role),
        id: public.id().to_string(),
        public: public.to_string(),
        index,
        size: receipt.checkpoint.size,
        checkpoint: String::from_utf8_lossy(&receipt.checkpoint.note).into_owned(),
        recovery_key,
    };
    let text =
        format!("The {} key is {} ({}) from entry {index} on.", rotated.role, rotated.id, rotated.public);
    output::tell(cli.json, &rotated, &text)
}
