//! Enclosures: the files that a manuscript names, made media files of the record.
//!
//! A file that several editions name is one media file, with its texts in each language. What lies there unchanged
//! since the last revision stays the media file that it is; what changed becomes a new revision of it.

use std::collections::BTreeMap;

use desk::Desk;
use desk::commands::Enclose;
use intake::{AttachedFile, Document, Shown, with_images};
use media::Inspected;
use record::{Attachment, Decision, Grade, History, Media, MediaRef, SubjectId, Text};

use super::gathering::{DECORATIVE, Gathered, Name};
use super::mine::Mine;
use crate::failure::Failure;

/// The change of which the enclosures are part.
pub(crate) struct Occasion {
    /// The message that is changed; `None` where it is published.
    pub(crate) subject: Option<SubjectId>,
    /// How much a correction changes.
    pub(crate) grade: Option<Grade>,
    /// The public reason.
    pub(crate) reasons: Text,
}

impl Occasion {
    /// A message is published.
    pub(crate) fn publication() -> Self {
        Self { subject: None, grade: None, reasons: Text::new() }
    }
}

/// Decides about all files: subtitles first, for films name them.
pub(super) async fn decide(
    gathered: Gathered,
    desk: &Desk,
    history: &History,
    occasion: &Occasion,
) -> Result<Enclosed, Failure> {
    let mut decisions = Vec::new();
    let mut decided = BTreeMap::new();
    let mut mine = Mine::of(history, occasion.subject);
    let (films, others): (Vec<_>, Vec<_>) =
        gathered.files.into_iter().partition(|(_, file)| !file.subtitles.is_empty());
    for (key, file) in others.into_iter().chain(films) {
        let subject = mine.which(desk, history, &file.inspected).await?;
        let subtitles =
            file.subtitles.iter().filter_map(|(lang, key)| Some((lang.clone(), *decided.get(key)?)));
        let media = Media {
            alt: file.alt,
            caption: file.caption,
            credit: file.credit,
            transcript: file.transcript,
            subtitles: subtitles.collect(),
            ..media_of(&file.inspected)
        };
        let enclose = Enclose {
            subject,
            media,
            file: Some(file.inspected.bytes),
            grade: occasion.grade,
            reasons: occasion.reasons.clone(),
        };
        let enclosed = enclose.decide(desk).await?;
        decided.insert(key, enclosed.media);
        decisions.extend(enclosed.decision);
    }
    let named = gathered.named.into_iter();
    let media = named.filter_map(|(name, key)| Some((name, *decided.get(&key)?))).collect();
    Ok(Enclosed { decisions, media })
}

/// A media file of which nothing is said but what it is.
pub(crate) fn media_of(inspected: &Inspected) -> Media {
    Media {
        name: inspected.name.clone(),
        media_type: inspected.media_type.to_owned(),
        size: inspected.bytes.len() as u64,
        width: inspected.width,
        height: inspected.height,
        seconds: inspected.seconds,
        alt: Text::new(),
        caption: Text::new(),
        credit: Text::new(),
        transcript: Text::new(),
        subtitles: BTreeMap::new(),
    }
}

/// Files that were decided about.
pub(super) struct Enclosed {
    /// What is to be recorded of them, before what shows them.
    pub(super) decisions: Vec<Decision>,
    /// Which media file is meant where a manuscript names a path: by both.
    media: BTreeMap<Name, MediaRef>,
}

impl Enclosed {
    /// Lets an edition name media files where it named files.
    pub(super) fn put_into(&self, document: &mut Document) {
        let replacement = |name: &str, alt: &str| {
            let media = self.media(&document.file, name)?;
            let alt = if alt == DECORATIVE { "" } else { alt };
            Some(Shown { alt: alt.to_owned(), destination: media.destination() })
        };
        document.edition.body = with_images(&document.edition.body, &replacement);
        for turn in &mut document.edition.turns {
            turn.text = with_images(&turn.text, &replacement);
        }
        let attached = |one: &AttachedFile| {
            let name = &one.file.text;
            let own = self.media(&document.file, name);
            let media = own.or_else(|| MediaRef::of_destination(name)).or_else(|| name.parse().ok())?;
            // What has no title is called by its name, which the text itself then proves.
            let called = own.and_then(|_| name.rsplit('/').next()).map(str::to_owned);
            Some(Attachment { media, title: one.title.clone().or(called) })
        };
        document.edition.attachments = document.attachments.iter().filter_map(attached).collect();
    }

    fn media(&self, file: &str, name: &str) -> Option<MediaRef> {
        self.media.get(&(file.to_owned(), name.to_owned())).copied()
    }
}
