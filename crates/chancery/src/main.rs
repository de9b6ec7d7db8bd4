//! Chancery: publishes what a state, a ministry or an institution officially says.
//!
//! This is the program. It alone reads the clock, opens files, holds keys and speaks to people; it
//! wires the other crates together and decides nothing that they should decide.

mod address;
mod ask;
mod cli;
mod clock;
mod commands;
mod demo;
mod failure;
mod folder;
mod follow;
mod keys;
mod logs;
mod manuscript;
mod office;
mod output;
mod progress;

use std::process::ExitCode;

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
    runtime.block_on(commands::run(cli))
}
