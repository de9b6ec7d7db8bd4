//! Fonts with where they lie; their bytes are read when they are used.

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use typst::foundations::Bytes;
use typst::text::{Font, FontInfo};

use crate::error::PaperError;

/// The largest file that is read as a font: 64 MiB holds all of Chinese, Japanese and Korean.
const MAX_BYTES: u64 = 64 << 20;
/// The most files that a folder may hold.
const MAX_FILES: usize = 500;

/// The program's own fonts, as their makers published them.
const OWN: [&[u8]; 10] = [
    include_bytes!("../../fonts/SourceSerif4-Regular.otf"),
    include_bytes!("../../fonts/SourceSerif4-It.otf"),
    include_bytes!("../../fonts/SourceSerif4-Bold.otf"),
    include_bytes!("../../fonts/SourceSerif4-BoldIt.otf"),
    include_bytes!("../../fonts/SourceSans3-Regular.otf"),
    include_bytes!("../../fonts/SourceSans3-Semibold.otf"),
    include_bytes!("../../fonts/NotoNaskhArabic-Regular.ttf"),
    include_bytes!("../../fonts/NotoNaskhArabic-Bold.ttf"),
    include_bytes!("../../fonts/NotoSerifHebrew-Regular.ttf"),
    include_bytes!("../../fonts/NotoSerifHebrew-Bold.ttf"),
];

/// Fonts in the order in which they are preferred.
#[derive(Clone)]
pub(super) struct Shelf {
    slots: Vec<Slot>,
    /// How many of the first are the program's own.
    own: usize,
}

#[derive(Clone)]
struct Slot {
    info: FontInfo,
    /// Where its bytes lie, and which of the fonts in them it is; `None` for what is read already.
    file: Option<(PathBuf, u32)>,
    font: Arc<OnceLock<Option<Font>>>,
}

impl Shelf {
    /// The program's own fonts.
    pub(super) fn own() -> Self {
        let mut shelf = Self { slots: Vec::new(), own: 0 };
        for bytes in OWN {
            shelf.add_read(Bytes::new(bytes));
        }
        shelf.own = shelf.slots.len();
        shelf
    }

    /// Whether a family is the program's own.
    pub(super) fn is_own(&self, family: &str) -> bool {
        self.slots.iter().take(self.own).any(|slot| slot.info.family == family)
    }

    pub(super) fn infos(&self) -> impl Iterator<Item = &FontInfo> {
        self.slots.iter().map(|slot| &slot.info)
    }

    pub(super) fn font(&self, index: usize) -> Option<Font> {
        let slot = self.slots.get(index)?;
        slot.font.get_or_init(|| slot.read()).clone()
    }

    /// Adds the fonts of a folder, in the order of their names.
    pub(super) fn add_folder(&mut self, folder: &Path) -> Result<(), PaperError> {
        let mut paths = match std::fs::read_dir(folder) {
            Ok(entries) => entries.filter_map(|entry| Some(entry.ok()?.path())).collect::<Vec<_>>(),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
            Err(why) => return Err(PaperError::Folder { path: folder.to_owned(), why }),
        };
        paths.retain(|path| is_font(path));
        paths.sort();
        paths.truncate(MAX_FILES);
        paths.into_iter().try_for_each(|path| self.add_file(path))
    }

    fn add_file(&mut self, path: PathBuf) -> Result<(), PaperError> {
        let before = self.slots.len();
        let bytes = read(&path).map_err(|why| PaperError::BrokenFont { path: path.clone(), why })?;
        self.add_read(Bytes::new(bytes));
        if self.slots.len() == before {
            return Err(PaperError::BrokenFont { path, why: "it holds no font".to_owned() });
        }
        Ok(())
    }

    /// Adds the system's fonts; what is broken there is passed over.
    pub(super) fn add_system(&mut self) {
        let mut system = fontdb::Database::new();
        system.load_system_fonts();
        let place = |face: &fontdb::FaceInfo| match &face.source {
            fontdb::Source::File(path) | fontdb::Source::SharedFile(path, _) => {
                Some((path.clone(), face.index))
            }
            fontdb::Source::Binary(_) => None,
        };
        let mut faces: Vec<_> = system.faces().filter_map(|face| Some((place(face)?, face.id))).collect();
        faces.sort();
        for (file, id) in faces {
            let info = system.with_face_data(id, FontInfo::new).flatten();
            self.slots.extend(info.map(|info| Slot { info, file: Some(file), font: Arc::default() }));
        }
    }

    fn add_read(&mut self, bytes: Bytes) {
        for font in Font::iter(bytes) {
            let info = font.info().clone();
            self.slots.push(Slot { info, file: None, font: Arc::new(OnceLock::from(Some(font))) });
        }
    }
}

impl Slot {
    fn read(&self) -> Option<Font> {
        let (path, index) = self.file.as_ref()?;
        Font::new(Bytes::new(read(path).ok()?), *index)
    }
}

fn is_font(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    ["ttf", "otf", "ttc", "otc"].iter().any(|known| ending.eq_ignore_ascii_case(known))
}

fn read(path: &Path) -> Result<Vec<u8>, String> {
    let size = std::fs::metadata(path).map_err(|error| error.to_string())?.len();
    if size > MAX_BYTES {
        return Err("it is larger than 64 MiB".to_owned());
    }
    std::fs::read(path).map_err(|error| error.to_string())
}
