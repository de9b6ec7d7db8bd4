//! What an append decides, act by act, from the locked head: pure, so that it can be read and tested alone.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use record::authority::Unsigned;
use record::fsck::Opened;
use record::{
    Act, Appended, Card, Content, Entry, Frontier, Instant, KeyRing, MAX_ENTRY_BYTES, OfficialNumber,
    RecordId, SignedAct, Standing, SubjectContent, SubjectId, SubjectKind, Verb, Zone, authority, leaf_hash,
};

use super::error::Reason;
use crate::KeptFile;
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
pub(super) const SINGLE: [SubjectKind; 4] =
    [SubjectKind::Mission, SubjectKind::Key, SubjectKind::Promise, SubjectKind::Theme];

/// One entry, with all that is written beside it.
pub(super) struct Addition {
    pub(super) entry: Entry,
    pub(super) bytes: Vec<u8>,
    /// `None` where a text of it was erased since.
    pub(super) card: Option<Card>,
    pub(super) contents: Vec<Content>,
    /// The media files that it commits to, which lie in the file store already.
    pub(super) files: Vec<KeptFile>,
}

/// What an entry brings beside itself.
#[derive(Default)]
pub(super) struct Brought {
    /// What goes into the database.
    pub(super) contents: Vec<Content>,
    /// What lies in the file store already.
    pub(super) files: Vec<KeptFile>,
}

impl Ledger {
    /// Makes the next entry of `signed`, whose `files` are kept already, or says why it cannot be.
    pub(super) fn add(&mut self, signed: SignedAct, files: Vec<KeptFile>) -> Result<Addition, Reason> {
        let SignedAct { act, signatures, contents, card } = signed;
        let recorded_at = self.recorded_at.max(self.now);
        let standing = self.check_place(&act)?;
        check_hour(&act, recorded_at)?;
        let brought = Brought { contents, files };
        check_contents(&act, &brought)?;
        self.check_signature(&act, &signatures, card.content.as_ref())?;
        let issued_at = self.issued_at(&act, recorded_at)?;
        self.learn(card.content.as_ref());
        let number = self.number(&act, card.content.as_ref(), issued_at)?;
        let entry = Entry { index: self.frontier.size(), recorded_at, issued_at, number, act, signatures };
        self.close(entry, standing, Some(card), brought)
    }

    /// Takes an entry that another node made, at its own instant; what it brings was opened before.
    pub(super) fn add_made(
        &mut self,
        given: Entry,
        opened: Opened,
        brought: Brought,
    ) -> Result<Addition, Reason> {
        let act = given.act;
        let standing = self.check_place(&act)?;
        check_hour(&act, given.recorded_at)?;
        self.check_signature(&act, &given.signatures, opened.content.as_ref())?;
        let issued_at = self.issued_at(&act, given.recorded_at)?;
        self.learn(opened.content.as_ref());
        let is_gone = opened.content.is_none() && opened.card.is_none();
        let number = match given.number.filter(|_| is_gone && is_numbered(&act)) {
            Some(number) => self.next_number(number.year)?,
            None => self.number(&act, opened.content.as_ref(), issued_at)?,
        };
        let (recorded_at, signatures) = (given.recorded_at, given.signatures);
        let entry = Entry { index: self.frontier.size(), recorded_at, issued_at, number, act, signatures };
        self.close(entry, standing, opened.card, brought)
    }

    /// What holds from the next entry on.
    fn learn(&mut self, content: Option<&SubjectContent>) {
        match content {
            Some(SubjectContent::Mission(mission)) => self.zone = mission.zone.clone(),
            Some(SubjectContent::Keys(ring)) => self.ring = Some(ring.clone()),
            _ => {}
        }
    }

    /// Moves the record's end behind `entry`.
    fn close(
        &mut self,
        entry: Entry,
        standing: Standing,
        card: Option<Card>,
        brought: Brought,
    ) -> Result<Addition, Reason> {
        let bytes = entry.to_bytes();
        if bytes.len() > MAX_ENTRY_BYTES {
            return Err(Reason::LongEntry { bytes: bytes.len() });
        }
        self.frontier.push(leaf_hash(&bytes));
        self.recorded_at = entry.recorded_at;
        let (issued_at, revision, digest) = (entry.issued_at, entry.act.revision, entry.act.digest());
        self.subjects.insert(
            entry.act.subject,
            SubjectHead { revision, digest, standing, issued_at, index: entry.index },
        );
        let Brought { contents, files } = brought;
        Ok(Addition { entry, bytes, card, contents, files })
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

    /// Signed by whom the ring of keys asks for; the first ring by the keys that it states.
    fn check_signature(
        &self,
        act: &Act,
        signatures: &[Appended],
        content: Option<&SubjectContent>,
    ) -> Result<(), Reason> {
        let stated = match content {
            Some(SubjectContent::Keys(stated)) => Some(stated),
            _ => None,
        };
        let ring = self.ring.as_ref().or(stated).ok_or(Reason::Unsigned)?;
        authority::check(ring, act, signatures, stated).map(drop).map_err(|lacks| match lacks {
            Unsigned::Recovery => Reason::NotByRecovery,
            Unsigned::Mission | Unsigned::Ring => Reason::Unsigned,
        })
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
        content: Option<&SubjectContent>,
        issued_at: Instant,
    ) -> Result<Option<OfficialNumber>, Reason> {
        if !is_numbered(act) {
            return Ok(None);
        }
        let dated = match content {
            Some(SubjectContent::Message(message)) => {
                message.dated.as_ref().map(|dated| dated.first_day().year())
            }
            _ => None,
        };
        let year = dated.unwrap_or_else(|| issued_at.date_in(&self.zone).year());
        self.next_number(year)
    }

    fn next_number(&mut self, year: i16) -> Result<Option<OfficialNumber>, Reason> {
        let highest = self.numbers.entry(year).or_default();
        *highest = highest.checked_add(1).ok_or(Reason::NoNumberLeft { year })?;
        Ok(Some(OfficialNumber { year, number: *highest }))
    }
}

/// Whether the act publishes a message here, and so gets an official number.
fn is_numbered(act: &Act) -> bool {
    act.verb == Verb::Publish && act.subject.kind() == SubjectKind::Message && act.issued_at.is_none()
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
fn check_contents(act: &Act, brought: &Brought) -> Result<(), Reason> {
    if let Some(long) = brought.contents.iter().find(|content| content.bytes.len() > Content::MAX_BYTES) {
        return Err(Reason::LongContent { bytes: long.bytes.len() });
    }
    let mut committed: Vec<_> = act.commits.iter().map(|commit| commit.commitment).collect();
    let files = brought.files.iter().map(KeptFile::commitment);
    let mut given: Vec<_> = brought.contents.iter().map(Content::commitment).chain(files).collect();
    committed.sort();
    given.sort();
    if committed == given { Ok(()) } else { Err(Reason::Contents) }
}
