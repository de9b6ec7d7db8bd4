//! The questions and answers of an interview, a briefing or a news conference.

use record::{Edition, Turn as Said, TurnRole};
use serde::Serialize;

use super::figure::Files;
use super::speaker::person_url;
use crate::paragraphs::turn_prefix;
use crate::scene::Scene;
use crate::words::Tag;
use crate::words::numbers::Numbers;

/// One question or answer.
#[derive(Debug, Serialize)]
pub(crate) struct Turn {
    id: String,
    number: String,
    role: &'static str,
    speaker: Option<String>,
    /// The page of the person who speaks.
    url: Option<String>,
    office: Option<String>,
    outlet: Option<String>,
    html: String,
    lang: Option<Tag>,
    dir: &'static str,
}

/// The turns of an edition, their paragraphs numbered from `paragraph` on, with these media files.
pub(crate) fn turns(
    scene: &Scene<'_>,
    edition: &Edition,
    mut paragraph: usize,
    files: &Files<'_, '_>,
) -> Vec<Turn> {
    let numbers = Numbers::of(scene.page_lang.as_str());
    let mut turns = Vec::with_capacity(edition.turns.len());
    for (number, said) in (1_u32..).zip(&edition.turns) {
        let rendered = scene.markdown_with(&said.text, 3, paragraph, &turn_prefix(number), files);
        paragraph = rendered.next_paragraph;
        let (lang, dir) = scene.reading(said.lang.as_ref().unwrap_or(&edition.lang));
        turns.push(Turn {
            id: format!("t{number}"),
            number: numbers.display(i64::from(number)),
            role: role(said),
            speaker: said.speaker.clone(),
            url: person_url(scene, said.person),
            office: said.office.clone(),
            outlet: said.outlet.clone(),
            html: rendered.html,
            lang,
            dir,
        });
    }
    turns
}

/// The code of a turn's role.
pub(crate) fn role(turn: &Said) -> &'static str {
    match turn.role {
        TurnRole::Question => "question",
        TurnRole::Answer => "answer",
    }
}
