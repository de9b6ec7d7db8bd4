//! Names: what front matter names, found in the record.

use desk::queries;
use intake::{Document, Said};
use record::{History, Message, SubjectId, SubjectKind, Turn};

use super::faults::Faults;

/// The four ways in which a message names others.
const WAYS: [Way; 4] = [
    Way {
        key: "topics",
        kind: SubjectKind::Topic,
        said: |d| d.links.topics.as_deref(),
        of: |m| &mut m.topics,
    },
    Way {
        key: "places",
        kind: SubjectKind::Place,
        said: |d| d.links.places.as_deref(),
        of: |m| &mut m.places,
    },
    Way {
        key: "series",
        kind: SubjectKind::Series,
        said: |d| d.links.series.as_deref(),
        of: |m| &mut m.series,
    },
    Way {
        key: "related",
        kind: SubjectKind::Message,
        said: |d| d.links.related.as_deref(),
        of: |m| &mut m.related,
    },
];

struct Way {
    /// The key of front matter.
    key: &'static str,
    /// What is named.
    kind: SubjectKind,
    /// What an edition says.
    said: fn(&Document) -> Option<&[Said]>,
    /// What the message keeps.
    of: fn(&mut Message) -> &mut Vec<SubjectId>,
}

/// Puts into `message` what the editions name. What none of them says stays as it is; editions must agree.
pub(super) fn link(
    message: &mut Message,
    documents: &[Document],
    history: &History,
    own: Option<SubjectId>,
    faults: &mut Faults,
) {
    for way in WAYS {
        let mut stated: Option<(&Document, Vec<SubjectId>)> = None;
        for document in documents {
            let Some(names) = (way.said)(document) else { continue };
            let ids = way.found(document, names, history, own, faults);
            match &stated {
                Some((first, other)) if *other != ids => faults.of_all(format_args!(
                    "{} and {} say different {}; editions of one message must agree",
                    first.file, document.file, way.key
                )),
                Some(_) => {}
                None => stated = Some((document, ids)),
            }
        }
        if let Some((_, ids)) = stated {
            *(way.of)(message) = ids;
        }
    }
}

impl Way {
    /// The subjects that `names` name, each once.
    fn found(
        &self,
        document: &Document,
        names: &[Said],
        history: &History,
        own: Option<SubjectId>,
        faults: &mut Faults,
    ) -> Vec<SubjectId> {
        let mut ids = Vec::new();
        for said in names {
            match self.one(document, said, history) {
                Ok(id) if Some(id) == own => faults.add(document, said, "names the message itself"),
                Ok(id) if !ids.contains(&id) => ids.push(id),
                Ok(_) => {}
                Err(why) => faults.add(document, said, why),
            }
        }
        ids
    }

    fn one(&self, document: &Document, said: &Said, history: &History) -> Result<SubjectId, String> {
        if self.kind != SubjectKind::Message {
            let named = queries::named(history, self.kind, &document.edition.lang, &said.text);
            return named.map_err(|error| error.to_string());
        }
        let found = queries::find(history, &said.text).map_err(|error| error.to_string())?;
        match found.kind() {
            SubjectKind::Message => Ok(found),
            _ => Err(format!("\"{}\" is no message", said.text)),
        }
    }
}

/// Links speakers and turns to the persons of the record: those that front matter names, and those who are called
/// exactly so in the edition's language.
pub(super) fn persons(document: &mut Document, history: &History, faults: &mut Faults) {
    let lang = document.edition.lang.clone();
    for place in 0..document.edition.speakers.len() {
        let named = document.persons.get(place).cloned().flatten();
        let person = match named {
            None => queries::person_called(history, &lang, &document.edition.speakers[place].name),
            Some(said) => match queries::named(history, SubjectKind::Person, &lang, &said.text) {
                Ok(person) => Some(person),
                Err(error) => {
                    faults.add(document, &said, error);
                    None
                }
            },
        };
        document.edition.speakers[place].person = person;
    }
    let speakers = document.edition.speakers.clone();
    for turn in &mut document.edition.turns {
        let speaker = speakers.iter().find(|speaker| Some(&speaker.name) == turn.speaker.as_ref());
        turn.person = speaker.and_then(|speaker| speaker.person).or_else(|| called(turn, &lang, history));
    }
}

fn called(turn: &Turn, lang: &record::Lang, history: &History) -> Option<SubjectId> {
    queries::person_called(history, lang, turn.speaker.as_deref()?)
}
