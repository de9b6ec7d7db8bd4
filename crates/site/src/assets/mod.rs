//! The files that pages name: styles, type, scripts and icon, under addresses that change with their content.
//!
//! They are part of the program, so a page and the style that it names always belong together. Scripts import
//! each other by name, so that all of them share one hash, and one folder; so do the files of type. The style sheet
//! of a mission with a colour or rules of its own is made from the record: see [`sheet`].

mod fonts;
pub(crate) mod sheet;

use std::sync::LazyLock;

use sha2::{Digest, Sha256};

pub(crate) use sheet::{Dress, published};

use crate::path::{Place, SitePath};
use crate::scene::Scene;

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
        &[$(($file, include_bytes!(concat!("../../../../themes/default/assets/", $file)))),*]
    };
}

/// A file's name and its bytes.
type File = (&'static str, &'static [u8]);

pub(crate) const CSS: &str = "text/css; charset=utf-8";
const SHEET: &str = "style.css";
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
    "hours.js",
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
        files.iter().map(move |file| named(file, media_type, hash([file.1])))
    };
    let together = |files: &'static [File], media_type| {
        let hash = hash(files.iter().map(|file| file.1));
        files.iter().map(move |file| named(file, media_type, hash.clone()))
    };
    let plain: &'static sheet::Plain = &sheet::PLAIN;
    let style = named(&(SHEET, plain.css.as_bytes()), CSS, plain.hash.clone());
    std::iter::once(style)
        .chain(alone(ICONS, "image/svg+xml"))
        .chain(together(SCRIPTS, "text/javascript; charset=utf-8"))
        .chain(together(fonts::FONTS, fonts::MEDIA_TYPE))
        .collect()
});

/// Gives the file at `/assets/{hash}/{file}`, by those last two parts: `0123456789abcdef/style.css`.
///
/// The sheet of a mission with a colour or rules of its own is not among them: [`render`](crate::render) makes it.
pub fn asset(name: &str) -> Option<Asset> {
    let (hash, file) = name.split_once('/')?;
    ASSETS.iter().find(|named| named.hash == hash && named.file == file).map(|named| named.asset)
}

/// The address of a file of the theme; empty for a file that it does not have.
pub(crate) fn address(file: &str) -> String {
    let known = ASSETS.iter().find(|named| named.file == file);
    known.map_or_else(String::new, |named| in_folder(&named.hash, file))
}

/// The address of the style sheet of a mission that is dressed so.
pub(crate) fn style(dress: Dress) -> String {
    in_folder(&dress.folder(), SHEET)
}

/// The addresses of the files of type that a page in `lang` needs first.
pub(crate) fn type_of_page(lang: &str) -> Vec<String> {
    fonts::of_page(lang).iter().map(|file| address(file)).collect()
}

/// The style sheet in a folder that a mission's look names.
pub(crate) fn own_sheet(scene: &Scene<'_>, folder: &str, file: &str) -> Option<String> {
    if file == SHEET { sheet::sheet(&scene.snapshot, scene.contents, folder) } else { None }
}

fn in_folder(folder: &str, file: &str) -> String {
    SitePath::now(Place::Asset { hash: folder.to_owned(), file: file.to_owned() }).to_string()
}

fn named((file, bytes): &File, media_type: &'static str, hash: String) -> Named {
    Named { file, hash, asset: Asset { bytes, media_type } }
}

/// What changes when any of the files does.
fn hash<'a>(files: impl IntoIterator<Item = &'a [u8]>) -> String {
    let mut digest = Sha256::new();
    for bytes in files {
        digest.update(bytes);
    }
    hex::encode(&digest.finalize()[..8])
}

#[cfg(test)]
mod tests;
