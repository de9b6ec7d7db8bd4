//! Files that go with an edition.

use record::{Attachment as Attached, Edition};
use serde::Serialize;

use super::file::{self, Seen};
use super::worded::Worded;
use crate::media::address;
use crate::scene::Scene;

/// A file that goes with an edition.
#[derive(Debug, Serialize)]
pub(crate) struct Attachment {
    /// What readers are told that it is.
    title: Worded,
    /// Where it is; none where it is no longer there.
    url: Option<String>,
    /// `PDF, 1.2 MB`.
    facts: Option<String>,
    media_type: Option<String>,
    /// In bytes.
    size: Option<u64>,
    /// Why it is not there.
    absent: Option<String>,
}

/// The files of an edition; those of one that was withdrawn are named and not led to.
pub(crate) fn attachments(scene: &Scene<'_>, edition: &Edition, withdrawn: bool) -> Vec<Attachment> {
    edition.attachments.iter().map(|attached| Attachment::of(scene, edition, attached, withdrawn)).collect()
}

impl Attachment {
    fn of(scene: &Scene<'_>, edition: &Edition, attached: &Attached, withdrawn: bool) -> Self {
        let seen = file::seen(scene, attached.media, withdrawn);
        let title = attached.title.as_ref().map(|title| scene.in_lang(&edition.lang, title));
        let unnamed = |name: &str| scene.in_lang(&edition.lang, name);
        match seen {
            Seen::There(file) => Self {
                title: title.unwrap_or_else(|| unnamed(&file.name)),
                url: Some(address(attached.media, &file.name)),
                facts: Some(file::facts(scene, file)),
                media_type: Some(file.media_type.clone()),
                size: Some(file.size),
                absent: None,
            },
            _ => Self {
                title: title
                    .unwrap_or_else(|| scene.in_lang(&scene.page_lang, &scene.words.get("media-file"))),
                url: None,
                facts: None,
                media_type: None,
                size: None,
                absent: Some(seen.why(scene)),
            },
        }
    }
}
