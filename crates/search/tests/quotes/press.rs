//! A press office that publishes texts, and a reader who asks whether a passage stands in them.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use record::{
    Commitment, Decision, Edition, Entry, Fidelity, Grade, History, Instant, Kind, Lang, Message,
    OfficialNumber, Position, Role, Salt, SigningKey, SubjectContent, SubjectId, SubjectKind, Text, Verb,
};
use search::{Answer, Paragraph, QuoteError, QuoteIndex, Verdict};

pub(crate) struct Press {
    pub(crate) history: History,
    contents: HashMap<Commitment, Arc<[u8]>>,
    acts: HashMap<SubjectId, (Position, Vec<Commitment>)>,
    index: QuoteIndex,
    salts: u64,
    now: Instant,
}

pub(crate) fn lang(tag: &str) -> Lang {
    tag.parse().unwrap()
}

/// The paragraphs of a text without Markdown.
pub(crate) fn paragraphs(edition: &Edition) -> Vec<Paragraph> {
    let paragraph = |(anchor, text): (String, &str)| Paragraph { anchor, text: text.to_owned() };
    let body = edition.body.split("\n\n").filter(|text| !text.trim().is_empty()).enumerate();
    body.map(|(n, text)| paragraph((format!("p{}", n + 1), text.trim()))).collect()
}

pub(crate) fn edition(tag: &str, title: &str, body: &str) -> Edition {
    Edition::new(lang(tag), title, body.to_owned()).cleaned()
}

impl Press {
    pub(crate) fn new() -> Self {
        Self {
            history: History::new("embassy.example/record".parse().unwrap()),
            contents: HashMap::new(),
            acts: HashMap::new(),
            index: QuoteIndex::new(),
            salts: 0,
            now: "2027-03-01T09:00:00Z".parse().unwrap(),
        }
    }

    /// A press office with one English text, indexed.
    pub(crate) fn saying(body: &str) -> Self {
        let mut press = Self::new();
        press.publish(vec![edition("en", "A statement", body)]);
        press.indexed();
        press
    }

    pub(crate) fn publish(&mut self, editions: Vec<Edition>) -> SubjectId {
        let id = SubjectId::new(SubjectKind::Message, u128::from(self.history.size() + 1).to_be_bytes());
        let message = Message {
            kind: Kind::Statement,
            fidelity: Fidelity::Verbatim,
            dated: None,
            event: None,
            topics: Vec::new(),
            places: Vec::new(),
            series: Vec::new(),
            related: Vec::new(),
        };
        self.append(Decision { editions, ..Decision::publish(id, SubjectContent::Message(message)) });
        id
    }

    pub(crate) fn correct(&mut self, id: SubjectId, edition: Edition) {
        let grade = Some(Grade::Major);
        self.append(Decision {
            editions: vec![edition],
            grade,
            reasons: reason(),
            ..Decision::new(Verb::Correct, id)
        });
    }

    pub(crate) fn withdraw(&mut self, id: SubjectId) {
        self.append(Decision { reasons: reason(), ..Decision::new(Verb::Withdraw, id) });
    }

    pub(crate) fn erase(&mut self, id: SubjectId) {
        let mut erases = self.acts[&id].1.clone();
        erases.sort();
        erases.iter().for_each(|gone| drop(self.contents.remove(gone)));
        self.append(Decision { erases, reasons: reason(), ..Decision::new(Verb::Erase, id) });
    }

    fn append(&mut self, decision: Decision) {
        let subject = decision.subject;
        let first = Position { revision: 1, previous: None };
        let (position, _) = self.acts.entry(subject).or_insert((first, Vec::new()));
        let mut salt = || {
            self.salts += 1;
            let mut bytes = [0; 32];
            bytes[..8].copy_from_slice(&self.salts.to_be_bytes());
            Salt(bytes)
        };
        let prepared =
            decision.prepare(&"embassy.example/record".parse().unwrap(), *position, &mut salt).unwrap();
        let signed = prepared.sign(&SigningKey::from_seed(&[2; 32]));
        for content in &signed.contents {
            self.contents.insert(content.commitment(), content.bytes.clone().into());
        }
        let (position, texts) = self.acts.get_mut(&subject).unwrap();
        *position = Position { revision: position.revision + 1, previous: Some(signed.act.digest()) };
        let told =
            signed.act.commits.iter().filter(|commit| matches!(commit.role, Role::Subject | Role::Edition));
        texts.extend(told.map(|commit| commit.commitment));
        self.now = self.now.plus_seconds(60);
        let index = self.history.size();
        let number = (signed.act.verb == Verb::Publish)
            .then(|| OfficialNumber { year: 2027, number: u32::try_from(index).unwrap() + 1 });
        let entry = Entry {
            index,
            recorded_at: self.now,
            issued_at: self.now,
            number,
            act: signed.act,
            signatures: signed.signatures,
        };
        self.history.append(&entry, Some(signed.card)).unwrap();
    }

    /// Lets the index come up with the record.
    pub(crate) fn indexed(&self) {
        self.index.follow(&self.history);
        while self.index.work(&self.contents, &paragraphs, &AtomicBool::new(false)).left > 0 {}
    }

    /// Lets the index work once, stopped before it begins or not.
    pub(crate) fn work(&self, stopped: bool) -> search::Progress {
        self.index.follow(&self.history);
        self.index.work(&self.contents, &paragraphs, &AtomicBool::new(stopped))
    }

    /// Makes every content unreadable, and gives what it takes to bring them back.
    pub(crate) fn lose_contents(&mut self) -> HashMap<Commitment, Arc<[u8]>> {
        std::mem::take(&mut self.contents)
    }

    pub(crate) fn regain(&mut self, contents: HashMap<Commitment, Arc<[u8]>>) {
        self.contents.extend(contents);
    }

    pub(crate) fn now(&self) -> Instant {
        self.now
    }

    pub(crate) fn ask(&self, passage: &str) -> Result<Answer, QuoteError> {
        self.ask_at(passage, self.now)
    }

    pub(crate) fn ask_at(&self, passage: &str, at: Instant) -> Result<Answer, QuoteError> {
        self.index.ask(&self.history.at(at), &self.contents, &paragraphs, passage)
    }

    pub(crate) fn verdict(&self, passage: &str) -> Verdict {
        self.ask(passage).unwrap_or_else(|error| panic!("{error}: {passage}")).verdict
    }

    pub(crate) fn is_verbatim(&self, passage: &str) -> bool {
        matches!(self.verdict(passage), Verdict::Verbatim { .. })
    }

    pub(crate) fn is_altered(&self, passage: &str) -> bool {
        matches!(self.verdict(passage), Verdict::Altered { .. })
    }
}

fn reason() -> Text {
    Text::from([(lang("en"), "A reason.".to_owned())])
}
