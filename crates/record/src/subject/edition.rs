//! Editions: a message in one language, as a line of canonical JSON, an empty line, and Markdown.

use serde::{Deserialize, Serialize};

use crate::canonical::{NotCanonical, canonical_bytes, from_canonical};
use crate::id::{SubjectId, SubjectKind};
use crate::lang::Lang;
use crate::refusal::Unfit;
use crate::text;

use super::media::{MediaRef, media_refs};

/// A message in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// Its language.
    pub lang: Lang,
    /// Its heading, on one line.
    pub title: String,
    /// What stands before the text, in one paragraph.
    pub lead: Option<String>,
    /// Which weight the mission gives this language.
    pub status: LegalStatus,
    /// Who speaks, as this language writes them.
    pub speakers: Vec<Speaker>,
    /// Where it happened.
    pub place: Option<String>,
    /// At what occasion.
    pub event: Option<String>,
    /// Newspapers, agencies and stations that it was given to.
    pub outlets: Vec<String>,
    /// Which edition it translates, and which revision of that.
    pub translates: Option<Translates>,
    /// Files that go with it.
    pub attachments: Vec<Attachment>,
    /// The questions and answers that follow the body.
    pub turns: Vec<Turn>,
    /// The text in Markdown; what comes before the turns where there are any.
    pub body: String,
}

/// Who speaks, and in which office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Speaker {
    /// The name.
    pub name: String,
    /// The office held when speaking.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub office: Option<String>,
    /// The person, as a subject of the record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<SubjectId>,
}

/// Of which edition, at which of its own revisions, an edition is the translation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Translates {
    /// The language of the source.
    pub lang: Lang,
    /// The revision of that edition, from 1.
    pub revision: u32,
}

/// A file that goes with an edition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attachment {
    /// The file.
    pub media: MediaRef,
    /// What readers are told that it is; its name where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
}

/// One question or answer of an interview, briefing or news conference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Turn {
    /// Whether it asks or answers.
    pub role: TurnRole,
    /// The label or name as the source has it: "Question", "Ana Example", "記者".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speaker: Option<String>,
    /// The office held when speaking.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub office: Option<String>,
    /// The person who speaks, as a subject of the record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<SubjectId>,
    /// For whom a question is asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outlet: Option<String>,
    /// The language of this turn, where it is not the edition's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<Lang>,
    /// What was said, in Markdown.
    pub text: String,
}

/// Whether a turn asks or answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TurnRole {
    /// It asks.
    Question,
    /// It answers.
    Answer,
}

/// The weight of an edition, after schema.org's `LegalValueLevel`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LegalStatus {
    /// The text that decides where others differ.
    Authoritative,
    /// A text that the mission answers for.
    Official,
    /// A translation for convenience.
    Unofficial,
}

impl std::str::FromStr for LegalStatus {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text {
            "authoritative" => Ok(Self::Authoritative),
            "official" => Ok(Self::Official),
            "unofficial" => Ok(Self::Unofficial),
            other => Err(format!("\"{other}\" is none of: authoritative, official, unofficial")),
        }
    }
}

/// Why bytes are no edition.
#[derive(Debug, thiserror::Error)]
pub enum EditionError {
    /// Not UTF-8, or not a line, an empty line and a text.
    #[error("not a line of JSON, an empty line and Markdown in UTF-8")]
    Shape,
    /// The first line is not the canonical JSON of an edition's header.
    #[error("the first line is no edition's header")]
    Header(#[source] NotCanonical),
}

/// The first line of an edition's bytes.
#[derive(Serialize, Deserialize)]
#[serde(tag = "format", rename = "chancery/edition/v1")]
struct Header {
    lang: Lang,
    title: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    lead: Option<String>,
    status: LegalStatus,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    speakers: Vec<Speaker>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    place: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    event: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    outlets: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    translates: Option<Translates>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    attachments: Vec<Attachment>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    turns: Vec<Turn>,
}

impl Edition {
    /// The longest title, in bytes of UTF-8.
    pub const MAX_TITLE_BYTES: usize = 8_000;
    /// The longest lead, in bytes of UTF-8.
    pub const MAX_LEAD_BYTES: usize = 16_000;

    /// An edition with a title and a body, and nothing else yet.
    pub fn new(lang: Lang, title: impl Into<String>, body: impl Into<String>) -> Self {
        Self {
            lang,
            title: title.into(),
            lead: None,
            status: LegalStatus::Official,
            speakers: Vec::new(),
            place: None,
            event: None,
            outlets: Vec::new(),
            translates: None,
            attachments: Vec::new(),
            turns: Vec::new(),
            body: body.into(),
        }
    }

