//! What is decided here and signed elsewhere: written into an acts file, and not recorded.

use std::path::Path;

use desk::Desk;
use record::{Decision, SubjectId};
use serde::Serialize;
use store::IdentityHash;

use crate::acts::Acts;
use crate::failure::Failure;
use crate::output;

/// What was written.
#[derive(Serialize)]
struct Written {
    record: String,
    acts: usize,
    subjects: Vec<String>,
    file: String,
}

/// Writes `decisions` into the acts file at `path`, and tells so.
pub(crate) async fn write(
    json: bool,
    desk: &Desk,
    path: &Path,
    decisions: Vec<Decision>,
) -> Result<(), Failure> {
    let acts = acts(desk, decisions, Vec::new()).await?;
    acts.write(path)?;
    let written = Written {
        record: acts.record.to_string(),
        acts: acts.acts.len(),
        subjects: acts.acts.iter().map(|one| one.act.subject.to_string()).collect(),
        file: path.display().to_string(),
    };
    output::tell(json, &written, &told(&written.file))
}

/// The acts of `decisions`, not yet signed.
pub(crate) async fn acts(
    desk: &Desk,
    decisions: Vec<Decision>,
    identities: Vec<(IdentityHash, SubjectId)>,
) -> Result<Acts, Failure> {
    Acts::prepared(&desk.record, desk.prepare(decisions).await?, identities)
}

/// What is to be done with an acts file.
pub(crate) fn told(file: &str) -> String {
    format!(
        "Nothing is recorded yet. Take {file} to the machine that has the key, run `chancery sign {file}` there, \
         bring the signed file back, and record it with `chancery append`."
    )
}
