//! Redirects: where an address leads that is no page of the site.

use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};
use record::{Contents, NoContents, Redirect, Snapshot, SubjectContent};

use crate::error::RenderError;
use crate::path::{Past, SitePath};
use crate::render::render;

/// The most redirects that follow each other.
pub const MOST_REDIRECTS: usize = 5;

/// What may not stand in a header as it is. A percent sign may: targets are written as addresses are.
const UNSAFE: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'<')
    .add(b'>')
    .add(b'\\')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// Where `spelled`, the path of an address that is nothing, leads as the record has it: an address of this site from
/// its first slash on, or one elsewhere. `None` where it leads nowhere, or in a circle.
///
/// Call it for what [`render`] refused: a redirect stands in for no page. Nothing of the request goes into the
/// answer, so that nobody but the mission decides where its readers are led. In a past of the site the redirects of
/// then lead to pages of then.
pub fn redirect(present: &Snapshot<'_>, spelled: &str) -> Option<String> {
    let (past, path) = past_of(spelled);
    let then = match past {
        None => *present,
        Some(past) if past.at > present.at() || past.size.is_some_and(|size| size > present.size()) => {
            return None;
        }
        Some(past) => present.history().snapshot(past.size.unwrap_or(present.size()), past.at),
    };
    let mut to = leads(&then, &percent_decode_str(path).decode_utf8().ok()?)?.to.clone();
    for _ in 1..MOST_REDIRECTS {
        match next(&then, &to) {
            Some(next) => to.clone_from(&next.to),
            None => return Some(location(past, &to)),
        }
    }
    next(&then, &to).is_none().then(|| location(past, &to))
}

/// Whether there is, or was, a page at an address of this site; an address elsewhere is not looked at.
pub fn is_there(snapshot: &Snapshot<'_>, address: &str) -> bool {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let Ok(place) = path.parse::<SitePath>() else { return false };
    let contents: &dyn Contents = &NoContents;
    match render(snapshot, contents, &place) {
        Ok(_) => true,
        Err(error) => !is_nothing(&error),
    }
}

/// Whether nothing stands at an address, so that a redirect may lead away from it.
pub fn is_nothing(error: &RenderError) -> bool {
    matches!(error, RenderError::NoSuchPage | RenderError::Nowhere(_) | RenderError::NotThen(_))
}

/// The redirect that follows, where one leads to what is itself no page.
fn next<'a>(snapshot: &Snapshot<'a>, to: &str) -> Option<&'a Redirect> {
    let path = to.split(['?', '#']).next().filter(|path| path.starts_with('/'))?;
    let next = leads(snapshot, &percent_decode_str(path).decode_utf8().ok()?)?;
    (!is_there(snapshot, path)).then_some(next)
}

/// The redirect away from a decoded path; a closing slash more or less does not matter.
fn leads<'a>(snapshot: &Snapshot<'a>, path: &str) -> Option<&'a Redirect> {
    let other = match path.strip_suffix('/') {
        Some(shorter) => shorter.to_owned(),
        None => format!("{path}/"),
    };
    let view = snapshot.redirect(path).or_else(|| snapshot.redirect(&other))?;
    match view.state().content.as_deref() {
        Some(SubjectContent::Redirect(redirect)) => Some(redirect),
        _ => None,
    }
}

/// The past that an address names, and the path within it.
fn past_of(spelled: &str) -> (Option<Past>, &str) {
    let within = || {
        let (past, _) = spelled.strip_prefix("/at/")?.split_once('/')?;
        let path = &spelled["/at/".len() + past.len()..];
        // The home page of every past can be read.
        let home: SitePath = format!("/at/{past}/").parse().ok()?;
        Some((home.past, path))
    };
    within().unwrap_or((None, spelled))
}

/// A target as it stands in a header, in the past that was asked for where it is of this site.
fn location(past: Option<Past>, to: &str) -> String {
    let encoded = utf8_percent_encode(to, UNSAFE).to_string();
    let then = past.filter(|_| to.starts_with('/')).map(|past| format!("{past}{encoded}"));
    // Not all that the site has, has a past.
    let dated = |address: &String| {
        address.split(['?', '#']).next().is_some_and(|path| path.parse::<SitePath>().is_ok())
    };
    then.filter(dated).unwrap_or(encoded)
}
