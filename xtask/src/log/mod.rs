//! Log software of others on our log, and ours on theirs: checkpoints, tiles, bundles and proofs at the sizes at
//! which tiles begin, end and grow a level, before and after a change of the log key; and a witness of others.

mod go;
mod python;
mod record;
mod witness;

use std::path::Path;

use crate::fault::{Outcome, ensure};
use crate::program::Site;
use crate::scratch::Scratch;
use crate::tally::Tally;
use crate::{machine, places, shell};

use self::go::Go;
use self::python::Python;
use self::record::LongRecord;

/// Makes a long record, serves it, and has every other program check it.
pub(crate) fn run() -> Outcome<Tally> {
    machine::provide(&[&machine::GO])?;
    let scratch = Scratch::new("log")?;
    let mut tally = Tally::default();
    let go = Go::build(&scratch)?;
    tally.check("we verify a log that Go made", theirs(&go, &scratch.join("theirs.json")));
    let python = Python::newer()?;
    let record = LongRecord::make(&scratch)?;
    let site = record.serve(&[])?;
    let old = record.vkey(&site)?;
    others(&mut tally, (&go, python.as_ref()), &site, &[&old], &record);
    tally.check("the log key is replaced while the site is served", record.rotate());
    tally.check("and the record goes on", record.publish("After the change of the log key").map(drop));
    tally.check("asked to end, the program ends", site.stop());
    let site = record.serve(&[])?;
    let new = record.vkey(&site)?;
    others(&mut tally, (&go, python.as_ref()), &site, &[&new, &old], &record);
    tally.check(
        "the newest checkpoint holds under the new log key alone",
        ensure(go.check(&site, &[&old], &[]).is_err(), || "it holds under the old one".to_owned()),
    );
    tally.check("asked to end, the program ends", site.stop());
    if let Some(python) = &python {
        tally.check("a witness of others cosigns", witness::run(python, &record, &[&new, &old], &scratch));
    }
    Ok(tally)
}

fn theirs(go: &Go, file: &Path) -> Outcome {
    go.make(file)?;
    let said = shell::text(shell::command(places::built()?.join("check-theirs")).arg(file))?;
    print!("theirs, by us: {said}");
    Ok(())
}

/// Others verify the checkpoints of every size, the served tiles and bundles, and the proofs between them.
fn others(
    tally: &mut Tally,
    (go, python): (&Go, Option<&Python>),
    site: &Site,
    vkeys: &[&str],
    record: &LongRecord,
) {
    let keys = vkeys.len();
    let tell = |who: &str, said: Outcome<String>| said.map(|said| print!("ours, by {who}: {said}"));
    let by_go = record.checkpoints().and_then(|files| go.check(site, vkeys, &files));
    tally.check(&format!("Go verifies our log under {keys} log keys"), tell("Go", by_go));
    if let Some(python) = python {
        let by_python = record.checkpoints().and_then(|files| python.check(site, vkeys, &files));
        tally.check(
            &format!("aics-tlog verifies our log under {keys} log keys"),
            tell("aics-tlog", by_python),
        );
    }
}
