//! The commands: one file each.

mod about;
mod backup;
mod demo;
mod fsck;
mod import;
mod init;
mod publish;
mod receipt;
mod render;
mod restore;
mod revise;
mod serve;
mod shell;
mod standing;
mod status;

use std::process::ExitCode;

use crate::cli::{Cli, Command};
use crate::failure::Failure;

/// Does what the command line says.
pub(crate) async fn run(cli: Cli) -> Result<ExitCode, Failure> {
    match &cli.command {
        Command::Init(args) => init::run(&cli, args).await?,
        Command::Import(args) => import::run(&cli, args).await?,
        Command::Serve(args) => serve::run(&cli, args).await?,
        Command::Demo(args) => demo::run(&cli, args).await?,
        Command::Render(args) => render::run(&cli, args).await?,
        Command::Publish(args) => publish::run(&cli, args).await?,
        Command::Revise(args) => revise::revise(&cli, args).await?,
        Command::Correct(args) => revise::correct(&cli, args).await?,
        Command::Withdraw(args) => standing::withdraw(&cli, args).await?,
        Command::Reinstate(args) => standing::reinstate(&cli, args).await?,
        Command::Erase(args) => standing::erase(&cli, args).await?,
        Command::Fsck => return fsck::run(&cli).await,
        Command::Status => status::run(&cli).await?,
        Command::Backup(args) => backup::run(&cli, args).await?,
        Command::Restore(args) => restore::run(&cli, args).await?,
        Command::Completions { shell } => shell::completions(*shell)?,
        Command::Man { command } => shell::man(command.as_deref())?,
    }
    Ok(ExitCode::SUCCESS)
}
