//! Names that no page gives a template: most are misspelt, and some would only be found by a reader.

use std::collections::{BTreeSet, HashSet};

use minijinja::Environment;
use record::Theme;

use crate::theme::fault::{Fault, template_file};
use crate::theme::templates::TEMPLATES;

/// The engine's own, beside what pages give.
const OF_THE_ENGINE: [&str; 7] = ["t", "loop", "range", "dict", "namespace", "super", "self"];

/// Each name of a template that is neither in the data of pages (`given`) nor set by any template.
pub(super) fn faults(theme: &Theme, given: &BTreeSet<String>) -> Vec<Fault> {
    let known: HashSet<String> = TEMPLATES.iter().flat_map(|(name, source)| names(name, source)).collect();
    let is_known = |name: &str| known.contains(name) || given.contains(name) || OF_THE_ENGINE.contains(&name);
    let mut faults = Vec::new();
    for (template, source) in &theme.templates {
        for name in names(template, source) {
            if !is_known(&name) && !theme.templates.values().any(|source| sets(source, &name)) {
                let what = format!("names \"{name}\", which the data of no page has");
                faults.push(Fault::at(template_file(template), line(source, &name), what));
            }
        }
    }
    faults.extend(theme.templates.iter().flat_map(|(template, source)| included(theme, template, source)));
    faults
}

/// Templates that are named and that there are not.
fn included(theme: &Theme, template: &str, source: &str) -> Vec<Fault> {
    let there =
        |name: &str| TEMPLATES.iter().any(|(known, _)| *known == name) || theme.templates.contains_key(name);
    let mut faults = Vec::new();
    for word in ["include", "extends", "from", "import"] {
        for (at, _) in source.match_indices(word) {
            let named = source[at + word.len()..].trim_start();
            let name = named.strip_prefix(['"', '\'']).and_then(|named| named.split(['"', '\'']).next());
            if let Some(name) = name.filter(|name| !there(name) && name.ends_with(".html")) {
                let line = source[..at].matches('\n').count() + 1;
                faults.push(Fault::at(
                    template_file(template),
                    line,
                    format!("there is no template \"{name}\""),
                ));
            }
        }
    }
    faults
}

/// What a template looks up and does not set itself.
fn names(name: &str, source: &str) -> HashSet<String> {
    let mut alone = Environment::new();
    // One that cannot be read is a fault of its own.
    let _ = alone.add_template(name, source);
    alone.get_template(name).map(|template| template.undeclared_variables(false)).unwrap_or_default()
}

/// Whether a template gives a name to something, for itself and what it includes.
fn sets(source: &str, name: &str) -> bool {
    let after = |word: &str| source.split(word).skip(1).any(|rest| words(rest).next() == Some(name));
    ["set ", "for ", "with ", "import ", ", "].into_iter().any(after)
}

/// The first line on which a name stands as a word of its own within the engine's braces.
fn line(source: &str, name: &str) -> usize {
    let stands = |line: &str| line.contains('{') && words(line).any(|word| word == name);
    source.lines().position(stands).map_or(1, |at| at + 1)
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(c.is_alphanumeric() || c == '_')).filter(|word| !word.is_empty())
}
