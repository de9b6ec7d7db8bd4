//! What a developer does more than once, and what CI runs: `cargo xtask test` and the rest.
//!
//! It starts other programs (cargo, the program itself, a browser, checkers of other people) and says
//! what held. It links nothing of the product, so that it tests what an operator runs.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "this program speaks to a developer")]

mod arguments;
mod bench;
mod browser;
mod calendars;
mod capture;
mod chance;
mod code;
mod crash;
mod fault;
mod feeds;
mod fuzz;
mod hostile;
mod http;
mod lighthouse;
mod log;
mod machine;
mod markup;
mod memento;
mod paper;
mod places;
mod program;
mod proxy;
mod python;
mod readme;
mod scratch;
mod screenshot;
mod scripts;
mod shell;
mod states;
mod suite;
mod tally;

use std::process::ExitCode;

use crate::arguments::Arguments;
use crate::fault::Outcome;
use crate::tally::Tally;

const HELP: &str = "\
cargo xtask COMMAND

  test [--only STEP]...   every test, or some steps of it (cargo xtask test --list names them)
  browser                 the journeys in a browser, and the HTML checker
  crash [--kills N]       kills `chancery publish` at random instants (200 times), and half as often each of: a change
                          of keys, signing elsewhere, the server, a mirror, a recovery; fails writes, fills the disk
        [--seed N]        repeats the instants of an earlier run as far as the machine lets it
  nginx                   the site behind a proxy
  fuzz [--seconds N]      every fuzz target (60 s each)
  bench                   all benches, with ratios
  screenshot              the picture of the README
";

fn main() -> ExitCode {
    let arguments = Arguments::read();
    match run(&arguments) {
        Ok(tally) => {
            println!("{tally}");
            ExitCode::from(u8::from(tally.failed > 0))
        }
        Err(fault) => {
            eprintln!("xtask: {fault}");
            ExitCode::from(1)
        }
    }
}

fn run(arguments: &Arguments) -> Outcome<Tally> {
    match arguments.command.as_str() {
        "test" if arguments.has("--list") => suite::list(),
        "test" => suite::run(&arguments.all("--only")),
        "browser" => suite::run(&["program", "browser", "states", "html"]),
        "nginx" => suite::run(&["program", "proxy"]),
        "crash" => built(|| crash::run(&crash::Plan::of(arguments)?)),
        "fuzz" => fuzz::run(arguments.number("--seconds", 60)?),
        "bench" => bench::run(),
        "screenshot" => screenshot::run(),
        _ => {
            print!("{HELP}");
            Ok(Tally::default())
        }
    }
}

/// Runs `then` once the program is built.
fn built(then: impl FnOnce() -> Outcome<Tally>) -> Outcome<Tally> {
    code::program()?;
    then()
}
