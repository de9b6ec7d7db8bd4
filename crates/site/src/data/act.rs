//! An act that changed something public, as lists of changes show it.

use record::{ChangeRow, Revision, Standing, SubjectContent, SubjectKind, Verb, View};
use serde::Serialize;

use super::change::{reason, severity, what};
use super::edition::places;
use super::evidence::Evidence;
use super::menu::Tongue;
use super::subject::{Title, message_handle, number_of, title_of};
use super::when::When;
use super::worded::Worded;
use crate::path::Place;
use crate::scene::Scene;
use crate::text::excerpt;

/// The most graphemes of a message's reason that a list shows; the message's history shows it whole.
const REASON: usize = 240;

/// An act that changed something public.
#[derive(Debug, Serialize)]
pub(crate) struct Act {
    what: &'static str,
    severity: Option<&'static str>,
    /// Whether nothing was at fault and nothing was taken back.
    light: bool,
    at: When,
    /// The kind of subject.
    subject: &'static str,
    title: Title,
    number: Option<String>,
    /// The subject's page as it stands, if it has one.
    pub(crate) url: Option<String>,
    pub(crate) history_url: Option<String>,
    /// The editions that it touched.
    languages: Vec<Tongue>,
    pub(crate) reason: Option<Worded>,
    evidence: Evidence,
}

impl Act {
    /// The act as the scene's snapshot shows it.
    pub(crate) fn of(scene: &Scene<'_>, row: &ChangeRow<'_>) -> Self {
        let view = scene.snapshot.view(row.line.id);
        let view = view.unwrap_or(View { line: row.line, revisions: std::slice::from_ref(row.revision) });
        let is_message = row.line.id.kind() == SubjectKind::Message;
        let code = match what(row.revision) {
            "revised" if adds_edition(row) => "edition-added",
            code => code,
        };
        let shown = reason(scene, row.revision).map(|reason| Worded {
            text: if is_message { excerpt::cut(&reason.text, REASON) } else { reason.text },
            ..reason
        });
        Self {
            what: code,
            severity: severity(row.revision),
            light: matches!(row.revision.verb, Verb::Revise),
            at: scene.moment(row.revision.issued_at),
            subject: row.line.id.kind().as_str(),
            title: title_of(scene, &view),
            number: number_of(row.line),
            url: url(scene, &view),
            history_url: history_url(scene, &view).filter(|_| is_message),
            languages: row.revision.languages.iter().map(Tongue::of).collect(),
            reason: shown,
            evidence: Evidence::of(row.revision.index),
        }
    }

    /// `Correction: Statement on the census`
    pub(crate) fn sentence(&self, scene: &Scene<'_>) -> String {
        let key = match self.severity {
            Some(severity) => format!("correction-{severity}"),
            None => format!("change-{}", self.what),
        };
        let what = scene.words.get(&key).into_owned();
        scene.words.format("change-of", &[("what", what.into()), ("title", (&self.title.text).into())])
    }
}

/// Whether an act added an edition in a language that its subject was not in.
fn adds_edition(row: &ChangeRow<'_>) -> bool {
    let is_new = |lang: &record::Lang| row.before.state.edition(lang).is_none();
    let Revision { state, languages, .. } = row.revision;
    languages.iter().any(|lang| is_new(lang) && state.edition(lang).is_some())
}

/// The page of a subject in the scene's language, else in any that it is in; none for what was erased.
fn url(scene: &Scene<'_>, view: &View<'_>) -> Option<String> {
    if view.line.erasure().is_some() {
        return None;
    }
    match view.state().content.as_deref()? {
        SubjectContent::Message(_) => {
            let own = places(view).find(|(edition, _)| edition.lang == scene.lang);
            own.or_else(|| places(view).next()).map(|(_, place)| scene.link(place))
        }
        SubjectContent::Page(page) => Some(scene.link(Place::Page(scene.lang.clone(), page.path.clone()))),
        SubjectContent::Contact(_) if view.standing() == Standing::Published => {
            Some(scene.link(Place::Contact(scene.lang.clone())))
        }
        _ => super::group::url(scene, view),
    }
}

fn history_url(scene: &Scene<'_>, view: &View<'_>) -> Option<String> {
    let handle = message_handle(scene, view.line)?;
    Some(scene.link(Place::History { lang: scene.lang.clone(), handle }))
}
