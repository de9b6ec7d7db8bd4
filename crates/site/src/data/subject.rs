//! What a subject is called, and under which address readers find it.

use record::address::Handle;
use record::{EditionState, Lang, State, SubjectContent, SubjectLine, Text, View};
use serde::Serialize;

use crate::scene::Scene;
use crate::text::excerpt;
use crate::words::Tag;

/// The most graphemes of a title that a list shows.
const TITLE: usize = 120;

/// What a subject is called: in its own words, or in the site's where it has none or they were erased.
#[derive(Debug, Serialize)]
pub(crate) struct Title {
    pub(crate) text: String,
    /// Its language, where it is not the page's.
    lang: Option<Tag>,
    dir: &'static str,
}

/// What a subject is called in the snapshot.
pub(crate) fn title_of(scene: &Scene<'_>, view: &View<'_>) -> Title {
    let own = own_title(scene, view.state());
    match own.filter(|(_, text)| !text.is_empty()) {
        Some((lang, text)) => {
            let (lang, dir) = scene.reading(&lang);
            Title { text: excerpt::cut(&text, TITLE), lang, dir }
        }
        None => {
            let (lang, dir) = scene.reading(&scene.page_lang);
            Title { text: stand_in(scene, view.line), lang, dir }
        }
    }
}

/// `142/2020`; none for what has no official number.
pub(crate) fn number_of(line: &SubjectLine) -> Option<String> {
    match line.handle {
        Some(Handle::Number(number)) => Some(number.to_string()),
        _ => None,
    }
}

/// The address of a message. The year of an erased import went with its date: that of its entry stands in.
pub(crate) fn message_handle(scene: &Scene<'_>, line: &SubjectLine) -> Option<Handle> {
    match (line.handle?, line.erasure()) {
        (Handle::Import { index, .. }, Some(_)) => {
            let issued = line.revisions.first()?.issued_at;
            Some(Handle::Import { year: issued.date_in(&scene.mission.zone).year(), index })
        }
        (handle, _) => Some(handle),
    }
}

fn own_title(scene: &Scene<'_>, state: &State) -> Option<(Lang, String)> {
    let text = |text: &Text| {
        let found = record::in_language(text, &scene.lang, &scene.mission.default_language)?;
        Some((found.0.clone(), found.1.to_owned()))
    };
    match state.content.as_deref()? {
        SubjectContent::Message(_) => message_title(scene, state),
        SubjectContent::Mission(mission) => text(&mission.name),
        SubjectContent::Contact(line) => text(&line.label),
        SubjectContent::Counter(counter) => text(&counter.label),
        SubjectContent::Notice(notice) => text(&notice.title),
        SubjectContent::Page(page) => text(&page.title),
        SubjectContent::Office(office) => text(&office.name),
        SubjectContent::Holidays(holidays) => text(&holidays.name),
        other => text(super::group::name_of(other)?),
    }
}

fn message_title(scene: &Scene<'_>, state: &State) -> Option<(Lang, String)> {
    let wanted = [&scene.lang, &scene.mission.default_language];
    let edition = wanted.into_iter().find_map(|lang| state.edition(lang)).or_else(|| state.editions.first());
    let title =
        |edition: &EditionState| Some((edition.lang.clone(), edition.card.as_deref()?.title.to_string()));
    edition.and_then(title)
}

/// What a subject without words of its own is called.
fn stand_in(scene: &Scene<'_>, line: &SubjectLine) -> String {
    match (number_of(line), line.id.kind()) {
        (Some(number), _) => scene.words.format("subject-message-number", &[("number", number.into())]),
        (None, kind) => scene.words.get(&format!("subject-{}", kind.as_str())).into_owned(),
    }
}
