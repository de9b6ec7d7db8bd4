//! A message as the manuscript that would publish it: front matter and Markdown, as `chancery publish` reads it.
//!
//! What front matter has no key for stands in its comments: where the text is in the record. The office, outlet and
//! language of a turn are left out, since a manuscript tells turns by their labels alone.

use record::{EditionState, MediaRef, Message, SubjectId, View};

use super::message::is_current;
use crate::data::change::{reason, withdrawn};
use crate::data::edition;
use crate::error::RenderError;
use crate::path::{Place, SitePath};
use crate::scene::Scene;

/// The manuscript of an edition, as the message stands or as one of its revisions left it.
pub(crate) fn manuscript(
    scene: &Scene<'_>,
    (now, view): (&View<'_>, &View<'_>),
    state: &EditionState,
    text: &record::Edition,
    place: &Place,
) -> Result<Vec<u8>, RenderError> {
    let message = view.state().message().ok_or(RenderError::Unavailable)?;
    let mut lines = Lines(String::from("---\n"));
    lines.edition(text);
    lines.message(message);
    lines.named(text);
    lines.record(scene, (now, view), state, place);
    lines.0.push_str("---\n\n");
    lines.withdrawn(scene, now);
    lines.text(scene, text);
    Ok(lines.0.into_bytes())
}

struct Lines(String);

impl Lines {
    fn key(&mut self, key: &str, value: &str) {
        self.0.push_str(&format!("{key}: {}\n", quoted(value)));
    }

    fn list(&mut self, key: &str, values: impl IntoIterator<Item = String>) {
        let values: Vec<_> = values.into_iter().map(|value| quoted(&value)).collect();
        if !values.is_empty() {
            self.0.push_str(&format!("{key}: [{}]\n", values.join(", ")));
        }
    }

    fn edition(&mut self, text: &record::Edition) {
        self.key("title", &text.title);
        let optional = [("lead", &text.lead), ("place", &text.place), ("event", &text.event)];
        for (key, value) in optional {
            if let Some(value) = value {
                self.key(key, value);
            }
        }
        self.key("lang", text.lang.as_str());
        self.key("status", edition::status(text.status));
    }

    fn message(&mut self, message: &Message) {
        self.key("kind", message.kind.as_str());
        self.key("fidelity", message.fidelity.as_str());
        if let Some(dated) = &message.dated {
            self.key("date", &dated.iso());
        }
        if let Some(event) = &message.event {
            self.key("event_date", &event.iso());
            self.key("event_zone", event.zone().name());
        }
        let lists = [
            ("topics", &message.topics),
            ("places", &message.places),
            ("series", &message.series),
            ("related", &message.related),
        ];
        for (key, ids) in lists {
            self.list(key, ids.iter().map(SubjectId::to_string));
        }
    }

    fn named(&mut self, text: &record::Edition) {
        if !text.speakers.is_empty() {
            self.0.push_str("speakers:\n");
        }
        for speaker in &text.speakers {
            self.key("  - name", &speaker.name);
            if let Some(office) = &speaker.office {
                self.key("    office", office);
            }
            if let Some(person) = speaker.person {
                self.key("    person", &person.to_string());
            }
        }
        self.list("outlets", text.outlets.iter().cloned());
        if let Some(translates) = &text.translates {
            self.key("translates", &format!("{}@{}", translates.lang, translates.revision));
        }
        if !text.attachments.is_empty() {
            self.0.push_str("attachments:\n");
        }
        for attachment in &text.attachments {
            self.key("  - file", &MediaRef::destination(&attachment.media));
            if let Some(title) = &attachment.title {
                self.key("    title", title);
            }
        }
    }

    /// Where in the record the text is, in comments.
    fn record(
        &mut self,
        scene: &Scene<'_>,
        (now, view): (&View<'_>, &View<'_>),
        state: &EditionState,
        place: &Place,
    ) {
        let path = SitePath::at(scene.past, place.clone());
        let first = &view.revisions[0];
        let number = crate::data::subject::number_of(view.line);
        let facts = [
            ("address", format!("{}{path}", scene.mission.address)),
            ("number", number.unwrap_or_default()),
            ("issued", first.issued_at.to_string()),
            ("record", scene.snapshot.record().to_string()),
            ("id", view.line.id.to_string()),
            ("entry", state.index.to_string()),
            ("revision", edition::revision_of(view.line, state.index).to_string()),
            ("commitment", state.commitment.to_string()),
            ("current", if is_current(now, state) { "yes" } else { "no" }.to_owned()),
        ];
        for (name, value) in facts.iter().filter(|(_, value)| !value.is_empty()) {
            self.0.push_str(&format!("# {name}: {value}\n"));
        }
    }

    /// A text that was taken back says so before its first word.
    fn withdrawn(&mut self, scene: &Scene<'_>, now: &View<'_>) {
        if withdrawn(scene, now).is_none() {
            return;
        }
        let act = now.current();
        let date = [("date", scene.moment(act.issued_at).text.into())];
        self.0.push_str(&format!("> {}\n", scene.words.format("withdrawn-notice", &date)));
        if let Some(reason) = reason(scene, act) {
            for line in reason.text.lines() {
                self.0.push_str(&format!("> {line}\n"));
            }
        }
        self.0.push('\n');
    }

    fn text(&mut self, scene: &Scene<'_>, text: &record::Edition) {
        let words = scene.book.words(text.lang.as_str());
        let mut parts: Vec<String> = Vec::new();
        parts.extend((!text.body.is_empty()).then(|| text.body.clone()));
        for turn in &text.turns {
            let role = crate::data::turn::role(turn);
            let speaker =
                turn.speaker.clone().unwrap_or_else(|| words.get(&format!("turn-{role}")).into_owned());
            parts.push(format!("**{speaker}:** {}", turn.text));
        }
        self.0.push_str(&parts.join("\n\n"));
        self.0.push('\n');
    }
}

/// A text between quotation marks, as YAML reads it.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            _ => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}
