//! The fold: entries and cards in, history out, one entry at a time.
//!
//! One more entry costs the same at the hundred-thousandth message as at the tenth: it touches its
//! own subject, the lists of its languages, and nothing else. The fold checks what it needs to stay
//! true to itself; signatures and digests are [`crate::fsck`]'s and the append's to check.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::line::message_of;
use super::touch::is_everywhere;
use super::{EditionState, History, OrderKey, Revision, Standing, State, SubjectLine, filing_year};
use crate::act::{Role, Verb};
use crate::address::Handle;
use crate::card::{Card, EditionCard};
use crate::commitment::Commitment;
use crate::entry::{Entry, OfficialNumber};
use crate::id::{RecordId, SubjectId, SubjectKind};
use crate::lang::Lang;
use crate::subject::{Message, SubjectContent};

/// Why an entry cannot follow the entries before it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FoldError {
    /// The entry is not the next one.
    #[error("entry {found} came where entry {expected} was due")]
    Index {
        /// The index that was due.
        expected: u64,
        /// The index that came.
        found: u64,
    },
    /// The entry's act is for another record.
    #[error("entry {index} is of the record \"{record}\"")]
    OtherRecord {
        /// The entry.
        index: u64,
        /// The record that it names.
        record: RecordId,
    },
    /// The act does not make the subject's next revision.
    #[error("entry {index} makes revision {found} of {subject} where revision {expected} was due")]
    Revision {
        /// The entry.
        index: u64,
        /// The subject.
        subject: SubjectId,
        /// The revision that was due.
        expected: u64,
        /// The revision that came.
        found: u64,
    },
    /// The verb does not fit the subject's standing.
    #[error("entry {index} would {} {subject}, which is {standing}", verb.as_str())]
    Verb {
        /// The entry.
        index: u64,
        /// The subject.
        subject: SubjectId,
        /// What was decided.
        verb: Verb,
        /// How the subject stands.
        standing: String,
    },
    /// There is one such subject in a record, and it is there already.
    #[error("entry {index} publishes {subject}, but the record has its one {} already", subject.kind().as_str())]
    Second {
        /// The entry.
        index: u64,
        /// The second subject.
        subject: SubjectId,
    },
    /// The official number belongs to another message.
    #[error("entry {index} takes the official number {number}, which another message has")]
    Number {
        /// The entry.
        index: u64,
        /// The number.
        number: OfficialNumber,
    },
    /// The instants of the entry contradict the entries before it.
    #[error("entry {index} has instants that cannot follow those before it")]
    Instants {
        /// The entry.
        index: u64,
    },
}

impl History {
    /// Adds the next entry, with its card unless its content was erased.
    ///
    /// # Errors
    ///
    /// [`FoldError`] if it cannot follow; the history is then as it was.
    pub fn append(&mut self, entry: &Entry, card: Option<Card>) -> Result<(), FoldError> {
        self.check(entry)?;
        let number = match self.by_id.get(&entry.act.subject) {
            Some(number) => *number,
            None => self.add_line(entry, card.as_ref()),
        };
        let before = self.lines[number].revisions.last().map(|revision| Arc::clone(&revision.state));
        let state = Arc::new(self.next_state(entry, before.as_deref(), card)?);
        self.relist(number, before.as_deref(), &state, entry);
        let line = &mut self.lines[number];
        line.revisions.push(Revision::new(entry, Arc::clone(&state)));
        let revision = line.revisions.len() - 1;
        if state.standing == Standing::Erased {
            line.forget();
        }

        if let Some(SubjectContent::Mission(mission)) = state.content.as_deref() {
            self.zone = mission.zone.clone();
        }
        self.gather(number, &state);
        self.note_kind(entry, before.as_deref(), &state);
        self.note(entry, number, revision);
        self.size += 1;
        self.recorded_at = entry.recorded_at;
        self.newest_issue = self.newest_issue.max(entry.issued_at);
        Ok(())
    }

    /// Notes when the entry touched what readers see.
    fn note(&mut self, entry: &Entry, line: usize, revision: usize) {
        let (at, index) = (entry.issued_at, entry.index);
        self.issues.push(at);
        self.timeline.touch(at, index);
        if revision > 0 {
            self.changes.add(at, index, line, revision);
            self.changes_timeline.touch(at, index);
        }
    }

    /// Notes what the entry touched beside the lists of messages.
    fn note_kind(&mut self, entry: &Entry, before: Option<&State>, after: &State) {
        let subject = entry.act.subject;
        let everywhere = is_everywhere(subject.kind(), before, after) || self.is_crest(subject);
        self.touch.note(subject.kind(), before, after, everywhere, (entry.issued_at, entry.index));
    }

    /// Whether the mission ever named a media file as its crest, which stands on every page.
    fn is_crest(&self, media: SubjectId) -> bool {
        let users = self.uses.get(&media).into_iter().flatten();
        users.into_iter().any(|number| self.lines[*number].id.kind() == SubjectKind::Mission)
    }

    fn check(&self, entry: &Entry) -> Result<(), FoldError> {
        let (index, subject) = (entry.index, entry.act.subject);
        if index != self.size {
            return Err(FoldError::Index { expected: self.size, found: index });
        }
        if entry.act.record != self.record {
            return Err(FoldError::OtherRecord { index, record: entry.act.record.clone() });
        }
        let last = self.line(subject).and_then(|line| line.revisions.last());
        let in_order = entry.recorded_at >= self.recorded_at
            && entry.issued_at <= entry.recorded_at
            && last.is_none_or(|last| entry.issued_at >= last.issued_at);
        if !in_order {
            return Err(FoldError::Instants { index });
        }
        let expected = self.line(subject).map_or(1, |line| line.revisions.len() as u64 + 1);
        if entry.act.revision != expected {
            return Err(FoldError::Revision { index, subject, expected, found: entry.act.revision });
        }
        let before = last.map(|last| last.state.standing);
        let refuse = |standing| FoldError::Verb { index, subject, verb: entry.act.verb, standing };
        Standing::after(before, entry.act.verb).map_err(refuse)?;
        if before.is_none() { self.check_first(entry) } else { Ok(()) }
    }

