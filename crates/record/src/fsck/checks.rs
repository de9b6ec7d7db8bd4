//! What is checked of one entry, against itself and against the entries before it.

use super::found::{Found, is_text};
use super::{Behind, Committed, Fsck, Missing};
use crate::act::Verb;
use crate::authority;
use crate::card::Card;
use crate::commitment::Commitment;
use crate::entry::Entry;
use crate::history::filing_year;
use crate::id::SubjectKind;
use crate::subject::SubjectContent;

impl Fsck {
    /// The entry states the index that is due: one dropped or two swapped are named where it shows.
    pub(super) fn place(&mut self, index: u64, entry: &Entry) {
        let due = std::mem::replace(&mut self.due, entry.index.saturating_add(1));
        if entry.index != due {
            self.fault(index, format!("states index {} where {due} was due", entry.index));
        }
    }

    /// Every content that is there, compared with its commitment and its form.
    pub(super) fn contents_of(
        &mut self,
        index: u64,
        entry: &Entry,
        card: Option<&Card>,
        behind: &dyn Fn(&Commitment) -> Option<Behind>,
    ) -> Found {
        let mut found = Found::of(entry, behind);
        self.contents += found.contents;
        for fault in std::mem::take(&mut found.faults) {
            found.is_altered = true;
            self.fault(index, fault);
        }
        let in_card = found.lacks_texts && card.is_some_and(|card| *card != Card::default());
        for (n, commitment) in found.missing.iter().enumerate() {
            // One card is one fault, however much of it is gone.
            self.missing.push(Missing { index, commitment: *commitment, in_card: in_card && n == 0 });
        }
        for commit in &entry.act.commits {
            let is_kept = !found.missing.contains(&commit.commitment);
            let committed = Committed { index, subject: entry.act.subject, is_kept };
            if let Some(first) = self.committed.insert(commit.commitment, committed) {
                let what = format!("commits again to content {} of entry {}", commit.commitment, first.index);
                self.fault(index, what);
            }
        }
        found
    }

    /// The act in itself, in its subject's chain, and what it erases.
    pub(super) fn act(&mut self, index: u64, entry: &Entry) {
        let act = &entry.act;
        for fault in act.faults() {
            self.fault(index, fault.to_owned());
        }
        if act.record != self.record {
            self.fault(index, format!("is of the record \"{}\"", act.record));
        }
        let chain = self.chains.entry(act.subject).or_default();
        let follows = act.previous == chain.last.replace(act.digest());
        let texts = act.commits.iter().filter(|commit| is_text(commit.role));
        chain.texts.extend(texts.map(|commit| commit.commitment));
        self.expect(index, follows, "does not name the act before it about its subject");
        if act.verb == Verb::Erase {
            self.erasure(index, entry);
        }
    }

    /// An erasure takes everything that its subject says, and nothing of any other.
    fn erasure(&mut self, index: u64, entry: &Entry) {
        let act = &entry.act;
        let texts = self.chains.get(&act.subject).map(|chain| chain.texts.as_slice()).unwrap_or_default();
        let left = texts.iter().filter(|text| act.erases.binary_search(text).is_err());
        let left: Vec<_> = left.map(|text| format!("leaves content {text} of its subject")).collect();
        for what in left {
            self.fault(index, what);
        }
        for gone in &act.erases {
            let owner = self.committed.get(gone).filter(|owner| owner.index < index);
            if owner.is_some_and(|owner| owner.subject == act.subject) {
                self.erased.insert(*gone, index);
            } else {
                self.fault(index, format!("erases content {gone}, which is not its subject's"));
            }
        }
    }

    /// The mission key signs acts; the recovery key may change the ring, and alone may replace itself.
    pub(super) fn signature(&mut self, index: u64, entry: &Entry, found: &Found) {
        let unsigned = match &self.ring {
            Some(ring) => authority::check(ring, &entry.act, &entry.signatures, found.ring()).err(),
            None => Some(authority::Unsigned::Mission),
        };
        if let Some(unsigned) = unsigned {
            self.fault(index, unsigned.to_string());
        }
    }

    pub(super) fn instants(&mut self, index: u64, entry: &Entry) {
        let act = &entry.act;
        let issued = act.issued_at.map_or(entry.recorded_at, |claimed| claimed.min(entry.recorded_at));
        self.expect(index, entry.issued_at == issued, "was not issued when its act and its recording say");
        let due = act.not_before.is_none_or(|first| first <= entry.recorded_at)
            && act.not_after.is_none_or(|last| entry.recorded_at <= last);
        self.expect(index, due, "was recorded outside the time that its act allows");
    }

    pub(super) fn number(&mut self, index: u64, entry: &Entry, found: &Found) {
        let act = &entry.act;
        let is_due = act.subject.kind() == SubjectKind::Message
            && act.verb == Verb::Publish
            && act.issued_at.is_none();
        let Some(number) = entry.number else {
            return self.expect(index, !is_due, "lacks the official number that it is due");
        };
        self.expect(index, is_due, "has an official number that it is not due");
        let next = self.numbers.get(&number.year).map_or(1, |last| last.saturating_add(1));
        self.expect(index, number.number == next, "does not have the next official number of its year");
        self.numbers.insert(number.year, number.number.max(next));
        if let Some(SubjectContent::Message(message)) = &found.subject {
            let year = filing_year(Some(message), entry.issued_at, &self.zone);
            self.expect(index, number.year == year, "is numbered in another year than it is dated");
        }
    }

    /// The card must follow from the content. What is gone or altered is a fault of its own.
    pub(super) fn card(&mut self, index: u64, card: Option<&Card>, found: &Found) {
        if found.lacks_texts || found.is_altered {
            return;
        }
        let derived = Card::of(found.subject.as_ref(), &found.editions);
        // An act that leaves all texts alone has an empty card; no card says the same.
        let follows = card.map_or(derived == Card::default(), |card| *card == derived);
        self.expect(index, follows, "its card does not follow from its content");
    }
}
