//! `import`: a text capture of a mission's home page, looked at first, then recorded in one transaction.

mod done;
mod known;
mod record;
mod table;

use std::io::Read;
use std::path::Path;

use ::record::{Instant, Source};
use intake::{Capture, SourceFile, mission_of};
use sha2::{Digest, Sha256};

use self::record::record;
use super::about;
use super::init::{self, Founded};
use crate::cli::{About, Cli, Import};
use crate::failure::Failure;
use crate::office::Office;
use crate::{ask, clock, output};

/// Reads the file that the command line names, and records it unless told not to.
pub(crate) async fn run(cli: &Cli, args: &Import) -> Result<(), Failure> {
    let bytes = read(&args.file)?;
    let capture = intake::read_capture(&bytes).map_err(|error| {
        Failure::because(format!("{} cannot be read as a capture", args.file.display()), error)
    })?;
    if args.dry_run {
        return output::tell(cli.json, &capture, &table::of(&capture));
    }
    let now = clock::now();
    check(&args.file, &capture, now)?;
    let file = source_file(&args.file, &bytes, &capture, now);
    if !args.yes {
        ask::show(&table::of(&capture))?;
        if !ask::consent("Record this?")? {
            return Err(Failure::new("nothing was recorded"));
        }
    }
    let mut office = Office::open_or_make(cli).await?;
    let mut made = None;
    if office.record.is_none() {
        let founded = make_mission(args, office, &capture, &file, now).await?;
        if !cli.json {
            founded.tell(false)?;
        }
        (office, made) = (founded.office, Some(founded.made));
    }
    match record(&office, &capture, &file, args, now).await {
        Ok(mut done) => {
            done.made = made;
            output::tell(cli.json, &done, &done.text())
        }
        Err(failure) => {
            // The record is made all the same, and nobody can tell its recovery key later.
            made.filter(|_| cli.json).map_or(Ok(()), |made| output::tell(true, &made, ""))?;
            Err(failure)
        }
    }
}

/// Whether a capture can be recorded at all.
fn check(path: &Path, capture: &Capture, now: Instant) -> Result<(), Failure> {
    let understood =
        !capture.messages.is_empty() || !capture.contacts.is_empty() || !capture.counters.is_empty();
    if !understood {
        return Err(Failure::new(format!(
            "nothing in {} is understood as part of a home page; --dry-run shows how it was read",
            path.display()
        )));
    }
    match capture.captured_at.map(Instant::from) {
        Some(at) if at > now => Err(Failure::new(format!(
            "{} says that it was captured at {at}, which is still to come; check the file, and this machine's clock",
            path.display()
        ))),
        Some(_) => Ok(()),
        None => {
            tracing::warn!(
                "{} does not say at what instant it was captured; it is taken for now",
                path.display()
            );
            Ok(())
        }
    }
}

/// Reads a capture, but never more of it than a capture can be.
fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    let unread = |error| Failure::because(format!("{} cannot be read", path.display()), error);
    let file = std::fs::File::open(path).map_err(unread)?;
    let length = file.metadata().map_err(unread)?.len();
    intake::check_length(length).map_err(|error| {
        Failure::because(format!("{} cannot be read as a capture", path.display()), error)
    })?;
    let mut bytes = Vec::new();
    file.take(intake::MAX_CAPTURE_BYTES + 1).read_to_end(&mut bytes).map_err(unread)?;
    Ok(bytes)
}

/// What the record will say of the file. A capture that does not say when it was taken was taken at
/// the latest now.
fn source_file(path: &Path, bytes: &[u8], capture: &Capture, now: Instant) -> SourceFile {
    SourceFile {
        name: path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
        digest: hex::encode(Sha256::digest(bytes)),
        captured_at: capture.captured_at.map_or(now, Instant::from).min(now),
    }
}

/// Makes the mission that the capture shows.
async fn make_mission(
    args: &Import,
    office: Office,
    capture: &Capture,
    file: &SourceFile,
    now: Instant,
) -> Result<Founded, Failure> {
    let about = named(&args.about)?;
    let wishes = intake::MissionWishes {
        name: about.name.clone(),
        address: about.address.clone(),
        language: about.languages.first().cloned(),
    };
    let shown = mission_of(capture, &wishes);
    if let (Err(error), None) = (&shown, &about.host_zone) {
        tracing::warn!("{error}; until then its civil zone is UTC");
    }
    let mission = about::mission(&about, shown.ok())?;
    let record = about::record_id(&about, &mission)?;
    let source = Source {
        kind: "text-capture".to_owned(),
        name: file.name.clone(),
        digest: file.digest.clone(),
        captured_at: file.captured_at,
        line: None,
    };
    init::found(office, mission, record, Some((source, file.captured_at)), now).await
}

/// The flags, with a name: the one given, else asked for, else "Mission".
fn named(about: &About) -> Result<About, Failure> {
    let mut about = about.clone();
    if about.name.is_none() {
        about.name = Some(about::ask_name()?);
    }
    Ok(about)
}
