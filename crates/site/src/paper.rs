//! What paper shows of the record: messages, pairs of editions, periods and standing pages, in plain data and worded.
//!
//! It holds no markup but the Markdown of the record, and decides no looks: the crate `paper` sets it. It is worded
//! by the program itself wherever the program has words in the language, whatever the mission's theme says, so that
//! who holds the record's entries about a message can make its paper again.

mod message;
mod period;
mod standing;
mod words;

use record::{Contents, Instant, Lang, MediaRef, Snapshot, SubjectId};

use crate::error::RenderError;
use crate::path::{Place, SitePath};
use crate::render::shown;
use crate::scene::Scene;
use crate::words::direction::{Direction, direction};

/// How much one paper holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PaperLimits {
    /// The most messages of a period.
    pub messages: usize,
    /// The most bytes of text, all messages together.
    pub bytes: usize,
}

/// Why there is no paper.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum PaperRefused {
    /// What is at the address cannot be shown, on paper or elsewhere.
    #[error(transparent)]
    Page(#[from] RenderError),
    /// The page is none that people print.
    #[error(
        "there is no paper of this page: messages, pairs of editions, periods and standing pages have one"
    )]
    NotOnPaper,
    /// The period is too long.
    #[error(
        "the period holds {found} messages, and one paper at most {most}; ask for a month or a day of it"
    )]
    TooManyMessages {
        /// How many messages the period holds.
        found: usize,
        /// How many a paper holds.
        most: usize,
    },
    /// The texts are too long.
    #[error(
        "the texts are longer than {most} bytes in all, and one paper holds no more; ask for a part of it"
    )]
    TooLong {
        /// How many bytes a paper holds.
        most: usize,
    },
}

/// A text and the language that it is in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The text.
    pub text: String,
    /// Its language.
    pub lang: Lang,
}

/// A whole paper.
#[derive(Clone, Debug, PartialEq)]
pub struct Paper {
    /// The language of its own words.
    pub lang: Lang,
    /// The mission.
    pub mission: Said,
    /// Its colour, as it can be read on paper: `#1f3a5f`.
    pub accent: Option<String>,
    /// Its crest.
    pub crest: Option<MediaRef>,
    /// What it is called.
    pub title: Said,
    /// The address of what it shows, without its decoration; `None` for a mission without one.
    pub address: Option<String>,
    /// Where a reader sees whether it still holds, and how to check it.
    pub check: Option<String>,
    /// When the newest of what it shows became public.
    pub issued: Instant,
    /// In words, which past it shows.
    pub as_of: Option<String>,
    /// The record.
    pub record: String,
    /// What it says around its texts.
    pub words: PaperWords,
    /// Its texts.
    pub body: PaperBody,
}

/// What a paper says around its texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperWords {
    /// The number of a page, with `{number}` and `{count}` in it.
    pub page: String,
    /// The ten digits of the language, 0 first.
    pub digits: [char; 10],
    /// The heading of the table of contents.
    pub contents: String,
    /// The heading of how it is checked.
    pub check_title: String,
    /// How it is checked with the code.
    pub check_code: String,
    /// How the file is checked that carries its proof.
    pub check_file: String,
    /// What the code for telephones is, for those who do not see it.
    pub code: String,
    /// What the file with the proof is.
    pub dossier: String,
    /// What stands before questions and answers.
    pub turns: String,
    /// What stands before acts that followed the publication.
    pub changes: String,
    /// A picture that could not be had, with `{text}` for what is to be seen.
    pub picture: String,
    /// Which program made it.
    pub program: String,
}

/// The texts of a paper.
#[derive(Clone, Debug, PartialEq)]
pub enum PaperBody {
    /// A message in one language.
    Message(Box<PaperMessage>),
    /// A message in two languages.
    Pair(Box<[PaperMessage; 2]>),
    /// The messages of a period, the first first.
    Period {
        /// How many, in words.
        count: String,
        /// The messages.
        messages: Vec<PaperMessage>,
    },
    /// A standing page.
    Page {
        /// What readers must know first.
        notices: Vec<PaperNotice>,
        /// Its text, in Markdown.
        text: Said,
    },
}

