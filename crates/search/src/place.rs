//! Where a text stands in a snapshot: the revision that made it, and what came before and after it.

use record::address::Handle;
use record::{EditionState, Revision, Snapshot, Standing, View};

use crate::answer::{Later, Made, Match};
use crate::index::Text;
use crate::texts::Body;

/// A text as the snapshot shows it.
pub(crate) struct Place<'a> {
    view: View<'a>,
    handle: Handle,
    /// The revisions that made a text of this edition, oldest first, with what they made.
    made: Vec<(&'a Revision, &'a EditionState)>,
    /// Which of them made this text.
    pub(crate) at: usize,
}

impl<'a> Place<'a> {
    /// Where a text stands; `None` where the snapshot does not show it, or it was erased.
    pub(crate) fn of(snapshot: &Snapshot<'a>, text: &Text) -> Option<Self> {
        let view = snapshot.view(text.subject)?;
        if view.line.erasure().is_some() {
            return None;
        }
        let made = view.revisions.iter().filter_map(|revision| {
            let edition = revision.state.edition(&text.lang)?;
            (edition.index == revision.index).then_some((revision, edition))
        });
        let made: Vec<_> = made.collect();
        let at = made.iter().position(|(_, edition)| edition.commitment == text.commitment)?;
        Some(Self { view, handle: view.line.handle?, made, at })
    }

    /// The texts of the edition that the snapshot shows, oldest first.
    pub(crate) fn texts(&self) -> impl DoubleEndedIterator<Item = (usize, &'a EditionState)> {
        self.made.iter().enumerate().map(|(at, (_, edition))| (at, *edition))
    }

    /// Whether a text is the edition's newest.
    pub(crate) fn is_newest(&self, at: usize) -> bool {
        at + 1 == self.made.len()
    }

    /// What made a text.
    pub(crate) fn made(&self, at: usize) -> Made {
        let (revision, edition) = self.made[at];
        Made {
            revision: self.number(revision),
            edition_revision: edition.revision,
            index: revision.index,
            issued_at: revision.issued_at,
        }
    }

    /// What replaced a text.
    fn later(&self, at: usize) -> Option<Later> {
        self.made.get(at + 1).map(|(revision, _)| Later {
            verb: revision.verb,
            grade: revision.grade,
            revision: self.number(revision),
            index: revision.index,
            issued_at: revision.issued_at,
        })
    }

    /// The subject's revision that a revision is, from 1.
    fn number(&self, revision: &Revision) -> u64 {
        let before = self.view.revisions.partition_point(|one| one.index < revision.index);
        before as u64 + 1
    }

    /// The match of a passage whose pieces stand in the text that was made at `at`.
    pub(crate) fn matched(&self, at: usize, body: &Body, pieces: &[(usize, usize)], differs: bool) -> Match {
        let this = self.made(at);
        let standing = self.view.standing();
        let slices: Vec<_> = pieces.iter().map(|(first, last)| body.slice(*first, *last)).collect();
        Match {
            subject: self.view.line.id,
            handle: self.handle,
            lang: self.made[at].1.lang.clone(),
            title: body.title.clone(),
            revision: this.revision,
            edition_revision: this.edition_revision,
            index: this.index,
            issued_at: this.issued_at,
            since: this,
            is_current: self.is_newest(at) && standing == Standing::Published,
            corrected_since: self.later(at),
            standing,
            anchors: body.anchors(pieces),
            text: slices.join(" […] "),
            omitted: omitted(body, pieces),
            punctuation_differs: differs,
        }
    }
}

/// What stands in the text between pieces.
fn omitted(body: &Body, pieces: &[(usize, usize)]) -> Vec<String> {
    let between = |pair: &[(usize, usize)]| {
        let (from, to) = (pair[0].1 + 1, pair[1].0);
        (from < to).then(|| body.slice(from, to - 1))
    };
    pieces.windows(2).filter_map(between).collect()
}
