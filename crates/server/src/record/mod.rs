//! The log as programs read it: checkpoint, tiles, entries, contents, proofs, dossiers, keys and policy.
//!
//! Paths and forms are those of C2SP tlog-tiles under the prefix `/record`, and of `docs/record-format.md`. Nothing
//! past the newest checkpoint that may be shown is served, and any site's script may read all of it.

mod checkpoint;
mod content;
mod dossier;
mod entry;
mod papers;
mod proof;
mod sheet;
mod shown;
mod site;
mod tile;

use std::sync::Arc;

use axum::http::StatusCode;
use axum::http::request::Parts;
use record::tile::TilePath;
use record::{Commitment, History};
use sha2::{Digest as _, Sha256};

pub use dossier::dossier;
pub use entry::Unproven;
pub use proof::proof;
pub(crate) use sheet::Sheet;
pub(crate) use shown::{ShownLog, Trouble};

use crate::log::{Log, ShownCheckpoint};
use crate::negotiate::encoding::Encoding;
use crate::public::{Answer, Public};

/// One thing that the log is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Paper {
    /// `/record/checkpoint`
    Checkpoint,
    /// `/record/tile/…`
    Tile(TilePath),
    /// `/record/content/{commitment}`
    Content(Commitment),
    /// `/record/proof/17.tlog-proof`
    Proof(u64),
    /// `/record/dossier/17.dossier`
    Dossier(u64),
    /// `/record/policy`
    Policy,
    /// `/.well-known/chancery.json`
    Site,
    /// An address under `/record/` that is none.
    Nothing,
}

impl Paper {
    /// What `path` asks of the log; `None` where it asks for something else.
    pub(crate) fn asked(path: &str) -> Option<Self> {
        if path == "/.well-known/chancery.json" {
            return Some(Self::Site);
        }
        let path = path.strip_prefix("/record/")?;
        Some(Self::parse(path).unwrap_or(Self::Nothing))
    }

    fn parse(path: &str) -> Option<Self> {
        match path.split_once('/') {
            None if path == "checkpoint" => Some(Self::Checkpoint),
            None if path == "policy" => Some(Self::Policy),
            Some(("tile", _)) => path.parse().ok().map(Self::Tile),
            Some(("content", name)) => {
                let commitment: Commitment = name.parse().ok()?;
                (commitment.to_string() == name).then_some(Self::Content(commitment))
            }
            Some(("proof", file)) => decimal(file.strip_suffix(".tlog-proof")?).map(Self::Proof),
            Some(("dossier", file)) => decimal(file.strip_suffix(".dossier")?).map(Self::Dossier),
            _ => None,
        }
    }
}

/// A number in its one spelling: no sign, no leading zero.
fn decimal(text: &str) -> Option<u64> {
    text.parse().ok().filter(|number: &u64| number.to_string() == text)
}

impl Public {
    /// The answer to who asks for `paper`.
    pub(crate) async fn paper(self: &Arc<Self>, request: &Parts, paper: Paper, encoding: Encoding) -> Answer {
        match self.paper_found(request, paper, encoding).await {
            Ok(answer) => answer,
            Err(trouble) => self.troubled(request, &trouble),
        }
    }

    async fn paper_found(
        self: &Arc<Self>,
        request: &Parts,
        paper: Paper,
        encoding: Encoding,
    ) -> Result<Answer, Trouble> {
        let Some(shown) = self.shown().await? else {
            return Ok(self.told(StatusCode::NOT_FOUND, "The record has no entry yet."));
        };
        match paper {
            Paper::Checkpoint => Ok(self.checkpoint(request, &shown)),
            Paper::Tile(tile) => self.tile(request, tile, &shown, encoding).await,
            Paper::Content(commitment) => self.content(request, commitment, &shown).await,
            Paper::Proof(index) => self.proven(request, index, shown, encoding, proof::sheet).await,
            Paper::Dossier(index) => self.proven(request, index, shown, encoding, dossier::sheet).await,
            Paper::Policy => self.policy(request, &shown).await,
            Paper::Site => self.site(request, &shown).await,
            Paper::Nothing => Ok(self.told(StatusCode::NOT_FOUND, "The log has nothing at this address.")),
        }
    }

    /// The paper about entry `index`, made by `make` once for each checkpoint.
    async fn proven(
        self: &Arc<Self>,
        request: &Parts,
        index: u64,
        shown: Arc<ShownCheckpoint>,
        encoding: Encoding,
        make: fn(&History, &dyn Log, u64, &ShownCheckpoint) -> Result<Sheet, Unproven>,
    ) -> Result<Answer, Trouble> {
        if index >= shown.size {
            return Ok(self.beyond(index, &shown));
        }
        let note = hex::encode(&Sha256::digest(&shown.note)[..16]);
        let key = format!("{}@{note}", request.uri.path());
        if !self.is_kept(&key)
            && let Err(seconds) = self.granted(request)
        {
            return Ok(self.too_often(seconds));
        }
        let make = move |public: &Self, log: &dyn Log| {
            Ok(public.live.read(|history| make(history, log, index, &shown))?)
        };
        let (page, cache) = self.kept_paper(key, encoding, make).await?;
        Ok(page.answer(&request.headers, encoding, cache))
    }

    /// Tells that entry `index` is not there yet, as far as `shown` goes.
    fn beyond(&self, index: u64, shown: &ShownCheckpoint) -> Answer {
        let text = format!(
            "There is no entry {index} under the newest checkpoint, which covers {} entries.",
            shown.size
        );
        self.told(StatusCode::NOT_FOUND, &text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_log_has_is_told_from_what_it_has_not() {
        let name = "ab".repeat(32);
        for (path, paper) in [
            ("/record/checkpoint", Some(Paper::Checkpoint)),
            ("/record/policy", Some(Paper::Policy)),
            ("/.well-known/chancery.json", Some(Paper::Site)),
            ("/record/proof/0.tlog-proof", Some(Paper::Proof(0))),
            ("/record/dossier/17.dossier", Some(Paper::Dossier(17))),
            (&format!("/record/content/{name}"), Some(Paper::Content(Commitment([0xab; 32])))),
            (&format!("/record/content/{}", name.to_uppercase()), Some(Paper::Nothing)),
            ("/record/content/ab", Some(Paper::Nothing)),
            ("/record/proof/01.tlog-proof", Some(Paper::Nothing)),
            ("/record/proof/+1.tlog-proof", Some(Paper::Nothing)),
            ("/record/proof/18446744073709551616.tlog-proof", Some(Paper::Nothing)),
            ("/record/dossier/1.json", Some(Paper::Nothing)),
            ("/record/checkpoint/", Some(Paper::Nothing)),
            ("/record/", Some(Paper::Nothing)),
            ("/record", None),
            ("/en/", None),
        ] {
            assert_eq!(Paper::asked(path), paper, "{path}");
        }
    }
}
