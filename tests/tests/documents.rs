//! The documents say what is true: the tests and files that they name are there, and the arrows hold.

#![allow(clippy::unwrap_used, reason = "in a test, to panic is to fail")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// What each crate may depend on, of ours. ARCHITECTURE.md draws it.
const ARROWS: [(&str, &[&str]); 11] = [
    ("record", &[]),
    ("media", &[]),
    ("intake", &["record"]),
    ("store", &["record"]),
    ("desk", &["record", "store"]),
    ("site", &["record"]),
    ("search", &["record"]),
    ("paper", &["record", "site"]),
    ("server", &["record", "site", "search", "paper"]),
    ("chancery", &["record", "media", "intake", "store", "desk", "site", "search", "paper", "server"]),
    ("testkit", &["record", "intake", "store", "desk", "site", "server"]),
];

const DOCUMENTS: [&str; 5] =
    ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The words in backquotes, line by line; blocks of code are not among them.
fn quoted(text: &str) -> impl Iterator<Item = Vec<&str>> {
    let mut code = false;
    text.lines().filter_map(move |line| {
        code ^= line.starts_with("```");
        (!code).then(|| line.split('`').skip(1).step_by(2).collect())
    })
}

#[test]
fn no_crate_knows_more_than_the_arrows_allow() {
    let arrows: BTreeMap<_, _> = ARROWS.into_iter().collect();
    for folder in fs::read_dir(root().join("crates")).unwrap() {
        let name = folder.unwrap().file_name().into_string().unwrap();
        let allowed = arrows.get(name.as_str()).unwrap_or_else(|| panic!("{name} is not in the arrows"));
        let manifest = read(&format!("crates/{name}/Cargo.toml"));
        let section =
            manifest.split("\n[").find(|section| section.starts_with("dependencies]")).unwrap_or_default();
        let known = section.lines().filter_map(|line| line.split(['.', ' ', '=']).next());
        let ours: BTreeSet<_> = known.filter(|name| arrows.contains_key(name)).collect();
        assert!(
            ours.iter().all(|own| allowed.contains(own)),
            "{name} depends on {ours:?}, allowed are {allowed:?}"
        );
    }
}

// A table of invariants that names a test which is gone would hold nothing.
#[test]
fn every_test_that_a_document_names_is_there() {
    let mut named = 0;
    for words in quoted(&read("ARCHITECTURE.md")) {
        let mut file = None;
        for word in words {
            if word.contains('/') && (word.ends_with(".rs") || word.ends_with(".txt")) {
                file = Some((word, read(word)));
            } else if let Some((path, text)) = &file
                && word.contains('_')
            {
                assert!(text.contains(&format!("fn {word}(")), "{path} has no test {word}");
                named += 1;
            }
        }
    }
    assert!(named >= 20, "only {named} tests were found in the table");
}

#[test]
fn every_link_of_a_document_leads_to_a_file() {
    for document in DOCUMENTS {
        // What stands in code is shown, and leads nowhere.
        let text: String = read(document).split('`').step_by(2).collect();
        let links = text.split("](").skip(1).filter_map(|rest| rest.split_once(')')).map(|(link, _)| link);
        for link in links.filter(|link| !link.contains("://")) {
            let path = link.split('#').next().unwrap_or_default();
            assert!(root().join(path).exists(), "{document} links to {path}, which is not there");
        }
    }
}

// Each command that the README shows must be one of the program's.
#[test]
fn the_readme_names_the_programs_own_commands() {
    let known = read("crates/chancery/src/cli.rs").to_lowercase();
    for line in read("README.md")
        .lines()
        .filter_map(|line| line.trim_start_matches(['|', ' ', '`']).strip_prefix("chancery "))
    {
        let word =
            line.split_whitespace().find(|word| word.chars().all(|letter| letter.is_ascii_lowercase()));
        if let Some(word) = word.filter(|word| *word != "help") {
            let (plain, carrying) = (format!("    {word},"), format!("    {word}"));
            assert!(
                known.contains(&plain) || known.contains(&carrying),
                "the program has no command \"{word}\""
            );
        }
    }
}
