//! Reads what a paper carries, out of a file that anybody may have made.
//!
//! The files in it are looked for by what they hold: each stream of the PDF is unpacked by itself, within bounds, and
//! no structure of the PDF is believed. Whoever puts a second dossier into it gains nothing, for what is found is
//! only what the paper is made again from.

use std::io::Read as _;

use flate2::read::ZlibDecoder;
use sha2::{Digest as _, Sha256};

use crate::pictures::{Carried, Picture};
use crate::proof::Proof;

/// The most bytes that the streams of a paper unpack to.
const MOST: usize = 192 << 20;

/// A paper as it was found.
#[derive(Clone, Debug)]
pub struct Printed {
    /// What it says of itself.
    pub proof: Proof,
    /// The dossier that it carries, if it does.
    pub dossier: Option<Vec<u8>>,
    /// The pictures that it carries, in the order of the proof; `None` where one is not there.
    pictures: Vec<Option<Vec<u8>>>,
}

/// Why a file is no paper of this program.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoPaper {
    /// It does not say what it is.
    #[error(
        "the PDF does not carry what Chancery puts into its papers: another program made it or saved it anew"
    )]
    Foreign,
    /// It unpacks to more than any paper.
    #[error("the PDF unpacks to more than 192 MiB; no paper does")]
    TooLarge,
}

impl Printed {
    /// Whether a file is a PDF at all.
    pub fn is_pdf(bytes: &[u8]) -> bool {
        bytes.starts_with(b"%PDF-")
    }

    /// Reads what a PDF carries; nothing of it is checked.
    ///
    /// # Errors
    ///
    /// [`NoPaper`] if it carries nothing of ours.
    pub fn read(pdf: &[u8]) -> Result<Self, NoPaper> {
        let mut left = MOST;
        let mut found = Vec::new();
        for stream in streams(pdf) {
            let unpacked = unpacked(stream, &mut left)?;
            found.push(unpacked.unwrap_or_else(|| stream.to_vec()));
        }
        let proof: Proof = found.iter().find_map(|bytes| said(bytes)).ok_or(NoPaper::Foreign)?;
        let dossier = found.iter().find(|bytes| is_dossier(bytes)).cloned();
        let of = |digest: &str| found.iter().find(|bytes| digest_of(bytes) == digest).cloned();
        let pictures = proof.pictures.iter().map(|shown| of(&shown.digest)).collect();
        Ok(Self { proof, dossier, pictures })
    }

    /// How many pictures it shows.
    pub fn pictures(&self) -> usize {
        self.proof.pictures.len()
    }

    pub(crate) fn carried(&self) -> Carried {
        let shown = self.proof.pictures.iter().zip(&self.pictures).filter_map(|(shown, bytes)| {
            let picture = Picture { bytes: bytes.as_deref()?.into(), words: shown.words.clone() };
            Some(((shown.media, shown.lang.clone()), picture))
        });
        Carried(shown.collect())
    }
}

/// How a picture's bytes are told from others.
pub(crate) fn digest_of(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}

fn said(bytes: &[u8]) -> Option<Proof> {
    bytes.starts_with(b"{").then(|| serde_json::from_slice(bytes).ok()).flatten()
}

fn is_dossier(bytes: &[u8]) -> bool {
    let format = b"\"format\":\"chancery/dossier/";
    bytes.starts_with(b"{") && bytes.windows(format.len()).any(|part| part == format)
}

/// The bytes of each stream of a PDF, packed as they are.
fn streams(pdf: &[u8]) -> impl Iterator<Item = &[u8]> {
    let mut rest = pdf;
    std::iter::from_fn(move || {
        let start = find(rest, b"stream")? + b"stream".len();
        let body = &rest[start..];
        let body = body.strip_prefix(b"\r").unwrap_or(body);
        let body = body.strip_prefix(b"\n").unwrap_or(body);
        let end = find(body, b"endstream").unwrap_or(body.len());
        rest = &body[(end + b"endstream".len()).min(body.len())..];
        let bytes = &body[..end];
        Some(bytes.strip_suffix(b"\n").unwrap_or(bytes))
    })
}

fn find(bytes: &[u8], word: &[u8]) -> Option<usize> {
    let mut from = 0;
    loop {
        let near = bytes[from..].iter().position(|byte| *byte == word[0])? + from;
        if bytes[near..].starts_with(word) {
            return Some(near);
        }
        from = near + 1;
    }
}

/// A stream unpacked, if it is packed; what it unpacks to is taken off `left`.
fn unpacked(stream: &[u8], left: &mut usize) -> Result<Option<Vec<u8>>, NoPaper> {
    if !matches!(stream, [0x78, ..] | [0x68, ..] | [0x58, ..] | [0x48, ..]) {
        return Ok(None);
    }
    let mut bytes = Vec::new();
    let read = ZlibDecoder::new(stream).take(*left as u64 + 1).read_to_end(&mut bytes);
    if bytes.len() > *left {
        return Err(NoPaper::TooLarge);
    }
    *left -= bytes.len();
    Ok(read.is_ok().then_some(bytes))
}
