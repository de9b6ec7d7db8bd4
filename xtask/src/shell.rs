//! Starting other programs and reading what they say.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Output, Stdio};

use crate::fault::{Fault, Outcome};
use crate::places;

/// A command that will run in the root of the repository.
pub(crate) fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(places::root()).stdin(Stdio::null());
    command
}

/// `cargo …` of the toolchain that runs us.
pub(crate) fn cargo() -> Command {
    command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs it and lets it speak. A command that fails is a fault.
pub(crate) fn run(command: &mut Command) -> Outcome {
    let status = command.status().map_err(|error| unstarted(command, &error))?;
    if status.success() { Ok(()) } else { Err(Fault::new(format!("{} ended with {status}", shown(command)))) }
}

/// Runs it in silence, and gives what it said, however it ended.
pub(crate) fn output(command: &mut Command) -> Outcome<Output> {
    command.output().map_err(|error| unstarted(command, &error))
}

/// Runs it in silence, and gives its standard output. A command that fails is a fault that tells all it said.
pub(crate) fn text(command: &mut Command) -> Outcome<String> {
    let output = output(command)?;
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    if output.status.success() {
        return Ok(said);
    }
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    Err(Fault::new(format!("{} ended with {}\n{said}{errors}", shown(command), output.status)))
}

/// Runs it, lets it speak, and also gives what it said and whether it succeeded.
///
/// Only one of its two outputs is read (`errors` chooses); the other goes where ours goes.
pub(crate) fn listen(command: &mut Command, errors: bool) -> Outcome<(bool, String)> {
    if errors {
        command.stderr(Stdio::piped())
    } else {
        command.stdout(Stdio::piped())
    };
    let mut child = command.spawn().map_err(|error| unstarted(command, &error))?;
    let mut heard = String::new();
    let pipe: Option<Box<dyn std::io::Read>> = match (child.stdout.take(), child.stderr.take()) {
        (Some(out), _) => Some(Box::new(out)),
        (None, Some(err)) => Some(Box::new(err)),
        (None, None) => None,
    };
    if let Some(pipe) = pipe {
        for line in BufReader::new(pipe).lines() {
            let line = line?;
            println!("{line}");
            heard.push_str(&line);
            heard.push('\n');
        }
    }
    std::io::stdout().flush()?;
    Ok((child.wait()?.success(), heard))
}

/// Whether `program` can be found.
pub(crate) fn has(program: &str) -> bool {
    let paths = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&paths).any(|folder| folder.join(program).is_file())
}

fn unstarted(command: &Command, error: &std::io::Error) -> Fault {
    Fault::new(format!("{} cannot be started: {error}", shown(command)))
}

fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let words: Vec<_> = words.map(|word| word.to_string_lossy().into_owned()).collect();
    let line = words.join(" ");
    format!("`{}`", line.chars().take(300).collect::<String>())
}
