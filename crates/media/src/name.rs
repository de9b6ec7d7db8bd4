//! A file's name as readers see it: one that every system takes, with the ending of what the file is.

use unicode_normalization::UnicodeNormalization;

/// The longest name before its ending, in bytes.
const MAX_STEM_BYTES: usize = 160;

/// Which endings files of a type have, the usual one first.
const ENDINGS: [(&str, &[&str]); 25] = [
    ("image/jpeg", &["jpg", "jpeg", "jpe", "jfif"]),
    ("image/png", &["png"]),
    ("image/webp", &["webp"]),
    ("image/gif", &["gif"]),
    ("image/svg+xml", &["svg"]),
    ("application/pdf", &["pdf"]),
    ("video/mp4", &["mp4", "m4v"]),
    ("audio/mp4", &["m4a", "mp4"]),
    ("video/webm", &["webm"]),
    ("audio/webm", &["weba", "webm"]),
    ("audio/mpeg", &["mp3"]),
    ("audio/ogg", &["ogg", "oga", "opus"]),
    ("video/ogg", &["ogv", "ogg"]),
    ("audio/wav", &["wav", "wave"]),
    ("audio/flac", &["flac"]),
    ("text/vtt", &["vtt"]),
    ("text/calendar", &["ics"]),
    ("text/csv", &["csv"]),
    ("text/plain", &["txt", "text", "md"]),
    ("application/vnd.oasis.opendocument.text", &["odt"]),
    ("application/vnd.oasis.opendocument.spreadsheet", &["ods"]),
    ("application/vnd.oasis.opendocument.presentation", &["odp"]),
    ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", &["docx"]),
    ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", &["xlsx"]),
    ("application/vnd.openxmlformats-officedocument.presentationml.presentation", &["pptx"]),
];

/// The name of a file of `media_type` that was called `given`.
///
/// Without a folder, a leading dot, blanks, and characters that are not seen or turn the direction of reading
/// (which make `fdp.exe` look like another name).
pub(crate) fn of(given: &str, media_type: &str) -> String {
    let last = given.rsplit(['/', '\\']).next().unwrap_or_default();
    let (stem, ending) = parted(last);
    let endings = ENDINGS.iter().find(|(name, _)| *name == media_type).map_or(&["bin"][..], |(_, all)| *all);
    let fine = endings.iter().find(|known| Some(**known) == ending.as_deref()).unwrap_or(&endings[0]);
    format!("{}.{fine}", stem_of(stem))
}

/// The ending of a name, in small letters, if it is one: `report.PDF` has `pdf`, `speech v1.2` has none.
pub(crate) fn ending(given: &str) -> Option<String> {
    let last = given.rsplit(['/', '\\']).next().unwrap_or_default();
    let (_, ending) = last.rsplit_once('.')?;
    let plain = (1..=5).contains(&ending.len()) && ending.bytes().all(|b| b.is_ascii_alphanumeric());
    (plain && ending.bytes().any(|b| b.is_ascii_alphabetic())).then(|| ending.to_ascii_lowercase())
}

/// A name without its ending, and that.
fn parted(name: &str) -> (&str, Option<String>) {
    match ending(name) {
        Some(ending) => (&name[..name.len() - ending.len() - 1], Some(ending)),
        None => (name, None),
    }
}

/// Letters, digits and the few signs that stand in names; all else is a hyphen.
fn stem_of(stem: &str) -> String {
    let mut clean = String::new();
    for c in stem.nfc().filter(|c| !is_unseen(*c)) {
        let fine = c.is_alphanumeric() || is_mark(c) || matches!(c, '.' | '_' | '-' | '(' | ')' | '+');
        match fine {
            true => clean.push(c),
            false if clean.ends_with('-') || clean.is_empty() => {}
            false => clean.push('-'),
        }
        if clean.len() > MAX_STEM_BYTES {
            clean.pop();
            break;
        }
    }
    let clean = clean.trim_matches(['.', '-']);
    if clean.is_empty() { "file".to_owned() } else { clean.to_owned() }
}

/// A mark that belongs to the letter before it, as in Hindi and Thai.
fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

/// Characters that are not seen: controls, directions, joiners, fillers.
fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff0}'..='\u{ffff}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn a_name_has_the_ending_of_what_the_file_is() {
        for (given, media_type, name) in [
            ("Photo.JPG", "image/jpeg", "Photo.jpg"),
            ("photo.jpeg", "image/jpeg", "photo.jpeg"),
            ("photo.jpg", "image/png", "photo.png"),
            ("emblem.png", "image/svg+xml", "emblem.svg"),
            ("speech v1.2", "application/pdf", "speech-v1.2.pdf"),
            ("folder/../report.PDF", "application/pdf", "report.pdf"),
            ("C:\\Users\\me\\report.pdf", "application/pdf", "report.pdf"),
            (".htaccess", "text/plain", "htaccess.txt"),
            ("..", "text/plain", "file.txt"),
            ("", "image/png", "file.png"),
            ("речь посла.pdf", "application/pdf", "речь-посла.pdf"),
            ("كلمة السفير.pdf", "application/pdf", "كلمة-السفير.pdf"),
            ("राजदूत.pdf", "application/pdf", "राजदूत.pdf"),
            ("invoice\u{202e}fdp.exe", "application/pdf", "invoicefdp.pdf"),
            ("a?b=c#d&e%2f.csv", "text/csv", "a-b-c-d-e-2f.csv"),
            ("tea\u{301}.txt", "text/plain", "teá.txt"),
        ] {
            assert_eq!(of(given, media_type), name, "{given:?}");
        }
    }

    #[test]
    fn a_long_name_is_cut_between_characters() {
        let name = of(&"ж".repeat(400), "application/pdf");
        assert!(name.len() < 170 && name.ends_with("ж.pdf"), "{name}");
    }
}
