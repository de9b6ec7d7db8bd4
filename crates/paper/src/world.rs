//! What Typst sees: one template, the data of one paper, its pictures, and fonts. No file of the machine, no clock.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::fonts::Set;

/// The template, in the files that it is written in.
static SOURCES: LazyLock<BTreeMap<&str, Source>> = LazyLock::new(|| {
    let files = [
        ("main.typ", include_str!("../template/main.typ")),
        ("look.typ", include_str!("../template/look.typ")),
        ("text.typ", include_str!("../template/text.typ")),
        ("message.typ", include_str!("../template/message.typ")),
        ("frame.typ", include_str!("../template/frame.typ")),
    ];
    files.into_iter().map(|(name, text)| (name, Source::new(id(name), text.to_owned()))).collect()
});

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

/// The data of one paper: what the template reads, by name.
#[derive(Clone, Debug, Default)]
pub(crate) struct Files(pub(crate) BTreeMap<String, Bytes>);

/// What Typst sees while it sets one paper.
pub(crate) struct Desk<'a> {
    fonts: &'a Set,
    files: Files,
}

impl<'a> Desk<'a> {
    pub(crate) fn new(fonts: &'a Set, files: Files) -> Self {
        Self { fonts, files }
    }
}

/// The id of a file of the paper; names are few and ours.
fn id(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("our own names are plain");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

impl World for Desk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.fonts.book()
    }

    fn main(&self) -> FileId {
        id("main.typ")
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let name = id.vpath().get_without_slash();
        SOURCES.get(name).cloned().ok_or_else(|| FileError::NotFound(name.into()))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let name = id.vpath().get_without_slash();
        self.files.0.get(name).cloned().ok_or_else(|| FileError::NotFound(name.into()))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.font(index)
    }

    /// There is no today: a paper is made of what it is given.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
