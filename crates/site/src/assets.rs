//! The files that pages name: style, clock and icon, under addresses that change with their content.
//!
//! They are part of the program, so a page and the style that it names always belong together.

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

static ASSETS: LazyLock<[Named; 3]> = LazyLock::new(|| {
    [
        named(
            "style.css",
            "text/css; charset=utf-8",
            include_bytes!("../../../themes/default/assets/style.css"),
        ),
        named(
            "clock.js",
            "text/javascript; charset=utf-8",
            include_bytes!("../../../themes/default/assets/clock.js"),
        ),
        named("icon.svg", "image/svg+xml", include_bytes!("../../../themes/default/assets/icon.svg")),
    ]
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

fn named(file: &'static str, media_type: &'static str, bytes: &'static [u8]) -> Named {
    let digest = Sha256::digest(bytes);
    Named { file, hash: hex::encode(&digest[..8]), asset: Asset { bytes, media_type } }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_found_at_its_address_and_at_no_other() {
        for file in ["style.css", "clock.js", "icon.svg"] {
            let address = address(file);
            let name = address.strip_prefix("/assets/").unwrap();
            assert!(!asset(name).unwrap().bytes.is_empty(), "{file}");
        }
        assert!(
            asset(address("style.css").strip_prefix("/assets/").unwrap()).unwrap().bytes.len() < 20 * 1024
        );
        assert_eq!(asset("0000000000000000/style.css"), None);
        assert_eq!(asset("style.css"), None);
    }
}
