//! How fast others can check the log: inclusion proofs on one core, and a whole record.

use std::time::Instant as Stopwatch;

use record::{Hash, InclusionProof, leaf_hash};

use crate::archive::Archive;
use crate::{Measured, figures};

const PROOFS: usize = 20_000;
const PAGE: u64 = 4_096;

/// Prints how many proofs a core verifies in a second, and how many entries are checked whole.
pub(crate) async fn measure(archive: &Archive) -> Measured {
    let (store, record) = (&archive.desk.store, &archive.desk.record);
    let head = store.head(record).await?.ok_or("the archive has no entries")?;
    let mut leaves: Vec<Hash> = Vec::new();
    while (leaves.len() as u64) < head.size {
        let some = store.leaves(record, leaves.len() as u64, PAGE).await?;
        leaves.extend(some.iter().map(|leaf| leaf_hash(leaf)));
    }
    let reader = store.hash_reader(record);
    let (size, root) = (head.size, head.root);
    let step = (leaves.len() / PROOFS).max(1);
    let verifying = tokio::task::spawn_blocking(move || {
        let some = leaves.iter().enumerate().step_by(step).map(|(index, leaf)| (index as u64, *leaf));
        let proofs =
            some.map(|(index, leaf)| Ok((InclusionProof::prove(&reader, index, size)?, index, leaf)));
        let proofs = proofs.collect::<Result<Vec<_>, record::ProofError>>()?;
        let began = Stopwatch::now();
        for (proof, index, leaf) in &proofs {
            proof.verify(*leaf, *index, size, root)?;
        }
        Ok::<_, record::ProofError>(proofs.len() as f64 / began.elapsed().as_secs_f64())
    });
    let per_second = verifying.await??;
    figures::least("inclusion proofs verified on one core, 100,000 entries", per_second, "/s", 50_000.0);
    let began = Stopwatch::now();
    let report = store::check(store, record).await?;
    let took = began.elapsed();
    if !report.is_clean() {
        return Err(format!("the archive does not check clean: {}", report.faults[0]).into());
    }
    figures::time("a whole record of 100,000 messages checked: contents, signatures, log", took, None);
    Ok(())
}
