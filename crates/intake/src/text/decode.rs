//! Bytes to text: which encoding a file is in, and a plain refusal of what is no text at all.
//!
//! A byte-order mark settles it; else UTF-8 if the bytes are valid UTF-8, UTF-16 if every second byte
//! says so, Windows-1251 if the high bytes read as Russian words, and what `chardetng` finds otherwise.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1251};

/// The largest file that a reader takes, in bytes (64 MiB). Callers check a file's length before reading it.
pub const MAX_CAPTURE_BYTES: u64 = 64 * 1024 * 1024;

/// The longest line that a reader takes, in bytes of UTF-8 (1 MiB).
pub const MAX_LINE_BYTES: usize = 1024 * 1024;

/// One control character in this many is the most that passes for text.
const CONTROLS_ONE_IN: usize = 50;

/// Text and the encoding it came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The text without its byte-order mark; line ends as they were.
    pub text: String,
    /// The encoding's name as the WHATWG Encoding Standard writes it, such as `windows-1251`.
    pub encoding: &'static str,
    /// Whether the bytes began with a byte-order mark.
    pub marked: bool,
}

/// Why bytes are not taken as text.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DecodeError {
    /// More bytes than [`MAX_CAPTURE_BYTES`].
    #[error("the file has {bytes} bytes, and at most {limit} are read; split it into parts")]
    TooLarge {
        /// Length of the file in bytes.
        bytes: u64,
        /// [`MAX_CAPTURE_BYTES`].
        limit: u64,
    },
    /// A line longer than [`MAX_LINE_BYTES`].
    #[error("line {line} has {bytes} bytes, and at most {limit} are read in one line; is this a text file?")]
    LineTooLong {
        /// Number of the line, counted from 1.
        line: usize,
        /// Length of the line in bytes of UTF-8.
        bytes: usize,
        /// [`MAX_LINE_BYTES`].
        limit: usize,
    },
    /// A NUL, or more control characters than any text has.
    #[error("the file is not text: byte {offset} begins binary data; save the capture as plain text")]
    Binary {
        /// Where the first offending byte or character stands, counted in bytes from 0.
        offset: usize,
    },
    /// The bytes are not valid in the encoding that their byte-order mark names.
    #[error("the file says that it is {encoding}, but its bytes are not; save it as UTF-8")]
    Malformed {
        /// The encoding that was named.
        encoding: &'static str,
    },
    /// An encoding that is recognised and not read.
    #[error("the file is in {encoding}, which is not read; save it as UTF-8")]
    Unsupported {
        /// The encoding's name.
        encoding: &'static str,
    },
    /// No encoding fits.
    #[error("the file is in no encoding that is read (UTF-8, UTF-16, Windows-1251 and other web encodings)")]
    Unrecognised,
}

/// Checks a file's length before it is read.
///
/// # Errors
///
/// [`DecodeError::TooLarge`] above [`MAX_CAPTURE_BYTES`].
pub fn check_length(bytes: u64) -> Result<(), DecodeError> {
    if bytes > MAX_CAPTURE_BYTES {
        return Err(DecodeError::TooLarge { bytes, limit: MAX_CAPTURE_BYTES });
    }
    Ok(())
}

/// Returns the text that `bytes` spell.
///
/// # Errors
///
/// [`DecodeError`], each with what to do about it.
pub fn decode(bytes: &[u8]) -> Result<Decoded, DecodeError> {
    check_length(bytes.len() as u64)?;
    let decoded = match Encoding::for_bom(bytes) {
        Some(_) if bytes.starts_with(&[0xFF, 0xFE, 0, 0]) => {
            return Err(DecodeError::Unsupported { encoding: "UTF-32LE" });
        }
        Some((encoding, mark)) => strictly(encoding, bytes.get(mark..).unwrap_or_default(), true)
            .ok_or(DecodeError::Malformed { encoding: encoding.name() })?,
        None if bytes.starts_with(&[0, 0, 0xFE, 0xFF]) => {
            return Err(DecodeError::Unsupported { encoding: "UTF-32BE" });
        }
        None => unmarked(bytes)?,
    };
    refuse_noise(&decoded.text)?;
    refuse_long_lines(&decoded.text)?;
    Ok(decoded)
}

