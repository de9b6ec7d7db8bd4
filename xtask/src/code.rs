//! Cargo's own checks. All of them build in one profile with one set of features, so that each crate is compiled once.

use std::path::PathBuf;
use std::process::Command;

use serde_json::Value;

use crate::fault::{Outcome, ensure};
use crate::places;
use crate::shell::{self, cargo};
use crate::tally::Tally;

/// What is compiled: everything, with the features of everything.
const EVERYTHING: [&str; 2] = ["--workspace", "--locked"];
/// The tests; benches are run by `cargo xtask bench`.
const TARGETS: [&str; 3] = ["--lib", "--bins", "--tests"];

/// Every file is as rustfmt would write it.
pub(crate) fn format() -> Outcome<Tally> {
    one(cargo().args(["fmt", "--all", "--check"]))
}

/// No warning.
pub(crate) fn lints() -> Outcome<Tally> {
    one(cargo().args(["clippy", "--all-targets"]).args(EVERYTHING).args(["--", "-D", "warnings"]))
}

/// The program and the tests build.
pub(crate) fn program() -> Outcome<Tally> {
    one(cargo().arg("build").args(EVERYTHING).args(TARGETS))
}

/// The tests of every crate; with nextest, of all but `store`, whose turn comes next.
pub(crate) fn tests() -> Outcome<Tally> {
    if has_nextest() {
        return nextest("not package(store)");
    }
    harness(cargo().arg("test").args(EVERYTHING).args(TARGETS).arg("--no-fail-fast"))
}

/// The tests of `store`, which run on SQLite and on a PostgreSQL cluster that they start themselves: one for
/// all tests of a process, so each test program runs as one process.
pub(crate) fn database() -> Outcome<Tally> {
    let folder = places::in_root("crates/store");
    let mut all = Tally::default();
    for program in test_programs("store")? {
        let mut command = shell::command(program);
        command.current_dir(&folder).env("CARGO_MANIFEST_DIR", &folder);
        all += harness(&mut command)?;
    }
    ensure(all.passed + all.failed > 0, || "the store has no tests".to_owned())?;
    Ok(all)
}

/// The test programs of one crate, as they were built with everything else.
fn test_programs(krate: &str) -> Outcome<Vec<PathBuf>> {
    let mut build = cargo();
    build.args(["test", "--no-run", "--message-format", "json", "--quiet"]).args(EVERYTHING).args(TARGETS);
    let mark = format!("/{krate}#");
    let messages = shell::text(&mut build)?;
    let messages = messages.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let own = messages.filter(|message| message["package_id"].as_str().is_some_and(|id| id.contains(&mark)));
    Ok(own.filter_map(|message| message["executable"].as_str().map(PathBuf::from)).collect())
}

/// The examples in the documentation.
pub(crate) fn examples() -> Outcome<Tally> {
    harness(cargo().args(["test", "--doc", "--no-fail-fast"]).args(EVERYTHING))
}

fn one(command: &mut Command) -> Outcome<Tally> {
    shell::run(command).map(|()| Tally::ONE)
}

fn has_nextest() -> bool {
    shell::has("cargo-nextest")
}

fn nextest(which: &str) -> Outcome<Tally> {
    let mut command = cargo();
    command.args([
        "nextest",
        "run",
        "--no-fail-fast",
        "--status-level",
        "fail",
        "--final-status-level",
        "fail",
    ]);
    command.args(["--no-tests", "fail", "--filterset", which]).args(EVERYTHING).args(TARGETS);
    let (fine, heard) = shell::listen(&mut command, true)?;
    Ok(counted(summary(&heard), fine))
}

/// Runs cargo's own harness and adds up what each test program reports.
fn harness(command: &mut Command) -> Outcome<Tally> {
    let (fine, heard) = shell::listen(command, false)?;
    Ok(counted(results(&heard), fine))
}

/// A run that failed counts at least one failure, though it may not have come to count any.
fn counted(mut tally: Tally, fine: bool) -> Tally {
    if !fine && tally.failed == 0 {
        tally.failed = 1;
    }
    tally
}

/// `Summary [ 1.2s] 312 tests run: 310 passed, 2 failed, 0 skipped`, as nextest ends.
fn summary(heard: &str) -> Tally {
    let line = heard.lines().rev().find(|line| line.contains("Summary [")).unwrap_or_default();
    let failed = ["failed", "timed out", "exec failed"].iter().map(|word| before(line, word)).sum();
    Tally { passed: before(line, "passed"), failed }
}

/// `test result: ok. 12 passed; 0 failed; …`, once for each test program.
fn results(heard: &str) -> Tally {
    let mut all = Tally::default();
    for line in heard.lines().filter(|line| line.starts_with("test result: ")) {
        all += Tally { passed: before(line, "passed"), failed: before(line, "failed") };
    }
    all
}

/// The number that stands before `word`, or 0.
fn before(line: &str, word: &str) -> u64 {
    let found = line.find(&format!(" {word}")).map(|place| &line[..place]);
    let digits = found.and_then(|text| text.rsplit(' ').next());
    digits.and_then(|digits| digits.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{results, summary};

    #[test]
    fn the_count_of_nextest_is_read() {
        let heard =
            "     Summary [   1.203s] 312 tests run: 309 passed (1 slow), 2 failed, 1 timed out, 0 skipped\n";
        let tally = summary(heard);
        assert_eq!((tally.passed, tally.failed), (309, 3));
    }

    #[test]
    fn the_counts_of_cargo_test_are_added_up() {
        let heard =
            "test result: ok. 12 passed; 0 failed; 1 ignored\n…\ntest result: FAILED. 3 passed; 2 failed;\n";
        let tally = results(heard);
        assert_eq!((tally.passed, tally.failed), (15, 2));
    }
}
