//! `/record/proof/{index}.tlog-proof`: that an entry is in the log (C2SP tlog-proof), with the entry itself and the salts
//! of its contents.

use record::verify::ProofExtra;
use record::{History, TlogProof};

use super::Sheet;
use super::entry::{Prover, Unproven};
use crate::log::{Log, ShownCheckpoint};
use crate::public::headers;

/// The proof file of entry `index` under `shown`.
///
/// # Errors
///
/// [`Unproven`], which says why there is none.
pub fn proof(log: &dyn Log, index: u64, shown: &ShownCheckpoint) -> Result<TlogProof, Unproven> {
    let proven = Prover::new(log, shown).prove(index)?;
    let contents = proven.contents.iter().map(|(commitment, content)| (*commitment, &content.salt));
    let salts = contents.chain(proven.files.iter().map(|(commitment, salt)| (*commitment, salt)));
    let salts = salts.map(|(commitment, salt)| (commitment, hex::encode(salt.0)));
    let extra =
        ProofExtra { entry: String::from_utf8_lossy(&proven.bytes).into_owned(), salts: salts.collect() };
    Ok(TlogProof {
        extra: Some(extra.to_bytes()),
        index,
        proof: proven.proof,
        checkpoint: shown.note.clone(),
    })
}

pub(super) fn sheet(
    _: &History,
    log: &dyn Log,
    index: u64,
    shown: &ShownCheckpoint,
) -> Result<Sheet, Unproven> {
    let file = proof(log, index, shown)?.to_string().into_bytes();
    let name = format!("entry-{index}.tlog-proof");
    Ok(Sheet::new("text/plain; charset=utf-8", headers::ASK_AGAIN, file).packable().named(name))
}
