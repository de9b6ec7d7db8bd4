//! Media files as pages name them: what they are, how large, and whether they are there.

use record::{Instant, Media, MediaRef};

use crate::media::{Hidden, find};
use crate::scene::Scene;
use crate::words::sizes;

/// A media file as a page shows it, or why it does not.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Seen<'a> {
    /// It is there.
    There(&'a Media),
    /// It was withdrawn.
    Withdrawn(Instant),
    /// It was erased.
    Erased(Instant),
    /// What shows it was withdrawn.
    WithMessage,
    /// No such file is public.
    Unknown,
}

/// What a media file is to readers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sort {
    Picture,
    Drawing,
    Film,
    Sound,
    Pdf,
    Document,
    Sheet,
    Slides,
    Archive,
    Text,
    Other,
}

/// How the scene shows a media file as it stood after a revision.
pub(crate) fn seen<'a>(scene: &Scene<'a>, media: MediaRef, withdrawn: bool) -> Seen<'a> {
    match find(&scene.snapshot, media.id, media.revision) {
        Ok(_) if withdrawn => Seen::WithMessage,
        Ok(shown) => Seen::There(shown.media),
        Err(Hidden::Erased(act)) => Seen::Erased(act.issued_at),
        Err(Hidden::Withdrawn(act)) => Seen::Withdrawn(act.issued_at),
        Err(Hidden::WithIts { .. }) => Seen::WithMessage,
        Err(Hidden::NoSuch | Hidden::Replaced { .. }) => Seen::Unknown,
    }
}

impl Seen<'_> {
    /// The sentence that says why a file is not shown; empty for one that is.
    pub(crate) fn why(&self, scene: &Scene<'_>) -> String {
        let dated =
            |key: &str, at: Instant| scene.words.format(key, &[("date", scene.moment(at).text.into())]);
        match self {
            Self::There(_) => String::new(),
            Self::Withdrawn(at) => dated("media-withdrawn", *at),
            Self::Erased(at) => dated("media-erased", *at),
            Self::WithMessage => scene.words.get("media-with-message").into_owned(),
            Self::Unknown => scene.words.get("media-unknown").into_owned(),
        }
    }
}

/// What a media type is to readers.
pub(crate) fn sort(media_type: &str) -> Sort {
    let office = |name: &str| media_type.contains(name);
    match media_type.split_once('/') {
        Some(("image", "svg+xml")) => Sort::Drawing,
        Some(("image", _)) => Sort::Picture,
        Some(("video", _)) => Sort::Film,
        Some(("audio", _)) => Sort::Sound,
        Some(("text", _)) => Sort::Text,
        Some(("application", "pdf")) => Sort::Pdf,
        Some(("application", "zip")) => Sort::Archive,
        Some(("application", _)) if office("wordprocessing") || office("opendocument.text") => Sort::Document,
        Some(("application", _)) if office("spreadsheet") => Sort::Sheet,
        Some(("application", _)) if office("presentation") => Sort::Slides,
        _ => Sort::Other,
    }
}

impl Sort {
    /// The key of its name.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Picture => "media-picture",
            Self::Drawing => "media-drawing",
            Self::Film => "media-film",
            Self::Sound => "media-sound",
            Self::Pdf => "media-pdf",
            Self::Document => "media-document",
            Self::Sheet => "media-sheet",
            Self::Slides => "media-slides",
            Self::Archive => "media-archive",
            Self::Text => "media-text",
            Self::Other => "media-file",
        }
    }
}

/// `PDF, 1.2 MB`
pub(crate) fn facts(scene: &Scene<'_>, file: &Media) -> String {
    let sort = scene.words.get(sort(&file.media_type).key()).into_owned();
    let size = sizes::in_words(&scene.words, file.size);
    scene.words.format("media-facts", &[("type", sort.into()), ("size", size.into())])
}
