//! The files of type, and which of them a page's script needs first.
//!
//! `themes/default/fonts/README.md` says where they come from. All share one hash, and one folder: the sheet names
//! them beside itself.

use super::File;
use crate::words::kin;

macro_rules! fonts {
    ($($file:literal),* $(,)?) => {
        &[$((concat!($file, ".woff2"), include_bytes!(concat!("../../../../themes/default/fonts/", $file, ".woff2")))),*]
    };
}

pub(super) const FONTS: &[File] = fonts![
    "frank-ruhl-libre-hebrew-wght-normal",
    "noto-naskh-arabic-arabic-wght-normal",
    "noto-sans-hebrew-hebrew-wght-normal",
    "source-sans-3-cyrillic-ext-wght-normal",
    "source-sans-3-cyrillic-wght-normal",
    "source-sans-3-greek-ext-wght-normal",
    "source-sans-3-greek-wght-normal",
    "source-sans-3-latin-ext-wght-normal",
    "source-sans-3-latin-wght-normal",
    "source-sans-3-vietnamese-wght-normal",
    "source-serif-4-cyrillic-ext-wght-italic",
    "source-serif-4-cyrillic-ext-wght-normal",
    "source-serif-4-cyrillic-wght-italic",
    "source-serif-4-cyrillic-wght-normal",
    "source-serif-4-greek-wght-italic",
    "source-serif-4-greek-wght-normal",
    "source-serif-4-latin-ext-wght-italic",
    "source-serif-4-latin-ext-wght-normal",
    "source-serif-4-latin-wght-italic",
    "source-serif-4-latin-wght-normal",
    "source-serif-4-vietnamese-wght-italic",
    "source-serif-4-vietnamese-wght-normal",
    "vazirmatn-arabic-wght-normal",
];

pub(super) const MEDIA_TYPE: &str = "font/woff2";

const LATIN: [&str; 2] = ["source-serif-4-latin-wght-normal.woff2", "source-sans-3-latin-wght-normal.woff2"];
const CYRILLIC: [&str; 2] =
    ["source-serif-4-cyrillic-wght-normal.woff2", "source-sans-3-cyrillic-wght-normal.woff2"];
const GREEK: [&str; 2] = ["source-serif-4-greek-wght-normal.woff2", "source-sans-3-greek-wght-normal.woff2"];
const ARABIC: [&str; 2] =
    ["noto-naskh-arabic-arabic-wght-normal.woff2", "vazirmatn-arabic-wght-normal.woff2"];
const HEBREW: [&str; 2] =
    ["frank-ruhl-libre-hebrew-wght-normal.woff2", "noto-sans-hebrew-hebrew-wght-normal.woff2"];

/// The files that a page in `lang` is set in, the one of its texts first; none where the reader's system has the type.
pub(super) fn of_page(lang: &str) -> &'static [&'static str] {
    match kin::script(lang).as_deref() {
        Some("Latn") => &LATIN,
        Some("Cyrl") => &CYRILLIC,
        Some("Grek") => &GREEK,
        Some("Arab") => &ARABIC,
        Some("Hebr") => &HEBREW,
        _ => &[],
    }
}
