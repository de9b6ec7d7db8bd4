//! Writes that fail: no file may grow beyond a limit (`ulimit -f`), and the signal that would end the
//! program then is ignored, so that it meets the error itself.

use std::process::Command;

use crate::chance::Chance;
use crate::fault::{Fault, Outcome, ensure};
use crate::scratch::Scratch;
use crate::shell;

use super::ledger::Ledger;
use super::press::{self, Press};

/// `$1` is the limit in KiB; the rest is the command.
const LIMITED: &str = r#"trap "" XFSZ; ulimit -f "$1"; shift; exec "$@""#;

/// Publishes so many times under a random limit, and checks after each.
pub(crate) fn run(times: u64, chance: &mut Chance) -> Outcome {
    let scratch = Scratch::new("writes")?;
    let press = Press::found(scratch.path())?;
    let mut ledger = Ledger::default();
    let mut failed = 0;
    for time in 0..times {
        let title = format!("Limited {time}");
        // The first time hardly anything fits, so that at least one fails.
        let limit = if time == 0 { 4 } else { 1 + chance.below(press.largest_file_kib()? + 64) };
        let output = shell::output(&mut limited(&press.publish(&title)?, limit))?;
        ledger.begun += 1;
        failed += u64::from(!output.status.success());
        ensure(output.status.code().is_some_and(|code| code <= 1), || {
            format!("with {limit} KiB it ended with {}", output.status)
        })?;
        if let Some((acknowledged, shown)) =
            press::acknowledgement(&String::from_utf8_lossy(&output.stdout), &title)?
        {
            ledger.acknowledge(acknowledged, shown)?;
        }
        press
            .check(&mut ledger)
            .map_err(|fault| Fault::new(format!("after a limit of {limit} KiB: {fault}")))?;
    }
    println!("{failed} of {times} failed as they should: {}", ledger.told());
    ensure(failed > 0, || "no write ever failed: this shows nothing".to_owned())?;
    shell::text(&mut press.publish("The storm is over")?)?;
    press.check(&mut ledger)?;
    ledger.compare(&press.roots()?)
}

/// The same command, under a limit.
fn limited(command: &Command, limit_kib: u64) -> Command {
    let mut bash = shell::command("bash");
    bash.args(["-c", LIMITED, "bash", &limit_kib.to_string()])
        .arg(command.get_program())
        .args(command.get_args());
    bash
}