fn strictly(encoding: &'static Encoding, bytes: &[u8], marked: bool) -> Option<Decoded> {
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes)?;
    Some(Decoded { text: text.into_owned(), encoding: encoding.name(), marked })
}

fn unmarked(bytes: &[u8]) -> Result<Decoded, DecodeError> {
    if let Some(nul) = bytes.iter().position(|byte| *byte == 0) {
        return wide(bytes).ok_or(DecodeError::Binary { offset: nul });
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok(Decoded { text: text.to_owned(), encoding: "UTF-8", marked: false });
    }
    if let Some(russian) = strictly(WINDOWS_1251, bytes, false).filter(|found| reads_as_russian(&found.text))
    {
        return Ok(russian);
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guess = detector.guess(None, Utf8Detection::Deny);
    strictly(guess, bytes, false).or_else(|| wide(bytes)).ok_or(DecodeError::Unrecognised)
}

/// UTF-16 without a mark: the byte order under which the text has line ends or blanks and nothing strange.
fn wide(bytes: &[u8]) -> Option<Decoded> {
    if !bytes.len().is_multiple_of(2) {
        return None;
    }
    [UTF_16LE, UTF_16BE]
        .into_iter()
        .filter_map(|encoding| strictly(encoding, bytes, false))
        .find(|found| reads_as_text(&found.text))
}

fn reads_as_text(text: &str) -> bool {
    let mut all = 0_usize;
    let mut usual = 0_usize;
    let mut blanks = 0_usize;
    for c in text.chars() {
        all += 1;
        blanks += usize::from(c == ' ' || c == '\n');
        usual += usize::from(matches!(c,
            '\t' | '\n' | '\r' | ' '..='~' | '\u{A0}'..='\u{17F}' | '\u{370}'..='\u{6FF}'
            | '\u{2010}'..='\u{203A}' | '\u{2116}' | '\u{3000}'..='\u{30FF}' | '\u{4E00}'..='\u{9FFF}'
            | '\u{AC00}'..='\u{D7A3}' | '\u{FF00}'..='\u{FFEF}'));
    }
    blanks * 200 >= all && usual * 20 >= all * 19
}

/// Whether most words with high letters are wholly Cyrillic and mostly small letters.
fn reads_as_russian(text: &str) -> bool {
    let mut good = 0_usize;
    let mut bad = 0_usize;
    for word in text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_ascii()) {
        let russian =
            word.chars().all(|c| matches!(c, 'А'..='я' | 'Ё' | 'ё' | 'І' | 'і' | 'Ї' | 'ї' | 'Є' | 'є'));
        let cased = word.chars().skip(1).all(char::is_lowercase) || word.chars().all(char::is_uppercase);
        if russian && cased {
            good += 1;
        } else {
            bad += 1;
        }
    }
    let marks = text.chars().filter(|c| matches!(c, '\u{80}'..='\u{9F}' | 'Ђ' | 'Ѓ' | 'Ќ' | 'Џ')).count();
    good > 0 && good >= 4 * (bad + marks)
}

fn refuse_noise(text: &str) -> Result<(), DecodeError> {
    let mut controls = 0_usize;
    let mut first = 0_usize;
    let mut all = 0_usize;
    for (offset, c) in text.char_indices() {
        all += 1;
        if c == '\0' {
            return Err(DecodeError::Binary { offset });
        }
        if c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{85}') {
            if controls == 0 {
                first = offset;
            }
            controls += 1;
        }
    }
    // A handful of stray controls in a short text is dirt, not another kind of file.
    if controls > 4 && controls * CONTROLS_ONE_IN > all {
        return Err(DecodeError::Binary { offset: first });
    }
    Ok(())
}

fn refuse_long_lines(text: &str) -> Result<(), DecodeError> {
    for (index, line) in text.split(['\n', '\r']).enumerate() {
        if line.len() > MAX_LINE_BYTES {
            let returns = text.contains("\r\n");
            let line_number = if returns { index / 2 + 1 } else { index + 1 };
            return Err(DecodeError::LineTooLong {
                line: line_number,
                bytes: line.len(),
                limit: MAX_LINE_BYTES,
            });
        }
    }
    Ok(())
}
