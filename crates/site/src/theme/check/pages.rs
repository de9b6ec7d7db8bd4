//! Makes every page of the specimen with a theme, and looks at what came of it.

use std::collections::BTreeSet;

use record::Theme;

use super::names;
use super::specimen::Specimen;
use super::walk::{self, Found};
use crate::error::RenderError;
use crate::path::{Form, SitePath};
use crate::text::html;
use crate::theme::fault::{Fault, template_file};
use crate::theme::own::Own;
use crate::{error_page, render};

/// What a page weighs at most without pictures and type. The specimen's longest has a third of it with the default theme.
const PAGE_BYTES: usize = 40 << 10;

/// Who has so many faults to mend need not hear of more.
const ENOUGH: usize = 50;

/// What readers must be told: why something was corrected, withdrawn or erased, and what is urgent.
const MUST_SAY: [&str; 5] = [
    "Two digits were exchanged.",
    "The timetable has changed.",
    "There are no visas any more.",
    "A court has ordered it.",
    "Do not cross the river",
];

/// What is wrong with the pages of a theme whose templates can be read.
pub(super) fn faults(theme: &Theme) -> Vec<Fault> {
    let plain = Theme { templates: Default::default(), style: None, ..theme.clone() };
    match Specimen::dressed(theme).and_then(|dressed| Ok((dressed, Specimen::dressed(&plain)?))) {
        Ok((dressed, plain)) => {
            let pages = walk::pages(&plain.snapshot(), plain.contents());
            let mut faults = names::faults(theme, &given(&plain, &pages));
            faults.extend(compared(&dressed, &pages));
            faults
        }
        Err(sentence) => vec![Fault::of_file(".", sentence)],
    }
}

/// The names in the data of all pages.
fn given(office: &Specimen, pages: &[Found]) -> BTreeSet<String> {
    let english = |path: &SitePath| path.place.lang().is_some_and(|lang| lang.as_str() == "en");
    let present = pages.iter().filter(|page| page.path.past.is_none() && english(&page.path));
    let data = present.filter_map(|page| {
        let path = page.path.clone().in_form(Form::Json);
        let page = render(&office.snapshot(), office.contents(), &path).ok()?;
        serde_json::from_slice::<serde_json::Map<String, serde_json::Value>>(&page.body).ok()
    });
    data.flatten().map(|(name, _)| name).collect()
}

fn compared(office: &Specimen, pages: &[Found]) -> Vec<Fault> {
    let mut faults = Vec::new();
    let own = Own::of(&office.snapshot(), office.contents());
    let noted = || own.as_ref().map(|own| own.take_noted()).unwrap_or_default();
    drop(noted());
    let mut untold = BTreeSet::new();
    for ours in pages {
        let Ok(theirs) = render(&office.snapshot(), office.contents(), &ours.path) else { continue };
        let failed = noted();
        if failed.is_empty() {
            faults.extend(looked_at(&ours.path, &String::from_utf8_lossy(&theirs.body), ours, &mut untold));
        }
        let endless = failed.iter().any(Fault::is_endless);
        for fault in failed {
            if !faults.contains(&fault) {
                faults.push(fault);
            }
        }
        // One page without end is enough, and many would take long.
        if endless || faults.len() >= ENOUGH {
            return faults;
        }
    }
    for (path, error) in walk::errors(&office.snapshot()) {
        faults.extend(of_error(office, path.as_ref(), &error));
        faults.extend(noted());
    }
    faults
}

fn of_error(office: &Specimen, path: Option<&SitePath>, error: &RenderError) -> Option<Fault> {
    let lang = path.and_then(|path| path.place.lang()).cloned().or_else(|| "en".parse().ok())?;
    let page = error_page(&office.snapshot(), office.contents(), error, path, &lang);
    let page = String::from_utf8(page.body).ok()?;
    lacks_frame(&page).map(|what| Fault::of_file(template_file("error.html"), what))
}

/// What a page that was made lacks beside the default theme's; of what is `untold`, the first page is named.
fn looked_at(path: &SitePath, theirs: &str, ours: &Found, untold: &mut BTreeSet<String>) -> Vec<Fault> {
    let of_page = |what: String| Fault::of_file("templates", format!("the page {path} {what}"));
    let mut faults: Vec<_> = lacks_frame(theirs).map(|what| of_page(what.to_owned())).into_iter().collect();
    if theirs.len() > PAGE_BYTES.max(ours.html.len()) {
        faults.push(of_page(format!("weighs {} bytes, more than {PAGE_BYTES}", theirs.len())));
    }
    let told = MUST_SAY.iter().map(|said| html::escape(said)).chain(then(path, &ours.html));
    for said in told.filter(|said| ours.html.contains(said) && !theirs.contains(said)) {
        if untold.insert(said.clone()) {
            faults.push(of_page(format!("does not say \"{said}\", which readers must be told")));
        }
    }
    faults
}

/// The instant that a page of the past shows, in words.
fn then(path: &SitePath, ours: &str) -> Option<String> {
    let at = format!("<time datetime=\"{}\"", path.past?.at);
    let shown = ours.split_once(&at)?.1.split_once('>')?.1.split_once('<')?.0;
    Some(shown.trim().to_owned())
}

/// What makes it a page for every reader.
fn lacks_frame(page: &str) -> Option<&'static str> {
    let lower = page.trim_start().get(..15).unwrap_or_default().to_ascii_lowercase();
    let count = |tag: &str| page.matches(tag).count();
    if lower != "<!doctype html>" {
        Some("does not begin with <!DOCTYPE html>")
    } else if !page.contains("<html lang=\"") {
        Some("does not say its language: <html lang=\"{{ page.lang }}\" dir=\"{{ page.dir }}\">")
    } else if count("<main") != 1 {
        Some("has not exactly one <main>, to which readers skip and from which text and Markdown are made")
    } else if count("<h1") != 1 {
        Some("has not exactly one <h1>")
    } else if count("<title>") != 1 {
        Some("has not exactly one <title>")
    } else {
        None
    }
}
