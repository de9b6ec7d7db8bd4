//! What a file is, by its content alone.

use crate::error::Fault;

/// A sort of file that is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sort {
    Jpeg,
    Png,
    WebP,
    Gif,
    Svg,
    Pdf,
    /// MP4, M4A, and what is in a box like theirs and refused.
    Mp4,
    WebM,
    Mp3,
    Ogg,
    Wav,
    Flac,
    Vtt,
    Calendar,
    Text,
    /// A ZIP archive: an office document, or refused.
    Zip,
}

/// How a file of an unwanted sort begins, what it is, and what to do.
const UNWANTED: [(&[u8], &str, &str); 14] = [
    (b"\x1f\x8b", "a gzip archive", "unpack it and publish what is in it"),
    (b"MZ", "a program", "readers would run it"),
    (b"\x7fELF", "a program", "readers would run it"),
    (b"#!", "a script", "readers would run it"),
    (b"\xca\xfe\xba\xbe", "a program", "readers would run it"),
    (b"\xd0\xcf\x11\xe0", "an old Office file", "it may carry macros; save it as PDF, .docx or .odt"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", "nobody sees what is in it; publish its files one by one"),
    (b"Rar!", "a RAR archive", "nobody sees what is in it; publish its files one by one"),
    (b"{\\rtf", "an RTF file", "it may carry objects; save it as PDF or .odt"),
    (b"II*\0", "a TIFF picture", "browsers do not show it; save it as JPEG or PNG"),
    (b"MM\0*", "a TIFF picture", "browsers do not show it; save it as JPEG or PNG"),
    (b"BM", "a BMP picture", "save it as PNG"),
    (b"8BPS", "a Photoshop file", "save it as JPEG or PNG"),
    (b"FWS", "a Flash film", "browsers do not show it; save it as MP4"),
];

const HTML: (&str, &str) =
    ("a page of HTML", "a browser would run what is in it; publish its text as Markdown, or save it as PDF");

/// With what a page of HTML may begin, in small letters (WHATWG MIME Sniffing, 7.1).
const HTML_STARTS: [&str; 18] = [
    "<!doctype html",
    "<html",
    "<head",
    "<script",
    "<iframe",
    "<h1",
    "<div",
    "<font",
    "<table",
    "<a",
    "<style",
    "<title",
    "<b",
    "<body",
    "<br",
    "<p",
    "<!--",
    "<meta",
];

impl Sort {
    /// The sort of `bytes`.
    ///
    /// # Errors
    ///
    /// [`Fault::Unwanted`] or [`Fault::Unknown`], with what to do.
    pub(crate) fn of(bytes: &[u8]) -> Result<Self, Fault> {
        if bytes.is_empty() {
            return Err(Fault::Empty);
        }
        if let Some(sort) = by_first_bytes(bytes) {
            return Ok(sort);
        }
        // A text in UTF-16 is told apart before its marks are taken for an MP3's.
        if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
            return Err(Fault::Unwanted { what: "a text in UTF-16", remedy: "save it as UTF-8" });
        }
        let unwanted = UNWANTED.iter().find(|(start, ..)| bytes.starts_with(start));
        // What begins with letters may be a text as well.
        match unwanted.filter(|(start, ..)| !start[0].is_ascii_alphanumeric() || !is_text(bytes)) {
            Some((_, what, remedy)) => Err(Fault::Unwanted { what, remedy }),
            None => of_text(bytes),
        }
    }

    /// What it is called where it is too long or broken.
    pub(crate) fn called(self) -> &'static str {
        match self {
            Self::Jpeg => "JPEG picture",
            Self::Png => "PNG picture",
            Self::WebP => "WebP picture",
            Self::Gif => "GIF picture",
            Self::Svg => "drawing",
            Self::Pdf => "PDF",
            Self::Mp4 => "MP4 file",
            Self::WebM => "WebM film",
            Self::Mp3 => "MP3 sound",
            Self::Ogg => "Ogg file",
            Self::Wav => "WAV sound",
            Self::Flac => "FLAC sound",
            Self::Vtt => "WebVTT file",
            Self::Calendar => "calendar",
            Self::Text => "text",
            Self::Zip => "document",
        }
    }
}

