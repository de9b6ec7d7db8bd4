//! Addresses of databases, as the command line and the data folder give them.

use std::fmt::Write as _;
use std::os::unix::ffi::OsStrExt;
use std::path::Path;

use crate::failure::Failure;

/// The address of the SQLite file at `path`, whatever characters its name has. `query` says how it is opened.
pub(crate) fn of_file(path: &Path, query: &str) -> Result<String, Failure> {
    let path = std::path::absolute(path)
        .map_err(|error| Failure::because("the folder of this process is not known", error))?;
    let mut address = "sqlite://".to_owned();
    for byte in path.as_os_str().as_bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'_' | b'.' => {
                address.push(char::from(*byte));
            }
            // Writing to a string does not fail.
            other => drop(write!(address, "%{other:02X}")),
        }
    }
    address.push('?');
    address.push_str(query);
    Ok(address)
}

/// The address that somebody gave; a SQLite file is made if it may be and is not there.
pub(crate) fn given(address: &str, make: bool) -> Result<String, Failure> {
    let scheme = address.split_once(':').map(|(scheme, _)| scheme);
    match scheme {
        Some("postgres" | "postgresql") => Ok(address.to_owned()),
        Some("sqlite") if make && !address.contains('?') => Ok(format!("{address}?mode=rwc")),
        Some("sqlite") => Ok(address.to_owned()),
        // The address itself is not repeated: it may hold a password.
        _ => Err(Failure::usage(
            "the address of the database is neither sqlite://PATH nor postgres://USER@HOST/NAME; \
             write it as one of these",
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_may_hold_any_character() {
        let address = of_file(Path::new("/srv/a b?c%d#é/x.db"), "mode=rw");
        assert_eq!(address.ok().as_deref(), Some("sqlite:///srv/a%20b%3Fc%25d%23%C3%A9/x.db?mode=rw"));
    }
}
