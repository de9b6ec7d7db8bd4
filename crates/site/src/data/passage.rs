//! The passages of a message that an act altered, word for word.

use record::{CivilDate, Edition, Lang, State};
use serde::Serialize;

use super::edition::{read, status};
use super::when::When;
use crate::scene::Scene;
use crate::text::difference::{self, Change as Kept, Paragraph, Segment};
use crate::text::markdown;
use crate::words::Tag;

/// The most words of unchanged text that stand on either side of a change.
const CONTEXT_WORDS: usize = 12;

/// A passage with what was taken out and what was put in.
#[derive(Debug, Serialize)]
pub(crate) struct Passage {
    field: &'static str,
    lang: Option<Tag>,
    dir: &'static str,
    parts: Vec<Part>,
}

#[derive(Debug, Serialize)]
struct Part {
    op: &'static str,
    text: String,
}

/// What differs between two states of a message, in the language shown.
pub(crate) fn passages(scene: &Scene<'_>, before: &State, after: &State) -> Vec<Passage> {
    let mut passages = of_message(scene, before, after);
    passages.extend(of_edition(scene, &scene.lang, before, after));
    passages
}

/// What differs in what is said of the message in every language: its dates, its kind, its fidelity.
pub(crate) fn of_message(scene: &Scene<'_>, before: &State, after: &State) -> Vec<Passage> {
    let mut passages = Passages { scene, lang: &scene.lang, list: Vec::new() };
    let date = |date: Option<&CivilDate>| date.map_or_else(String::new, |date| When::civil(scene, date).text);
    if let (Some(old), Some(new)) = (before.message(), after.message()) {
        passages.line("date-dated", &date(old.dated.as_ref()), &date(new.dated.as_ref()));
        passages.line("date-event", &date(old.event.as_ref()), &date(new.event.as_ref()));
        let kind = |code: &str| scene.words.kind(code).into_owned();
        passages.line("kind-label", &kind(old.kind.as_str()), &kind(new.kind.as_str()));
        let fidelity = |code: &str| scene.words.get(&format!("fidelity-{code}")).into_owned();
        passages.line("fidelity-label", &fidelity(old.fidelity.as_str()), &fidelity(new.fidelity.as_str()));
    }
    passages.list
}

/// What differs in the edition in `lang`.
pub(crate) fn of_edition(scene: &Scene<'_>, lang: &Lang, before: &State, after: &State) -> Vec<Passage> {
    let mut passages = Passages { scene, lang, list: Vec::new() };
    let (old, new) = (before.edition(lang), after.edition(lang));
    if let (Some(old), Some(new)) = (old, new)
        && old.commitment != new.commitment
        && let (Ok(old), Ok(new)) = (read(scene, old), read(scene, new))
    {
        passages.edition(&old, &new);
    }
    passages.list
}

/// The passages that were altered, as they are found.
struct Passages<'s, 'a> {
    scene: &'s Scene<'a>,
    lang: &'s Lang,
    list: Vec<Passage>,
}

impl Passages<'_, '_> {
    fn edition(&mut self, old: &Edition, new: &Edition) {
        self.line("fact-title", &old.title, &new.title);
        self.text(
            "fact-lead",
            old.lead.as_deref().unwrap_or_default(),
            new.lead.as_deref().unwrap_or_default(),
        );
        self.line("fact-speakers", &speakers(old), &speakers(new));
        self.line(
            "fact-event",
            old.event.as_deref().unwrap_or_default(),
            new.event.as_deref().unwrap_or_default(),
        );
        self.line(
            "fact-place",
            old.place.as_deref().unwrap_or_default(),
            new.place.as_deref().unwrap_or_default(),
        );
        self.line("fact-outlet", &old.outlets.join("; "), &new.outlets.join("; "));
        let weight = |edition: &Edition| {
            self.scene.words.get(&format!("status-{}", status(edition.status))).into_owned()
        };
        let (was, is) = (weight(old), weight(new));
        self.line("status-label", &was, &is);
        self.text("fact-body", &markdown::plain(&old.body), &markdown::plain(&new.body));
        self.text("turns-title", &turns(old), &turns(new));
    }

    /// A text of one line, shown whole.
    fn line(&mut self, field: &'static str, old: &str, new: &str) {
        if old != new {
            let parts = difference::words(old, new).into_iter().map(Part::from).collect();
            self.push(field, parts);
        }
    }

    /// A text of many paragraphs, of which those that changed are shown.
    fn text(&mut self, field: &'static str, old: &str, new: &str) {
        if old == new {
            return;
        }
        for paragraph in difference::paragraphs(old, new) {
            match paragraph {
                Paragraph::Same(_) => {}
                Paragraph::Removed(text) => self.push(field, vec![Part { op: "remove", text }]),
                Paragraph::Inserted(text) => self.push(field, vec![Part { op: "add", text }]),
                Paragraph::Changed(segments) => self.push(field, shortened(segments)),
            }
        }
    }

    fn push(&mut self, field: &'static str, parts: Vec<Part>) {
        let (lang, dir) = self.scene.reading(self.lang);
        self.list.push(Passage { field, lang, dir, parts });
    }
}

impl From<Segment> for Part {
    fn from(segment: Segment) -> Self {
        let op = match segment.change {
            Kept::Same => "keep",
            Kept::Removed => "remove",
            Kept::Inserted => "add",
        };
        Self { op, text: segment.text }
    }
}

/// A changed paragraph without the long stretches that did not change.
fn shortened(segments: Vec<Segment>) -> Vec<Part> {
    let last = segments.len().saturating_sub(1);
    let mut parts = Vec::with_capacity(segments.len());
    for (place, segment) in segments.into_iter().enumerate() {
        let words: Vec<&str> = segment.text.split_inclusive(char::is_whitespace).collect();
        let (head, tail) =
            (if place == 0 { 0 } else { CONTEXT_WORDS }, if place == last { 0 } else { CONTEXT_WORDS });
        if segment.change != Kept::Same || words.len() <= head + tail + CONTEXT_WORDS {
            parts.push(Part::from(segment));
            continue;
        }
        let keep = |words: &[&str]| Part { op: "keep", text: words.concat() };
        parts.push(keep(&words[..head]));
        parts.push(Part { op: "gap", text: String::new() });
        parts.push(keep(&words[words.len() - tail..]));
    }
    parts.retain(|part| part.op == "gap" || !part.text.is_empty());
    parts
}

fn speakers(edition: &Edition) -> String {
    let named = edition.speakers.iter().map(|speaker| match &speaker.office {
        Some(office) => format!("{}, {office}", speaker.name),
        None => speaker.name.clone(),
    });
    named.collect::<Vec<_>>().join("; ")
}

/// The turns as one text, each after the name of who speaks.
fn turns(edition: &Edition) -> String {
    let said = edition.turns.iter().map(|turn| match &turn.speaker {
        Some(speaker) => format!("{speaker}: {}", markdown::plain(&turn.text)),
        None => markdown::plain(&turn.text),
    });
    said.collect::<Vec<_>>().join("\n\n")
}
