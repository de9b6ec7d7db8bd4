//! What is found of a whole record, and the verdict.

use record::RecordId;
use serde::Serialize;

use crate::commands::verify::verdict::Verdict;

/// The most faults that are told to a person.
const TOLD: usize = 20;

/// What is found of a record.
#[derive(Serialize)]
pub(super) struct Found {
    pub(super) record: RecordId,
    pub(super) size: u64,
    pub(super) root: String,
    pub(super) contents: u64,
    pub(super) erased: u64,
    pub(super) log_key: Option<String>,
    pub(super) recovery_key: Option<String>,
    pub(super) pinned: bool,
    pub(super) heartbeat: Option<record::Instant>,
    pub(super) witnesses: Vec<(String, record::Instant)>,
    pub(super) faults: Vec<String>,
}

impl Found {
    /// The verdict.
    pub(super) fn verdict(self) -> Verdict {
        if !self.faults.is_empty() {
            let more = self.faults.len() - 1;
            let more = if more > 0 { format!(" (and {more} more)") } else { String::new() };
            let said = format!("the record {} does not hold: {}{more}", self.record, self.faults[0]);
            let lines: Vec<_> =
                self.faults.iter().take(TOLD).map(|fault| ("fault".to_owned(), fault.clone())).collect();
            return Verdict::not("record", "record-broken", said).found(&self).lines(lines);
        }
        let said = format!(
            "the whole record {} holds: {} entries, {} texts, {} lawfully erased",
            self.record, self.size, self.contents, self.erased
        );
        let keys = match (&self.recovery_key, self.pinned) {
            (Some(key), true) => format!("known here beforehand; recovery key {key}"),
            (Some(key), false) => format!(
                "as the record itself states them; compare its recovery key {key} with what the mission tells"
            ),
            (None, _) => "none".to_owned(),
        };
        let mut verdict = Verdict::authentic("record", said, &self)
            .line("root", self.root.clone())
            .line("log key", self.log_key.clone().unwrap_or_default())
            .line("keys", keys);
        if let Some(at) = self.heartbeat {
            verdict = verdict.line("confirmed", format!("by the mission's heartbeat, {at}"));
        }
        for (name, at) in &self.witnesses {
            verdict = verdict.line("confirmed", format!("by the witness {name}, {at}"));
        }
        verdict
    }
}
