//! `/record/dossier/{index}.dossier`: one file with everything that proves the revision that an entry made; but for the
//! bytes of media files, which have addresses of their own.

use std::collections::BTreeSet;

use record::dossier::MAX_DOSSIER_ENTRIES;
use record::{Dossier, History, Instant, ProvenEntry, SubjectId, SubjectKind};

use super::Sheet;
use super::entry::{Proven, Prover, Unproven};
use crate::log::{Log, ShownCheckpoint};
use crate::public::headers;

const MEDIA_TYPE: &str = "application/vnd.chancery.dossier+json";

/// The dossier of the revision that entry `index` made, under `shown`: all entries of its subject and of the ring of
/// keys, the mission's newest and the promise's newest, and the entries `beside` them.
///
/// # Errors
///
/// [`Unproven`], which says why there is none.
pub fn dossier(
    history: &History,
    log: &dyn Log,
    index: u64,
    shown: &ShownCheckpoint,
    beside: &[u64],
) -> Result<Dossier, Unproven> {
    if index < shown.size && history.size() < shown.size {
        return Err(Unproven::Behind);
    }
    let mut prover = Prover::new(log, shown);
    let about = prover.prove(index)?;
    let mut indexes = entries_of(history, about.entry.act.subject, shown.size);
    indexes.extend(beside);
    if indexes.len() > MAX_DOSSIER_ENTRIES {
        return Err(Unproven::TooLarge);
    }
    let mut entries = Vec::with_capacity(indexes.len());
    for index in indexes {
        let Proven { bytes, proof, contents, files, .. } = prover.prove(index)?;
        entries.push(ProvenEntry { index, bytes, proof, contents, files });
    }
    let (record, checkpoint) = (history.record().clone(), shown.note.clone());
    Ok(Dossier { record, about: index, checkpoint, entries })
}

/// The entries that a dossier about `subject` holds, in their order.
fn entries_of(history: &History, subject: SubjectId, size: u64) -> BTreeSet<u64> {
    let snapshot = history.snapshot(size, Instant::MAX);
    let lines = |kind| snapshot.subjects(kind).map(|view| view.revisions);
    let whole = lines(SubjectKind::Key).chain(snapshot.view(subject).map(|view| view.revisions));
    let newest = lines(SubjectKind::Mission).chain(lines(SubjectKind::Promise)).filter_map(<[_]>::last);
    // Entry 0 states the keys under which all others are read.
    [0].into_iter()
        .chain(whole.flatten().map(|revision| revision.index))
        .chain(newest.map(|revision| revision.index))
        .collect()
}

pub(super) fn sheet(
    history: &History,
    log: &dyn Log,
    index: u64,
    shown: &ShownCheckpoint,
) -> Result<Sheet, Unproven> {
    let file = dossier(history, log, index, shown, &[])?.to_bytes();
    let name = format!("entry-{index}.dossier");
    Ok(Sheet::new(MEDIA_TYPE, headers::ASK_AGAIN, file).packable().named(name))
}
