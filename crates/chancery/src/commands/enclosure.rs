//! A picture, a film, a sound or a document by itself: `publish photo.jpg --alt …`, and its changes.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use desk::commands::Enclose;
use desk::{Desk, DeskError};
use record::{Decision, Grade, History, Lang, Media, MediaRef, SubjectContent, SubjectId, SubjectKind, Text};

use super::standing::worded_once;
use super::{elsewhere, receipt};
use crate::cli::{Cli, Elsewhere, MediaWords};
use crate::clock;
use crate::failure::Failure;
use crate::manuscript::{media_of, read_anywhere};

/// What becomes of a media file.
pub(crate) struct Change<'a> {
    /// Which one; `None` for a new one.
    pub(crate) subject: Option<SubjectId>,
    /// Its new bytes.
    pub(crate) file: Option<&'a Path>,
    /// What is said of it.
    pub(crate) words: &'a MediaWords,
    /// How much a correction changes.
    pub(crate) grade: Option<Grade>,
    /// The public reason of a change.
    pub(crate) reasons: Text,
}

/// The one file that is neither a manuscript nor a description of a subject, if that is what was given.
pub(crate) fn media_file(paths: &[PathBuf]) -> Result<Option<&Path>, Failure> {
    let other = |path: &&PathBuf| {
        let ending = path.extension().unwrap_or_default().to_ascii_lowercase();
        ending != "json" && ending != "md" && ending != "markdown" && !begins_with_front_matter(path)
    };
    match (paths.iter().find(other), paths) {
        (None, _) => Ok(None),
        (Some(path), [_]) => Ok(Some(path)),
        (Some(path), _) => Err(Failure::usage(format!(
            "{} is no manuscript; publish it by itself, or name it in the text that shows it",
            path.display()
        ))),
    }
}

/// Whether a file is a manuscript under another name.
fn begins_with_front_matter(path: &Path) -> bool {
    use std::io::Read;
    let mut start = Vec::new();
    let read = std::fs::File::open(path).and_then(|file| file.take(64).read_to_end(&mut start));
    let text = String::from_utf8_lossy(&start);
    read.is_err() || text.trim_start_matches(['\u{feff}', '\n', '\r', ' ']).starts_with("---")
}

impl Change<'_> {
    /// Records it, or writes what is to be signed elsewhere.
    pub(crate) async fn run(self, cli: &Cli, desk: &Desk, elsewhere: &Elsewhere) -> Result<(), Failure> {
        let history = desk.history().await?;
        let (subject, decisions) = self.decide(desk, &history).await?;
        if let Some(acts) = &elsewhere.acts {
            return elsewhere::write(cli.json, desk, acts, decisions).await;
        }
        let done = desk.record(decisions, Vec::new(), clock::now()).await?;
        receipt::tell(cli.json, desk, subject, &done).await
    }

    /// Decides about the file and its subtitles, which come first.
    async fn decide(self, desk: &Desk, history: &History) -> Result<(SubjectId, Vec<Decision>), Failure> {
        let now = self.subject.map(|subject| media_in(history, subject)).transpose()?;
        let (described, file) = match (self.file, now) {
            (Some(path), _) => {
                let inspected = inspected(path)?;
                (media_of(&inspected), Some(inspected.bytes))
            }
            (None, Some(now)) => (now.clone(), None),
            (None, None) => return Err(Failure::usage("name the file to publish")),
        };
        let words = |given: &[String], what| worded_once(history, given, what);
        let mut media = Media {
            alt: words(&self.words.alt, "alternative text")?,
            caption: words(&self.words.caption, "caption")?,
            credit: words(&self.words.credit, "credit")?,
            transcript: transcripts(words(&self.words.transcript, "transcript")?)?,
            ..described
        };
        self.check_alt(&media)?;
        let mut decisions = Vec::new();
        for (lang, path) in words(&self.words.subtitles, "file of subtitle")? {
            let there = now.and_then(|now| now.subtitles.get(&lang)).map(|there| there.id);
            let subtitles = self.subtitles(desk, there, &path, &mut decisions).await?;
            media.subtitles.insert(lang, subtitles);
        }
        let Self { subject, grade, reasons, .. } = self;
        let enclosed = Enclose { subject, media, file, grade, reasons }.decide(desk).await?;
        let own = enclosed.decision.ok_or(DeskError::NothingChanged(enclosed.media.id))?;
        decisions.push(own);
        Ok((enclosed.media.id, decisions))
    }

    /// Nobody is left out: of a new picture it is said what is to be seen.
    fn check_alt(&self, media: &Media) -> Result<(), Failure> {
        let silent = media.media_type.starts_with("image/") && media.alt.values().all(String::is_empty);
        match self.subject.is_none() && silent && !self.words.decorative {
            false => Ok(()),
            true => Err(Failure::usage(format!(
                "nothing says what is to be seen in {}, for those who do not see it; say it with --alt LANG=TEXT, or \
                 --decorative if the picture only decorates",
                media.name
            ))),
        }
    }

    async fn subtitles(
        &self,
        desk: &Desk,
        subject: Option<SubjectId>,
        path: &str,
        decisions: &mut Vec<Decision>,
    ) -> Result<MediaRef, Failure> {
        let inspected = inspected(Path::new(path))?;
        if inspected.media_type != "text/vtt" {
            return Err(Failure::usage(format!("{path} has no subtitles; give a WebVTT file")));
        }
        let enclose = Enclose {
            subject,
            media: media_of(&inspected),
            file: Some(inspected.bytes),
            grade: self.grade,
            reasons: self.reasons.clone(),
        };
        let enclosed = enclose.decide(desk).await?;
        decisions.extend(enclosed.decision);
        Ok(enclosed.media)
    }
}

fn inspected(path: &Path) -> Result<media::Inspected, Failure> {
    let name = path.display().to_string();
    let bytes = read_anywhere(path).map_err(Failure::new)?;
    media::inspect(&name, bytes).map_err(|error| Failure::new(error.to_string()))
}

/// The texts of files, by language.
fn transcripts(files: BTreeMap<Lang, String>) -> Result<Text, Failure> {
    let mut texts = Text::new();
    for (lang, path) in files {
        let bytes = read_anywhere(Path::new(&path)).map_err(Failure::new)?;
        let decoded = intake::decode(&bytes).map_err(|error| Failure::new(format!("{path}: {error}")))?;
        texts.insert(lang, decoded.text);
    }
    Ok(texts)
}

/// A media file as it is now, without its transcript.
fn media_in(history: &History, subject: SubjectId) -> Result<&Media, Failure> {
    let state = history.line(subject).and_then(|line| line.revisions.last()).map(|revision| &revision.state);
    match state.and_then(|state| state.content.as_deref()) {
        Some(SubjectContent::Media(media)) => Ok(media),
        _ if subject.kind() == SubjectKind::Media => Err(Failure::new(format!("{subject} was erased"))),
        _ => Err(Failure::usage(format!(
            "{subject} is no media file; what stands beneath pictures is said in the text of the message"
        ))),
    }
}
