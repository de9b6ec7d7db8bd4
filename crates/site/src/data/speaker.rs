//! Who speaks in a message.

use record::{Speaker as Spoken, SubjectId};
use serde::Serialize;

use super::group;
use crate::scene::Scene;

/// Who speaks, and in which office.
#[derive(Debug, Serialize)]
pub(crate) struct Speaker {
    name: String,
    office: Option<String>,
    /// The person's page.
    url: Option<String>,
}

impl Speaker {
    pub(crate) fn of(scene: &Scene<'_>, speaker: Spoken) -> Self {
        let url = person_url(scene, speaker.person);
        Self { name: speaker.name, office: speaker.office, url }
    }
}

/// The page of a person who speaks.
pub(crate) fn person_url(scene: &Scene<'_>, person: Option<SubjectId>) -> Option<String> {
    group::link(scene, person?).map(|link| link.url)
}
