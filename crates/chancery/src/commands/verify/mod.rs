//! `verify`: whether something is what a mission said, in words for a journalist. Exit code 0 authentic, 1 not,
//! 2 cannot tell.
//!
//! What a thing is, is told by what it holds, never by its name, and nothing that it says about itself is believed.

mod address;
mod kind;
mod knowledge;
mod media;
mod page;
mod pdf;
mod verdict;
mod whole;
mod words;

use std::path::Path;
use std::process::ExitCode;

use paper::FontSources;
use record::dossier::MAX_DOSSIER_BYTES;
use record::verify::Fault;
use record::{Checkpoint, DossierError, Evidence, RecordId, SubjectKind};

use self::kind::Kind;
use self::knowledge::Knowledge;
use self::verdict::Verdict;
use super::mirror::blocking;
use crate::cli::{Cli, Verify};
use crate::failure::Failure;
use crate::folder::Folder;
use crate::input::{self, Given};
use crate::net::{Address, Client};
use crate::origin::ServedNote;
use crate::output;

/// Verifies what the command line names.
pub(crate) async fn run(cli: &Cli, args: &Verify) -> Result<ExitCode, Failure> {
    let knowledge = Knowledge::of(cli, args).await?;
    let client = Client::new(args.patience.patience());
    let json = cli.json;
    let verdict = match (&args.record, &args.thing) {
        (Some(record), _) => {
            let address: Address =
                record.parse().map_err(|error| Failure::because("nothing is verified", error))?;
            blocking(move || whole::verify(client, &address, &knowledge, json)).await?
        }
        (None, Some(thing)) => {
            let thing = Thing {
                fonts: fonts(cli),
                name: thing.clone(),
                text: args.text.as_deref().map(read_text).transpose()?,
                dossier: args.dossier.as_deref().map(read_dossier).transpose()?,
            };
            blocking(move || thing.verify(&client, &knowledge)).await?
        }
        (None, None) => {
            return Err(Failure::usage(
                "nothing is named to verify; name a file or an address, or a whole record with --record URL",
            ));
        }
    };
    output::tell(cli.json, &verdict, &verdict.text())?;
    Ok(verdict.exit_code())
}

/// The fonts in which papers are set here.
fn fonts(cli: &Cli) -> FontSources {
    FontSources { folder: Some(Folder::at(&cli.data()).fonts()), system: true }
}

/// The text, or the media file, that a proof is about.
fn read_text(path: &Path) -> Result<Vec<u8>, Failure> {
    read(path, record::Content::MAX_FILE_BYTES, "text", "256 MiB")
}

/// The dossier beside a saved page.
fn read_dossier(path: &Path) -> Result<Vec<u8>, Failure> {
    read(path, MAX_DOSSIER_BYTES, "dossier", "64 MiB")
}

fn read(path: &Path, most: usize, what: &str, limit: &str) -> Result<Vec<u8>, Failure> {
    let name = path.display();
    match input::file(path, most) {
        Ok(Given::Whole(bytes)) => Ok(bytes),
        Ok(Given::TooLong) => {
            Err(Failure::usage(format!("the {what} {name} is longer than {limit}; none is")))
        }
        Err(error) => Err(Failure::usage(format!("the {what} {name} cannot be read ({error})"))),
    }
}

/// Something to verify, with what was given beside it.
struct Thing {
    name: String,
    fonts: FontSources,
    text: Option<Vec<u8>>,
    dossier: Option<Vec<u8>>,
}

impl Thing {
    /// It waits for files and the network.
    fn verify(&self, client: &Client, knowledge: &Knowledge) -> Verdict {
        if Address::is_meant(&self.name) {
            return match self.name.parse() {
                Ok(address) => address::verify(self, client, &address, knowledge),
                Err(error) => Verdict::unknown("address", "address", error.to_string()),
            };
        }
        if let Some(verdict) = self.dossier.as_deref().and_then(|dossier| self.media(dossier, knowledge)) {
            return verdict;
        }
        match input::file(Path::new(&self.name), MAX_DOSSIER_BYTES) {
            Ok(Given::Whole(bytes)) => self.bytes(&bytes, client, knowledge),
            Ok(Given::TooLong) => Verdict::fault("file", &Fault::File(DossierError::TooLarge)),
            Err(error) => {
                Verdict::unknown("file", "unreadable", format!("{} cannot be read: {error}", self.name))
            }
        }
    }

