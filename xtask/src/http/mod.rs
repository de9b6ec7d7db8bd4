//! Scripts of request and response (`tests/http/`), played against the demo.

mod client;
mod pattern;
mod script;

use std::collections::BTreeMap;
use std::fs;

use crate::fault::{Fault, Outcome};
use crate::places;
use crate::program::Site;
use crate::scratch::Scratch;
use crate::tally::Tally;

pub(crate) use client::{Answer, get, send};

/// Plays every script.
pub(crate) fn run() -> Outcome<Tally> {
    let scratch = Scratch::new("http")?;
    let site = Site::demo(&scratch)?;
    let mut tally = Tally::default();
    for (name, text) in scripts()? {
        let mut known = BTreeMap::new();
        for exchange in script::parse(&name, &text)? {
            let what = format!("{name}: {}", exchange.title);
            tally.check(&what, exchange.play(site.host(), &mut known));
        }
    }
    tally.check("asked to end, the program ends", site.stop());
    Ok(tally)
}

fn scripts() -> Outcome<Vec<(String, String)>> {
    let mut scripts = Vec::new();
    for file in fs::read_dir(places::in_root("tests/http"))? {
        let path = file?.path();
        if path.extension().is_some_and(|extension| extension == "txt") {
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            scripts.push((name, fs::read_to_string(&path)?));
        }
    }
    scripts.sort();
    if scripts.is_empty() { Err(Fault::new("tests/http holds no script")) } else { Ok(scripts) }
}
