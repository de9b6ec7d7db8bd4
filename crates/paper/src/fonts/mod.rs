//! The fonts: those of the program, those of the data folder, those of the system.
//!
//! The program's own suffice for Latin, Cyrillic, Greek, Arabic and Hebrew. The system's are looked for once, when a
//! text needs them first, and read when a page uses them.

mod choice;
mod script;
mod shelf;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::OnceLock;

use typst::layout::Abs;
use typst::text::{Font, FontBook, FontVariant, FontVariations};
use typst::utils::LazyHash;

pub(crate) use choice::{Choice, SANS, SERIF};
use shelf::Shelf;

use crate::error::PaperError;

/// The name of a font that tells its version (OpenType, `name`).
const VERSION: u16 = 5;

/// Where fonts come from, beside the program's own.
#[derive(Clone, Debug, Default)]
pub struct FontSources {
    /// A folder of TrueType and OpenType files, whose fonts come before the system's; one that is absent is empty.
    pub folder: Option<PathBuf>,
    /// Whether the system's fonts are used.
    pub system: bool,
}

impl FontSources {
    /// The program's own fonts alone.
    pub fn own() -> Self {
        Self::default()
    }

    /// The program's own fonts and the system's.
    pub fn system() -> Self {
        Self { folder: None, system: true }
    }
}

/// All fonts that there are.
pub(crate) struct Fonts {
    near: Set,
    all: OnceLock<Option<Set>>,
    sources: FontSources,
}

/// Fonts that a paper is set with.
pub(crate) struct Set {
    shelf: Shelf,
    book: LazyHash<FontBook>,
}

impl Fonts {
    /// Reads the program's fonts and those of the folder.
    ///
    /// # Errors
    ///
    /// [`PaperError::BrokenFont`] names a file of the folder that is no whole font.
    pub(crate) fn new(sources: FontSources) -> Result<Self, PaperError> {
        let mut shelf = Shelf::own();
        if let Some(folder) = &sources.folder {
            shelf.add_folder(folder)?;
        }
        Ok(Self { near: Set::new(shelf), all: OnceLock::new(), sources })
    }

    /// The fonts at hand, without the system's.
    pub(crate) fn near(&self) -> &Set {
        &self.near
    }

    /// All fonts, with the system's if they are used.
    pub(crate) fn all(&self) -> &Set {
        let with_system = || {
            self.sources.system.then(|| {
                let mut shelf = self.near.shelf.clone();
                shelf.add_system();
                Set::new(shelf)
            })
        };
        self.all.get_or_init(with_system).as_ref().unwrap_or(&self.near)
    }
}

impl Set {
    fn new(shelf: Shelf) -> Self {
        let book = FontBook::from_infos(shelf.infos().cloned());
        Self { shelf, book: LazyHash::new(book) }
    }

    pub(crate) fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    /// The fonts of these families, each with its version, without the program's own.
    pub(crate) fn versions(&self, families: &BTreeSet<&str>) -> Vec<String> {
        let foreign = families.iter().filter(|family| !self.shelf.is_own(family));
        foreign.map(|family| self.version(family)).collect()
    }

    fn version(&self, family: &str) -> String {
        let font = self
            .book
            .select(&family.to_lowercase(), FontVariant::default())
            .and_then(|index| self.font(index));
        let version = font.and_then(|font| {
            let face = font.instantiate(FontVariant::default(), Abs::pt(10.0), &FontVariations::default());
            let names = face.ttf().names();
            names.into_iter().find(|name| name.name_id == VERSION).and_then(|name| name.to_string())
        });
        format!("{family} ({})", version.unwrap_or_default())
    }

    pub(crate) fn font(&self, index: usize) -> Option<Font> {
        self.shelf.font(index)
    }
}
