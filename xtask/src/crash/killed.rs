//! One command, killed (SIGKILL) at a random instant of its run.

use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::chance::Chance;
use crate::fault::{Outcome, ensure};

/// How often is looked whether it has ended.
const LOOK: Duration = Duration::from_micros(500);

/// How long a kind of command takes when nobody kills it: the instants to kill it at lie within.
#[derive(Default)]
pub(super) struct Length(Duration);

impl Length {
    /// Runs `command` in whole, gives its answer, and remembers how long it took.
    pub(super) fn whole(&mut self, command: &mut Command) -> Outcome<Value> {
        let began = Instant::now();
        let answer = crate::shell::text(command)?;
        self.0 = self.0.max(began.elapsed());
        Ok(serde_json::from_str(&answer)?)
    }

    /// Runs `command` and kills it at an instant at which it would do something, or just after it has ended.
    ///
    /// Gives its answer, if it came to print all of it. A command that fails by itself is a fault.
    pub(super) fn killed(&self, command: &mut Command, chance: &mut Chance) -> Outcome<Option<Value>> {
        let most = u64::try_from(self.0.as_micros()).unwrap_or(u64::MAX);
        let wait = Duration::from_micros(chance.below(most.saturating_mul(11) / 10));
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
        let began = Instant::now();
        while began.elapsed() < wait && child.try_wait()?.is_none() {
            sleep(LOOK);
        }
        // One that has ended is killed in vain. An answer is small enough for the pipe.
        child.kill()?;
        let output = child.wait_with_output()?;
        ensure(output.status.success() || output.status.code().is_none(), || {
            format!(
                "it was not killed after {wait:?}, but ended with {}: {}{}",
                output.status,
                String::from_utf8_lossy(&output.stdout),
                String::from_utf8_lossy(&output.stderr)
            )
        })?;
        Ok(serde_json::from_slice(&output.stdout).ok())
    }
}
