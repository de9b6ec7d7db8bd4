//! Output: what a command prints for people and, with `--json`, for machines.

use std::io::Write;

use serde::Serialize;

use crate::failure::Failure;

/// Prints `text` to a person, or `value` to a machine as one JSON object.
pub(crate) fn tell(json: bool, value: &impl Serialize, text: &str) -> Result<(), Failure> {
    if json {
        let line = serde_json::to_string_pretty(value)
            .map_err(|error| Failure::because("the answer has no JSON form", error))?;
        print(&line)
    } else {
        print(text)
    }
}

/// Prints `text` and a line end.
pub(crate) fn print(text: &str) -> Result<(), Failure> {
    bytes(format!("{}\n", text.trim_end_matches('\n')).as_bytes())
}

/// Writes `bytes` to standard output.
pub(crate) fn bytes(bytes: &[u8]) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    out.write_all(bytes)
        .and_then(|()| out.flush())
        .map_err(|error| Failure::because("standard output cannot be written", error))
}
