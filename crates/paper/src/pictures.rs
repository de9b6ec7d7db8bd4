//! Pictures of a paper: where their bytes and words come from.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use record::{Lang, MediaRef, Snapshot, SubjectContent, in_language};
use serde::{Deserialize, Serialize};

/// The most pictures of one paper; what comes after them is shown by its description.
pub(crate) const MOST: usize = 60;
/// The largest picture that is put on paper: 8 MiB.
const MAX_BYTES: usize = 8 << 20;

/// Gives the bytes of media files.
pub trait Images {
    /// The bytes of a picture as it is to be printed, if they can be had: JPEG, PNG or SVG, checked and not larger
    /// than print needs (1,280 pixels are plenty).
    fn image(&self, media: &MediaRef) -> Option<Arc<[u8]>>;
}

/// No pictures: their descriptions stand for them.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoImages;

impl Images for NoImages {
    fn image(&self, _: &MediaRef) -> Option<Arc<[u8]>> {
        None
    }
}

/// A picture with its words in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Picture {
    pub(crate) bytes: Arc<[u8]>,
    pub(crate) words: PictureWords,
}

/// What is said of a picture.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct PictureWords {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) alt: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) caption: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) credit: Option<String>,
}

/// Finds the pictures that a text names.
pub(crate) trait Find {
    /// A picture, with its words for readers of a language.
    fn find(&self, media: &MediaRef, lang: &Lang) -> Option<Picture>;
}

/// Pictures as a snapshot words them.
pub(crate) struct OfSnapshot<'a> {
    pub(crate) snapshot: Snapshot<'a>,
    pub(crate) images: &'a dyn Images,
}

impl Find for OfSnapshot<'_> {
    fn find(&self, media: &MediaRef, lang: &Lang) -> Option<Picture> {
        let view = self.snapshot.view(media.id)?;
        let place = usize::try_from(media.revision.checked_sub(1)?).ok()?;
        let Some(SubjectContent::Media(about)) = view.revisions.get(place)?.state.content.as_deref() else {
            return None;
        };
        let bytes = self.images.image(media).filter(|bytes| is_printable(bytes))?;
        let fallback = &self.snapshot.mission()?.mission.default_language;
        let word = |text| in_language(text, lang, fallback).map(|(_, text)| text.to_owned());
        let words = PictureWords {
            alt: word(&about.alt),
            caption: word(&about.caption),
            credit: word(&about.credit),
        };
        Some(Picture { bytes, words })
    }
}

/// Notes what is asked of another, and what it gave.
pub(crate) struct Asked<F> {
    of: F,
    given: RefCell<BTreeMap<(MediaRef, Lang), Picture>>,
}

impl<F> Asked<F> {
    pub(crate) fn of(of: F) -> Self {
        Self { of, given: RefCell::default() }
    }

    pub(crate) fn given(self) -> Carried {
        Carried(self.given.into_inner())
    }
}

impl<F: Find> Find for Asked<F> {
    fn find(&self, media: &MediaRef, lang: &Lang) -> Option<Picture> {
        let picture = self.of.find(media, lang)?;
        self.given.borrow_mut().insert((*media, lang.clone()), picture.clone());
        Some(picture)
    }
}

/// Pictures that a paper carries.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Carried(pub(crate) BTreeMap<(MediaRef, Lang), Picture>);

impl Find for Carried {
    fn find(&self, media: &MediaRef, lang: &Lang) -> Option<Picture> {
        self.0.get(&(*media, lang.clone())).filter(|picture| is_printable(&picture.bytes)).cloned()
    }
}

fn is_printable(bytes: &[u8]) -> bool {
    bytes.len() <= MAX_BYTES && ending(bytes).is_some()
}

/// How the name of a picture's file ends, by its first bytes.
pub(crate) fn ending(bytes: &[u8]) -> Option<&'static str> {
    let drawn = || {
        let start = bytes.get(..bytes.len().min(512))?;
        let start =
            std::str::from_utf8(start).or_else(|error| std::str::from_utf8(&start[..error.valid_up_to()]));
        start.ok().filter(|text| text.trim_start().starts_with('<') && text.contains("<svg")).map(|_| "svg")
    };
    match bytes {
        [0xFF, 0xD8, 0xFF, ..] => Some("jpg"),
        [0x89, b'P', b'N', b'G', ..] => Some("png"),
        _ => drawn(),
    }
}
