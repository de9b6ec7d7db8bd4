//! How the text of a message begins: what a list shows where there is no lead.

use record::{Edition, EditionState, Lang, TurnRole};
use serde::Serialize;

use super::edition::read;
use super::turn::role;
use crate::error::RenderError;
use crate::scene::Scene;
use crate::text::{excerpt, markdown};
use crate::words::Tag;

/// The beginning of a text: of the body, else of the first question.
#[derive(Debug, Serialize)]
pub(crate) struct Opening {
    /// Who speaks, where a turn stands for the text.
    speaker: Option<String>,
    /// `question`, `answer`, with a turn only.
    role: Option<&'static str>,
    pub(crate) text: String,
    /// Its language, where it is not the page's.
    lang: Option<Tag>,
    dir: &'static str,
}

/// How the text of an edition begins, in at most `room` graphemes; `None` where there is no text.
///
/// # Errors
///
/// [`RenderError::Unavailable`] where its bytes cannot be read though they were not erased.
pub(crate) fn opening(
    scene: &Scene<'_>,
    edition: &EditionState,
    room: usize,
) -> Result<Option<Opening>, RenderError> {
    Ok(Opening::of(scene, &read(scene, edition)?, room))
}

impl Opening {
    /// The same of an edition that was read already.
    pub(crate) fn of(scene: &Scene<'_>, edition: &Edition, room: usize) -> Option<Self> {
        let body = cut(&edition.body, room);
        let opening = |text, lang: &Lang| {
            let (lang, dir) = scene.reading(lang);
            Self { speaker: None, role: None, text, lang, dir }
        };
        if !body.is_empty() {
            return Some(opening(body, &edition.lang));
        }
        let question = edition.turns.iter().find(|turn| turn.role == TurnRole::Question);
        let turn = question.or_else(|| edition.turns.first())?;
        let said = opening(cut(&turn.text, room), turn.lang.as_ref().unwrap_or(&edition.lang));
        Some(Self { speaker: turn.speaker.clone(), role: Some(role(turn)), ..said })
    }
}

fn cut(text: &str, room: usize) -> String {
    excerpt::cut(&markdown::opening(text), room)
}
