//! What an append decides, act by act, from the locked head: pure, so that it can be read and tested alone.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use record::{
    Act, Appended, Card, Content, Entry, Frontier, Instant, KeyRing, KeyRole, MAX_ENTRY_BYTES,
    OfficialNumber, RecordId, SignedAct, Standing, SubjectContent, SubjectId, SubjectKind, Verb, Zone,
    leaf_hash,
};

use super::error::Reason;
use crate::read::SubjectHead;

/// The record's end while acts are added to it.
pub(super) struct Ledger {
    pub(super) record: RecordId,
    pub(super) now: Instant,
    pub(super) recorded_at: Instant,
    pub(super) frontier: Frontier,
    pub(super) zone: Zone,
    pub(super) ring: Option<KeyRing>,
    pub(super) subjects: HashMap<SubjectId, SubjectHead>,
    pub(super) numbers: BTreeMap<i16, u32>,
    /// Which of the kinds of which a record has one are there.
    pub(super) single: BTreeSet<SubjectKind>,
}

/// The kinds of subject of which a record has one.
pub(super) const SINGLE: [SubjectKind; 3] = [SubjectKind::Mission, SubjectKind::Key, SubjectKind::Promise];

/// One entry, with all that is written beside it.
pub(super) struct Addition {
    pub(super) entry: Entry,
    pub(super) bytes: Vec<u8>,
    pub(super) card: Card,
    pub(super) contents: Vec<Content>,
}

impl Ledger {
    /// Makes the next entry of `signed`, or says why it cannot be.
    pub(super) fn add(&mut self, signed: SignedAct) -> Result<Addition, Reason> {
        let SignedAct { act, signatures, contents, card } = signed;
        let recorded_at = self.recorded_at.max(self.now);
        let standing = self.check_place(&act)?;
        check_hour(&act, recorded_at)?;
        check_contents(&act, &contents)?;
        self.check_signature(&act, &signatures, &card)?;
        let issued_at = self.issued_at(&act, recorded_at)?;
        match &card.content {
            Some(SubjectContent::Mission(mission)) => self.zone = mission.zone.clone(),
            Some(SubjectContent::Keys(ring)) => self.ring = Some(ring.clone()),
            _ => {}
        }
        let number = self.number(&act, &card, issued_at)?;

        let entry = Entry { index: self.frontier.size(), recorded_at, issued_at, number, act, signatures };
        let bytes = entry.to_bytes();
        if bytes.len() > MAX_ENTRY_BYTES {
            return Err(Reason::LongEntry { bytes: bytes.len() });
        }
        self.frontier.push(leaf_hash(&bytes));
        self.recorded_at = recorded_at;
        let (revision, digest) = (entry.act.revision, entry.act.digest());
        self.subjects.insert(
            entry.act.subject,
            SubjectHead { revision, digest, standing, issued_at, index: entry.index },
        );
        Ok(Addition { entry, bytes, card, contents })
    }

    /// Whether the act is the next about its subject, and how the subject stands after it.
    fn check_place(&mut self, act: &Act) -> Result<Standing, Reason> {
        if act.record != self.record {
            return Err(Reason::OtherRecord { record: act.record.clone() });
        }
        let before = self.subjects.get(&act.subject);
        let next = before.map_or(1, |head| head.revision + 1);
        if act.revision != next {
            return Err(Reason::Stale { yours: act.revision, next });
        }
        let newest = before.map(|head| head.digest);
        if act.previous != newest {
            return Err(Reason::Chain { newest });
        }
        let refuse = |standing| Reason::Standing { verb: act.verb, standing };
        let standing = Standing::after(before.map(|head| head.standing), act.verb).map_err(refuse)?;
        let kind = act.subject.kind();
        if before.is_none() && SINGLE.contains(&kind) && !self.single.insert(kind) {
            return Err(Reason::Second { kind });
        }
        Ok(standing)
    }

    /// Signed by the mission key or, a change of keys, by the recovery key; the first ring by the key it states.
    fn check_signature(&self, act: &Act, signatures: &[Appended], card: &Card) -> Result<(), Reason> {
        let ring = match (&self.ring, &card.content) {
            (None, Some(SubjectContent::Keys(first))) => Some(first),
            (known, _) => known.as_ref(),
        };
        let recovery = (act.subject.kind() == SubjectKind::Key).then_some(KeyRole::Recovery);
        let roles = std::iter::once(KeyRole::Mission).chain(recovery);
        let bytes = act.signed_bytes();
        let signed = roles.filter_map(|role| ring.and_then(|ring| ring.of(role))).any(|key| {
            signatures.iter().any(|one| one.key == key.id() && key.verifies(&bytes, &one.signature))
        });
        if signed { Ok(()) } else { Err(Reason::Unsigned) }
    }

    fn issued_at(&self, act: &Act, recorded_at: Instant) -> Result<Instant, Reason> {
        let issued_at = act.issued_at.map_or(recorded_at, |issued_at| issued_at.min(recorded_at));
        match self.subjects.get(&act.subject) {
            Some(head) if head.issued_at > issued_at => {
                Err(Reason::IssuedBefore { issued_at, newest: head.issued_at })
            }
            _ => Ok(issued_at),
        }
    }

    /// The official number of a message that is published here: the next of its year.
    fn number(
        &mut self,
        act: &Act,
        card: &Card,
        issued_at: Instant,
    ) -> Result<Option<OfficialNumber>, Reason> {
        let numbered = act.verb == Verb::Publish
            && act.subject.kind() == SubjectKind::Message
            && act.issued_at.is_none();
        if !numbered {
            return Ok(None);
        }
        let dated = match &card.content {
            Some(SubjectContent::Message(message)) => {
                message.dated.as_ref().map(|dated| dated.first_day().year())
            }
            _ => None,
        };
        let year = dated.unwrap_or_else(|| issued_at.date_in(&self.zone).year());
        let highest = self.numbers.entry(year).or_default();
        *highest = highest.checked_add(1).ok_or(Reason::NoNumberLeft { year })?;
        Ok(Some(OfficialNumber { year, number: *highest }))
    }
}

fn check_hour(act: &Act, recorded_at: Instant) -> Result<(), Reason> {
    if let Some(not_before) = act.not_before.filter(|not_before| *not_before > recorded_at) {
        return Err(Reason::TooEarly { not_before });
    }
    match act.not_after.filter(|not_after| *not_after < recorded_at) {
        Some(not_after) => Err(Reason::TooLate { not_after }),
        None => Ok(()),
    }
}

/// Each commitment has its content, and each content its commitment.
fn check_contents(act: &Act, contents: &[Content]) -> Result<(), Reason> {
    if let Some(long) = contents.iter().find(|content| content.bytes.len() > Content::MAX_BYTES) {
        return Err(Reason::LongContent { bytes: long.bytes.len() });
    }
    let mut committed: Vec<_> = act.commits.iter().map(|commit| commit.commitment).collect();
    let mut given: Vec<_> = contents.iter().map(Content::commitment).collect();
    committed.sort();
    given.sort();
    if committed == given { Ok(()) } else { Err(Reason::Contents) }
}
