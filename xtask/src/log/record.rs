//! A record with as many entries as it takes to have tiles at three levels.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use serde_json::Value;

use crate::fault::{Fault, Outcome};
use crate::program::{Site, chancery};
use crate::scratch::Scratch;
use crate::{http, places, shell};

/// Sizes at which tiles begin, end and grow a level.
const SIZES: [u32; 8] = [1, 2, 255, 256, 257, 65_535, 65_536, 65_537];

/// The record and the checkpoints that it had at those sizes.
pub(super) struct LongRecord {
    data: PathBuf,
    checkpoints: PathBuf,
}

impl LongRecord {
    /// Founds a mission in `scratch` and makes its record long.
    pub(super) fn make(scratch: &Scratch) -> Outcome<Self> {
        let record = Self { data: scratch.join("mission"), checkpoints: scratch.join("checkpoints") };
        let about = ["init", "--name", "Embassy of Many Lines", "--address", "https://lines.example"];
        shell::text(chancery(&record.data)?.args(about))?;
        let began = Instant::now();
        let mut long = shell::command(places::built()?.join("long-log"));
        long.arg(&record.data).arg(&record.checkpoints).args(SIZES.map(|size| size.to_string()));
        shell::text(&mut long)?;
        println!("a record of {} entries was made in {} s", SIZES[7], began.elapsed().as_secs());
        Ok(record)
    }

    /// Serves it.
    pub(super) fn serve(&self, more: &[&str]) -> Outcome<Site> {
        Site::serve(&self.data, more)
    }

    /// The verifier key of its log, as `site` tells it to everybody.
    pub(super) fn vkey(&self, site: &Site) -> Outcome<String> {
        let told = http::get(site.host(), "/.well-known/chancery.json")?;
        let told: Value = serde_json::from_slice(&told.body)?;
        let vkey = told["log_vkey"].as_str().map(str::to_owned);
        vkey.ok_or_else(|| Fault::new(format!("the site names no log key: {told}")))
    }

    /// Its checkpoints, each in a file.
    pub(super) fn checkpoints(&self) -> Outcome<Vec<PathBuf>> {
        let files = fs::read_dir(&self.checkpoints)?;
        let files: Vec<_> = files.map(|file| file.map(|file| file.path())).collect::<Result<_, _>>()?;
        if files.len() == SIZES.len() { Ok(files) } else { Err(Fault::new("a checkpoint is missing")) }
    }

    /// Replaces its log key.
    pub(super) fn rotate(&self) -> Outcome {
        shell::text(chancery(&self.data)?.args(["key", "rotate", "log"])).map(drop)
    }

    /// Publishes a message with this title, and gives how many entries the record has then.
    pub(super) fn publish(&self, title: &str) -> Outcome<u64> {
        let draft = self.data.with_extension("en.md");
        fs::write(&draft, format!("---\nkind: statement\ntitle: {title}\n---\nThe text of it.\n"))?;
        size_in(&shell::text(chancery(&self.data)?.args(["--json", "publish"]).arg(draft))?)
    }

    /// How many entries it has.
    pub(super) fn size(&self) -> Outcome<u64> {
        size_in(&self.status(&[])?.to_string())
    }

    /// Has the program verify what is in `file`, as somebody who does not have this record.
    pub(super) fn verify(&self, file: &Path, more: &[&str]) -> Outcome {
        let nowhere = self.data.with_extension("nowhere");
        shell::text(chancery(&nowhere)?.arg("verify").arg(file).args(more)).map(drop)
    }

    /// What `status` says of it.
    pub(super) fn status(&self, more: &[&str]) -> Outcome<Value> {
        Ok(serde_json::from_str(&shell::text(chancery(&self.data)?.args(["--json", "status"]).args(more))?)?)
    }
}

fn size_in(answer: &str) -> Outcome<u64> {
    let size = serde_json::from_str::<Value>(answer)?["size"].as_u64();
    size.ok_or_else(|| Fault::new(format!("no size is in {answer}")))
}
