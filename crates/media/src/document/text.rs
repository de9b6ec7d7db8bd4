//! Plain texts, tables and calendars.

use crate::error::Fault;
use crate::inspect::Found;
use crate::name;

/// Names under which a text is taken for something that runs, whoever saves it.
const RUNS: [&str; 22] = [
    "html", "htm", "xhtml", "xht", "shtml", "js", "mjs", "cjs", "xml", "xsl", "xslt", "hta", "php", "bat",
    "cmd", "ps1", "sh", "vbs", "css", "wasm", "jar", "exe",
];

/// A text; whether it is a table only its name tells.
pub(super) fn inspect(given: &str, bytes: Vec<u8>) -> Result<Found, Fault> {
    match name::ending(given).as_deref() {
        Some(ending) if RUNS.contains(&ending) => Err(Fault::Unwanted {
            what: "a file that is made to be run",
            remedy: "publish it as plain text with a name that ends in .txt, if it is to be read",
        }),
        Some("csv") => Ok(Found::plain("text/csv", unmarked(bytes))),
        _ => Ok(Found::plain("text/plain", unmarked(bytes))),
    }
}

/// A calendar must end as it began.
pub(super) fn calendar(bytes: Vec<u8>) -> Result<Found, Fault> {
    let end = String::from_utf8_lossy(&bytes[bytes.len().saturating_sub(64)..]).trim_end().to_lowercase();
    match end.ends_with("end:vcalendar") {
        true => Ok(Found::plain("text/calendar", unmarked(bytes))),
        false => Err(Fault::broken("calendar", "it does not end with END:VCALENDAR")),
    }
}

/// The text without the mark that some programs put before UTF-8.
fn unmarked(bytes: Vec<u8>) -> Vec<u8> {
    match bytes.strip_prefix(b"\xef\xbb\xbf") {
        Some(rest) => rest.to_vec(),
        None => bytes,
    }
}
