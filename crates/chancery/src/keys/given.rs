//! Keys that a person gives: a file, or words on standard input, such as the recovery key's paper says.

use std::fs::OpenOptions;
use std::io::{Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use record::SigningKey;

use super::file::{line, random, sync_folder};
use crate::failure::Failure;

/// The key in a file that nobody else can read, or on standard input for `-`.
pub(crate) fn given(path: &Path) -> Result<SigningKey, Failure> {
    let text = if path == Path::new("-") {
        let mut text = String::new();
        let read = std::io::stdin().lock().take(4_096).read_to_string(&mut text);
        read.map_err(|error| Failure::because("no key could be read from standard input", error))?;
        text
    } else {
        line(path)?.ok_or_else(|| {
            Failure::new(format!(
                "there is no key {}; name its file, or - for standard input",
                path.display()
            ))
        })?
    };
    secret_in(&text).ok_or_else(|| {
        Failure::new(format!(
            "{} holds no private key; it is 64 hexadecimal digits, as `chancery init` prints it",
            if path == Path::new("-") { "standard input".into() } else { path.to_string_lossy() }
        ))
    })
}

/// The key that a person wrote down: 64 hexadecimal digits, in groups or not, large letters or small.
pub(crate) fn secret_in(text: &str) -> Option<SigningKey> {
    let digits: String =
        text.chars().filter(|character| !character.is_whitespace() && *character != '-').collect();
    let mut seed = [0; 32];
    hex::decode_to_slice(digits, &mut seed).ok()?;
    Some(SigningKey::from_seed(&seed))
}

/// Makes a key in a new file that only this user can read.
pub(crate) fn write_new(path: &Path) -> Result<SigningKey, Failure> {
    let secret = SigningKey::from_seed(&random());
    let opened = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path);
    let written = opened.and_then(|mut out| {
        writeln!(out, "{}", hex::encode(secret.seed()))?;
        out.sync_all()
    });
    written.map_err(|error| {
        Failure::because(
            format!("the key {} cannot be made; name a file that is not there yet", path.display()),
            error,
        )
    })?;
    sync_folder(path)?;
    Ok(secret)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_read_as_a_person_wrote_it_down() {
        let plain = "0f".repeat(32);
        let grouped = format!("  {}\n{}  ", "0F0F-".repeat(8).trim_end_matches('-'), "0f0f ".repeat(8));
        let public = |text: &str| secret_in(text).map(|key| key.public().to_string());
        assert!(public(&plain).is_some());
        assert_eq!(public(&plain), public(&grouped));
        assert_eq!(public(&plain[1..]), None);
        assert_eq!(public("zz"), None);
    }
}
