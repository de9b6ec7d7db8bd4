//! Chancery: publishes what a state, a ministry or an institution officially says.
//!
//! This is the program. It alone reads the clock, opens files, holds keys and speaks to people; it
//! wires the other crates together and decides nothing that they should decide.

mod acts;
mod address;
mod ask;
mod cli;
mod clock;
mod commands;
mod demo;
mod failure;
mod files;
mod folder;
mod follow;

mod indexing;
mod input;
mod jobs;
mod keys;
mod log;
mod logs;
mod manuscript;
mod net;
mod office;
mod origin;
mod output;
mod printer;
mod progress;
mod saved_page;

use std::process::ExitCode;
use std::time::Duration;

use clap::Parser;

use crate::failure::Failure;

fn main() -> ExitCode {
    // Clap prints what is wrong with the words of a command, and ends with 2.
    let cli = cli::Cli::parse();
    logs::start(&cli.logs);
    let json = cli.json;
    run(cli).unwrap_or_else(|failure| failure.tell(json))
}

fn run(cli: cli::Cli) -> Result<ExitCode, Failure> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(|error| {
        Failure::because("threads cannot be started; end other programs and try again", error)
    })?;
    let ended = runtime.block_on(commands::run(cli));
    // A witness may still be waited for, on a thread of its own: nothing is lost with its answer.
    runtime.shutdown_timeout(Duration::from_secs(1));
    ended
}
