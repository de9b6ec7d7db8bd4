//! Mine: which media files a message shows already.

use desk::{Desk, queries};
use media::Inspected;
use record::{History, Media, Standing, SubjectContent, SubjectId};

use crate::failure::Failure;

/// The media files that the message shows already; each is one file's at most.
pub(super) struct Mine {
    left: Vec<SubjectId>,
}

impl Mine {
    /// Those that the editions of `subject` show, and their subtitles.
    pub(super) fn of(history: &History, subject: Option<SubjectId>) -> Self {
        let state = subject.and_then(|subject| history.line(subject)).and_then(|line| line.revisions.last());
        let editions = state.into_iter().flat_map(|revision| &revision.state.editions);
        let cards = editions.filter_map(|edition| edition.card.as_ref());
        let mut left: Vec<_> = cards.flat_map(|card| card.media.iter().map(|media| media.id)).collect();
        let subtitles: Vec<_> = left
            .iter()
            .filter_map(|id| media_in(history, *id))
            .flat_map(|media| media.subtitles.values().map(|file| file.id))
            .collect();
        left.extend(subtitles);
        left.sort();
        left.dedup();
        Self { left }
    }

    /// Which of them a file is: the one with the same bytes, else the one of the same name.
    pub(super) async fn which(
        &mut self,
        desk: &Desk,
        history: &History,
        file: &Inspected,
    ) -> Result<Option<SubjectId>, Failure> {
        let mut found = None;
        for id in &self.left {
            let same_size = media_in(history, *id).is_some_and(|media| media.size == file.bytes.len() as u64);
            if same_size && queries::is_file(desk, history, *id, &file.bytes).await? {
                found = Some(*id);
                break;
            }
        }
        let of_name = || {
            let called =
                |id: &&SubjectId| media_in(history, **id).is_some_and(|media| media.name == file.name);
            self.left.iter().find(called).copied()
        };
        let found = found.or_else(of_name);
        self.left.retain(|id| Some(*id) != found);
        Ok(found)
    }
}

/// A media file as it is now, if it holds.
fn media_in(history: &History, id: SubjectId) -> Option<&Media> {
    let state = &history.line(id)?.revisions.last()?.state;
    match state.content.as_deref()? {
        SubjectContent::Media(media) if state.standing == Standing::Published => Some(media),
        _ => None,
    }
}
