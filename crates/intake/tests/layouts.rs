//! Pages as missions lay them out, each read whole: `NAME.txt` of `captures/layouts` (and the home page
//! beside them) gives `NAME.json`.
//!
//! The JSON is what `chancery import --dry-run --json` prints. `INTAKE_EXPECTED=rewrite` writes it anew;
//! a person reads the diff.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::{Path, PathBuf};

use intake::{read_capture, read_text};

fn layouts() -> Vec<PathBuf> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/captures/layouts");
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.push(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/captures/home.txt").into());
    files.retain(|file| file.extension().is_some_and(|extension| extension == "txt"));
    files.sort();
    files
}

fn expected(layout: &Path) -> String {
    fs::read_to_string(layout.with_extension("json")).unwrap_or_default()
}

fn json_of(layout: &Path) -> String {
    let capture = read_text(&fs::read_to_string(layout).unwrap());
    format!("{}\n", serde_json::to_string_pretty(&capture).unwrap())
}

#[test]
fn every_layout_gives_the_facts_that_a_person_reads_in_it() {
    for layout in layouts() {
        let json = json_of(&layout);
        if std::env::var("INTAKE_EXPECTED").as_deref() == Ok("rewrite") {
            fs::write(layout.with_extension("json"), &json).unwrap();
        }
        similar(&json, &expected(&layout), &layout);
    }
}

fn similar(found: &str, kept: &str, layout: &Path) {
    let differs = found.lines().zip(kept.lines()).find(|(found, kept)| found != kept);
    assert!(found == kept, "{} is not read as kept: {differs:?}", layout.display());
}

// Editors save pages as their system does.
#[test]
fn a_page_saved_in_an_older_encoding_gives_the_same_facts() {
    for layout in layouts() {
        let windows = fs::read_to_string(&layout).unwrap().replace('\n', "\r\n");
        let expected = read_text(&windows);
        for encoding in [encoding_rs::WINDOWS_1251, encoding_rs::WINDOWS_1252] {
            let (bytes, _, lossy) = encoding.encode(&windows);
            let says_little = bytes.iter().filter(|byte| !byte.is_ascii()).count() < 12;
            if lossy || says_little {
                continue;
            }
            let capture = read_capture(&bytes).unwrap();
            assert_eq!(capture.messages, expected.messages, "{} {}", layout.display(), encoding.name());
        }
    }
}
