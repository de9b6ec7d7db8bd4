//! What a person is told before a subject is recorded that hides another, or leads nowhere.

use record::{History, Instant, Redirect, Snapshot, SubjectContent, SubjectId, SubjectKind};
use tracing::warn;

/// Warns of a redirect that leads nowhere, and of a standing page at the address of another; `own` is the subject that
/// is revised.
pub(crate) fn warn_of(history: &History, content: &SubjectContent, own: Option<SubjectId>, now: Instant) {
    let snapshot = history.at(now);
    match content {
        SubjectContent::Redirect(redirect) => redirected(&snapshot, redirect),
        SubjectContent::Page(page) => hidden(&snapshot, &page.path, own),
        _ => {}
    }
}

/// Warns where another standing page has the address already: one of the two can be seen.
fn hidden(snapshot: &Snapshot<'_>, path: &str, own: Option<SubjectId>) {
    let is_there =
        |content: &SubjectContent| matches!(content, SubjectContent::Page(page) if page.path == path);
    let mut others = snapshot.published(SubjectKind::Page).filter(|view| Some(view.line.id) != own);
    if let Some(other) = others.find(|view| view.state().content.as_deref().is_some_and(is_there)) {
        let id = other.line.id;
        warn!("the page {id} is at \"{path}\" already and is hidden by this one; to change it, revise {id}");
    }
}

/// Warns of a redirect whose target is no page of the site, or whose address is one.
fn redirected(snapshot: &Snapshot<'_>, redirect: &Redirect) {
    let (from, to) = (&redirect.from, &redirect.to);
    if site::is_there(snapshot, from) {
        warn!("there is a page at {from}: readers see it, and are not led to {to}");
    }
    // Files of the record and of messages are no pages, and are not looked for.
    let is_file = to.starts_with("/media/") || to.starts_with("/record/");
    let found = || site::is_there(snapshot, to) || site::redirect(snapshot, to).is_some();
    if to.starts_with('/') && !is_file && !found() {
        warn!("there is no page at {to}: until there is, readers who are led there find nothing");
    }
}
