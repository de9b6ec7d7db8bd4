//! The press: paper out of a snapshot.

use record::{Contents, Instant, Lang, Snapshot};
use site::SitePath;
use site::paper::{Paper, PaperLimits};
use typst::foundations::Bytes;
use typst_layout::PagedDocument;

use crate::error::PaperError;
use crate::export::{self, Identity};
use crate::fonts::{FontSources, Fonts, Set};
use crate::marks;
use crate::pictures::{Asked, Carried, Find, Images, OfSnapshot};
use crate::proof::{ABOUT, DOSSIER, Proof, Shown};
use crate::read::digest_of;
use crate::sheet::{self, Attached, Made};
use crate::world::{Desk, Files};

/// How many papers ago something must have been used to be kept for the next.
const KEPT: usize = 8;

/// How much one paper holds: a year of a busy mission, and some 700 pages.
const LIMITS: PaperLimits = PaperLimits { messages: 400, bytes: 2 << 20 };

/// Makes paper. It reads its fonts once; papers may be asked of it from many threads at once.
pub struct Press {
    fonts: Fonts,
}

/// A paper as it is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pdf {
    /// The file, `application/pdf`.
    pub bytes: Vec<u8>,
    /// Until when it holds if the record stays as it is: no clock stands on paper, so for ever.
    pub valid_until: Instant,
    /// The language of its words.
    pub lang: Lang,
}

/// What one paper shows. Setting it needs no more of the record.
#[derive(Clone, Debug)]
pub struct Collected {
    paper: Paper,
    path: SitePath,
    pictures: Carried,
}

/// A paper and what it says of itself.
pub(crate) struct Sheets {
    pub(crate) bytes: Vec<u8>,
    pub(crate) proof: Proof,
    pub(crate) lang: Lang,
}

impl Press {
    /// A press with the program's fonts and those of the sources.
    ///
    /// # Errors
    ///
    /// [`PaperError::BrokenFont`] names a file in the folder that is no whole font.
    pub fn new(sources: FontSources) -> Result<Self, PaperError> {
        Ok(Self { fonts: Fonts::new(sources)? })
    }

    /// Collects what the paper at `path` shows, in a moment: setting it, which takes long, needs no snapshot.
    ///
    /// `contents` gives texts by their commitment, `images` the bytes of pictures.
    ///
    /// # Errors
    ///
    /// [`PaperError::Refused`]: there is no such page, or it is too long.
    pub fn collect(
        &self,
        snapshot: &Snapshot<'_>,
        contents: &dyn Contents,
        path: &SitePath,
        images: &dyn Images,
    ) -> Result<Collected, PaperError> {
        let paper = site::paper::paper(snapshot, contents, path, LIMITS)?;
        let asked = Asked::of(OfSnapshot { snapshot: *snapshot, images });
        // What letters there are is told when it is set; here is noted which pictures it asks for.
        drop(sheet::sheet(&paper, &asked, self.fonts.near(), true));
        Ok(Collected { paper, path: path.clone(), pictures: asked.given() })
    }

    /// Sets what was collected, with the `dossier` that proves it.
    ///
    /// # Errors
    ///
    /// [`PaperError`]: no font has its letters.
    pub fn print(&self, collected: &Collected, dossier: Option<&[u8]>) -> Result<Pdf, PaperError> {
        let Collected { paper, path, pictures } = collected;
        let Sheets { bytes, lang, .. } = self.set_paper(&Job { paper, path, dossier }, pictures)?;
        Ok(Pdf { bytes, valid_until: Instant::MAX, lang })
    }

    /// The paper at `path` as `snapshot` shows it, whatever form the path names.
    ///
    /// `contents` gives texts by their commitment, `images` the bytes of pictures. The `dossier` of the message, made
    /// of the same snapshot, is put into the file, so that it can be verified without network.
    ///
    /// # Errors
    ///
    /// [`PaperError`]: there is no such page, it is too long, or no font has its letters.
    pub fn pdf(
        &self,
        snapshot: &Snapshot<'_>,
        contents: &dyn Contents,
        path: &SitePath,
        dossier: Option<&[u8]>,
        images: &dyn Images,
    ) -> Result<Pdf, PaperError> {
        let pictures = OfSnapshot { snapshot: *snapshot, images };
        let Sheets { bytes, lang, .. } = self.set(snapshot, contents, path, &pictures, dossier)?;
        Ok(Pdf { bytes, valid_until: Instant::MAX, lang })
    }

