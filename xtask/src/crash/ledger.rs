//! What the program acknowledged, and every checkpoint that it showed.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::fault::{Fault, Outcome, ensure};

/// A message whose publication was acknowledged.
#[derive(Clone, Debug)]
pub(crate) struct Acknowledged {
    /// Its title, which no other message has.
    pub(crate) title: String,
    /// The path of its page.
    pub(crate) path: String,
}

/// A checkpoint that was shown.
#[derive(Debug, PartialEq)]
pub(crate) struct Shown {
    /// How many entries it covers.
    pub(crate) size: u64,
    /// The root over them, in base64.
    pub(crate) root: String,
}

impl Shown {
    /// The checkpoint in an answer of the program: a signed note of origin, size and root.
    pub(crate) fn in_answer(answer: &Value) -> Outcome<Self> {
        Self::in_note(answer["checkpoint"].as_str().unwrap_or_default())
    }

    /// The checkpoint in a signed note.
    pub(crate) fn in_note(note: &str) -> Outcome<Self> {
        let mut lines = note.lines().skip(1);
        let size = lines.next().and_then(|line| line.parse().ok());
        match (size, lines.next()) {
            (Some(size), Some(root)) => Ok(Self { size, root: root.to_owned() }),
            _ => Err(Fault::new(format!("this is no checkpoint: {note}"))),
        }
    }
}

/// All of it, over the whole run.
#[derive(Clone, Debug, Default)]
pub(crate) struct Ledger {
    shown: BTreeMap<u64, String>,
    acknowledged: Vec<Acknowledged>,
    seen: usize,
    /// How many publications began; not every one was acknowledged.
    pub(crate) begun: u64,
}

impl Ledger {
    /// Notes a checkpoint. Another one of the same size with another root is a fork.
    pub(crate) fn show(&mut self, shown: Shown) -> Outcome {
        let known = self.shown.entry(shown.size).or_insert_with(|| shown.root.clone());
        ensure(*known == shown.root, || {
            format!("two checkpoints of {} entries: {known} and {}", shown.size, shown.root)
        })
    }

    /// Notes a message that was acknowledged.
    pub(crate) fn acknowledge(&mut self, acknowledged: Acknowledged, shown: Shown) -> Outcome {
        self.acknowledged.push(acknowledged);
        self.show(shown)
    }

    /// Those acknowledged since this was last asked.
    pub(crate) fn unseen(&mut self) -> Vec<Acknowledged> {
        let news = self.acknowledged[self.seen..].to_vec();
        self.seen = self.acknowledged.len();
        news
    }

    /// All that were acknowledged.
    pub(crate) fn all(&self) -> &[Acknowledged] {
        &self.acknowledged
    }

    /// Every checkpoint that was shown is one of the record as it is now.
    pub(crate) fn compare(&self, roots: &[Shown]) -> Outcome {
        let now: BTreeMap<_, _> = roots.iter().map(|shown| (shown.size, &shown.root)).collect();
        for (size, root) in &self.shown {
            ensure(now.get(size) == Some(&root), || {
                format!("the checkpoint of {size} entries that was shown is not one of this record")
            })?;
        }
        Ok(())
    }

    /// What happened, in a line.
    pub(crate) fn told(&self) -> String {
        format!(
            "{} begun, {} acknowledged, {} checkpoints shown",
            self.begun,
            self.acknowledged.len(),
            self.shown.len()
        )
    }
}

#[cfg(test)]
mod tests {
    use super::{Ledger, Shown};
    use serde_json::json;

    #[test]
    fn a_checkpoint_is_read_from_a_note() {
        let answer = json!({"checkpoint": "storm.example/record\n12\nAAAA=\n\n— storm.example/record x\n"});
        let shown = Shown::in_answer(&answer).unwrap();
        assert_eq!(shown, Shown { size: 12, root: "AAAA=".into() });
    }

    #[test]
    fn two_roots_of_one_size_are_a_fork() {
        let mut ledger = Ledger::default();
        let shown = |root: &str| Shown { size: 3, root: root.into() };
        assert!(ledger.show(shown("a")).is_ok() && ledger.show(shown("a")).is_ok());
        assert!(ledger.show(shown("b")).is_err());
    }
}
