//! Every fuzz target, for a while. A crash is kept in `fuzz/artifacts`.

use std::process::Command;

use crate::fault::{Outcome, ensure};
use crate::places;
use crate::shell;
use crate::tally::Tally;

/// Runs each target for `seconds`.
pub(crate) fn run(seconds: u64) -> Outcome<Tally> {
    provide()?;
    let targets = shell::text(cargo_fuzz().arg("list"))?;
    let targets: Vec<_> = targets.split_whitespace().collect();
    ensure(!targets.is_empty(), || "fuzz/ has no target".to_owned())?;
    let mut tally = Tally::default();
    for target in targets {
        println!("== {target}, {seconds} s");
        tally.check(target, one(target, seconds));
    }
    Ok(tally)
}

fn one(target: &str, seconds: u64) -> Outcome {
    let (time, memory) = (format!("-max_total_time={seconds}"), "-rss_limit_mb=2048");
    // Found inputs go to the first folder; the second is where they begin.
    let (corpus, seeds) = (format!("fuzz/corpus/{target}"), format!("fuzz/seeds/{target}"));
    std::fs::create_dir_all(places::in_root(&corpus))?;
    // One input may take ten seconds at the most: whoever sends it must not hold up the desk.
    shell::run(cargo_fuzz().args([
        "run",
        target,
        &corpus,
        &seeds,
        "--",
        &time,
        memory,
        "-timeout=10",
        "-print_final_stats=1",
    ]))
}

/// cargo-fuzz needs switches of the compiler that the stable toolchain hides.
fn cargo_fuzz() -> Command {
    let mut command = shell::cargo();
    command.arg("fuzz").env("RUSTC_BOOTSTRAP", "1").current_dir(places::root());
    command
}

fn provide() -> Outcome {
    if shell::has("cargo-fuzz") || shell::output(cargo_fuzz().arg("--version"))?.status.success() {
        return Ok(());
    }
    println!("installing cargo-fuzz");
    shell::run(shell::cargo().args(["install", "--locked", "cargo-fuzz"]))
}
