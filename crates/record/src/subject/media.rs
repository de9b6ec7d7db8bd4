//! Media files: pictures, films, sound and documents, each a subject of its own.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::id::{SubjectId, SubjectKind};
use crate::lang::{Lang, Text};
use crate::refusal::Unfit;

/// A media file, without its bytes: those are a commitment of their own in the act, of role `file`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Media {
    /// The file's name as readers see it: `opening-speech.pdf`.
    pub name: String,
    /// What it is, decided by its content: `image/jpeg`.
    pub media_type: String,
    /// How many bytes it has.
    pub size: u64,
    /// A picture's or a film's width in pixels.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub width: Option<u32>,
    /// A picture's or a film's height in pixels.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub height: Option<u32>,
    /// How long a film or a sound lasts, in seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seconds: Option<u64>,
    /// What is to be seen, for those who do not see it.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub alt: Text,
    /// What stands beneath it, on one line.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub caption: Text,
    /// Who made it.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub credit: Text,
    /// What is said in it, in Markdown.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub transcript: Text,
    /// WebVTT files of what is said in it, each a media file too.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub subtitles: BTreeMap<Lang, MediaRef>,
}

/// A media file as it stood after one of its revisions: `media-aebagbafaydqqcikbmga2dqpca@1`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MediaRef {
    /// The media file.
    pub id: SubjectId,
    /// Its revision, from 1.
    pub revision: u64,
}

/// A text that names no media file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" names no media file; write it as media-aebagbafaydqqcikbmga2dqpca@1")]
pub struct MediaRefError(pub String);

/// What stands before the letters of a media file's id where a Markdown text leads to it.
const SCHEME: &str = "media:";
/// How many letters the id has after its kind.
const LETTERS: usize = 26;

impl Media {
    /// The media file without what is long.
    #[must_use]
    pub fn without_transcript(&self) -> Self {
        Self { transcript: Text::new(), ..self.clone() }
    }

    /// Everything that keeps it from being published.
    pub fn faults(&self) -> Vec<Unfit> {
        let name = !self.name.is_empty()
            && self.name.len() <= 255
            && !self.name.starts_with('.')
            && !self.name.chars().any(|c| c.is_control() || matches!(c, '/' | '\\'));
        let typed = self.media_type.split_once('/').is_some_and(|(kind, sort)| {
            let fine = |text: &str| {
                !text.is_empty()
                    && text.bytes().all(|b| {
                        b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'.' | b'+' | b'-')
                    })
            };
            fine(kind) && fine(sort)
        });
        let mut faults =
            Unfit::unless(name, "name", "must be a file's name of at most 255 bytes, without a folder");
        faults.extend(Unfit::unless(typed, "media_type", "must be like image/jpeg"));
        faults.extend(Unfit::unless(self.size > 0, "size", "is 0: the file is empty"));
        faults.extend(Unfit::unless(
            self.width.is_some() == self.height.is_some(),
            "width",
            "and height are given together",
        ));
        faults
    }
}

impl MediaRef {
    /// The address under which a Markdown text names it: `media:aebagbafaydqqcikbmga2dqpca@1`.
    pub fn destination(&self) -> String {
        format!("{SCHEME}{}@{}", self.letters(), self.revision)
    }

    /// Reads the address under which a Markdown text names a media file.
    pub fn of_destination(destination: &str) -> Option<Self> {
        format!("media-{}", destination.strip_prefix(SCHEME)?).parse().ok()
    }

    /// The id's letters, without its kind.
    pub fn letters(&self) -> String {
        let id = self.id.to_string();
        id.split_once('-').map(|(_, letters)| letters.to_owned()).unwrap_or_default()
    }
}

/// The media files that a Markdown text names, in ascending order, each once.
///
/// A scan, not a parser: what stands in code is named too, which does no harm.
pub fn media_refs(markdown: &str) -> Vec<MediaRef> {
    let mut found: Vec<MediaRef> =
        markdown.match_indices(SCHEME).filter_map(|(at, _)| leading(&markdown[at..])).collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// The reference with which `text` begins.
fn leading(text: &str) -> Option<MediaRef> {
    let at = SCHEME.len() + LETTERS;
    let digits = text.get(at..)?.strip_prefix('@')?.bytes().take_while(u8::is_ascii_digit).count();
    MediaRef::of_destination(text.get(..at + 1 + digits)?)
}

impl fmt::Display for MediaRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}@{}", self.id, self.revision)
    }
}

impl FromStr for MediaRef {
    type Err = MediaRefError;

    fn from_str(text: &str) -> Result<Self, MediaRefError> {
        let wrong = || MediaRefError(text.to_owned());
        let (id, digits) = text.split_once('@').ok_or_else(wrong)?;
        let id: SubjectId = id.parse().map_err(|_| wrong())?;
        let plain =
            !digits.starts_with('0') && digits.bytes().all(|b| b.is_ascii_digit()) && digits.len() <= 15;
        let revision = digits.parse().ok().filter(|_| plain && id.kind() == SubjectKind::Media);
        Ok(Self { id, revision: revision.ok_or_else(wrong)? })
    }
}

impl Serialize for MediaRef {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for MediaRef {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LETTERS: &str = "aebagbafaydqqcikbmga2dqpca";

    #[test]
    fn a_media_file_has_one_spelling() {
        let one: MediaRef = format!("media-{LETTERS}@12").parse().unwrap();
        assert_eq!(one.to_string().parse(), Ok(one));
        assert_eq!(MediaRef::of_destination(&one.destination()), Some(one));
        for wrong in ["@1", "media-x@1", "person-aebagbafaydqqcikbmga2dqpca@1"] {
            assert!(wrong.parse::<MediaRef>().is_err(), "{wrong}");
        }
        for digits in ["", "0", "01", "-1", "+1", "1 ", "9999999999999999"] {
            assert!(format!("media-{LETTERS}@{digits}").parse::<MediaRef>().is_err(), "{digits}");
        }
    }

    #[test]
    fn a_text_names_each_of_its_files_once() {
        let text = format!(
            "![a](media:{LETTERS}@2 \"x\") media:{LETTERS}@1, media: media:x@1 média:ü media:{LETTERS}@2 media:{LETTERS}"
        );
        let found: Vec<u64> = media_refs(&text).iter().map(|one| one.revision).collect();
        assert_eq!(found, [1, 2]);
    }
}
