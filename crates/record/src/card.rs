//! Cards: what lists need of an act, derived from its content when it is appended.

use serde::{Deserialize, Serialize};

use crate::id::SubjectId;
use crate::lang::Lang;
use crate::subject::{Edition, LegalStatus, MediaRef, Speaker, SubjectContent, Translates};

/// What lists need of one act. Derived, never committed to: `fsck` derives it again and compares.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Card {
    /// The subject as it stands after the act, without long texts; absent if the act left it alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<SubjectContent>,
    /// The editions that the act touched.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub editions: Vec<EditionCard>,
}

/// What lists need of an edition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EditionCard {
    /// Its language.
    pub lang: Lang,
    /// Its heading.
    pub title: Box<str>,
    /// What stands before the text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead: Option<Box<str>>,
    /// The weight of this language.
    pub status: LegalStatus,
    /// Who speaks.
    #[serde(default, skip_serializing_if = "<[_]>::is_empty")]
    pub speakers: Box<[Speaker]>,
    /// The persons who speak, here and in turns.
    #[serde(default, skip_serializing_if = "<[_]>::is_empty")]
    pub people: Box<[SubjectId]>,
    /// The media files that it names.
    #[serde(default, skip_serializing_if = "<[_]>::is_empty")]
    pub media: Box<[MediaRef]>,
    /// Which edition it translates.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub translates: Option<Translates>,
}

impl Card {
    /// Derives the card of an act from what it commits to.
    pub fn of(content: Option<&SubjectContent>, editions: &[Edition]) -> Self {
        Self {
            content: content.map(SubjectContent::for_card),
            editions: editions.iter().map(EditionCard::of).collect(),
        }
    }
}

impl EditionCard {
    /// Derives the card of an edition.
    pub fn of(edition: &Edition) -> Self {
        Self {
            lang: edition.lang.clone(),
            title: edition.title.as_str().into(),
            lead: edition.lead.as_deref().map(Into::into),
            status: edition.status,
            speakers: edition.speakers.clone().into(),
            people: edition.people().into(),
            media: edition.media().into(),
            translates: edition.translates.clone(),
        }
    }
}
