//! `sign`: the acts in a file, on a machine without network, database or data folder.

use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::acts::Acts;
use crate::cli::{Cli, Sign};
use crate::failure::Failure;
use crate::folder::Folder;
use crate::keys::{self, KeyFile};
use crate::{ask, output};

/// What was signed.
#[derive(Serialize)]
struct Signed {
    record: String,
    acts: usize,
    key: String,
    file: String,
}

/// Shows what the file says, asks, signs, and writes the signed file.
pub(crate) fn run(cli: &Cli, args: &Sign) -> Result<(), Failure> {
    let mut acts = Acts::read(&args.file)?;
    let key = keys::given(&key_file(cli, args)?)?;
    let output = args.output.clone().unwrap_or_else(|| beside(&args.file));
    if output.exists() {
        return Err(Failure::new(format!(
            "{} is there already; name another file with -o",
            output.display()
        )));
    }
    ask::show(&acts.words(args.whole))?;
    let id = key.public().id();
    let question = format!("Sign all of it for {} with the key {id}?", acts.record);
    if !args.yes && !ask::consent(&question)? {
        return Err(Failure::new("nothing was signed"));
    }
    acts.sign(&key)?;
    acts.write(&output)?;
    let signed = Signed {
        record: acts.record.to_string(),
        acts: acts.acts.len(),
        key: id.to_string(),
        file: output.display().to_string(),
    };
    let text =
        format!("Signed with the key {id}; take {} back, and record it with `chancery append`.", signed.file);
    output::tell(cli.json, &signed, &text)
}

/// The key's file: the one given, else one that lies where people keep it.
fn key_file(cli: &Cli, args: &Sign) -> Result<PathBuf, Failure> {
    let usual = [PathBuf::from(KeyFile::Mission.name()), KeyFile::Mission.path(&Folder::at(&cli.data()))];
    let given = args.key.clone().or_else(|| usual.into_iter().find(|path| path.is_file()));
    given
        .ok_or_else(|| Failure::usage("there is no mission.key here; name the private key's file with --key"))
}

/// The name of the signed file: `NAME.signed.json`.
fn beside(file: &Path) -> PathBuf {
    match file.extension() {
        Some(ending) => file.with_extension(format!("signed.{}", ending.to_string_lossy())),
        None => file.with_extension("signed"),
    }
}
