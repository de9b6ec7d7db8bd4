//! Batches: entries with their contents, fetched ahead and compared with what was surveyed.

use std::sync::Arc;

use record::{Commitment, Content, Entry, Role, leaf_hash};
use store::{FollowedEntry, KeptFile};

use super::depot::{Depot, Stored};
use super::survey::{Survey, WIDTH, width_in};
use super::trouble::{Trouble, Uncovered};
use crate::net::{self, Ahead, Fetched, Remote};

/// The entries of one bundle, with their contents.
#[derive(Debug)]
pub(crate) struct Batch {
    /// Those that are not here yet.
    pub(crate) entries: Vec<FollowedEntry>,
    /// How many entries there are then.
    pub(crate) until: u64,
}

/// Fetches what was surveyed.
pub(crate) struct Fetcher;

impl Fetcher {
    /// The batches of `survey`, one of them ahead.
    pub(super) fn ahead(
        remote: &Remote,
        survey: &Arc<Survey>,
        depot: Depot,
    ) -> Ahead<Result<Batch, Trouble>> {
        let (remote, survey) = (remote.clone(), Arc::clone(survey));
        let mut next = survey.from;
        let mut ended = survey.target.size <= next;
        Ahead::of(move || {
            if ended {
                return None;
            }
            let batch = batch(&remote, &survey, &depot, next);
            match &batch {
                Ok(batch) => next = batch.until,
                Err(_) => ended = true,
            }
            ended |= next >= survey.target.size;
            Some(batch)
        })
    }
}

/// The entries from `from` to the end of their bundle.
fn batch(remote: &Remote, survey: &Survey, depot: &Depot, from: u64) -> Result<Batch, Trouble> {
    let size = survey.target.size;
    let bundle = from / WIDTH;
    let entries = remote.bundle(bundle, width_in(bundle, size))?;
    let skipped = usize::try_from(from - bundle * WIDTH).unwrap_or(usize::MAX);
    let mut found = Vec::new();
    for (index, bytes) in (from..).zip(entries.into_iter().skip(skipped)) {
        let place = usize::try_from(index - survey.from).unwrap_or(usize::MAX);
        if survey.leaves.get(place) != Some(&leaf_hash(&bytes)) {
            return Err(Trouble::Refused(format!("entry {index} was given in two ways within one minute")));
        }
        let entry =
            Entry::from_bytes(&bytes).map_err(|_| Trouble::Refused(format!("entry {index} is none")))?;
        found.push((index, bytes, entry));
    }
    let committed = |(index, _, entry): &(u64, Vec<u8>, Entry)| {
        let index = *index;
        let commits = entry.act.commits.clone();
        commits.into_iter().map(move |commit| (index, commit.role, commit.commitment))
    };
    let wanted: Vec<(u64, Role, Commitment)> = found
        .iter()
        .flat_map(committed)
        .filter(|(_, _, commitment)| !survey.erased.contains(commitment))
        .collect();
    let brought = net::all(&wanted, |(index, role, commitment)| match role {
        Role::File => file(remote, depot, *index, commitment).map(Brought::File),
        _ => content(remote, *index, commitment).map(Brought::Content),
    })?;
    let mut brought = wanted.iter().map(|(index, ..)| *index).zip(brought).peekable();
    let until = from + found.len() as u64;
    let mut entries = Vec::with_capacity(found.len());
    for (index, bytes, _) in found {
        let mut entry = FollowedEntry { bytes, contents: Vec::new(), files: Vec::new() };
        while let Some((_, brought)) = brought.next_if(|(of, _)| *of == index) {
            match brought {
                Brought::Content(content) => entry.contents.push(content),
                Brought::File(file) => entry.files.push(file),
            }
        }
        entries.push(entry);
    }
    Ok(Batch { entries, until })
}

/// What an entry brings.
enum Brought {
    Content(Content),
    File(KeptFile),
}

/// A media file that must be there.
fn file(remote: &Remote, depot: &Depot, index: u64, commitment: &Commitment) -> Result<KeptFile, Trouble> {
    match depot.fetch(remote, commitment)? {
        Stored::Here(kept) => Ok(kept),
        Stored::No(answer) => {
            let asked = remote.content_address(commitment).to_string();
            Err(Trouble::Uncovered(Box::new(Uncovered { index, commitment: *commitment, asked, answer })))
        }
    }
}

/// A content that must be there.
fn content(remote: &Remote, index: u64, commitment: &Commitment) -> Result<Content, Trouble> {
    let uncovered = |answer: String| {
        let asked = remote.content_address(commitment).to_string();
        Trouble::Uncovered(Box::new(Uncovered { index, commitment: *commitment, asked, answer }))
    };
    match remote.content(commitment)? {
        Fetched::Here(content) => Ok(content),
        Fetched::Erased(reason) => Err(uncovered(format!("410: {reason}"))),
        Fetched::Absent(status) => Err(uncovered(status.to_string())),
        Fetched::Altered(_) => Err(uncovered("200, with other bytes than were committed to".to_owned())),
    }
}
