//! Asking the person at the terminal.

use std::io::{BufRead, IsTerminal, Write};

use crate::failure::Failure;

/// Shows a person what they are about to be asked about; standard output is for what was done.
pub(crate) fn show(text: &str) -> Result<(), Failure> {
    let shown = writeln!(std::io::stderr().lock(), "{text}");
    shown.map_err(|error| Failure::because("the terminal does not answer", error))
}

/// Asks for a line; `None` where nobody is there to answer.
pub(crate) fn line(question: &str) -> Result<Option<String>, Failure> {
    let input = std::io::stdin();
    if !input.is_terminal() {
        return Ok(None);
    }
    let unheard = |error| Failure::because("the terminal does not answer", error);
    let mut prompt = std::io::stderr().lock();
    write!(prompt, "{question} ").and_then(|()| prompt.flush()).map_err(unheard)?;
    let mut answer = String::new();
    input.lock().read_line(&mut answer).map_err(unheard)?;
    Ok(Some(answer.trim().to_owned()))
}

/// Asks for a yes; where nobody is there to answer, says that `--yes` would.
pub(crate) fn consent(question: &str) -> Result<bool, Failure> {
    match line(&format!("{question} [y/N]"))? {
        Some(answer) => Ok(matches!(answer.to_lowercase().as_str(), "y" | "yes")),
        None => Err(Failure::usage(format!("{question} Nobody is here to answer; say --yes if so."))),
    }
}
