//! Evidence as files in the data folder. As long as one lies there, nothing is followed.

use std::fs;
use std::path::PathBuf;

use record::{Evidence, EvidenceKind};

use crate::failure::Failure;
use crate::folder::Folder;

/// Keeps evidence, and tells where.
pub(super) fn keep(folder: &Folder, evidence: &Evidence) -> Result<PathBuf, Failure> {
    let place = folder.path().join("evidence");
    let kind = match evidence.kind {
        EvidenceKind::Fork => "fork",
        EvidenceKind::Rollback => "rollback",
        EvidenceKind::Withheld => "withheld",
        EvidenceKind::Altered => "altered",
    };
    let file = place.join(format!("{kind}-{}.json", evidence.seen_at.compact()));
    let kept = fs::create_dir_all(&place).and_then(|()| super::state::replace(&file, &evidence.to_bytes()));
    kept.map_err(|error| Failure::because(format!("{} cannot be written", file.display()), error))?;
    Ok(file)
}

/// The first file of evidence in the folder.
pub(super) fn first(folder: &Folder) -> Option<PathBuf> {
    let files = fs::read_dir(folder.path().join("evidence")).ok()?;
    let is_evidence = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "json");
    let mut files: Vec<_> = files.filter_map(|file| Some(file.ok()?.path())).filter(is_evidence).collect();
    files.sort();
    files.into_iter().next()
}
