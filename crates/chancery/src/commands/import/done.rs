//! What an import did, told to a person or a machine.

use intake::Difference;
use record::{Instant, Publication, SubjectContent, SubjectId};
use serde::Serialize;

use super::super::elsewhere;
use super::super::init::Made;

/// What an import did.
#[derive(Serialize)]
pub(super) struct Done {
    pub(super) record: String,
    pub(super) source: String,
    pub(super) captured_at: Instant,
    /// The record, if it was made for this import; with its recovery key, which is told only now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) made: Option<Made>,
    /// The acts file that was written, instead of recording.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) acts: Option<String>,
    pub(super) new: Vec<Thing>,
    pub(super) unchanged: u64,
    pub(super) erased: u64,
    pub(super) proposals: Vec<Proposal>,
    pub(super) corrected: u64,
    /// How many runs of text were not understood; `--dry-run` shows them.
    pub(super) not_understood: u64,
    pub(super) size: Option<u64>,
}

/// What is new.
#[derive(Serialize)]
pub(super) struct Thing {
    kind: &'static str,
    title: String,
    subject: String,
}

/// What differs.
#[derive(Serialize)]
pub(super) struct Proposal {
    subject: String,
    title: String,
    /// Whether identity tells that it is the same, or only likeness does.
    sure: bool,
    /// Whether the record has a newer revision than the capture can know.
    newer_here: bool,
    changes: Vec<FieldChange>,
}

#[derive(Serialize)]
struct FieldChange {
    field: &'static str,
    was: String,
    now: String,
}

impl Thing {
    pub(super) fn of(publication: &Publication, subject: SubjectId) -> Self {
        Self {
            kind: publication.content.kind().as_str(),
            title: title(publication),
            subject: subject.to_string(),
        }
    }
}

impl Proposal {
    pub(super) fn of(
        difference: &Difference,
        publication: &Publication,
        subject: SubjectId,
        newer_here: bool,
    ) -> Self {
        let change = |change: &intake::Change| FieldChange {
            field: change.field,
            was: change.was.clone(),
            now: change.now.clone(),
        };
        Self {
            subject: subject.to_string(),
            title: title(publication),
            sure: difference.is_sure,
            newer_here,
            changes: difference.changes.iter().map(change).collect(),
        }
    }

    /// Whether `--correct` records it.
    fn can_be_recorded(&self) -> bool {
        self.sure && !self.newer_here
    }

    fn lines(&self) -> Vec<String> {
        let how = match (self.sure, self.newer_here) {
            (false, _) => "may be the same, and differs",
            (true, true) => "differs, but is newer here, and stays",
            (true, false) => "differs",
        };
        let changes = self
            .changes
            .iter()
            .map(|change| format!("    {}: \"{}\" is now \"{}\"", change.field, change.was, change.now));
        std::iter::once(format!("  {} {how}: {}", self.subject, self.title)).chain(changes).collect()
    }
}

impl Done {
    pub(super) fn text(&self) -> String {
        let mut lines = vec![match (&self.acts, self.size) {
            (Some(file), _) => elsewhere::told(file),
            (None, Some(size)) if self.new.is_empty() => {
                format!("Nothing is new in {}; the record has {size} entries.", self.source)
            }
            (None, Some(size)) => {
                format!(
                    "Recorded {} new from {}; the record has {size} entries.",
                    self.new.len(),
                    self.source
                )
            }
            (None, None) if self.proposals.is_empty() => {
                format!("Nothing is new in {}: the record has all of it.", self.source)
            }
            (None, None) => format!("Nothing is new in {}, but something differs.", self.source),
        }];
        lines.extend(self.new.iter().map(|thing| format!("  new {:9} {}", thing.kind, thing.title)));
        lines.extend(counted(self.unchanged, "unchanged"));
        lines.extend(counted(self.erased, "erased here, and not imported again"));
        lines.extend(self.proposals.iter().flat_map(Proposal::lines));
        lines.extend(counted(self.corrected, "corrected"));
        if self.corrected == 0 && self.proposals.iter().any(Proposal::can_be_recorded) {
            lines.push(
                "These are proposals: run again with --correct to record those that are sure.".to_owned(),
            );
        }
        lines.extend(counted(self.not_understood, "not understood; --dry-run shows them"));
        lines.join("\n")
    }
}

fn counted(number: u64, what: &str) -> Option<String> {
    (number > 0).then(|| format!("{number} {what}"))
}

fn title(publication: &Publication) -> String {
    let labelled = match &publication.content {
        SubjectContent::Contact(contact) => contact.label.values().next(),
        SubjectContent::Counter(counter) => counter.label.values().next(),
        _ => None,
    };
    publication.editions.first().map(|edition| &edition.title).or(labelled).cloned().unwrap_or_default()
}
