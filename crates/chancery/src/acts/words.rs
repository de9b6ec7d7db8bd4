//! What an act says, in words for the person who is to sign it.

use std::fmt::Write as _;

use record::{Act, Edition, KeyRing, SubjectContent, Text, Verb};
use sha2::{Digest as _, Sha256};

use super::{Acts, Reading};
use crate::keys;

/// How many lines of a text are shown, unless all of it is asked for.
const LINES: usize = 6;
/// How many characters of a line are shown, unless all of it is asked for.
const LINE: usize = 200;

impl Acts {
    /// Everything that is signed; the texts from their first lines only, or `whole`.
    pub(crate) fn words(&self, whole: bool) -> String {
        let mut words = format!("For the record {}: {}.\n", self.record, counted(self.acts.len(), "act"));
        for (n, one) in self.acts.iter().enumerate() {
            let _ = write!(words, "\n{} of {}: {}", n + 1, self.acts.len(), one.words(whole));
        }
        words
    }
}

impl Reading {
    fn words(&self, whole: bool) -> String {
        let act = &self.act;
        let mut words = format!("{} {}\n", act.verb.as_str(), act.subject);
        let mut say = |what: &str, value: &str| {
            let _ = writeln!(words, "  {what:<10} {value}");
        };
        say("does", does(act.verb));
        if let Some(grade) = act.grade {
            say("grade", &format!("{grade:?}").to_lowercase());
        }
        say("revision", &follows(act));
        for text in &hours(act) {
            say("when", text);
        }
        if !act.erases.is_empty() {
            say("erases", &format!("{}, for good", counted(act.erases.len(), "content")));
        }
        reasons(&self.decision.reasons, &mut say);
        say("commits to", &format!("{}, each checked", counted(act.commits.len(), "content")));
        say("signs", &act.digest().to_string());
        for appended in &self.signatures {
            say("signed by", &appended.key.to_string());
        }
        if let Some(source) = &self.decision.source {
            say("source", &format!("{} {}, as of {}", source.kind, source.name, source.captured_at));
        }
        if let Some(file) = &self.decision.file {
            say("file", &format!("{} bytes, SHA-256 {}", file.len(), hex::encode(Sha256::digest(file))));
        }
        match &self.decision.content {
            Some(SubjectContent::Keys(ring)) => words.push_str(&keys_in(ring)),
            Some(content) => words.push_str(&subject(content, whole)),
            None => {}
        }
        for text in &self.decision.editions {
            words.push_str(&edition(text, whole));
        }
        words
    }
}

fn does(verb: Verb) -> &'static str {
    match verb {
        Verb::Publish => "makes it public",
        Verb::Revise => "changes it, without a fault",
        Verb::Correct => "puts a fault right",
        Verb::Withdraw => "takes it back; its page stays, with a notice",
        Verb::Reinstate => "lets it hold again",
        Verb::Erase => "deletes its content for good, here and on every mirror",
    }
}

fn follows(act: &Act) -> String {
    match act.previous {
        Some(previous) => format!("{}, after the act {previous}", act.revision),
        None => format!("{}, the first", act.revision),
    }
}

fn hours(act: &Act) -> Vec<String> {
    let issued = act.issued_at.map(|at| format!("issued by its source at {at}"));
    let first = act.not_before.map(|at| format!("not before {at}"));
    let last = act.not_after.map(|at| format!("not after {at}"));
    [issued, first, last].into_iter().flatten().collect()
}

fn reasons(reasons: &Text, say: &mut impl FnMut(&str, &str)) {
    for (lang, reason) in reasons {
        say("reason", &format!("{lang}: {reason}"));
    }
}

/// What is said of a subject that is no message, field by field; of a message its few fields.
fn subject(content: &SubjectContent, whole: bool) -> String {
    let Ok(text) = serde_json::to_string_pretty(content) else { return String::new() };
    indented(&text, whole || !matches!(content, SubjectContent::Page(_)))
}

fn keys_in(ring: &KeyRing) -> String {
    let line =
        |key: &record::Key| format!("    {:<9}  {}  {}\n", keys::word(key.role), key.public.id(), key.public);
    format!("  the keys from then on:\n{}", ring.keys.iter().map(line).collect::<String>())
}

fn edition(edition: &Edition, whole: bool) -> String {
    let status = format!("{:?}", edition.status).to_lowercase();
    let mut words = format!("  {} ({status}): {}\n", edition.lang, edition.title);
    let lines = [("lead", &edition.lead), ("place", &edition.place), ("event", &edition.event)];
    for (name, value) in lines {
        if let Some(value) = value {
            let _ = writeln!(words, "    {name}: {value}");
        }
    }
    for speaker in &edition.speakers {
        let office = speaker.office.as_ref().map(|office| format!(", {office}")).unwrap_or_default();
        let _ = writeln!(words, "    speaker: {}{office}", speaker.name);
    }
    if !edition.outlets.is_empty() {
        let _ = writeln!(words, "    outlets: {}", edition.outlets.join("; "));
    }
    for attached in &edition.attachments {
        let title = attached.title.as_ref().map(|title| format!(", {title}")).unwrap_or_default();
        let _ = writeln!(words, "    attached: {}{title}", attached.media);
    }
    let mut text = edition.body.clone();
    for turn in &edition.turns {
        let who =
            [&turn.speaker, &turn.office, &turn.outlet].into_iter().flatten().cloned().collect::<Vec<_>>();
        let _ = write!(text, "\n\n[{:?}] {}: {}", turn.role, who.join(", "), turn.text);
    }
    words + &indented(text.trim_start(), whole)
}

/// `text` indented; its first lines, and how many more there are, unless all of it is to be shown.
fn indented(text: &str, whole: bool) -> String {
    let shown = if whole { usize::MAX } else { LINES };
    let mut words = String::new();
    for line in text.lines().take(shown) {
        let cut = if whole { None } else { line.char_indices().nth(LINE).map(|(at, _)| &line[..at]) };
        let _ = match cut {
            Some(start) => writeln!(words, "    {start} …"),
            None => writeln!(words, "    {line}"),
        };
    }
    let more = text.lines().count().saturating_sub(shown);
    if more > 0 {
        let _ = writeln!(words, "    … and {} (--whole shows them)", counted(more, "more line"));
    }
    words
}

/// A count of things, in words.
fn counted(count: usize, thing: &str) -> String {
    if count == 1 { format!("1 {thing}") } else { format!("{count} {thing}s") }
}