    /// A new subject must not take the place or the address of another.
    fn check_first(&self, entry: &Entry) -> Result<(), FoldError> {
        let (index, subject) = (entry.index, entry.act.subject);
        if subject.kind().is_single() && self.by_kind.contains_key(&subject.kind()) {
            return Err(FoldError::Second { index, subject });
        }
        match entry.number {
            Some(number) if self.by_handle.contains_key(&Handle::Number(number)) => {
                Err(FoldError::Number { index, number })
            }
            _ => Ok(()),
        }
    }

    fn add_line(&mut self, entry: &Entry, card: Option<&Card>) -> usize {
        let id = entry.act.subject;
        let number = self.lines.len();
        let handle = (id.kind() == SubjectKind::Message).then(|| match entry.number {
            Some(official) => Handle::Number(official),
            None => {
                let message = card.and_then(|card| message_of(card.content.as_ref()));
                Handle::Import { year: filing_year(message, entry.issued_at, &self.zone), index: entry.index }
            }
        });
        self.by_id.insert(id, number);
        if let Some(handle) = handle {
            self.by_handle.insert(handle, number);
            if let Handle::Import { index, .. } = handle {
                self.imports.insert(index, number);
            }
        }
        self.by_kind.entry(id.kind()).or_default().push(number);
        self.lines.push(SubjectLine { id, handle, revisions: Vec::new() });
        number
    }

    fn next_state(
        &self,
        entry: &Entry,
        before: Option<&State>,
        card: Option<Card>,
    ) -> Result<State, FoldError> {
        let act = &entry.act;
        let standing = Standing::after(before.map(|state| state.standing), act.verb).map_err(|standing| {
            FoldError::Verb { index: entry.index, subject: act.subject, verb: act.verb, standing }
        })?;
        let card = card.unwrap_or_default();
        let touched = act.commitment(Role::Subject, None);
        let (commitment, content) = match touched {
            Some(commitment) => (Some(commitment), card.content.map(Arc::new)),
            None => {
                (before.and_then(|state| state.commitment), before.and_then(|state| state.content.clone()))
            }
        };
        let file = act.commitment(Role::File, None).or_else(|| before.and_then(|state| state.file));
        let mut editions = before.map(|state| state.editions.to_vec()).unwrap_or_default();
        let mut cards: BTreeMap<Lang, EditionCard> =
            card.editions.into_iter().map(|card| (card.lang.clone(), card)).collect();
        for commit in act.commits_of(Role::Edition) {
            let Some(lang) = &commit.lang else { continue };
            let card = cards.remove(lang).map(Arc::new);
            place_edition(&mut editions, lang, entry.index, commit.commitment, card);
        }
        let key = (act.subject.kind() == SubjectKind::Message)
            .then(|| self.place(entry, before, message_of(content.as_deref())));
        Ok(State { standing, commitment, file, content, editions: editions.into(), key })
    }

    /// A message's place in lists: the one it had, unless its date is corrected.
    fn place(&self, entry: &Entry, before: Option<&State>, message: Option<&Message>) -> OrderKey {
        let dated = message.and_then(|message| message.dated.as_ref());
        let Some((state, key)) = before.and_then(|state| Some((state, state.key?))) else {
            return OrderKey::new(dated, entry.issued_at, entry.index, &self.zone);
        };
        // A message whose date is erased keeps its place, and so does one without a date when the
        // mission moves to another zone.
        let was_dated = state.message().and_then(|message| message.dated.as_ref());
        if message.is_none() || dated == was_dated {
            return key;
        }
        OrderKey::new(dated, key.issued_at, key.index, &self.zone)
    }

    /// Notes which media files a subject names, and which address a redirect leads away from.
    fn gather(&mut self, number: usize, state: &State) {
        let named = match state.content.as_deref() {
            Some(SubjectContent::Mission(mission)) => mission.look.as_ref().and_then(|look| look.crest),
            Some(SubjectContent::Person(person)) => person.portrait,
            Some(SubjectContent::Redirect(redirect)) => {
                self.redirects.entry(redirect.from.clone()).or_default().insert(number);
                None
            }
            _ => None,
        };
        let subtitles = match state.content.as_deref() {
            Some(SubjectContent::Media(media)) => media.subtitles.values().copied().collect(),
            _ => Vec::new(),
        };
        let cards = state.editions.iter().filter_map(|edition| edition.card.as_deref());
        let editions = cards.flat_map(|card| card.media.iter().copied());
        for media in named.into_iter().chain(subtitles).chain(editions) {
            self.uses.entry(media.id).or_default().insert(number);
        }
    }
}

fn place_edition(
    editions: &mut Vec<EditionState>,
    lang: &Lang,
    index: u64,
    commitment: Commitment,
    card: Option<Arc<EditionCard>>,
) {
    match editions.binary_search_by(|edition| edition.lang.cmp(lang)) {
        Ok(at) => {
            let revision = editions[at].revision + 1;
            editions[at] = EditionState { lang: lang.clone(), revision, index, commitment, card };
        }
        Err(at) => {
            editions.insert(at, EditionState { lang: lang.clone(), revision: 1, index, commitment, card });
        }
    }
}
