//! From what a capture says to what the desk can decide about: subjects of the record with their source.

mod compare;
mod counter_words;
mod identity;
mod mission;

use record::{
    CivilDate, ContactLine, Counter, Edition, Fidelity, Instant, Lang, Message, Phone, Publication, Source,
    Speaker, SubjectContent, Text, Turn,
};

pub use compare::{Change, Comparison, Difference, Known, compare};
pub use mission::{MissionError, MissionWishes, mission_of};

use crate::capture::{Capture, Contact};
use crate::text::markdown::paragraphs_to_markdown;
use identity::Ordinals;

/// The file that a capture was read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    /// Its name, without its folder.
    pub name: String,
    /// SHA-256 of its bytes, in hexadecimal.
    pub digest: String,
    /// When the capture was taken; where the capture says it itself, that.
    pub captured_at: Instant,
}

/// Returns what `capture` publishes for `mission`: contact lines, counters, then messages, oldest first,
/// so that of two messages the newer one gets the later entry.
///
/// The mission itself comes from [`mission_of`]; what cannot be a subject of the record (a number
/// without its country code, a counter without its first day) stays in the capture's report.
pub fn publications(capture: &Capture, mission: &record::Mission, file: &SourceFile) -> Vec<Publication> {
    let maker = Maker { mission, file, lang: language(capture, mission), ordinals: Ordinals::default() };
    maker.all(capture)
}

/// The capture's language if the mission has it, else the mission's default.
fn language(capture: &Capture, mission: &record::Mission) -> Lang {
    let seen = capture.language.as_deref().and_then(|tag| tag.parse::<Lang>().ok());
    seen.filter(|lang| mission.languages.contains(lang)).unwrap_or_else(|| mission.default_language.clone())
}

struct Maker<'a> {
    mission: &'a record::Mission,
    file: &'a SourceFile,
    lang: Lang,
    ordinals: Ordinals,
}

impl Maker<'_> {
    fn all(mut self, capture: &Capture) -> Vec<Publication> {
        let mut all: Vec<Publication> =
            capture.contacts.iter().filter_map(|contact| self.contact(contact)).collect();
        all.extend(capture.counters.iter().filter_map(|counter| self.counter(counter)));
        let mut messages: Vec<&crate::capture::Message> = capture.messages.iter().collect();
        if newest_first(capture) {
            messages.reverse();
        }
        let mut published: Vec<Publication> =
            messages.into_iter().map(|message| self.message(message)).collect();
        published.sort_by_key(|publication| publication.issued_at);
        all.extend(published);
        all
    }

    fn contact(&mut self, contact: &Contact) -> Option<Publication> {
        let phone =
            contact.phone.clone().zip(contact.e164.clone()).map(|(shown, e164)| Phone { shown, e164 });
        let line =
            ContactLine { label: self.text(contact.label.as_deref()), phone, email: contact.email.clone() };
        line.faults().is_empty().then(|| {
            let identity = self.ordinals.of_contact(contact);
            self.publication(
                identity,
                SubjectContent::Contact(line),
                Vec::new(),
                self.file.captured_at,
                contact.line,
            )
        })
    }

    fn counter(&mut self, counter: &crate::capture::Counter) -> Option<Publication> {
        let patterns = counter_words::patterns(&counter.statement, counter.days, &self.lang);
        let content = Counter {
            since: counter.since?,
            label: self.text(Some(&counter.label)),
            patterns: [(self.lang.clone(), patterns)].into_iter().collect(),
        };
        let identity = self.ordinals.of_counter(counter);
        Some(self.publication(
            identity,
            SubjectContent::Counter(content),
            Vec::new(),
            self.file.captured_at,
            counter.line,
        ))
    }

    fn message(&mut self, message: &crate::capture::Message) -> Publication {
        let zone = &self.mission.zone;
        let content = Message {
            kind: message.kind,
            fidelity: if message.is_excerpt { Fidelity::Extract } else { message.kind.usual_fidelity() },
            dated: message.dated.map(|date| CivilDate::day(date, zone.clone())),
            event: message.event_date.map(|date| CivilDate::day(date, self.event_zone(message))),
            topics: Vec::new(),
            places: Vec::new(),
            series: Vec::new(),
            related: Vec::new(),
        };
        let edition = edition(message, self.lang.clone()).cleaned();
        let issued = message
            .dated
            .map_or(self.file.captured_at, |date| zone.start_of(date).min(self.file.captured_at));
        let identity = self.ordinals.of_message(message);
        self.publication(identity, SubjectContent::Message(content), vec![edition], issued, message.line)
    }

    /// The zone of the place where it happened, if that is a known city; else the mission's.
    fn event_zone(&self, message: &crate::capture::Message) -> record::Zone {
        let known =
            message.place.as_deref().and_then(crate::places::place).and_then(|place| place.zone.parse().ok());
        known.unwrap_or_else(|| self.mission.zone.clone())
    }

    fn publication(
        &self,
        identity: String,
        content: SubjectContent,
        editions: Vec<Edition>,
        issued_at: Instant,
        line: usize,
    ) -> Publication {
        let source = Source {
            kind: "text-capture".to_owned(),
            name: self.file.name.clone(),
            digest: self.file.digest.clone(),
            captured_at: self.file.captured_at,
            line: u64::try_from(line).ok().filter(|line| *line > 0),
        };
        Publication { identity, content, editions, source, issued_at }
    }

    fn text(&self, words: Option<&str>) -> Text {
        words.map(|words| (self.lang.clone(), words.to_owned())).into_iter().collect()
    }
}

/// Whether the list runs from the newest message down, as lists of news do.
fn newest_first(capture: &Capture) -> bool {
    let dates: Vec<_> = capture.messages.iter().filter_map(|message| message.dated).collect();
    let falls = dates.windows(2).filter(|pair| pair[0] > pair[1]).count();
    let rises = dates.windows(2).filter(|pair| pair[0] < pair[1]).count();
    falls >= rises
}

/// The edition of a captured message. Its lead is what stands before the first turn, for the turns hold the rest.
fn edition(message: &crate::capture::Message, lang: Lang) -> Edition {
    let speakers = message.speakers.iter().filter_map(|speaker| match (&speaker.name, &speaker.office) {
        (Some(name), office) => Some(Speaker { name: name.clone(), office: office.clone(), person: None }),
        (None, Some(office)) => Some(Speaker { name: office.clone(), office: None, person: None }),
        (None, None) => None,
    });
    let turns = message.turns.iter().map(|turn| Turn {
        role: crate::frontmatter::turn_role(turn.role),
        speaker: Some(turn.speaker.clone()),
        office: None,
        outlet: None,
        lang: None,
        text: paragraphs_to_markdown(turn.text.split("\n\n")),
        person: None,
    });
    Edition {
        lead: message.lead_before_turns.clone(),
        speakers: speakers.collect(),
        place: message.place.clone(),
        outlets: message.outlets.clone(),
        turns: turns.collect(),
        ..Edition::new(lang, message.title.clone(), message.body.clone().unwrap_or_default())
    }
}
