//! The mission's passing notices.

use record::{Notice as Subject, Severity, SubjectContent, SubjectKind};
use serde::Serialize;

use super::when::When;
use super::worded::{Worded, WordedHtml};
use crate::scene::Scene;
use crate::text::markdown::{self, Layout};
use crate::words::direction::direction;

/// A notice that readers see now.
#[derive(Debug, Serialize)]
pub(crate) struct Notice {
    severity: &'static str,
    title: Worded,
    body: Option<WordedHtml>,
    from: When,
    until: Option<When>,
}

/// The notices shown at the scene's instant, the gravest first.
pub(crate) fn notices(scene: &Scene<'_>) -> Vec<Notice> {
    let mut shown: Vec<_> = subjects(scene).filter(|notice| notice.is_shown_at(scene.at())).collect();
    shown.sort_by_key(|notice| notice.severity);
    shown.into_iter().enumerate().map(|(number, notice)| Notice::of(scene, notice, number)).collect()
}

/// The notices that hold, shown or not.
pub(crate) fn subjects<'a>(scene: &Scene<'a>) -> impl Iterator<Item = &'a Subject> + use<'a> {
    let views = scene.snapshot.published(SubjectKind::Notice);
    views.filter_map(|view| match view.state().content.as_deref() {
        Some(SubjectContent::Notice(notice)) => Some(notice),
        _ => None,
    })
}

impl Notice {
    fn of(scene: &Scene<'_>, notice: &Subject, number: usize) -> Self {
        let body = scene.worded(&notice.body);
        let html = beside(scene, &body.text, &format!("n{number}-"));
        Self {
            severity: match notice.severity {
                Severity::Emergency => "emergency",
                Severity::Warning => "warning",
                Severity::Information => "information",
            },
            title: scene.worded(&notice.title),
            body: (!html.is_empty()).then_some(WordedHtml { html, lang: body.lang, dir: body.dir }),
            from: scene.moment_across(notice.from, &notice.zone),
            until: notice.until.map(|until| scene.moment_across(until, &notice.zone)),
        }
    }
}

/// A text that stands beside others, whose paragraphs alone have addresses; `footnotes` tells its notes from theirs.
pub(crate) fn beside(scene: &Scene<'_>, text: &str, footnotes: &str) -> String {
    let (title, back) = (scene.words.get("footnotes-title"), scene.words.get("footnote-back"));
    let layout = Layout {
        heading_level: 4,
        anchors: false,
        footnotes,
        footnotes_title: &title,
        footnote_back: &back,
        direction: direction(scene.lang.as_str()),
        ..Layout::default()
    };
    markdown::html(text, &layout).html
}
