//! The Nu HTML checker, on every page that the walk saw.

use crate::fault::{Fault, Outcome, ensure};
use crate::tally::Tally;
use crate::{browser, machine, places, shell};

/// Checks the pages; a warning counts as an error.
pub(crate) fn run() -> Outcome<Tally> {
    machine::provide(&[&machine::JAVA])?;
    browser::modules()?;
    let pages = browser::pages()?;
    let count = std::fs::read_dir(&pages).map(Iterator::count).unwrap_or(0);
    if count == 0 {
        return Err(Fault::new("no page was kept; run the step \"browser\" first"));
    }
    let mut tally = Tally::default();
    tally.check("the Nu checker has no complaint", check(&pages));
    if tally.failed == 0 {
        tally.passed = count as u64;
    }
    println!("{count} pages checked");
    Ok(tally)
}

fn check(pages: &std::path::Path) -> Outcome {
    let jar = places::in_root("tests/node_modules/vnu-jar/build/dist/vnu.jar");
    let mut java = shell::command("java");
    java.arg("-jar").arg(jar).args(["--stdout", "--Werror", "--skip-non-html"]).arg(pages);
    let output = shell::output(&mut java)?;
    let said = String::from_utf8_lossy(&output.stdout);
    ensure(output.status.success(), || said.lines().take(40).collect::<Vec<_>>().join("\n    "))
}
