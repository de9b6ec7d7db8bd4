//! The demo's story, from the files in `demo/` that are part of the program.

use std::collections::BTreeMap;

use include_dir::{Dir, include_dir};
use record::{
    ContactLine, ContactOffice, Counter, Grade, Holidays, Instant, Mission, Notice, Person, Place, RecordId,
    Redirect, Series, StandingPage, SubjectContent, Text, Topic,
};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::failure::Failure;
use crate::manuscript::{Beside, File, Lying, Missing, check_inside};

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
    /// An office is published, which keeps some of the holidays told before it, by their places.
    Office { office: Box<ContactOffice>, keeps: Vec<usize> },
    /// The mission's crest becomes public, and the mission wears it.
    Crest { file: Vec<u8>, alt: Text },
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

/// A person, and when the record first knows of them; where that is not said, from its beginning.
#[derive(Deserialize)]
struct DescribedPerson {
    at: Option<Instant>,
    #[serde(flatten)]
    rest: serde_json::Map<String, serde_json::Value>,
}

#[derive(Deserialize)]
struct DescribedOffice {
    keeps: Vec<usize>,
    #[serde(flatten)]
    rest: serde_json::Map<String, serde_json::Value>,
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
        let acts = timeline.publish.into_iter().chain(timeline.acts);
        let told: Vec<_> = acts.map(Act::event).collect::<Result<_, _>>()?;
        let first = told.iter().map(|event| event.at).min().unwrap_or(Instant::MIN);
        // The masthead stands before the first message does.
        let begins = first.plus_seconds(-86_400);
        let subjects = masthead()?.into_iter().map(Happening::Subject);
        let masthead = std::iter::once(crest()?).chain(subjects).chain(offices()?);
        let mut events: Vec<_> = masthead.map(|happening| Event { at: begins, happening }).collect();
        events.extend(people(begins)?);
        events.extend(told);
        events.sort_by_key(|event| event.at);
        Ok(Self { mission, record: described.record, begins, events })
    }
}

impl Act {
    fn event(self) -> Result<Event, Failure> {
        Ok(Event { at: self.at, happening: self.happening()? })
    }

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

/// Everything that is no message, but for offices and people: contacts, counters, notices, topics, places, series,
/// pages, holidays, redirects.
fn masthead() -> Result<Vec<SubjectContent>, Failure> {
    let contacts: Vec<ContactLine> = json("contacts.json")?;
    let counters: Vec<Counter> = json("counters.json")?;
    let notices: Vec<Notice> = json("notices.json")?;
    let pages: Vec<StandingPage> = json("pages.json")?;
    let (topics, places, series): (Vec<Topic>, Vec<Place>, Vec<Series>) =
        (json("topics.json")?, json("places.json")?, json("series.json")?);
    let holidays: Vec<Holidays> = json("holidays.json")?;
    let redirects: Vec<Redirect> = json("redirects.json")?;
    let mut all: Vec<_> = contacts.into_iter().map(SubjectContent::Contact).collect();
    all.extend(counters.into_iter().map(SubjectContent::Counter));
    all.extend(notices.into_iter().map(SubjectContent::Notice));
    all.extend(topics.into_iter().map(SubjectContent::Topic));
    all.extend(places.into_iter().map(SubjectContent::Place));
    all.extend(series.into_iter().map(SubjectContent::Series));
    all.extend(pages.into_iter().map(SubjectContent::Page));
    all.extend(holidays.into_iter().map(SubjectContent::Holidays));
    all.extend(redirects.into_iter().map(SubjectContent::Redirect));
    Ok(all)
}

/// The people, each from when the record knows of them.
fn people(begins: Instant) -> Result<Vec<Event>, Failure> {
    let described: Vec<DescribedPerson> = json("people.json")?;
    let person = |described: DescribedPerson| {
        let person: Person =
            serde_json::from_value(described.rest.into()).map_err(|error| fault("people.json", error))?;
        let happening = Happening::Subject(SubjectContent::Person(person));
        Ok(Event { at: described.at.unwrap_or(begins), happening })
    };
    described.into_iter().map(person).collect()
}

/// The offices, each with the holidays that it keeps.
fn offices() -> Result<Vec<Happening>, Failure> {
    let described: Vec<DescribedOffice> = json("offices.json")?;
    let office = |described: DescribedOffice| {
        let office = serde_json::from_value(described.rest.into());
        let office = office.map_err(|error| fault("offices.json", error))?;
        Ok(Happening::Office { office, keeps: described.keeps })
    };
    described.into_iter().map(office).collect()
}

/// The crest, with what is to be seen on it.
fn crest() -> Result<Happening, Failure> {
    let alt = json("pictures/crest.json")?;
    Ok(Happening::Crest { file: file("pictures/crest.svg")?.bytes, alt })
}

/// The files of the demo, as they lie beside its manuscripts.
pub(crate) struct InDemo;

impl Beside for InDemo {
    fn file(&self, manuscript: &str, path: &str) -> Result<Lying, Missing> {
        check_inside(path)?;
        let folder = manuscript.rsplit_once('/').map_or("", |(folder, _)| folder);
        let key = format!("{folder}/{path}");
        let file = FILES.get_file(&key).ok_or(Missing::NotThere)?;
        Ok(Lying { bytes: file.contents().to_vec(), key })
    }
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
