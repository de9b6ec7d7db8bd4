//! The calendars of offices and holidays, read with the PyPI icalendar and worked out anew from what the demo tells.

use std::fs;
use std::path::{Path, PathBuf};

use crate::fault::{Outcome, ensure};
use crate::program::Site;
use crate::scratch::Scratch;
use crate::tally::Tally;
use crate::{http, machine, places, python, shell};

/// Fetches every calendar that the demo's contact page leads to, and has them compared.
pub(crate) fn run() -> Outcome<Tally> {
    machine::provide(&[&machine::PYTHON])?;
    let python = python::with(Path::new("python3"), "requirements-icalendar.txt")?;
    let scratch = Scratch::new("calendars")?;
    let site = Site::demo(&scratch)?;
    let mut tally = Tally::default();
    for lang in ["en", "ar"] {
        let compared = compare(&site, &scratch, &python, lang);
        tally.check(&format!("calendars in {lang} say when offices are open, and when not"), compared);
    }
    site.stop()?;
    Ok(tally)
}

fn compare(site: &Site, scratch: &Scratch, python: &Path, lang: &str) -> Outcome {
    let page = http::get(site.host(), &format!("/{lang}/contact/"))?.text();
    let (offices, holidays) = (calendars(&page, lang, "contact"), calendars(&page, lang, "holidays"));
    let fetch = |path: &String| -> Outcome<PathBuf> {
        let answer = http::get(site.host(), path)?;
        ensure(answer.status == 200, || format!("{path}: status {}", answer.status))?;
        let file = scratch.join(&path.trim_start_matches('/').replace('/', "-"));
        fs::write(&file, answer.body)?;
        Ok(file)
    };
    let offices = offices.iter().map(fetch).collect::<Outcome<Vec<_>>>()?;
    let holidays = holidays.iter().map(fetch).collect::<Outcome<Vec<_>>>()?;
    let demo = places::in_root("crates/chancery/demo");
    let mut command = shell::command(python);
    command.arg(places::in_root("tests/independent/opening_hours.py"));
    command.args([demo.join("offices.json"), demo.join("holidays.json")]).arg(lang);
    shell::text(command.args(offices).arg("--").args(holidays)).map(drop)
}

/// The addresses of calendars under a part of the site, each once, by their numbers.
fn calendars(page: &str, lang: &str, part: &str) -> Vec<String> {
    let links = page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let prefix = format!("/{lang}/{part}/");
    let mut found: Vec<_> =
        links.filter(|link| link.starts_with(&prefix) && link.ends_with(".ics")).collect();
    found.sort_unstable_by_key(|link| (link.len(), *link));
    found.dedup();
    found.into_iter().map(str::to_owned).collect()
}
