//! Addresses of media files: `/media/{26 letters}/{revision}/{name}`, and of smaller pictures `…/640.jpg`.

use std::fmt;
use std::str::FromStr;

use percent_encoding::{percent_decode_str, utf8_percent_encode};
use record::{Media, MediaRef};

use crate::path::{ENCODED, SitePath};

/// The widths in which pictures are made smaller, in pixels.
pub const LADDER: [u32; 6] = [320, 640, 960, 1280, 1920, 2560];

/// With what every address of a media file begins.
const PREFIX: &str = "/media/";

/// The address of a media file, or of a rendition of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MediaPath {
    /// The media file as it stood after one of its revisions.
    pub media: MediaRef,
    /// The file's name in Unicode, or a rendition's, `640.jpg`.
    pub file: String,
}

/// A text that is no address of a media file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no media file has such an address")]
pub struct MediaPathError;

/// The address of a file whose name is `name`.
pub fn address(media: MediaRef, name: &str) -> String {
    MediaPath { media, file: name.to_owned() }.to_string()
}

/// The address of a rendition, `width` pixels wide, whose ending is [`rendition_ending`]'s.
pub fn rendition_address(media: MediaRef, width: u32, ending: &str) -> String {
    address(media, &format!("{width}.{ending}"))
}

/// What the addresses of a picture's renditions end in; `None` where there are none: a drawing has no pixels.
///
/// It is decoration: what a rendition is depends on the picture's pixels, and its answer says it.
pub fn rendition_ending(media: &Media) -> Option<&'static str> {
    match media.media_type.as_str() {
        "image/png" | "image/gif" => Some("png"),
        "image/jpeg" | "image/webp" => Some("jpg"),
        _ => None,
    }
}

/// The widths in which there are renditions of a picture: those of [`LADDER`] that are no wider than itself.
pub fn widths(media: &Media) -> &'static [u32] {
    let width = media.width.filter(|_| rendition_ending(media).is_some()).unwrap_or(0);
    &LADDER[..LADDER.partition_point(|step| *step <= width)]
}

impl MediaPath {
    /// Whether an address is one of media files, or would be.
    pub fn is_meant(path: &str) -> bool {
        path.starts_with(PREFIX)
    }

    /// Which rendition of `media` it asks for: its width, if there is one so wide.
    ///
    /// Both endings lead to it. A file whose own name looks like that is meant itself.
    pub fn rendition_of(&self, media: &Media) -> Option<u32> {
        let width = self.width().filter(|_| self.file != media.name)?;
        widths(media).contains(&width).then_some(width)
    }

    /// Whether it has the form of a rendition's address, whatever there is.
    pub fn is_of_rendition(&self) -> bool {
        self.width().is_some()
    }

    fn width(&self) -> Option<u32> {
        let digits = self.file.strip_suffix(".jpg").or_else(|| self.file.strip_suffix(".png"))?;
        digits.parse().ok().filter(|width: &u32| width.to_string() == digits)
    }
}

impl FromStr for MediaPath {
    type Err = MediaPathError;

    /// Reads the path of a URL, without its query. Other spellings are read too: where writing the path back gives
    /// another text, that text is the address to lead to.
    fn from_str(text: &str) -> Result<Self, MediaPathError> {
        let path = text.strip_prefix(PREFIX).filter(|_| text.len() <= SitePath::MAX_BYTES);
        let parts: Vec<&str> = path.ok_or(MediaPathError)?.split('/').collect();
        let [letters, revision, file] = parts.as_slice() else { return Err(MediaPathError) };
        let decoded =
            |part: &str| percent_decode_str(part).decode_utf8().ok().map(std::borrow::Cow::into_owned);
        let (letters, revision) = (decoded(letters), decoded(revision));
        let named = letters.zip(revision).map(|(letters, revision)| format!("media-{letters}@{revision}"));
        let media = named.and_then(|named| named.parse().ok()).ok_or(MediaPathError)?;
        let fine =
            |file: &String| !file.is_empty() && !file.contains(['/', '\0']) && file != "." && file != "..";
        let file = decoded(file).filter(fine).ok_or(MediaPathError)?;
        Ok(Self { media, file })
    }
}

