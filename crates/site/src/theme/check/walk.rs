//! Every page of the specimen: found as a reader finds them, by the links of the default theme.

use std::collections::{BTreeSet, VecDeque};

use record::{Contents, Instant, Snapshot};

use crate::error::RenderError;
use crate::path::{Form, Past, Place, SitePath};
use crate::render;

/// More than the specimen has; a loop of links ends here.
const MOST_PAGES: usize = 2_000;

/// A page as the default theme has it.
pub(super) struct Found {
    pub(super) path: SitePath,
    pub(super) html: String,
}

/// The pages of the present, and some of them as they stood.
pub(super) fn pages(snapshot: &Snapshot<'_>, contents: &dyn Contents) -> Vec<Found> {
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    let mut waiting: VecDeque<String> = languages(snapshot).map(|lang| format!("/{lang}/")).collect();
    while let Some(address) = waiting.pop_front() {
        if found.len() >= MOST_PAGES || !seen.insert(address.clone()) {
            continue;
        }
        let Ok(path) = address.parse::<SitePath>() else { continue };
        if path.past.is_some() || path.form != Form::Html || path.place.is_for_machines() {
            continue;
        }
        if let Some(page) = made(snapshot, contents, path) {
            waiting.extend(links(&page.html));
            found.push(page);
        }
    }
    let then: Vec<_> = past(snapshot, &found).filter_map(|path| made(snapshot, contents, path)).collect();
    found.extend(then);
    found
}

fn made(snapshot: &Snapshot<'_>, contents: &dyn Contents, path: SitePath) -> Option<Found> {
    let page = render(snapshot, contents, &path).ok()?;
    Some(Found { path, html: String::from_utf8(page.body).ok()? })
}

fn languages<'a>(snapshot: &Snapshot<'a>) -> impl Iterator<Item = &'a record::Lang> + use<'a> {
    snapshot.mission().into_iter().flat_map(|view| view.mission.languages.iter())
}

/// The addresses within the site that a page leads to.
fn links(page: &str) -> Vec<String> {
    let targets = page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let within = targets.filter(|target| target.starts_with('/') && !target.starts_with("//"));
    within.map(|target| target.split(['#', '?']).next().unwrap_or_default().to_owned()).collect()
}

/// The pages in English as they stand now, asked for as a part of the past, and as they stood at two thirds of the record.
fn past<'f>(snapshot: &Snapshot<'_>, found: &'f [Found]) -> impl Iterator<Item = SitePath> + use<'f> {
    let (at, size) = (snapshot.at(), snapshot.size());
    let sizes = [None, Some(size * 2 / 3)];
    let english = |found: &&Found| found.path.place.lang().is_some_and(|lang| lang.as_str() == "en");
    found.iter().filter(english).flat_map(move |found| {
        sizes.map(|size| SitePath::at(Some(Past { at, size }), found.path.place.clone()))
    })
}

/// Every way in which a page can be missing, with the address that is missing.
pub(super) fn errors(snapshot: &Snapshot<'_>) -> Vec<(Option<SitePath>, RenderError)> {
    let home = |lang: &str| lang.parse().ok().map(|lang| SitePath::now(Place::Home(lang)));
    let at = snapshot.at();
    let reason = "en".parse().ok().map(|lang| (lang, "A court has ordered it.".to_owned()));
    let others = home("ar").and_then(|path| Some((path.place.lang()?.clone(), path))).into_iter().collect();
    let mut errors = vec![
        RenderError::NoSuchPage,
        RenderError::NotThen(at),
        RenderError::Gone { at, reason: reason.clone() },
        RenderError::Gone { at, reason: None },
        RenderError::FileWithdrawn { at, notice: Some("/en/".to_owned()), reason },
        RenderError::FileReplaced { at, now: "/media/a/2/b.png".to_owned() },
        RenderError::NotYet(Instant::MAX),
        RenderError::NotAnInstant,
        RenderError::BadRequest,
        RenderError::NotAllowed,
        RenderError::Unavailable,
        RenderError::Failed(String::new()),
    ];
    errors.extend("fr".parse().ok().map(|wanted| RenderError::NoSuchEdition { wanted, others }));
    let of = |lang: &'static str| errors.clone().into_iter().map(move |error| (home(lang), error));
    of("en").chain(of("ar")).chain([(None, RenderError::NoSuchPage)]).collect()
}
