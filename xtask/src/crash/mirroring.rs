//! A mirror, killed while it follows: it has whole updates and nothing that its origin did not show, forgets what
//! was erased, and serves the same bytes once it has caught up.

use std::fs;
use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::chance::Chance;
use crate::fault::{Fault, Outcome, ensure};
use crate::program::Site;
use crate::scratch::Scratch;
use crate::{http, shell};

use super::killed::Length;
use super::ledger::{Acknowledged, Ledger, Shown};
use super::press::{self, Press};

/// How long the origin may take to serve what another process recorded.
const PATIENCE: Duration = Duration::from_secs(10);
const LOOK: Duration = Duration::from_millis(20);
/// How often the mirror begins anew.
const ANEW: u64 = 4;
/// How often a message is erased that the mirror has.
const ERASED: u64 = 3;

/// Kills so many times, and checks after each.
pub(crate) fn run(kills: u64, chance: &mut Chance) -> Outcome {
    let scratch = Scratch::new("mirroring")?;
    let origin = Press::found(&scratch.join("origin"))?;
    let mirror = Press::elsewhere(&scratch.join("mirror"));
    let site = origin.serve(&["--heartbeat", "0"])?;
    let (mut ledger, mut length) = (Ledger::default(), Length::default());
    origin.goes_on(&mut ledger, "Before the mirror")?;
    length.whole(&mut follow(&mirror, &site)?)?;
    let (mut passing, mut erased) = (None, Vec::new());
    let mut partly = 0;
    for round in 0..kills {
        let after = |fault| Fault::new(format!("after kill {}: {fault}", round + 1));
        let begins = round % ANEW == ANEW - 1;
        if begins {
            fs::remove_dir_all(mirror.data())?;
        }
        origin.goes_on(&mut ledger, &format!("Mirrored {round}"))?;
        if round % ERASED == 0 {
            erased.extend(exchange(&origin, &mut ledger, &mut passing, round)?);
        }
        shows(&site, origin.shown()?.size)?;
        partly += u64::from(length.killed(&mut follow(&mirror, &site)?, chance)?.is_none());
        if !begins || mirror.shown().is_ok() {
            holds(&mirror, &mut ledger).map_err(after)?;
        }
        let answer = shell::text(&mut follow(&mirror, &site)?).map_err(after)?;
        let size = serde_json::from_str::<Value>(&answer)?["size"].as_u64();
        ensure(size == Some(origin.shown()?.size), || format!("it has not caught up: {answer}"))?;
        holds(&mirror, &mut ledger).map_err(after)?;
        same(&origin, &mirror, &ledger, &erased).map_err(after)?;
    }
    println!("{kills} kills of `mirror --once`: {partly} before it was done; {}", ledger.told());
    site.stop()?;
    press::is_whole(&mirror, &ledger)
}

/// Waits until the origin serves what another process recorded.
fn shows(site: &Site, size: u64) -> Outcome {
    let began = Instant::now();
    while began.elapsed() < PATIENCE {
        if Shown::in_note(&http::get(site.host(), "/record/checkpoint")?.text())?.size == size {
            return Ok(());
        }
        sleep(LOOK);
    }
    Err(Fault::new(format!("the origin does not serve its checkpoint of {size} entries")))
}

/// The command with which the mirror follows.
fn follow(mirror: &Press, origin: &Site) -> Outcome<Command> {
    let mut command = mirror.json()?;
    command.args(["mirror", origin.base(), "--once"]);
    Ok(command)
}

/// Publishes a message that will be erased, and erases the one before, which the mirror has by now.
fn exchange(
    origin: &Press,
    ledger: &mut Ledger,
    passing: &mut Option<Acknowledged>,
    round: u64,
) -> Outcome<Option<Acknowledged>> {
    let (message, shown) = origin.published(&format!("Passing {round}"))?;
    ledger.show(shown)?;
    let erased = passing.replace(message);
    erased.iter().try_for_each(|message| origin.erase(message))?;
    Ok(erased)
}

/// What the mirror has is whole, and its checkpoint is the origin's.
fn holds(mirror: &Press, ledger: &mut Ledger) -> Outcome {
    ledger.show(mirror.shown()?)?;
    shell::text(mirror.json()?.arg("fsck")).map(drop)
}

/// The newest pages are the same bytes, and what was erased is in neither.
fn same(origin: &Press, mirror: &Press, ledger: &Ledger, erased: &[Acknowledged]) -> Outcome {
    erased.iter().try_for_each(|message| mirror.forgot(message))?;
    let newest = ledger.all().last().ok_or_else(|| Fault::new("nothing was published"))?;
    mirror.look(newest)?;
    let render = |press: &Press| shell::text(press.json()?.args(["render", &newest.path]));
    ensure(render(origin)? == render(mirror)?, || format!("{} is another page at the mirror", newest.path))
}
