//! The texts of the record that readers of one of the mission's languages get in another.
//!
//! Messages are no part of this: which editions a message has is an editor's choice, and its page says so.

use record::{Contents, Lang, Mission, Snapshot, SubjectContent, SubjectKind, Text, View};
use serde::Serialize;

/// A text that is not in a language.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Lacking {
    /// The kind of subject: `page`, `office`.
    pub(super) kind: &'static str,
    /// What it is called, in the language that it has.
    pub(super) name: String,
    /// Its id, by which `chancery revise` takes it.
    pub(super) subject: String,
    /// Its fields that are lacking.
    pub(super) fields: Vec<String>,
}

/// The kinds whose texts stand around the messages.
const KINDS: [SubjectKind; 10] = [
    SubjectKind::Mission,
    SubjectKind::Page,
    SubjectKind::Office,
    SubjectKind::Contact,
    SubjectKind::Notice,
    SubjectKind::Counter,
    SubjectKind::Person,
    SubjectKind::Topic,
    SubjectKind::Place,
    SubjectKind::Series,
];

/// Everything that is not in each language of the mission.
pub(super) fn lacking(
    snapshot: &Snapshot<'_>,
    contents: &dyn Contents,
    mission: &Mission,
) -> Vec<(Lang, Lacking)> {
    let mut found = Vec::new();
    for view in KINDS.into_iter().flat_map(|kind| snapshot.published(kind)) {
        let Some(content) = whole(&view, contents).filter(|content| is_shown(content, snapshot)) else {
            continue;
        };
        for lang in &mission.languages {
            let fields = missing_fields(&content, lang);
            if !fields.is_empty() {
                let (kind, subject) = (view.line.id.kind().as_str(), view.line.id.to_string());
                found.push((lang.clone(), Lacking { kind, name: name(&content, mission), subject, fields }));
            }
        }
    }
    found
}

/// A subject with the long texts that its card leaves out.
fn whole(view: &View<'_>, contents: &dyn Contents) -> Option<SubjectContent> {
    let state = view.state();
    let read = state.commitment.and_then(|commitment| contents.get(&commitment));
    let read = read.and_then(|bytes| SubjectContent::from_bytes(&bytes).ok());
    read.or_else(|| state.content.as_deref().cloned())
}

/// A notice that is over needs no translation any more.
fn is_shown(content: &SubjectContent, snapshot: &Snapshot<'_>) -> bool {
    match content {
        SubjectContent::Notice(notice) => notice.until.is_none_or(|until| until > snapshot.at()),
        _ => true,
    }
}

/// The fields that say something, but not in `lang`.
fn missing_fields(content: &SubjectContent, lang: &Lang) -> Vec<String> {
    let mut missing: Vec<String> = Vec::new();
    let mut look = |field: &str, text: &Text| {
        let says = |text: &String| !text.trim().is_empty();
        if text.values().any(says)
            && !text.get(lang).is_some_and(says)
            && !missing.iter().any(|known| known == field)
        {
            missing.push(field.to_owned());
        }
    };
    match content {
        SubjectContent::Mission(mission) => {
            look("name", &mission.name);
            for (end, post) in [("sending", &mission.sending), ("host", &mission.host)] {
                look(&format!("{end}.country"), &post.country);
                look(&format!("{end}.city"), &post.city);
            }
        }
        SubjectContent::Page(page) => {
            look("title", &page.title);
            look("body", &page.body);
        }
        SubjectContent::Office(office) => {
            look("name", &office.name);
            look("address", &office.address);
            look("note", &office.note);
            office.lines.iter().for_each(|line| look("lines.label", &line.label));
            office.hours.iter().for_each(|hours| look("hours.note", &hours.note));
            office.dates.iter().for_each(|date| look("dates.note", &date.note));
        }
        SubjectContent::Contact(line) => look("label", &line.label),
        SubjectContent::Notice(notice) => {
            look("title", &notice.title);
            look("body", &notice.body);
        }
        SubjectContent::Counter(counter) => {
            look("label", &counter.label);
            let patterns = counter.patterns.keys().map(|lang| (lang.clone(), "{days}".to_owned())).collect();
            look("patterns", &patterns);
        }
        SubjectContent::Person(person) => {
            look("name", &person.name);
            look("biography", &person.biography);
        }
        SubjectContent::Topic(topic) => {
            look("name", &topic.name);
            look("text", &topic.text);
        }
        SubjectContent::Place(place) => {
            look("name", &place.name);
            look("country", &place.country);
            look("text", &place.text);
        }
        SubjectContent::Series(series) => {
            look("name", &series.name);
            look("text", &series.text);
        }
        _ => {}
    }
    missing
}

/// What a subject is called, in the mission's default language if it is called so.
fn name(content: &SubjectContent, mission: &Mission) -> String {
    let text = match content {
        SubjectContent::Mission(mission) => &mission.name,
        SubjectContent::Page(page) => &page.title,
        SubjectContent::Office(office) => &office.name,
        SubjectContent::Contact(line) => &line.label,
        SubjectContent::Notice(notice) => &notice.title,
        SubjectContent::Counter(counter) => &counter.label,
        SubjectContent::Person(person) => &person.name,
        SubjectContent::Topic(topic) => &topic.name,
        SubjectContent::Place(place) => &place.name,
        SubjectContent::Series(series) => &series.name,
        _ => return String::new(),
    };
    let lang = &mission.default_language;
    record::in_language(text, lang, lang).map(|(_, name)| name.to_owned()).unwrap_or_default()
}
