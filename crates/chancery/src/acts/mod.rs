//! Acts files: acts that travel to a machine without network to be signed, and back.
//!
//! A file holds all that is signed and all that it commits to, so that whoever signs can read it and
//! trusts nobody for it. Reading one makes each act again from its texts and compares: a file in which
//! anything was altered, or that holds what the record would not keep, is refused as a whole.

mod reading;
mod words;
mod written;

use std::fs::{File, OpenOptions};
use std::io::{Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use record::{
    Appended, Prepared, RecordId, SignedAct, SigningKey, SubjectId, canonical_bytes, from_canonical,
};
use store::IdentityHash;

pub(crate) use self::reading::Reading;
use self::written::{Written, WrittenAct, WrittenContent};
use crate::failure::Failure;

/// The longest file that is read: 64 MiB.
const MAX_BYTES: u64 = 64 << 20;
/// The most acts in one file.
const MAX_ACTS: usize = 10_000;

/// Acts of one record, with all that they commit to; none of them altered.
pub(crate) struct Acts {
    /// The record that they are for.
    pub(crate) record: RecordId,
    /// The acts, in the order in which they are to be recorded.
    pub(crate) acts: Vec<Reading>,
    /// The identities of imported things, as the subjects that they become.
    pub(crate) identities: Vec<(IdentityHash, SubjectId)>,
}

impl Acts {
    /// Acts that nobody has signed yet.
    pub(crate) fn prepared(
        record: &RecordId,
        prepared: Vec<Prepared>,
        identities: Vec<(IdentityHash, SubjectId)>,
    ) -> Result<Self, Failure> {
        let read = |one: Prepared| Reading::of(one.act, one.contents, Vec::new());
        let acts = prepared.into_iter().map(read).collect::<Result<_, _>>();
        let acts =
            acts.map_err(|fault| Failure::new(format!("an act was prepared that does not hold: {fault}")))?;
        Ok(Self { record: record.clone(), acts, identities })
    }

    /// Reads a file, and refuses it if anything in it does not hold.
    pub(crate) fn read(path: &Path) -> Result<Self, Failure> {
        let bytes = bytes_of(path)?;
        Self::from_bytes(&bytes).map_err(|fault| {
            Failure::new(format!("{} is refused: {fault}; have the file made again", path.display()))
        })
    }

    fn from_bytes(bytes: &[u8]) -> Result<Self, String> {
        let bytes = bytes.strip_suffix(b"\n").unwrap_or(bytes);
        let written: Written =
            from_canonical(bytes).map_err(|error| format!("it is no acts file, or was altered: {error}"))?;
        if written.acts.is_empty() || written.acts.len() > MAX_ACTS {
            return Err(format!("it holds {} acts, and a file holds 1 to {MAX_ACTS}", written.acts.len()));
        }
        if let Some(other) = written.acts.iter().find(|one| one.act.record != written.record) {
            return Err(format!(
                "it is for the record {}, and holds an act for {}",
                written.record, other.act.record
            ));
        }
        let acts = written.acts.into_iter().enumerate().map(|(n, one)| {
            let contents = one.contents.iter().map(WrittenContent::read).collect::<Result<_, _>>();
            let read = contents.and_then(|contents| Reading::of(one.act, contents, one.signatures));
            read.map_err(|fault| format!("act {} {fault}", n + 1))
        });
        let identities = written.identities.iter().map(|(hash, subject)| {
            let mut bytes = [0; 32];
            hex::decode_to_slice(hash, &mut bytes).map_err(|_| "an identity is no hash".to_owned())?;
            Ok((IdentityHash(bytes), *subject))
        });
        let acts: Vec<_> = acts.collect::<Result<_, String>>()?;
        Ok(Self { record: written.record, acts, identities: identities.collect::<Result<_, String>>()? })
    }

    /// The bytes of the file.
    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        let act = |one: &Reading| WrittenAct {
            act: one.act.clone(),
            contents: one.contents.iter().map(WrittenContent::of).collect(),
            signatures: one.signatures.clone(),
        };
        let written = Written {
            record: self.record.clone(),
            acts: self.acts.iter().map(act).collect(),
            identities: self
                .identities
                .iter()
                .map(|(hash, subject)| (hex::encode(hash.0), *subject))
                .collect(),
        };
        let mut bytes = canonical_bytes(&written);
        bytes.push(b'\n');
        bytes
    }

    /// Writes the file, which must not be there yet, durably.
    pub(crate) fn write(&self, path: &Path) -> Result<(), Failure> {
        let bytes = if self.weight() > MAX_BYTES { Vec::new() } else { self.to_bytes() };
        if bytes.is_empty() || bytes.len() as u64 > MAX_BYTES {
            return Err(self.too_long());
        }
        let opened = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path);
        let written = opened.and_then(|mut out| {
            out.write_all(&bytes)?;
            out.sync_all()
        });
        written.map_err(|error| {
            Failure::because(
                format!("{} cannot be written; name a file that is not there yet", path.display()),
                error,
            )
        })
    }

    /// How many bytes the contents alone take in the file: four for each three.
    fn weight(&self) -> u64 {
        let contents = self.acts.iter().flat_map(|one| &one.contents);
        contents.map(|content| content.bytes.len() as u64 / 3 * 4).sum()
    }

    fn too_long(&self) -> Failure {
        let files = self.acts.iter().filter_map(|one| one.decision.file.as_ref());
        let remedy = match files.map(Vec::len).max() {
            Some(longest) => format!(
                "the longest media file in it has {} MiB, and together they may have about {} MiB; send fewer at a time, \
                 or a smaller one",
                longest >> 20,
                (MAX_BYTES >> 20) / 4 * 3
            ),
            None => "record less at a time".to_owned(),
        };
        Failure::new(format!("the acts file would be longer than {} MiB; {remedy}", MAX_BYTES >> 20))
    }

    /// Signs every act that the key has not signed yet.
    ///
    /// # Errors
    ///
    /// A signature of the same key that does not hold: the act was altered since.
    pub(crate) fn sign(&mut self, key: &SigningKey) -> Result<(), Failure> {
        let (public, id) = (key.public(), key.public().id());
        for (n, one) in self.acts.iter_mut().enumerate() {
            let bytes = one.act.signed_bytes();
            match one.signatures.iter().find(|appended| appended.key == id) {
                Some(appended) if public.verifies(&bytes, &appended.signature) => {}
                Some(_) => {
                    return Err(Failure::new(format!(
                        "act {} was altered after this key signed it; have the file made again",
                        n + 1
                    )));
                }
                None => one.signatures.push(Appended { key: id, signature: key.sign(&bytes) }),
            }
        }
        Ok(())
    }

    /// The acts as they go to the append.
    pub(crate) fn signed(self) -> (Vec<SignedAct>, Vec<(IdentityHash, SubjectId)>) {
        (self.acts.into_iter().map(Reading::signed).collect(), self.identities)
    }
}

/// The bytes of a file that may be an acts file.
fn bytes_of(path: &Path) -> Result<Vec<u8>, Failure> {
    let unread = |error| Failure::because(format!("{} cannot be read", path.display()), error);
    let mut bytes = Vec::new();
    // What says that it is short may still go on for ever.
    File::open(path).and_then(|file| file.take(MAX_BYTES + 1).read_to_end(&mut bytes)).map_err(unread)?;
    if bytes.len() as u64 > MAX_BYTES {
        return Err(Failure::new(format!(
            "{} is too long; an acts file has at most {} MiB",
            path.display(),
            MAX_BYTES >> 20
        )));
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests;
