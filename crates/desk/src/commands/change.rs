//! What `revise` and `correct` share: only what is changed is committed to.

use record::{Edition, History, Instant, SubjectContent, SubjectId};

use super::redirects;
use crate::error::DeskError;
use crate::office::Desk;

/// What of `content` and `editions` differs from what stands in the record.
pub(super) struct Changed {
    pub(super) content: Option<SubjectContent>,
    pub(super) editions: Vec<Edition>,
}

impl Changed {
    /// Compares with the record, byte for byte.
    pub(super) async fn of(
        desk: &Desk,
        history: &History,
        subject: SubjectId,
        content: Option<SubjectContent>,
        editions: Vec<Edition>,
    ) -> Result<Self, DeskError> {
        check_languages(history, &editions)?;
        redirects::check(history, Some(subject), content.as_ref())?;
        let state =
            history.line(subject).and_then(|line| line.revisions.last()).map(|revision| &revision.state);
        let mut changed = Self { content: None, editions: Vec::new() };
        if let Some(content) = content {
            let commitment = state.and_then(|state| state.commitment);
            if !desk.holds(commitment, &content.to_bytes()).await? {
                changed.content = Some(content);
            }
        }
        for edition in editions {
            let commitment =
                state.and_then(|state| state.edition(&edition.lang)).map(|edition| edition.commitment);
            if !desk.holds(commitment, &edition.cleaned().to_bytes()).await? {
                changed.editions.push(edition);
            }
        }
        if changed.content.is_none() && changed.editions.is_empty() {
            return Err(DeskError::NothingChanged(subject));
        }
        Ok(changed)
    }
}

/// An edition in a language that the site does not have would be public, yet on no page.
pub(super) fn check_languages(history: &History, editions: &[Edition]) -> Result<(), DeskError> {
    if editions.is_empty() {
        return Ok(());
    }
    let mission = history.at(Instant::MAX).mission().ok_or(DeskError::NoMission)?.mission;
    match editions.iter().find(|edition| !mission.languages.contains(&edition.lang)) {
        None => Ok(()),
        Some(edition) => {
            let known: Vec<_> = mission.languages.iter().map(record::Lang::as_str).collect();
            Err(DeskError::ForeignLanguage { lang: edition.lang.clone(), known: known.join(", ") })
        }
    }
}
