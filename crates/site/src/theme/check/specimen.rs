//! A small press office with something of everything, on whose site themes are tried.
//!
//! It stands in `specimen.json`: what was decided, in order. A kind of page that is new needs a deed there, or no theme
//! is tried on it; a test counts what the templates of the default theme are never asked for.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use record::{
    Commitment, Decision, Edition, Entry, Grade, History, Instant, OfficialNumber, Position, Salt, Snapshot,
    Source, SubjectContent, SubjectId, SubjectKind, Text, Theme, Verb, canonical_bytes,
};
use serde::Deserialize;

/// The press office's record, in memory.
pub(super) struct Specimen {
    history: History,
    contents: HashMap<Commitment, Arc<[u8]>>,
    now: Instant,
    heads: HashMap<SubjectId, Position>,
    numbers: BTreeMap<i16, u32>,
    drawn: u64,
}

/// What the file says: that it is later, or that something was decided.
#[derive(Deserialize)]
#[serde(untagged)]
enum Deed {
    Later {
        now: Instant,
    },
    Decided {
        verb: Verb,
        id: SubjectId,
        content: Option<Box<SubjectContent>>,
        #[serde(default)]
        editions: Vec<Written>,
        grade: Option<Grade>,
        #[serde(default)]
        reasons: Text,
        source: Option<Source>,
        issued_at: Option<Instant>,
    },
}

/// An edition: the first line of its bytes, and its text.
#[derive(Deserialize)]
struct Written {
    header: serde_json::Value,
    body: String,
}

impl Specimen {
    /// The office, whose site has `theme`, or the default one where that says nothing.
    ///
    /// # Errors
    ///
    /// A sentence, where the file does not fit the record, which a test rules out, or the theme does not.
    pub(super) fn dressed(theme: &Theme) -> Result<Self, String> {
        let mut office = Self {
            history: History::new("embassy.example/record".parse().map_err(said)?),
            contents: HashMap::new(),
            now: Instant::MIN,
            heads: HashMap::new(),
            numbers: BTreeMap::new(),
            drawn: 0,
        };
        let deeds: Vec<Deed> = serde_json::from_str(include_str!("specimen.json")).map_err(said)?;
        for deed in deeds {
            office.carry_out(deed)?;
        }
        if *theme != Theme::default() {
            let id = SubjectId::new(SubjectKind::Theme, [0; 16]);
            office.decide(Decision::publish(id, SubjectContent::Theme(theme.clone())))?;
        }
        Ok(office)
    }

    /// The site as it stands.
    pub(super) fn snapshot(&self) -> Snapshot<'_> {
        self.history.at(self.now)
    }

    pub(super) fn contents(&self) -> &HashMap<Commitment, Arc<[u8]>> {
        &self.contents
    }

    fn carry_out(&mut self, deed: Deed) -> Result<(), String> {
        let (verb, id, content, editions, grade, reasons, source, issued_at) = match deed {
            Deed::Later { now } => {
                self.now = now;
                return Ok(());
            }
            Deed::Decided { verb, id, content, editions, grade, reasons, source, issued_at } => {
                (verb, id, content, editions, grade, reasons, source, issued_at)
            }
        };
        let editions = editions.into_iter().map(Written::read).collect::<Result<_, _>>()?;
        let erases = if verb == Verb::Erase { self.everything_of(id) } else { Vec::new() };
        let content = content.map(|content| *content);
        let decision = Decision::new(verb, id);
        // The bytes of a media file are on no page; that there are so many is.
        let file = match &content {
            Some(SubjectContent::Media(media)) => Some(vec![0; usize::try_from(media.size).unwrap_or(0)]),
            _ => None,
        };
        self.decide(Decision {
            content,
            file,
            editions,
            grade,
            reasons,
            source,
            issued_at,
            erases,
            ..decision
        })
    }

    /// All that was said of a subject, forgotten.
    fn everything_of(&mut self, id: SubjectId) -> Vec<Commitment> {
        let states = self.history.line(id).into_iter().flat_map(|line| line.revisions.iter());
        let said = states.flat_map(|revision| {
            let editions = revision.state.editions.iter().map(|edition| edition.commitment);
            editions.chain(revision.state.commitment)
        });
        let erased: Vec<_> = said.collect();
        for commitment in &erased {
            self.contents.remove(commitment);
        }
        erased
    }

    fn decide(&mut self, decision: Decision) -> Result<(), String> {
        let first = Position { revision: 1, previous: None };
        let id = decision.subject;
        let position = self.heads.get(&id).copied().unwrap_or(first);
        let drawn = &mut self.drawn;
        let mut salt = || {
            *drawn += 1;
            let mut salt = [0; 32];
            salt[..8].copy_from_slice(&drawn.to_be_bytes());
            Salt(salt)
        };
        let prepared = decision.prepare(self.history.record(), position, &mut salt).map_err(said)?;
        let next = Position { revision: position.revision + 1, previous: Some(prepared.act.digest()) };
        self.heads.insert(id, next);
        for content in &prepared.contents {
            self.contents.insert(content.commitment(), content.bytes.as_slice().into());
        }
        let number = self.number(&prepared);
        let (index, recorded_at) = (self.history.size(), self.now);
        let issued_at = prepared.act.issued_at.unwrap_or(recorded_at);
        let entry =
            Entry { index, recorded_at, issued_at, number, act: prepared.act, signatures: Vec::new() };
        self.history.append(&entry, Some(prepared.card)).map_err(said)
    }

    /// The next official number of the year, for messages that are published here.
    fn number(&mut self, prepared: &record::Prepared) -> Option<OfficialNumber> {
        let act = &prepared.act;
        let message = act.verb == Verb::Publish && act.subject.kind() == SubjectKind::Message;
        let year =
            (message && act.issued_at.is_none()).then(|| self.now.date_in(self.history.zone()).year())?;
        let number = self.numbers.entry(year).or_default();
        *number += 1;
        Some(OfficialNumber { year, number: *number })
    }
}

impl Written {
    fn read(self) -> Result<Edition, String> {
        let mut bytes = canonical_bytes(&self.header);
        bytes.extend_from_slice(b"\n\n");
        bytes.extend_from_slice(self.body.as_bytes());
        Edition::from_bytes(&bytes).map_err(said)
    }
}

fn said(fault: impl std::fmt::Display) -> String {
    fault.to_string()
}
