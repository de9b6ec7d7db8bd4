//! Turns a snapshot of the public record into one page of the web site.
//!
//! [`render`] opens no file, asks no clock and knows no HTTP, so two nodes that hold the same record serve
//! the same bytes at the same instant.

use record::{Contents, Lang, Snapshot};

use crate::error::RenderError;
use crate::page::Page;
use crate::pages;
use crate::path::{Form, Place, SitePath};
use crate::scene::Scene;

/// Returns the page at `path` as a reader sees it in `snapshot`, and until when it holds.
///
/// `snapshot` is the present; a path of the past is shown as a part of it. A message issued exactly at the
/// instant (whole UTC seconds) is shown. `contents` gives texts by their commitment: a message needs one
/// for its edition and two for each correction, a feed one for each entry, a list one for each message without a lead.
///
/// # Errors
///
/// [`RenderError`], which [`error_page`] says to the reader; [`RenderError::Moved`] is answered with a redirect.
pub fn render(
    snapshot: &Snapshot<'_>,
    contents: &dyn Contents,
    path: &SitePath,
) -> Result<Page, RenderError> {
    if !path.place.has_form(path.form) {
        return Err(RenderError::NoSuchPage);
    }
    let shown = shown(snapshot, path)?;
    let mission = shown.mission().ok_or(RenderError::NoSuchPage)?.mission;
    let lang = path.place.lang().unwrap_or(&mission.default_language);
    if !mission.languages.contains(lang) && !path.place.is_of_message() {
        return Err(RenderError::NoSuchPage);
    }
    let scene = Scene { form: path.form, ..Scene::new(shown, contents, path.past, lang) };
    page(&scene, &path.place).map_err(|error| in_form(error, path.form))
}

/// A page that moved is in the form that was asked for where it is now.
fn in_form(error: RenderError, form: Form) -> RenderError {
    match error {
        RenderError::Moved(address) => match address.parse::<SitePath>() {
            Ok(path) if path.place.has_form(form) => RenderError::Moved(path.in_form(form).to_string()),
            _ => RenderError::Moved(address),
        },
        other => other,
    }
}

fn page(scene: &Scene<'_>, place: &Place) -> Result<Page, RenderError> {
    let lang = &scene.lang;
    match place {
        Place::Root => Err(RenderError::Moved(scene.link(Place::Home(lang.clone())))),
        Place::Home(_) => pages::home::page(scene),
        Place::Message { handle, slug, .. } => pages::message::page(scene, *handle, slug),
        Place::Archive(_) => pages::archive::all(scene),
        Place::ArchiveYear(_, year) => pages::archive::year(scene, *year),
        Place::ArchiveMonth(_, year, month) => pages::archive::month(scene, *year, *month),
        Place::ArchiveDay(_, year, month, day) => pages::archive::day(scene, (*year, *month, *day)),
        Place::Contact(_) => pages::contact::page(scene),
        Place::Office { index, .. } => pages::office::page(scene, *index),
        Place::OfficeCalendar { index, .. } => pages::ics::hours(scene, *index),
        Place::HolidaysCalendar { index, .. } => pages::ics::holidays(scene, *index),
        Place::Page(_, path) => pages::standing::page(scene, path),
        Place::Feed(_) => pages::feed::page(scene),
        Place::History { handle, .. } => pages::history::page(scene, *handle),
        Place::Pair { other, handle, .. } => pages::pair::page(scene, other, *handle),
        Place::Revision { handle, revision, .. } => pages::message::revision(scene, *handle, *revision),
        Place::Groups(_, list) => pages::groups::list(scene, *list),
        Place::Group { of, span, .. } => pages::groups::one(scene, of, *span),
        Place::Changes(_) => pages::changes::all(scene),
        Place::ChangesYear(_, year) => pages::changes::year(scene, *year),
        Place::ChangesPart(_, year, part) => pages::changes::part(scene, *year, *part),
        Place::ChangesFeed(_) => pages::changes::feed(scene),
        Place::Calendar(_) => pages::calendar::all(scene),
        Place::CalendarYear(_, year) => pages::calendar::year(scene, *year),
        Place::CalendarMonth(_, year, month) => pages::calendar::month(scene, *year, *month),
        Place::Quote(_) => pages::quote::page(scene),
        Place::Verify(_) => pages::verify::page(scene),
        Place::Sitemap => pages::sitemap::whole(scene),
        Place::SitemapSite => pages::sitemap::site(scene),
        Place::SitemapMonth { year, month, part } => pages::sitemap::month(scene, *year, *month, *part),
        Place::Robots => Ok(pages::robots::page(scene)),
        Place::Asset { hash, file } => pages::asset(scene, hash, file),
    }
}

/// Returns the whole page that says why `path` cannot be shown, in the reader's language.
///
/// `snapshot` is the present, `contents` gives the theme. `lang` is the reader's, and is used where the path names no language of the site.
/// `path` is `None` where the address cannot be read.
pub fn error_page(
    snapshot: &Snapshot<'_>,
    contents: &dyn Contents,
    error: &RenderError,
    path: Option<&SitePath>,
    lang: &Lang,
) -> Page {
    let past = path.and_then(|path| path.past);
    let then = path.and_then(|path| shown(snapshot, path).ok()).filter(|shown| shown.mission().is_some());
    let (shown, past) = then.map_or((*snapshot, None), |shown| (shown, past));
    let languages = shown.mission().map(|view| view.mission.languages.as_slice()).unwrap_or_default();
    let named = match error {
        RenderError::Nowhere(lang) => Some(lang),
        _ => path.and_then(|path| path.place.lang()),
    };
    let asked = named.filter(|lang| languages.contains(lang));
    let scene = Scene::new(shown, contents, past, asked.unwrap_or(lang));
    pages::error::page(&scene, error)
}

/// The part of the present that a path asks for.
pub(crate) fn shown<'a>(present: &Snapshot<'a>, path: &SitePath) -> Result<Snapshot<'a>, RenderError> {
    let Some(past) = path.past else { return Ok(*present) };
    if past.at > present.at() {
        return Err(RenderError::NotYet(past.at));
    }
    match past.size {
        Some(size) if size > present.size() => Err(RenderError::NoSuchPage),
        size => Ok(present.history().snapshot(size.unwrap_or(present.size()), past.at)),
    }
}
