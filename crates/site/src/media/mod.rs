//! Media files: their addresses, and which of them readers may see.
//!
//! A file is shown as long as it holds and somebody who shows it does: a message that is taken back takes its
//! attachments with it. That is asked of the present alone. A page of the past names the same addresses, for its own
//! bytes must not change; what stands there is what may be seen now.

mod path;
mod refusal;

use std::collections::BTreeSet;

use record::{
    Commitment, Instant, MediaRef, Revision, Snapshot, Standing, State, SubjectContent, SubjectId,
    SubjectKind, View,
};

pub use path::{LADDER, MediaPath, MediaPathError, address, rendition_address, rendition_ending, widths};
pub use refusal::refusal;

/// A film's subtitles are shown with the film, and those are no film: so far it is looked who shows what.
const DEPTH: usize = 3;

/// A file that readers may see.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown<'a> {
    /// What it is, as that revision says.
    pub media: &'a record::Media,
    /// The commitment to its bytes.
    pub file: Commitment,
    /// When that revision became public.
    pub issued_at: Instant,
    /// Whether it is the newest revision.
    pub is_current: bool,
}

/// Why readers may not see a file.
#[derive(Clone, Copy, Debug)]
pub enum Hidden<'a> {
    /// There never was one.
    NoSuch,
    /// It was erased.
    Erased(&'a Revision),
    /// It was withdrawn itself.
    Withdrawn(&'a Revision),
    /// Whoever showed it was withdrawn or erased: the first of these that was not erased, if any.
    WithIts {
        /// When the last of them went.
        at: Instant,
        /// The message whose notice says more.
        message: Option<View<'a>>,
    },
    /// Another file took its place, and nobody shows this one any more.
    Replaced {
        /// When.
        at: Instant,
        /// The newest revision.
        current: u64,
        /// What that one is.
        media: &'a record::Media,
    },
}

/// The file of a media subject as it stood after a revision, from 1, if readers may see it.
///
/// # Errors
///
/// [`Hidden`], which says why not.
pub fn find<'a>(snapshot: &Snapshot<'a>, id: SubjectId, revision: u64) -> Result<Shown<'a>, Hidden<'a>> {
    let view = snapshot.view(id).filter(|_| id.kind() == SubjectKind::Media).ok_or(Hidden::NoSuch)?;
    let place = revision.checked_sub(1).and_then(|place| usize::try_from(place).ok());
    let asked = place.and_then(|place| view.revisions.get(place)).ok_or(Hidden::NoSuch)?;
    if let Some(erasure) = view.line.erasure() {
        return Err(Hidden::Erased(erasure));
    }
    if view.standing() != Standing::Published {
        return Err(Hidden::Withdrawn(view.current()));
    }
    let holders = holders(snapshot, id)?;
    let (media, file) = file_of(&asked.state).ok_or(Hidden::NoSuch)?;
    let (newest, current) = file_of(view.state()).ok_or(Hidden::NoSuch)?;
    let wanted = MediaRef { id, revision };
    if file != current && !holders.iter().any(|holder| ever_names(holder, wanted)) {
        let replaced =
            view.revisions.iter().find(|later| later.index > asked.index && later.state.file != Some(file));
        let at = replaced.map_or(view.current().issued_at, |replaced| replaced.issued_at);
        return Err(Hidden::Replaced { at, current: view.revisions.len() as u64, media: newest });
    }
    let is_current = asked.index == view.current().index;
    Ok(Shown { media, file, issued_at: asked.issued_at, is_current })
}

/// The files that readers may see at any address; what was derived from others may go.
pub fn all_shown(snapshot: &Snapshot<'_>) -> BTreeSet<Commitment> {
    let revisions = snapshot.published(SubjectKind::Media).flat_map(|view| {
        let numbers = 1..=view.revisions.len() as u64;
        numbers.map(move |number| (view.line.id, number))
    });
    revisions.filter_map(|(id, number)| find(snapshot, id, number).ok()).map(|shown| shown.file).collect()
}

fn file_of(state: &State) -> Option<(&record::Media, Commitment)> {
    match state.content.as_deref() {
        Some(SubjectContent::Media(media)) => Some((media, state.file?)),
        _ => None,
    }
}

/// Who shows the file now; empty where nobody is known ever to have shown it.
fn holders<'a>(snapshot: &Snapshot<'a>, id: SubjectId) -> Result<Vec<View<'a>>, Hidden<'a>> {
    let mut all = snapshot.uses(id).peekable();
    if all.peek().is_none() {
        return Ok(Vec::new());
    }
    let (holding, gone): (Vec<_>, Vec<_>) = all.partition(|holder| holds(snapshot, holder, DEPTH));
    if !holding.is_empty() {
        return Ok(holding);
    }
    let at = gone.iter().map(|holder| holder.current().issued_at).max().unwrap_or(Instant::MIN);
    let has_notice = |holder: &View<'_>| holder.line.handle.is_some() && holder.line.erasure().is_none();
    Err(Hidden::WithIts { at, message: gone.into_iter().find(has_notice) })
}

/// Whether a subject holds; of a media file also, whether anybody who shows it does.
fn holds(snapshot: &Snapshot<'_>, holder: &View<'_>, depth: usize) -> bool {
    if holder.standing() != Standing::Published || holder.line.erasure().is_some() {
        return false;
    }
    if holder.line.id.kind() != SubjectKind::Media {
        return true;
    }
    let mut above = snapshot.uses(holder.line.id).peekable();
    above.peek().is_none() || (depth > 0 && above.any(|one| holds(snapshot, &one, depth - 1)))
}

/// Whether any revision of a subject names the file as it stood after one of its own.
fn ever_names(holder: &View<'_>, wanted: MediaRef) -> bool {
    holder.revisions.iter().any(|revision| names(&revision.state, wanted))
}

fn names(state: &State, wanted: MediaRef) -> bool {
    let cards = state.editions.iter().filter_map(|edition| edition.card.as_deref());
    let of_content = match state.content.as_deref() {
        Some(SubjectContent::Mission(mission)) => {
            mission.look.as_ref().and_then(|look| look.crest) == Some(wanted)
        }
        Some(SubjectContent::Person(person)) => person.portrait == Some(wanted),
        Some(SubjectContent::Media(media)) => media.subtitles.values().any(|file| *file == wanted),
        _ => false,
    };
    of_content || cards.flat_map(|card| &card.media).any(|file| *file == wanted)
}
