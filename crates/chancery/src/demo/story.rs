//! The demo's story, from the files in `demo/` that are part of the program.

use std::collections::BTreeMap;

use include_dir::{Dir, include_dir};
use record::{
    ContactLine, Counter, Grade, Instant, Mission, Notice, Office, Person, RecordId, StandingPage,
    SubjectContent, Text,
};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::failure::Failure;
use crate::manuscript::File;

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/demo");

/// The demo's mission, and everything that happens to it, in order.
pub(crate) struct Story {
    /// The mission.
    pub(crate) mission: Mission,
    /// The id of its record.
    pub(crate) record: RecordId,
    /// When the record is founded.
    pub(crate) begins: Instant,
    /// What happens after that.
    pub(crate) events: Vec<Event>,
}

/// Something that happens at an instant.
pub(crate) struct Event {
    /// When it happens.
    pub(crate) at: Instant,
    /// What happens.
    pub(crate) happening: Happening,
}

/// What happens.
pub(crate) enum Happening {
    /// Another subject than a message is published.
    Subject(SubjectContent),
    /// A message is published, from its manuscripts.
    Message { stem: String, files: Vec<File> },
    /// A message is revised or, with a grade, corrected.
    Change { stem: String, files: Vec<File>, grade: Option<Grade>, reasons: Text },
    /// A message is withdrawn.
    Withdraw { stem: String, reasons: Text },
    /// A message is reinstated.
    Reinstate { stem: String, reasons: Text },
}

#[derive(Deserialize)]
struct DescribedMission {
    record: RecordId,
    #[serde(flatten)]
    rest: serde_json::Map<String, serde_json::Value>,
}

#[derive(Deserialize)]
struct DescribedPerson {
    name: Text,
    office: Text,
}

#[derive(Deserialize)]
struct Timeline {
    publish: Vec<Act>,
    acts: Vec<Act>,
}

#[derive(Deserialize)]
struct Act {
    verb: String,
    message: String,
    at: Instant,
    grade: Option<Grade>,
    #[serde(default)]
    reason: Text,
    #[serde(default)]
    editions: BTreeMap<String, String>,
}

impl Story {
    /// Reads the story.
    pub(crate) fn read() -> Result<Self, Failure> {
        let described: DescribedMission = json("mission.json")?;
        let mission =
            serde_json::from_value(described.rest.into()).map_err(|error| fault("mission.json", error))?;
        let timeline: Timeline = json("timeline.json")?;
        let mut events = Vec::new();
        for act in timeline.publish.into_iter().chain(timeline.acts) {
            events.push(Event { at: act.at, happening: act.happening()? });
        }
        events.sort_by_key(|event| event.at);
        let first = events.first().map_or(Instant::MIN, |event| event.at);
        // The masthead stands before the first message does.
        let begins = first.plus_seconds(-86_400);
        let masthead = masthead()?
            .into_iter()
            .map(|content| Event { at: begins, happening: Happening::Subject(content) });
        Ok(Self { mission, record: described.record, begins, events: masthead.chain(events).collect() })
    }
}

impl Act {
    fn happening(self) -> Result<Happening, Failure> {
        let (stem, reasons) = (self.message, self.reason);
        match self.verb.as_str() {
            "publish" => Ok(Happening::Message { files: manuscripts(&stem)?, stem }),
            "revise" | "correct" => {
                let files = self.editions.values().map(|path| file(path)).collect::<Result<_, _>>()?;
                Ok(Happening::Change { stem, files, grade: self.grade, reasons })
            }
            "withdraw" => Ok(Happening::Withdraw { stem, reasons }),
            "reinstate" => Ok(Happening::Reinstate { stem, reasons }),
            other => Err(Failure::new(format!("the demo's timeline has the unknown verb \"{other}\""))),
        }
    }
}

/// Everything that is no message: contacts, counters, notices, people, pages.
fn masthead() -> Result<Vec<SubjectContent>, Failure> {
    let contacts: Vec<ContactLine> = json("contacts.json")?;
    let counters: Vec<Counter> = json("counters.json")?;
    let notices: Vec<Notice> = json("notices.json")?;
    let pages: Vec<StandingPage> = json("pages.json")?;
    let people: Vec<DescribedPerson> = json("people.json")?;
    let person = |person: DescribedPerson| Person {
        name: person.name,
        offices: vec![Office { title: person.office, from: None, until: None }],
        biography: Text::new(),
        portrait: None,
    };
    let mut all: Vec<_> = contacts.into_iter().map(SubjectContent::Contact).collect();
    all.extend(counters.into_iter().map(SubjectContent::Counter));
    all.extend(notices.into_iter().map(SubjectContent::Notice));
    all.extend(people.into_iter().map(|described| SubjectContent::Person(person(described))));
    all.extend(pages.into_iter().map(SubjectContent::Page));
    Ok(all)
}

/// The editions of a message: `messages/STEM.LANG.md`.
fn manuscripts(stem: &str) -> Result<Vec<File>, Failure> {
    let prefix = format!("messages/{stem}.");
    let folder = FILES.get_dir("messages").ok_or_else(|| Failure::new("the demo has no messages"))?;
    let ours = folder.files().filter(|file| file.path().to_string_lossy().starts_with(&prefix));
    let files: Vec<_> = ours
        .map(|file| File { name: file.path().display().to_string(), bytes: file.contents().to_vec() })
        .collect();
    if files.is_empty() {
        Err(Failure::new(format!("the demo has no message \"{stem}\"")))
    } else {
        Ok(files)
    }
}

fn file(path: &str) -> Result<File, Failure> {
    let file =
        FILES.get_file(path).ok_or_else(|| Failure::new(format!("the demo has no file \"{path}\"")))?;
    Ok(File { name: path.to_owned(), bytes: file.contents().to_vec() })
}

fn json<T: DeserializeOwned>(path: &str) -> Result<T, Failure> {
    serde_json::from_slice(&file(path)?.bytes).map_err(|error| fault(path, error))
}

fn fault(path: &str, error: serde_json::Error) -> Failure {
    Failure::because(format!("the demo's {path} does not read"), error)
}
