//! What redirects must not do: lead in a circle, or through more addresses than are followed.

use std::collections::BTreeMap;

use record::{History, Instant, Redirect, SubjectContent, SubjectId, SubjectKind};

use crate::error::DeskError;

/// The most redirects that may follow each other: as many as the site follows.
const MOST: usize = 5;

/// Whether the redirects of the record still lead somewhere when `subject` says `content`.
pub(super) fn check(
    history: &History,
    subject: Option<SubjectId>,
    content: Option<&SubjectContent>,
) -> Result<(), DeskError> {
    let Some(SubjectContent::Redirect(new)) = content else { return Ok(()) };
    let snapshot = history.at(Instant::MAX);
    let others = snapshot.published(SubjectKind::Redirect).filter(|view| Some(view.line.id) != subject);
    let others = others.filter_map(|view| match view.state().content.as_deref() {
        Some(SubjectContent::Redirect(redirect)) => Some(redirect),
        _ => None,
    });
    // Of several from one address the one that is decided last leads.
    let leads: BTreeMap<&str, &Redirect> =
        others.chain([new]).map(|redirect| (same(&redirect.from), redirect)).collect();
    // A chain that was short may become long by its middle.
    leads.keys().try_for_each(|from| follow(&leads, from, new))
}

/// Follows redirects from one address, if the new one is among them.
fn follow(leads: &BTreeMap<&str, &Redirect>, from: &str, new: &Redirect) -> Result<(), DeskError> {
    let mut way = vec![from];
    while let Some(redirect) = way.last().and_then(|from| leads.get(from)) {
        let to = same(redirect.to.split(['?', '#']).next().unwrap_or_default());
        let circle = way.contains(&to);
        way.push(to);
        if circle || way.len() > MOST + 1 {
            // What others have done before is not this one's fault.
            let ours = way.contains(&same(&new.from));
            return if ours { Err(told(&way, circle)) } else { Ok(()) };
        }
    }
    Ok(())
}

fn told(way: &[&str], circle: bool) -> DeskError {
    let way = way.join(" → ");
    if circle { DeskError::RedirectCircle { way } } else { DeskError::RedirectChain { way, most: MOST } }
}

/// An address without its closing slash: the site leads away from both spellings.
fn same(path: &str) -> &str {
    path.strip_suffix('/').filter(|shorter| !shorter.is_empty()).unwrap_or(path)
}
