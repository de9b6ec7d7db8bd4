//! What lets a reader check an entry without trusting this site.

use serde::Serialize;

/// An entry, and the files that prove it.
#[derive(Debug, Serialize)]
pub(crate) struct Evidence {
    /// The entry's index, in ASCII digits: it names a file.
    entry: String,
    dossier_url: String,
    proof_url: String,
}

impl Evidence {
    /// The evidence of the entry `index`. It is of the record as it stands, whatever past is shown.
    pub(crate) fn of(index: u64) -> Self {
        Self {
            entry: index.to_string(),
            dossier_url: format!("/record/dossier/{index}.dossier"),
            proof_url: format!("/record/proof/{index}.tlog-proof"),
        }
    }
}