/// Writes the address as it stands in links and headers: percent-encoded ASCII, from the first slash on.
impl fmt::Display for MediaPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (letters, revision) = (self.media.letters(), self.media.revision);
        write!(f, "{PREFIX}{letters}/{revision}/{}", utf8_percent_encode(&self.file, ENCODED))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LETTERS: &str = "aebagbafaydqqcikbmga2dqpca";

    fn id(letters: &str) -> record::SubjectId {
        format!("media-{letters}").parse().unwrap()
    }

    fn media(media_type: &str, width: Option<u32>) -> Media {
        Media {
            name: "рукопожатие.jpg".to_owned(),
            media_type: media_type.to_owned(),
            size: 1,
            width,
            height: width,
            seconds: None,
            alt: record::Text::new(),
            caption: record::Text::new(),
            credit: record::Text::new(),
            transcript: record::Text::new(),
            subtitles: std::collections::BTreeMap::new(),
        }
    }

    #[test]
    fn one_file_has_one_address() {
        let named = MediaRef { id: id(LETTERS), revision: 3 };
        for name in ["report.pdf", "рукопожатие.jpg", "a b+c&d?#%.txt", "..pdf", "صورة.png"] {
            let address = address(named, name);
            assert!(address.is_ascii() && !address.contains(' '), "{address}");
            let read: MediaPath = address.parse().unwrap();
            assert_eq!((read.media, read.file.as_str()), (named, name));
            assert_eq!(read.to_string(), address);
        }
        let spelled: MediaPath = format!("/media/%61{}/%33/re%70ort.pdf", &LETTERS[1..]).parse().unwrap();
        assert_eq!(spelled.to_string(), address(named, "report.pdf"));
    }

    #[test]
    fn what_is_no_address_of_a_file_is_told() {
        for path in [
            format!("/media/{LETTERS}"),
            format!("/media/{LETTERS}/1"),
            format!("/media/{LETTERS}/1/"),
            format!("/media/{LETTERS}/0/a.pdf"),
            format!("/media/{LETTERS}/01/a.pdf"),
            format!("/media/{LETTERS}/-1/a.pdf"),
            format!("/media/{LETTERS}/1/a/b.pdf"),
            format!("/media/{LETTERS}/1/.."),
            format!("/media/{LETTERS}/1/%2e%2e"),
            format!("/media/{LETTERS}/1/a%2Fb.pdf"),
            format!("/media/{LETTERS}/1/a%00.pdf"),
            format!("/media/{LETTERS}/1/%ff.pdf"),
            format!("/media/{}/1/a.pdf", LETTERS.to_uppercase()),
            format!("/media/..%2f..%2f{}/1/a.pdf", &LETTERS[..14]),
            format!("/media/{LETTERS}/1/{}", "a".repeat(4_000)),
            "/media/".to_owned(),
            "/en/".to_owned(),
        ] {
            assert_eq!(path.parse::<MediaPath>(), Err(MediaPathError), "{path}");
        }
    }

    #[test]
    fn a_picture_has_renditions_that_are_no_wider_than_itself() {
        let named = MediaRef { id: id(LETTERS), revision: 1 };
        let picture = media("image/jpeg", Some(1_280));
        assert_eq!(widths(&picture), [320, 640, 960, 1280]);
        let asked = |file: &str| MediaPath { media: named, file: file.to_owned() }.rendition_of(&picture);
        for (file, width) in [("640.jpg", 640), ("640.png", 640), ("1280.jpg", 1_280)] {
            assert_eq!(asked(file), Some(width));
        }
        for file in ["1920.jpg", "641.jpg", "640.gif", "0640.jpg", "+640.jpg", "640.JPG", "99999999999.jpg"] {
            assert_eq!(asked(file), None, "{file}");
        }
        let own_name = Media { name: "640.jpg".to_owned(), ..picture };
        assert_eq!(MediaPath { media: named, file: "640.jpg".to_owned() }.rendition_of(&own_name), None);
        assert!(widths(&media("image/svg+xml", Some(2_000))).is_empty());
        assert!(widths(&media("application/pdf", None)).is_empty());
    }
}
