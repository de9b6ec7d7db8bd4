//! The commands of the README, as they stand there: one block after another in one folder, as a reader would try them.

use std::fs;

use crate::fault::Outcome;
use crate::scratch::Scratch;
use crate::tally::Tally;
use crate::{places, shell};

/// Lines that are tried elsewhere, or need what a scratch folder has not.
const LEFT_OUT: [&str; 8] = [
    "git clone",
    "cargo run",
    "chancery serve",
    "chancery import",
    "chancery mirror",
    "verify --record",
    "postgres://",
    "…",
];
/// A first line for every block: `chancery` is the program that was built.
const FIRST: &str = "set -euo pipefail\nchancery() { \"$PROGRAM\" \"$@\"; }\n";

/// Tries every block.
pub(crate) fn run() -> Outcome<Tally> {
    let scratch = Scratch::new("readme")?;
    let text = fs::read_to_string(places::in_root("README.md"))?;
    let mut tally = Tally::default();
    for block in blocks(&text) {
        let mut bash = shell::command("bash");
        bash.args(["-c", &format!("{FIRST}{block}")])
            .current_dir(scratch.path())
            .env("PROGRAM", places::chancery()?);
        tally.check(
            &format!("the README's {}", block.lines().next().unwrap_or_default()),
            shell::text(&mut bash).map(drop),
        );
    }
    Ok(tally)
}

/// The blocks of shell commands, without the lines that are left out.
fn blocks(text: &str) -> Vec<String> {
    let blocks =
        text.split("```sh\n").skip(1).filter_map(|rest| rest.split_once("```")).map(|(block, _)| block);
    let kept = |block: &str| {
        let lines = block.lines().filter(|line| !LEFT_OUT.iter().any(|word| line.contains(word)));
        lines.collect::<Vec<_>>().join("\n").replace("/mnt/backup/", "./")
    };
    blocks.map(kept).filter(|block| !block.trim().is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::blocks;

    #[test]
    fn blocks_are_read_without_what_serves_or_needs_a_network() {
        let text = "x\n```sh\nchancery init\nchancery serve\n```\ny\n```sh\ngit clone X\n```\n";
        assert_eq!(blocks(text), ["chancery init"]);
    }
}
