//! The steps of `cargo xtask test`, in order, and how long each takes.

use std::time::Instant;

use crate::fault::{Fault, Outcome};
use crate::tally::Tally;
use crate::{
    browser, calendars, capture, code, crash, feeds, hostile, http, lighthouse, log, machine, markup,
    memento, paper, program, proxy, readme, scripts, states,
};

/// One step of the suite.
struct Step {
    name: &'static str,
    what: &'static str,
    run: fn() -> Outcome<Tally>,
}

const STEPS: [Step; 23] = [
    Step { name: "machine", what: "what the tests need is installed", run: provide },
    Step { name: "format", what: "every file is formatted", run: code::format },
    Step { name: "lints", what: "no warning of clippy", run: code::lints },
    Step { name: "program", what: "the program and all tests build", run: code::program },
    Step { name: "tests", what: "unit, property and HTTP tests of every crate", run: code::tests },
    Step { name: "database", what: "the store on SQLite and on PostgreSQL", run: code::database },
    Step { name: "examples", what: "the examples in the documentation", run: code::examples },
    Step { name: "http", what: "scripts of request and response", run: http::run },
    Step { name: "import", what: "a capture becomes a site, and its past can be read", run: capture::run },
    Step { name: "readme", what: "the commands of the README", run: readme::run },
    Step { name: "hostile", what: "files that nobody means well", run: hostile::run },
    Step { name: "scripts", what: "the site's own scripts in Node", run: scripts::run },
    Step { name: "browser", what: "a walk through the demo in Chromium", run: browser::run },
    Step {
        name: "states",
        what: "pages that the demo does not have in Chromium: empty, in fifteen languages, endless, erased",
        run: states::run,
    },
    Step { name: "html", what: "the Nu checker on every page of that walk", run: markup::run },
    Step { name: "lighthouse", what: "Lighthouse on home, message and archive", run: lighthouse::run },
    Step { name: "feeds", what: "feed-rs and feedparser read the feeds", run: feeds::run },
    Step { name: "calendars", what: "icalendar reads opening hours and holidays", run: calendars::run },
    Step { name: "paper", what: "qpdf, outloud and poppler read the PDF files", run: paper::run },
    Step { name: "log", what: "others' log software on our log, and ours on theirs", run: log::run },
    Step { name: "memento", what: "others' Memento client in the past of a message", run: memento::run },
    Step { name: "proxy", what: "the site behind nginx", run: proxy::run },
    Step {
        name: "crash",
        what: "20 kills of publications, 10 of all else, failing writes and a full disk",
        run: crash_briefly,
    },
];

/// Prints the names of the steps.
pub(crate) fn list() -> Outcome<Tally> {
    for step in &STEPS {
        println!("{:<10} {}", step.name, step.what);
    }
    Ok(Tally::default())
}

/// Runs the steps named in `only`, or all. A step that fails does not keep the next from running.
pub(crate) fn run(only: &[&str]) -> Outcome<Tally> {
    if let Some(unknown) = only.iter().find(|name| STEPS.iter().all(|step| step.name != **name)) {
        return Err(Fault::new(format!(
            "there is no step \"{unknown}\"; `cargo xtask test --list` names them"
        )));
    }
    let mut all = Tally::default();
    let mut times = Vec::new();
    for step in STEPS.iter().filter(|step| only.is_empty() || only.contains(&step.name)) {
        println!("== {}: {}", step.name, step.what);
        let began = Instant::now();
        let tally = (step.run)().unwrap_or_else(|fault| {
            println!("not ok: {}: {fault}", step.name);
            Tally::FAILED
        });
        times.push(format!("{:<10} {:>4} s  {tally}", step.name, began.elapsed().as_secs()));
        println!("== {}", times[times.len() - 1]);
        all += tally;
    }
    println!("\n{}", times.join("\n"));
    Ok(all)
}

fn provide() -> Outcome<Tally> {
    use machine::{BROWSER, GO, JAVA, NGINX, NODE, PAPER, POSTGRESQL, PYTHON};
    machine::provide(&[&POSTGRESQL, &BROWSER, &NODE, &JAVA, &PYTHON, &GO, &NGINX, &PAPER])?;
    program::names_a_toolchain()?;
    Ok(Tally::ONE)
}

fn crash_briefly() -> Outcome<Tally> {
    crash::run(&crash::Plan::of_ci())
}