    /// Sets a paper; where a picture cannot be set, its description stands for it.
    pub(crate) fn set(
        &self,
        snapshot: &Snapshot<'_>,
        contents: &dyn Contents,
        path: &SitePath,
        pictures: &dyn Find,
        dossier: Option<&[u8]>,
    ) -> Result<Sheets, PaperError> {
        let paper = site::paper::paper(snapshot, contents, path, LIMITS)?;
        self.set_paper(&Job { paper: &paper, path, dossier }, pictures)
    }

    fn set_paper(&self, job: &Job<'_>, pictures: &dyn Find) -> Result<Sheets, PaperError> {
        let printed = match self.lay_out(job, pictures) {
            Err(PaperError::Failed(_)) => self.lay_out(job, &Carried::default()),
            printed => printed,
        };
        comemo::evict(KEPT);
        printed
    }

    fn lay_out(&self, job: &Job<'_>, pictures: &dyn Find) -> Result<Sheets, PaperError> {
        let proven = job.dossier.is_some();
        let near = self.fonts.near();
        let (made, fonts) = match sheet::sheet(job.paper, pictures, near, proven) {
            Ok(made) => (made, near),
            Err(_) => {
                let all = self.fonts.all();
                (sheet::sheet(job.paper, pictures, all, proven).map_err(PaperError::Fonts)?, all)
            }
        };
        job.print(made, fonts)
    }
}

/// One paper to make.
struct Job<'a> {
    paper: &'a Paper,
    path: &'a SitePath,
    dossier: Option<&'a [u8]>,
}

impl Job<'_> {
    fn print(&self, made: Made, fonts: &Set) -> Result<Sheets, PaperError> {
        let proof = self.proof(&made, fonts);
        let files = self.files(made, &proof);
        let desk = Desk::new(fonts, files);
        let document =
            typst::compile::<PagedDocument>(&desk).output.map_err(|errors| export::failed(&errors))?;
        let document = marks::joined(document);
        let ident = format!("{}{}", self.paper.record, self.path);
        let bytes = export::pdf(&document, Identity { ident, issued: self.paper.issued })?;
        Ok(Sheets { bytes, proof, lang: self.paper.lang.clone() })
    }

    fn proof(&self, made: &Made, fonts: &Set) -> Proof {
        let shown = made.pictures.iter().map(|placed| Shown {
            digest: made.files.get(&placed.file).map(|bytes| digest_of(bytes)).unwrap_or_default(),
            media: placed.media,
            lang: placed.lang.clone(),
            words: placed.words.clone(),
        });
        Proof {
            program: env!("CARGO_PKG_VERSION").to_owned(),
            path: self.path.to_string(),
            fonts: fonts.versions(&made.sheet.families()),
            pictures: shown.collect(),
        }
    }

    /// Everything that the template reads, the sheet among it.
    fn files(&self, made: Made, proof: &Proof) -> Files {
        let Made { mut sheet, mut files, pictures } = made;
        let json = |value: Result<Vec<u8>, serde_json::Error>| Bytes::new(value.unwrap_or_default());
        files.insert(ABOUT.to_owned(), json(serde_json::to_vec(proof)));
        sheet.attached.push(Attached::new(ABOUT, "data", "application/json", ""));
        if let Some(dossier) = self.dossier {
            files.insert(DOSSIER.to_owned(), Bytes::new(dossier.to_vec()));
            sheet.attached.push(Attached::new(
                DOSSIER,
                "source",
                "application/json",
                &self.paper.words.dossier,
            ));
            sheet.attached.extend(pictures.iter().map(|placed| Attached::picture(&placed.file)));
        }
        files.insert("sheet.json".to_owned(), json(serde_json::to_vec(&sheet)));
        Files(files)
    }
}
