//! Whether a file is one that the record committed to: compared piece by piece, however long it is.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use record::verify::{ProvenFile, Verified};
use record::{CommitmentHash, Content};

use super::verdict::Verdict;
use super::words;

/// How many bytes are in memory at a time.
const PIECE: usize = 256 << 10;

/// Compares the file at `path` with those of a media file's dossier, which holds.
pub(super) fn compare(path: &Path, found: &Verified) -> Verdict {
    if found.files.is_empty() {
        let said = format!("the dossier tells of no file: what {} was, was erased", found.subject);
        return Verdict::unknown("file", "no-file", said);
    }
    match same(path, found) {
        Ok(Some(file)) => words::file(file, found),
        Ok(None) => Verdict::not(
            "file",
            "file-differs",
            format!("the file is none that {} committed to as {}", found.record, found.subject),
        ),
        Err(error) => {
            Verdict::unknown("file", "unreadable", format!("{} cannot be read: {error}", path.display()))
        }
    }
}

/// The newest of the files which this is.
fn same<'f>(path: &Path, found: &'f Verified) -> io::Result<Option<&'f ProvenFile>> {
    let mut hashes: Vec<CommitmentHash> = found.files.iter().map(ProvenFile::hash).collect();
    // What says that it is short may still go on for ever.
    let mut file = File::open(path)?.take(Content::MAX_FILE_BYTES as u64 + 1);
    let mut piece = vec![0; PIECE];
    loop {
        match file.read(&mut piece)? {
            0 => break,
            read => hashes.iter_mut().for_each(|hash| hash.update(&piece[..read])),
        }
    }
    let mut compared = found.files.iter().zip(hashes).rev();
    Ok(compared.find(|(file, hash)| hash.clone().finish() == file.commitment).map(|(file, _)| file))
}