/// A message in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct PaperMessage {
    /// The language of its texts.
    pub lang: Lang,
    /// The language of what is told around them.
    pub words: Lang,
    /// What sort of message it is, in words.
    pub kind: String,
    /// Its official number, in words.
    pub number: Option<String>,
    /// The date that the mission gives it, in words.
    pub date: String,
    /// How the text relates to what was said, where a reader must know that first.
    pub caution: Option<String>,
    /// Its title.
    pub title: String,
    /// What stands before the text.
    pub lead: Option<String>,
    /// What readers must know first.
    pub notices: Vec<PaperNotice>,
    /// What is told about it.
    pub facts: Vec<PaperFact>,
    /// Its text, in Markdown.
    pub body: String,
    /// Its questions and answers.
    pub turns: Vec<PaperTurn>,
    /// What was decided about it since, in words, with the reason.
    pub changes: Vec<(String, Option<Said>)>,
    /// Where in the record it stands, in words.
    pub entry: String,
    /// The commitment to its text.
    pub commitment: String,
}

/// What readers must know before they read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperNotice {
    /// Whether the text no longer holds.
    pub grave: bool,
    /// In a word.
    pub label: String,
    /// In a sentence.
    pub text: String,
    /// Why.
    pub reason: Option<Said>,
}

/// Something told about a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperFact {
    /// What is told.
    pub label: String,
    /// What it is: each with what stands behind it.
    pub values: Vec<(Said, Option<Said>)>,
}

/// A question or an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperTurn {
    /// Whether it is a question.
    pub question: bool,
    /// Question or answer, in a word.
    pub role: String,
    /// Who speaks.
    pub speaker: Option<String>,
    /// In which office.
    pub office: Option<String>,
    /// For which outlet.
    pub outlet: Option<String>,
    /// The language of speaker, office and outlet: that of the edition.
    pub names: Lang,
    /// What is said, in Markdown.
    pub text: Said,
}

/// Whether a language is written from right to left.
pub fn is_right_to_left(lang: &Lang) -> bool {
    direction(lang.as_str()) == Direction::Rtl
}

/// The entries of the mission's theme without which the paper of `place` cannot be made again, for it speaks in the
/// theme's words; none where the program itself has words in its languages.
#[must_use]
pub fn words_of_theme(snapshot: &Snapshot<'_>, place: &Place) -> Vec<u64> {
    words::of_theme(snapshot, place)
}

/// The subject that the paper at `path` shows, and the entry of its revision; none of a period, which shows many.
#[must_use]
pub fn subject_of(snapshot: &Snapshot<'_>, path: &SitePath) -> Option<(SubjectId, u64)> {
    let shown = shown(snapshot, path).ok()?;
    let (view, revision) = match &path.place {
        Place::Message { handle, .. } | Place::Pair { handle, .. } => (shown.message_at(*handle)?, None),
        Place::Revision { handle, revision, .. } => (shown.message_at(*handle)?, Some(*revision)),
        Place::Page(_, path) => (crate::pages::standing::find(&shown, path)?, None),
        _ => return None,
    };
    let revision = match revision {
        Some(number) => view.revisions.get(usize::try_from(number).ok()?.checked_sub(1)?)?,
        None => view.current(),
    };
    Some((view.line.id, revision.index))
}

/// What the paper at `path` shows, whatever form the path names.
///
/// # Errors
///
/// [`PaperRefused`], a sentence for readers.
pub fn paper(
    snapshot: &Snapshot<'_>,
    contents: &dyn Contents,
    path: &SitePath,
    limits: PaperLimits,
) -> Result<Paper, PaperRefused> {
    let shown = shown(snapshot, path)?;
    let mission = shown.mission().ok_or(RenderError::NoSuchPage)?.mission;
    let lang = path.place.lang().ok_or(PaperRefused::NotOnPaper)?;
    if !mission.languages.contains(lang) && !path.place.is_of_message() {
        return Err(RenderError::NoSuchPage.into());
    }
    let scene = words::own(Scene::new(shown, contents, path.past, lang));
    match &path.place {
        Place::Message { handle, .. } => message::current(&scene, *handle),
        Place::Revision { handle, revision, .. } => message::revision(&scene, *handle, *revision),
        Place::Pair { other, handle, .. } => message::pair(&scene, *handle, other),
        Place::ArchiveYear(_, year) => period::year(&scene, *year, limits),
        Place::ArchiveMonth(_, year, month) => period::month(&scene, (*year, *month), limits),
        Place::ArchiveDay(_, year, month, day) => period::day(&scene, (*year, *month, *day), limits),
        Place::Page(_, path) => standing::page(&scene, path),
        _ => Err(PaperRefused::NotOnPaper),
    }
}
