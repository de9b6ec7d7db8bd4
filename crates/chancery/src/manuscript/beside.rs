//! Beside: the files that lie in a manuscript's folder, and no others.

use std::io::Read;
use std::path::{Component, Path};

use media::MAX_BYTES;

/// Where the files lie that a manuscript names.
pub(crate) trait Beside {
    /// The file at `path`, as `manuscript` names it.
    fn file(&self, manuscript: &str, path: &str) -> Result<Lying, Missing>;
}

/// A file that lies beside a manuscript.
pub(crate) struct Lying {
    /// What tells it from all others: however it is named, it is one file.
    pub(crate) key: String,
    /// Its bytes.
    pub(crate) bytes: Vec<u8>,
}

/// Why there is no such file.
pub(crate) enum Missing {
    /// Nothing lies there.
    NotThere,
    /// Something does, or might, and is not taken.
    Refused(String),
}

impl Missing {
    /// The sentence, about the file at `path`.
    pub(crate) fn said(self, path: &str) -> String {
        match self {
            Self::NotThere => {
                format!("the file \"{path}\" is not there; paths begin in the manuscript's folder")
            }
            Self::Refused(why) => format!("the file \"{path}\" {why}"),
        }
    }
}

/// A path that leads into a folder and never out of it, without a look at what is there.
pub(crate) fn check_inside(path: &str) -> Result<(), Missing> {
    let refused = |why: &str| Err(Missing::Refused(why.to_owned()));
    let web = path.split_once(':').is_some_and(|(scheme, rest)| {
        scheme.len() > 1 && scheme.chars().all(|c| c.is_ascii_alphanumeric()) && rest.starts_with('/')
    });
    if web || path.starts_with("//") {
        return refused("is elsewhere, and nothing is fetched; put it beside the manuscript");
    }
    if path.contains(['\\', '\0']) {
        return refused("has a sign in its name that paths have not; write folders with /");
    }
    let inside =
        Path::new(path).components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
    match inside && !path.is_empty() {
        true => Ok(()),
        false => refused("leads out of the manuscript's folder; put it beside the manuscript"),
    }
}

/// Files on disk.
pub(crate) struct OnDisk;

impl Beside for OnDisk {
    fn file(&self, manuscript: &str, path: &str) -> Result<Lying, Missing> {
        check_inside(path)?;
        let folder = Path::new(manuscript).parent().filter(|folder| !folder.as_os_str().is_empty());
        let folder = folder.unwrap_or(Path::new("."));
        let unread = |error: std::io::Error| match error.kind() {
            std::io::ErrorKind::NotFound => Missing::NotThere,
            _ => Missing::Refused(format!("cannot be read: {error}")),
        };
        let real = folder.join(path).canonicalize().map_err(unread)?;
        // A link may lead anywhere; what counts is where the file lies.
        if !real.starts_with(folder.canonicalize().map_err(unread)?) {
            return Err(Missing::Refused("leads out of the manuscript's folder; copy it there".to_owned()));
        }
        Ok(Lying {
            bytes: read(&real).map_err(|why| why.unwrap_or_else(unread))?,
            key: real.display().to_string(),
        })
    }
}

/// Why a file is not read: it is none or too long, or the system says so.
type Unread = Result<Missing, std::io::Error>;

/// Reads a file, unless it is longer than any that is taken, or none at all.
fn read(path: &Path) -> Result<Vec<u8>, Unread> {
    let refused = |why: &str| Ok(Missing::Refused(why.to_owned()));
    let length = std::fs::metadata(path).map_err(Err)?;
    if !length.is_file() {
        return Err(refused("is no file"));
    }
    let most = MAX_BYTES as u64;
    let mut bytes = Vec::new();
    let file = std::fs::File::open(path).map_err(Err)?;
    file.take(most + 1).read_to_end(&mut bytes).map_err(Err)?;
    match bytes.len() as u64 > most {
        true => Err(refused(&format!("is longer than {} MiB", most >> 20))),
        false => Ok(bytes),
    }
}

/// Reads the file at `path`, wherever it lies.
pub(crate) fn read_anywhere(path: &Path) -> Result<Vec<u8>, String> {
    read(path).map_err(|why| match why {
        Ok(missing) => missing.said(&path.display().to_string()),
        Err(error) => format!("{} cannot be read: {error}", path.display()),
    })
}
