//! The server, killed while its heartbeat key signs each second and messages are published beside it: a
//! cosignature that was shown is there afterwards, and none is older than one shown before.

use std::collections::BTreeMap;
use std::process::Stdio;
use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::chance::Chance;
use crate::fault::{Fault, Outcome, ensure};
use crate::program::Site;
use crate::scratch::Scratch;
use crate::{http, shell};

use super::ledger::{Ledger, Shown};
use super::press::{self, Press};

/// The longest that the server serves before it is killed.
const LONGEST_MICROS: u64 = 2_500_000;
/// How often its checkpoint is read.
const LOOK: Duration = Duration::from_millis(20);

/// Kills so many times, and checks after each.
pub(crate) fn run(kills: u64, chance: &mut Chance) -> Outcome {
    let scratch = Scratch::new("heartbeat")?;
    let press = Press::found(scratch.path())?;
    let (mut ledger, mut beats) = (Ledger::default(), Beats::default());
    for round in 0..kills {
        let wait = Duration::from_micros(chance.below(LONGEST_MICROS));
        let after = |fault| Fault::new(format!("after kill {}: {fault}", round + 1));
        let site = press.serve(&["--heartbeat", "1"])?;
        let title = format!("Heartbeat {round}");
        let publishing = press.publish(&title)?.stdout(Stdio::piped()).spawn()?;
        let began = Instant::now();
        while began.elapsed() < wait {
            beats.look(&site, &mut ledger).map_err(after)?;
            sleep(LOOK);
        }
        // Dropping it kills it.
        drop(site);
        let receipt = publishing.wait_with_output()?.stdout;
        ledger.begun += 1;
        let receipt = press::acknowledgement(&String::from_utf8_lossy(&receipt), &title)?;
        let receipt = receipt.ok_or_else(|| after(Fault::new("a publication beside the server failed")));
        let (acknowledged, shown) = receipt?;
        ledger.acknowledge(acknowledged, shown)?;
        press.check(&mut ledger).map_err(after)?;
        beats.check(&press).map_err(after)?;
    }
    println!("{kills} kills of `serve`: {} cosignatures shown; {}", beats.seen, ledger.told());
    ensure(beats.seen > 0, || "no heartbeat was ever shown: this shows nothing".to_owned())?;
    press.goes_on(&mut ledger, "The heart beats on")?;
    press::is_whole(&press, &ledger)
}

/// The cosignatures that were shown.
#[derive(Default)]
struct Beats {
    /// The line that was last shown, for each size.
    lines: BTreeMap<u64, String>,
    seen: u64,
}

impl Beats {
    /// Notes what is served now.
    fn look(&mut self, site: &Site, ledger: &mut Ledger) -> Outcome {
        let answer = http::get(site.host(), "/record/checkpoint")?;
        let served = answer.text();
        ensure(answer.status == 200, || {
            format!("the checkpoint is not served: {}, {served}", answer.status)
        })?;
        let shown = Shown::in_note(&served)?;
        if let Some(line) = served.lines().find(|line| line.contains("/heartbeat ")) {
            let known = self.lines.insert(shown.size, line.to_owned());
            self.seen += u64::from(known.as_deref() != Some(line));
            ensure(known.is_none_or(|known| instant(&known) <= instant(line)), || {
                format!("an older cosignature is shown again: {line}")
            })?;
        }
        ledger.show(shown)
    }

    /// The newest cosignature of the size that the record has now is at least the one that was shown.
    fn check(&self, press: &Press) -> Outcome {
        let status: Value = serde_json::from_str(&shell::text(press.json()?.arg("status"))?)?;
        let note = status["checkpoint"].as_str().unwrap_or_default();
        let size = Shown::in_note(note)?.size;
        let Some(shown) = self.lines.get(&size) else { return Ok(()) };
        let kept = note.lines().find(|line| line.contains("/heartbeat "));
        ensure(kept.is_some_and(|kept| instant(kept) >= instant(shown)), || {
            format!("a cosignature of size {size} was shown and is lost: {shown}\n{note}")
        })
    }
}

/// What orders cosignatures of one key. Their base64 begins with four bytes of the key's id and eight of the time,
/// so that its seventh to sixteenth digits are the time's low 60 bits.
fn instant(line: &str) -> Vec<u32> {
    let encoded = line.rsplit(' ').next().unwrap_or_default();
    encoded.chars().skip(6).take(10).map(digit).collect()
}

/// The value of a digit of base64.
fn digit(character: char) -> u32 {
    match character {
        'A'..='Z' => character as u32 - 'A' as u32,
        'a'..='z' => character as u32 - 'a' as u32 + 26,
        '0'..='9' => character as u32 - '0' as u32 + 52,
        '+' => 62,
        _ => 63,
    }
}

#[cfg(test)]
mod tests {
    use super::instant;

    #[test]
    fn cosignatures_are_ordered_by_their_time() {
        // Key id 01 02 03 04, times 1 and 256.
        let (earlier, later) = ("— a/heartbeat AQIDBAAAAAAAAAAB", "— a/heartbeat AQIDBAAAAAAAAAEA");
        assert!(instant(earlier) < instant(later));
        assert!(instant(later) <= instant(later));
    }
}
