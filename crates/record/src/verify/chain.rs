//! The chain of one subject's acts, as far as a dossier tells it.

use std::collections::{BTreeSet, HashMap};

use super::Fault;
use crate::act::{Act, ActDigest, Verb};
use crate::commitment::Commitment;
use crate::entry::Entry;
use crate::fsck::is_text;
use crate::history::Standing;
use crate::id::{SubjectId, SubjectKind};
use crate::instant::Instant;

/// The chains of all subjects so far.
#[derive(Default)]
pub(super) struct Chains(HashMap<SubjectId, Chain>);

/// Where a subject's acts stand.
struct Chain {
    revision: u64,
    digest: ActDigest,
    issued_at: Instant,
    standing: Standing,
    /// Whether its first act is here: of the mission, the promise and the theme the newest alone may be.
    is_whole: bool,
    /// What it committed to, and its texts among that.
    committed: BTreeSet<Commitment>,
    texts: BTreeSet<Commitment>,
}

impl Chains {
    /// Checks that an act follows the one before it about its subject, and keeps it.
    pub(super) fn follow(&mut self, entry: &Entry) -> Result<(), Fault> {
        let (act, index) = (&entry.act, entry.index);
        let (mut chain, standing) = match self.0.remove(&act.subject) {
            Some(before) => {
                let standing = before.follow(entry)?;
                (before, standing)
            }
            None => begin(entry)?,
        };
        let wrong = |what| Err(Fault::ActForm { index, what });
        if act.verb == Verb::Erase && chain.is_whole {
            if !chain.texts.iter().all(|text| act.erases.binary_search(text).is_ok()) {
                return wrong("it erases its subject and leaves a text of it");
            }
            if !act.erases.iter().all(|gone| chain.committed.contains(gone)) {
                return wrong("it erases what is not its subject's");
            }
        }
        (chain.revision, chain.digest, chain.issued_at) = (act.revision, act.digest(), entry.issued_at);
        chain.standing = standing;
        for commit in &act.commits {
            chain.committed.insert(commit.commitment);
            if is_text(commit.role) {
                chain.texts.insert(commit.commitment);
            }
        }
        self.0.insert(act.subject, chain);
        Ok(())
    }
}

impl Chain {
    /// How the subject stands after the next act, if that follows.
    fn follow(&self, entry: &Entry) -> Result<Standing, Fault> {
        let (act, index) = (&entry.act, entry.index);
        if act.revision != self.revision + 1 {
            return Err(Fault::MissingEntry { index });
        }
        if act.previous != Some(self.digest) {
            return Err(Fault::Chain { index });
        }
        if entry.issued_at < self.issued_at {
            return Err(Fault::Instants { index });
        }
        Standing::after(Some(self.standing), act.verb).map_err(|_| unfit(index))
    }
}

/// The chain that the first act here about a subject begins.
fn begin(entry: &Entry) -> Result<(Chain, Standing), Fault> {
    let (act, index) = (&entry.act, entry.index);
    let is_whole = act.revision == 1;
    let may_lack_others =
        matches!(act.subject.kind(), SubjectKind::Mission | SubjectKind::Promise | SubjectKind::Theme);
    if !is_whole && !may_lack_others {
        return Err(Fault::MissingEntry { index });
    }
    if is_whole != act.previous.is_none() {
        return Err(Fault::Chain { index });
    }
    let standing = if is_whole {
        Standing::after(None, act.verb).map_err(|_| unfit(index))?
    } else {
        left_by(act).ok_or_else(|| unfit(index))?
    };
    let chain = Chain {
        revision: 0,
        digest: act.digest(),
        issued_at: entry.issued_at,
        standing,
        is_whole,
        committed: BTreeSet::new(),
        texts: BTreeSet::new(),
    };
    Ok((chain, standing))
}

/// How an act leaves its subject, whatever was before it; nothing is published a second time.
fn left_by(act: &Act) -> Option<Standing> {
    match act.verb {
        Verb::Publish => None,
        Verb::Revise | Verb::Correct | Verb::Reinstate => Some(Standing::Published),
        Verb::Withdraw => Some(Standing::Withdrawn),
        Verb::Erase => Some(Standing::Erased),
    }
}

fn unfit(index: u64) -> Fault {
    Fault::ActForm { index, what: "its verb does not fit how its subject stands" }
}
