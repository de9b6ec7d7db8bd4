//! `recover`: brings back what a restored backup had lost, from another node that still has it.

use record::{History, Instant, KeyRole, SubjectKind};
use serde::Serialize;
use store::Mark as _;

use super::mirror::blocking;
use crate::cli::{Cli, Recover};
use crate::failure::Failure;
use crate::keys::{self, KeyFile};
use crate::net::{Address, Client, Remote};
use crate::office::Office;
use crate::origin::{ServedNote, Taken, Taker};
use crate::progress::Progress;
use crate::{clock, output};

/// What was brought back.
#[derive(Serialize)]
struct Told {
    record: String,
    from: String,
    recovered: u64,
    size: u64,
}

/// Brings back what the node at the address that the command line names has, and this one lost.
pub(crate) async fn run(cli: &Cli, args: &Recover) -> Result<(), Failure> {
    let address: Address =
        args.from.parse().map_err(|error| Failure::because("nothing is recovered", error))?;
    let office = Office::open(cli).await?;
    let record = office.record()?.clone();
    let _turn = office.folder.turn()?;
    let size = office.store.head(&record).await?.map_or(0, |head| head.size);
    let shown = office.mark().highest()?.map_or(0, |shown| shown.size);
    if shown <= size {
        return Err(Failure::new(format!(
            "nothing is lost here: the record {record} has {size} entries, and {shown} were shown"
        )));
    }
    let log_key = keys::signing(&office.folder, KeyFile::Log)?.map(|key| key.public());
    let remote = Remote::new(Client::new(args.patience.patience()), &address);
    let taker = Taker::new(remote, &office.store, &record, office.mark());
    let taken = blocking(move || recover(&taker, shown)).await??;
    office.store.shown(&record, &office.mark()).await?;
    let told = Told {
        record: record.to_string(),
        from: address.site().to_string(),
        recovered: taken.entries,
        size: taken.seen.size,
    };
    let mut text = format!(
        "Recovered {} entries from {}; the record {} has {} entries again, and takes new ones.",
        told.recovered, told.from, told.record, told.size
    );
    let history = office.store.load(&record).await?;
    let imports = imports_from(&history, size);
    let stated = keys::Ring::of(&history).and_then(|ring| ring.held(KeyRole::Log).map(|held| held.public));
    if log_key.is_some() && stated != log_key {
        text.push_str(
            "\nThe log key here was replaced since the backup was made: put the newer one into its place.",
        );
    }
    if imports > 0 {
        text.push_str(&format!(
            "\n{imports} of them came from imports. What tells these apart was lost with the old database: the same \
             sources, imported again, would be recorded twice."
        ));
    }
    output::tell(cli.json, &told, &text)
}

/// How many entries from `size` on came from imports.
fn imports_from(history: &History, size: u64) -> usize {
    let snapshot = history.at(Instant::MAX);
    let lines = SubjectKind::ALL.into_iter().flat_map(|kind| snapshot.subjects(kind));
    let revisions = lines.flat_map(|view| view.revisions);
    revisions.filter(|revision| revision.index >= size && revision.imported).count()
}

fn recover(taker: &Taker, shown: u64) -> Result<Taken, Failure> {
    let site = taker.remote.site().clone();
    let note = taker.remote.checkpoint().map_err(|error| Failure::because("nothing is recovered", error))?;
    let has = ServedNote::read(&note).map_or(0, |note| note.size);
    if has < shown {
        return Err(Failure::new(format!(
            "{site} has {has} entries, but {shown} were shown here; ask another mirror that has them all"
        )));
    }
    let mut progress: Option<Progress> = None;
    let mut watch = |work, done, of| progress.get_or_insert_with(|| Progress::of(work, of)).at(done);
    let taken = taker.round(None, &clock::now, &mut |_| Ok(()), &mut watch);
    taken.map_err(|trouble| Failure::because("nothing is recovered", Failure::from(trouble).said()))
}