/// The sorts whose files begin with marks of their own.
fn by_first_bytes(bytes: &[u8]) -> Option<Sort> {
    let starts = |start: &[u8]| bytes.starts_with(start);
    let at = |from: usize, mark: &[u8]| bytes.get(from..).is_some_and(|rest| rest.starts_with(mark));
    match () {
        () if starts(b"\xff\xd8\xff") => Some(Sort::Jpeg),
        () if starts(b"\x89PNG\r\n\x1a\n") => Some(Sort::Png),
        () if starts(b"RIFF") && at(8, b"WEBP") => Some(Sort::WebP),
        () if starts(b"RIFF") && at(8, b"WAVE") => Some(Sort::Wav),
        () if starts(b"GIF87a") || starts(b"GIF89a") => Some(Sort::Gif),
        () if starts(b"%PDF-") => Some(Sort::Pdf),
        () if at(4, b"ftyp") => Some(Sort::Mp4),
        () if starts(b"\x1a\x45\xdf\xa3") => Some(Sort::WebM),
        () if starts(b"OggS") => Some(Sort::Ogg),
        () if starts(b"fLaC") => Some(Sort::Flac),
        () if starts(b"ID3") || is_mp3_frame(bytes) => Some(Sort::Mp3),
        () if starts(b"PK\x03\x04") || starts(b"PK\x05\x06") => Some(Sort::Zip),
        () => None,
    }
}

/// Whether a frame of MPEG sound, layer III, comes first.
fn is_mp3_frame(bytes: &[u8]) -> bool {
    let [0xff, second, third, ..] = bytes else { return false };
    let version = second >> 3 & 3;
    let bitrate = third >> 4;
    second >> 5 == 7
        && version != 1
        && second >> 1 & 3 == 1
        && bitrate != 0
        && bitrate != 15
        && third >> 2 & 3 != 3
}

/// Whether all of it is text in UTF-8, without control characters that no text has.
fn is_text(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_ok_and(|text| !text.chars().any(is_no_character_of_text))
}

/// A control character that stands in no text.
pub(crate) fn is_no_character_of_text(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{c}' | '\u{85}')
}

/// The sort of what is text, by how it begins.
fn of_text(bytes: &[u8]) -> Result<Sort, Fault> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let start: String =
        String::from_utf8_lossy(bytes.get(..bytes.len().min(64 << 10)).unwrap_or_default()).into_owned();
    let trimmed = start.trim_start();
    let small = trimmed.chars().take(32).collect::<String>().to_lowercase();
    if trimmed.starts_with('<') {
        return of_markup(trimmed, &small);
    }
    if !is_text(bytes) {
        return Err(Fault::Unknown);
    }
    Ok(match () {
        () if start
            .strip_prefix("WEBVTT")
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(['\n', '\r', ' ', '\t'])) =>
        {
            Sort::Vtt
        }
        () if small.starts_with("begin:vcalendar") => Sort::Calendar,
        () => Sort::Text,
    })
}

/// Drawings are markup too; whether one is a drawing is told by its first element.
fn of_markup(text: &str, small: &str) -> Result<Sort, Fault> {
    match first_element(text) {
        Some(name) if name.rsplit(':').next() == Some("svg") => Ok(Sort::Svg),
        _ if HTML_STARTS.iter().any(|start| is_tag(small, start)) => {
            Err(Fault::Unwanted { what: HTML.0, remedy: HTML.1 })
        }
        Some(name) if small.starts_with("<?xml") || name.rsplit(':').next() == Some("html") => {
            Err(Fault::Unwanted {
                what: "a file of XML",
                remedy: "a browser may run what is in it; save it as text or PDF",
            })
        }
        _ if small.starts_with("<?") => {
            Err(Fault::Unwanted { what: "a script", remedy: "a server would run it" })
        }
        _ => Err(Fault::Unknown),
    }
}

/// Whether `text` begins with this tag, and not with a longer word.
fn is_tag(text: &str, start: &str) -> bool {
    let follows = text.strip_prefix(start).map(|rest| rest.chars().next());
    start.starts_with("<!") && follows.is_some()
        || matches!(follows, Some(None | Some(' ' | '>' | '\n' | '\r' | '\t' | '/')))
}

/// The name of the first element, past declarations and comments.
fn first_element(mut text: &str) -> Option<&str> {
    loop {
        text = text.trim_start().strip_prefix('<')?;
        let end = match text {
            _ if text.starts_with("!--") => text.find("-->")? + 3,
            _ if text.starts_with('?') => text.find("?>")? + 2,
            _ if text.starts_with('!') => end_of_doctype(text)?,
            _ => {
                let name = text.find(|c: char| c.is_whitespace() || matches!(c, '>' | '/'))?;
                return Some(&text[..name]);
            }
        };
        text = &text[end..];
    }
}

/// Where a document type ends: its own subset stands in brackets.
fn end_of_doctype(text: &str) -> Option<usize> {
    let close = text.find('>')?;
    match text.find('[').filter(|open| *open < close) {
        Some(open) => {
            let subset = open + text[open..].find(']')?;
            Some(subset + text[subset..].find('>')? + 1)
        }
        None => Some(close + 1),
    }
}
