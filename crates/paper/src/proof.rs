//! What a paper carries besides its pages: of which address it is, by which program and fonts it was set, and the
//! dossier. From these it can be made again.

use record::verify::Verified;
use record::{
    Card, Commitment, Dossier, Edition, Entry, History, Instant, Lang, MediaRef, ProvenEntry, Role,
    SubjectContent, SubjectKind, Verb,
};
use serde::{Deserialize, Serialize};
use site::SitePath;
use std::collections::HashMap;
use std::sync::Arc;

use crate::error::PaperError;
use crate::pictures::PictureWords;
use crate::press::Press;
use crate::read::Printed;

/// The name of the file that says what the paper is.
pub(crate) const ABOUT: &str = "paper.json";
/// The name of the file that proves its text.
pub(crate) const DOSSIER: &str = "text.dossier";

/// What a paper says of itself; believed by nobody, and enough to make it again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "format", rename = "chancery/paper/v1")]
pub struct Proof {
    /// The version of the program that set it.
    pub program: String,
    /// The address on the site.
    pub path: String,
    /// The fonts that it was set in, beside the program's own, each with its version.
    pub fonts: Vec<String>,
    /// The pictures that it shows.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) pictures: Vec<Shown>,
}

/// A picture that a paper shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Shown {
    /// SHA-256 of its bytes.
    pub(crate) digest: String,
    pub(crate) media: MediaRef,
    pub(crate) lang: Lang,
    #[serde(flatten)]
    pub(crate) words: PictureWords,
}

/// Why a paper cannot be made again.
#[derive(Debug, thiserror::Error)]
pub enum Again {
    /// It carries no dossier: papers of periods do not.
    #[error("it carries no dossier")]
    NoDossier,
    /// It was set by another version of the program.
    #[error("it was set by Chancery {made}, and this is Chancery {here}")]
    OtherProgram {
        /// The version that it names.
        made: String,
        /// This version.
        here: &'static str,
    },
    /// The fonts that it was set in are not here.
    #[error("it was set in fonts that are not here: {0}")]
    OtherFonts(String),
    /// Its own account does not fit together.
    #[error("what it says of itself does not fit together: {0}")]
    Muddled(String),
    /// It cannot be set.
    #[error(transparent)]
    Paper(#[from] PaperError),
}

impl Press {
    /// Makes a paper again from the dossier that it carries, which the caller has verified.
    ///
    /// Where the bytes are those of the file, the file is what this program makes of the record, in every letter, line
    /// and picture; but for the pictures themselves, which a dossier of a message does not prove.
    ///
    /// # Errors
    ///
    /// [`Again`]: another program or other fonts made it, or it says what cannot be.
    pub fn again(&self, printed: &Printed, verified: &Verified) -> Result<Vec<u8>, Again> {
        let bytes = printed.dossier.as_deref().ok_or(Again::NoDossier)?;
        let here = env!("CARGO_PKG_VERSION");
        if printed.proof.program != here {
            return Err(Again::OtherProgram { made: printed.proof.program.clone(), here });
        }
        let muddled = |why: String| Again::Muddled(why);
        let dossier = Dossier::parse(bytes).map_err(|error| muddled(error.to_string()))?;
        let path: SitePath =
            printed.proof.path.parse().map_err(|_| muddled("its address is none".to_owned()))?;
        // A pinned page names how many entries it is of: what came after the dossier's, it does not show.
        let pinned = path.past.and_then(|past| past.size).unwrap_or(0);
        let (history, contents) = history(&dossier, verified.size.max(pinned)).map_err(muddled)?;
        let snapshot = history.at(Instant::MAX);
        let shown = site::paper::subject_of(&snapshot, &path).map(|(_, entry)| entry);
        if shown != Some(dossier.about) {
            return Err(muddled("its dossier is about another revision than its pages".to_owned()));
        }
        let set = self.set(&snapshot, &contents, &path, &printed.carried(), Some(bytes))?;
        if set.proof.fonts != printed.proof.fonts {
            return Err(Again::OtherFonts(printed.proof.fonts.join(", ")));
        }
        Ok(set.bytes)
    }
}

/// The bytes of what is set, by what the record calls them.
type Contents = HashMap<Commitment, Arc<[u8]>>;

/// What a dossier proves, as a history that knows of nothing else.
fn history(dossier: &Dossier, size: u64) -> Result<(History, Contents), String> {
    let mut history = History::new(dossier.record.clone());
    let mut contents = Contents::new();
    for proven in &dossier.entries {
        let mut entry = Entry::from_bytes(&proven.bytes).map_err(|error| error.to_string())?;
        if history.line(entry.act.subject).is_none() {
            stand_first(&mut entry);
        }
        history.pass_over(entry.index);
        history.append(&entry, card(&entry, proven)).map_err(|error| error.to_string())?;
        contents.extend(proven.contents.iter().map(|(name, content)| (*name, Arc::from(&*content.bytes))));
    }
    history.pass_over(size);
    Ok((history, contents))
}

/// Of the mission and the theme a dossier holds the newest revision alone, which says all: it stands for the first.
fn stand_first(entry: &mut Entry) {
    if matches!(entry.act.subject.kind(), SubjectKind::Mission | SubjectKind::Theme) {
        (entry.act.verb, entry.act.revision) = (Verb::Publish, 1);
    }
}

fn card(entry: &Entry, proven: &ProvenEntry) -> Option<Card> {
    let bytes =
        |commitment: &Commitment| proven.contents.get(commitment).map(|content| content.bytes.as_slice());
    let subject = entry.act.commitment(Role::Subject, None);
    let content = subject.and_then(|commitment| SubjectContent::from_bytes(bytes(&commitment)?).ok());
    let editions = entry.act.commits_of(Role::Edition).filter_map(|commit| bytes(&commit.commitment));
    let editions: Vec<_> = editions.filter_map(|bytes| Edition::from_bytes(bytes).ok()).collect();
    (content.is_some() || !editions.is_empty()).then(|| Card::of(content.as_ref(), &editions))
}