    /// The bytes that an act commits to.
    pub fn to_bytes(&self) -> Vec<u8> {
        let edition = self.clone();
        let mut bytes = canonical_bytes(&Header {
            lang: edition.lang,
            title: edition.title,
            lead: edition.lead,
            status: edition.status,
            speakers: edition.speakers,
            place: edition.place,
            event: edition.event,
            outlets: edition.outlets,
            translates: edition.translates,
            attachments: edition.attachments,
            turns: edition.turns,
        });
        bytes.extend_from_slice(b"\n\n");
        bytes.extend_from_slice(self.body.as_bytes());
        bytes
    }

    /// Reads the bytes that an act commits to.
    ///
    /// # Errors
    ///
    /// [`EditionError`] if they have another form or spelling.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, EditionError> {
        let text = std::str::from_utf8(bytes).map_err(|_| EditionError::Shape)?;
        let (line, body) = text.split_once("\n\n").ok_or(EditionError::Shape)?;
        let header: Header = from_canonical(line.as_bytes()).map_err(EditionError::Header)?;
        Ok(Self {
            lang: header.lang,
            title: header.title,
            lead: header.lead,
            status: header.status,
            speakers: header.speakers,
            place: header.place,
            event: header.event,
            outlets: header.outlets,
            translates: header.translates,
            attachments: header.attachments,
            turns: header.turns,
            body: body.to_owned(),
        })
    }

    /// Everything that keeps it from being published.
    pub fn faults(&self) -> Vec<Unfit> {
        let field = |name: &str| format!("{} {name}", self.lang);
        let title = text::clean_line(&self.title);
        let mut faults = Unfit::unless(!title.is_empty(), &field("title"), "is missing");
        faults.extend(Unfit::unless(
            title.len() <= Self::MAX_TITLE_BYTES,
            &field("title"),
            "is longer than 8,000 bytes",
        ));
        let lead = self.lead.as_deref().unwrap_or_default();
        faults.extend(Unfit::unless(
            lead.len() <= Self::MAX_LEAD_BYTES,
            &field("lead"),
            "is longer than 16,000 bytes",
        ));
        let itself = self.translates.as_ref().is_some_and(|source| source.lang == self.lang);
        faults.extend(Unfit::unless(!itself, &field("translates"), "names the edition itself"));
        let people = self.people();
        let persons = people.iter().all(|id| id.kind() == SubjectKind::Person);
        faults.extend(Unfit::unless(persons, &field("speakers"), "name a subject that is no person"));
        faults
    }

    /// The persons who speak in it, in ascending order, each once.
    pub fn people(&self) -> Vec<SubjectId> {
        let speakers = self.speakers.iter().filter_map(|speaker| speaker.person);
        let mut people: Vec<_> = speakers.chain(self.turns.iter().filter_map(|turn| turn.person)).collect();
        people.sort();
        people.dedup();
        people
    }

    /// The media files that its text, its turns and its attachments name, in ascending order, each once.
    pub fn media(&self) -> Vec<MediaRef> {
        let turns = self.turns.iter().flat_map(|turn| media_refs(&turn.text));
        let attached = self.attachments.iter().map(|one| one.media);
        let mut media: Vec<_> = media_refs(&self.body).into_iter().chain(turns).chain(attached).collect();
        media.sort();
        media.dedup();
        media
    }

    /// The edition as the record keeps it: clean text, lines where lines are meant.
    #[must_use]
    pub fn cleaned(&self) -> Self {
        let line = |text: &String| text::clean_line(text);
        let some_line = |text: &Option<String>| text.as_ref().map(line).filter(|text| !text.is_empty());
        Self {
            lang: self.lang.clone(),
            title: line(&self.title),
            lead: self
                .lead
                .as_deref()
                .map(|lead| text::clean(lead).trim().to_owned())
                .filter(|lead| !lead.is_empty()),
            status: self.status,
            speakers: self
                .speakers
                .iter()
                .map(|speaker| Speaker {
                    name: line(&speaker.name),
                    office: some_line(&speaker.office),
                    person: speaker.person,
                })
                .collect(),
            place: some_line(&self.place),
            event: some_line(&self.event),
            outlets: self.outlets.iter().map(line).filter(|outlet| !outlet.is_empty()).collect(),
            translates: self.translates.clone(),
            attachments: self
                .attachments
                .iter()
                .map(|one| Attachment { media: one.media, title: some_line(&one.title) })
                .collect(),
            turns: self
                .turns
                .iter()
                .map(|turn| Turn {
                    role: turn.role,
                    speaker: some_line(&turn.speaker),
                    office: some_line(&turn.office),
                    person: turn.person,
                    outlet: some_line(&turn.outlet),
                    lang: turn.lang.clone(),
                    text: text::clean(&turn.text).trim().to_owned(),
                })
                .collect(),
            body: text::clean(&self.body).trim_matches('\n').trim_end().to_owned(),
        }
    }
}
