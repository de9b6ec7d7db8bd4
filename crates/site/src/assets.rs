//! The files that pages name: styles, scripts and icon, under addresses that change with their content.
//!
//! They are part of the program, so a page and the style that it names always belong together. Scripts import
//! each other by name, so that all of them share one hash, and one folder.

use std::sync::LazyLock;

use sha2::{Digest, Sha256};

use crate::path::{Place, SitePath};

/// A file beside the pages. It never changes under its address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asset {
    /// The file's bytes.
    pub bytes: &'static [u8],
    /// Its media type.
    pub media_type: &'static str,
}

/// A file of the theme and its address.
struct Named {
    file: &'static str,
    hash: String,
    asset: Asset,
}

macro_rules! files {
    ($($file:literal),* $(,)?) => {
        &[$(($file, include_bytes!(concat!("../../../themes/default/assets/", $file)))),*]
    };
}

/// A file's name and its bytes.
type File = (&'static str, &'static [u8]);

const STYLES: &[File] = files!["style.css", "tools.css"];
const ICONS: &[File] = files!["icon.svg"];
const SCRIPTS: &[File] = files![
    "answer.js",
    "bytes.js",
    "canonical.js",
    "chain.js",
    "clock.js",
    "content.js",
    "dossier.js",
    "entry.js",
    "evidence.js",
    "findings.js",
    "markup.js",
    "merkle.js",
    "note.js",
    "proof.js",
    "quote.js",
    "saved.js",
    "verify.js",
    "walk.js",
    "words.js",
];

static ASSETS: LazyLock<Vec<Named>> = LazyLock::new(|| {
    let alone = |files: &'static [File], media_type| {
        files.iter().map(move |file| named(file, media_type, hash(std::slice::from_ref(file))))
    };
    let together = hash(SCRIPTS);
    let scripts = SCRIPTS.iter().map(|file| named(file, "text/javascript; charset=utf-8", together.clone()));
    alone(STYLES, "text/css; charset=utf-8").chain(alone(ICONS, "image/svg+xml")).chain(scripts).collect()
});

/// Gives the file at `/assets/{hash}/{file}`, by those last two parts: `0123456789abcdef/style.css`.
pub fn asset(name: &str) -> Option<Asset> {
    let (hash, file) = name.split_once('/')?;
    ASSETS.iter().find(|named| named.hash == hash && named.file == file).map(|named| named.asset)
}

/// The address of a file of the theme; empty for a file that it does not have.
pub(crate) fn address(file: &str) -> String {
    let known = ASSETS.iter().find(|named| named.file == file);
    known.map_or_else(String::new, |named| {
        SitePath::now(Place::Asset { hash: named.hash.clone(), file: file.to_owned() }).to_string()
    })
}

fn named((file, bytes): &File, media_type: &'static str, hash: String) -> Named {
    Named { file, hash, asset: Asset { bytes, media_type } }
}

/// What changes when any of the files does.
fn hash(files: &[File]) -> String {
    let mut digest = Sha256::new();
    for (_, bytes) in files {
        digest.update(bytes);
    }
    hex::encode(&digest.finalize()[..8])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_found_at_its_address_and_at_no_other() {
        for (file, _) in [STYLES, ICONS, SCRIPTS].concat() {
            let address = address(file);
            let name = address.strip_prefix("/assets/").unwrap();
            assert!(!asset(name).unwrap().bytes.is_empty(), "{file}");
        }
        // With the pages of history, changes and calendar the sheet has more to set. It is asked for once and packs
        // to a quarter; pages keep their own budget of 40 KB.
        assert!(
            asset(address("style.css").strip_prefix("/assets/").unwrap()).unwrap().bytes.len() < 24 * 1024
        );
        assert_eq!(asset("0000000000000000/style.css"), None);
        assert_eq!(asset("style.css"), None);
    }

    #[test]
    fn the_browser_reads_acts_about_every_kind_of_subject() {
        let (_, bytes) = SCRIPTS.iter().find(|(file, _)| *file == "entry.js").unwrap();
        let source = std::str::from_utf8(bytes).unwrap();
        let (_, kinds) = source.split_once("const KINDS = [").unwrap();
        let kinds =
            kinds.split(']').next().unwrap().split(['"', ',', ' ', '\n']).filter(|word| !word.is_empty());
        let known: Vec<_> = record::SubjectKind::ALL.into_iter().map(record::SubjectKind::as_str).collect();
        assert_eq!(kinds.collect::<Vec<_>>(), known);
    }

    #[test]
    fn every_script_is_small_and_finds_what_it_imports_beside_itself() {
        for (file, bytes) in SCRIPTS {
            assert!(bytes.len() < 12 * 1024, "{file}");
            let source = std::str::from_utf8(bytes).unwrap();
            for import in source.lines().filter_map(|line| line.split_once(" from \"./")) {
                let imported = import.1.trim_end_matches("\";");
                assert!(SCRIPTS.iter().any(|(other, _)| *other == imported), "{file} imports {imported}");
            }
            for forbidden in
                ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "http://"]
            {
                assert!(!source.contains(forbidden), "{file} uses {forbidden}");
            }
        }
    }
}