    /// Verifies bytes by what they are.
    fn bytes(&self, bytes: &[u8], client: &Client, knowledge: &Knowledge) -> Verdict {
        match Kind::of(bytes) {
            Kind::Dossier(record) => dossier(bytes, record.as_ref(), knowledge),
            Kind::Evidence(record) => evidence(bytes, record.as_ref(), knowledge),
            Kind::Proof(record) => self.proof(bytes, record.as_ref(), knowledge),
            Kind::Checkpoint(note) => checkpoint(&note, knowledge),
            Kind::Pdf => pdf::verify(bytes, self.fonts.clone(), knowledge),
            Kind::Page => page::saved(bytes, self.dossier.as_deref(), client, knowledge),
            Kind::Unknown => self.unknown(knowledge),
        }
    }

    /// Whether the file is one of the media file that the dossier given beside it is about; `None` where that is about
    /// something else, or does not hold.
    fn media(&self, dossier: &[u8], knowledge: &Knowledge) -> Option<Verdict> {
        let Kind::Dossier(record) = Kind::of(dossier) else { return None };
        let verified = record::verify::dossier(dossier, &knowledge.trust(record.as_ref())).ok()?;
        let is_media = verified.subject.kind() == SubjectKind::Media;
        is_media.then(|| media::compare(Path::new(&self.name), &verified))
    }

    /// A file that says nothing about itself: with a dossier beside it, what is wrong with that.
    fn unknown(&self, knowledge: &Knowledge) -> Verdict {
        if let Some(bytes) = self.dossier.as_deref()
            && let Kind::Dossier(record) = Kind::of(bytes)
            && let Err(fault) = record::verify::dossier(bytes, &knowledge.trust(record.as_ref()))
        {
            return Verdict::fault("dossier", &fault);
        }
        Verdict::unknown(
            "file",
            "unknown-kind",
            "it is neither a dossier, a proof, a saved page, a PDF, a checkpoint nor evidence; give one of these; with a \
             picture, a film or a document give its dossier too, with --dossier; or ask with `chancery quote` whether \
             a text stands in the record"
                .to_owned(),
        )
    }

    fn proof(&self, bytes: &[u8], record: Option<&RecordId>, knowledge: &Knowledge) -> Verdict {
        match record::verify::proof(bytes, self.text.as_deref(), &knowledge.trust(record)) {
            Ok(proven) => words::proven(&proven),
            Err(fault) => Verdict::fault("proof", &fault),
        }
    }
}

/// What a dossier proves.
fn dossier(bytes: &[u8], record: Option<&RecordId>, knowledge: &Knowledge) -> Verdict {
    match record::verify::dossier(bytes, &knowledge.trust(record)) {
        Ok(verified) => words::verified("dossier", &verified, None),
        Err(fault) => Verdict::fault("dossier", &fault),
    }
}

/// What evidence shows, about the log that it accuses.
fn evidence(bytes: &[u8], record: Option<&RecordId>, knowledge: &Knowledge) -> Verdict {
    let trust = knowledge.trust(record);
    match Evidence::parse(bytes).and_then(|evidence| evidence.check(&trust).map(|shown| (evidence, shown))) {
        Ok((evidence, shown)) => words::shown(&evidence, &shown),
        Err(fault) => Verdict::fault("evidence", &fault),
    }
}

/// Whether a checkpoint is signed by a log that is known.
fn checkpoint(note: &ServedNote, knowledge: &Knowledge) -> Verdict {
    let Ok(record) = note.origin.parse::<RecordId>() else {
        return Verdict::fault("checkpoint", &Fault::CheckpointForm);
    };
    let trust = knowledge.trust(Some(&record));
    let opened: Result<Checkpoint, Fault> = knowledge.open(note, &record, &trust);
    match opened {
        Ok(checkpoint) => words::checkpoint(note, &record, &checkpoint, &trust),
        Err(fault) => Verdict::fault("checkpoint", &fault),
    }
}
