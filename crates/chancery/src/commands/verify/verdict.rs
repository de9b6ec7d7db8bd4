//! The verdict: authentic, not authentic, or that it cannot be told; with why, for people and for machines.

use std::process::ExitCode;

use record::verify::Fault;
use serde::Serialize;
use serde_json::Value;

/// What was found.
#[derive(Debug, Serialize)]
pub(super) struct Verdict {
    /// The outcome.
    outcome: Outcome,
    /// What was looked at: `dossier`, `proof`, `page`, `pdf`, `record`, `checkpoint`, `evidence`.
    what: &'static str,
    /// Why it is not authentic, or cannot be told, as a code.
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<&'static str>,
    /// The same in a sentence, without its end.
    said: String,
    /// What is proved.
    #[serde(skip_serializing_if = "Value::is_null")]
    found: Value,
    /// More for people, a line each.
    #[serde(skip)]
    lines: Vec<(String, String)>,
}

/// The outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Outcome {
    /// It is what it claims to be.
    Authentic,
    /// It is not.
    False,
    /// It cannot be told.
    Unknown,
}

impl Verdict {
    /// It is what it claims to be; `found` is all that is proved.
    pub(super) fn authentic(what: &'static str, said: String, found: &impl Serialize) -> Self {
        let found = serde_json::to_value(found).unwrap_or_default();
        Self { outcome: Outcome::Authentic, what, code: None, said, found, lines: Vec::new() }
    }

    /// It is not what it claims to be.
    pub(super) fn not(what: &'static str, code: &'static str, said: String) -> Self {
        Self { outcome: Outcome::False, what, code: Some(code), said, found: Value::Null, lines: Vec::new() }
    }

    /// It cannot be told.
    pub(super) fn unknown(what: &'static str, code: &'static str, said: String) -> Self {
        Self { outcome: Outcome::Unknown, ..Self::not(what, code, said) }
    }

    /// What does not hold.
    pub(super) fn fault(what: &'static str, fault: &Fault) -> Self {
        let said = fault.to_string();
        if fault.is_doubt() {
            Self::unknown(what, fault.code(), said)
        } else {
            Self::not(what, fault.code(), said)
        }
    }

    /// With all that is known for machines.
    pub(super) fn found(mut self, found: &impl Serialize) -> Self {
        self.found = serde_json::to_value(found).unwrap_or_default();
        self
    }

    /// With another sentence for what is found.
    pub(super) fn saying(self, said: String) -> Self {
        Self { said, ..self }
    }

    /// With one more line for people.
    pub(super) fn line(mut self, name: &str, value: impl Into<String>) -> Self {
        self.lines.push((name.to_owned(), value.into()));
        self
    }

    /// With more lines for people.
    pub(super) fn lines(mut self, lines: impl IntoIterator<Item = (String, String)>) -> Self {
        self.lines.extend(lines);
        self
    }

    /// For a person: the verdict in the first line.
    pub(super) fn text(&self) -> String {
        let word = match self.outcome {
            Outcome::Authentic => "Authentic",
            Outcome::False => "Not authentic",
            Outcome::Unknown => "Cannot tell",
        };
        let end = if self.said.ends_with(['.', '?', '!']) { "" } else { "." };
        let mut text = format!("{word}: {}{end}\n", tame(&self.said));
        let wide = self.lines.iter().map(|(name, _)| name.chars().count()).max().unwrap_or(0);
        for (name, value) in &self.lines {
            text.push_str(&format!("  {name:<wide$}  {}\n", tame(value)));
        }
        text
    }

    /// 0 authentic, 1 not, 2 cannot tell.
    pub(super) fn exit_code(&self) -> ExitCode {
        ExitCode::from(match self.outcome {
            Outcome::Authentic => 0,
            Outcome::False => 1,
            Outcome::Unknown => 2,
        })
    }
}

/// Without what a terminal would obey.
fn tame(text: &str) -> String {
    text.chars().map(|character| if character.is_control() { ' ' } else { character }).collect()
}
