//! The witnesses that a policy names, and which of them can be asked.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use record::policy::{MAX_POLICY_BYTES, Policy, Witness};

use crate::failure::Failure;
use crate::folder::Folder;
use crate::net::Address;

/// A policy whose witnesses are asked to cosign.
#[derive(Clone, Debug)]
pub(crate) struct Witnesses {
    text: String,
    /// Those that it names.
    pub(crate) all: Vec<Witness>,
    /// Those of them that have an address.
    pub(crate) asked: Vec<(Witness, Address)>,
}

impl Witnesses {
    /// The policy that was given, else the one in the data folder, if there is one.
    pub(crate) fn read(folder: &Folder, given: Option<&Path>) -> Result<Option<Self>, Failure> {
        let usual = folder.policy();
        match given.or_else(|| usual.exists().then_some(usual.as_path())) {
            Some(path) => Self::parse(path, &bytes_of(path)?).map(Some),
            None => Ok(None),
        }
    }

    fn parse(path: &Path, bytes: &[u8]) -> Result<Self, Failure> {
        let unfit =
            |why: String| Failure::new(format!("the policy {} cannot be used: {why}", path.display()));
        let all = Policy::parse(bytes).map_err(|error| unfit(error.to_string()))?.witnesses;
        let mut asked = Vec::new();
        for witness in &all {
            if let Some(url) = &witness.url {
                let address =
                    url.parse().map_err(|error| unfit(format!("the witness {}: {error}", witness.name)))?;
                asked.push((witness.clone(), address));
            }
        }
        Ok(Self { text: String::from_utf8_lossy(bytes).into_owned(), all, asked })
    }

    /// What the policy says of witnesses, groups and the quorum: all of it but its logs.
    pub(crate) fn lines(&self) -> impl Iterator<Item = &str> {
        self.text.lines().filter(|line| line.split([' ', '\t']).find(|word| !word.is_empty()) != Some("log"))
    }
}

/// The bytes of a policy, and a few more of what is none.
fn bytes_of(path: &Path) -> Result<Vec<u8>, Failure> {
    let unread = |error| Failure::because(format!("the policy {} cannot be read", path.display()), error);
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(unread)?;
    file.take(MAX_POLICY_BYTES as u64 + 1).read_to_end(&mut bytes).map_err(unread)?;
    Ok(bytes)
}
