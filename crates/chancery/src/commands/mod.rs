//! The commands: one file each.

mod about;
mod append;
mod backup;
mod cautions;
mod demo;
mod doctor;
mod dossier;
mod elsewhere;
mod enclosure;
mod fsck;
mod holidays;
mod import;
mod init;
mod key;
mod mirror;
mod policy;
mod publish;
mod quote;
mod receipt;
mod recover;
mod render;
mod restore;
mod revise;
mod serve;
mod shell;
mod sign;
mod standing;
mod status;
mod theme;
mod verify;

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
        Command::Holidays(what) => holidays::run(&cli, what).await?,
        Command::Fsck => return fsck::run(&cli).await,
        Command::Doctor => return doctor::run(&cli).await,
        Command::Verify(args) => return verify::run(&cli, args).await,
        Command::Quote(args) => quote::run(&cli, args).await?,
        Command::Dossier(args) => dossier::run(&cli, args).await?,
        Command::Mirror(args) => return mirror::run(&cli, args).await,
        Command::Recover(args) => recover::run(&cli, args).await?,
        Command::Sign(args) => sign::run(&cli, args)?,
        Command::Append(args) => append::run(&cli, args).await?,
        Command::Policy(args) => policy::run(&cli, args).await?,
        Command::Key(what) => key::run(&cli, what).await?,
        Command::Theme(what) => theme::run(&cli, what).await?,
        Command::Status(args) => status::run(&cli, args).await?,
        Command::Backup(args) => backup::run(&cli, args).await?,
        Command::Restore(args) => restore::run(&cli, args).await?,
        Command::Completions { shell } => shell::completions(*shell)?,
        Command::Man { command } => shell::man(command.as_deref())?,
    }
    Ok(ExitCode::SUCCESS)
}
